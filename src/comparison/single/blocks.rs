//! A list of single changes as blocks, in the same form for every format.

use super::view::{ChangesView, RankedChange};
use crate::comparison::blocks::short_effects;
use crate::comparison::{Direction, answer_name, short_name};
use crate::phrases::comparison as phrases;
use crate::report::block::{Block, Entry, Level, Line, Mark, Style};
use crate::report::parts::{closing, version};
use crate::report::{Styling, block};
use crate::words::one_line;

/// The changes as text, wrapped to `width` columns.
#[must_use]
pub(crate) fn changes_text(view: &ChangesView<'_>, width: usize, styling: Styling) -> String {
    let title = Line::own(phrases::WHAT_EACH_ANSWER_CHANGES);
    block::text(&whole(view, title), width, styling)
}

/// The changes as a Markdown document.
#[must_use]
pub(crate) fn changes_markdown(view: &ChangesView<'_>) -> String {
    let title = phrases::changes_title(view.questionnaire.title);
    block::markdown(&whole(view, Line::authored(&title)))
}

fn whole<'a>(view: &ChangesView<'a>, title: Line) -> Vec<Block<'a>> {
    let own = |words: String| Block::line(Style::Plain, Line::own(words));
    let mut blocks = vec![
        Block::Heading(Level::Title, title),
        version(view.questionnaire.version),
        Block::Values(vec![(phrases::ANSWERS, one_line(view.before.name))]),
        own(phrases::ONE_ANSWER_AT_A_TIME.to_owned()),
        Block::Heading(
            Level::Part,
            Line::own(phrases::changes_with_effect(view.changes.len())),
        ),
    ];
    let alike = view.changes.chunk_by(RankedChange::is_like);
    blocks.extend(alike.flat_map(|changes| entry(view, changes)));
    blocks.extend(phrases::changes_without_effect(view.without_effect).map(own));
    blocks.push(closing(
        view.not_a_diagnosis,
        &view.article,
        view.adapted.as_ref(),
    ));
    blocks
}

/// Changes of the same answer that have the same effect.
fn entry<'a>(view: &ChangesView<'a>, changes: &[RankedChange<'a>]) -> Vec<Block<'a>> {
    let (first, of) = (&changes[0], &changes[0].answer.of);
    let question = view.of.question(of.question);
    let mut blocks = vec![Block::heading(
        Level::Entry,
        &short_name(view.of, of.question),
    )];
    blocks.extend(changes.iter().map(|change| {
        let answers = [change.answer.of.before, change.answer.of.after];
        Block::Answer(answers.map(|answer| answer_name(question, answer)).into())
    }));
    let number = Line::own(phrases::added_and_removed(first.added, first.removed));
    let mut effects = vec![Entry::new(Mark::Bullet, number)];
    effects.extend(short_effects(view.of, &of.brings_up, Direction::Appears));
    effects.extend(short_effects(view.of, &of.takes_away, Direction::Goes));
    blocks.push(Block::Outline(effects));
    blocks
}
