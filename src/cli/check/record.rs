//! What is found of a file, for a script: `check --format json`.

use serde::Serialize;

use super::Found;
use crate::diagnostic;
use crate::proof::{Outcomes, Proof, Verdict};
use crate::questionnaire::Questionnaire;

/// One file. The names of its fields are a promise to scripts.
#[derive(Debug, Serialize)]
pub(super) struct Record<'f> {
    file: &'f str,
    #[serde(skip_serializing_if = "Option::is_none")]
    questionnaire: Option<&'f str>,
    diagnostics: Vec<diagnostic::Record>,
    #[serde(flatten)]
    proved: Option<Proved<'f>>,
}

/// What is proved of a file that can be resolved. Numbers of any length are decimal strings.
#[derive(Debug, Serialize)]
struct Proved<'f> {
    #[serde(skip_serializing_if = "Option::is_none")]
    ways: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    outcomes: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    outcomes_between: Option<[String; 2]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fewest_questions: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    most_questions: Option<usize>,
    promises: Vec<Promise<'f>>,
    passages: Vec<Passage>,
}

#[derive(Debug, Serialize)]
struct Promise<'f> {
    text: &'f str,
    /// `null` where it could not be decided.
    holds: Option<bool>,
}

#[derive(Debug, Serialize)]
struct Passage {
    /// `section/passage`.
    passage: String,
    /// How many of the ways show it; `null` where they were not counted within the effort.
    ways: Option<String>,
}

impl<'f> Record<'f> {
    /// Everything found of a file.
    pub(super) fn new(found: &'f Found) -> Self {
        let proved = found.proved.as_ref();
        Self {
            file: found.diagnostics.source().name(),
            questionnaire: proved.map(|(checked, _)| checked.questionnaire.id.as_str()),
            diagnostics: found.diagnostics.records(),
            proved: proved.map(|(checked, proof)| Proved::new(&checked.questionnaire, proof)),
        }
    }

    /// The record as a line of JSON.
    pub(super) fn line(&self) -> String {
        let mut line = serde_json::to_string(self).expect("a record is plain data");
        line.push('\n');
        line
    }
}

impl<'f> Proved<'f> {
    fn new(questionnaire: &'f Questionnaire, proof: &Proof) -> Self {
        let figures = &proof.figures;
        let (outcomes, outcomes_between) = match &figures.outcomes {
            Outcomes::Exactly(outcomes) => (Some(outcomes.to_string()), None),
            Outcomes::Between(least, most) => (None, Some([least.to_string(), most.to_string()])),
        };
        let promises =
            questionnaire
                .promises
                .iter()
                .zip(&proof.promises)
                .map(|(promise, verdict)| Promise {
                    text: &promise.text,
                    holds: match verdict {
                        Verdict::Holds => Some(true),
                        Verdict::Broken { .. } => Some(false),
                        Verdict::NotProved => None,
                    },
                });
        let passages = questionnaire.article.passages().zip(&proof.passages);
        let passages = passages.map(|((_, section, passage), figures)| Passage {
            passage: format!("{}/{}", section.id, passage.id),
            ways: figures.ways.as_ref().map(ToString::to_string),
        });
        Self {
            ways: figures.ways.as_ref().map(ToString::to_string),
            outcomes,
            outcomes_between,
            fewest_questions: figures.questions.as_ref().map(|asked| *asked.start()),
            most_questions: figures.questions.as_ref().map(|asked| *asked.end()),
            promises: promises.collect(),
            passages: passages.collect(),
        }
    }
}
