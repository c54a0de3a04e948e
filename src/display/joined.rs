//! Lines that YAML joins although each one begins a block in Markdown, such as a list under `>`.

use std::collections::BTreeSet;

use crate::check::Checked;
use crate::diagnostic::TextProblem;
use crate::document::Markup;
use crate::source::Span;
use crate::tree::{Problems, Style};

/// Records the first such line of each text.
pub(super) fn lint(checked: &Checked, findings: &mut Problems) {
    let texts = checked.document.texts();
    let markdown = texts.filter(|(_, markup)| *markup == Markup::Markdown);
    // Where lines were joined, there is a space before the start of the second one.
    let candidates = markdown.filter(|(text, _)| {
        let mut lines = text.value.lines();
        lines.any(|line| {
            line.match_indices(' ')
                .any(|(at, _)| begins_block(&line[at + 1..]))
        })
    });
    let nodes: BTreeSet<_> = candidates.map(|(text, _)| text.node).collect();
    let source = checked.tree().source().text();
    for (node, (style, span)) in checked.tree().styles(&nodes) {
        if style == Style::Literal {
            continue;
        }
        let is_folded = style == Style::Folded;
        if let Some(line) = joined_line(source, &span, is_folded) {
            let problem = if is_folded {
                TextProblem::FoldedLine
            } else {
                TextProblem::JoinedLine
            };
            findings.push_at(node, line, problem);
        }
    }
}

/// The first line of a text that begins a block and is joined to the previous line. Under `>`, lines that are indented
/// further than the first one are not joined.
fn joined_line(source: &str, text: &Span, is_folded: bool) -> Option<Span> {
    let mut start = source[..text.start].rfind('\n').map_or(0, |end| end + 1);
    let mut base = None;
    let mut goes_on = false;
    for line in source[start..text.end].split_inclusive('\n') {
        let content = line.trim();
        let indent = line.len() - line.trim_start().len();
        let at = start + indent;
        start += line.len();
        let can_be_joined =
            !content.is_empty() && (!is_folded || *base.get_or_insert(indent) == indent);
        if goes_on && can_be_joined && begins_block(content) {
            return Some(at..at + content.len());
        }
        goes_on = can_be_joined;
    }
    None
}

/// Whether a line begins a list item, a heading or a table row.
fn begins_block(line: &str) -> bool {
    let is_item = ["- ", "* ", "+ ", "1. ", "1) "]
        .iter()
        .any(|mark| line.starts_with(mark));
    let hashes = line.bytes().take_while(|byte| *byte == b'#').count();
    let is_heading = (1..=6).contains(&hashes) && line[hashes..].starts_with(' ');
    let is_row = line.len() > 1 && line.starts_with('|') && line.ends_with('|');
    is_item || is_heading || is_row
}
