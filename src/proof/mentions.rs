//! What conditions mention, question by question: this is all that distinguishes answers.

use crate::questionnaire::{
    Accepts, ChoiceSet, Condition, Item, QuestionIndex, Questionnaire, Range,
};

/// What conditions mention of one question.
#[derive(Clone, Debug, Default)]
pub(super) struct Mentions {
    /// The choices of each entry.
    pub(super) choices: Vec<ChoiceSet>,
    /// The ranges of each entry, split at the bounds: the numbers above the lower bound, and those below the upper
    /// bound.
    pub(super) ranges: Vec<Range>,
}

/// What some conditions of a questionnaire mention, by question.
pub(super) fn mentions<'c>(
    questionnaire: &Questionnaire,
    conditions: impl Iterator<Item = &'c Condition>,
) -> Vec<Mentions> {
    let mut mentions = vec![Mentions::default(); questionnaire.questions.len()];
    for entry in conditions.flat_map(Condition::entries) {
        let of = &mut mentions[entry.question.0];
        match &entry.accepts {
            Accepts::Choices(choices) => of.choices.push(choices.clone()),
            Accepts::Numbers(range) => of.ranges.extend(range.bounds()),
            Accepts::AnyAnswer => {}
        }
    }
    mentions
}

/// The last question that a condition mentions.
pub(super) fn last_question(condition: &Condition) -> Option<QuestionIndex> {
    let entries = condition.entries().into_iter();
    entries.map(|entry| entry.question).max()
}

/// The conditions of passages and of talking points, in order: together they determine the outcome.
pub(super) fn outputs(questionnaire: &Questionnaire) -> impl Iterator<Item = &Condition> {
    let items = questionnaire.shown_items();
    let items = items.filter(|(item, _)| matches!(item, Item::Passage(_) | Item::Point(_)));
    items.map(|(_, when)| when)
}
