//! The answers that are one change away from an answer.

use crate::answers::Answer;
use crate::questionnaire::{
    ChoiceIndex, ChoiceSet, Question, QuestionIndex, QuestionType, Questionnaire, Range,
};

/// The other answers to a question, in the order of its choices or numbers; `skipped` comes last.
///
/// Where several choices can be picked, an answer differs in one choice; an exclusive one replaces all others and is
/// replaced by any. A number stands for its range: it is the one closest to the number that was given, else to zero.
#[must_use]
pub(crate) fn other_answers(
    questionnaire: &Questionnaire,
    index: QuestionIndex,
    given: &Answer,
) -> Vec<Answer> {
    let question = questionnaire.question(index);
    let choices = (0..question.choices().len()).map(ChoiceIndex);
    let mut answers: Vec<_> = match question.question_type {
        QuestionType::YesNo(_) | QuestionType::SelectOne(_) => choices
            .map(|choice| Answer::Choices([choice].into()))
            .collect(),
        QuestionType::SelectMultiple(_) => {
            let none = ChoiceSet::new();
            let chosen = match given {
                Answer::Choices(chosen) => chosen,
                Answer::Skipped | Answer::Number(_) => &none,
            };
            let toggled = choices.map(|choice| toggled(question, chosen, choice));
            let valid = toggled.filter(|chosen| !chosen.is_empty());
            valid.map(Answer::Choices).collect()
        }
        QuestionType::Integer(range) => numbers(questionnaire, index, range, given),
    };
    answers.push(Answer::Skipped);
    answers.retain(|answer| answer != given);
    answers
}

/// The choices with one more, or with one less.
fn toggled(question: &Question, chosen: &ChoiceSet, choice: ChoiceIndex) -> ChoiceSet {
    let is_exclusive = |choice: &ChoiceIndex| question.choice(*choice).exclusive;
    let mut toggled = chosen.clone();
    if !toggled.remove(&choice) {
        if is_exclusive(&choice) || chosen.iter().any(is_exclusive) {
            toggled.clear();
        }
        toggled.insert(choice);
    }
    toggled
}

/// A number of each range that what is asked and shown depends on, less the range of the number that was given.
fn numbers(
    questionnaire: &Questionnaire,
    index: QuestionIndex,
    range: Range,
    given: &Answer,
) -> Vec<Answer> {
    let from = match given {
        Answer::Number(number) => Some(*number),
        Answer::Skipped | Answer::Choices(_) => None,
    };
    let conditions = questionnaire.items();
    let named = conditions.flat_map(|(_, when)| when.ranges(index));
    let others = range.split(named).into_iter();
    let others = others.filter(|part| !from.is_some_and(|number| part.contains(number)));
    let nearest = others.map(|part| part.nearest(from.unwrap_or(0)));
    nearest.map(Answer::Number).collect()
}
