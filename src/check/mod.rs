//! Turns an authored questionnaire into a valid one, or reports all its problems.

mod allow;
mod article;
mod care;
mod conditions;
mod ids;
mod invisible;
mod known;
mod named;
mod names;
mod only;
mod place;
mod promises;
mod questions;
mod repeated;
mod repeats;
mod unused;

pub(crate) use care::find_missing_care;
pub(crate) use only::{list_name, only_kind};
pub(crate) use repeated::find_repeated;
pub(crate) use unused::find_unused_conditions;

use crate::diagnostic::{
    Diagnostics, Explanation, FileKind, Kind, NameProblem, Problem, ShapeProblem,
};
use crate::document::{Document, open};
use crate::questionnaire::{Questionnaire, Repeats, Spot};
use crate::source::{Position, Source};
use crate::tree::{Authored, Location, Problems, Text, Tree};
use conditions::Scope;
use names::Names;
use place::Place;

/// Resolves a questionnaire file.
pub(crate) fn check(source: Source) -> Result<Questionnaire, Diagnostics> {
    examine(source).map(|checked| checked.questionnaire)
}

impl Questionnaire {
    /// Reads a questionnaire file.
    ///
    /// # Errors
    ///
    /// If the file cannot be read or is not valid: all problems that were found.
    pub fn read(file: Source) -> Result<Self, Diagnostics> {
        check(file)
    }
}

/// A questionnaire together with its file, for further analysis.
#[derive(Clone, Debug)]
pub(crate) struct Checked {
    /// The questionnaire. Its questions, sections, passages, points and promises are in the same order as in
    /// `document`.
    pub questionnaire: Questionnaire,
    /// The authored file, whose nodes locate findings.
    pub document: Document,
    tree: Tree,
}

/// Resolves a questionnaire file and keeps its source locations.
///
/// # Errors
///
/// The same as for [`check`].
pub(crate) fn examine(source: Source) -> Result<Checked, Diagnostics> {
    let tree = open(source, FileKind::Questionnaire)?;
    let mut problems = Problems::default();
    let document = Document::read(tree.root(), &mut problems);
    let resolved = document.and_then(|document| {
        let questionnaire = resolve(&document, &mut problems)?;
        Some((questionnaire, document))
    });
    match resolved {
        Some((questionnaire, document)) if problems.is_empty() => Ok(Checked {
            questionnaire,
            document,
            tree,
        }),
        _ => Err(problems.locate(tree)),
    }
}

impl Checked {
    /// The tree of the file.
    #[must_use]
    pub(crate) fn tree(&self) -> &Tree {
        &self.tree
    }

    /// Records a finding about a spot of the questionnaire, at its place in the file.
    ///
    /// # Panics
    ///
    /// If the spot belongs to another questionnaire.
    pub(crate) fn note(&self, spot: &Spot, problem: Problem, findings: &mut Problems) {
        self.note_explained(spot, problem, Explanation::default(), findings);
    }

    /// Records a finding about a spot of the questionnaire, with the spots that explain it.
    ///
    /// # Panics
    ///
    /// If one of the spots belongs to another questionnaire.
    pub(crate) fn note_explained(
        &self,
        spot: &Spot,
        problem: Problem,
        why: Explanation<Spot>,
        findings: &mut Problems,
    ) {
        let why = why.map(|spot| self.location(&spot));
        findings.push_explained(self.location(spot), problem, why);
    }

    fn location(&self, spot: &Spot) -> Location {
        let aliases = self.tree.aliases();
        let place = place::place(&self.document, &self.questionnaire, aliases, spot);
        match place.expect("the spot is one of this questionnaire") {
            Place::Node(node) => (node, None),
            Place::Alias(node, span) => (node, Some(span)),
        }
    }

    /// The positions of spots in the file, in the same order.
    ///
    /// # Panics
    ///
    /// If a spot belongs to another questionnaire.
    #[must_use]
    pub(crate) fn positions(&self, spots: &[&Spot]) -> Vec<Position> {
        let aliases = self.tree.aliases();
        let place = |spot: &&Spot| place::place(&self.document, &self.questionnaire, aliases, spot);
        let places = spots
            .iter()
            .map(|spot| place(spot).expect("the spot belongs to this questionnaire"));
        let places: Vec<_> = places.collect();
        let nodes = places.iter().filter_map(|place| match place {
            Place::Node(node) => Some(*node),
            Place::Alias(..) => None,
        });
        let spans = self.tree.spans(&nodes.collect());
        let positions = places.iter().map(|place| {
            let start = match place {
                Place::Node(node) => spans.get(node).map_or(0, |span| span.start),
                Place::Alias(_, span) => span.start,
            };
            self.tree.source().position(start)
        });
        positions.collect()
    }

    /// The parts of its conditions that share their source text.
    #[must_use]
    pub(crate) fn repeats(&self) -> Repeats {
        repeats::repeats(&self.document, &self.questionnaire, &self.tree)
    }

    /// The located findings, without those that are allowed, and with a finding for each `allow` without effect. It
    /// must be given all findings at once.
    #[must_use]
    pub(crate) fn diagnostics(&self, mut findings: Problems) -> Diagnostics {
        invisible::lint(self.tree.root(), &mut findings);
        allow::apply(&self.document, &self.tree, &mut findings);
        let items = findings.locate_in(&self.tree);
        Diagnostics::new(self.tree.source().clone(), items)
    }
}

/// Resolves a document. Every part is checked, regardless of problems in others. `None` means that there are problems.
fn resolve(document: &Document, problems: &mut Problems) -> Option<Questionnaire> {
    format_version(document, problems);
    allow::resolve(document, problems);
    let id = document
        .id
        .as_ref()
        .and_then(|id| ids::valid(id, Kind::Questionnaire, problems));
    let language = document
        .language
        .as_ref()
        .and_then(|language| language_tag(language, problems));
    let names = Names::of(document);
    let adapted = document.adapted.as_ref();
    let adapted = adapted.map(|adapted| named::adapted(adapted, problems));
    let conditions = named::resolve(&document.conditions, &names, problems);
    let questions = document
        .questions
        .as_ref()
        .and_then(|list| questions::resolve(list, &names, &conditions, problems));
    let scope = Scope {
        names: &names,
        conditions: &conditions,
        before: None,
    };
    let notices = named::notices(&document.notices, &scope, problems);
    let article = document
        .article
        .as_ref()
        .and_then(|article| article::resolve(article, &scope, problems));
    let prompt = document.provider_prompt.as_ref();
    let provider_prompt =
        prompt.and_then(|prompt| article::resolve_prompt(prompt, &scope, problems));
    let promises = promises::resolve(&document.promises, &scope, problems);
    let text = |text: &Text| text.value.clone();
    Some(Questionnaire {
        id: id?,
        title: document.title.as_ref()?.value.clone(),
        version: document.version.as_ref()?.value.clone(),
        language: language?,
        about: document.about.as_ref()?.value.clone(),
        not_a_diagnosis: document.not_a_diagnosis.as_ref()?.value.clone(),
        get_care_now: document.get_care_now.as_ref().map(text),
        adapted: match adapted {
            Some(adapted) => Some(adapted?),
            None => None,
        },
        named: conditions.into_iter().collect::<Option<_>>()?,
        questions: questions?,
        notices: notices?,
        article: article?,
        provider_prompt: provider_prompt?,
        promises: promises?,
    })
}

fn format_version(document: &Document, problems: &mut Problems) {
    if let Some(version) = document
        .selfcheck
        .as_ref()
        .filter(|version| version.value != 1)
    {
        problems.push(
            version.node,
            ShapeProblem::UnsupportedFormat {
                found: version.value,
            },
        );
    }
}

/// Checks that a language tag has the form of BCP 47: a language of letters, then subtags of letters and digits.
fn language_tag(tag: &Text, problems: &mut Problems) -> Option<String> {
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
    problems.push(
        tag.node,
        NameProblem::InvalidLanguage {
            found: tag.value.clone(),
        },
    );
    None
}
