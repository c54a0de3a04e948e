//! The names that references can refer to, as far as the file can be read.

use super::known::Known;
use crate::diagnostic::{ConditionProblem, NameProblem, Problem};
use crate::document::{Choice, Document, Question};
use crate::questionnaire::{
    ChoiceIndex, NoticeIndex, PassageIndex, PointIndex, ProviderQuestionIndex, QuestionIndex,
};
use crate::tree::{At, Problems, Scalar, Text};
use crate::words::{TypeName, nearest};

/// The questions, passages and talking points of a document, by their ids as written.
pub(super) struct Names<'d> {
    questions: Known<&'d str>,
    kinds: Vec<AnswerKind<'d>>,
    /// The choices of each question.
    choices: Vec<Known<&'d str>>,
    conditions: Known<&'d str>,
    passages: Known<String>,
    points: Known<&'d str>,
    notices: Known<&'d str>,
    /// The questions to ask the provider; `None` for those without an id.
    to_ask: Known<&'d str>,
}

/// The form of conditions on a question.
#[derive(Clone, Copy, Debug)]
pub(super) enum AnswerKind<'d> {
    /// Its choices.
    YesNo(&'static [&'static str]),
    /// Its choices.
    Choices(&'d [Choice]),
    /// A range.
    Number,
    /// The question has a problem, so references to its answers are not checked.
    Unknown,
}

/// The choices of a `yes_no` question.
const YES_NO: [&str; 3] = ["yes", "no", "unsure"];

/// The choices of a `yes_no` question, given those that it lists: one that lists only `yes` and `no` has no `unsure`.
pub(super) fn yes_no(listed: &[Choice]) -> &'static [&'static str] {
    let lists = |id: &str| listed.iter().any(|choice| choice.id.value == id);
    if lists("yes") && lists("no") && listed.len() == 2 {
        &YES_NO[..2]
    } else {
        &YES_NO
    }
}

impl<'d> Names<'d> {
    /// The names in a document.
    pub(super) fn of(document: &'d Document) -> Self {
        let questions = document.questions();
        let passages = document.sections().iter().flat_map(|section| {
            section.passages().iter().map(|passage| {
                let (section, passage) = (section.id.as_ref()?, passage.id.as_ref()?);
                Some(format!("{}/{}", section.value, passage.value))
            })
        });
        let points = document.points();
        let to_ask = document.provider_questions();
        let id = |id: &'d Option<Text>| id.as_ref().map(|id| id.value.as_str());
        let kinds: Vec<_> = questions.iter().map(answer_kind).collect();
        let is_misspelled = document.has_unknown_key;
        Self {
            questions: Known::of(questions.iter().map(|question| id(&question.id)))
                .or_unreadable(is_misspelled),
            choices: kinds.iter().map(choices).collect(),
            kinds,
            conditions: Known::of(document.conditions.iter().map(|named| id(&named.id)))
                .or_unreadable(is_misspelled),
            passages: Known::of(passages),
            notices: Known::of(document.notices.iter().map(|notice| id(&notice.id)))
                .or_unreadable(is_misspelled),
            to_ask: Known::of(to_ask.iter().map(|question| id(&question.id))),
            points: Known::of(points.iter().map(|point| id(&point.id))),
        }
    }

    /// The question with an id, or else a problem.
    pub(super) fn question(&self, id: &Text, problems: &mut Problems) -> Option<QuestionIndex> {
        self.question_or(id, &[], problems)
    }

    /// The question with an id, or else a problem, which may suggest one of the given operators.
    pub(super) fn question_or(
        &self,
        id: &Text,
        operators: &[&str],
        problems: &mut Problems,
    ) -> Option<QuestionIndex> {
        let found = self.questions.place(&id.value);
        if found.is_none() && self.questions.is_whole() {
            let problem = if self.conditions.place(&id.value).is_some() {
                let id = id.value.clone();
                NameProblem::ConditionAsQuestion { id }
            } else {
                let known = self.questions.read().chain(operators.iter().copied());
                NameProblem::unknown_question(&id.value, known)
            };
            problems.push(id.node, problem);
        }
        found.map(QuestionIndex)
    }

    /// The id of a question as written.
    pub(super) fn id(&self, question: QuestionIndex) -> &'d str {
        self.questions.name(question.0).copied().unwrap_or_default()
    }

    /// The form of conditions on a question.
    pub(super) fn kind(&self, question: QuestionIndex) -> AnswerKind<'d> {
        self.kinds[question.0]
    }

    /// The ids of a question's choices as written.
    pub(super) fn choices(&self, question: QuestionIndex) -> Vec<String> {
        let choices = &self.choices[question.0];
        choices.read().map(str::to_owned).collect()
    }

    /// The choice with an id, of a question that has choices, or else a problem.
    pub(super) fn choice(
        &self,
        question: QuestionIndex,
        value: &At<Scalar>,
        problems: &mut Problems,
    ) -> Option<ChoiceIndex> {
        if let Scalar::Text(text) = &value.value
            && let Some(index) = self.choices[question.0].place(text)
        {
            return Some(ChoiceIndex(index));
        }
        let choices = self.choices(question);
        let question = self.id(question);
        let problem: Problem = match &value.value {
            Scalar::Text(text) => NameProblem::unknown_choice(question, text, choices).into(),
            // In answers, `null` means skipped.
            Scalar::Null => NameProblem::unknown_choice(question, "null", choices).into(),
            Scalar::Bool(found) => ConditionProblem::BooleanChoice {
                found: *found,
                choices,
            }
            .into(),
            // If the id of a choice is a number, that problem is reported at the choice.
            Scalar::Integer(number) if choices.contains(&number.to_string()) => return None,
            Scalar::Integer(_) | Scalar::Number(_) => ConditionProblem::NotAChoice {
                question: question.to_owned(),
                choices,
            }
            .into(),
        };
        problems.push(value.node, problem);
        None
    }

    /// The index of the named condition with an id, or else a problem.
    pub(super) fn condition(&self, id: &Text, problems: &mut Problems) -> Option<usize> {
        let is_question = self.questions.place(&id.value).is_some();
        let unknown = |id, nearest| {
            if is_question {
                NameProblem::QuestionAsCondition { id }
            } else {
                NameProblem::UnknownCondition { id, nearest }
            }
        };
        self.conditions.find(id, unknown, problems)
    }

    /// The id of a named condition as written.
    pub(super) fn condition_id(&self, index: usize) -> &'d str {
        self.conditions.name(index).copied().unwrap_or_default()
    }

    /// The notice with an id, or else a problem.
    pub(super) fn notice(&self, id: &Text, problems: &mut Problems) -> Option<NoticeIndex> {
        let unknown = |found, nearest| NameProblem::UnknownNotice { found, nearest };
        self.notices.find(id, unknown, problems).map(NoticeIndex)
    }

    /// The question to ask the provider with an id, or else a problem.
    pub(super) fn provider_question(
        &self,
        id: &Text,
        problems: &mut Problems,
    ) -> Option<ProviderQuestionIndex> {
        let found = self.to_ask.place(&id.value);
        if found.is_none() {
            let nearest = nearest(&id.value, self.to_ask.read()).map(str::to_owned);
            let found = id.value.clone();
            problems.push(
                id.node,
                NameProblem::UnknownProviderQuestion { found, nearest },
            );
        }
        found.map(ProviderQuestionIndex)
    }

    /// The passage that is meant by `section/passage`.
    pub(super) fn passage(&self, name: &Text, problems: &mut Problems) -> Option<PassageIndex> {
        let unknown = |found, nearest| NameProblem::UnknownPassage { found, nearest };
        self.passages
            .find(name, unknown, problems)
            .map(PassageIndex)
    }

    /// The talking point with an id, or else a problem.
    pub(super) fn point(&self, name: &Text, problems: &mut Problems) -> Option<PointIndex> {
        let unknown = |found, nearest| NameProblem::UnknownPoint { found, nearest };
        self.points.find(name, unknown, problems).map(PointIndex)
    }
}

fn choices<'d>(kind: &AnswerKind<'d>) -> Known<&'d str> {
    match kind {
        AnswerKind::YesNo(choices) => Known::of(choices.iter().copied().map(Some)),
        AnswerKind::Choices(choices) => {
            Known::of(choices.iter().map(|choice| Some(choice.id.value.as_str())))
        }
        AnswerKind::Number | AnswerKind::Unknown => Known::of(std::iter::empty()),
    }
}

fn answer_kind(question: &Question) -> AnswerKind<'_> {
    let name = question.question_type.as_ref();
    match name.map(|name| name.value.parse()) {
        Some(Ok(TypeName::YesNo)) => {
            let listed = question.choices.as_ref();
            AnswerKind::YesNo(yes_no(listed.map_or(&[][..], |list| &list.value)))
        }
        Some(Ok(TypeName::SelectOne | TypeName::SelectMultiple)) => match &question.choices {
            Some(choices) if !choices.value.is_empty() => AnswerKind::Choices(&choices.value),
            _ => AnswerKind::Unknown,
        },
        Some(Ok(TypeName::Integer)) => AnswerKind::Number,
        Some(Err(_)) | None => AnswerKind::Unknown,
    }
}
