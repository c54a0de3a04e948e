//! Tabs, and characters that look like a space or are invisible.

use super::line::Line;
use super::{Context, Guess, LOOKED_AT};
use crate::diagnostic::YamlProblem;
use crate::words::{is_blank_like, is_invisible};

pub(super) fn guesses(context: &Context<'_>) -> Vec<Guess> {
    let tabs = context.suspects().filter_map(|line| tab(context, line));
    let others = context
        .suspects()
        .flat_map(|line| not_spaces(context, line));
    // The parser may notice such an indent only some lines later.
    let above = context.lines[..context.stopped]
        .iter()
        .rev()
        .take(LOOKED_AT);
    let indents = above.filter(|line| line.text().trim_start_matches(' ').starts_with(is_odd));
    let indents = indents.flat_map(|line| not_spaces(context, line));
    tabs.chain(others).chain(indents).collect()
}

fn is_odd(character: char) -> bool {
    is_blank_like(character) || is_invisible(character)
}

/// A tab that indents a line or follows a dash. Elsewhere, YAML accepts tabs.
fn tab(context: &Context<'_>, line: &Line<'_>) -> Option<Guess> {
    let written = line.text().trim_start_matches([' ', '\t', '-', '?']);
    let end = line.end - written.len();
    let first = line.start + line.at(line.start..end).find('\t')?;
    let run = line.at(first..end);
    let length = run.len() - run.trim_start_matches('\t').len();
    let place = first..first + length;
    let guess = context
        .guess(place.clone(), YamlProblem::Tab)
        .with(place, " ");
    let is_here = line.number == context.stopped;
    Some(if is_here { guess.certain() } else { guess })
}

/// Such characters in a line, outside quotes: each one should be a space, or be removed.
fn not_spaces(context: &Context<'_>, line: &Line<'_>) -> Vec<Guess> {
    let in_quotes = |at: usize| {
        let mut quotes = context.scan.quotes.iter();
        quotes.any(|quote| quote.open < at && quote.close.is_none_or(|close| at < close))
    };
    let found = line.text().char_indices();
    let found = found.map(|(at, character)| (line.start + at, character));
    let found: Vec<_> = found
        .filter(|(at, character)| is_odd(*character) && !in_quotes(*at))
        .collect();
    let Some(&(start, character)) = found.first() else {
        return Vec::new();
    };
    let run = line.at(start..line.end);
    let length = run.len() - run.trim_start_matches(is_odd).len();
    let guess = |space: &str| {
        let mistake = YamlProblem::NotASpace { character };
        let guess = context.guess(start..start + length, mistake);
        found.iter().fold(guess, |guess, &(at, character)| {
            let with = if is_invisible(character) { "" } else { space };
            guess.with(at..at + character.len_utf8(), with)
        })
    };
    let is_suspect = context.suspects().any(|other| other.number == line.number);
    let indents = start < line.start + line.indent() && is_suspect;
    let [spaces, nothing] = [" ", ""].map(guess);
    vec![spaces, if indents { nothing.certain() } else { nothing }]
}
