//! Promises: whether each one holds for every set of answers, and if not, a set for which it fails.

use biodivine_lib_bdd::{Bdd, BddVariable};

use super::diagram::Diagram;
use super::effort::{Allowance, Undecided};
use super::space::{ChoiceGroup, Encoding, Place, Space, Version};
use super::witness::{Assignment, cheapest};
use crate::answers::{Answer, Answers};
use crate::diagnostic::Size;
use crate::outcome::asked_only;
use crate::questionnaire::{ChoiceIndex, ChoiceSet, Question, QuestionIndex};

/// Answers that break a promise: one for every question that is asked, and for no other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Counterexample {
    /// Answers whose outcome differs from the promised one, with as few answers that are not skipped as were found.
    Answers(Answers),
    /// A change of one answer that removes a passage, with as few answers before or after it as were found.
    Change {
        /// The answers before the change.
        before: Answers,
        /// The answers after the change.
        after: Answers,
    },
}

/// Answers that break a promise, with their cost.
type Cheapest<T> = Option<(usize, T)>;

/// The smallest assignment for which `when` and one of the `broken` diagrams hold.
///
/// Each diagram is examined separately, which keeps them small. If one is undecided, a counterexample from another is
/// still valid, but may not be the smallest.
pub(super) fn smallest_counterexample(
    space: &Space<'_>,
    when: &Bdd,
    broken: impl Iterator<Item = Diagram>,
    allowance: &Allowance,
) -> Result<Option<(Assignment, Size)>, Undecided> {
    let counterexamples = broken.map(|broken| {
        let counterexample = allowance.and(when, &broken?)?;
        Ok(cheapest(space, &counterexample, |_| 1))
    });
    least(counterexamples)
}

/// The smallest change of the answer to `question` to `choice` that removes one of `shown`.
pub(super) fn smallest_loss<'d>(
    space: &Space<'_>,
    question: QuestionIndex,
    choice: ChoiceIndex,
    shown: impl Iterator<Item = &'d Diagram>,
    allowance: &Allowance,
) -> Result<Option<(Counterexample, Size)>, Undecided> {
    let version = Version(0);
    let place = space.place(version, question);
    let cases = Cases::of(space.encoding(place), choice);
    let losses = shown.map(|shown| cases.smallest_loss(space, place, shown.as_ref()?, allowance));
    let Some((before, size)) = least(losses)? else {
        return Ok(None);
    };
    let questionnaire = space.questionnaire(version);
    let before = before.answers(space, version);
    let mut after = before.clone();
    let answer = added(
        questionnaire.question(question),
        before.get(question),
        choice,
    );
    after.set(question, answer);
    let change = Counterexample::Change {
        before: asked_only(questionnaire, &before),
        after: asked_only(questionnaire, &after),
    };
    Ok(Some((change, size)))
}

/// The cheapest of the results. It is the smallest possible one if all are decided or nothing can cost less. Undecided
/// if there is no result and one is undecided.
fn least(
    found: impl Iterator<Item = Result<Cheapest<Assignment>, Undecided>>,
) -> Result<Option<(Assignment, Size)>, Undecided> {
    let mut least: Cheapest<Assignment> = None;
    let mut all_decided = true;
    for found in found {
        match found {
            Ok(Some((cost, assignment)))
                if least.as_ref().is_none_or(|(known, _)| cost < *known) =>
            {
                least = Some((cost, assignment));
            }
            Ok(_) => {}
            Err(Undecided) => all_decided = false,
        }
    }
    match least {
        Some((cost, assignment)) if all_decided || cost == 0 => {
            Ok(Some((assignment, Size::Smallest)))
        }
        Some((_, assignment)) => Ok(Some((assignment, Size::NotProved))),
        None if all_decided => Ok(None),
        None => Err(Undecided),
    }
}

/// The answers before a change, by cases: in each case, fixing some variables of the question yields the changed
/// answer.
struct Cases(Vec<Case>);

struct Case {
    /// The variables that are fixed before the change.
    before: Vec<(BddVariable, bool)>,
    /// The variables that are fixed after the change.
    after: Vec<(BddVariable, bool)>,
    /// The single answer before the change, if there is exactly one.
    picked: Option<BddVariable>,
}

impl Cases {
    fn of(encoding: &Encoding, choice: ChoiceIndex) -> Self {
        let has = |group: &&ChoiceGroup| group.has(Version(0), choice);
        let all_but = |variable: Option<BddVariable>| {
            let groups = encoding.exclusive.iter().chain(&encoding.combinable);
            groups
                .map(move |group| (group.variable, Some(group.variable) == variable))
                .collect()
        };
        let Some(added) = encoding.combinable.iter().find(has) else {
            // The new answer replaces the old one.
            let chosen = encoding
                .exclusive
                .iter()
                .find(has)
                .map(|group| group.variable);
            return Self(vec![Case {
                before: Vec::new(),
                after: all_but(chosen),
                picked: None,
            }]);
        };
        // The new pick is added to combinable ones and replaces an exclusive one.
        let none_exclusive = encoding
            .exclusive
            .iter()
            .map(|group| (group.variable, false));
        let combinable = Case {
            before: none_exclusive.clone().collect(),
            after: none_exclusive.chain([(added.variable, true)]).collect(),
            picked: None,
        };
        let exclusive = encoding.exclusive.iter().map(|group| Case {
            before: all_but(Some(group.variable)),
            after: all_but(Some(added.variable)),
            picked: Some(group.variable),
        });
        Self([combinable].into_iter().chain(exclusive).collect())
    }

    /// The question itself is answered after the change in any case, so its answer counts only if there is no other.
    fn smallest_loss(
        &self,
        space: &Space<'_>,
        place: Place,
        shown: &Bdd,
        allowance: &Allowance,
    ) -> Result<Cheapest<Assignment>, Undecided> {
        let mut smallest: Cheapest<Assignment> = None;
        for case in &self.0 {
            allowance.step(shown.size())?;
            let before = shown.restrict(&case.before);
            let after = shown.restrict(&case.after);
            let lost = allowance.and_not(&before, &after)?;
            let found = cheapest(space, &lost, |of| if of == place { 1 } else { 2 });
            let found = found.map(|(cost, assignment)| match case.picked {
                Some(picked) => (cost + 1, assignment.with(place, vec![picked])),
                None => (cost, assignment),
            });
            smallest = match (smallest, found) {
                (Some(known), Some(found)) if found.0 < known.0 => Some(found),
                (known, found) => known.or(found),
            };
        }
        Ok(smallest)
    }
}

/// The answer with a choice added. An exclusive choice replaces the others, and is replaced by them.
fn added(question: &Question, answer: Option<&Answer>, choice: ChoiceIndex) -> Answer {
    let is_exclusive =
        |choice: ChoiceIndex| !question.is_multiple() || question.choice(choice).exclusive;
    let mut chosen = match answer {
        Some(Answer::Choices(chosen)) if !is_exclusive(choice) => chosen.clone(),
        _ => ChoiceSet::new(),
    };
    chosen.retain(|other| !is_exclusive(*other));
    chosen.insert(choice);
    Answer::Choices(chosen)
}
