//! Characters that look like YAML syntax or are syntax elsewhere: `：`, `–`, `•`, `“`, `//`, and YAML directives.

use super::line::Line;
use super::{Context, Guess};
use crate::diagnostic::YamlProblem;

pub(super) fn guesses(context: &Context<'_>) -> Vec<Guess> {
    let of_line = |line: &Line<'_>| {
        [
            directive(context, line),
            dash(context, line),
            colon(context, line),
            comment(context, line),
            quotes(context, line),
        ]
    };
    let document_end = context.lines[..context.stopped]
        .iter()
        .rfind(|line| line.text() == "...");
    let document_end = document_end.and_then(|line| directive(context, line));
    context
        .suspects()
        .flat_map(of_line)
        .flatten()
        .chain(document_end)
        .collect()
}

fn directive(context: &Context<'_>, line: &Line<'_>) -> Option<Guess> {
    let is_directive = line.text().starts_with('%') || line.text() == "...";
    let place = line.start..line.end;
    is_directive.then(|| {
        context
            .guess(place.clone(), YamlProblem::Directive)
            .with(place, "#")
    })
}

/// A character that begins a list item in other formats.
fn dash(context: &Context<'_>, line: &Line<'_>) -> Option<Guess> {
    let body = line.body();
    let sign = line.at(body.clone()).chars().next()?;
    let length = sign.len_utf8();
    let is_dash =
        "–—−‐‑•·*+".contains(sign) && line.at(body.start + length..line.end).starts_with(' ');
    let place = body.start..body.start + length;
    is_dash.then(|| other(context, place, "-"))
}

/// A full-width colon after a name.
fn colon(context: &Context<'_>, line: &Line<'_>) -> Option<Guess> {
    let entry = line.entry();
    let written = line.at(entry.clone());
    let at = written.find(['：', '﹕', '꞉', '∶'])?;
    let is_name = written[..at]
        .trim_end()
        .chars()
        .all(|c| c.is_ascii_alphanumeric() || c == '_');
    let length = written[at..].chars().next().map_or(0, char::len_utf8);
    let place = entry.start + at..entry.start + at + length;
    is_name.then(|| {
        let mistake = YamlProblem::OtherSign {
            written: line.at(place.clone()).to_owned(),
            meant: ":",
        };
        context.guess(place.clone(), mistake).with(place, ": ")
    })
}

fn comment(context: &Context<'_>, line: &Line<'_>) -> Option<Guess> {
    let start = line.body().start;
    let sign = ["//", "/*", "<!--"]
        .into_iter()
        .find(|sign| line.at(start..line.end).starts_with(sign))?;
    Some(other(context, start..start + sign.len(), "#"))
}

/// A value in quotes that are not YAML quotes.
fn quotes(context: &Context<'_>, line: &Line<'_>) -> Option<Guess> {
    let value = line.value();
    let first = line.at(value.clone()).chars().next()?;
    let meant = match first {
        '“' | '”' | '„' | '‟' | '«' | '＂' => "\"",
        '‘' | '’' | '‚' | '‛' | '＇' => "'",
        _ => return None,
    };
    let mistake = YamlProblem::OtherSign {
        written: first.to_string(),
        meant,
    };
    let guess = context.guess(value.start..value.start + first.len_utf8(), mistake);
    Some(guess.with(value, "x"))
}

/// A character that does not belong where it is: at the start of a line, right after the colon of a key, or where the
/// parser stopped.
pub(super) fn stray(context: &Context<'_>) -> Vec<Guess> {
    let of_line = |line: &Line<'_>| {
        let body = line.body();
        let colon = line.at(body.clone()).find(':');
        let colon = colon.map(|colon| body.start + colon + 1);
        [Some(body.start), Some(line.entry().start), colon]
    };
    let places = context.suspects().flat_map(of_line).flatten();
    let near = context.place.saturating_sub(1)..=context.place + 1;
    let guesses = places.chain(near).flat_map(|place| without(context, place));
    // These characters have legitimate uses; they are stray only in these positions.
    let is_alone = |guess: &Guess| {
        let before = context.text[..guess.place.start].trim_end_matches(' ');
        match &context.text[guess.place.clone()] {
            "-" | ":" | "\"" | "'" => before.ends_with(':'),
            "," => before.is_empty() || before.ends_with([':', ',', '{', '[', '-', '\n']),
            _ => true,
        }
    };
    guesses.filter(is_alone).collect()
}

/// A dash that does not begin a list item.
pub(super) fn stray_dash(context: &Context<'_>) -> Vec<Guess> {
    let lines = context.suspects();
    lines
        .flat_map(|line| without(context, line.body().start))
        .collect()
}

fn without(context: &Context<'_>, start: usize) -> Vec<Guess> {
    let sign = context
        .text
        .get(start..)
        .and_then(|rest| rest.chars().next());
    let is_sign = |c: &char| !c.is_alphanumeric() && !c.is_whitespace() && *c != '_';
    let Some(sign) = sign.filter(is_sign) else {
        return Vec::new();
    };
    let end = start + sign.len_utf8();
    let blank = usize::from(context.text[end..].starts_with(' '));
    let guess = |range, with: &str| {
        let mistake = YamlProblem::StraySign { sign };
        context.guess(start..end, mistake).with(range, with)
    };
    vec![
        guess(start..end, ""),
        guess(start..end, " "),
        guess(start..end + blank, ""),
    ]
}

fn other(context: &Context<'_>, place: std::ops::Range<usize>, meant: &'static str) -> Guess {
    let mistake = YamlProblem::OtherSign {
        written: context.text[place.clone()].to_owned(),
        meant,
    };
    context.guess(place.clone(), mistake).with(place, meant)
}
