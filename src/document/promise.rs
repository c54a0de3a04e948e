//! Authored promises.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::json;

use super::shape::{CHOICE, ID, NOTE, PASSAGE};
use super::{Allow, Condition};
use crate::diagnostic::ConditionProblem;
use crate::tree::{At, Authored, Fields, Node, NodeId, Problems, Scalar, Text, entries};

/// A claim about every possible set of answers.
#[derive(Clone, Debug, PartialEq, JsonSchema)]
#[schemars(extend("oneOf" = one_claim()))]
pub(crate) struct Promise {
    /// Its node.
    #[schemars(skip)]
    pub node: NodeId,
    /// The claim in words.
    #[schemars(required)]
    pub text: Option<Text>,
    /// The sets of answers that it is about; all, if omitted.
    pub when: Option<Condition>,
    /// Passages that are then shown, each as `section/passage`.
    #[schemars(inner(regex(pattern = PASSAGE)))]
    pub shows: Option<At<Vec<Text>>>,
    /// Passages that are then hidden, each as `section/passage`.
    #[schemars(inner(regex(pattern = PASSAGE)))]
    pub hides: Option<At<Vec<Text>>>,
    /// Talking points that are then included.
    #[schemars(inner(regex(pattern = ID)))]
    pub points: Option<At<Vec<Text>>>,
    /// An answer that never removes a passage.
    pub only_adds: Option<At<OnlyAdds>>,
    /// Warnings to suppress here.
    pub allow: Option<At<Allow>>,
}

/// `{QUESTION: CHOICE}`: changing the answer to the question to this choice never removes a passage.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct OnlyAdds {
    /// Each question with its choice; exactly one is expected.
    pub changes: Vec<(Text, At<Scalar>)>,
}

impl Authored for Promise {
    fn read(node: &Node, problems: &mut Problems) -> Option<Self> {
        let mut fields = Fields::of(node, problems)?;
        let promise = Self {
            node: node.id,
            text: fields.required("text", problems),
            when: fields.optional("when", problems),
            shows: fields.optional_under("shows", problems),
            hides: fields.optional_under("hides", problems),
            points: fields.optional_under("points", problems),
            only_adds: fields.optional_under("only_adds", problems),
            allow: fields.optional_under("allow", problems),
        };
        let claims = ["shows", "hides", "points", "only_adds"];
        if !fields.has_unknown() && !claims.iter().any(|claim| fields.has(claim)) {
            problems.push(node.id, ConditionProblem::NoClaim);
        }
        fields.finish(problems);
        Some(promise)
    }
}

impl Authored for OnlyAdds {
    fn read(node: &Node, problems: &mut Problems) -> Option<Self> {
        let changes = entries(node, problems)?
            .into_iter()
            .map(|(question, choice)| Some((question, At::read(choice, problems)?)));
        let changes: Vec<_> = changes.collect();
        let changes = changes.into_iter().collect::<Option<_>>()?;
        Some(Self { changes })
    }
}

/// The schema rule: either `only_adds` alone, or other claims, at least one of which names something.
fn one_claim() -> serde_json::Value {
    let has = |key: &str| json!({"required": [key]});
    let names = |key: &str| json!({"required": [key], "properties": {key: {"minItems": 1}}});
    let others = json!({"anyOf": [has("shows"), has("hides"), has("points"), has("when")]});
    let only_adds = has("only_adds");
    json!([
        {"allOf": [only_adds], "not": others},
        {"anyOf": [names("shows"), names("hides"), names("points")], "not": only_adds},
    ])
}

impl JsonSchema for OnlyAdds {
    fn schema_name() -> Cow<'static, str> {
        "OnlyAdds".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "object",
            "minProperties": 1,
            "patternProperties": {
                NOTE: true,
                ID: {"type": "string", "pattern": CHOICE},
            },
            "additionalProperties": false,
        })
    }
}
