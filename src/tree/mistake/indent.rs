//! Lines that are indented too far or not far enough.

use super::line::Line;
use super::{Context, Guess, LOOKED_AT};
use crate::diagnostic::YamlProblem;

/// How many columns are tried, nearest first.
const NEAREST: usize = 6;

/// A line of a text under `|` that is not indented far enough.
pub(super) fn of_block(context: &Context<'_>) -> Vec<Guess> {
    let of_line = |line: &Line<'_>| {
        let opening = opening(context, line)?;
        let first = context.lines[opening.number + 1..line.number]
            .iter()
            .find(|line| !line.is_empty());
        let fits = first.map_or(opening.block_floor() + 2, Line::indent);
        let mistake = YamlProblem::BlockIndent { fits };
        let guess = context.guess(line.body(), mistake);
        Some(shifted(context, guess, line, fits))
    };
    context.suspects().filter_map(of_line).collect()
}

/// The line that opened the block that ends right above a line, if that line does not begin like a key.
fn opening<'c, 't>(context: &'c Context<'t>, line: &Line<'_>) -> Option<&'c Line<'t>> {
    if line.key().is_some() || line.has_dash() {
        return None;
    }
    let above = context.lines[..line.number].iter().rev().take(LOOKED_AT);
    let mut filled = above.filter(|line| !line.is_empty());
    let opening = filled.find(|above| above.opens_block())?;
    let within = &context.lines[opening.number + 1..line.number];
    let is_in = |line: &Line<'_>| line.is_empty() || line.indent() > opening.block_floor();
    within.iter().all(is_in).then_some(opening)
}

/// A line with the wrong indent: the line where the parser stopped, or the one above.
pub(super) fn of_line(context: &Context<'_>) -> Vec<Guess> {
    let of_line = |line: &Line<'_>| {
        let mut columns = columns(context, line);
        columns.sort_by_key(|column| column.abs_diff(line.indent()));
        columns.truncate(NEAREST);
        let guess = |fits: usize| {
            let mistake = YamlProblem::Indent {
                found: line.indent(),
                fits,
                may_be_text: may_be_text(context, line),
            };
            let guess = || context.guess(line.body(), mistake.clone());
            [
                shifted(context, guess(), line, fits),
                moved(guess(), line, fits),
            ]
        };
        columns.into_iter().flat_map(guess).collect::<Vec<_>>()
    };
    let mut lines: Vec<_> = context.suspects().collect();
    if let [line, above] = lines[..]
        && let Some(before) = context.above(above.number)
        && before.column() == line.column()
    {
        // If two matching lines enclose another one, that one is wrong.
        lines.reverse();
    }
    lines.into_iter().flat_map(of_line).collect()
}

/// A continuation line at or before the column of its key.
pub(super) fn of_text(context: &Context<'_>) -> Vec<Guess> {
    let of_line = |line: &Line<'_>| {
        let above = context.above(line.number)?;
        let is_text = line.key().is_none() && !line.has_dash() && above.key().is_some();
        let fits = above.column() + 2;
        let mistake = YamlProblem::TextIndent { fits };
        is_text.then(|| moved(context.guess(line.body(), mistake), line, fits))
    };
    context.suspects().filter_map(of_line).collect()
}

/// The columns at which nearby lines have the same element as this line, a dash or a key.
fn columns(context: &Context<'_>, line: &Line<'_>) -> Vec<usize> {
    let above = context.lines[..line.number].iter().rev().take(LOOKED_AT);
    let below = || context.lines[line.number + 1..].iter().take(LOOKED_AT);
    let next = below().find(|line| !line.is_empty());
    let alike = below().find(|other| other.has_dash() && line.has_dash());
    let mut columns = Vec::new();
    for other in above
        .filter(|line| !line.is_empty())
        .chain(next)
        .chain(alike)
    {
        let own = if line.has_dash() {
            other.indent()
        } else {
            other.column()
        };
        for column in [own, other.indent()] {
            if !columns.contains(&column) && column != line.indent() {
                columns.push(column);
            }
        }
    }
    columns
}

fn may_be_text(context: &Context<'_>, line: &Line<'_>) -> bool {
    context.above(line.number).is_some_and(|above| {
        above.key().is_some()
            && line.indent() > above.column()
            && !context.text[above.value()].is_empty()
    })
}

/// Moves a line, and the lines that belong to it, to another column.
fn shifted(context: &Context<'_>, mut guess: Guess, line: &Line<'_>, column: usize) -> Guess {
    let indent = line.indent();
    let rest = context.lines[line.number..].iter();
    let belongs = |other: &&Line<'_>| {
        let is_deeper = other.indent() >= indent && other.indent() != column;
        other.number == line.number || other.is_empty() || is_deeper
    };
    let block = rest.take_while(belongs);
    for other in block.filter(|line| !line.is_empty()) {
        let moved = (other.indent() + column).saturating_sub(indent);
        guess = guess.with(other.start..other.start + other.indent(), " ".repeat(moved));
    }
    guess
}

/// Moves a single line to another column.
fn moved(guess: Guess, line: &Line<'_>, column: usize) -> Guess {
    guess.with(line.start..line.start + line.indent(), " ".repeat(column))
}
