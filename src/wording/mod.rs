//! Looks for words that a questionnaire ought not to use: a lint over the text as authored, and no guarantee.
//!
//! The guarantee that nobody is diagnosed or scored lies elsewhere: an outcome has no place for either, and the notice
//! and the provider prompt take no condition. Here phrases are found that sound as if. What is looked for stands in one
//! list a language (`en.yaml` beside this file); this module knows no words of its own.

mod grade;
mod grammar;
mod list;
mod phrase;
mod prose;
mod reader;
mod rule;
mod syllables;

use std::ops::Range;

use crate::diagnostic::TextProblem;
use crate::document::Document;
use crate::tree::{Problems, Text};
use grade::Measure;
use list::List;
use prose::Prose;
use rule::{Rule, Topic};

/// Notes each doubtful phrase, at its place, and each passage that is hard to read. Says nothing of a questionnaire in
/// a language without a list.
pub(crate) fn look(document: &Document, findings: &mut Problems) {
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

/// Whether there is a list for a language, by its BCP 47 tag.
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

/// Each phrase to avoid in a Markdown text, with its place in bytes. A clause makes one claim, that of the earlier rule;
/// harsh words in it are told besides.
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
