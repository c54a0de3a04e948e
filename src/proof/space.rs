//! The variables that encode all answers: every assignment of them is an answer to every question.
//!
//! A question has a variable for each group of picks that conditions distinguish, in the order of the questions.
//! Exclusive picks come first: the first one that is true is the answer. If none is, the combinable picks that are true
//! are the answer. If no variable is true, the question is skipped. Since every assignment is valid, a claim about all
//! answers holds if its diagram is `true`. In addition, there is a variable for whether each version asks each
//! question, one for whether each output is shown, and one for whether each named condition holds; only the counts and
//! the explanations use those.

use biodivine_lib_bdd::BddVariable;
use num_bigint::BigUint;

use super::effort::Undecided;
use super::joint_order::joint_order;
use super::mentions::{Mentions, last_question, mentions, outputs};
use super::pick::{Pick, Picks, VersionPick};
use crate::questionnaire::{ChoiceIndex, Condition, NamedIndex, QuestionIndex, Questionnaire};

/// The index of a version, for comparisons of two versions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Version(pub(super) usize);

/// The index of a question among the questions of all versions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place(pub(super) usize);

/// The variables that encode all answers to one questionnaire or to two versions of it.
#[derive(Debug)]
pub(super) struct Space<'q> {
    versions: Vec<&'q Questionnaire>,
    places: Vec<Vec<Place>>,
    /// By place: the question of each version.
    order: Vec<Vec<Option<QuestionIndex>>>,
    questions: Vec<Encoding>,
    outputs: Vec<Option<(Place, BddVariable)>>,
    named: Vec<BddVariable>,
    roles: Vec<Role>,
}

/// The variables of one question.
#[derive(Debug)]
pub(super) struct Encoding {
    /// Whether each version asks it.
    pub(super) asked: Vec<BddVariable>,
    /// Exclusive picks: the first that is true is the answer.
    pub(super) exclusive: Vec<ChoiceGroup>,
    /// Combinable picks: if no exclusive pick is true, those that are true are the answer.
    pub(super) combinable: Vec<ChoiceGroup>,
    /// By version: pairs in `combinable` that it cannot combine; it treats such an answer as skipped.
    pub(super) conflicts: Vec<Vec<(usize, usize)>>,
}

/// A variable that is true if at least one of its picks is made.
#[derive(Debug)]
pub(super) struct ChoiceGroup {
    /// The variable.
    pub(super) variable: BddVariable,
    /// The picks, which no condition distinguishes; at least one.
    pub(super) picks: Vec<Pick>,
}

/// The role of a variable.
#[derive(Clone, Debug)]
pub(super) enum Role {
    /// Whether a version asks the question.
    Asked(Place),
    /// Picks of the question, and the number of ways to pick at least one of them.
    ChoiceGroup(Place, BigUint),
    /// Whether an output is shown, and the last question that it depends on.
    Output(Place),
    /// Whether a named condition holds, and the last question that it depends on.
    Named(Place),
}

impl<'q> Space<'q> {
    /// The space of answers to a questionnaire, with a variable for each output.
    pub(super) fn of(questionnaire: &'q Questionnaire) -> Result<Self, Undecided> {
        let ends = outputs(questionnaire).map(|condition| Some(Place(last_question(condition)?.0)));
        let ends: Vec<_> = ends.collect();
        let conditions = questionnaire.conditions().map(|(_, when)| when);
        let mut space = Self::of_one(questionnaire, conditions, &ends)?;
        for named in &questionnaire.named {
            let end = last_question(&named.when).map_or(Place(0), |question| Place(question.0));
            let variable = space.variable(Role::Named(end))?;
            space.named.push(variable);
        }
        Ok(space)
    }

    /// The space of the answers to a questionnaire that some of its conditions distinguish.
    pub(super) fn distinguished<'c>(
        questionnaire: &'q Questionnaire,
        conditions: impl Iterator<Item = &'c Condition>,
    ) -> Result<Self, Undecided> {
        Self::of_one(questionnaire, conditions, &[])
    }

    /// The space of answers to two versions of a questionnaire.
    pub(super) fn of_two(
        old: &'q Questionnaire,
        new: &'q Questionnaire,
    ) -> Result<Self, Undecided> {
        let mentions = [old, new].map(|version| {
            let conditions = version.conditions().map(|(_, when)| when);
            mentions(version, conditions)
        });
        Self::new(vec![old, new], joint_order(old, new), &[], &mentions)
    }

    /// The one or two versions.
    pub(super) fn versions(&self) -> impl Iterator<Item = (Version, &'q Questionnaire)> {
        self.versions
            .iter()
            .enumerate()
            .map(|(index, version)| (Version(index), *version))
    }

    /// The questionnaire of a version.
    pub(super) fn questionnaire(&self, version: Version) -> &'q Questionnaire {
        self.versions[version.0]
    }

    /// The place of a version's question.
    pub(super) fn place(&self, version: Version, question: QuestionIndex) -> Place {
        self.places[version.0][question.0]
    }

    /// The question of a version at a place, if it has one there.
    pub(super) fn question(&self, version: Version, place: Place) -> Option<QuestionIndex> {
        self.order[place.0][version.0]
    }

    /// The variables of the question at a place.
    pub(super) fn encoding(&self, place: Place) -> &Encoding {
        &self.questions[place.0]
    }

    /// The places of all questions, in order.
    pub(super) fn places(&self) -> impl Iterator<Item = Place> + use<> {
        (0..self.questions.len()).map(Place)
    }

    /// The variable of an output, and the last question that it depends on; `None` if it does not depend on any
    /// question.
    pub(super) fn output(&self, index: usize) -> Option<(Place, BddVariable)> {
        self.outputs[index]
    }

    /// The variable of a named condition of the only version.
    pub(super) fn named(&self, index: NamedIndex) -> BddVariable {
        self.named[index.0]
    }

    /// The question that a variable belongs to.
    pub(super) fn place_of(&self, variable: BddVariable) -> Place {
        match &self.roles[variable.to_index()] {
            Role::Asked(place)
            | Role::ChoiceGroup(place, _)
            | Role::Output(place)
            | Role::Named(place) => *place,
        }
    }

    /// The role of each variable, in order.
    pub(super) fn roles(&self) -> &[Role] {
        &self.roles
    }

    fn of_one<'c>(
        questionnaire: &'q Questionnaire,
        conditions: impl Iterator<Item = &'c Condition>,
        ends: &[Option<Place>],
    ) -> Result<Self, Undecided> {
        let questions = questionnaire.indexed_questions();
        let order = questions.map(|(question, _)| vec![Some(question)]);
        let mentions = [mentions(questionnaire, conditions)];
        Self::new(vec![questionnaire], order.collect(), ends, &mentions)
    }

    /// `mentions` has what distinguishes the answers to each question, by version.
    fn new(
        versions: Vec<&'q Questionnaire>,
        order: Vec<Vec<Option<QuestionIndex>>>,
        ends: &[Option<Place>],
        mentions: &[Vec<Mentions>],
    ) -> Result<Self, Undecided> {
        let mut space = Self {
            places: versions
                .iter()
                .map(|version| vec![Place(0); version.questions.len()])
                .collect(),
            versions,
            questions: Vec::with_capacity(order.len()),
            outputs: vec![None; ends.len()],
            named: Vec::new(),
            roles: Vec::new(),
            order: Vec::new(),
        };
        let mut ending = vec![Vec::new(); order.len()];
        for (output, end) in ends.iter().enumerate() {
            if let Some(place) = end {
                ending[place.0].push(output);
            }
        }
        for (index, question) in order.iter().enumerate() {
            let place = Place(index);
            let in_version = question.iter().enumerate().map(|(version, question)| {
                let question = (*question)?;
                Some((
                    space.versions[version].question(question),
                    &mentions[version][question.0],
                ))
            });
            let picks = Picks::of(&in_version.collect::<Vec<_>>());
            for (version, question) in question.iter().enumerate() {
                if let Some(question) = question {
                    space.places[version][question.0] = place;
                }
            }
            let encoding = space.code(place, picks)?;
            space.questions.push(encoding);
            for output in &ending[index] {
                space.outputs[*output] = Some((place, space.variable(Role::Output(place))?));
            }
        }
        space.order = order;
        Ok(space)
    }

    fn code(&mut self, place: Place, picks: Picks) -> Result<Encoding, Undecided> {
        let versions = (0..self.versions.len()).map(Version);
        let asked = versions.map(|_| self.variable(Role::Asked(place)));
        let asked: Result<_, Undecided> = asked.collect();
        Ok(Encoding {
            asked: asked?,
            exclusive: self.groups(place, picks.exclusive, BigUint::from)?,
            combinable: self.groups(place, picks.combinable, |picks| {
                (BigUint::from(1_u8) << picks) - 1_u8
            })?,
            conflicts: picks.conflicts,
        })
    }

    /// Creates a variable for each group of picks; `ways` gives the number of ways to pick from a group of a given
    /// size.
    fn groups(
        &mut self,
        place: Place,
        picks: Vec<Vec<Pick>>,
        ways: fn(usize) -> BigUint,
    ) -> Result<Vec<ChoiceGroup>, Undecided> {
        let mut groups = Vec::with_capacity(picks.len());
        for picks in picks {
            let variable = self.variable(Role::ChoiceGroup(place, ways(picks.len())))?;
            groups.push(ChoiceGroup { variable, picks });
        }
        Ok(groups)
    }

    fn variable(&mut self, role: Role) -> Result<BddVariable, Undecided> {
        if self.roles.len() >= MOST_VARIABLES {
            return Err(Undecided);
        }
        self.roles.push(role);
        Ok(BddVariable::from_index(self.roles.len() - 1))
    }
}

impl ChoiceGroup {
    /// Whether its picks include a choice of a version.
    pub(super) fn has(&self, version: Version, choice: ChoiceIndex) -> bool {
        let seen = Some(VersionPick::Choice(choice));
        self.picks
            .iter()
            .any(|pick| pick.by_version[version.0] == seen)
    }
}

/// The library numbers variables with 16 bits and reserves some of the numbers.
const MOST_VARIABLES: usize = 65_000;
