//! Explains findings: the places that conflict, and the findings that others follow from.

use std::collections::BTreeSet;

use super::breach;
use super::conflict::{Constants, Member, Role, conflict};
use super::diagram::Meaning;
use super::effort::Budget;
use super::findings::kind_of;
use super::space::Space;
use super::{Finding, Verdict};
use crate::diagnostic::{Cause, Code, Explanation, Note};
use crate::questionnaire::{
    Accepts, Condition, Entry, Item, NamedIndex, Owner, PromiseIndex, Questionnaire, SectionIndex,
    Spot, Step,
};

/// Adds an explanation to each finding that has one.
pub(super) fn explain(
    findings: &mut [Finding],
    promises: &[Verdict],
    (questionnaire, space, meaning): (&Questionnaire, &Space<'_>, &Meaning<'_, '_>),
    budget: &mut Budget,
) {
    let known = Known::of(findings);
    let mut explainer = Explainer {
        questionnaire,
        space,
        meaning,
        promises,
        known,
        budget,
    };
    for finding in findings {
        finding.why = explainer.explanation(finding).unwrap_or_default();
    }
}

/// What the findings say, as far as other findings can follow from it.
struct Known {
    constants: Constants,
    /// The items that are never asked or shown.
    never: BTreeSet<Item>,
}

impl Known {
    fn of(findings: &[Finding]) -> Self {
        let mut known = Self {
            constants: Constants::default(),
            never: BTreeSet::new(),
        };
        for finding in findings {
            let Spot::Condition { of, part } = &finding.spot else {
                continue;
            };
            let code = finding.problem.code();
            match of {
                Owner::Item(item) if code == Code::NeverAsked || code == Code::NeverShown => {
                    known.never.insert(*item);
                    if let Item::Question(question) = item {
                        known.constants.never_asked.insert(*question);
                    }
                }
                Owner::Named(named) if code == Code::NeverHolds => {
                    known.constants.named.insert(*named, false);
                }
                Owner::Named(named) if code == Code::AlwaysTrue && part.is_empty() => {
                    known.constants.named.insert(*named, true);
                }
                _ => {}
            }
        }
        known
    }
}

struct Explainer<'a, 's, 'q> {
    questionnaire: &'a Questionnaire,
    space: &'a Space<'q>,
    meaning: &'a Meaning<'s, 'q>,
    promises: &'a [Verdict],
    known: Known,
    budget: &'a mut Budget,
}

impl Explainer<'_, '_, '_> {
    fn explanation(&mut self, finding: &Finding) -> Option<Explanation<Spot>> {
        let code = finding.problem.code();
        let questionnaire = self.questionnaire;
        match &finding.spot {
            Spot::Section(index) => Some(self.of_section(*index)),
            Spot::Promise(index) if code == Code::BrokenPromise => self.of_promise(*index),
            Spot::Question(index) if code == Code::QuestionWithoutEffect => {
                let names = |when: &Condition| when.questions().contains(index);
                let naming = questionnaire.items().filter(|(_, when)| names(when));
                let naming: Vec<_> = naming.map(|(item, _)| item).collect();
                let is_never = |item: &Item| self.known.never.contains(item);
                naming
                    .iter()
                    .all(is_never)
                    .then(|| self.following_from(&naming))
            }
            Spot::Condition { of, part } if code == Code::PartWithoutEffect => {
                let part = part_at(condition_of(questionnaire, *of)?, part)?;
                let meaning = self.meaning;
                let holds = self.budget.spend(|allowance| meaning.of(&part, allowance));
                let holds = holds.ok()?;
                let is_constant = holds.is_true() || holds.is_false();
                let members =
                    is_constant.then(|| self.conflict(*of, &part, holds.is_false()))??;
                Some(causes_only(self.explained(members)))
            }
            Spot::Condition { of, .. } if code == Code::AlwaysTrue => {
                let when = condition_of(questionnaire, *of)?;
                let members = self.conflict(*of, when, false)?;
                Some(causes_only(self.explained(members)))
            }
            Spot::Condition { of, .. } if is_never(code) => {
                let when = condition_of(questionnaire, *of)?;
                let members = self.conflict(*of, when, true)?;
                Some(self.explained(members))
            }
            _ => None,
        }
    }

    /// A minimal set of places that keep a condition from holding, or from failing.
    fn conflict(&mut self, of: Owner, when: &Condition, must_hold: bool) -> Option<Vec<Member>> {
        let known = (self.questionnaire, self.space);
        let constants = &self.known.constants;
        let members = self
            .budget
            .spend(|allowance| conflict((of, when, must_hold), constants, known, allowance));
        members.ok().flatten()
    }

    fn explained(&self, members: Vec<Member>) -> Explanation<Spot> {
        let most = Explanation::<Spot>::MOST_PLACES;
        let is_alone = members.len() == 1;
        let mut why = Explanation {
            left_out: members.len().saturating_sub(most),
            ..Explanation::default()
        };
        let id = |question| self.questionnaire.question(question).id.to_string();
        let condition = |named: NamedIndex| self.questionnaire.named[named.0].id.to_string();
        // The problems that this one follows from come first, so that they are not left out.
        let (causes, places): (Vec<_>, Vec<_>) = members
            .into_iter()
            .partition(|member| member.role.is_constant());
        for Member { spot, role } in causes.into_iter().chain(places).take(most) {
            let note = match role {
                Role::Required if is_alone => Note::Contradiction,
                Role::Excluded if is_alone => Note::Tautology,
                Role::Required => Note::Required,
                Role::Excluded => Note::Excluded,
                Role::AskedIf(question) => Note::AskedIf {
                    question: id(question),
                },
                Role::HoldsIf(named) => Note::HoldsIf {
                    condition: condition(named),
                },
                Role::NeverAsked(question) => {
                    let question = id(question);
                    why.causes.push((spot, Cause::NeverAsked { question }));
                    continue;
                }
                Role::NeverHolds(named) => {
                    let condition = condition(named);
                    why.causes.push((spot, Cause::NeverHolds { condition }));
                    continue;
                }
                Role::AlwaysHolds(named) => {
                    let condition = condition(named);
                    why.causes.push((spot, Cause::AlwaysHolds { condition }));
                    continue;
                }
            };
            why.places.push((spot, note));
        }
        why
    }

    /// No passage of the section can be shown.
    fn of_section(&self, index: SectionIndex) -> Explanation<Spot> {
        let sections = self.questionnaire.article.sections.iter();
        let before: usize = sections
            .clone()
            .take(index.0)
            .map(|section| section.passages.len())
            .sum();
        let passages = self.questionnaire.article.passages().skip(before);
        let passages = passages.take(self.questionnaire.article.sections[index.0].passages.len());
        let causes = passages.map(|(passage, _, _)| {
            let of = Owner::Item(Item::Passage(passage));
            (Spot::whole(of), Cause::NoPassageShown)
        });
        Explanation {
            causes: causes.collect(),
            ..Explanation::default()
        }
    }

    /// The counterexample, or that what is promised can never be asked or shown.
    fn of_promise(&self, index: PromiseIndex) -> Option<Explanation<Spot>> {
        let Verdict::Broken { by, .. } = &self.promises[index.0] else {
            return None;
        };
        let missing = breach::missing(self.questionnaire, index, by);
        let is_never = |item: &Item| self.known.never.contains(item);
        Some(match &missing[..] {
            [only] if is_never(only) => {
                let cause = Cause::NoAnswers {
                    kind: kind_of(*only),
                    name: self.questionnaire.item_name(*only),
                };
                Explanation {
                    causes: vec![(Spot::whole(Owner::Item(*only)), cause)],
                    ..Explanation::default()
                }
            }
            missing if missing.iter().any(is_never) => {
                let never = missing.iter().copied().filter(is_never);
                self.following_from(&never.collect::<Vec<_>>())
            }
            _ => breach::places(self.questionnaire, index, by),
        })
    }

    /// That some items are never asked or shown.
    fn following_from(&self, items: &[Item]) -> Explanation<Spot> {
        let cause = |item: &Item| {
            let name = self.questionnaire.item_name(*item);
            let cause = match item {
                Item::Question(_) => Cause::NeverAsked { question: name },
                item => Cause::NeverShown {
                    kind: kind_of(*item),
                    name,
                },
            };
            (Spot::whole(Owner::Item(*item)), cause)
        };
        let most = Explanation::<Spot>::MOST_PLACES;
        Explanation {
            causes: items.iter().take(most).map(cause).collect(),
            ..Explanation::default()
        }
    }
}

fn is_never(code: Code) -> bool {
    [
        Code::NeverAsked,
        Code::NeverShown,
        Code::NeverHolds,
        Code::EmptyPromise,
    ]
    .contains(&code)
}

/// Only the problems that another one follows from.
fn causes_only(why: Explanation<Spot>) -> Explanation<Spot> {
    Explanation {
        causes: why.causes,
        ..Explanation::default()
    }
}

fn condition_of(questionnaire: &Questionnaire, of: Owner) -> Option<&Condition> {
    let mut conditions = questionnaire.conditions();
    conditions
        .find(|(owner, _)| *owner == of)
        .map(|(_, when)| when)
}

/// The part of a condition at the end of a path; `None` for a bound.
fn part_at(condition: &Condition, path: &[Step]) -> Option<Condition> {
    let Some((step, rest)) = path.split_first() else {
        return Some(condition.clone());
    };
    match (condition, step) {
        (
            Condition::All(parts) | Condition::Any(parts) | Condition::Count { parts, .. },
            Step::Part(index),
        ) => part_at(parts.get(*index)?, rest),
        (Condition::Not(part), Step::Part(0)) => part_at(part, rest),
        (Condition::Entry(entry), Step::Choice(choice)) => Some(Condition::Entry(Entry {
            question: entry.question,
            accepts: Accepts::Choices([*choice].into()),
        })),
        _ => None,
    }
}
