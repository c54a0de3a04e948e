//! Resolves questions: their types, and the keys that go with each type.

use std::sync::Arc;

use super::conditions::{Scope, bounds};
use super::ids::Ids;
use super::names::{Names, yes_no as yes_no_choices};
use crate::diagnostic::{ConditionProblem, Kind, NameProblem, ShapeProblem};
use crate::document;
use crate::questionnaire::{Choice, Id, Named, Question, QuestionIndex, QuestionType};
use crate::tree::{At, Problems, Text};
use crate::words::TypeName;

const WITH_CHOICES: [TypeName; 3] = [
    TypeName::YesNo,
    TypeName::SelectOne,
    TypeName::SelectMultiple,
];
const YES_NO_LABELS: [&str; 3] = ["Yes", "No", "Not sure"];

/// Resolves the questions of a document; `None` if any of them has a problem.
pub(super) fn resolve(
    list: &At<Vec<document::Question>>,
    names: &Names<'_>,
    conditions: &[Option<Arc<Named>>],
    problems: &mut Problems,
) -> Option<Vec<Question>> {
    if list.value.is_empty() {
        problems.push(list.node, ShapeProblem::EmptyList { needs: "question" });
    }
    let mut ids = Ids::of(Kind::Question);
    let questions: Vec<_> = list
        .value
        .iter()
        .enumerate()
        .map(|(index, question)| {
            let id = question.id.as_ref().and_then(|id| ids.add(id, problems));
            let scope = Scope {
                names,
                conditions,
                before: Some(QuestionIndex(index)),
            };
            let when = scope.when(question.when.as_ref(), problems);
            let question_type = question_type(question, problems);
            let value = |text: &Text| text.value.clone();
            Some(Question {
                id: id?,
                question_type: question_type?,
                text: question.text.as_ref().map(value)?,
                short: question.short.as_ref().map(value),
                hint: question.hint.as_ref().map(value),
                why: question.why.as_ref().map(value),
                group: question.group.as_ref().map(value),
                when: when?,
            })
        })
        .collect();
    questions.into_iter().collect()
}

fn question_type(question: &document::Question, problems: &mut Problems) -> Option<QuestionType> {
    let name = question.question_type.as_ref()?;
    let Ok(known) = name.value.parse::<TypeName>() else {
        let found = name.value.clone();
        problems.push(name.node, NameProblem::UnknownType { found });
        return None;
    };
    if known == TypeName::Integer {
        if let Some(choices) = &question.choices {
            unfit(choices.node, "choices", known, &WITH_CHOICES, problems);
        }
        return bounds(question.min.as_ref(), question.max.as_ref(), problems)
            .map(QuestionType::Integer);
    }
    for (key, bound) in [("min", &question.min), ("max", &question.max)] {
        if let Some(bound) = bound {
            unfit(bound.node, key, known, &[TypeName::Integer], problems);
        }
    }
    let choices = question.choices.as_ref();
    if known != TypeName::SelectMultiple {
        for exclusive in question
            .choices()
            .iter()
            .filter_map(|choice| choice.exclusive.as_ref())
        {
            unfit(
                exclusive.node,
                "exclusive",
                known,
                &[TypeName::SelectMultiple],
                problems,
            );
        }
    }
    match known {
        TypeName::YesNo => yes_no(question, problems).map(QuestionType::YesNo),
        TypeName::SelectOne => select(choices?, problems).map(QuestionType::SelectOne),
        TypeName::SelectMultiple => select(choices?, problems).map(QuestionType::SelectMultiple),
        TypeName::Integer => None,
    }
}

fn unfit(
    node: crate::tree::NodeId,
    key: &'static str,
    question_type: TypeName,
    goes_with: &'static [TypeName],
    problems: &mut Problems,
) {
    problems.push(
        node,
        ConditionProblem::KeyNotForType {
            key,
            question_type,
            goes_with,
        },
    );
}

fn select(choices: &At<Vec<document::Choice>>, problems: &mut Problems) -> Option<Vec<Choice>> {
    if choices.value.is_empty() {
        problems.push(choices.node, ShapeProblem::EmptyList { needs: "choice" });
        return None;
    }
    let mut ids = Ids::of(Kind::Choice);
    let resolved: Vec<_> = choices
        .value
        .iter()
        .map(|choice| {
            let id = ids.add(&choice.id, problems);
            Some(Choice {
                id: id?,
                label: choice.label.as_ref()?.value.clone(),
                exclusive: choice
                    .exclusive
                    .as_ref()
                    .is_some_and(|exclusive| exclusive.value),
            })
        })
        .collect();
    resolved.into_iter().collect()
}

/// The choices of a `yes_no` question, with the author's labels if given.
fn yes_no(question: &document::Question, problems: &mut Problems) -> Option<Vec<Choice>> {
    let authored = question.choices();
    let ids = yes_no_choices(authored);
    let is_unknown = |choice: &&document::Choice| !ids.contains(&choice.id.value.as_str());
    for choice in authored.iter().filter(is_unknown) {
        let id = question.id.as_ref().map_or("", |id| &id.value);
        let choices = ids.iter().copied().map(str::to_owned).collect();
        let problem = NameProblem::unknown_choice(id, &choice.id.value, choices);
        problems.push(choice.id.node, problem);
    }
    let choices = ids.iter().zip(YES_NO_LABELS).map(|(id, label)| {
        let relabeled = authored
            .iter()
            .find(|choice| choice.id.value == *id)
            .and_then(|choice| choice.label.as_ref());
        let label = relabeled.map_or(label, |text| &text.value).to_owned();
        Some(Choice {
            id: Id::new(id)?,
            label,
            exclusive: false,
        })
    });
    choices.collect()
}
