//! Items by their names, as promises and answer files write them.

use super::{
    Item, ItemKind, NoticeIndex, PassageIndex, PointIndex, ProviderQuestionIndex, QuestionIndex,
    Questionnaire,
};

impl Questionnaire {
    /// An item as it is written: its id, a passage's with its section; a question to ask without an id has its number.
    #[must_use]
    pub(crate) fn item_name(&self, item: Item) -> String {
        match item {
            Item::Question(index) => self.question(index).id.to_string(),
            Item::Passage(index) => self.article.name(index),
            Item::Point(index) => self.provider_prompt.points[index.0].id.to_string(),
            Item::Notice(index) => self.notices[index.0].id.to_string(),
            Item::ProviderQuestion(index) => {
                let id = self.provider_prompt.questions[index.0].id.as_ref();
                id.map_or_else(|| (index.0 + 1).to_string(), ToString::to_string)
            }
        }
    }

    /// Whether an item can be named; a question to ask without an id cannot.
    pub(crate) fn has_name(&self, item: Item) -> bool {
        match item {
            Item::ProviderQuestion(index) => self.provider_prompt.questions[index.0].id.is_some(),
            Item::Question(_) | Item::Passage(_) | Item::Point(_) | Item::Notice(_) => true,
        }
    }

    /// Every item of a kind, in order; of the questions to ask those that have an id.
    pub(crate) fn items_of(&self, kind: ItemKind) -> Vec<Item> {
        match kind {
            ItemKind::Question => (0..self.questions.len())
                .map(|index| Item::Question(QuestionIndex(index)))
                .collect(),
            ItemKind::Passage => (0..self.article.passages().count())
                .map(|index| Item::Passage(PassageIndex(index)))
                .collect(),
            ItemKind::Point => (0..self.provider_prompt.points.len())
                .map(|index| Item::Point(PointIndex(index)))
                .collect(),
            ItemKind::Notice => (0..self.notices.len())
                .map(|index| Item::Notice(NoticeIndex(index)))
                .collect(),
            ItemKind::ProviderQuestion => (0..self.provider_prompt.questions.len())
                .map(|index| Item::ProviderQuestion(ProviderQuestionIndex(index)))
                .filter(|item| self.has_name(*item))
                .collect(),
        }
    }

    /// The item of a kind that is written so.
    #[must_use]
    pub(crate) fn item_named(&self, kind: ItemKind, name: &str) -> Option<Item> {
        if kind == ItemKind::Passage {
            return self.article.passage_named(name).map(Item::Passage);
        }
        let mut items = self.items_of(kind).into_iter();
        items.find(|item| self.item_name(*item) == name)
    }
}
