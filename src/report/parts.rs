//! The parts of an outcome as blocks, in the same form for every format.

use super::block::{Answered, Block, Item, Level, Line, Span, Style};
use super::reason::sentence;
use super::{AnswerValue, ArticleHead, Because, Notice, Point, Report, Section};
use crate::phrases::outcome::{
    GET_CARE_NOW, NOT_A_DIAGNOSIS, NOTHING_TO_READ, NOTICES, ON_THIS_PAGE, POINTS, QUESTIONS,
    SKIPPED, SOURCE, TALK_TO_YOUR_PROVIDER, WHAT_TO_READ, YOUR_ANSWERS, reviewed,
};
use crate::words::list;

/// The title.
pub(super) fn title<'a>(report: &Report<'a>) -> Block<'a> {
    Block::heading(Level::Title, report.questionnaire.title)
}

/// Links to the other parts.
pub(super) fn contents<'a>() -> Block<'a> {
    let links = [
        (TO_READ, WHAT_TO_READ),
        (TALK, TALK_TO_YOUR_PROVIDER),
        (ANSWERS, YOUR_ANSWERS),
    ];
    let links = links.map(|(part, title)| (part, Line::own(title)));
    Block::Contents(Line::own(ON_THIS_PAGE), links.into())
}

/// When not to wait, and the notices, with their reasons; each where there is any.
pub(super) fn first<'a>(report: &Report<'a>) -> Vec<Block<'a>> {
    let care = report.get_care_now.map(get_care_now);
    let notices = report.notices.as_deref().unwrap_or_default();
    care.into_iter().chain(self::notices(notices)).collect()
}

/// When not to wait.
pub(crate) fn get_care_now(text: &str) -> Block<'_> {
    let blocks = vec![
        Block::Heading(Level::Part, Line::own(GET_CARE_NOW)),
        Block::Markdown(Level::Part, text),
    ];
    Block::Group(Style::Part("get-care-now"), blocks)
}

/// Notices with their reasons; nothing where there are none.
pub(crate) fn notices<'a>(notices: &[Notice<'a>]) -> Option<Block<'a>> {
    let mut blocks = vec![Block::Heading(Level::Part, Line::own(NOTICES))];
    blocks.extend(notices.iter().map(|notice| {
        let mut blocks = vec![Block::text(notice.text)];
        blocks.extend(because(&notice.because));
        Block::Group(Style::Notice(notice.id.clone()), blocks)
    }));
    (!notices.is_empty()).then_some(Block::Group(Style::Part("notices"), blocks))
}

/// What to read.
pub(super) fn to_read<'a>(report: &Report<'a>) -> Block<'a> {
    let title = Line::own(format!("{WHAT_TO_READ}:")).and(Span::Gap);
    let title = title.and_authored(report.article.title);
    let mut blocks = vec![Block::Heading(Level::Part, title)];
    if report.sections.is_empty() {
        blocks.push(Block::line(Style::Plain, Line::own(NOTHING_TO_READ)));
    }
    blocks.extend(sections(&report.sections));
    Block::Group(Style::Part(TO_READ), blocks)
}

/// The provider prompt.
pub(super) fn talk<'a>(report: &Report<'a>) -> Block<'a> {
    let prompt = &report.provider_prompt;
    let mut blocks = vec![
        Block::Heading(Level::Part, Line::own(TALK_TO_YOUR_PROVIDER)),
        Block::Markdown(Level::Part, prompt.text),
    ];
    blocks.extend(points(POINTS, &prompt.points));
    if !prompt.questions.is_empty() {
        let questions = prompt.questions.iter().copied();
        let list = Block::list(Style::Plain, questions);
        let heading = Block::Heading(Level::Section, Line::own(QUESTIONS));
        blocks.push(Block::Group(Style::Class("questions"), vec![heading, list]));
    }
    Block::Group(Style::Part(TALK), blocks)
}

/// The answers.
pub(super) fn answers<'a>(report: &Report<'a>) -> Block<'a> {
    let answers = report.answers.iter().map(|answered| Answered {
        question: answered.question,
        text: answered.text,
        answer: match &answered.answer {
            AnswerValue::Choices(_) => Line::authored(&list(&answered.labels, "and")),
            AnswerValue::Number(number) => Line::authored(&number.to_string()),
            AnswerValue::Word(_) => Line::own(SKIPPED),
        },
    });
    let blocks = vec![
        Block::Heading(Level::Part, Line::own(YOUR_ANSWERS)),
        Block::Answers(answers.collect()),
    ];
    Block::Group(Style::Part(ANSWERS), blocks)
}

/// The notice that this is not a diagnosis, and the source of the facts.
pub(crate) fn closing<'a>(text: &'a str, article: &ArticleHead<'_>) -> Block<'a> {
    let blocks = vec![
        Block::Heading(Level::Part, Line::own(NOT_A_DIAGNOSIS)),
        Block::Markdown(Level::Part, text),
        source(article),
    ];
    Block::Group(Style::Part("not-a-diagnosis"), blocks)
}

/// The source of an article's facts, and when they were reviewed.
pub(crate) fn source<'a>(article: &ArticleHead<'_>) -> Block<'a> {
    let mut lines = vec![Line::own(SOURCE).and_authored(article.publisher)];
    let url = article.url.map(|url| Line::authored(url).text());
    lines.extend(url.map(|url| Line::default().and(Span::Address(url))));
    lines.push(Line::own(reviewed(article.reviewed)));
    Block::Paragraph(Style::Source, lines)
}

/// Sections of the article with their passages.
pub(crate) fn sections<'a>(sections: &[Section<'a>]) -> Vec<Block<'a>> {
    let sections = sections.iter().map(|section| {
        let mut blocks = vec![Block::heading(Level::Section, section.title)];
        blocks.extend(section.passages.iter().map(|passage| {
            let mut blocks = vec![Block::text(passage.text)];
            blocks.extend(because(&passage.because));
            blocks.extend(passage.source.map(passage_source));
            let name = format!("{}/{}", section.id, passage.id);
            Block::Group(Style::Passage(Some(name)), blocks)
        }));
        Block::Group(Style::Section, blocks)
    });
    sections.collect()
}

/// The source of a passage.
pub(crate) fn passage_source<'a>(source: &str) -> Block<'a> {
    Block::line(Style::PassageSource, Line::own(SOURCE).and_authored(source))
}

/// Talking points under a heading; `None` if there are none.
pub(crate) fn points<'a>(heading: &str, points: &[Point<'a>]) -> Option<Block<'a>> {
    let items = points.iter().map(|point| {
        let mut blocks = vec![Block::text(point.text)];
        blocks.extend(because(&point.because));
        Item {
            point: Some(point.id),
            blocks,
        }
    });
    let list = Block::List(Style::Plain, items.collect());
    let heading = Block::Heading(Level::Section, Line::own(heading));
    let group = || Block::Group(Style::Class("points"), vec![heading, list]);
    (!points.is_empty()).then(group)
}

fn because<'a>(reasons: &[Because<'_>]) -> Option<Block<'a>> {
    let line = |sentence: String| Block::line(Style::Because, Line::authored(&sentence));
    sentence(reasons).map(line)
}

/// The ids of the parts, for links.
const TO_READ: &str = "what-to-read";
const TALK: &str = "talk-to-your-provider";
const ANSWERS: &str = "your-answers";
