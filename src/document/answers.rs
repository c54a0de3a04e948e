//! Authored answer files.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::shape::{ID, NOTE, ONLY, PASSAGE};
use crate::tree::{Authored, Fields, Node, Problems, Text, entries};

/// An answer file.
#[derive(Clone, Debug, PartialEq, JsonSchema)]
#[schemars(title = "Answers to a selfcheck questionnaire")]
pub(crate) struct AnswerDocument {
    /// The id of the questionnaire that was answered.
    #[schemars(required, regex(pattern = ID))]
    pub questionnaire: Option<Text>,
    /// The version of the questionnaire that was answered.
    pub version: Option<Text>,
    /// A short title for the situation.
    pub title: Option<Text>,
    /// A description of the situation, in Markdown.
    pub about: Option<Text>,
    /// The answers, by question id.
    #[schemars(schema_with = "answers_schema")]
    pub answers: Vec<(Text, Node)>,
    /// The expected outcome of the answers.
    pub expect: Option<Expectation>,
}

/// The expected outcome of an example.
#[derive(Clone, Debug, Default, PartialEq, JsonSchema)]
pub(crate) struct Expectation {
    /// Passages that must be shown, each as `section/passage`.
    #[schemars(default, inner(regex(pattern = PASSAGE)))]
    pub shows: Vec<Text>,
    /// Passages that must not be shown, each as `section/passage`.
    #[schemars(default, inner(regex(pattern = PASSAGE)))]
    pub hides: Vec<Text>,
    /// Talking points that must be included.
    #[schemars(default, inner(regex(pattern = ID)))]
    pub points: Vec<Text>,
    /// Notices that must be shown.
    #[schemars(default, inner(regex(pattern = ID)))]
    pub notices: Vec<Text>,
    /// Questions to ask the provider that must be shown, by id.
    #[schemars(default, inner(regex(pattern = ID)))]
    pub questions: Vec<Text>,
    /// The kinds of items that are listed completely: nothing else of that kind may be shown.
    #[schemars(default, schema_with = "only_schema")]
    pub only: Vec<Text>,
}

impl Authored for AnswerDocument {
    fn read(node: &Node, problems: &mut Problems) -> Option<Self> {
        let mut fields = Fields::of(node, problems)?;
        let document = Self {
            questionnaire: fields.required("questionnaire", problems),
            version: fields.optional("version", problems),
            title: fields.optional("title", problems),
            about: fields.optional("about", problems),
            answers: fields
                .required::<Answers>("answers", problems)
                .map(|answers| answers.0)
                .unwrap_or_default(),
            expect: fields.optional("expect", problems),
        };
        fields.finish(problems);
        Some(document)
    }
}

/// The mapping under `answers`.
struct Answers(Vec<(Text, Node)>);

impl Authored for Answers {
    fn read(node: &Node, problems: &mut Problems) -> Option<Self> {
        let answers = entries(node, problems)?
            .into_iter()
            .map(|(question, answer)| (question, answer.clone()));
        Some(Self(answers.collect()))
    }
}

impl Authored for Expectation {
    fn read(node: &Node, problems: &mut Problems) -> Option<Self> {
        let mut fields = Fields::of(node, problems)?;
        let expectation = Self {
            shows: fields.optional("shows", problems).unwrap_or_default(),
            hides: fields.optional("hides", problems).unwrap_or_default(),
            points: fields.optional("points", problems).unwrap_or_default(),
            notices: fields.optional("notices", problems).unwrap_or_default(),
            questions: fields.optional("questions", problems).unwrap_or_default(),
            only: fields.optional("only", problems).unwrap_or_default(),
        };
        fields.finish(problems);
        Some(expectation)
    }
}

/// The schema of `only`.
pub(super) fn only_schema(_: &mut SchemaGenerator) -> Schema {
    json_schema!({"type": "array", "items": {"enum": ONLY}})
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
