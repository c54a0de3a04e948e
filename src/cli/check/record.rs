//! The JSON of `check --format json`: the results for one file.

use serde::Serialize;

use super::{Examined, mutants};
use crate::diagnostic;
use crate::proof::{Outcomes, Proof, Verdict};
use crate::questionnaire::Questionnaire;

/// The results for one file. The field names are stable, since scripts depend on them.
#[derive(Debug, Serialize)]
pub(super) struct FileReport<'f> {
    file: &'f str,
    #[serde(skip_serializing_if = "Option::is_none")]
    questionnaire: Option<&'f str>,
    diagnostics: Vec<diagnostic::Record>,
    #[serde(flatten)]
    proved: Option<Proved<'f>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    mutants: Option<mutants::Record>,
}

/// The proof of a file that can be resolved. Numbers of any length are decimal strings.
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
    /// `null` if it was not decided within the effort.
    holds: Option<bool>,
}

#[derive(Debug, Serialize)]
struct Passage {
    /// `section/passage`.
    passage: String,
    /// The number of answer sets that show it; `null` if they were not counted within the effort.
    ways: Option<String>,
}

impl<'f> FileReport<'f> {
    /// The report on a file.
    pub(super) fn new(examined: &'f Examined) -> Self {
        let proved = examined.proved.as_ref();
        Self {
            file: examined.diagnostics.source().name(),
            questionnaire: proved.map(|(checked, _)| checked.questionnaire.id.as_str()),
            diagnostics: examined.diagnostics.records(),
            proved: proved.map(|(checked, proof)| Proved::new(&checked.questionnaire, proof)),
            mutants: examined.mutants.as_ref().map(mutants::Found::record),
        }
    }

    /// The report as a line of JSON.
    pub(super) fn line(&self) -> String {
        let mut line = serde_json::to_string(self).expect("a report is plain data");
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
