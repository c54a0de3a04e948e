//! The parts of both versions that are identical: nothing about them changes, so nothing needs to be proved.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::questions::is_changed;
use crate::questionnaire::{Accepts, Condition, Entry, Logic, Memo, Named, Questionnaire, Range};

/// The questions that both versions ask under the same condition and that accept the same answers.
#[derive(Debug)]
pub(super) struct Unchanged<'q> {
    old: &'q Questionnaire,
    new: &'q Questionnaire,
    questions: HashSet<&'q str>,
}

impl<'q> Unchanged<'q> {
    /// The unchanged questions of two versions.
    pub(super) fn of(old: &'q Questionnaire, new: &'q Questionnaire) -> Self {
        let mut unchanged = Self {
            old,
            new,
            questions: HashSet::new(),
        };
        // A condition names earlier questions, which have been compared already.
        let in_old = old.questions.iter();
        let in_old: HashMap<_, _> = in_old.map(|question| (&question.id, question)).collect();
        for question in &new.questions {
            let Some(before) = in_old.get(&question.id) else {
                continue;
            };
            if !is_changed(before, question)
                && unchanged.is_same_condition(&before.when, &question.when)
            {
                unchanged.questions.insert(question.id.as_str());
            }
        }
        unchanged
    }

    /// Whether a condition of the old version and one of the new version are identical and name unchanged questions
    /// only.
    pub(super) fn is_same_condition(&self, before: &Condition, after: &Condition) -> bool {
        let mut texts = HashMap::new();
        let mut in_ids = |condition: &Condition, questionnaire| {
            condition.fold(&mut InIds {
                questionnaire,
                questions: &self.questions,
                texts: &mut texts,
                memo: Memo::default(),
            })
        };
        let before = in_ids(before, self.old);
        before.is_some() && before == in_ids(after, self.new)
    }
}

/// Rewrites conditions in terms of ids, which do not depend on other questions and choices; `None` if a condition names
/// a changed question.
struct InIds<'c, 'q> {
    questionnaire: &'q Questionnaire,
    questions: &'c HashSet<&'q str>,
    /// The number of what each named condition stands for, in both versions.
    texts: &'c mut HashMap<String, usize>,
    memo: Memo<Option<String>>,
}

impl Logic for InIds<'_, '_> {
    type Truth = Option<String>;

    fn entry(&mut self, entry: &Entry) -> Option<String> {
        let question = self.questionnaire.question(entry.question);
        let id = question.id.as_str();
        let accepts = match &entry.accepts {
            Accepts::Choices(choices) => {
                let ids = choices.iter().map(|choice| &question.choice(*choice).id);
                format!("{:?}", ids.collect::<BTreeSet<_>>())
            }
            other => format!("{other:?}"),
        };
        let is_unchanged = self.questions.contains(id);
        is_unchanged.then(|| format!("{id}: {accepts}"))
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

    fn count(&mut self, range: Range, parts: Vec<Option<String>>) -> Option<String> {
        let parts: Vec<_> = parts.into_iter().collect::<Option<_>>()?;
        Some(format!("{range:?} of: {parts:?}"))
    }

    /// A condition is what it stands for, whatever its name is; by its number, as it may stand for ever longer ones.
    fn holds(&mut self, _: &Named, truth: Option<String>) -> Option<String> {
        let next = self.texts.len();
        let number = self.texts.entry(truth?).or_insert(next);
        Some(format!("holds: {number}"))
    }

    fn memo(&mut self) -> &mut Memo<Option<String>> {
        &mut self.memo
    }
}
