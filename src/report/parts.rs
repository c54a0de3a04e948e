//! The parts of an outcome as blocks, in the same form for every format.

use super::block::{Answered, Block, Item, Level, Line, Span, Style};
use super::reason::reasons;
use super::{AdaptedHead, AnswerValue, ArticleHead, Notice, Passage, Point, Report, Section};
use crate::phrases::outcome::{
    self as words, CONTENTS, GET_CARE_NOW, NOT_A_DIAGNOSIS, NOTHING_TO_READ, NOTICES, OF_ITEM,
    OF_SECTION, POINTS, QUESTIONS, SKIPPED, SOURCE, TALK_TO_YOUR_PROVIDER, WHAT_TO_READ,
    YOUR_ANSWERS, reviewed,
};
use crate::words::list;

/// An outcome in reading order, in the same order in every format: when to get care and what to talk about come first.
pub(super) fn outcome<'a>(report: &Report<'a>, answers: Option<Block<'a>>) -> Vec<Block<'a>> {
    let mut blocks = vec![version(report.questionnaire.version)];
    blocks.extend(report.get_care_now.map(get_care_now));
    blocks.extend(notices(report.notices.as_deref().unwrap_or_default()));
    blocks.push(contents(answers.is_some()));
    blocks.extend([talk(report), to_read(report)]);
    blocks.extend(answers);
    blocks.push(closing(
        report.not_a_diagnosis,
        &report.article,
        report.adapted.as_ref(),
    ));
    blocks
}

/// The title.
pub(super) fn title<'a>(report: &Report<'a>) -> Block<'a> {
    Block::heading(Level::Title, report.questionnaire.title)
}

/// The version of the questionnaire.
pub(crate) fn version<'a>(version: &str) -> Block<'a> {
    Block::line(Style::Class("version"), Line::own(words::version(version)))
}

/// The version of a questionnaire, the source of its facts, and who made the text from it.
pub(super) fn provenance<'a>(report: &Report<'_>) -> Vec<Block<'a>> {
    let adapted = report.adapted.as_ref().map(adapted);
    let mut blocks = vec![version(report.questionnaire.version)];
    blocks.push(source(&report.article));
    blocks.extend(adapted);
    blocks
}

/// Links to the other parts.
fn contents<'a>(has_answers: bool) -> Block<'a> {
    let answers = has_answers.then(|| (ANSWERS, Line::own(YOUR_ANSWERS)));
    let links = [
        (TALK, Line::own(TALK_TO_YOUR_PROVIDER)),
        (TO_READ, Line::own(WHAT_TO_READ)),
    ];
    let links = links.into_iter().chain(answers).collect();
    Block::Contents(Line::own(CONTENTS), links)
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
        blocks.extend(reasons(&OF_ITEM, &notice.because, &notice.holds));
        Block::Group(Style::Notice(notice.id.clone()), blocks)
    }));
    (!notices.is_empty()).then_some(Block::Group(Style::Part("notices"), blocks))
}

/// What to read.
fn to_read<'a>(report: &Report<'a>) -> Block<'a> {
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
fn talk<'a>(report: &Report<'a>) -> Block<'a> {
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
        short: answered.short.map(Line::authored),
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

/// The notice that this is not a diagnosis, the source of the facts, and who made the text from it.
pub(crate) fn closing<'a>(
    text: &'a str,
    article: &ArticleHead<'_>,
    adapted: Option<&AdaptedHead<'_>>,
) -> Block<'a> {
    let mut blocks = vec![
        Block::Heading(Level::Part, Line::own(NOT_A_DIAGNOSIS)),
        Block::Markdown(Level::Part, text),
        source(article),
    ];
    blocks.extend(adapted.map(self::adapted));
    Block::Group(Style::Part("not-a-diagnosis"), blocks)
}

/// Who made a text from its source.
pub(crate) fn adapted<'a>(adapted: &AdaptedHead<'_>) -> Block<'a> {
    let mut lines = vec![Line::authored(&words::adapted(adapted.by, adapted.on))];
    if adapted.reviewed_by.is_none() {
        lines.push(Line::own(words::NOT_REVIEWED));
    }
    let others = [
        (words::REVIEWED_BY, adapted.reviewed_by),
        (words::CONTACT, adapted.contact),
        (words::LICENSE, adapted.license),
    ];
    let others = others
        .into_iter()
        .filter_map(|(label, text)| Some((label, text?)));
    lines.extend(others.map(|(label, text)| Line::own(label).and_authored(text)));
    Block::Paragraph(Style::Source, lines)
}

/// The source of an article's facts, and when they were reviewed.
pub(crate) fn source<'a>(article: &ArticleHead<'_>) -> Block<'a> {
    let mut lines = vec![Line::own(SOURCE).and_authored(article.publisher)];
    let url = article.url.map(|url| Line::authored(url).text());
    lines.extend(url.map(|url| Line::default().and(Span::Address(url))));
    lines.push(Line::own(reviewed(article.reviewed)));
    Block::Paragraph(Style::Source, lines)
}

/// Sections of the article with their passages; what led to each passage of a section is said once.
pub(crate) fn sections<'a>(sections: &[Section<'a>]) -> Vec<Block<'a>> {
    let sections = sections.iter().map(|section| {
        let mut blocks = vec![Block::heading(Level::Section, section.title)];
        let shared = shared_reasons(section);
        let is_shared = shared.is_some();
        blocks.extend(shared);
        blocks.extend(section.passages.iter().map(|passage| {
            let title = passage
                .title
                .map(|title| Block::heading(Level::Passage, title));
            let mut blocks: Vec<_> = title.into_iter().collect();
            blocks.push(Block::text(passage.text));
            if !is_shared {
                blocks.extend(reasons(&OF_ITEM, &passage.because, &passage.holds));
            }
            blocks.extend(passage.source.map(passage_source));
            let name = format!("{}/{}", section.id, passage.id);
            Block::Group(Style::Passage(Some(name)), blocks)
        }));
        Block::Group(Style::Section, blocks)
    });
    sections.collect()
}

/// What led to the passages of a section, if it is the same for several.
fn shared_reasons<'a>(section: &Section<'_>) -> Option<Block<'a>> {
    let (first, others) = section.passages.split_first()?;
    let is_same =
        |other: &Passage<'_>| (&other.because, &other.holds) == (&first.because, &first.holds);
    let is_shared = !others.is_empty() && others.iter().all(is_same);
    is_shared
        .then(|| reasons(&OF_SECTION, &first.because, &first.holds))
        .flatten()
}

/// The source of a passage.
pub(crate) fn passage_source<'a>(source: &str) -> Block<'a> {
    Block::line(Style::PassageSource, Line::own(SOURCE).and_authored(source))
}

/// Talking points under a heading; `None` if there are none.
pub(crate) fn points<'a>(heading: &str, points: &[Point<'a>]) -> Option<Block<'a>> {
    let items = points.iter().map(|point| {
        let mut blocks = vec![Block::text(point.text)];
        blocks.extend(reasons(&OF_ITEM, &point.because, &point.holds));
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

/// The ids of the parts, for links.
const TO_READ: &str = "what-to-read";
const TALK: &str = "talk-to-your-provider";
const ANSWERS: &str = "your-answers";
