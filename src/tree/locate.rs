//! Locates nodes: all that are requested, in one pass over the text.

use std::collections::{BTreeMap, BTreeSet};

use super::quote::closing;
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
    let length = match line.chars().next() {
        Some(quote @ ('"' | '\'')) => closing(line, 0, quote).map_or(line.len(), |close| close + 1),
        Some('{' | '[' | '|' | '>' | '&' | '*' | '!') => 1,
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

#[cfg(test)]
mod tests {
    use super::token_length;

    #[test]
    fn a_quoted_text_is_covered_whole_with_its_escapes() {
        for text in ["'it''s'", "''''", "''", r#""a \" b""#, r#""a\\""#] {
            let line = format!("{text}, more");
            assert_eq!(&line[..token_length(&line)], text);
        }
    }
}
