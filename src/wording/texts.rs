//! The texts of a questionnaire that people read.

use crate::document::{Article, Document, Passage, ProviderPrompt, Question};
use crate::tree::Text;

/// Every text that people read, in no order that matters; ids and addresses are not among them.
pub(super) fn texts(document: &Document) -> Vec<&Text> {
    let own = [&document.title, &document.about, &document.not_a_diagnosis];
    let questions = document.questions.iter().flat_map(|list| &list.value);
    own.into_iter()
        .flatten()
        .chain(questions.flat_map(of_question))
        .chain(document.article.iter().flat_map(of_article))
        .chain(document.provider_prompt.iter().flat_map(of_prompt))
        .collect()
}

/// The text of each passage.
pub(super) fn passages(article: &Article) -> impl Iterator<Item = &Text> {
    every_passage(article).filter_map(|passage| passage.text.as_ref())
}

fn every_passage(article: &Article) -> impl Iterator<Item = &Passage> {
    let sections = article.sections.iter().flat_map(|list| &list.value);
    sections.flat_map(|section| section.passages.iter().flat_map(|list| &list.value))
}

fn of_question(question: &Question) -> impl Iterator<Item = &Text> {
    let own = [
        &question.text,
        &question.hint,
        &question.why,
        &question.group,
    ];
    let choices = question.choices.iter().flat_map(|list| &list.value);
    own.into_iter()
        .flatten()
        .chain(choices.filter_map(|choice| choice.label.as_ref()))
}

fn of_article(article: &Article) -> impl Iterator<Item = &Text> {
    let sections = article.sections.iter().flat_map(|list| &list.value);
    let sources = every_passage(article).filter_map(|passage| passage.source.as_ref());
    let own = [&article.title, &article.publisher];
    own.into_iter()
        .flatten()
        .chain(sections.filter_map(|section| section.title.as_ref()))
        .chain(passages(article))
        .chain(sources)
}

fn of_prompt(prompt: &ProviderPrompt) -> impl Iterator<Item = &Text> {
    let points = prompt.points.iter().filter_map(|point| point.text.as_ref());
    let questions = prompt
        .questions
        .iter()
        .filter_map(|question| question.text.as_ref());
    prompt.text.iter().chain(points).chain(questions)
}
