//! A question as authored.

use super::{Allow, Condition};
use crate::tree::{At, Authored, Faults, Fields, Node, NodeId, Text, Value, entries};

/// A question.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// Where it stands.
    pub node: NodeId,
    /// Its id.
    pub id: Option<Text>,
    /// `yes_no`, `select_one`, `select_multiple` or `integer`.
    pub question_type: Option<Text>,
    /// What is asked.
    pub text: Option<Text>,
    /// How to answer.
    pub hint: Option<Text>,
    /// Why it is asked.
    pub why: Option<Text>,
    /// The heading that it stands under.
    pub group: Option<Text>,
    /// The choices, in the order in which they are offered; for `yes_no` other labels for its own.
    pub choices: Option<At<Vec<Choice>>>,
    /// The least number that is allowed.
    pub min: Option<At<i64>>,
    /// The most that is allowed.
    pub max: Option<At<i64>>,
    /// When it is asked; always, if left out.
    pub when: Option<Condition>,
    /// Warnings that are not to be given here.
    pub allow: Option<At<Allow>>,
}

/// A choice, written `id: Label` or `id: {label: Label, exclusive: true}`.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// Its id.
    pub id: Text,
    /// How it is shown.
    pub label: Option<Text>,
    /// Whether it can only be given alone.
    pub exclusive: Option<At<bool>>,
}

impl Authored for Question {
    fn read(node: &Node, faults: &mut Faults) -> Option<Self> {
        let mut fields = Fields::of(node, faults)?;
        let question_type: Option<Text> = fields.required("type", faults);
        let choices = match question_type.as_ref().map(|name| name.value.as_str()) {
            Some("select_one" | "select_multiple") => {
                fields.required_under::<Choices>("choices", faults)
            }
            _ => fields.optional_under::<Choices>("choices", faults),
        };
        let question = Self {
            node: node.id,
            id: fields.required("id", faults),
            question_type,
            text: fields.required("text", faults),
            hint: fields.optional("hint", faults),
            why: fields.optional("why", faults),
            group: fields.optional("group", faults),
            choices: choices.map(|At { node, value }| At {
                node,
                value: value.0,
            }),
            min: fields.optional("min", faults),
            max: fields.optional("max", faults),
            when: fields.optional("when", faults),
            allow: fields.optional_under("allow", faults),
        };
        fields.finish(faults);
        Some(question)
    }
}

/// The mapping under `choices`.
struct Choices(Vec<Choice>);

impl Authored for Choices {
    fn read(node: &Node, faults: &mut Faults) -> Option<Self> {
        let choices = entries(node, faults)?
            .into_iter()
            .map(|(id, body)| choice(id, body, faults));
        Some(Self(choices.collect()))
    }
}

fn choice(id: Text, body: &Node, faults: &mut Faults) -> Choice {
    if !matches!(body.value, Value::Mapping(_)) {
        return Choice {
            id,
            label: Text::read(body, faults),
            exclusive: None,
        };
    }
    let Some(mut fields) = Fields::of(body, faults) else {
        return Choice {
            id,
            label: None,
            exclusive: None,
        };
    };
    let label = fields.required("label", faults);
    let exclusive = fields.optional("exclusive", faults);
    fields.finish(faults);
    Choice {
        id,
        label,
        exclusive,
    }
}
