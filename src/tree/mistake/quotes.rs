//! Quotes: unclosed, closed too early, and invalid escapes in them.

use super::scan::Quote;
use super::{Context, Guess};
use crate::diagnostic::YamlProblem;

pub(super) fn guesses(context: &Context<'_>) -> Vec<Guess> {
    let Some(quote) = context.scan.quotes.last() else {
        return Vec::new();
    };
    let mut guesses: Vec<Guess> = escape(context, quote).into_iter().collect();
    match quote.close {
        None => guesses.extend(unclosed(context, quote).map(Guess::certain)),
        Some(close) if close < context.place => {
            guesses.extend(apostrophe(context, quote, close));
            let lines = context.line_of(quote.open).number..context.line_of(close).number;
            if !lines.is_empty() {
                guesses.extend(unclosed(context, quote));
            }
            guesses.push(text_after(context, quote, close));
        }
        Some(_) => guesses.extend(unclosed(context, quote)),
    }
    guesses
}

/// A backslash where the parser stopped, or just before it.
fn escape(context: &Context<'_>, quote: &Quote) -> Option<Guess> {
    let within =
        quote.open < context.place && quote.close.is_none_or(|close| context.place <= close);
    if quote.sign != '"' || !within {
        return None;
    }
    let near = context.place
        + context.text[context.place..]
            .chars()
            .next()
            .map_or(0, char::len_utf8);
    let at = quote.open + context.text[quote.open..near].rfind('\\')?;
    let after = context.text[at + 1..].chars().next()?;
    let end = at + 1 + after.len_utf8();
    let mistake = YamlProblem::UnknownEscape {
        written: context.text[at..end].to_owned(),
    };
    let mut guess = context.guess(at..end, mistake);
    // One such backslash rarely comes alone.
    let close = quote.close.unwrap_or(context.line_of(at).end);
    for (more, _) in context.text[at..close].match_indices('\\') {
        guess = guess.with(at + more..at + more + 1, "\\\\");
    }
    Some(guess)
}

/// The quote should close on its own line: at the end, or, in brackets, before a comma or bracket.
fn unclosed(context: &Context<'_>, quote: &Quote) -> impl Iterator<Item = Guess> {
    let line = context.line_of(quote.open);
    let rest = &context.text[quote.open + 1..line.end];
    let ends = [rest.find(": "), rest.find(','), rest.find(['}', ']'])]
        .into_iter()
        .flatten();
    let ends = [rest.trim_end().len()].into_iter().chain(ends);
    let place = quote.open..quote.open + 1;
    let guess = move |end: usize| {
        let end = quote.open + 1 + end;
        context
            .guess(
                place.clone(),
                YamlProblem::UnclosedQuote { quote: quote.sign },
            )
            .with(end..end, quote.sign)
            .beyond(line.number.max(if quote.close.is_some() {
                context.stopped
            } else {
                0
            }))
    };
    ends.map(guess)
}

fn apostrophe(context: &Context<'_>, quote: &Quote, close: usize) -> Option<Guess> {
    let letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
    let is_apostrophe = |at: usize| {
        letter(context.text[..at].chars().next_back())
            && letter(context.text[at + 1..].chars().next())
    };
    if quote.sign != '\'' || !is_apostrophe(close) {
        return None;
    }
    let mut guess = context.guess(close..close + 1, YamlProblem::Apostrophe);
    let end = context.line_of(close).end;
    for (at, _) in context.text[close..end].match_indices('\'') {
        if is_apostrophe(close + at) {
            guess = guess.with(close + at..close + at + 1, "''");
        }
    }
    Some(guess)
}

fn text_after(context: &Context<'_>, quote: &Quote, close: usize) -> Guess {
    let line = context.line_of(close);
    let rest = &context.text[close + 1..line.end];
    let end = if context.scan.open.is_empty() {
        None
    } else {
        rest.find([',', '}', ']'])
    };
    let rest = &rest[..end.unwrap_or(rest.len())];
    let end = close + 1 + rest.trim_end().len();
    let start = end - rest.trim().len();
    context
        .guess(
            start..end,
            YamlProblem::TextAfterQuote { quote: quote.sign },
        )
        .with(quote.open..end, "x")
        .beyond(context.stopped)
}
