//! Looks for words that a questionnaire should avoid: a lint on the authored text, not a guarantee.
//!
//! What guarantees that nobody is diagnosed or scored is the format: an outcome has no field for either, and the notice
//! and the provider prompt take no condition. This lint finds phrases that sound like a diagnosis or a score. The
//! phrases are data, in one list per language (`en.yaml` in this folder); this module contains no phrases.

mod grade;
mod grammar;
mod list;
mod medicines;
mod phrase;
mod prose;
mod reader;
mod rule;
mod syllables;

use std::ops::Range;

use crate::diagnostic::TextProblem;
use crate::document::Document;
use crate::tree::{Problems, Text};
pub(crate) use medicines::{harm_of_medicine, says_not_to_stop};

use grade::Measure;
use list::List;
use prose::Prose;
use rule::{Rule, Topic};

/// Records each questionable phrase at its place, and each passage that is hard to read. Does nothing if there is no
/// list for the questionnaire's language.
pub(crate) fn lint(document: &Document, findings: &mut Problems) {
    let Some(list) = document
        .language
        .as_ref()
        .and_then(|tag| List::of(&tag.value))
    else {
        return;
    };
    for (text, _) in document.texts() {
        phrases(list, text, findings);
    }
    for passage in document.passage_texts() {
        reading_grade(list, passage, findings);
    }
}

/// Whether there is a list for a language, given as a BCP 47 tag.
#[must_use]
pub(crate) fn has_list(tag: &str) -> bool {
    List::of(tag).is_some()
}

fn phrases(list: &List, text: &Text, findings: &mut Problems) {
    for (topic, rule, place) in found(list, &text.value) {
        let words = text.value[place.clone()].split_whitespace();
        let phrase = words.collect::<Vec<_>>().join(" ");
        let problem = topic.problem(phrase, rule.instead.clone());
        findings.push_within(text.node, place, problem);
    }
}

/// Each phrase to avoid in a Markdown text, with its place in bytes. At most one phrase is reported per clause, that of
/// the earliest rule, plus any harsh words.
fn found<'l>(list: &'l List, markdown: &str) -> Vec<(Topic, &'l Rule, Range<usize>)> {
    let prose = Prose::of(markdown, &list.grammar);
    let mut taken: Vec<Range<usize>> = Vec::new();
    let mut found = Vec::new();
    for (topic, rule) in &list.rules {
        for words in rule.matches(&prose, &list.grammar) {
            let claimed = match topic {
                Topic::HarshWord => &words,
                _ => &prose.clause_at(words.start).words,
            };
            if taken
                .iter()
                .any(|other| other.start < claimed.end && claimed.start < other.end)
            {
                continue;
            }
            let begin = prose.words[words.start].place.start;
            let end = prose.words[words.end - 1].place.end;
            found.push((*topic, rule, begin..end));
            taken.push(words);
        }
    }
    found
}

fn reading_grade(list: &List, passage: &Text, findings: &mut Problems) {
    let prose = Prose::of(&passage.value, &list.grammar);
    let measure = Measure::of(&prose, &passage.value);
    let limits = &list.reading_grade;
    let limit = limits
        .iter()
        .rfind(|limit| limit.from_words <= measure.words);
    let (Some(limit), Some(aim), Some(grade)) = (limit, limits.last(), measure.grade()) else {
        return;
    };
    if grade <= limit.at_most {
        return;
    }
    findings.push(
        passage.node,
        TextProblem::ReadingGrade {
            grade: format!("{grade:.1}"),
            at_most: format!("{:.0}", aim.at_most),
            longest_sentence: measure.longest,
        },
    );
}

#[cfg(test)]
mod tests;
