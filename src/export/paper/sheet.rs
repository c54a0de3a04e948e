//! The content of a sheet, which every format prints.

use super::key::key;
use super::names::Names;
use super::route::{Stop, route};
use super::station::{Station, stations};
use super::{Instruction, Key, Target};
use crate::explain::{Boxes, Clause, clause, letter};
use crate::phrases::paper as phrases;
use crate::questionnaire::{
    ChoiceIndex, Condition, PointIndex, ProviderQuestionIndex, Question, QuestionIndex,
    QuestionType, Questionnaire,
};

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
    /// The questions to ask.
    pub to_ask: Vec<SheetToAsk<'q>>,
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
    /// The lettered boxes right after it.
    pub summaries: Vec<SheetSummary<'q>>,
    /// The notices right after it and the lettered boxes.
    pub notices: Vec<SheetNotice<'q>>,
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

/// A lettered box: a named condition, which is checked if it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SheetSummary<'q> {
    /// Its letter.
    pub letter: String,
    /// What holds then; plain text.
    pub text: &'q str,
    /// Who checks it.
    pub check_if: Instruction,
}

/// A notice with its number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SheetNotice<'q> {
    /// Its number, from 1.
    pub number: usize,
    /// Whom it is for.
    pub notice_if: Instruction,
    /// Markdown.
    pub text: &'q str,
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
    pub number: String,
    /// What it is about; plain text.
    pub title: Option<&'q str>,
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

/// A question to ask.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SheetToAsk<'q> {
    /// Its letter and who asks it, unless everyone does.
    pub ask_if: Option<(String, Instruction)>,
    /// Markdown.
    pub text: &'q str,
}

impl<'q> Sheet<'q> {
    /// The sheet of a questionnaire.
    #[must_use]
    pub(crate) fn new(of: &'q Questionnaire) -> Self {
        let boxes = Boxes::of(of);
        let names = Names::new(of, &boxes);
        let form = Form { of, boxes: &boxes };
        Self {
            of,
            questions: form.questions(),
            key: key(of, &boxes, names),
            sections: form.sections(),
            points: form.points(names),
            to_ask: form.to_ask(names),
        }
    }
}

/// What instructions refer to.
#[derive(Clone, Copy)]
struct Form<'f, 'q> {
    of: &'q Questionnaire,
    boxes: &'f Boxes<'q>,
}

impl<'q> Form<'_, 'q> {
    fn clause(self, when: &Condition) -> Option<Clause> {
        clause(self.of, self.boxes, when)
    }

    /// The condition of a notice or of a lettered box.
    fn required(self, when: &Condition) -> Clause {
        let clause = self.clause(when);
        clause.expect("a notice and a named condition have a condition")
    }

    fn questions(self) -> Vec<SheetQuestion<'q>> {
        let stations = stations(self.of, self.boxes);
        let mut stops = route(self.of, &stations).into_iter();
        let mut questions: Vec<SheetQuestion<'q>> = Vec::new();
        for station in stations {
            match (station, questions.last_mut()) {
                (Station::Question(index, _), last) => {
                    let before = last.and_then(|last| last.question.group.as_deref());
                    let stop = stops.next().unwrap_or_default();
                    questions.push(self.question(index, &stop, before));
                }
                (Station::Box(position, named), Some(last)) => last.summaries.push(SheetSummary {
                    letter: letter(position),
                    text: &named.text,
                    check_if: Instruction::check_if(self.required(&named.when)),
                }),
                (Station::Notice(position, notice), Some(last)) => last.notices.push(SheetNotice {
                    number: position + 1,
                    notice_if: Instruction::notice_if(self.required(&notice.when)),
                    text: &notice.text,
                }),
                (Station::Box(..) | Station::Notice(..), None) => {}
            }
        }
        questions
    }

    /// A question, given its skip instructions and the group of the question before it.
    fn question(
        self,
        index: QuestionIndex,
        stop: &Stop,
        before: Option<&str>,
    ) -> SheetQuestion<'q> {
        let question = self.of.question(index);
        let number = index.0 + 1;
        let who = self.clause(&question.when).zip(stop.otherwise);
        let group = question.group.as_deref();
        let go_on = |choice: ChoiceIndex| {
            let found = stop.after_choice.iter().find(|(of, _)| *of == choice);
            found.map(|(_, target)| target.in_words())
        };
        SheetQuestion {
            number,
            group: group.filter(|_| group != before),
            only_if: who.map(|(clause, target)| Instruction::only_if(number, clause, target)),
            question,
            how: how(question),
            boxes: boxes(question, go_on),
            after_blank: stop.after_blank.map(Target::in_words),
            summaries: Vec::new(),
            notices: Vec::new(),
        }
    }

    fn sections(self) -> Vec<SheetSection<'q>> {
        let mut passages = self.of.article.passages();
        let sections = self.of.article.sections.iter().map(|section| SheetSection {
            title: &section.title,
            passages: passages
                .by_ref()
                .take(section.passages.len())
                .map(|(index, _, passage)| SheetPassage {
                    number: Names::number(index),
                    title: passage.title.as_deref(),
                    read_if: self.clause(&passage.when).map(Instruction::read_if),
                    text: &passage.text,
                    source: passage.source.as_deref(),
                })
                .collect(),
        });
        sections.collect()
    }

    fn points(self, names: Names<'_>) -> Vec<SheetPoint<'q>> {
        let points = self.of.provider_prompt.points.iter().enumerate();
        let points = points.map(|(index, point)| SheetPoint {
            letter: names.point(PointIndex(index)),
            bring_up_if: self.clause(&point.when).map(Instruction::bring_up_if),
            text: &point.text,
        });
        points.collect()
    }

    fn to_ask(self, names: Names<'_>) -> Vec<SheetToAsk<'q>> {
        let questions = self.of.provider_prompt.questions.iter().enumerate();
        let questions = questions.map(|(index, question)| {
            let letter = names.to_ask(ProviderQuestionIndex(index));
            let who = self.clause(&question.when).map(Instruction::ask_if);
            SheetToAsk {
                ask_if: letter.zip(who),
                text: &question.text,
            }
        });
        questions.collect()
    }
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
