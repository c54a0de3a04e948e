//! What is so for all answers at once: a questionnaire proved over every path.
//!
//! Conditions become decision diagrams over the answers, by the one fold that also serves a person; what is asked of all
//! answers is then asked of a diagram. Nothing here claims what it could not decide, and nothing goes on for ever: the
//! work is bounded by an [`Effort`].
//!
//! From the ground up: `effort` has the operations and their bounds; `mentions`, `pick` and `space` make variables of
//! answers; `entry` and `diagram` make diagrams of conditions; `witness` makes answers of a diagram again. On these
//! stand `parts`, `promises`, `verdicts`, `ways`, `outcomes` and `diff`.

mod diagram;
mod diff;
mod effort;
mod entry;
mod findings;
mod mentions;
mod outcomes;
mod part;
mod parts;
mod pick;
mod promises;
mod space;
mod verdicts;
mod ways;
mod witness;

use std::ops::RangeInclusive;

use num_bigint::BigUint;

pub(crate) use diff::{Change, Diff, Group, QuestionChange, Shown, TextChange, diff};
pub use effort::Effort;
pub(crate) use outcomes::Outcomes;
pub(crate) use promises::Counterexample;

use crate::answers::Answers;
use crate::diagnostic::{OpenQuestion, Problem, Size};
use crate::questionnaire::{Questionnaire, Repeats, Spot};
use effort::Budget;
use space::{Space, Version};
use verdicts::Verdicts;
use ways::Ways;

/// What is proved of a questionnaire.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proof {
    /// Everything that is wrong with it, or without effect, or not proved; in no order.
    pub(crate) findings: Vec<Finding>,
    /// Whether each promise holds, in their order.
    pub(crate) promises: Vec<Verdict>,
    /// How it can be answered, and what comes of it.
    pub(crate) figures: Figures,
    /// Each passage, by its index.
    pub(crate) passages: Vec<PassageFigures>,
}

/// Something that is found, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Finding {
    /// Where it stands.
    pub spot: Spot,
    /// What it is.
    pub problem: Problem,
}

/// Whether a promise holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// It holds for all answers.
    Holds,
    /// It does not hold.
    Broken {
        /// Answers that break it.
        by: Counterexample,
        /// Whether fewer would do.
        size: Size,
    },
    /// The effort did not suffice to decide.
    NotProved,
}

/// How a questionnaire can be answered, and what comes of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Figures {
    /// How many ways there are to answer it, if the effort sufficed to count them.
    pub ways: Option<BigUint>,
    /// How many questions are asked, from the fewest to the most; known where the ways are.
    pub questions: Option<RangeInclusive<usize>>,
    /// How many different outcomes there are.
    pub outcomes: Outcomes,
}

/// How a passage can be brought up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PassageFigures {
    /// How many ways to answer bring it up, if the effort sufficed to count them.
    pub ways: Option<BigUint>,
    /// The fewest answers that are not skipped and bring it up, with all others that are asked for; nothing if there are
    /// none, or none are found.
    pub fewest_answers: Option<Answers>,
}

impl Proof {
    /// Proves a questionnaire, as far as the effort suffices.
    #[must_use]
    pub fn of(questionnaire: &Questionnaire, effort: Effort) -> Self {
        prove(questionnaire, &Repeats::default(), effort)
    }

    /// How many ways there are to answer, as a decimal number of any length, if the effort sufficed to count them.
    #[must_use]
    pub fn ways(&self) -> Option<String> {
        self.figures.ways.as_ref().map(ToString::to_string)
    }

    /// Whether each promise holds, in their order; nothing where that could not be decided.
    #[must_use]
    pub fn promises(&self) -> Vec<Option<bool>> {
        let holds = |verdict: &Verdict| match verdict {
            Verdict::Holds => Some(true),
            Verdict::Broken { .. } => Some(false),
            Verdict::NotProved => None,
        };
        self.promises.iter().map(holds).collect()
    }
}

/// Proves a questionnaire, as far as the effort suffices. What of its conditions is one text in its file is without
/// effect where it is so at all its uses.
#[must_use]
pub(crate) fn prove(questionnaire: &Questionnaire, repeats: &Repeats, effort: Effort) -> Proof {
    let Ok(space) = Space::of(questionnaire) else {
        return nothing_proved(questionnaire);
    };
    let mut verdicts = Verdicts::new(questionnaire, repeats, &space, effort);
    verdicts.look_at_items();
    let promises = verdicts.look_at_promises();
    verdicts.look_at_repeated_parts();
    let mut passages = verdicts.passages();
    let counted = count(questionnaire, &space, &mut passages, effort);
    let ways = counted.as_ref().map(|(ways, _)| ways);
    let outcomes = outcomes::count(&space, verdicts.shown(), ways, effort);
    let mut findings = verdicts.into_findings();
    if counted.is_none() {
        findings.push(Finding::ways_not_proved());
    }
    let (ways, questions) = counted.unzip();
    Proof {
        findings,
        promises,
        figures: Figures {
            ways,
            questions,
            outcomes,
        },
        passages,
    }
}

/// Counts the ways to answer, for each passage too, and the questions that are asked on them.
fn count(
    questionnaire: &Questionnaire,
    space: &Space<'_>,
    passages: &mut [PassageFigures],
    effort: Effort,
) -> Option<(BigUint, RangeInclusive<usize>)> {
    let mut budget = Budget::new(effort, passages.len() + 2);
    let ways = Ways::of(space);
    let all = budget.spend_half(|allowance| ways.all(allowance)).ok()?;
    let count = budget
        .spend_half(|allowance| ways::count(space, &all, allowance))
        .ok()?;
    let meaning = ways.meaning(Version(0));
    for ((_, _, passage), figures) in questionnaire.article.passages().zip(passages) {
        let shown = budget.spend(|allowance| {
            let shown = meaning.of(&passage.when, allowance)?;
            ways::count(space, &allowance.and(&all, &shown)?, allowance)
        });
        figures.ways = shown.ok();
    }
    let questions = ways::asked(&all, space, Version(0))?;
    Some((count, questions))
}

/// What is to be said where there are more answers than there can be variables.
fn nothing_proved(questionnaire: &Questionnaire) -> Proof {
    let mut findings = findings::everything_open(questionnaire);
    findings.push(Finding::ways_not_proved());
    let none = PassageFigures {
        ways: None,
        fewest_answers: None,
    };
    Proof {
        findings,
        promises: vec![Verdict::NotProved; questionnaire.promises.len()],
        figures: Figures {
            ways: None,
            questions: None,
            outcomes: Outcomes::at_most_all(questionnaire),
        },
        passages: vec![none; questionnaire.article.passages().count()],
    }
}

impl Finding {
    fn ways_not_proved() -> Self {
        Self {
            spot: Spot::Questions,
            problem: OpenQuestion::Ways.into(),
        }
    }
}
