//! Locates part of a text in its file.
//!
//! The file has the same characters in the same order, except for white space and escapes in quotes. So the characters
//! that are not white space are counted and then compared. If the file spells them differently, there is no result
//! rather than a wrong one.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::{NodeId, Notation, Scalar, Tree, Value};
use crate::source::Span;

impl Tree {
    /// The place of part of the text at a node that begins at `start`. `part` is a range of bytes of that text. `None`
    /// if it cannot be determined.
    pub(super) fn span_within(
        &self,
        node: NodeId,
        start: usize,
        part: Range<usize>,
    ) -> Option<Span> {
        let Value::Scalar(Scalar::Text(text)) = &self.root().find(node)?.value else {
            return None;
        };
        let wanted: Vec<char> = visible(text.get(part.clone())?).collect();
        let before = visible(text.get(..part.start)?).count();
        let mut written = Written::new(&self.source().text()[start..]);
        let mut places = written.by_ref().skip(before).take(wanted.len());
        let (first, character) = places.next()?;
        let mut end = first.end;
        let mut met = vec![character];
        for (place, character) in places {
            end = place.end;
            met.push(character);
        }
        (met == wanted).then(|| start + first.start..start + end)
    }
}

/// The YAML style of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Style {
    /// Without quotes.
    Plain,
    /// In single or double quotes.
    Quoted,
    /// Under `|`.
    Literal,
    /// Under `>`.
    Folded,
}

impl Tree {
    /// The style and extent of some texts, if they can be determined. Empty unless the file is YAML.
    #[must_use]
    pub(crate) fn styles(&self, nodes: &BTreeSet<NodeId>) -> BTreeMap<NodeId, (Style, Span)> {
        if self.notation != Notation::Yaml || nodes.is_empty() {
            return BTreeMap::new();
        }
        let style = |(node, span): (NodeId, Span)| {
            let Value::Scalar(Scalar::Text(text)) = &self.root().find(node)?.value else {
                return None;
            };
            let rest = &self.source().text()[span.start..];
            let style = match rest[after_anchor(rest)..].chars().next()? {
                '"' | '\'' => Style::Quoted,
                '|' => Style::Literal,
                '>' => Style::Folded,
                _ => Style::Plain,
            };
            let written = self.span_within(node, span.start, 0..text.len())?;
            Some((node, (style, written)))
        };
        self.spans(nodes).into_iter().filter_map(style).collect()
    }
}

fn visible(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|c| !c.is_whitespace())
}

/// The characters of a value as written in the file, without white space, each with its place.
struct Written<'t> {
    text: &'t str,
    at: usize,
    quote: Option<char>,
}

impl<'t> Written<'t> {
    fn new(text: &'t str) -> Self {
        let start = after_anchor(text);
        let first = text[start..].chars().next();
        let quote = first.filter(|c| matches!(c, '"' | '\''));
        let header = match first {
            Some('|' | '>') => text[start..].find('\n').unwrap_or(0),
            _ => usize::from(quote.is_some()),
        };
        Self {
            text,
            at: start + header,
            quote,
        }
    }

    /// The length in bytes of the next character as written, and the character it denotes.
    fn next_character(&self) -> Option<(usize, char)> {
        let mut rest = self.text[self.at..].chars();
        let first = rest.next()?;
        let second = rest.next();
        Some(match (self.quote, first, second) {
            (Some('"'), '\\', Some(escaped)) => {
                let meaning = match escaped {
                    'n' | 't' | 'r' | '\n' => ' ',
                    other => other,
                };
                (1 + escaped.len_utf8(), meaning)
            }
            (Some('\''), '\'', Some('\'')) => (2, '\''),
            (Some(quote), _, _) if quote == first => return None,
            _ => (first.len_utf8(), first),
        })
    }
}

impl Iterator for Written<'_> {
    type Item = (Range<usize>, char);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let (length, character) = self.next_character()?;
            let start = self.at;
            self.at += length;
            if !character.is_whitespace() {
                return Some((start..self.at, character));
            }
        }
    }
}

/// The offset of the value after an anchor, `&name`, if there is one.
fn after_anchor(text: &str) -> usize {
    if !text.starts_with('&') {
        return 0;
    }
    let name = text.find(char::is_whitespace).unwrap_or(text.len());
    let blank = text[name..].len() - text[name..].trim_start().len();
    name + blank
}
