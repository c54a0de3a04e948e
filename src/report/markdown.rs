//! An outcome as Markdown, to mail or to print.

use std::fmt::Write;

use super::closing::{NOTHING_TO_READ, source_lines};
use super::reason::sentence;
use super::{AnswerValue, Answered, Because, Report};
use crate::words::{list, one_line};

/// The outcome as a Markdown document; authored text stands in it as it was authored.
#[must_use]
pub fn markdown(report: &Report<'_>) -> String {
    let mut page = format!("# {}\n", escaped(report.questionnaire.title));
    page.push_str("\n## What to read\n");
    if report.sections.is_empty() {
        block(&mut page, NOTHING_TO_READ);
    }
    for section in &report.sections {
        heading(&mut page, section.title);
        for passage in &section.passages {
            block(&mut page, passage.text);
            because(&mut page, &passage.because, "");
            if let Some(source) = passage.source {
                block(&mut page, &format!("Source: {}", escaped(source)));
            }
        }
    }
    page.push_str("\n## Talk to your provider\n");
    block(&mut page, report.provider_prompt.text);
    if !report.provider_prompt.points.is_empty() {
        heading(&mut page, "What to bring up");
        for point in &report.provider_prompt.points {
            item(&mut page, point.text);
            because(&mut page, &point.because, "  ");
        }
    }
    if !report.provider_prompt.questions.is_empty() {
        heading(&mut page, "What to ask");
        for question in &report.provider_prompt.questions {
            item(&mut page, question);
        }
    }
    page.push_str("\n## Your answers\n");
    for answered in &report.answers {
        item(
            &mut page,
            &format!("{}\\\n**{}**", answered.text.trim_end(), answer(answered)),
        );
    }
    page.push_str("\n## This is not a diagnosis\n");
    block(&mut page, report.not_a_diagnosis);
    let lines: Vec<_> = source_lines(&report.article)
        .iter()
        .map(|line| escaped(line))
        .collect();
    block(&mut page, &lines.join("\\\n"));
    page
}

/// A heading of the third level; plain text.
pub(crate) fn heading(page: &mut String, title: &str) {
    // A String takes whatever is written to it, here and below.
    let _ = write!(page, "\n### {}\n", escaped(title));
}

/// A block of Markdown.
pub(crate) fn block(page: &mut String, markdown: &str) {
    let _ = write!(page, "\n{}\n", markdown.trim_end());
}

/// An item of a list; Markdown.
pub(crate) fn item(page: &mut String, markdown: &str) {
    let _ = write!(page, "\n- {}\n", markdown.trim().replace('\n', "\n  "));
}

/// The reasons for what stands before.
pub(crate) fn because(page: &mut String, because: &[Because<'_>], indent: &str) {
    if let Some(sentence) = sentence(because) {
        let _ = write!(page, "\n{indent}*{}*\n", escaped(&sentence));
    }
}

fn answer(answered: &Answered<'_>) -> String {
    match &answered.answer {
        AnswerValue::Choices(_) => escaped(&list(&answered.labels, "and")),
        AnswerValue::Number(number) => number.to_string(),
        AnswerValue::Word(_) => "Skipped".to_owned(),
    }
}

/// Plain text as Markdown that shows it as it is.
pub(crate) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in one_line(text).chars() {
        if "\\`*_[]<>#&|~".contains(character) {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}
