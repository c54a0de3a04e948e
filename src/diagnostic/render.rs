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
    let lines = lines_of(source.text(), &item.span);
    let cut = around(source.text(), &lines, &item.span);
    let written = &source.text()[cut.clone()];
    // Unsafe characters are replaced, which may change lengths, so offsets are recomputed.
    let before = |offset: usize| shown(&written[..offset.clamp(cut.start, cut.end) - cut.start]);
    let span = before(item.span.start).len()..before(item.span.end).len();
    let level = match item.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = level
        .primary_title(item.problem.message())
        .id(item.problem.code().name());
    let name = one_line(source.name());
    let line = positions.of(lines.start).line;
    let snippet = Snippet::source(shown(written))
        .line_start(line)
        .path(name.as_str())
        .annotation(AnnotationKind::Primary.span(span));
    let mut group = title.element(snippet);
    if let Some(help) = item.problem.help() {
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
