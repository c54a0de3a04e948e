//! Why a condition can never hold: a minimal set of constraints that contradict each other.
//!
//! Whether a question is asked and whether a named condition holds are variables of their own here. So each conjunct of
//! the condition, the condition of each question that it names, and each definition that it uses is a constraint of its
//! own, which can be dropped without changing the others.

use std::collections::{BTreeMap, BTreeSet};

use biodivine_lib_bdd::Bdd;

use super::conjunct::conjuncts;
use super::diagram::Meaning;
use super::effort::{Allowance, Undecided};
use super::space::{Space, Version};
use crate::questionnaire::{
    Condition, Item, NamedIndex, Owner, QuestionIndex, Questionnaire, Spot,
};

/// What is known to be the same for all answers; each is reported as a problem of its own.
#[derive(Debug, Default)]
pub(super) struct Constants {
    /// The questions that can never be asked.
    pub(super) never_asked: BTreeSet<QuestionIndex>,
    /// The named conditions that never hold, or always do.
    pub(super) named: BTreeMap<NamedIndex, bool>,
}

/// A place that takes part in a contradiction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Member {
    /// The place.
    pub(super) spot: Spot,
    /// What the place contributes.
    pub(super) role: Role,
}

/// What a place contributes to a contradiction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// A part of the condition must hold.
    Required,
    /// A part of the condition must not hold.
    Excluded,
    /// The question is asked only if the condition at the place holds.
    AskedIf(QuestionIndex),
    /// The named condition holds exactly if its definition does.
    HoldsIf(NamedIndex),
    /// The question can never be asked.
    NeverAsked(QuestionIndex),
    /// The named condition can never hold.
    NeverHolds(NamedIndex),
    /// The named condition holds for all answers.
    AlwaysHolds(NamedIndex),
}

impl Role {
    /// Whether it is a problem of its own.
    pub(super) fn is_constant(self) -> bool {
        matches!(
            self,
            Self::NeverAsked(_) | Self::NeverHolds(_) | Self::AlwaysHolds(_)
        )
    }
}

/// A minimal set of places that keep a condition from holding, or, if it must not hold, from failing: without any one
/// of them, it could. `None` if there is no contradiction.
///
/// What is constant only comes into it if the condition would otherwise be possible.
pub(super) fn conflict(
    (of, condition, must_hold): (Owner, &Condition, bool),
    constants: &Constants,
    (questionnaire, space): (&Questionnaire, &Space<'_>),
    allowance: &Allowance,
) -> Result<Option<Vec<Member>>, Undecided> {
    let mut search = Search {
        constants,
        questionnaire,
        space,
        meaning: Meaning::of_free_names(space, Version(0)),
        allowance,
        constraints: Vec::new(),
        open: Vec::new(),
        met: BTreeSet::new(),
    };
    search.require(of, condition, must_hold)?;
    search.follow()?;
    minimal(search.constraints, allowance)
}

/// A question or a named condition that a constraint mentions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Mentioned {
    Question(QuestionIndex),
    Named(NamedIndex),
}

struct Search<'a, 's, 'q> {
    constants: &'a Constants,
    questionnaire: &'a Questionnaire,
    space: &'s Space<'q>,
    meaning: Meaning<'s, 'q>,
    allowance: &'a Allowance,
    constraints: Vec<(Member, Bdd)>,
    /// What is mentioned and not yet constrained, in order.
    open: Vec<Mentioned>,
    met: BTreeSet<Mentioned>,
}

impl Search<'_, '_, '_> {
    /// Adds the conjuncts of the condition.
    fn require(
        &mut self,
        of: Owner,
        condition: &Condition,
        must_hold: bool,
    ) -> Result<(), Undecided> {
        let constants = self.constants;
        let expand = |named: NamedIndex| !constants.named.contains_key(&named);
        for conjunct in conjuncts(of, condition, must_hold, &expand) {
            let holds = self.meaning.of(conjunct.condition, self.allowance)?;
            let (role, diagram) = if conjunct.must_hold {
                (Role::Required, holds)
            } else {
                (Role::Excluded, holds.into_not())
            };
            self.add(conjunct.spot, role, diagram);
            self.mention(conjunct.condition);
        }
        Ok(())
    }

    /// Adds the constraints on all that is mentioned: first those that may hold or not, then what is constant.
    fn follow(&mut self) -> Result<(), Undecided> {
        let mut constant = Vec::new();
        let mut next = 0;
        while let Some(mentioned) = self.open.get(next).copied() {
            next += 1;
            let fact = match mentioned {
                Mentioned::Question(question) => self.constrain_question(question)?,
                Mentioned::Named(named) => self.constrain_named(named)?,
            };
            constant.extend(fact);
        }
        for (spot, role, diagram) in constant {
            self.add(spot, role, diagram);
        }
        Ok(())
    }

    /// Adds that a question is asked only if its condition holds. An answer to a question that is not asked is like a
    /// skipped one, so the reverse never contradicts anything.
    fn constrain_question(
        &mut self,
        index: QuestionIndex,
    ) -> Result<Option<(Spot, Role, Bdd)>, Undecided> {
        let spot = Spot::whole(Owner::Item(Item::Question(index)));
        let encoding = self.space.encoding(self.space.place(Version(0), index));
        let not_asked = self.space.literal(encoding.asked[0]).into_not();
        if self.constants.never_asked.contains(&index) {
            return Ok(Some((spot, Role::NeverAsked(index), not_asked)));
        }
        let questionnaire = self.questionnaire;
        let when = &questionnaire.question(index).when;
        if !when.is_always() {
            let holds = self.meaning.of(when, self.allowance)?;
            let diagram = self.allowance.or(&not_asked, &holds)?;
            self.add(spot, Role::AskedIf(index), diagram);
            self.mention(when);
        }
        Ok(None)
    }

    /// Adds that a named condition holds exactly if its definition does.
    fn constrain_named(
        &mut self,
        index: NamedIndex,
    ) -> Result<Option<(Spot, Role, Bdd)>, Undecided> {
        let spot = Spot::whole(Owner::Named(index));
        let holds = self.space.literal(self.space.named(index));
        match self.constants.named.get(&index) {
            Some(true) => return Ok(Some((spot, Role::AlwaysHolds(index), holds))),
            Some(false) => return Ok(Some((spot, Role::NeverHolds(index), holds.into_not()))),
            None => {}
        }
        let questionnaire = self.questionnaire;
        let when = &questionnaire.named[index.0].when;
        let definition = self.meaning.of(when, self.allowance)?;
        let diagram = self.allowance.iff(&holds, &definition)?;
        self.add(spot, Role::HoldsIf(index), diagram);
        self.mention(when);
        Ok(None)
    }

    fn add(&mut self, spot: Spot, role: Role, diagram: Bdd) {
        self.constraints.push((Member { spot, role }, diagram));
    }

    /// Notes what a condition mentions itself.
    fn mention(&mut self, condition: &Condition) {
        let questions = condition.own_questions();
        let questions = questions.into_iter().map(Mentioned::Question);
        let named = condition.uses().into_iter().map(Mentioned::Named);
        for mentioned in questions.chain(named) {
            if self.met.insert(mentioned) {
                self.open.push(mentioned);
            }
        }
    }
}

/// A minimal subset that contradicts itself; `None` if not even the whole does.
///
/// The first constraint that completes a contradiction with those before it is needed, so it is kept, and those after
/// it are not needed. This is repeated until what is kept contradicts itself.
fn minimal(
    mut candidates: Vec<(Member, Bdd)>,
    allowance: &Allowance,
) -> Result<Option<Vec<Member>>, Undecided> {
    let mut kept: Option<(Vec<Member>, Bdd)> = None;
    loop {
        let mut all = kept.as_ref().map(|(_, diagram)| diagram.clone());
        if all.as_ref().is_some_and(Bdd::is_false) {
            return Ok(kept.map(|(members, _)| members));
        }
        let mut completed = None;
        for (index, (_, diagram)) in candidates.iter().enumerate() {
            let with_it = match &all {
                Some(all) => allowance.and(all, diagram)?,
                None => diagram.clone(),
            };
            if with_it.is_false() {
                completed = Some(index);
                break;
            }
            all = Some(with_it);
        }
        let Some(index) = completed else {
            return Ok(None);
        };
        candidates.truncate(index + 1);
        let (member, diagram) = candidates.pop().expect("it was just found");
        kept = Some(match kept {
            Some((mut members, all)) => {
                members.push(member);
                (members, allowance.and(&all, &diagram)?)
            }
            None => (vec![member], diagram),
        });
    }
}
