//! Texts that need quotes: because of their first character, or because of a colon.

use std::ops::Range;

use super::line::{Line, is_name};
use super::{Context, Guess};
use crate::diagnostic::YamlProblem;
use crate::words::nearest;

/// A text that begins with a character that has a special meaning.
pub(super) fn begins(context: &Context<'_>) -> Vec<Guess> {
    let of_line = |line: &Line<'_>| {
        let value = value_at(context, line);
        let sign = context.text[value.clone()].chars().next()?;
        let signs = "@`%&*!|>{[],}?:-#";
        if !signs.contains(sign) || (is_alias(context, &value) && sign == '*') {
            return alias(context, value);
        }
        let mistake = match sign {
            '|' | '>' => YamlProblem::TextAfterBlock { sign },
            _ => YamlProblem::Begins { sign },
        };
        let place = value.start..value.start + sign.len_utf8();
        Some(context.guess(place, mistake).with(value, "x"))
    };
    context.suspects().filter_map(of_line).collect()
}

fn is_alias(context: &Context<'_>, value: &Range<usize>) -> bool {
    let name = context.text[value.clone()]
        .strip_prefix('*')
        .unwrap_or_default();
    !name.is_empty()
        && name
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-')
}

/// An alias that is a whole value.
fn alias(context: &Context<'_>, value: Range<usize>) -> Option<Guess> {
    if !is_alias(context, &value) {
        return None;
    }
    let name = &context.text[value.start + 1..value.end];
    let anchors = context.text.split('&').skip(1).filter_map(|rest| {
        rest.split(|c: char| c.is_whitespace() || ",]}".contains(c))
            .next()
    });
    let nearest = nearest(name, anchors.filter(|anchor| !anchor.is_empty()));
    let mistake = YamlProblem::UnknownAnchor {
        name: name.to_owned(),
        nearest: nearest.map(str::to_owned),
    };
    Some(context.guess(value.clone(), mistake).with(value, "x"))
}

/// A text that contains a colon and a space, on its first line or a later one.
pub(super) fn colon(context: &Context<'_>) -> Vec<Guess> {
    let Some(line) = context.lines.get(context.stopped) else {
        return Vec::new();
    };
    let value = value_at(context, line);
    let text = &context.text[value.clone()];
    let mut guesses = Vec::new();
    if let Some(colon) = text
        .find(": ")
        .or_else(|| text.ends_with(':').then(|| text.len() - 1))
    {
        let place = value.start + colon;
        guesses.push(
            context
                .guess(place..place + 1, YamlProblem::ColonInText)
                .with(value.clone(), "x"),
        );
    }
    // A line that continues the text above and does not begin like a key.
    let key = line
        .key()
        .filter(|key| !is_name(context.text[key.clone()].trim()));
    if let (Some(key), Some(above)) = (key, context.above(line.number))
        && line.indent() > above.indent()
        && !context.text[above.value()].is_empty()
    {
        guesses.push(
            context
                .guess(key.end..key.end + 1, YamlProblem::ColonInText)
                .with(line.body(), "x"),
        );
    }
    guesses
}

/// The value at which the parser stopped, if it stopped in this line: in brackets, the value of the entry there;
/// otherwise, the value of the line.
fn value_at(context: &Context<'_>, line: &Line<'_>) -> Range<usize> {
    let opened = context.scan.open.last().map(|(at, _)| *at);
    let Some(open) = opened.filter(|_| line.number == context.stopped) else {
        return line.value();
    };
    let from = open.max(line.start);
    let before = &context.text[from..context.place.max(from)];
    let start = before
        .rfind([',', '{', '['])
        .map_or(from, |at| from + at + 1);
    let rest = &context.text[start..line.end];
    let end = start + rest.find([',', '}', ']']).unwrap_or(rest.len());
    let entry = &context.text[start..end];
    let start = start + entry.find(": ").map_or(0, |colon| colon + 2);
    let value = &context.text[start..end];
    let start = end - value.trim_start().len();
    start..start + value.trim().len()
}
