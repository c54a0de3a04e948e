//! Authored questions.

use schemars::JsonSchema;
use serde_json::json;

use super::choices::{Choice, Choices, choices_schema};
use super::condition::OPERATORS;
use super::shape::ID;
use super::{Allow, Condition};
use crate::tree::{At, Authored, Fields, Node, NodeId, Problems, Text};
use crate::words::TypeName;

/// A question.
#[derive(Clone, Debug, PartialEq, JsonSchema)]
#[schemars(extend("allOf" = keys_by_type()))]
#[expect(clippy::struct_field_names, reason = "Rust reserves the word `type`")]
pub(crate) struct Question {
    /// Its node.
    #[schemars(skip)]
    pub node: NodeId,
    /// Its id, which conditions and answers refer to.
    #[schemars(required, regex(pattern = ID))]
    #[schemars(extend("not" = {"enum": reserved()}))]
    pub id: Option<Text>,
    /// `yes_no`, `select_one`, `select_multiple` or `integer`.
    #[schemars(required, rename = "type")]
    #[schemars(extend("enum" = TypeName::ALL.map(TypeName::as_str)))]
    pub question_type: Option<Text>,
    /// The question itself, in Markdown.
    #[schemars(required)]
    pub text: Option<Text>,
    /// A short name for reasons, reviews and tables; if omitted, its text is used.
    pub short: Option<Text>,
    /// How to answer.
    pub hint: Option<Text>,
    /// Why it is asked, in Markdown.
    pub why: Option<Text>,
    /// The heading that it appears under.
    pub group: Option<Text>,
    /// The choices, in the order in which they are offered; for `yes_no`, other labels. A
    /// `yes_no` question that lists only `yes` and `no` has no "not sure".
    #[schemars(default, schema_with = "choices_schema")]
    pub choices: Option<At<Vec<Choice>>>,
    /// The smallest number allowed.
    pub min: Option<At<i64>>,
    /// The largest number allowed.
    pub max: Option<At<i64>>,
    /// When it is asked; always, if omitted.
    pub when: Option<Condition>,
    /// Warnings to suppress here.
    pub allow: Option<At<Allow>>,
}

impl Authored for Question {
    fn read(node: &Node, problems: &mut Problems) -> Option<Self> {
        let mut fields = Fields::of(node, problems)?;
        let question_type: Option<Text> = fields.required("type", problems);
        let type_name = question_type.as_ref().map(|name| name.value.parse());
        let choices = match type_name {
            Some(Ok(TypeName::SelectOne | TypeName::SelectMultiple)) => {
                fields.required_under::<Choices>("choices", problems)
            }
            _ => fields.optional_under::<Choices>("choices", problems),
        };
        let question = Self {
            node: node.id,
            id: fields.required("id", problems),
            question_type,
            text: fields.required("text", problems),
            short: fields.optional("short", problems),
            hint: fields.optional("hint", problems),
            why: fields.optional("why", problems),
            group: fields.optional("group", problems),
            choices: choices.map(|At { node, value }| At {
                node,
                value: value.0,
            }),
            min: fields.number("min", problems),
            max: fields.number("max", problems),
            when: fields.optional("when", problems),
            allow: fields.optional_under("allow", problems),
        };
        fields.finish(problems);
        Some(question)
    }
}

/// The words that no question can have for its id.
fn reserved() -> Vec<&'static str> {
    OPERATORS.into_iter().chain(["id"]).collect()
}

/// Which keys go with which type.
fn keys_by_type() -> serde_json::Value {
    let is =
        |types: &[&str]| json!({"properties": {"type": {"enum": types}}, "required": ["type"]});
    json!([
        {
            "if": is(&["integer"]),
            "then": {"properties": {"choices": false}},
            "else": {"properties": {"min": false, "max": false}},
        },
        {
            "if": is(&["select_one", "select_multiple"]),
            "then": {"properties": {"choices": {"minProperties": 1}}, "required": ["choices"]},
            "else": {"properties": {"choices": {"propertyNames": {"pattern": "^(yes|no|unsure|x-.*)$"}}}},
        },
        {
            "if": is(&["select_multiple"]),
            "else": {"properties": {"choices": {
                "patternProperties": {"^(?!x-)": {"properties": {"exclusive": false}}},
            }}},
        },
    ])
}
