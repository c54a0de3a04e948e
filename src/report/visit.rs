//! The part of an outcome to take along: when to get care, what to tell the provider and what to ask, on one page.

use super::Report;
use super::block::{Block, Item, Level, Line, Span, Style};
use super::parts::{self, get_care_now, source};
use crate::phrases::outcome::{self as words, NOTICES, POINTS, QUESTIONS, TALK_TO_YOUR_PROVIDER};
use crate::questionnaire::Id;

/// More lines than fit a page; what does not fit is cut off.
const LINES_ON_A_PAGE: usize = 40;

/// The part of an outcome to take along, without its title.
pub(super) fn visit<'a>(report: &Report<'a>) -> Vec<Block<'a>> {
    let prompt = &report.provider_prompt;
    let mut blocks = vec![head(report)];
    blocks.extend(report.get_care_now.map(get_care_now));
    blocks.extend(notices(report));
    blocks.push(heading(Level::Part, TALK_TO_YOUR_PROVIDER));
    blocks.push(Block::Markdown(Level::Part, prompt.text));
    let points = prompt.points.iter();
    let points = points.map(|point| item(Some(point.id), Block::text(point.text)));
    blocks.extend(list("points", POINTS, points.collect()));
    let questions = prompt.questions.iter();
    let questions = questions.map(|text| {
        let question = Block::Group(Style::CheckBox, vec![Block::text(text)]);
        item(None, question)
    });
    blocks.extend(list("questions", QUESTIONS, questions.collect()));
    blocks.push(notes());
    blocks.extend(closing(report));
    let blocks = blocks.into_iter().map(without_id).collect();
    vec![Block::Group(Style::Class("visit"), blocks)]
}

/// The part to take along, without what is in the rest of the outcome as well.
pub(super) fn frame<'a>(report: &Report<'a>) -> Vec<Block<'a>> {
    let mut blocks = vec![head(report), notes()];
    blocks.extend(closing(report));
    vec![Block::Group(Style::Class("visit"), blocks)]
}

/// The version, and the date of printing.
fn head<'a>(report: &Report<'_>) -> Block<'a> {
    let version = words::version(report.questionnaire.version);
    let line = Line::own(format!("{version}. {}", words::DATE));
    Block::line(Style::Class("date"), line.and(Span::Blank))
}

/// Lines for notes.
fn notes<'a>() -> Block<'a> {
    let lines = vec![Line::default().and(Span::Blank); LINES_ON_A_PAGE];
    let blocks = vec![heading(Level::Part, words::NOTES), Block::Lines(lines)];
    Block::Group(Style::Class("lines"), blocks)
}

/// That this is not a diagnosis, the source of the facts, who made the text from it, and whom to turn to.
fn closing<'a>(report: &Report<'a>) -> Vec<Block<'a>> {
    let adapted = report.adapted.as_ref();
    let is_contact_known = adapted.is_some_and(|adapted| adapted.contact.is_some());
    let contact = Line::own(words::CONTACT).and(Span::Blank);
    let mut blocks = vec![Block::Markdown(Level::Part, report.not_a_diagnosis)];
    blocks.push(source(&report.article));
    blocks.extend(adapted.map(parts::adapted));
    blocks.extend((!is_contact_known).then(|| Block::line(Style::Source, contact)));
    blocks
}

/// A part of the document without its id: on a page, the whole outcome has the same parts.
fn without_id(block: Block<'_>) -> Block<'_> {
    match block {
        Block::Group(Style::Part(id), blocks) => Block::Group(Style::Class(id), blocks),
        other => other,
    }
}

fn heading<'a>(level: Level, words: &str) -> Block<'a> {
    Block::Heading(level, Line::own(words))
}

fn item<'a>(point: Option<&'a Id>, block: Block<'a>) -> Item<'a> {
    Item {
        point,
        blocks: vec![block],
    }
}

/// Items under a heading; nothing if there are none.
fn list<'a>(class: &'static str, words: &str, items: Vec<Item<'a>>) -> Option<Block<'a>> {
    let heading = heading(Level::Section, words);
    (!items.is_empty()).then(|| {
        let list = Block::List(Style::Plain, items);
        Block::Group(Style::Class(class), vec![heading, list])
    })
}

/// The notices without their reasons; nothing if there are none.
fn notices<'a>(report: &Report<'a>) -> Option<Block<'a>> {
    let notices = report.notices.as_deref().unwrap_or_default();
    let mut blocks = vec![heading(Level::Part, NOTICES)];
    blocks.extend(notices.iter().map(|notice| {
        let text = vec![Block::text(notice.text)];
        Block::Group(Style::Notice(notice.id.clone()), text)
    }));
    (!notices.is_empty()).then_some(Block::Group(Style::Part("notices"), blocks))
}
