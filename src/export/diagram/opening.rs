//! What each need leads to.

use super::need::Need;
use super::{ItemBox, Scope, State};
use crate::questionnaire::{
    Item, NoticeIndex, PassageIndex, PointIndex, ProviderQuestionIndex, QuestionIndex,
    Questionnaire,
};
use crate::report::plain;
use crate::words::one_line;

/// A need, and the questions and items that it leads to.
#[derive(Clone, Debug)]
pub(super) struct Opening {
    /// The need.
    pub(super) need: Need,
    /// The questions that follow.
    pub(super) questions: Vec<QuestionIndex>,
    notices: Vec<NoticeIndex>,
    passages: Vec<PassageIndex>,
    points: Vec<PointIndex>,
    to_ask: Vec<ProviderQuestionIndex>,
}

/// The needs and what they lead to: first what everyone reads, then in the order of the last question that each need
/// depends on. Questions to ask that are for everyone are left out.
pub(super) fn openings(of: &Questionnaire, scope: Scope) -> Vec<Opening> {
    let mut openings: Vec<Opening> = Vec::new();
    for (item, when) in of.items() {
        let is_drawn = match item {
            Item::Question(_) => !when.is_always(),
            Item::ProviderQuestion(_) => scope == Scope::Everything && !when.is_always(),
            Item::Passage(_) | Item::Point(_) | Item::Notice(_) => scope == Scope::Everything,
        };
        if !is_drawn {
            continue;
        }
        for need in Need::of(of, when).alternatives() {
            let known = openings.iter().position(|opening| opening.need == need);
            let known = known.unwrap_or_else(|| {
                openings.push(Opening::of(need));
                openings.len() - 1
            });
            openings[known].add(item);
        }
    }
    openings.sort_by_key(|opening| opening.need.last_question(of));
    openings
}

impl Opening {
    fn of(need: Need) -> Self {
        Self {
            need,
            questions: Vec::new(),
            notices: Vec::new(),
            passages: Vec::new(),
            points: Vec::new(),
            to_ask: Vec::new(),
        }
    }

    fn add(&mut self, item: Item) {
        match item {
            Item::Question(question) => self.questions.push(question),
            Item::Notice(notice) => self.notices.push(notice),
            Item::Passage(passage) => self.passages.push(passage),
            Item::Point(point) => self.points.push(point),
            Item::ProviderQuestion(question) => self.to_ask.push(question),
        }
    }

    /// Whether it leads to anything but questions.
    pub(super) fn has_items(&self) -> bool {
        !(self.notices.is_empty()
            && self.passages.is_empty()
            && self.points.is_empty()
            && self.to_ask.is_empty())
    }

    /// The box of its items.
    pub(super) fn item_box(&self, of: &Questionnaire, state: State) -> ItemBox {
        let prompt = &of.provider_prompt;
        let notices = self.notices.iter();
        let points = self.points.iter();
        let to_ask = self.to_ask.iter().map(|index| {
            let question = &prompt.questions[index.0];
            let text = || plain(&question.text);
            let id = question.id.as_ref();
            id.map_or_else(text, |id| spaced(id.as_str()))
        });
        ItemBox {
            notices: notices
                .map(|index| spaced(of.notices[index.0].id.as_str()))
                .collect(),
            sections: self.sections(of),
            points: points
                .map(|index| spaced(prompt.points[index.0].id.as_str()))
                .collect(),
            to_ask: to_ask.collect(),
            is_for_everybody: self.need.is_always(),
            state,
        }
    }

    /// The passages under the headings of their sections.
    fn sections(&self, of: &Questionnaire) -> Vec<(String, Vec<String>)> {
        let mut all = of.article.passages();
        let sections = of.article.sections.iter().filter_map(|section| {
            let passages = all.by_ref().take(section.passages.len());
            let here = passages.filter(|(index, ..)| self.passages.contains(index));
            let names: Vec<_> = here
                .map(|(_, _, passage)| one_line(&passage.name()))
                .collect();
            (!names.is_empty()).then(|| (one_line(&section.title), names))
        });
        sections.collect()
    }
}

/// An id with blanks.
fn spaced(id: &str) -> String {
    id.replace('_', " ")
}
