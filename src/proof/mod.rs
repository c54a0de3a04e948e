//! Proofs about all possible answers to a questionnaire.
//!
//! Conditions become decision diagrams over the answers, by the same fold that evaluates them for one person, and
//! claims about all answers become queries on a diagram. A claim that could not be decided is never reported as proved
//! or broken, and every proof terminates, because its work is bounded by an [`Effort`].
//!
//! From the bottom up: `effort` has the operations and their bounds; `mentions`, `pick`, `joint_order` and `space`
//! encode answers as variables; `entry` and `diagram` build diagrams of conditions, and `certain` those of what is
//! decided before a question; `witness` and `best_paths` turn diagrams back into answers. `alone`, `fewest`, `parts`, `promises`,
//! `verdicts`, `answer_sets`, `outcomes` and `diff` build on these; `conflict`, `breach` and `explanations` say why
//! something is so.

mod alone;
mod answer_sets;
mod best_paths;
mod breach;
mod certain;
mod conflict;
mod conjunct;
mod connective;
mod diagram;
mod diff;
mod effort;
mod entry;
mod explanations;
mod fewest;
mod findings;
mod joint_order;
mod mentions;
mod mutants;
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

pub(crate) use alone::{Alone, alone};
pub(crate) use diff::{Change, Diff, Group, ItemName, QuestionChange, TextChange, diff};
pub use effort::Effort;
pub(crate) use fewest::{Fewest, Needed, OneOf, fewest};
pub(crate) use mutants::{Mutants, Unnoticed, mutants};
#[cfg(test)]
pub(crate) use mutants::{differs, mutated};
pub(crate) use outcomes::Outcomes;
pub(crate) use promises::Counterexample;

use crate::answers::Answers;
use crate::diagnostic::{Explanation, Problem, Size};
use crate::questionnaire::{Questionnaire, Repeats, Spot};
use effort::Budget;
use space::Space;
use verdicts::Verdicts;
use ways::Ways;

/// What is proved about a questionnaire.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proof {
    /// The findings: what is wrong, has no effect, or is not proved; in no particular order.
    pub(crate) findings: Vec<Finding>,
    /// Whether each promise holds, in order.
    pub(crate) promises: Vec<Verdict>,
    /// The number of answer sets, questions and outcomes.
    pub(crate) figures: Figures,
    /// The figures for each passage, by its index.
    pub(crate) passages: Vec<PassageFigures>,
}

/// A finding, and its place in the questionnaire.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Finding {
    /// Its place.
    pub spot: Spot,
    /// The finding.
    pub problem: Problem,
    /// Why it is so, where that can be said.
    pub why: Explanation<Spot>,
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
        /// Whether a smaller counterexample may exist.
        size: Size,
    },
    /// The effort was used up.
    NotProved,
}

/// The number of answer sets, questions and outcomes of a questionnaire.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Figures {
    /// The number of answer sets, if it could be counted within the effort.
    pub ways: Option<BigUint>,
    /// The smallest and largest number of questions asked; known if `ways` is.
    pub questions: Option<RangeInclusive<usize>>,
    /// The number of different outcomes.
    pub outcomes: Outcomes,
}

/// How a passage can be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PassageFigures {
    /// The number of answer sets that show it, if it could be counted within the effort.
    pub ways: Option<BigUint>,
    /// The answer set with the fewest answers that are not skipped that shows it; `None` if there is none or none was
    /// found.
    pub fewest_answers: Option<Answers>,
}

impl Proof {
    /// Proves a questionnaire, as far as the effort allows.
    #[must_use]
    pub fn of(questionnaire: &Questionnaire, effort: Effort) -> Self {
        prove(questionnaire, &Repeats::default(), effort)
    }

    /// The number of answer sets as a decimal number of any length, if it could be counted within the effort.
    #[must_use]
    pub fn ways(&self) -> Option<String> {
        self.figures.ways.as_ref().map(ToString::to_string)
    }

    /// Whether each promise holds, in order; `None` if that could not be decided.
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

/// Proves a questionnaire, as far as the effort allows. If the file has a part of a condition once and uses it several
/// times, the part has no effect only if it has none at any of its uses.
#[must_use]
pub(crate) fn prove(questionnaire: &Questionnaire, repeats: &Repeats, effort: Effort) -> Proof {
    let Ok(space) = Space::of(questionnaire) else {
        return nothing_proved(questionnaire, effort);
    };
    let mut verdicts = Verdicts::new(questionnaire, repeats, &space, effort);
    verdicts.check_items();
    let promises = verdicts.check_promises();
    verdicts.check_repeated_parts();
    let mut passages = verdicts.passages();
    let counted = count(questionnaire, &mut passages, effort);
    let ways = counted.as_ref().map(|(ways, _)| ways);
    let outcomes = outcomes::count(&space, verdicts.shown(), ways, effort);
    let (ways, questions) = counted.unzip();
    Proof {
        findings: verdicts.into_findings(&promises),
        promises,
        figures: Figures {
            ways,
            questions,
            outcomes,
        },
        passages,
    }
}

/// Counts the answer sets, in total and for each passage, and the questions that they ask.
fn count(
    questionnaire: &Questionnaire,
    passages: &mut [PassageFigures],
    effort: Effort,
) -> Option<(BigUint, RangeInclusive<usize>)> {
    let mut budget = Budget::new(effort, passages.len() + 1);
    let ways = budget.spend_half(|allowance| Ways::of(questionnaire, allowance));
    let mut ways = ways.ok()?;
    for ((_, _, passage), figures) in questionnaire.article.passages().zip(passages) {
        let shown = budget.spend(|allowance| ways.where_holds(&passage.when, allowance));
        figures.ways = shown.ok();
    }
    Some((ways.count().clone(), ways.questions_asked()))
}

/// The result if the answers need more variables than there can be.
fn nothing_proved(questionnaire: &Questionnaire, effort: Effort) -> Proof {
    let none = PassageFigures {
        ways: None,
        fewest_answers: None,
    };
    let mut passages = vec![none; questionnaire.article.passages().count()];
    let counted = count(questionnaire, &mut passages, effort);
    let (ways, questions) = counted.unzip();
    Proof {
        findings: findings::everything_open(questionnaire),
        promises: vec![Verdict::NotProved; questionnaire.promises.len()],
        figures: Figures {
            ways,
            questions,
            outcomes: Outcomes::at_most_all(questionnaire),
        },
        passages,
    }
}
