//! Choices and questions that read the same as others.

use std::collections::HashMap;

use crate::check::Checked;
use crate::diagnostic::TextProblem;
use crate::document;
use crate::questionnaire::Question;
use crate::report::plain;
use crate::tree::{NodeId, Problems};

/// Records each choice that reads the same as another one of its question, and each question that reads the same as
/// another one.
pub(super) fn lint(checked: &Checked, findings: &mut Problems) {
    let questions = checked.questionnaire.questions.iter();
    let questions: Vec<_> = questions.zip(checked.document.questions()).collect();
    let texts = questions.iter().filter_map(|(question, authored)| {
        let node = authored.text.as_ref()?.node;
        Some((question.id.as_str(), question.text.as_str(), Some(node)))
    });
    for (node, question, other) in alike(texts) {
        findings.push(node, TextProblem::SameQuestion { question, other });
    }
    for (question, authored) in questions {
        let choices: Vec<_> = choices(question, authored).collect();
        for (node, choice, other) in alike(choices.iter().copied()) {
            findings.push(node, TextProblem::SameLabel { choice, other });
        }
        lint_ids(&choices, findings);
    }
}

/// An id, the text that people read, and the node of that text if it is written in the file.
type Named<'a> = (&'a str, &'a str, Option<NodeId>);

/// The choices of a question. Default labels of a `yes_no` question are not written in the file.
fn choices<'a>(
    question: &'a Question,
    authored: &'a document::Question,
) -> impl Iterator<Item = Named<'a>> {
    let labels = authored.choices().iter().filter_map(|choice| {
        let node = choice.label.as_ref()?.node;
        Some((choice.id.value.as_str(), node))
    });
    let labels: HashMap<_, _> = labels.collect();
    question.choices().iter().map(move |choice| {
        let id = choice.id.as_str();
        (id, choice.label.as_str(), labels.get(id).copied())
    })
}

/// The texts that read the same as another one: the node, its id, and the id of the first other one.
fn alike<'a>(all: impl Iterator<Item = Named<'a>>) -> Vec<(NodeId, String, String)> {
    let mut groups: HashMap<String, Vec<(&str, Option<NodeId>)>> = HashMap::new();
    for (id, text, node) in all {
        groups.entry(as_read(text)).or_default().push((id, node));
    }
    let mut found = Vec::new();
    for group in groups.into_values().filter(|group| group.len() > 1) {
        for (index, (id, node)) in group.iter().enumerate() {
            let (other, _) = group[usize::from(index == 0)];
            found.extend(node.map(|node| (node, (*id).to_owned(), other.to_owned())));
        }
    }
    found
}

/// Records each label that is the id of another choice: a person who types it could mean either.
fn lint_ids(choices: &[Named<'_>], findings: &mut Problems) {
    let ids: HashMap<_, _> = choices.iter().map(|(id, label, _)| (*id, *label)).collect();
    for (choice, label, node) in choices {
        let other = as_read(label).replace(' ', "_");
        // A choice that reads the same is already reported as such.
        let is_crossed = ids
            .get(other.as_str())
            .is_some_and(|read| as_read(read) != as_read(label));
        if let (Some(node), true) = (node, is_crossed && other != *choice) {
            let choice = (*choice).to_owned();
            findings.push(*node, TextProblem::CrossedLabel { choice, other });
        }
    }
}

/// A text without the differences that readers overlook: markup, case, white space, and final punctuation.
fn as_read(text: &str) -> String {
    let text = plain(text).to_lowercase();
    let words: Vec<_> = text.split_whitespace().collect();
    let words = words.join(" ");
    let end = |c: char| c.is_whitespace() || ".?!:…。？！".contains(c);
    let read = words.trim_end_matches(end);
    // A text of only punctuation is compared as it is.
    if read.is_empty() {
        words
    } else {
        read.to_owned()
    }
}
