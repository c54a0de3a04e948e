//! Turns a questionnaire as authored into one that is right by construction, or says all that is wrong with it.

mod article;
mod conditions;
mod ids;
mod names;
mod promises;
mod questions;

use crate::diagnostic::{Diagnostics, Fault};
use crate::document::Document;
use crate::questionnaire::Questionnaire;
use crate::source::Source;
use crate::tree::{Authored, Faults, Text, read};
use names::Names;

/// Resolves a questionnaire file.
///
/// # Errors
///
/// Everything that is wrong with it, as far as its YAML can be read.
pub fn check(source: Source) -> Result<Questionnaire, Diagnostics> {
    let tree = read(source)?;
    let mut faults = Faults::default();
    let document = Document::read(tree.root(), &mut faults);
    let questionnaire = document.and_then(|document| resolve(&document, &mut faults));
    match questionnaire {
        Some(questionnaire) if faults.is_empty() => Ok(questionnaire),
        _ => Err(faults.locate(tree)),
    }
}

/// The questionnaire that a document describes. Every part is looked at, whatever is wrong with the others: `None`
/// means that there are faults.
fn resolve(document: &Document, faults: &mut Faults) -> Option<Questionnaire> {
    format_version(document, faults);
    let id = document.id.as_ref().and_then(|id| ids::valid(id, faults));
    let language = document
        .language
        .as_ref()
        .and_then(|language| language_tag(language, faults));
    let names = Names::of(document);
    let questions = document
        .questions
        .as_ref()
        .and_then(|list| questions::resolve(list, &names, faults));
    let article = document
        .article
        .as_ref()
        .and_then(|article| article::resolve(article, &names, faults));
    let prompt = document.provider_prompt.as_ref();
    let provider_prompt = prompt.and_then(|prompt| article::resolve_prompt(prompt, &names, faults));
    let promises = promises::resolve(&document.promises, &names, faults);
    Some(Questionnaire {
        id: id?,
        title: document.title.as_ref()?.value.clone(),
        version: document.version.as_ref()?.value.clone(),
        language: language?,
        about: document.about.as_ref()?.value.clone(),
        not_a_diagnosis: document.not_a_diagnosis.as_ref()?.value.clone(),
        questions: questions?,
        article: article?,
        provider_prompt: provider_prompt?,
        promises: promises?,
    })
}

fn format_version(document: &Document, faults: &mut Faults) {
    if let Some(version) = document
        .selfcheck
        .as_ref()
        .filter(|version| version.value != 1)
    {
        faults.push(
            version.node,
            Fault::UnsupportedFormat {
                found: version.value,
            },
        );
    }
}

/// A tag of the shape of BCP 47: a language of letters, then parts of letters and digits.
fn language_tag(tag: &Text, faults: &mut Faults) -> Option<String> {
    let mut parts = tag.value.split('-');
    let language = parts.next().unwrap_or_default();
    let is_language =
        (2..=8).contains(&language.len()) && language.bytes().all(|b| b.is_ascii_alphabetic());
    let is_part = |part: &str| {
        (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
    };
    if is_language && parts.all(is_part) {
        return Some(tag.value.clone());
    }
    faults.push(
        tag.node,
        Fault::InvalidLanguage {
            found: tag.value.clone(),
        },
    );
    None
}
