//! Conditions: what they name exists, is asked before, and can be what they say.

use super::names::{AnswerKind, Names};
use crate::diagnostic::ConditionProblem;
use crate::document::{self, Entry, Test};
use crate::questionnaire::{
    Accepts, ChoiceSet, Condition, Entry as Resolved, QuestionIndex, Range,
};
use crate::tree::{At, Faults, Scalar, Text};

/// What a condition may name.
pub(super) struct Scope<'n, 'd> {
    /// What there is to name.
    pub(super) names: &'n Names<'d>,
    /// The question that the condition belongs to: only those before it may be named.
    pub(super) before: Option<QuestionIndex>,
}

impl Scope<'_, '_> {
    /// The condition under `when`; always, where it was left out.
    pub(super) fn when(
        &self,
        when: Option<&document::Condition>,
        faults: &mut Faults,
    ) -> Option<Condition> {
        when.map_or(Some(Condition::always()), |condition| {
            self.condition(condition, faults)
        })
    }

    fn condition(&self, condition: &document::Condition, faults: &mut Faults) -> Option<Condition> {
        let entries = condition
            .entries
            .iter()
            .map(|entry| self.entry(entry, faults));
        let entries: Vec<_> = entries.collect();
        all_of(entries.into_iter().collect::<Option<Vec<_>>>()?)
    }

    fn entry(&self, entry: &Entry, faults: &mut Faults) -> Option<Condition> {
        match &entry.test {
            Test::All(parts) => self.parts(parts, faults).map(Condition::All),
            Test::Any(parts) => self.parts(parts, faults).map(Condition::Any),
            Test::Not(part) => self
                .condition(part, faults)
                .map(|part| Condition::Not(Box::new(part))),
            Test::Answered(questions) => {
                let answered: Vec<_> = questions
                    .iter()
                    .map(|id| Some(resolved(self.question(id, faults)?, Accepts::AnyAnswer)))
                    .collect();
                all_of(answered.into_iter().collect::<Option<Vec<_>>>()?)
            }
            Test::Value(value) => self.choices(&entry.key, std::slice::from_ref(value), faults),
            Test::Values(values) => self.choices(&entry.key, values, faults),
            Test::Range(range) => self.range(&entry.key, range, faults),
            Test::Unknown(parts) => {
                if !self.is_question(&entry.key, faults) {
                    self.parts(parts, faults);
                }
                None
            }
        }
    }

    /// Whether a word that has conditions under it, which is a fault in any case, is a question.
    fn is_question(&self, key: &Text, faults: &mut Faults) -> bool {
        let operators = ["all", "any", "not"];
        let Some(question) = self.names.question_or(key, &operators, faults) else {
            return false;
        };
        let question_id = key.value.clone();
        let fault = match self.names.kind(question) {
            AnswerKind::Number => ConditionProblem::NotARange {
                question: question_id,
                written: Vec::new(),
            },
            AnswerKind::YesNo | AnswerKind::Choices(_) => ConditionProblem::NotAChoice {
                question: question_id,
                choices: self.names.choices(question),
            },
            AnswerKind::Unknown => return true,
        };
        faults.push(key.node, fault);
        true
    }

    fn parts(&self, parts: &[document::Condition], faults: &mut Faults) -> Option<Vec<Condition>> {
        let parts: Vec<_> = parts
            .iter()
            .map(|part| self.condition(part, faults))
            .collect();
        parts.into_iter().collect()
    }

    fn choices(&self, key: &Text, values: &[At<Scalar>], faults: &mut Faults) -> Option<Condition> {
        let question = self.question_or(key, &["answered"], faults)?;
        match self.names.kind(question) {
            AnswerKind::YesNo | AnswerKind::Choices(_) => {
                let choices: Vec<_> = values
                    .iter()
                    .map(|value| self.names.choice(question, value, faults))
                    .collect();
                let choices = choices.into_iter().collect::<Option<ChoiceSet>>()?;
                Some(resolved(question, Accepts::Choices(choices)))
            }
            AnswerKind::Number => {
                let written = values.iter().filter_map(|value| value.value.written());
                let node = values.first().map_or(key.node, |value| value.node);
                faults.push(
                    node,
                    ConditionProblem::NotARange {
                        question: key.value.clone(),
                        written: written.collect(),
                    },
                );
                None
            }
            AnswerKind::Unknown => None,
        }
    }

    fn range(&self, key: &Text, range: &document::Range, faults: &mut Faults) -> Option<Condition> {
        let question = self.question(key, faults)?;
        match self.names.kind(question) {
            AnswerKind::Number => {
                let range = bounds(range.at_least.as_ref(), range.at_most.as_ref(), faults)?;
                Some(resolved(question, Accepts::Numbers(range)))
            }
            AnswerKind::YesNo | AnswerKind::Choices(_) => {
                let choices = self.names.choices(question);
                faults.push(
                    range.node,
                    ConditionProblem::NotAChoice {
                        question: key.value.clone(),
                        choices,
                    },
                );
                None
            }
            AnswerKind::Unknown => None,
        }
    }

    fn question(&self, id: &Text, faults: &mut Faults) -> Option<QuestionIndex> {
        self.question_or(id, &[], faults)
    }

    fn question_or(
        &self,
        id: &Text,
        operators: &[&str],
        faults: &mut Faults,
    ) -> Option<QuestionIndex> {
        let question = self.names.question_or(id, operators, faults)?;
        if let Some(own) = self.before.filter(|own| question >= *own) {
            let of = self.names.id(own).to_owned();
            faults.push(
                id.node,
                ConditionProblem::LaterQuestion {
                    id: id.value.clone(),
                    of,
                },
            );
            return None;
        }
        Some(question)
    }
}

/// A range whose lower bound is not above its upper one.
pub(super) fn bounds(
    least: Option<&At<i64>>,
    most: Option<&At<i64>>,
    faults: &mut Faults,
) -> Option<Range> {
    if let (Some(least), Some(most)) = (least, most)
        && least.value > most.value
    {
        faults.push(
            most.node,
            ConditionProblem::EmptyRange {
                least: least.value,
                most: most.value,
            },
        );
        return None;
    }
    Some(Range {
        at_least: least.map(|bound| bound.value),
        at_most: most.map(|bound| bound.value),
    })
}

/// One condition in place of a list of them, of which all must hold.
fn all_of(mut parts: Vec<Condition>) -> Option<Condition> {
    if parts.len() == 1 {
        parts.pop()
    } else {
        Some(Condition::All(parts))
    }
}

fn resolved(question: QuestionIndex, accepts: Accepts) -> Condition {
    Condition::Entry(Resolved { question, accepts })
}
