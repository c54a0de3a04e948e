//! A summary as text for a terminal or a pipe.

use super::{Count, Summary};
use crate::phrases::summary as phrases;
use crate::questionnaire::Questionnaire;
use crate::report::block::{self, Bar, Block, Level, Line, Style};
use crate::report::{Styling, plain};
use crate::words::one_line;

/// The summary as text with a bar for each count, wrapped to `width` columns.
#[must_use]
pub(crate) fn text(
    summary: &Summary<'_>,
    questionnaire: &Questionnaire,
    width: usize,
    styling: Styling,
) -> String {
    let head = &summary.questionnaire;
    let mut about = vec![Line::own(phrases::records(
        summary.records,
        summary.evaluated,
        summary.rejected,
    ))];
    if summary.suppressed_below > 1 {
        about.push(Line::own(phrases::hidden(summary.suppressed_below)));
    }
    let mut blocks = vec![
        Block::heading(Level::Title, &phrases::title(head.title, head.version)),
        Block::Paragraph(Style::Plain, about),
        Block::Heading(Level::Section, Line::own(phrases::ANSWERED)),
    ];
    for question in &summary.questions {
        blocks.push(Block::line(
            Style::Plain,
            Line::authored(&plain(question.text)),
        ));
        blocks.push(bar(2, phrases::WERE_ASKED, question.asked));
        if question.unasked.count != Some(0) {
            blocks.push(bar(2, phrases::NOT_ASKED, question.unasked));
        }
        blocks.push(bar(2, phrases::DID_ANSWER, question.answered));
        let choices = question.choices.iter();
        blocks.extend(choices.map(|choice| bar(4, choice.label, choice.count)));
    }
    blocks.push(Block::Heading(Level::Section, Line::own(phrases::READ)));
    let mut passages = summary.passages.iter();
    for section in &questionnaire.article.sections {
        blocks.push(Block::line(Style::Plain, Line::authored(&section.title)));
        let passages = passages.by_ref().take(section.passages.len());
        blocks.extend(passages.map(|passage| {
            let name = passage.name.split('/').next_back();
            bar(2, name.unwrap_or_default(), passage.count)
        }));
    }
    let points = &questionnaire.provider_prompt.points;
    if !points.is_empty() {
        blocks.push(Block::Heading(Level::Section, Line::own(phrases::POINTS)));
        blocks.push(Block::Gap);
        let points = summary.points.iter().zip(points);
        blocks.extend(points.map(|(item, point)| bar(0, &plain(&point.text), item.count)));
    }
    if let Some(items) = &summary.notices {
        blocks.push(Block::Heading(Level::Section, Line::own(phrases::NOTICES)));
        blocks.push(Block::Gap);
        let notices = items.iter().zip(&questionnaire.notices);
        blocks.extend(notices.map(|(item, notice)| bar(0, &plain(&notice.text), item.count)));
    }
    block::text(&blocks, width, styling)
}

fn bar<'a>(indent: usize, label: &str, count: Count) -> Block<'a> {
    Block::Bar(Bar {
        indent,
        label: one_line(label),
        count: count.count.map(|number| (number, count.share)),
    })
}
