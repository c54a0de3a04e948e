//! Whether an item is ever shown without one of its companions.

use super::breach::given;
use super::diagram::Meaning;
use super::effort::{Budget, Effort};
use super::space::{Space, Version};
use super::witness::smallest;
use crate::diagnostic::GivenAnswer;
use crate::outcome::asked_only;
use crate::questionnaire::{Condition, Questionnaire};

/// Whether something is ever shown without a companion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Alone {
    /// Whenever it is shown, so is a companion.
    Never,
    /// The smallest answers that show it without one; those that are not skipped.
    With(Vec<GivenAnswer>),
    /// The effort was used up.
    NotDecided,
}

/// For each condition in `shown`, whether it ever holds while none of `companions` does.
#[must_use]
pub(crate) fn alone(
    questionnaire: &Questionnaire,
    shown: &[&Condition],
    companions: &[&Condition],
    effort: Effort,
) -> Vec<Alone> {
    let Ok(space) = Space::of(questionnaire) else {
        return vec![Alone::NotDecided; shown.len()];
    };
    let queries = questionnaire.questions.len() + companions.len() + 2 * shown.len();
    let mut budget = Budget::new(effort, queries);
    let meaning = Meaning::of_any_answers(&space, Version(0), questionnaire, &mut budget);
    let companions: Vec<_> = companions
        .iter()
        .map(|when| budget.spend(|allowance| meaning.of(when, allowance)))
        .collect();
    let find = |when: &&Condition| {
        let left = budget.spend(|allowance| {
            let mut left = meaning.of(when, allowance)?;
            for companion in &companions {
                left = allowance.and_not(&left, companion.as_ref()?)?;
            }
            allowance.step(left.size() + questionnaire.questions.len())?;
            Ok(left)
        });
        let Ok(left) = left else {
            return Alone::NotDecided;
        };
        smallest(&space, &left).map_or(Alone::Never, |assignment| {
            let answers = assignment.answers(&space, Version(0));
            let answers = asked_only(questionnaire, &answers);
            Alone::With(given(questionnaire, [&answers, &answers], None))
        })
    };
    shown.iter().map(find).collect()
}
