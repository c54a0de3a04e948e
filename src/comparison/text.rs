//! A comparison as text for a terminal or a pipe.

use super::{AnswerDifference, Direction, Shown, View, answer_name, effect_lines, question_name};
use crate::report::{Lines, Styling, source_lines};
use crate::words::{count, one_line};

/// The comparison in words, wrapped to `width` columns.
#[must_use]
pub fn text(view: &View<'_>, width: usize, styling: Styling) -> String {
    let mut page = Lines::new(width, styling);
    page.heading("What differs", '=');
    page.blank();
    page.hanging("Before: ", &one_line(view.before.name));
    page.hanging("After:  ", &one_line(view.after.name));
    page.heading(&count_of_answers(view), '-');
    write_changes(&mut page, view);
    page.blank();
    page.plain("", &kept(view));
    page.heading("This is not a diagnosis", '=');
    page.markdown(view.not_a_diagnosis);
    page.blank();
    for line in source_lines(&view.article) {
        page.plain("", &line);
    }
    page.into_text()
}

/// Only the answers that differ, and what appears and goes with them, wrapped to `width` columns.
#[must_use]
pub fn changes(view: &View<'_>, width: usize, styling: Styling) -> String {
    let mut page = Lines::new(width, styling);
    write_changes(&mut page, view);
    page.into_text()
}

fn write_changes(page: &mut Lines, view: &View<'_>) {
    for answer in &view.answers {
        difference(page, view, answer);
    }
    shown(page, "What appears", &view.appears);
    shown(page, "What goes", &view.goes);
}

/// How many answers differ.
pub(super) fn count_of_answers(view: &View<'_>) -> String {
    match view.answers.len() {
        0 => "No answer differs".to_owned(),
        1 => "1 answer differs".to_owned(),
        number => format!("{} differ", count(number, "answer")),
    }
}

/// How much is shown either way.
pub(super) fn kept(view: &View<'_>) -> String {
    let verb = if view.passages_kept == 1 { "is" } else { "are" };
    let passages = count(view.passages_kept, "passage");
    format!("{passages} {verb} shown before and after")
}

/// Said of a difference that nothing is put down to.
pub(super) const NOTHING: &str = "changes nothing that is shown";

/// What is put down to a difference, a line each: what appears, and what goes.
pub(super) fn effects(view: &View<'_>, answer: &AnswerDifference<'_>) -> [Vec<String>; 2] {
    [
        effect_lines(view.of, &answer.of.brings_up, Direction::Appears),
        effect_lines(view.of, &answer.of.takes_away, Direction::Goes),
    ]
}

/// The answer before and the answer after, in words.
pub(super) fn answers(view: &View<'_>, answer: &AnswerDifference<'_>) -> [String; 2] {
    let question = view.of.question(answer.of.question);
    [answer.of.before, answer.of.after].map(|answer| answer_name(question, answer))
}

fn difference(page: &mut Lines, view: &View<'_>, answer: &AnswerDifference<'_>) {
    page.blank();
    page.hanging("", &question_name(view.of, answer.of.question));
    page.hanging("   ", &answers(view, answer).join(" -> "));
    let [appears, goes] = effects(view, answer);
    if appears.is_empty() && goes.is_empty() {
        page.hanging("   ", NOTHING);
    }
    for line in appears {
        page.hanging("   + ", &line);
    }
    for line in goes {
        page.hanging("   - ", &line);
    }
}

fn shown(page: &mut Lines, title: &str, shown: &Shown<'_>) {
    if shown.sections.is_empty() && shown.points.is_empty() {
        return;
    }
    page.heading(title, '=');
    for section in &shown.sections {
        page.heading(section.title, '-');
        for passage in &section.passages {
            page.markdown(passage.text);
            page.because(&passage.because);
            if let Some(source) = passage.source {
                page.hanging("", &format!("Source: {}", one_line(source)));
            }
        }
    }
    if !shown.points.is_empty() {
        page.heading("To bring up with the provider", '-');
        for point in &shown.points {
            page.item(point.text);
            page.because(&point.because);
        }
    }
}
