//! Resolves conditions: each name exists, each question comes earlier, and each value fits its question.

use super::names::{AnswerKind, Names};
use std::sync::Arc;

use crate::diagnostic::{ConditionProblem, NameProblem};
use crate::document::{self, Entry, Test};
use crate::questionnaire::{
    Accepts, ChoiceSet, Condition, Entry as Resolved, Named, QuestionIndex, Range,
};
use crate::tree::{At, Problems, Scalar, Text};

/// The names that a condition may use.
pub(super) struct Scope<'n, 'd> {
    /// All names in the questionnaire.
    pub(super) names: &'n Names<'d>,
    /// The named conditions, as far as they can be used here; `None` for one that has a problem.
    pub(super) conditions: &'n [Option<Arc<Named>>],
    /// The question that the condition belongs to: only those before it may be named.
    pub(super) before: Option<QuestionIndex>,
}

impl Scope<'_, '_> {
    /// Resolves the condition under `when`. Without one, the condition always holds.
    pub(super) fn when(
        &self,
        when: Option<&document::Condition>,
        problems: &mut Problems,
    ) -> Option<Condition> {
        when.map_or(Some(Condition::always()), |condition| {
            self.condition(condition, problems)
        })
    }

    fn condition(
        &self,
        condition: &document::Condition,
        problems: &mut Problems,
    ) -> Option<Condition> {
        let entries = condition
            .entries
            .iter()
            .map(|entry| self.entry(entry, problems));
        let entries: Vec<_> = entries.collect();
        all_of(entries.into_iter().collect::<Option<Vec<_>>>()?)
    }

    fn entry(&self, entry: &Entry, problems: &mut Problems) -> Option<Condition> {
        match &entry.test {
            Test::All(parts) => self.parts(parts, problems).map(Condition::All),
            Test::Any(parts) => self.parts(parts, problems).map(Condition::Any),
            Test::Not(part) => self
                .condition(part, problems)
                .map(|part| Condition::Not(Box::new(part))),
            Test::Answered(questions) => {
                let answered: Vec<_> = questions
                    .iter()
                    .map(|id| Some(resolved(self.question(id, problems)?, Accepts::AnyAnswer)))
                    .collect();
                all_of(answered.into_iter().collect::<Option<Vec<_>>>()?)
            }
            Test::Value(value) => self.choices(&entry.key, std::slice::from_ref(value), problems),
            Test::Values(values) => self.choices(&entry.key, values, problems),
            Test::Range(range) => self.range(&entry.key, range, problems),
            Test::Holds(id) => self.holds(id, problems),
            Test::Count(count) => self.count(count, problems),
            Test::Unknown(parts) => {
                if !self.is_question(&entry.key, problems) {
                    self.parts(parts, problems);
                }
                None
            }
        }
    }

    /// The named condition with an id, which must be defined above the one that uses it.
    fn holds(&self, id: &Text, problems: &mut Problems) -> Option<Condition> {
        let place = self.names.condition(id, problems)?;
        let Some(named) = self.conditions.get(place) else {
            let problem = NameProblem::LaterCondition {
                id: id.value.clone(),
                by: self.names.condition_id(self.conditions.len()).to_owned(),
            };
            problems.push(id.node, problem);
            return None;
        };
        let named = named.as_ref()?;
        let later = |question: &QuestionIndex| self.before.is_some_and(|own| *question >= own);
        if let Some(own) = self.before
            && let Some(later) = named.when.questions().into_iter().find(later)
        {
            problems.push(
                id.node,
                ConditionProblem::HoldsLaterQuestion {
                    condition: id.value.clone(),
                    id: self.names.id(later).to_owned(),
                    of: self.names.id(own).to_owned(),
                },
            );
            return None;
        }
        Some(Condition::Holds(Arc::clone(named)))
    }

    fn count(
        &self,
        count: &document::Count<document::Condition>,
        problems: &mut Problems,
    ) -> Option<Condition> {
        let parts = self.parts(count.of.as_ref()?, problems);
        let range = bounds(count.at_least.as_ref(), count.at_most.as_ref(), problems)?;
        let many = i64::try_from(count.size).unwrap_or(i64::MAX);
        let too_many = count.at_least.as_ref().filter(|least| least.value > many);
        let too_few = count.at_most.as_ref().filter(|most| most.value < 0);
        if let Some(bound) = too_many.or(too_few) {
            let problem = ConditionProblem::ImpossibleCount {
                bound: bound.value,
                of: count.size,
            };
            problems.push(bound.node, problem);
            return None;
        }
        Some(Condition::Count {
            range,
            parts: parts?,
        })
    }

    /// Whether a word that has conditions under it, which is a problem in any case, is a question.
    fn is_question(&self, key: &Text, problems: &mut Problems) -> bool {
        let operators = ["all", "any", "not", "count"];
        let Some(question) = self.names.question_or(key, &operators, problems) else {
            return false;
        };
        let question_id = key.value.clone();
        let problem = match self.names.kind(question) {
            AnswerKind::Number => ConditionProblem::NotARange {
                question: question_id,
                written: Vec::new(),
            },
            AnswerKind::YesNo(_) | AnswerKind::Choices(_) => ConditionProblem::NotAChoice {
                question: question_id,
                choices: self.names.choices(question),
            },
            AnswerKind::Unknown => return true,
        };
        problems.push(key.node, problem);
        true
    }

    fn parts(
        &self,
        parts: &[document::Condition],
        problems: &mut Problems,
    ) -> Option<Vec<Condition>> {
        let parts: Vec<_> = parts
            .iter()
            .map(|part| self.condition(part, problems))
            .collect();
        parts.into_iter().collect()
    }

    fn choices(
        &self,
        key: &Text,
        values: &[At<Scalar>],
        problems: &mut Problems,
    ) -> Option<Condition> {
        let question = self.question_or(key, &["answered", "holds"], problems)?;
        match self.names.kind(question) {
            AnswerKind::YesNo(_) | AnswerKind::Choices(_) => {
                let choices: Vec<_> = values
                    .iter()
                    .map(|value| self.names.choice(question, value, problems))
                    .collect();
                let choices = choices.into_iter().collect::<Option<ChoiceSet>>()?;
                Some(resolved(question, Accepts::Choices(choices)))
            }
            AnswerKind::Number => {
                let written = values.iter().filter_map(|value| value.value.written());
                let node = values.first().map_or(key.node, |value| value.node);
                problems.push(
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

    fn range(
        &self,
        key: &Text,
        range: &document::Range,
        problems: &mut Problems,
    ) -> Option<Condition> {
        let question = self.question(key, problems)?;
        match self.names.kind(question) {
            AnswerKind::Number => {
                let range = bounds(range.at_least.as_ref(), range.at_most.as_ref(), problems)?;
                Some(resolved(question, Accepts::Numbers(range)))
            }
            AnswerKind::YesNo(_) | AnswerKind::Choices(_) => {
                let choices = self.names.choices(question);
                problems.push(
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

    fn question(&self, id: &Text, problems: &mut Problems) -> Option<QuestionIndex> {
        self.question_or(id, &[], problems)
    }

    fn question_or(
        &self,
        id: &Text,
        operators: &[&str],
        problems: &mut Problems,
    ) -> Option<QuestionIndex> {
        let question = self.names.question_or(id, operators, problems)?;
        if let Some(own) = self.before.filter(|own| question >= *own) {
            let of = self.names.id(own).to_owned();
            problems.push(
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

/// A range whose lower bound does not exceed its upper bound.
pub(super) fn bounds(
    least: Option<&At<i64>>,
    most: Option<&At<i64>>,
    problems: &mut Problems,
) -> Option<Range> {
    if let (Some(least), Some(most)) = (least, most)
        && least.value > most.value
    {
        problems.push(
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

/// A single condition that holds if all conditions of a list hold.
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
