//! Brackets: unclosed, closed once too often, and missing commas between their entries.

use super::{Context, Guess};
use crate::diagnostic::YamlProblem;

pub(super) fn guesses(context: &Context<'_>) -> Vec<Guess> {
    let unclosed = unclosed(context);
    let is_above = |(at, _): &(usize, char)| context.line_of(*at).number < context.stopped;
    let here: Vec<Guess> = [comma(context), unclosed_here(context), extra(context)]
        .into_iter()
        .flatten()
        .collect();
    // An unclosed bracket on an earlier line continues into this one.
    if context.scan.open.last().is_some_and(is_above) {
        unclosed.into_iter().chain(here).collect()
    } else {
        here.into_iter().chain(unclosed).collect()
    }
}

/// A closing bracket of the wrong kind where the parser stopped: the right one is missing before it.
fn unclosed_here(context: &Context<'_>) -> Option<Guess> {
    let (open, bracket) = *context.scan.open.last()?;
    let found = context.text[context.place..].chars().next()?;
    let closing = closing(bracket);
    let is_other = matches!(found, ']' | '}') && found != closing;
    is_other.then(|| {
        context
            .guess(open..open + 1, YamlProblem::UnclosedBracket { bracket })
            .with(context.place..context.place, closing)
    })
}

fn extra(context: &Context<'_>) -> Option<Guess> {
    let bracket = context.text[context.place..].chars().next()?;
    let place = context.place..context.place + 1;
    let mistake = YamlProblem::ExtraBracket { bracket };
    let is_entry = context.line_of(context.place).value().start == context.place;
    let is_extra = matches!(bracket, ']' | '}') && !is_entry;
    is_extra.then(|| context.guess(place.clone(), mistake).with(place, ""))
}

/// The open brackets should close at the end of the line of the first or the last of them.
fn unclosed(context: &Context<'_>) -> Vec<Guess> {
    let open = &context.scan.open;
    let closings: String = open
        .iter()
        .rev()
        .map(|(_, bracket)| closing(*bracket))
        .collect();
    let guess = |&(at, bracket): &(usize, char)| {
        let line = context.line_of(at);
        let end = line.body().end.max(at + 1);
        context
            .guess(at..at + 1, YamlProblem::UnclosedBracket { bracket })
            .with(end..end, closings.as_str())
    };
    open.last()
        .into_iter()
        .chain(open.first())
        .map(guess)
        .collect()
}

/// Two entries on one line with only a space between them.
fn comma(context: &Context<'_>) -> Option<Guess> {
    context.scan.open.last()?;
    let line = context.line_of(context.place);
    let before = &context.text[line.start..context.place];
    let key = before
        .trim_end_matches([' ', ':'])
        .rfind([' ', ',', '{', '[', '"', '\''])?;
    let name = before[key + 1..].trim_end_matches([' ', ':']);
    let is_key = context.text[context.place..].starts_with(':') && super::line::is_name(name);
    let in_front = before[..=key].trim_end();
    let place = line.start + in_front.len();
    (is_key && !in_front.ends_with([',', '{', '[', ':'])).then(|| {
        context
            .guess(line.start + key + 1..context.place, YamlProblem::NoComma)
            .with(place..place, ",")
    })
}

fn closing(bracket: char) -> char {
    if bracket == '[' { ']' } else { '}' }
}
