//! Draws problems as the Rust compiler does: a code, what is wrong, where, the line, what to do.

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use super::{Diagnostic, Diagnostics, Severity};
use crate::source::{Positions, Source, Span};
use crate::words::{is_unsafe, one_line};

/// How problems are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rendering {
    /// Whether with colour.
    pub colour: bool,
    /// Columns to fit; a longer line of the source is cut around the place.
    pub width: usize,
}

/// All problems, one after the other, each ended by a line break.
#[must_use]
pub fn render(diagnostics: &Diagnostics, rendering: Rendering) -> String {
    let renderer = if rendering.colour {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let renderer = renderer.term_width(rendering.width);
    let mut text = String::new();
    let mut positions = diagnostics.source().positions();
    for item in diagnostics.items() {
        let group = group(diagnostics.source(), &mut positions, item);
        text.push_str(&renderer.render(&[group]));
        text.push_str("\n\n");
    }
    text.truncate(text.trim_end().len());
    text.push('\n');
    text
}

fn group<'a>(source: &'a Source, positions: &mut Positions<'_>, item: &Diagnostic) -> Group<'a> {
    let lines = lines_of(source.text(), &item.span);
    let written = &source.text()[lines.clone()];
    // What cannot be shown is replaced, so a place moves by as much as the text before it has grown.
    let place =
        |offset: usize| shown(&written[..offset.clamp(lines.start, lines.end) - lines.start]).len();
    let span = place(item.span.start)..place(item.span.end);
    let level = match item.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = level
        .primary_title(item.fault.message())
        .id(item.fault.code().name());
    let snippet = Snippet::source(shown(written))
        .line_start(positions.of(lines.start).line)
        .path(one_line(source.name()))
        .annotation(AnnotationKind::Primary.span(span));
    let group = title.element(snippet);
    match item.fault.help() {
        Some(help) => group.element(Level::HELP.message(help)),
        None => group,
    }
}

/// The lines that a place is in, whole; the last line where it is the end of the text.
fn lines_of(text: &str, place: &Span) -> Span {
    let first = place.start.min(text.len().saturating_sub(1));
    let last = first.max(place.end.saturating_sub(1));
    let is_end = |byte: &u8| *byte == b'\n';
    let (before, behind) = (&text.as_bytes()[..first], &text.as_bytes()[last..]);
    let start = before.iter().rposition(is_end).map_or(0, |end| end + 1);
    let end = behind
        .iter()
        .position(is_end)
        .map_or(text.len(), |end| last + end + 1);
    start..end
}

/// The source as it can be shown, its lines and tabs kept.
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
