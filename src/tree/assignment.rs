//! Reads a command-line answer, `QUESTION=ANSWER`, as a tree with one entry.

use std::cell::OnceCell;

use super::{Node, NodeId, Notation, Scalar, Tree, Value};
use crate::diagnostic::{Diagnostics, ShapeProblem};
use crate::source::{Source, Span};
use crate::words::digits::ascii_digits;

/// Reads an assignment; commas separate several values.
///
/// # Errors
///
/// If there is no `=`, or if either side of it, or a value between commas, is blank.
pub(crate) fn assignment(source: Source) -> Result<Tree, Diagnostics> {
    let text = source.text();
    let Some(equals) = text.find('=') else {
        let span = 0..text.len();
        return Err(Diagnostics::one(
            source,
            ShapeProblem::MissingKey { key: "=" },
            span,
        ));
    };
    let mut spans = vec![0..text.len(), word(text, 0, equals)];
    let mut start = equals + 1;
    for value in text[start..].split(',') {
        spans.push(word(text, start, start + value.len()));
        start += value.len() + 1;
    }
    if let Some(blank) = spans.iter().find(|span| span.is_empty()).cloned() {
        return Err(Diagnostics::one(source, ShapeProblem::BlankText, blank));
    }
    let mut nodes = spans.iter().enumerate().skip(1).map(|(index, span)| Node {
        id: NodeId(u32::try_from(index).unwrap_or(u32::MAX)),
        value: Value::Scalar(scalar(&text[span.clone()])),
    });
    let key = nodes.next();
    let mut values: Vec<Node> = nodes.collect();
    let value = match values.len() {
        1 => values.remove(0),
        _ => Node {
            id: values[0].id,
            value: Value::List(values),
        },
    };
    let root = Node {
        id: NodeId(0),
        value: Value::Mapping(key.into_iter().map(|key| (key, value.clone())).collect()),
    };
    Ok(Tree {
        source,
        notation: Notation::Assignment(spans),
        root,
        aliases: OnceCell::new(),
    })
}

/// Splits a text into values at `separator`, or returns its only value. White space around values is ignored.
#[must_use]
pub(crate) fn values(text: &str, separator: char) -> Node {
    let mut values: Vec<_> = text
        .split(separator)
        .map(|value| Node {
            id: NodeId(0),
            value: Value::Scalar(scalar(value.trim())),
        })
        .collect();
    match values.len() {
        1 => values.remove(0),
        _ => Node {
            id: NodeId(0),
            value: Value::List(values),
        },
    }
}

fn word(text: &str, start: usize, end: usize) -> Span {
    let part = &text[start..end];
    let leading = part.len() - part.trim_start().len();
    let length = part.trim().len();
    start + leading..start + leading + length
}

fn scalar(word: &str) -> Scalar {
    match word {
        "true" => Scalar::Bool(true),
        "false" => Scalar::Bool(false),
        // Accept decimal digits of any script.
        _ => ascii_digits(word)
            .parse()
            .map_or_else(|_| Scalar::Text(word.to_owned()), Scalar::Integer),
    }
}
