//! A questionnaire with one condition replaced by another.

use std::sync::Arc;

use super::{Condition, Item, Named, Owner, Questionnaire};

impl Questionnaire {
    /// The same questionnaire with another condition in place of one. The condition may name what the replaced one could
    /// name.
    ///
    /// # Panics
    ///
    /// If the owner is a promise, or belongs to another questionnaire.
    #[must_use]
    pub(crate) fn with_condition(&self, owner: Owner, condition: Condition) -> Self {
        let mut changed = self.clone();
        let prompt = &mut changed.provider_prompt;
        match owner {
            Owner::Named(index) => {
                changed.replace_named(index.0, &condition);
                return changed;
            }
            Owner::Item(Item::Question(index)) => changed.questions[index.0].when = condition,
            Owner::Item(Item::Notice(index)) => changed.notices[index.0].when = condition,
            Owner::Item(Item::Point(index)) => prompt.points[index.0].when = condition,
            Owner::Item(Item::ProviderQuestion(index)) => {
                prompt.questions[index.0].when = condition;
            }
            Owner::Item(Item::Passage(index)) => {
                let sections = changed.article.sections.iter_mut();
                let mut passages = sections.flat_map(|section| &mut section.passages);
                passages.nth(index.0).expect("a passage of it").when = condition;
            }
            Owner::Promise(_) => panic!("a promise shows nothing"),
        }
        changed
    }

    /// Replaces a named condition wherever it is used, directly or by other named conditions.
    fn replace_named(&mut self, place: usize, condition: &Condition) {
        let mut named: Vec<Arc<Named>> = Vec::with_capacity(self.named.len());
        for (number, old) in self.named.iter().enumerate() {
            let when = if number == place {
                condition
            } else {
                &old.when
            };
            named.push(Arc::new(Named {
                index: old.index,
                id: old.id.clone(),
                text: old.text.clone(),
                when: when.with_named(&named),
            }));
        }
        for question in &mut self.questions {
            question.when = question.when.with_named(&named);
        }
        for notice in &mut self.notices {
            notice.when = notice.when.with_named(&named);
        }
        for section in &mut self.article.sections {
            for passage in &mut section.passages {
                passage.when = passage.when.with_named(&named);
            }
        }
        for point in &mut self.provider_prompt.points {
            point.when = point.when.with_named(&named);
        }
        for question in &mut self.provider_prompt.questions {
            question.when = question.when.with_named(&named);
        }
        for promise in &mut self.promises {
            if let Some(when) = promise.claim.when_mut() {
                *when = when.with_named(&named);
            }
        }
        self.named = named;
    }
}

impl Condition {
    /// The same condition with these named conditions, by their indexes.
    fn with_named(&self, named: &[Arc<Named>]) -> Self {
        let parts = |parts: &[Self]| parts.iter().map(|part| part.with_named(named)).collect();
        match self {
            Self::Entry(_) => self.clone(),
            Self::All(all) => Self::All(parts(all)),
            Self::Any(any) => Self::Any(parts(any)),
            Self::Not(part) => Self::Not(Box::new(part.with_named(named))),
            Self::Count {
                range,
                parts: counted,
            } => Self::Count {
                range: *range,
                parts: parts(counted),
            },
            Self::Holds(old) => Self::Holds(Arc::clone(&named[old.index.0])),
        }
    }
}
