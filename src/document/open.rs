//! Opens a file as a questionnaire or as answers. A file of another kind is a single error, not an error for each
//! unknown key.

use serde::de::IgnoredAny;

use crate::diagnostic::{Diagnostics, FileKind, SyntaxProblem};
use crate::source::Source;
use crate::tree::{Node, Problems, Scalar, Tree, Value, read};

/// Reads a file that should be of the kind `wanted`: a questionnaire or answers.
///
/// # Errors
///
/// If the file cannot be read, or is of another kind.
pub(crate) fn open(source: Source, wanted: FileKind) -> Result<Tree, Diagnostics> {
    let problem = |found| SyntaxProblem::WrongFile { found, wanted };
    let of_text = |source: &Source, kind: fn(&str) -> Option<FileKind>| {
        let found = kind(source.text().trim_start())?;
        let place = first_line(source.text());
        Some(Diagnostics::one(source.clone(), problem(found), place))
    };
    if let Some(diagnostics) = of_text(&source, kind_of_markup) {
        return Err(diagnostics);
    }
    let tree = read(source).map_err(|diagnostics| {
        of_text(diagnostics.source(), kind_of_text).unwrap_or(diagnostics)
    })?;
    let found = match &tree.root().value {
        Value::Mapping(_) => kind_of_mapping(tree.root(), wanted),
        Value::List(items) => kind_of_list(items).map(|found| (found, tree.root())),
        Value::Scalar(_) | Value::Tagged => {
            let is_text = matches!(tree.root().value, Value::Scalar(Scalar::Text(_)));
            return match of_text(tree.source(), kind_of_text) {
                Some(diagnostics) if is_text => Err(diagnostics),
                _ => Ok(tree),
            };
        }
    };
    let Some((found, node)) = found else {
        return Ok(tree);
    };
    let mut problems = Problems::default();
    problems.push(node.id, problem(found));
    Err(problems.locate(tree))
}

/// The kind of a mapping that is clearly not the one wanted, and the key that identifies it.
fn kind_of_mapping(root: &Node, wanted: FileKind) -> Option<(FileKind, &Node)> {
    let key = |name: &str| root.entry(name).map(|(key, _)| key);
    let of_questionnaire = ["selfcheck", "questions", "article", "provider_prompt"];
    let of_questionnaire = of_questionnaire.into_iter().find_map(key);
    let of_answers = ["questionnaire", "answers"].into_iter().find_map(key);
    match (of_questionnaire, of_answers) {
        (Some(shown), Some(_)) if key("sections").is_some() && key("selfcheck").is_some() => {
            Some((FileKind::Outcome, shown))
        }
        (None, Some(shown)) if key("id").is_some() && key("questionnaire").is_none() => {
            Some((FileKind::Records, shown))
        }
        (None, Some(shown)) if wanted == FileKind::Questionnaire => {
            Some((FileKind::Answers, shown))
        }
        (Some(shown), None) if wanted == FileKind::Answers => {
            Some((FileKind::Questionnaire, shown))
        }
        _ => None,
    }
}

/// The kind of a list of several mappings. A list of a single mapping is merely wrapped in a list by mistake.
fn kind_of_list(items: &[Node]) -> Option<FileKind> {
    let is_mapping = |item: &Node| matches!(item.value, Value::Mapping(_));
    let is_record = |item: &Node| item.entry("id").is_some() && item.entry("answers").is_some();
    if items.len() < 2 || !items.iter().all(is_mapping) {
        None
    } else if items.iter().all(is_record) {
        Some(FileKind::Records)
    } else {
        Some(FileKind::List)
    }
}

/// The kind of a text that begins like markup; no questionnaire or answer file does.
fn kind_of_markup(text: &str) -> Option<FileKind> {
    let begins = |start: &str| {
        let begin = text.get(..start.len());
        begin.is_some_and(|begin| begin.eq_ignore_ascii_case(start))
    };
    if ["<!doctype html", "<html", "<?xml"].into_iter().any(begins) {
        Some(FileKind::WebPage)
    } else if begins("{\\rtf") {
        Some(FileKind::RichText)
    } else {
        None
    }
}

/// The kind of a text that is not a mapping, if it can be detected.
fn kind_of_text(text: &str) -> Option<FileKind> {
    if is_array(text) {
        Some(FileKind::List)
    } else if let Some(first) = first_of_several(text) {
        let is_record = first.contains("\"answers\"") && first.contains("\"id\"");
        Some(if is_record {
            FileKind::Records
        } else {
            FileKind::Values
        })
    } else if [',', ';', '\t']
        .into_iter()
        .any(|separator| is_table(text, separator))
    {
        Some(FileKind::Table)
    } else {
        None
    }
}

/// Whether this is a JSON array of several objects; YAML readers may reject its escapes.
fn is_array(text: &str) -> bool {
    let objects = serde_json::from_str::<Vec<serde_json::Map<String, serde_json::Value>>>(text);
    objects.is_ok_and(|objects| objects.len() > 1)
}

/// The first of several consecutive JSON objects.
fn first_of_several(text: &str) -> Option<&str> {
    if !text.starts_with('{') {
        return None;
    }
    let mut values = serde_json::Deserializer::from_str(text).into_iter::<IgnoredAny>();
    values.next()?.ok()?;
    let (first, rest) = text.split_at(values.byte_offset());
    rest.trim_start().starts_with('{').then_some(first)
}

/// Whether the first line is a row of names and the second a row with as many cells.
fn is_table(text: &str, separator: char) -> bool {
    let is_content = |line: &&str| !line.trim().is_empty() && !line.starts_with("sep=");
    let mut lines = text.lines().filter(is_content);
    let (Some(header), Some(row)) = (lines.next(), lines.next()) else {
        return false;
    };
    let is_name = |cell: &str| {
        let name = cell.trim().trim_matches('"');
        name.chars()
            .all(|c| c.is_alphanumeric() || " _-.".contains(c))
    };
    let cells = header.split(separator).count();
    cells > 1 && header.split(separator).all(is_name) && row.split(separator).count() == cells
}

fn first_line(text: &str) -> std::ops::Range<usize> {
    let start = text.len() - text.trim_start().len();
    let length = text[start..]
        .lines()
        .next()
        .unwrap_or_default()
        .trim_end()
        .len();
    start..start + length
}
