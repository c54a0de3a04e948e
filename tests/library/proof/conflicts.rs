//! The places that are shown with a contradiction: together they contradict each other, and no fewer of them do.

use std::collections::BTreeSet;

use proptest::prelude::{prop_assert, prop_assume, proptest};
use selfcheck::answers::{Answer, Answers};
use selfcheck::diagnostic::{Cause, Code, Note};
use selfcheck::proof::{Effort, Finding, prove};
use selfcheck::questionnaire::{
    Condition, Item, NamedIndex, Owner, QuestionIndex, Questionnaire, Repeats, Spot, Step,
};

use crate::tests::proof::brute::possible;
use crate::tests::proof::drawn::questionnaires;
use crate::tests::proof::runs;

proptest! {
    #![proptest_config(runs(256))]

    #[test]
    fn conflicting_places_contradict_each_other_and_each_of_them_is_needed(questionnaire in questionnaires()) {
        let worlds = worlds(&questionnaire);
        prop_assume!(worlds.is_some());
        let worlds = worlds.unwrap_or_default();
        for finding in prove(&questionnaire, &Repeats::default(), Effort::DEFAULT).findings {
            let code = finding.problem.code();
            let is_about_never = [Code::NeverAsked, Code::NeverShown, Code::NeverHolds, Code::EmptyPromise];
            if !is_about_never.contains(&code) || matches!(finding.spot, Spot::Section(_)) {
                continue;
            }
            let constraints = constraints(&questionnaire, &finding);
            prop_assert!(!constraints.is_empty(), "{:?} is not explained", finding);
            prop_assert!(constraints.len() <= 4);
            if finding.why.left_out > 0 {
                continue;
            }
            let can_hold = |constraints: &[Constraint<'_>]| {
                worlds.iter().any(|world| constraints.iter().all(|one| one.holds(world)))
            };
            prop_assert!(!can_hold(&constraints), "{:?} is no contradiction", finding);
            for index in 0..constraints.len() {
                let mut fewer = constraints.clone();
                fewer.remove(index);
                prop_assert!(can_hold(&fewer), "{:?}: number {index} is not needed", finding);
            }
        }
    }
}

/// An answer to each question, as if all were asked, and a truth of each named condition, as if they had no definition.
struct World {
    answers: Answers,
    named: BTreeSet<NamedIndex>,
}

/// All worlds, if there are not too many.
fn worlds(questionnaire: &Questionnaire) -> Option<Vec<World>> {
    let mut all = vec![Answers::none(questionnaire)];
    for (index, _) in questionnaire.indexed_questions() {
        let possible = possible(questionnaire, index);
        if all.len() * possible.len() > 4000 {
            return None;
        }
        let with = |answers: Answers| {
            possible.iter().map(move |answer| {
                let mut answers = answers.clone();
                answers.set(index, answer.clone());
                answers
            })
        };
        all = all.into_iter().flat_map(with).collect();
    }
    let named = questionnaire.named.len();
    if all.len() << named > 20_000 {
        return None;
    }
    let truths = (0..1_usize << named).map(|bits| {
        let holding = (0..named).filter(|index| bits >> index & 1 == 1);
        holding.map(NamedIndex).collect::<BTreeSet<_>>()
    });
    let truths: Vec<_> = truths.collect();
    let with_truths = |answers: Answers| {
        truths.iter().map(move |named| World {
            answers: answers.clone(),
            named: named.clone(),
        })
    };
    Some(all.into_iter().flat_map(with_truths).collect())
}

/// What a place contributes to a contradiction.
#[derive(Clone, Copy)]
enum Constraint<'q> {
    Is(&'q Condition, bool),
    AskedIf(QuestionIndex, &'q Condition),
    HoldsIf(NamedIndex, &'q Condition),
    NeverAsked(QuestionIndex),
    Named(NamedIndex, bool),
}

impl Constraint<'_> {
    fn holds(&self, world: &World) -> bool {
        match self {
            Self::Is(condition, wanted) => world.holds(condition) == *wanted,
            Self::AskedIf(question, when) => world.skips(*question) || world.holds(when),
            Self::HoldsIf(named, when) => world.named.contains(named) == world.holds(when),
            Self::NeverAsked(question) => world.skips(*question),
            Self::Named(named, wanted) => world.named.contains(named) == *wanted,
        }
    }
}

impl World {
    fn skips(&self, question: QuestionIndex) -> bool {
        self.answers.get(question) == Some(&Answer::Skipped)
    }

    fn holds(&self, condition: &Condition) -> bool {
        let holding = |parts: &[Condition]| parts.iter().filter(|part| self.holds(part)).count();
        match condition {
            Condition::Entry(entry) => {
                let answer = self.answers.get(entry.question).expect("it is answered");
                answer.meets(&entry.accepts)
            }
            Condition::All(parts) => holding(parts) == parts.len(),
            Condition::Any(parts) => holding(parts) > 0,
            Condition::Not(part) => !self.holds(part),
            Condition::Count { range, parts } => {
                range.contains(i64::try_from(holding(parts)).expect("a small number"))
            }
            Condition::Holds(named) => self.named.contains(&named.index),
        }
    }
}

/// The places of a finding as constraints.
fn constraints<'q>(questionnaire: &'q Questionnaire, finding: &Finding) -> Vec<Constraint<'q>> {
    let places = finding.why.places.iter().map(|(spot, note)| {
        let Spot::Condition { of, part } = spot else {
            panic!("{spot:?} is not in a condition");
        };
        let condition = at(condition_of(questionnaire, *of), part);
        match note {
            Note::Required | Note::Contradiction => Constraint::Is(condition, true),
            Note::Excluded | Note::Tautology => Constraint::Is(condition, false),
            Note::AskedIf { question } => {
                let question = questionnaire.question_named(question);
                Constraint::AskedIf(question.expect("it is one of the questions"), condition)
            }
            Note::HoldsIf { .. } => match of {
                Owner::Named(named) => Constraint::HoldsIf(*named, condition),
                _ => panic!("{of:?} is no named condition"),
            },
            note => panic!("{note:?} is about answers"),
        }
    });
    let causes = finding
        .why
        .causes
        .iter()
        .map(|(spot, cause)| match (spot, cause) {
            (
                Spot::Condition {
                    of: Owner::Item(Item::Question(question)),
                    ..
                },
                Cause::NeverAsked { .. },
            ) => Constraint::NeverAsked(*question),
            (
                Spot::Condition {
                    of: Owner::Named(named),
                    ..
                },
                cause,
            ) => Constraint::Named(*named, matches!(cause, Cause::AlwaysHolds { .. })),
            other => panic!("{other:?} is not the place of a cause"),
        });
    places.chain(causes).collect()
}

fn condition_of(questionnaire: &Questionnaire, of: Owner) -> &Condition {
    let mut conditions = questionnaire.conditions();
    let found = conditions.find(|(owner, _)| *owner == of);
    found.expect("it has a condition").1
}

fn at<'q>(condition: &'q Condition, path: &[Step]) -> &'q Condition {
    match (condition, path) {
        (condition, []) => condition,
        (Condition::All(parts) | Condition::Any(parts), [Step::Part(index), rest @ ..]) => {
            at(&parts[*index], rest)
        }
        (Condition::Not(part), [Step::Part(0), rest @ ..]) => at(part, rest),
        other => panic!("{other:?} is not a path to a conjunct"),
    }
}
