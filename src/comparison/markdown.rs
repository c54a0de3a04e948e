//! A comparison as Markdown, to mail or to print.

use std::fmt::Write;

use super::text::{NOTHING, answers, count_of_answers, effects, kept};
use super::{AnswerDifference, Shown, View, question_name};
use crate::report::markdown::{because, block, escaped, heading, item};
use crate::report::source_lines;

/// The comparison as a Markdown document; authored text stands in it as it was authored.
#[must_use]
pub fn markdown(view: &View<'_>) -> String {
    let mut page = format!("# {}: what differs\n", escaped(view.questionnaire.title));
    let [before, after] = [view.before, view.after].map(|side| escaped(side.name));
    block(
        &mut page,
        &format!("Before: **{before}**\\\nAfter: **{after}**"),
    );
    // A String takes whatever is written to it, here and below.
    let _ = write!(page, "\n## {}\n", count_of_answers(view));
    for answer in &view.answers {
        difference(&mut page, view, answer);
    }
    shown(&mut page, "What appears", &view.appears);
    shown(&mut page, "What goes", &view.goes);
    block(&mut page, &format!("{}.", kept(view)));
    page.push_str("\n## This is not a diagnosis\n");
    block(&mut page, view.not_a_diagnosis);
    let lines = source_lines(&view.article);
    let lines: Vec<_> = lines.iter().map(|line| escaped(line)).collect();
    block(&mut page, &lines.join("\\\n"));
    page
}

fn difference(page: &mut String, view: &View<'_>, answer: &AnswerDifference<'_>) {
    heading(page, &question_name(view.of, answer.of.question));
    let [before, after] = answers(view, answer).map(|answer| escaped(&answer));
    block(page, &format!("{before} → **{after}**"));
    let effects = effects(view, answer).concat();
    if effects.is_empty() {
        block(page, &format!("- {NOTHING}"));
        return;
    }
    page.push('\n');
    for line in effects {
        let _ = writeln!(page, "- {}", escaped(&line));
    }
}

fn shown(page: &mut String, title: &str, shown: &Shown<'_>) {
    if shown.sections.is_empty() && shown.points.is_empty() {
        return;
    }
    let _ = write!(page, "\n## {title}\n");
    for section in &shown.sections {
        heading(page, section.title);
        for passage in &section.passages {
            block(page, passage.text);
            because(page, &passage.because, "");
            if let Some(source) = passage.source {
                block(page, &format!("Source: {}", escaped(source)));
            }
        }
    }
    if !shown.points.is_empty() {
        heading(page, "To bring up with the provider");
        for point in &shown.points {
            item(page, point.text);
            because(page, &point.because, "  ");
        }
    }
}
