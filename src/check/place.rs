//! Locates a spot of a questionnaire in its document.
//!
//! Resolved and authored conditions differ in shape: several entries become an `All`, and a single entry takes the
//! place of its condition. This module walks down both in parallel, reversing what `conditions` did.

use crate::document::{self, Document, Entry, Test};
use crate::questionnaire::{ChoiceIndex, Item, Owner, Questionnaire, Spot, Step};
use crate::source::Span;
use crate::tree::{Aliases, At, NodeId, Scalar, Text};

/// The place of a spot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// The value at a node.
    Node(NodeId),
    /// The alias that begins at a node.
    Alias(NodeId, Span),
}

/// The place of a spot: the id of an item, the text of a promise, or the first word of a condition; if an alias repeats
/// that condition, the alias. `None` if the spot is not in this document.
pub(super) fn place(
    document: &Document,
    questionnaire: &Questionnaire,
    aliases: &Aliases,
    spot: &Spot,
) -> Option<Place> {
    let node_of = |text: &Option<Text>| text.as_ref().map(|text| text.node);
    let node = match spot {
        Spot::Question(index) => node_of(&document.questions().get(index.0)?.id),
        Spot::Named(index) => node_of(&document.conditions.get(index.0)?.id),
        Spot::Section(index) => node_of(&document.sections().get(index.0)?.id),
        Spot::Promise(index) => node_of(&document.promises.get(index.0)?.text),
        Spot::Condition { of, part } => {
            let when = when(document, *of)?;
            let found = part
                .iter()
                .try_fold(Authored::Entries(when), |part, step| {
                    part.next(*step, questionnaire)
                })?;
            // A finding about a whole condition concerns its owner; a finding about a part says that this part can be
            // removed.
            let alias = if part.is_empty() {
                aliases.outermost(when.node)
            } else {
                aliases.whole(found.start())
            };
            if let Some(alias) = alias {
                return Some(Place::Alias(alias, aliases.span(alias)?));
            }
            Some(found.node())
        }
    };
    node.map(Place::Node)
}

pub(super) fn when(document: &Document, owner: Owner) -> Option<&document::Condition> {
    let when = match owner {
        Owner::Item(Item::Question(index)) => &document.questions().get(index.0)?.when,
        Owner::Item(Item::Passage(index)) => &document.passages().nth(index.0)?.when,
        Owner::Item(Item::Point(index)) => &document.points().get(index.0)?.when,
        Owner::Item(Item::Notice(index)) => &document.notices.get(index.0)?.when,
        Owner::Item(Item::ProviderQuestion(index)) => {
            &document.provider_questions().get(index.0)?.when
        }
        Owner::Named(index) => &document.conditions.get(index.0)?.when,
        Owner::Promise(index) => &document.promises.get(index.0)?.when,
    };
    when.as_ref()
}

/// An authored condition, or a part of one.
#[derive(Clone, Copy)]
enum Authored<'d> {
    /// The value of `when`, or an item of a list under `all` or `any`.
    Entries(&'d document::Condition),
    /// One entry of a condition.
    Entry(&'d Entry),
    /// A scalar.
    Value(NodeId),
}

impl Authored<'_> {
    /// The part that one step leads to.
    fn next(self, step: Step, questionnaire: &Questionnaire) -> Option<Self> {
        match (self, step) {
            (Self::Entries(condition), step) => match (&condition.entries[..], step) {
                // A single entry takes no step of its own.
                ([only], _) => Self::Entry(only).next(step, questionnaire),
                (entries, Step::Part(index)) => entries.get(index).map(Self::Entry),
                _ => None,
            },
            (Self::Entry(entry), step) => match (&entry.test, step) {
                (Test::All(parts) | Test::Any(parts), Step::Part(index)) => {
                    parts.get(index).map(Self::Entries)
                }
                (Test::Count(count), Step::Part(index)) => {
                    count.of.as_ref()?.get(index).map(Self::Entries)
                }
                (Test::Count(count), Step::AtLeast) => {
                    count.at_least.as_ref().map(|bound| Self::Value(bound.node))
                }
                (Test::Count(count), Step::AtMost) => {
                    count.at_most.as_ref().map(|bound| Self::Value(bound.node))
                }
                (Test::Not(part), Step::Part(0)) => Some(Self::Entries(part)),
                (Test::Answered(questions), Step::Part(index)) => questions
                    .get(index)
                    .map(|question| Self::Value(question.node)),
                (Test::Values(values), Step::Choice(choice)) => {
                    let id = choice_id(questionnaire, &entry.key, choice)?;
                    values
                        .iter()
                        .find(|value| is_text(value, id))
                        .map(|value| Self::Value(value.node))
                }
                (Test::Range(range), Step::AtLeast) => {
                    range.at_least.as_ref().map(|bound| Self::Value(bound.node))
                }
                (Test::Range(range), Step::AtMost) => {
                    range.at_most.as_ref().map(|bound| Self::Value(bound.node))
                }
                _ => None,
            },
            (Self::Value(_), _) => None,
        }
    }

    /// Its first node.
    fn start(self) -> NodeId {
        match self {
            Self::Entries(condition) => condition.node,
            Self::Entry(entry) => entry.key.node,
            Self::Value(node) => node,
        }
    }

    /// The node of its first word.
    fn node(self) -> NodeId {
        match self {
            Self::Entries(condition) => match &condition.entries[..] {
                [only] => only.key.node,
                _ => condition.node,
            },
            Self::Entry(entry) => entry.key.node,
            Self::Value(node) => node,
        }
    }
}

fn choice_id<'q>(
    questionnaire: &'q Questionnaire,
    question: &Text,
    choice: ChoiceIndex,
) -> Option<&'q str> {
    let question = questionnaire.question(questionnaire.question_named(&question.value)?);
    question
        .choices()
        .get(choice.0)
        .map(|choice| choice.id.as_str())
}

fn is_text(value: &At<Scalar>, text: &str) -> bool {
    matches!(&value.value, Scalar::Text(written) if written == text)
}
