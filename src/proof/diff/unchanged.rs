//! What stands in both versions as it is: of that nothing changes, and nothing needs to be proved.

use std::collections::{HashMap, HashSet};

use super::questions::is_changed;
use crate::questionnaire::{ChoiceSet, Condition, Logic, QuestionIndex, Questionnaire, Range};

/// The questions that both versions ask of the same people, and that take the same answers.
#[derive(Debug)]
pub(super) struct Unchanged<'q> {
    old: &'q Questionnaire,
    new: &'q Questionnaire,
    questions: HashSet<&'q str>,
}

impl<'q> Unchanged<'q> {
    /// Those of two versions.
    pub(super) fn of(old: &'q Questionnaire, new: &'q Questionnaire) -> Self {
        let mut unchanged = Self {
            old,
            new,
            questions: HashSet::new(),
        };
        // A condition names earlier questions, which have been looked at.
        let in_old = old.questions.iter();
        let in_old: HashMap<_, _> = in_old.map(|question| (&question.id, question)).collect();
        for question in &new.questions {
            let Some(before) = in_old.get(&question.id) else {
                continue;
            };
            if !is_changed(before, question)
                && unchanged.says_the_same(&before.when, &question.when)
            {
                unchanged.questions.insert(question.id.as_str());
            }
        }
        unchanged
    }

    /// Whether a condition of the old version and one of the new one say the same of unchanged questions.
    pub(super) fn says_the_same(&self, before: &Condition, after: &Condition) -> bool {
        let in_ids = |condition: &Condition, questionnaire| {
            condition.fold(&mut InIds {
                questionnaire,
                questions: &self.questions,
            })
        };
        let before = in_ids(before, self.old);
        before.is_some() && before == in_ids(after, self.new)
    }
}

/// Conditions in the ids that they name, which other questions and choices leave as they are; nothing where a condition
/// names a question that is changed.
struct InIds<'c, 'q> {
    questionnaire: &'q Questionnaire,
    questions: &'c HashSet<&'q str>,
}

impl<'q> InIds<'_, 'q> {
    fn question(&self, question: QuestionIndex) -> Option<&'q str> {
        let id = self.questionnaire.question(question).id.as_str();
        self.questions.contains(id).then_some(id)
    }
}

impl Logic for InIds<'_, '_> {
    type Truth = Option<String>;

    fn includes(&mut self, question: QuestionIndex, choices: &ChoiceSet) -> Option<String> {
        let of = self.questionnaire.question(question);
        let mut named: Vec<_> = choices
            .iter()
            .map(|choice| &of.choice(*choice).id)
            .collect();
        named.sort_unstable_by_key(|id| id.as_str());
        Some(format!("{}: {named:?}", self.question(question)?))
    }

    fn within(&mut self, question: QuestionIndex, range: Range) -> Option<String> {
        Some(format!("{}: {range:?}", self.question(question)?))
    }

    fn answered(&mut self, question: QuestionIndex) -> Option<String> {
        Some(format!("answered: {}", self.question(question)?))
    }

    fn all(&mut self, parts: Vec<Option<String>>) -> Option<String> {
        let parts: Vec<_> = parts.into_iter().collect::<Option<_>>()?;
        Some(format!("all: {parts:?}"))
    }

    fn any(&mut self, parts: Vec<Option<String>>) -> Option<String> {
        let parts: Vec<_> = parts.into_iter().collect::<Option<_>>()?;
        Some(format!("any: {parts:?}"))
    }

    fn not(&mut self, part: Option<String>) -> Option<String> {
        Some(format!("not: {:?}", part?))
    }
}
