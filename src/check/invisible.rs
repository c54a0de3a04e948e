//! Finds invisible characters in texts. Often pasted from a chat or a web page, they break words and searches.

use crate::diagnostic::{Problem, TextProblem};
use crate::tree::{Node, NodeId, Problems, Scalar, Value};

/// Records each of them in a valid file, whose ids and names contain none. Notes (`x-` keys) are skipped.
pub(super) fn lint(node: &Node, findings: &mut Problems) {
    match &node.value {
        Value::Scalar(Scalar::Text(text)) => in_text(node.id, text, findings),
        Value::Scalar(_) | Value::Tagged => {}
        Value::List(items) => items.iter().for_each(|item| lint(item, findings)),
        Value::Mapping(entries) => {
            for (key, value) in entries {
                let is_note =
                    matches!(&key.value, Value::Scalar(Scalar::Text(key)) if key.starts_with("x-"));
                if !is_note {
                    lint(value, findings);
                }
            }
        }
    }
}

fn in_text(node: NodeId, text: &str, findings: &mut Problems) {
    for (at, character) in text.char_indices() {
        if is_useless(character) && !parts_words(text, at, character) {
            let end = at + character.len_utf8();
            let problem = TextProblem::InvisibleCharacter { character };
            findings.push_within(node, at..end, Problem::TextProblem(problem));
        }
    }
}

/// Joiners and variation selectors are useful in texts, for letters and for emoji.
fn is_useless(character: char) -> bool {
    matches!(
        character,
        '\u{ad}' | '\u{180e}' | '\u{200b}' | '\u{2060}'
            ..='\u{2064}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}'
    )
}

/// Thai, Lao, Burmese and Khmer are written without spaces; U+200B marks where a line may break.
fn parts_words(text: &str, at: usize, character: char) -> bool {
    let before = text[..at].chars().next_back();
    let is_such = |c: char| matches!(c, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}');
    character == '\u{200b}' && before.is_some_and(is_such)
}
