//! Keys and list items: the colon, the dash, and the space after it.

use super::line::{Line, is_name};
use super::{Context, Guess};
use crate::diagnostic::YamlProblem;

pub(super) fn guesses(context: &Context<'_>) -> Vec<Guess> {
    let kinds = [no_blank_after_dash, no_blank_after_colon, no_colon];
    let of_line = |line: &Line<'_>| kinds.map(|kind| kind(context, line));
    // The line above comes first: the parser notices a missing colon one line late.
    let lines: Vec<_> = context.suspects().collect();
    let of_lines = lines.into_iter().rev().flat_map(of_line);
    let guesses = of_lines.flatten().map(|guess| Guess {
        further_is_enough: context.line_of(guess.place.start).number < context.stopped,
        ..guess
    });
    guesses.collect()
}

fn no_blank_after_dash(context: &Context<'_>, line: &Line<'_>) -> Option<Guess> {
    let body = line.body();
    let written = line.at(body.clone());
    let after = written.strip_prefix('-')?.chars().next()?;
    let is_entry = !after.is_whitespace() && after != '-';
    let place = body.start..body.start + 1;
    is_entry.then(|| {
        context
            .guess(place, YamlProblem::NoBlankAfterDash)
            .with(body.start + 1..body.start + 1, " ")
    })
}

fn no_blank_after_colon(context: &Context<'_>, line: &Line<'_>) -> Option<Guess> {
    let entry = line.entry();
    let written = line.at(entry.clone());
    let colon = written.find(':')?;
    let key = &written[..colon];
    let has_blank = written[colon + 1..]
        .chars()
        .next()
        .is_none_or(char::is_whitespace);
    if !is_name(key) || has_blank {
        return None;
    }
    let after = entry.start + colon + 1;
    let mistake = YamlProblem::NoBlankAfterColon {
        key: key.to_owned(),
    };
    Some(context.guess(entry, mistake).with(after..after, " "))
}

/// A colon at the start of an entry, in brackets or not, or after another colon.
pub(super) fn no_key(context: &Context<'_>) -> Vec<Guess> {
    let Some(line) = context.lines.get(context.stopped) else {
        return Vec::new();
    };
    let before = line.at(line.start..context.place.clamp(line.start, line.end));
    let before = line.start + before.trim_end().len();
    let candidates = [context.place, before.saturating_sub(1), line.entry().start];
    let is_alone = |place: &usize| {
        let rest = context.text.get(*place..).unwrap_or_default();
        let before = context
            .text
            .get(line.start..*place)
            .unwrap_or_default()
            .trim_end();
        rest.starts_with(':') && (before.is_empty() || before.ends_with(['-', '{', '[', ',', ':']))
    };
    let guess = |place: usize| {
        let blank = usize::from(context.text[place + 1..].starts_with(' '));
        let guess = context.guess(place..place + 1, YamlProblem::NoKey);
        guess.with(place..place + 1 + blank, "")
    };
    candidates.into_iter().filter(is_alone).map(guess).collect()
}

fn no_colon(context: &Context<'_>, line: &Line<'_>) -> Option<Guess> {
    if line.key().is_some() {
        return None;
    }
    let entry = line.entry();
    let written = line.at(entry.clone());
    let end = written
        .find(|c: char| c.is_whitespace() || c == '=')
        .unwrap_or(written.len());
    let key = &written[..end];
    if !is_name(key) {
        return None;
    }
    let rest = written[end..].trim_start();
    let sign = rest.len() - rest.trim_start_matches(['=', ' ']).len();
    let after = entry.start + end;
    let value = entry.end - rest.len() + sign;
    let mistake = YamlProblem::NoColon {
        key: key.to_owned(),
    };
    Some(
        context
            .guess(entry.start..after, mistake)
            .with(after..value, ": "),
    )
}
