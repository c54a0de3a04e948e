//! Reads one answer from a file or an argument and checks it against its question.

use super::Answer;
use crate::diagnostic::{AnswerProblem, ConditionProblem, Expected, NameProblem};
use crate::questionnaire::{ChoiceIndex, ChoiceSet, Question, QuestionType, Range};
use crate::tree::{Node, Problems, Scalar, Value};

/// The word for a skipped question.
pub(crate) const SKIPPED: &str = "skipped";

/// The answer at `node`, or `None` and a problem.
pub(crate) fn answer(question: &Question, node: &Node, problems: &mut Problems) -> Option<Answer> {
    match &node.value {
        Value::Scalar(Scalar::Null) => Some(Answer::Skipped),
        Value::Scalar(Scalar::Text(text)) if text == SKIPPED => Some(Answer::Skipped),
        Value::List(items) if items.is_empty() => Some(Answer::Skipped),
        _ => match question.question_type {
            QuestionType::Integer(range) => {
                number(question, range, node, problems).map(Answer::Number)
            }
            _ => choices(question, node, problems).map(Answer::Choices),
        },
    }
}

fn number(question: &Question, range: Range, node: &Node, problems: &mut Problems) -> Option<i64> {
    let written = match &node.value {
        Value::Scalar(Scalar::Integer(number)) if range.contains(*number) => return Some(*number),
        Value::Scalar(Scalar::Integer(number)) => number.to_string(),
        Value::Scalar(Scalar::Number(number)) if !number.contains(['.', 'a', 'f']) => {
            number.clone()
        }
        _ => return wrong(question, Expected::WholeNumber, node, problems),
    };
    problems.push(
        node.id,
        AnswerProblem::OutOfRange {
            number: written,
            min: range.at_least,
            max: range.at_most,
        },
    );
    None
}

fn choices(question: &Question, node: &Node, problems: &mut Problems) -> Option<ChoiceSet> {
    let expected = if question.is_multiple() {
        Expected::SomeChoices
    } else {
        Expected::OneChoice
    };
    let items = match &node.value {
        Value::Scalar(_) => std::slice::from_ref(node),
        Value::List(items) if items.len() == 1 || question.is_multiple() => &items[..],
        Value::List(_) | Value::Mapping(_) | Value::Tagged => {
            return wrong(question, expected, node, problems);
        }
    };
    let mut chosen = ChoiceSet::new();
    let mut complete = true;
    for item in items {
        let Some(choice) = choice(question, item, problems) else {
            complete = false;
            continue;
        };
        if !chosen.insert(choice) {
            problems.push(
                item.id,
                AnswerProblem::ChoiceTwice {
                    choice: question.choice(choice).id.to_string(),
                },
            );
            complete = false;
        } else if question.choice(choice).exclusive && items.len() > 1 {
            problems.push(
                item.id,
                AnswerProblem::ExclusiveChoice {
                    choice: question.choice(choice).id.to_string(),
                },
            );
            complete = false;
        }
    }
    complete.then_some(chosen)
}

fn choice(question: &Question, node: &Node, problems: &mut Problems) -> Option<ChoiceIndex> {
    let ids = || question.choices().iter().map(|choice| choice.id.as_str());
    match &node.value {
        Value::Scalar(Scalar::Text(text)) => {
            let found = question.choice_named(text);
            if found.is_none() {
                let choices = ids().map(str::to_owned).collect();
                let problem = NameProblem::unknown_choice(question.id.as_str(), text, choices);
                problems.push(node.id, problem);
            }
            found
        }
        Value::Scalar(Scalar::Bool(found)) => {
            if let QuestionType::YesNo(_) = question.question_type {
                return question.choice_named(if *found { "yes" } else { "no" });
            }
            let choices = ids().map(str::to_owned).collect();
            problems.push(
                node.id,
                ConditionProblem::BooleanChoice {
                    found: *found,
                    choices,
                },
            );
            None
        }
        _ => wrong(question, Expected::Choice, node, problems),
    }
}

fn wrong<T>(
    question: &Question,
    expected: Expected,
    node: &Node,
    problems: &mut Problems,
) -> Option<T> {
    let problem = AnswerProblem::WrongAnswer {
        question: question.id.to_string(),
        expected,
        found: node.kind(),
        written: match &node.value {
            Value::List(items) => items.first().and_then(Node::written),
            _ => node.written(),
        },
    };
    problems.push(node.id, problem);
    None
}
