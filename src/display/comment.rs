//! Texts that a comment cuts short: in YAML, ` #` begins a comment unless it is in quotes.
//!
//! Comments next to texts are common, so those that are clearly comments are skipped: those after several spaces or on
//! their own line that have a space after `#`.

use std::collections::{BTreeSet, HashSet};

use crate::check::Checked;
use crate::diagnostic::TextProblem;
use crate::source::Span;
use crate::tree::{Problems, Style, Text};

/// Records each text that may have lost its end to a comment.
pub(super) fn lint(checked: &Checked, findings: &mut Problems) {
    let source = checked.tree().source().text();
    let ends = words_before_comments(source);
    let ends_so = |text: &&Text| {
        let last = text.value.split_whitespace().next_back();
        last.is_some_and(|word| ends.contains(word))
    };
    let texts = checked.document.texts().map(|(text, _)| text);
    let texts = texts.chain(checked.document.promise_texts());
    let candidates = texts.filter(ends_so);
    let nodes: BTreeSet<_> = candidates.map(|text| text.node).collect();
    for (node, (style, span)) in checked.tree().styles(&nodes) {
        if style != Style::Plain {
            continue;
        }
        if let Some(rest) = cut_off(source, span.end) {
            findings.push_at(node, rest, TextProblem::CutText);
        }
    }
}

/// The last word before each comment.
fn words_before_comments(source: &str) -> HashSet<&str> {
    let marks = source.match_indices('#');
    let after_space = marks.filter(|(at, _)| source[..*at].ends_with(char::is_whitespace));
    let word = |(at, _): (usize, &str)| {
        let before = source[..at].trim_end();
        let start = before
            .rfind(char::is_whitespace)
            .map_or(0, |blank| blank + 1);
        &before[before.ceil_char_boundary(start)..]
    };
    after_space.map(word).collect()
}

/// The comment after a text that ends at a given place, if it looks like the rest of the text.
fn cut_off(source: &str, end: usize) -> Option<Span> {
    let after = &source[end..];
    let comment = after.trim_start();
    let between = &after[..after.len() - comment.len()];
    if between.is_empty() || !comment.starts_with('#') {
        return None;
    }
    let words = comment.trim_start_matches('#');
    let is_set_off = between.len() > 1 && words.starts_with([' ', '\t', '\r', '\n']);
    if is_set_off || words.is_empty() || between.matches('\n').count() > 1 {
        return None;
    }
    let start = source.len() - comment.len();
    let line = comment.lines().next().unwrap_or_default();
    Some(start..start + line.trim_end().len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clear_comments_are_skipped_and_others_are_reported() {
        let cut = |after: &str| {
            let source = format!("a: Pain{after}");
            cut_off(&source, 7).map(|span| source[span].to_owned())
        };
        for (after, rest) in [
            (" #2 now\nb: c", "#2 now"),
            (" # now", "# now"),
            ("  #2", "#2"),
            ("\t# now\r\n", "# now"),
            ("\n  #2 now\n", "#2 now"),
        ] {
            assert_eq!(cut(after).as_deref(), Some(rest), "{after:?}");
        }
        for after in [
            "",
            "\n",
            "#2",
            "   # now",
            " \t# now",
            "\n  # now",
            "\n\n#2",
            "  #",
            "  ## now",
            "\nb: c # d",
        ] {
            assert_eq!(cut(after), None, "{after:?}");
        }
    }
}
