//! The effects of an answer, one per line.

use super::name::{passages_name, question_name, short_name};
use crate::phrases::comparison as phrases;
use crate::questionnaire::{Item, PassageIndex, QuestionIndex, Questionnaire};
use crate::report::{first_sentence, plain};

/// Whether items are added or removed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Direction {
    /// They are added.
    Appears,
    /// They are removed.
    Goes,
}

/// How much is said of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Detail {
    /// Its text.
    Text,
    /// What it is called in short, or its first sentence.
    Short,
}

impl Detail {
    fn question(self, questionnaire: &Questionnaire, index: QuestionIndex) -> String {
        match self {
            Self::Text => question_name(questionnaire, index),
            Self::Short => short_name(questionnaire, index),
        }
    }

    fn text(self, markdown: &str) -> String {
        match self {
            Self::Text => plain(markdown),
            Self::Short => first_sentence(markdown),
        }
    }
}

/// Added or removed items in words: one line per question, per section with its passages, and per point.
pub(super) fn effects(
    questionnaire: &Questionnaire,
    items: &[Item],
    direction: Direction,
    detail: Detail,
) -> Vec<String> {
    let (asks, shows, adds, notes, to_ask) = match direction {
        Direction::Appears => (
            phrases::ASKS,
            phrases::SHOWS,
            phrases::ADDS_POINT,
            phrases::NOTICES,
            phrases::ADDS_QUESTION,
        ),
        Direction::Goes => (
            phrases::NO_LONGER_ASKS,
            phrases::NO_LONGER_SHOWS,
            phrases::REMOVES_POINT,
            phrases::NO_LONGER_NOTICES,
            phrases::REMOVES_QUESTION,
        ),
    };
    let text = |markdown: &str| detail.text(markdown);
    let line = |group: &[Item]| match *group.first()? {
        Item::Question(index) => {
            let question = detail.question(questionnaire, index);
            Some(format!("{asks}: {question}"))
        }
        Item::Passage(_) => {
            let passages: Vec<_> = group.iter().filter_map(|item| passage(*item)).collect();
            Some(format!(
                "{shows}: {}",
                passages_name(questionnaire, &passages)
            ))
        }
        Item::Point(index) => {
            let point = &questionnaire.provider_prompt.points[index.0];
            Some(format!("{adds}: {}", text(&point.text)))
        }
        Item::Notice(index) => {
            let notice = &questionnaire.notices[index.0];
            Some(format!("{notes}: {}", text(&notice.text)))
        }
        Item::ProviderQuestion(index) => {
            let question = &questionnaire.provider_prompt.questions[index.0];
            Some(format!("{to_ask}: {}", text(&question.text)))
        }
    };
    let groups = items.chunk_by(|one, next| {
        let section = |item| passage(item).map(|passage| section(questionnaire, passage));
        section(*one).is_some() && section(*one) == section(*next)
    });
    groups.filter_map(line).collect()
}

fn passage(item: Item) -> Option<PassageIndex> {
    match item {
        Item::Passage(passage) => Some(passage),
        _ => None,
    }
}

/// The index of the section that a passage is in.
fn section(questionnaire: &Questionnaire, passage: PassageIndex) -> usize {
    let mut passed = 0;
    let sections = questionnaire.article.sections.iter();
    sections
        .take_while(|section| {
            passed += section.passages.len();
            passed <= passage.0
        })
        .count()
}
