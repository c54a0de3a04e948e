//! Authored promises.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::json;

use super::answers::only_schema;
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
    /// Notices that are then shown.
    #[schemars(inner(regex(pattern = ID)))]
    pub notices: Option<At<Vec<Text>>>,
    /// Questions to ask the provider that are then shown, by id.
    #[schemars(inner(regex(pattern = ID)))]
    pub questions: Option<At<Vec<Text>>>,
    /// Questions that are then asked.
    #[schemars(inner(regex(pattern = ID)))]
    pub asks: Option<At<Vec<Text>>>,
    /// Questions that are then not asked.
    #[schemars(inner(regex(pattern = ID)))]
    pub does_not_ask: Option<At<Vec<Text>>>,
    /// The kinds of items that are listed completely: nothing else of that kind is then shown.
    #[schemars(default, schema_with = "only_schema")]
    pub only: Option<At<Vec<Text>>>,
    /// A question; each of the notices is certain before it, in the order of the file.
    #[schemars(regex(pattern = ID))]
    pub before: Option<Text>,
    /// A choice; changing the answer to it removes no passage.
    pub only_adds: Option<At<OnlyAdds>>,
    /// Warnings to suppress here.
    pub allow: Option<At<Allow>>,
}

/// The lists with the claims of a promise.
const CLAIMS: [&str; 7] = [
    "shows",
    "hides",
    "points",
    "notices",
    "questions",
    "asks",
    "does_not_ask",
];

/// `{QUESTION: CHOICE}`: changing the answer to the question to that choice removes no passage.
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
            notices: fields.optional_under("notices", problems),
            questions: fields.optional_under("questions", problems),
            asks: fields.optional_under("asks", problems),
            does_not_ask: fields.optional_under("does_not_ask", problems),
            only: fields.optional_under("only", problems),
            before: fields.optional("before", problems),
            only_adds: fields.optional_under("only_adds", problems),
            allow: fields.optional_under("allow", problems),
        };
        let mut claims = CLAIMS.iter().chain(&["only", "only_adds"]);
        if !fields.has_unknown() {
            let before = promise.before.as_ref();
            let lacks_notices = !fields.has("notices") && !fields.has("only_adds");
            if let Some(before) = before.filter(|_| lacks_notices) {
                problems.push(before.node, ConditionProblem::BeforeWithoutNotices);
            } else if !claims.any(|claim| fields.has(claim)) {
                problems.push(node.id, ConditionProblem::NoClaim);
            }
        }
        fields.finish(problems);
        Some(promise)
    }
}

impl Promise {
    /// The lists of its claims, without `only`.
    pub(crate) fn lists(&self) -> [&Option<At<Vec<Text>>>; 7] {
        [
            &self.shows,
            &self.hides,
            &self.points,
            &self.notices,
            &self.questions,
            &self.asks,
            &self.does_not_ask,
        ]
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

/// Either `only_adds` alone, or at least one list with an entry; `before` needs `notices`.
fn one_claim() -> serde_json::Value {
    let has = |key: &str| json!({"required": [key]});
    let names = |key: &str| json!({"required": [key], "properties": {key: {"minItems": 1}}});
    let others = CLAIMS.iter().chain(&["only", "before", "when"]);
    let others: Vec<_> = others.map(|key| has(key)).collect();
    let claims: Vec<_> = CLAIMS
        .iter()
        .chain(&["only"])
        .map(|key| names(key))
        .collect();
    let only_adds = has("only_adds");
    json!([
        {"allOf": [only_adds], "not": {"anyOf": others}},
        {
            "anyOf": claims,
            "not": only_adds,
            "if": has("before"),
            "then": {"required": ["notices"], "properties": {"notices": {"minItems": 1}}},
        },
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
