//! Reads a text into a tree: control characters first, then JSON if it looks like JSON, then YAML.

use std::cell::OnceCell;

use serde::Deserialize;
use serde::de::DeserializeSeed;

use super::build::Builder;
use super::{Node, Notation, Tree, mistake};
use crate::diagnostic::{
    Diagnostic, Diagnostics, Expected, ShapeProblem, SyntaxProblem, ValueKind, YamlProblem,
};
use crate::source::{Source, Span};
use crate::words::unsafe_characters;

/// Reads a file.
///
/// # Errors
///
/// If it is neither YAML nor JSON, or contains unsafe control characters.
pub(crate) fn read(source: Source) -> Result<Tree, Diagnostics> {
    let control_characters = control_characters(source.text());
    if !control_characters.is_empty() {
        return Err(Diagnostics::new(source, control_characters));
    }
    let parsed = if looks_like_json(&source) {
        json(source.text())
            .map(|root| (Notation::Json, root))
            .or_else(|json_fault| {
                // Braces are YAML too, so this is an error only if YAML rejects it as well.
                yaml(source.text())
                    .map(|root| (Notation::Yaml, root))
                    .map_err(|_| json_fault)
            })
    } else {
        yaml(source.text()).map(|root| (Notation::Yaml, root))
    };
    let (notation, root) = match parsed {
        Ok(parsed) => parsed,
        Err(diagnostic) => return Err(Diagnostics::new(source, vec![diagnostic])),
    };
    let tree = Tree {
        source,
        notation,
        root,
        aliases: OnceCell::new(),
    };
    match tree.aliases().repeated_anchor() {
        None => Ok(tree),
        Some((earlier, later)) => {
            let diagnostic = repeated_anchor(tree.source.text(), &earlier, later);
            Err(Diagnostics::new(tree.source, vec![diagnostic]))
        }
    }
}

/// YAML readers disagree about what an alias refers to if two anchors have the same name.
fn repeated_anchor(text: &str, earlier: &Span, later: Span) -> Diagnostic {
    let mistake = YamlProblem::RepeatedAnchor {
        anchor: text[later.clone()].to_owned(),
        line: text[..earlier.start].matches('\n').count() + 1,
    };
    Diagnostic::new(mistake, later)
}

fn looks_like_json(source: &Source) -> bool {
    let text = source.text().trim_start();
    let inside = text.strip_prefix('{').map(str::trim_start);
    inside.is_some_and(|inside| inside.is_empty() || inside.starts_with(['"', '}']))
}

fn control_characters(text: &str) -> Vec<Diagnostic> {
    let outside_values = |(_, c): &(usize, char)| matches!(c, '\r' | '\t');
    let located = unsafe_characters(text)
        .filter(|found| !outside_values(found))
        .map(|(start, character)| {
            let problem = SyntaxProblem::ControlCharacter { character };
            Diagnostic::new(problem, start..start + character.len_utf8())
        });
    located.collect()
}

/// Reads a text as JSON only.
///
/// # Errors
///
/// If the text is not JSON.
pub(crate) fn json(text: &str) -> Result<Node, Diagnostic> {
    let mut parser = serde_json::Deserializer::from_str(text);
    let root = Builder::new()
        .deserialize(&mut parser)
        .and_then(|root| parser.end().map(|()| root));
    root.map_err(|error| {
        let problem = error.to_string();
        let problem = problem
            .split(" at line ")
            .next()
            .unwrap_or_default()
            .to_owned();
        let place = offset(text, error.line(), error.column().saturating_sub(1));
        Diagnostic::new(
            SyntaxProblem::InvalidJson { problem },
            character_at(text, place),
        )
    })
}

/// Far deeper than the parser's limit, yet shallow enough that it reaches that limit quickly.
const DEEPEST: usize = 10_000;

pub(super) fn yaml(text: &str) -> Result<Node, Diagnostic> {
    if let Some(place) = too_deep(text) {
        return Err(Diagnostic::new(YamlProblem::TooDeep, place..place + 1));
    }
    let mut documents = serde_yaml::Deserializer::from_str(text);
    let Some(first) = documents.next() else {
        let problem = ShapeProblem::WrongType {
            expected: Expected::Mapping,
            found: ValueKind::Nothing,
        };
        return Err(Diagnostic::new(problem, 0..0));
    };
    let root = Builder::new()
        .deserialize(first)
        .map_err(|error| invalid_yaml(text, &error))?;
    match documents.next() {
        None => Ok(root),
        Some(second) => Err(match serde::de::IgnoredAny::deserialize(second) {
            Err(error) => invalid_yaml(text, &error),
            Ok(_) => Diagnostic::new(SyntaxProblem::SecondDocument, second_document(text)),
        }),
    }
}

/// The parser takes quadratic time on open brackets, so too many of them are rejected up front.
fn too_deep(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    text.bytes().position(|byte| {
        match byte {
            b'[' | b'{' => depth += 1,
            b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth > DEEPEST
    })
}

fn invalid_yaml(text: &str, error: &serde_yaml::Error) -> Diagnostic {
    let place = error.location().map_or(0, |location| location.index());
    let place = text.floor_char_boundary(place);
    let problem = error.to_string();
    // The parser's two limits can be recognized only by its messages.
    let known = if problem.starts_with("recursion limit") {
        Some(YamlProblem::TooDeep)
    } else if problem.starts_with("repetition limit") {
        Some(YamlProblem::TooMany)
    } else {
        None
    };
    let fallback = |mistake: YamlProblem| Diagnostic::new(mistake, character_at(text, place));
    if let Some(mistake) = known {
        return fallback(mistake);
    }
    mistake::explain(text, place).unwrap_or_else(|| {
        let problem = problem.split(" at line ").next().unwrap_or_default();
        fallback(YamlProblem::Other {
            problem: problem.to_owned(),
        })
    })
}

/// The line that begins the second document. A marker at the start of a line is never part of a value.
fn second_document(text: &str) -> Span {
    let mut start = 0;
    let mut seen_content = false;
    for line in text.split_inclusive('\n') {
        let marker = line.starts_with("---") || line.starts_with("...");
        if marker && seen_content {
            return start..start + 3;
        }
        let content = line.trim_start();
        seen_content |= marker || !(content.is_empty() || content.starts_with(['#', '%']));
        start += line.len();
    }
    text.len()..text.len()
}

/// The offset of the byte `column` bytes into a line; lines count from 1.
fn offset(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text
        .split_inclusive('\n')
        .take(line.saturating_sub(1))
        .map(str::len)
        .sum();
    text.floor_char_boundary((start + column).min(text.len()))
}

/// The character at an offset, or the last character if the offset is at the end.
fn character_at(text: &str, offset: usize) -> Span {
    let within = offset.min(text.trim_end().len());
    let start = text.floor_char_boundary(within);
    let length = text[start..].chars().next().map_or(0, char::len_utf8);
    start..start + length
}
