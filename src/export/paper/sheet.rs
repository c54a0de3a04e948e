//! The content of a sheet, which every format prints.

use super::key::letter;
use super::{Instruction, Key, Target, key, route};
use crate::explain::clause;
use crate::phrases::paper as phrases;
use crate::questionnaire::{ChoiceIndex, Question, QuestionType, Questionnaire};

/// A questionnaire as a printed form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sheet<'q> {
    /// The questionnaire.
    pub of: &'q Questionnaire,
    /// Its questions, in order.
    pub questions: Vec<SheetQuestion<'q>>,
    /// What each answer leads to.
    pub key: Key,
    /// The passages to read.
    pub sections: Vec<SheetSection<'q>>,
    /// The points to discuss.
    pub points: Vec<SheetPoint<'q>>,
}

/// A question with its instructions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SheetQuestion<'q> {
    /// Its number, from 1.
    pub number: usize,
    /// The heading of its group, if it is the first question of the group.
    pub group: Option<&'q str>,
    /// Who answers it, unless everyone who reaches it does.
    pub only_if: Option<Instruction>,
    /// The question.
    pub question: &'q Question,
    /// Whether several boxes may be checked, or what to write; empty if one box is to be checked.
    pub how: Option<String>,
    /// The boxes to check; none if a number is to be written.
    pub boxes: Vec<SheetBox<'q>>,
    /// Where to go if the question is left blank, unless it is the next question.
    pub after_blank: Option<String>,
}

/// A box to check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SheetBox<'q> {
    /// Its label; plain text.
    pub label: &'q str,
    /// A note that the box is exclusive.
    pub note: Option<&'static str>,
    /// Where to go if it is checked, unless it is the next question.
    pub go_on: Option<String>,
}

/// A heading with all its passages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SheetSection<'q> {
    /// The heading; plain text.
    pub title: &'q str,
    /// Its passages.
    pub passages: Vec<SheetPassage<'q>>,
}

/// A passage with its number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SheetPassage<'q> {
    /// Its number, from 1, counted over all sections.
    pub number: usize,
    /// Who reads it, unless everyone does.
    pub read_if: Option<Instruction>,
    /// Markdown.
    pub text: &'q str,
    /// The source of its facts, if it names one of its own.
    pub source: Option<&'q str>,
}

/// A point with its letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SheetPoint<'q> {
    /// Its letter: `A`, `B`, ..., `Z`, `AA`, ...
    pub letter: String,
    /// Who brings it up, unless everyone does.
    pub bring_up_if: Option<Instruction>,
    /// Markdown.
    pub text: &'q str,
}

impl<'q> Sheet<'q> {
    /// The sheet of a questionnaire.
    #[must_use]
    pub(crate) fn new(of: &'q Questionnaire) -> Self {
        let points = of.provider_prompt.points.iter().enumerate();
        let points = points.map(|(index, point)| SheetPoint {
            letter: letter(index),
            bring_up_if: clause(of, &point.when).map(Instruction::bring_up_if),
            text: &point.text,
        });
        Self {
            of,
            questions: questions(of),
            key: key(of),
            sections: sections(of),
            points: points.collect(),
        }
    }
}

fn questions(of: &Questionnaire) -> Vec<SheetQuestion<'_>> {
    let mut group = None;
    let questions = route(of).into_iter().zip(of.indexed_questions());
    let questions = questions.map(|(stop, (index, question))| {
        let number = index.0 + 1;
        let who = clause(of, &question.when).zip(stop.otherwise);
        let changed = question.group.as_deref() != group;
        group = question.group.as_deref();
        let go_on = |choice: ChoiceIndex| {
            let found = stop.after_choice.iter().find(|(of, _)| *of == choice);
            found.map(|(_, target)| target.in_words())
        };
        SheetQuestion {
            number,
            group: group.filter(|_| changed),
            only_if: who.map(|(clause, target)| Instruction::only_if(number, clause, target)),
            question,
            how: how(question),
            boxes: boxes(question, go_on),
            after_blank: stop.after_blank.map(Target::in_words),
        }
    });
    questions.collect()
}

fn how(question: &Question) -> Option<String> {
    match question.question_type {
        QuestionType::YesNo(_) | QuestionType::SelectOne(_) => None,
        QuestionType::SelectMultiple(_) => Some(phrases::CHOOSE_SEVERAL.to_owned()),
        QuestionType::Integer(range) => Some(phrases::write_number(range.at_least, range.at_most)),
    }
}

fn boxes(question: &Question, go_on: impl Fn(ChoiceIndex) -> Option<String>) -> Vec<SheetBox<'_>> {
    let choices = question.choices().iter().enumerate();
    let boxes = choices.map(|(index, choice)| SheetBox {
        label: &choice.label,
        note: choice.exclusive.then_some(phrases::EXCLUSIVE),
        go_on: go_on(ChoiceIndex(index)),
    });
    boxes.collect()
}

fn sections(of: &Questionnaire) -> Vec<SheetSection<'_>> {
    let mut number = 0;
    let sections = of.article.sections.iter().map(|section| SheetSection {
        title: &section.title,
        passages: section
            .passages
            .iter()
            .map(|passage| {
                number += 1;
                SheetPassage {
                    number,
                    read_if: clause(of, &passage.when).map(Instruction::read_if),
                    text: &passage.text,
                    source: passage.source.as_deref(),
                }
            })
            .collect(),
    });
    sections.collect()
}
