//! From a questionnaire to its sheet.

use super::key::key;
use super::names::Names;
use super::notices::{NoticePlace, notice_places};
use super::route::{Stop, route};
use super::station::{Station, stations};
use super::{
    Instruction, Sheet, SheetBox, SheetNotice, SheetPassage, SheetPoint, SheetQuestion,
    SheetSection, SheetSummary, SheetToAsk, Target,
};
use crate::explain::{Boxes, Clause, clause, letter};
use crate::phrases::paper as phrases;
use crate::questionnaire::{
    ChoiceIndex, Condition, Item, PointIndex, ProviderQuestionIndex, Question, QuestionIndex,
    QuestionType, Questionnaire,
};

impl<'q> Sheet<'q> {
    /// The sheet of a questionnaire.
    #[must_use]
    pub(crate) fn new(of: &'q Questionnaire) -> Self {
        let notices = notice_places(of);
        let boxes = lettered_boxes(of, &notices);
        let names = Names::new(of, &boxes);
        let form = Form {
            of,
            boxes: &boxes,
            notices: &notices,
        };
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
    notices: &'f [NoticePlace<'q>],
}

/// The lettered boxes, one for each named condition that the form refers to.
fn lettered_boxes<'q>(of: &'q Questionnaire, notices: &[NoticePlace<'q>]) -> Boxes<'q> {
    let items = of.items();
    let others = items.filter(|(item, _)| !matches!(item, Item::Notice(_)));
    let others = others.map(|(_, when)| when);
    Boxes::of(of, others.chain(notices.iter().map(|place| &place.when)))
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
        let stations = stations(self.of, self.boxes, self.notices);
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
                (Station::Notice(position, place), Some(last)) => last.notices.push(SheetNotice {
                    number: position + 1,
                    for_whom: Instruction::for_whom(self.required(&place.when)),
                    text: &place.notice.text,
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
                    for_whom: self.clause(&passage.when).map(Instruction::for_whom),
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
            for_whom: self.clause(&point.when).map(Instruction::for_whom),
            text: &point.text,
        });
        points.collect()
    }

    fn to_ask(self, names: Names<'_>) -> Vec<SheetToAsk<'q>> {
        let questions = self.of.provider_prompt.questions.iter().enumerate();
        let questions = questions.map(|(index, question)| {
            let letter = names.to_ask(ProviderQuestionIndex(index));
            let for_whom = self.clause(&question.when).map(Instruction::for_whom);
            SheetToAsk {
                for_whom: letter.zip(for_whom),
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
