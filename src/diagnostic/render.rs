//! Renders problems in the style of the Rust compiler: code, message, place, source line, help.

use std::fmt::Write;

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

use super::{Diagnostic, Diagnostics, Severity};
use crate::source::{Positions, Source, Span};
use crate::words::{grouped, is_unsafe, one_line};

/// The maximum number of problems that are rendered per file. Nobody reads more, and each one takes time.
const DRAWN: usize = 100;
/// The number of bytes of a long line that are kept on each side of a place: more than fit in any terminal.
const AROUND: usize = 1_000;

/// Options for rendering.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Rendering {
    /// Whether to use color.
    pub color: bool,
    /// The number of columns to fit. A longer source line is cut around the place.
    pub width: usize,
}

/// The problems, each ending in a line break. Only the first hundred are rendered, errors before warnings; the rest are
/// counted.
#[must_use]
pub(crate) fn render(diagnostics: &Diagnostics, rendering: Rendering) -> String {
    let renderer = if rendering.color {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let renderer = renderer.term_width(rendering.width);
    let mut text = String::new();
    let mut positions = diagnostics.source().positions();
    for item in drawn(diagnostics) {
        text.push_str(&draw(&renderer, diagnostics.source(), &mut positions, item));
        text.push_str("\n\n");
    }
    let left_out = diagnostics.items().len().saturating_sub(DRAWN);
    if left_out > 0 {
        // Writing to a `String` cannot fail.
        let _ = write!(text, "... and {} more", grouped(left_out as u64));
    }
    text.truncate(text.trim_end().len());
    text.push('\n');
    text
}

/// The problems to render, in the order of the text.
fn drawn(diagnostics: &Diagnostics) -> impl Iterator<Item = &Diagnostic> {
    let errors = diagnostics.count(Severity::Error).min(DRAWN);
    let mut room = [
        (Severity::Error, errors),
        (Severity::Warning, DRAWN - errors),
    ];
    diagnostics.items().iter().filter(move |item| {
        let severity = item.severity();
        let room = room
            .iter_mut()
            .find(|(of, left)| *of == severity && *left > 0);
        room.map(|(_, left)| *left -= 1).is_some()
    })
}

fn draw(
    renderer: &Renderer,
    source: &Source,
    positions: &mut Positions<'_>,
    item: &Diagnostic,
) -> String {
    let text = source.text();
    let labels = item.why.labels();
    let own_lines = lines_of(text, &item.span);
    let lines = labels.iter().map(|(span, _)| lines_of(text, span));
    let are_short = |lines: &Span| lines.len() <= 2 * AROUND;
    // Several places are drawn together only if no line has to be cut.
    let together = are_short(&own_lines) && lines.clone().all(|lines| are_short(&lines));
    let lines = lines.filter(|_| together).fold(own_lines, |all, lines| {
        all.start.min(lines.start)..all.end.max(lines.end)
    });
    let cut = if together {
        lines.clone()
    } else {
        around(text, &lines, &item.span)
    };
    let written = &text[cut.clone()];
    // Unsafe characters are replaced, which may change lengths, so offsets are recomputed.
    let before = |offset: usize| shown(&written[..offset.clamp(cut.start, cut.end) - cut.start]);
    let drawn_span = |span: &Span| before(span.start).len()..before(span.end).len();
    let level = match item.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = level
        .primary_title(item.message())
        .id(item.problem.code().name());
    let name = one_line(source.name());
    let mut primary = AnnotationKind::Primary.span(drawn_span(&item.span));
    let mut others = Vec::new();
    let mut notes = Vec::new();
    for (span, label) in labels {
        if *span == item.span {
            primary = primary.label(label);
        } else if together {
            others.push(AnnotationKind::Context.span(drawn_span(span)).label(label));
        } else {
            let line = positions.of(span.start).line;
            notes.push(format!("in line {line}: {label}"));
        }
    }
    let snippet = Snippet::source(shown(written))
        .line_start(positions.of(lines.start).line)
        .path(name.as_str())
        .annotation(primary)
        .annotations(others);
    let mut group = title.element(snippet);
    for note in notes {
        group = group.element(Level::NOTE.message(note));
    }
    if let Some(help) = item.help() {
        group = group.element(Level::HELP.message(help));
    }
    let drawn = renderer.render(&[group]);
    if cut.start == lines.start {
        return drawn;
    }
    // The renderer counts columns from the cut.
    let counted = before(item.span.start).chars().count() + 1;
    let column = positions.of(item.span.start).column;
    let (title, rest) = drawn.split_once('\n').unwrap_or((&drawn, ""));
    let line = positions.of(lines.start).line;
    let place = |column| format!("{name}:{line}:{column}");
    let rest = rest.replacen(&place(counted), &place(column), 1);
    format!("{title}\n{rest}")
}

/// For a long line, the part around the place; otherwise, the whole lines.
fn around(text: &str, lines: &Span, place: &Span) -> Span {
    if lines.len() <= 2 * AROUND {
        return lines.clone();
    }
    let start = text.floor_char_boundary(place.start.saturating_sub(AROUND));
    let end = text.ceil_char_boundary((place.start + AROUND).min(text.len()));
    start.max(lines.start)..end.min(lines.end)
}

/// The full lines that contain a place; the last line if the place is the end of the text.
fn lines_of(text: &str, place: &Span) -> Span {
    let first = place.start.min(text.len().saturating_sub(1));
    let last = first.max(place.end.saturating_sub(1));
    let is_end = |byte: &u8| *byte == b'\n';
    let (before, after) = (&text.as_bytes()[..first], &text.as_bytes()[last..]);
    let start = before.iter().rposition(is_end).map_or(0, |end| end + 1);
    let end = after
        .iter()
        .position(is_end)
        .map_or(text.len(), |end| last + end + 1);
    start..end
}

/// The source with unsafe characters replaced; line breaks and tabs are kept.
fn shown(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\n' | '\t' => c,
            '\r' => ' ',
            _ if is_unsafe(c) => char::REPLACEMENT_CHARACTER,
            _ => c,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::{Note, ProofProblem};
    use super::*;

    fn drawn(text: &str) -> String {
        let at = |word: &str| {
            let start = text.find(word).expect("it is in the text");
            start..start + word.len()
        };
        let mut item = Diagnostic::new(ProofProblem::AlwaysTrue, at("here"));
        item.why.places = vec![(at("other"), Note::Holds), (at("here"), Note::Fails)];
        let diagnostics = Diagnostics::new(Source::new("a.yaml", text), vec![item]);
        let rendering = Rendering {
            color: false,
            width: 80,
        };
        render(&diagnostics, rendering)
    }

    #[test]
    fn the_places_that_explain_a_problem_are_drawn_with_it() {
        let expected = "\
warning[always-true]: this condition holds for all answers
 --> a.yaml:5:4
  |
1 | a: other
  |    ----- this holds
...
5 | e: here
  |    ^^^^ this does not hold
  |
  = help: remove `when`
";
        assert_eq!(drawn("a: other\nb: 1\nc: 1\nd: 1\ne: here\n"), expected);
    }

    #[test]
    fn where_a_line_is_too_long_the_other_places_are_listed() {
        let long = "x".repeat(3 * AROUND);
        let drawn = drawn(&format!("a: other\nb: {long}\nc: here # {long}\n"));
        let (_, rest) = drawn.split_once("^^^^").expect("the place is underlined");
        let expected = " this does not hold
  |
  = note: in line 1: this holds
  = help: remove `when`
";
        assert_eq!(rest, expected);
        let start = "warning[always-true]: this condition holds for all answers\n --> a.yaml:3:4\n";
        assert!(drawn.starts_with(start), "{drawn}");
    }
}
