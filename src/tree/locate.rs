//! Where a node stands: the parser is asked again, and stopped there.

use serde::de::DeserializeSeed;

use super::build::Builder;
use super::{NodeId, Notation, Tree};
use crate::source::Span;

impl Tree {
    /// The place of a node in the source: a key or a value without parts is covered whole, anything else by its first
    /// word.
    #[must_use]
    pub fn span(&self, node: NodeId) -> Span {
        let text = self.source.text();
        match &self.notation {
            Notation::Yaml => yaml_span(text, node),
            Notation::Json => json_span(text, node),
            Notation::Assignment(spans) => spans[node.0 as usize].clone(),
        }
    }
}

fn yaml_span(text: &str, node: NodeId) -> Span {
    let parser = serde_yaml::Deserializer::from_str(text);
    let found = Builder::stopping_at(node).deserialize(parser).err();
    let start = found
        .and_then(|error| error.location())
        .map_or(0, |location| location.index());
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

/// `serde_json` stops behind a word, or behind the white space that follows an opening bracket or a key.
fn json_span(text: &str, node: NodeId) -> Span {
    let mut parser = serde_json::Deserializer::from_str(text);
    let Err(error) = Builder::stopping_at(node).deserialize(&mut parser) else {
        return 0..0;
    };
    let before = text[..offset(text, error.line(), error.column())].trim_end();
    let end = before.len();
    let length = match before.chars().next_back() {
        Some('"') => quoted_length(before),
        Some('{' | '[') | None => 1.min(end),
        Some(_) => {
            end - before
                .rfind(|c: char| c.is_whitespace() || ",:[{".contains(c))
                .map_or(0, |at| at + 1)
        }
    };
    end - length..end
}

/// How long the quoted word is that ends `before`.
fn quoted_length(before: &str) -> usize {
    let body = &before[..before.len() - 1];
    let opening = body
        .char_indices()
        .rev()
        .filter(|(_, c)| *c == '"')
        .find(|(at, _)| {
            let backslashes = body[..*at].chars().rev().take_while(|c| *c == '\\').count();
            backslashes % 2 == 0
        });
    before.len() - opening.map_or(0, |(at, _)| at)
}

/// The byte that lies `column` bytes into a line, counted from 1.
pub(super) fn offset(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text
        .split_inclusive('\n')
        .take(line.saturating_sub(1))
        .map(str::len)
        .sum();
    text.floor_char_boundary((start + column).min(text.len()))
}
