//! Locates nodes: all that are requested, in one pass over the text.

use std::collections::{BTreeMap, BTreeSet};

use super::{NodeId, Notation, Tree, json, yaml};
use crate::source::Span;

impl Tree {
    /// The places of some nodes in the source: all of a key or a scalar, and the first token of a list or mapping.
    #[must_use]
    pub(crate) fn spans(&self, nodes: &BTreeSet<NodeId>) -> BTreeMap<NodeId, Span> {
        let text = self.source.text();
        let numbered = |spans: &[Span]| {
            let span = |node: &NodeId| Some((*node, spans.get(node.0 as usize)?.clone()));
            nodes.iter().filter_map(span).collect()
        };
        match &self.notation {
            Notation::Yaml => {
                let starts = yaml::starts(text, self.root(), nodes);
                let word = |(node, start)| (node, word_at(text, start));
                starts.into_iter().map(word).collect()
            }
            Notation::Json => numbered(&json::spans(text)),
            Notation::Assignment(spans) => numbered(spans),
        }
    }
}

/// The token at a place in a YAML text, or at the end of the text.
fn word_at(text: &str, start: usize) -> Span {
    let start = start.min(text.trim_end().len());
    start..start + token_length(&text[start..])
}

/// The length of the token at the start of `rest`: at least one character, unless `rest` begins with a line break or is
/// empty.
fn token_length(rest: &str) -> usize {
    let line = rest.lines().next().unwrap_or_default();
    let mut characters = line.char_indices();
    let length = match characters.next() {
        Some((_, quote @ ('"' | '\''))) => {
            let closing = characters.find(|(at, c)| *c == quote && !line[..*at].ends_with('\\'));
            closing.map_or(line.len(), |(at, _)| at + 1)
        }
        Some((_, '{' | '[' | '|' | '>' | '&' | '*' | '!')) => 1,
        Some(_) => plain_length(line),
        None => 0,
    };
    length.max(
        rest.chars()
            .next()
            .map_or(0, |c| if c == '\n' { 0 } else { c.len_utf8() }),
    )
}

/// An unquoted scalar ends at `: `, at ` #`, and at a comma or closing bracket.
fn plain_length(line: &str) -> usize {
    let end = line
        .char_indices()
        .find(|(at, c)| match c {
            ':' => line[at + 1..]
                .chars()
                .next()
                .is_none_or(char::is_whitespace),
            '#' => line[..*at].ends_with(' '),
            ',' | ']' | '}' => true,
            _ => false,
        })
        .map_or(line.len(), |(at, _)| at);
    line[..end].trim_end().len()
}
