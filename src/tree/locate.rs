//! Where nodes stand: all that are wanted, in one go through the text.

use std::collections::{BTreeMap, BTreeSet};

use super::{NodeId, Notation, Tree, json, yaml};
use crate::source::Span;

impl Tree {
    /// The places of some nodes in the source: a key or a value without parts is covered whole, anything else by its
    /// first word.
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

/// The word that begins somewhere in a YAML text, or before its end.
fn word_at(text: &str, start: usize) -> Span {
    let start = start.min(text.trim_end().len());
    start..start + token_length(&text[start..])
}

/// How long the word is that stands at the beginning of `rest`, at least one character where there is one.
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

/// An unquoted word ends at `: `, at ` #`, and at what closes a flow list or mapping.
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
