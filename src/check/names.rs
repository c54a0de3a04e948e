//! What references can refer to, as far as the file can be read.

use crate::diagnostic::{Fault, instead_of_operator};
use crate::document::{Choice, Document, Question};
use crate::questionnaire::{ChoiceIndex, PassageIndex, PointIndex, QuestionIndex};
use crate::tree::{At, Faults, Scalar, Text};
use crate::words::{in_plain_letters, nearest, seem_the_same};

/// The questions, passages and talking points of a document, by the ids as they are written.
pub(super) struct Names<'d> {
    questions: Vec<Option<&'d str>>,
    kinds: Vec<AnswerKind<'d>>,
    passages: Vec<Option<String>>,
    points: Vec<Option<&'d str>>,
}

/// What conditions on a question look like.
#[derive(Clone, Copy, Debug)]
pub(super) enum AnswerKind<'d> {
    /// Its choices.
    YesNo,
    /// Its choices.
    Choices(&'d [Choice]),
    /// A range.
    Number,
    /// The question is faulty, so nothing is said about what refers to it.
    Unknown,
}

/// The choices of a `yes_no` question.
pub(super) const YES_NO: [&str; 3] = ["yes", "no", "unsure"];

impl<'d> Names<'d> {
    /// The names of a document.
    pub(super) fn of(document: &'d Document) -> Self {
        let questions = document
            .questions
            .as_ref()
            .map_or(&[][..], |list| &list.value);
        let sections = document
            .article
            .as_ref()
            .and_then(|article| article.sections.as_ref());
        let passages = sections
            .map_or(&[][..], |list| &list.value)
            .iter()
            .flat_map(|section| {
                let passages = section
                    .passages
                    .as_ref()
                    .map_or(&[][..], |list| &list.value);
                passages.iter().map(|passage| {
                    let (section, passage) = (section.id.as_ref()?, passage.id.as_ref()?);
                    Some(format!("{}/{}", section.value, passage.value))
                })
            });
        let points = document
            .provider_prompt
            .as_ref()
            .map_or(&[][..], |prompt| &prompt.points);
        Self {
            questions: questions
                .iter()
                .map(|question| question.id.as_ref().map(|id| id.value.as_str()))
                .collect(),
            kinds: questions.iter().map(answer_kind).collect(),
            passages: passages.collect(),
            points: points
                .iter()
                .map(|point| point.id.as_ref().map(|id| id.value.as_str()))
                .collect(),
        }
    }

    /// The question that is meant.
    pub(super) fn question(&self, id: &Text, faults: &mut Faults) -> Option<QuestionIndex> {
        self.question_or(id, &[], faults)
    }

    /// The question that is meant, where one of these operators may be meant as well.
    pub(super) fn question_or(
        &self,
        id: &Text,
        operators: &[&str],
        faults: &mut Faults,
    ) -> Option<QuestionIndex> {
        let found = position(&self.questions, &id.value);
        if found.is_none() && !self.questions.contains(&None) {
            let questions = self.questions.iter().flatten().copied();
            let nearest = nearest(&id.value, questions.chain(operators.iter().copied()));
            // No question is meant by such a word, however near its name is.
            let nearest = nearest.filter(|_| instead_of_operator(&id.value).is_none());
            let nearest = nearest.map(str::to_owned);
            faults.push(
                id.node,
                Fault::UnknownQuestion {
                    id: id.value.clone(),
                    nearest,
                },
            );
        }
        found.map(QuestionIndex)
    }

    /// The id of a question as written.
    pub(super) fn id(&self, question: QuestionIndex) -> &'d str {
        self.questions[question.0].unwrap_or_default()
    }

    /// What conditions on a question look like.
    pub(super) fn kind(&self, question: QuestionIndex) -> AnswerKind<'d> {
        self.kinds[question.0]
    }

    /// The ids of a question's choices as written.
    pub(super) fn choices(&self, question: QuestionIndex) -> Vec<String> {
        match self.kind(question) {
            AnswerKind::YesNo => YES_NO.map(str::to_owned).to_vec(),
            AnswerKind::Choices(choices) => choices
                .iter()
                .map(|choice| choice.id.value.clone())
                .collect(),
            AnswerKind::Number | AnswerKind::Unknown => Vec::new(),
        }
    }

    /// The choice that is meant, of a question that has choices.
    pub(super) fn choice(
        &self,
        question: QuestionIndex,
        value: &At<Scalar>,
        faults: &mut Faults,
    ) -> Option<ChoiceIndex> {
        let choices = self.choices(question);
        let fault = match &value.value {
            Scalar::Text(text) => match position(&known(&choices), text) {
                Some(index) => return Some(ChoiceIndex(index)),
                None => Fault::UnknownChoice {
                    question: self.id(question).to_owned(),
                    choice: text.clone(),
                    nearest: nearest(text, choices.iter().map(String::as_str)).map(str::to_owned),
                    choices,
                },
            },
            // As an answer, this is how skipped can be written too.
            Scalar::Null => Fault::UnknownChoice {
                question: self.id(question).to_owned(),
                choice: "null".to_owned(),
                nearest: None,
                choices,
            },
            Scalar::Bool(found) => Fault::BooleanChoice {
                found: *found,
                choices,
            },
            // Where the id of a choice is a number, that is the fault, and it is reported there.
            Scalar::Integer(number) if choices.contains(&number.to_string()) => return None,
            Scalar::Integer(_) | Scalar::Number(_) => Fault::NotAChoice {
                question: self.id(question).to_owned(),
                choices,
            },
        };
        faults.push(value.node, fault);
        None
    }

    /// The passage that is meant by `section/passage`.
    pub(super) fn passage(&self, name: &Text, faults: &mut Faults) -> Option<PassageIndex> {
        let known: Vec<Option<&str>> = self.passages.iter().map(Option::as_deref).collect();
        let found = position(&known, &name.value);
        if found.is_none() && !known.contains(&None) {
            let nearest = nearest(&name.value, known.into_iter().flatten()).map(str::to_owned);
            faults.push(
                name.node,
                Fault::UnknownPassage {
                    found: name.value.clone(),
                    nearest,
                },
            );
        }
        found.map(PassageIndex)
    }

    /// The talking point that is meant.
    pub(super) fn point(&self, name: &Text, faults: &mut Faults) -> Option<PointIndex> {
        let found = position(&self.points, &name.value);
        if found.is_none() && !self.points.contains(&None) {
            let nearest =
                nearest(&name.value, self.points.iter().flatten().copied()).map(str::to_owned);
            faults.push(
                name.node,
                Fault::UnknownPoint {
                    found: name.value.clone(),
                    nearest,
                },
            );
        }
        found.map(PointIndex)
    }
}

fn known(names: &[String]) -> Vec<Option<&str>> {
    names.iter().map(|name| Some(name.as_str())).collect()
}

/// The place of a name among those there are. One of them that only seems the same, for a letter that cannot be seen to
/// be odd, is reported where it is given, so what refers to it is not.
fn position(names: &[Option<&str>], name: &str) -> Option<usize> {
    let exact = names.iter().position(|known| *known == Some(name));
    let is_meant = |known: &str| known != in_plain_letters(known) && seem_the_same(known, name);
    exact.or_else(|| names.iter().position(|known| known.is_some_and(is_meant)))
}

fn answer_kind(question: &Question) -> AnswerKind<'_> {
    match question
        .question_type
        .as_ref()
        .map(|name| name.value.as_str())
    {
        Some("yes_no") => AnswerKind::YesNo,
        Some("select_one" | "select_multiple") => match &question.choices {
            Some(choices) if !choices.value.is_empty() => AnswerKind::Choices(&choices.value),
            _ => AnswerKind::Unknown,
        },
        Some("integer") => AnswerKind::Number,
        _ => AnswerKind::Unknown,
    }
}
