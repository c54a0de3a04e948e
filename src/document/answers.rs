//! An answer file as authored.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::shape::{ID, NOTE, PASSAGE};
use crate::tree::{Authored, Faults, Fields, Node, Text, entries};

/// An answer file.
#[derive(Clone, Debug, PartialEq, JsonSchema)]
#[schemars(title = "Answers to a questionnaire of selfcheck")]
pub(crate) struct AnswerDocument {
    /// The id of the questionnaire that it answers.
    #[schemars(required, regex(pattern = ID))]
    pub questionnaire: Option<Text>,
    /// The version of the questionnaire that was answered.
    pub version: Option<Text>,
    /// The situation, in a few words.
    pub title: Option<Text>,
    /// More about it; Markdown.
    pub about: Option<Text>,
    /// Each answer, under the id of its question.
    #[schemars(schema_with = "answers_schema")]
    pub answers: Vec<(Text, Node)>,
    /// What the answers ought to bring up.
    pub expect: Option<Expectation>,
}

/// What an example ought to bring up.
#[derive(Clone, Debug, Default, PartialEq, JsonSchema)]
pub(crate) struct Expectation {
    /// Passages that are shown, each as `section/passage`.
    #[schemars(default, inner(regex(pattern = PASSAGE)))]
    pub shows: Vec<Text>,
    /// Passages that are not shown, each as `section/passage`.
    #[schemars(default, inner(regex(pattern = PASSAGE)))]
    pub hides: Vec<Text>,
    /// Talking points that are made.
    #[schemars(default, inner(regex(pattern = ID)))]
    pub points: Vec<Text>,
}

impl Authored for AnswerDocument {
    fn read(node: &Node, faults: &mut Faults) -> Option<Self> {
        let mut fields = Fields::of(node, faults)?;
        let document = Self {
            questionnaire: fields.required("questionnaire", faults),
            version: fields.optional("version", faults),
            title: fields.optional("title", faults),
            about: fields.optional("about", faults),
            answers: fields
                .required::<Answers>("answers", faults)
                .map(|answers| answers.0)
                .unwrap_or_default(),
            expect: fields.optional("expect", faults),
        };
        fields.finish(faults);
        Some(document)
    }
}

/// The mapping under `answers`.
struct Answers(Vec<(Text, Node)>);

impl Authored for Answers {
    fn read(node: &Node, faults: &mut Faults) -> Option<Self> {
        let answers = entries(node, faults)?
            .into_iter()
            .map(|(question, answer)| (question, answer.clone()));
        Some(Self(answers.collect()))
    }
}

impl Authored for Expectation {
    fn read(node: &Node, faults: &mut Faults) -> Option<Self> {
        let mut fields = Fields::of(node, faults)?;
        let expectation = Self {
            shows: fields.optional("shows", faults).unwrap_or_default(),
            hides: fields.optional("hides", faults).unwrap_or_default(),
            points: fields.optional("points", faults).unwrap_or_default(),
        };
        fields.finish(faults);
        Some(expectation)
    }
}

fn answers_schema(_: &mut SchemaGenerator) -> Schema {
    let choice = json_schema!({"type": ["string", "boolean"]});
    json_schema!({
        "type": "object",
        "patternProperties": {
            NOTE: true,
            ID: {
                "anyOf": [
                    {"type": ["string", "boolean", "integer"]},
                    {"const": null},
                    {"type": "array", "items": choice, "uniqueItems": true},
                ],
            },
        },
        "additionalProperties": false,
    })
}
