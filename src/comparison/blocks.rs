//! A comparison as blocks, in the same form for every format.

use super::effect::{Detail, effects};
use super::{AnswerDifference, Direction, ShownItems, View, answer_name, question_name};
use crate::phrases::comparison as phrases;
use crate::questionnaire::{Item, Questionnaire};
use crate::report::block::{Block, Entry, Level, Line, Mark, Style};
use crate::report::parts::{closing, points, sections, version};
use crate::report::{Styling, block};
use crate::words::one_line;

/// The comparison as text, wrapped to `width` columns.
#[must_use]
pub(crate) fn text(view: &View<'_>, width: usize, styling: Styling) -> String {
    let title = Line::own(phrases::WHAT_DIFFERS);
    block::text(&whole(view, title), width, styling)
}

/// The comparison as a Markdown document. Authored Markdown is copied; only its headings get lower levels.
#[must_use]
pub(crate) fn markdown(view: &View<'_>) -> String {
    let title = Line::authored(&phrases::title(view.questionnaire.title));
    block::markdown(&whole(view, title))
}

/// Only the answers that differ, and the items that they add and remove.
pub(crate) fn changes<'a>(view: &View<'a>) -> Vec<Block<'a>> {
    let mut blocks: Vec<_> = view
        .answers
        .iter()
        .flat_map(|answer| difference(view, answer))
        .collect();
    blocks.extend(shown(phrases::APPEARS, &view.appears));
    blocks.extend(shown(phrases::GOES, &view.goes));
    blocks
}

/// The items that an answer adds or removes, one per line.
pub(crate) fn effect_entries(
    questionnaire: &Questionnaire,
    items: &[Item],
    direction: Direction,
) -> Vec<Entry> {
    entries(questionnaire, items, direction, Detail::Text)
}

/// As [`effect_entries`], with short names and first sentences.
pub(super) fn short_effects(
    questionnaire: &Questionnaire,
    items: &[Item],
    direction: Direction,
) -> Vec<Entry> {
    entries(questionnaire, items, direction, Detail::Short)
}

fn entries(
    questionnaire: &Questionnaire,
    items: &[Item],
    direction: Direction,
    detail: Detail,
) -> Vec<Entry> {
    let mark = match direction {
        Direction::Appears => Mark::Added,
        Direction::Goes => Mark::Removed,
    };
    let lines = effects(questionnaire, items, direction, detail).into_iter();
    let entries = lines.map(|line| Entry::new(mark, Line::authored(&line)));
    entries.collect()
}

fn whole<'a>(view: &View<'a>, title: Line) -> Vec<Block<'a>> {
    let mut blocks = vec![
        Block::Heading(Level::Title, title),
        version(view.questionnaire.version),
        Block::Values(vec![
            (phrases::BEFORE, one_line(view.before.name)),
            (phrases::AFTER, one_line(view.after.name)),
        ]),
        Block::Heading(
            Level::Part,
            Line::own(phrases::answers_differ(view.answers.len())),
        ),
    ];
    blocks.extend(changes(view));
    let kept = Line::own(phrases::passages_kept(view.passages_kept));
    blocks.push(Block::line(Style::Plain, kept));
    blocks.push(closing(
        view.not_a_diagnosis,
        &view.article,
        view.adapted.as_ref(),
    ));
    blocks
}

fn difference<'a>(view: &View<'a>, answer: &AnswerDifference<'a>) -> [Block<'a>; 3] {
    let question = view.of.question(answer.of.question);
    let answers = [answer.of.before, answer.of.after].map(|answer| answer_name(question, answer));
    let mut effects = effect_entries(view.of, &answer.of.brings_up, Direction::Appears);
    effects.extend(effect_entries(
        view.of,
        &answer.of.takes_away,
        Direction::Goes,
    ));
    if effects.is_empty() {
        effects.push(Entry::new(Mark::Bullet, Line::own(phrases::NO_EFFECT)));
    }
    let name = question_name(view.of, answer.of.question);
    [
        Block::heading(Level::Entry, &name),
        Block::Answer(answers.into()),
        Block::Outline(effects),
    ]
}

fn shown<'a>(title: &'static str, shown: &ShownItems<'a>) -> Vec<Block<'a>> {
    let mut blocks = sections(&shown.sections);
    blocks.extend(points(phrases::POINTS, &shown.points));
    if !blocks.is_empty() {
        blocks.insert(0, Block::Heading(Level::Part, Line::own(title)));
    }
    blocks
}
