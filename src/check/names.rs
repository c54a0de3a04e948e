//! What references can refer to, as far as the file can be read.

use std::borrow::Borrow;
use std::collections::HashMap;
use std::hash::Hash;

use crate::diagnostic::{ConditionProblem, NameProblem, Problem, instead_of_operator};
use crate::document::{Choice, Document, Question};
use crate::questionnaire::{
    ChoiceIndex, NoticeIndex, PassageIndex, PointIndex, ProviderQuestionIndex, QuestionIndex,
};
use crate::tree::{At, Problems, Scalar, Text};
use crate::words::{TypeName, in_plain_letters, nearest, seem_the_same};

/// The questions, passages and talking points of a document, by the ids as they are written.
pub(super) struct Names<'d> {
    questions: Known<&'d str>,
    kinds: Vec<AnswerKind<'d>>,
    /// The choices of each question.
    choices: Vec<Known<&'d str>>,
    conditions: Known<&'d str>,
    passages: Known<String>,
    points: Known<&'d str>,
    notices: Known<&'d str>,
    /// The questions to ask that have an id; of the others nothing can be said.
    to_ask: Known<&'d str>,
}

/// Names in their order, and where each of them stands; nothing for one that cannot be read.
struct Known<T> {
    names: Vec<Option<T>>,
    places: HashMap<T, usize>,
    /// Where the names with an odd letter stand.
    odd: Vec<usize>,
}

impl<T: Borrow<str> + Clone + Eq + Hash> Known<T> {
    fn of(names: impl Iterator<Item = Option<T>>) -> Self {
        let names: Vec<_> = names.collect();
        let mut places = HashMap::with_capacity(names.len());
        for (place, name) in names.iter().enumerate() {
            if let Some(name) = name {
                places.entry(name.clone()).or_insert(place);
            }
        }
        let is_odd = |name: &T| {
            let name: &str = name.borrow();
            name != in_plain_letters(name)
        };
        let odd = (0..names.len()).filter(|place| names[*place].as_ref().is_some_and(is_odd));
        Self {
            odd: odd.collect(),
            names,
            places,
        }
    }

    /// Where a name stands. A name with an odd letter is reported where it is given, so what only seems to be that name
    /// is taken for it.
    fn place(&self, name: &str) -> Option<usize> {
        let seems_the_same = |place: &&usize| {
            let known = self.names[**place].as_ref();
            known.is_some_and(|known| seem_the_same(known.borrow(), name))
        };
        let exact = self.places.get(name);
        exact
            .or_else(|| self.odd.iter().find(seems_the_same))
            .copied()
    }

    /// Whether all names can be read: else a name that is not among them may be one of the others.
    fn is_whole(&self) -> bool {
        self.names.iter().all(Option::is_some)
    }

    /// The place of the name that is meant; where there is none, that is a problem, unless it is that of a name which
    /// cannot be read.
    fn find(
        &self,
        name: &Text,
        unknown: impl FnOnce(String, Option<String>) -> NameProblem,
        problems: &mut Problems,
    ) -> Option<usize> {
        let found = self.place(&name.value);
        if found.is_none() && self.is_whole() {
            let nearest = nearest(&name.value, self.read()).map(str::to_owned);
            problems.push(name.node, unknown(name.value.clone(), nearest));
        }
        found
    }

    /// The names that can be read.
    fn read(&self) -> impl Iterator<Item = &str> {
        self.names.iter().flatten().map(Borrow::borrow)
    }
}

/// What conditions on a question look like.
#[derive(Clone, Copy, Debug)]
pub(super) enum AnswerKind<'d> {
    /// Its choices.
    YesNo(&'static [&'static str]),
    /// Its choices.
    Choices(&'d [Choice]),
    /// A range.
    Number,
    /// The question is faulty, so nothing is said about what refers to it.
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
        let to_ask = document
            .provider_prompt
            .as_ref()
            .map_or(&[][..], |prompt| &prompt.questions);
        let id = |id: &'d Option<Text>| id.as_ref().map(|id| id.value.as_str());
        let kinds: Vec<_> = questions.iter().map(answer_kind).collect();
        Self {
            questions: Known::of(questions.iter().map(|question| id(&question.id))),
            choices: kinds.iter().map(choices).collect(),
            kinds,
            conditions: Known::of(document.conditions.iter().map(|named| id(&named.id))),
            passages: Known::of(passages),
            notices: Known::of(document.notices.iter().map(|notice| id(&notice.id))),
            to_ask: Known::of(to_ask.iter().map(|question| id(&question.id))),
            points: Known::of(points.iter().map(|point| id(&point.id))),
        }
    }

    /// The question that is meant.
    pub(super) fn question(&self, id: &Text, problems: &mut Problems) -> Option<QuestionIndex> {
        self.question_or(id, &[], problems)
    }

    /// The question that is meant, where one of these operators may be meant as well.
    pub(super) fn question_or(
        &self,
        id: &Text,
        operators: &[&str],
        problems: &mut Problems,
    ) -> Option<QuestionIndex> {
        let found = self.questions.place(&id.value);
        if found.is_none() && self.questions.is_whole() {
            let candidates = self.questions.read().chain(operators.iter().copied());
            let nearest = nearest(&id.value, candidates);
            // No question is meant by such a word, however near its name is.
            let nearest = nearest.filter(|_| instead_of_operator(&id.value).is_none());
            let nearest = nearest.map(str::to_owned);
            problems.push(
                id.node,
                NameProblem::UnknownQuestion {
                    id: id.value.clone(),
                    nearest,
                },
            );
        }
        found.map(QuestionIndex)
    }

    /// The id of a question as written.
    pub(super) fn id(&self, question: QuestionIndex) -> &'d str {
        self.questions.names[question.0].unwrap_or_default()
    }

    /// What conditions on a question look like.
    pub(super) fn kind(&self, question: QuestionIndex) -> AnswerKind<'d> {
        self.kinds[question.0]
    }

    /// The ids of a question's choices as written.
    pub(super) fn choices(&self, question: QuestionIndex) -> Vec<String> {
        let choices = &self.choices[question.0];
        choices.read().map(str::to_owned).collect()
    }

    /// The choice that is meant, of a question that has choices.
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
        let question = self.id(question).to_owned();
        let problem: Problem = match &value.value {
            Scalar::Text(text) => NameProblem::UnknownChoice {
                nearest: nearest(text, choices.iter().map(String::as_str)).map(str::to_owned),
                choice: text.clone(),
                question,
                choices,
            }
            .into(),
            // As an answer, this is how skipped can be written too.
            Scalar::Null => NameProblem::UnknownChoice {
                question,
                choice: "null".to_owned(),
                nearest: None,
                choices,
            }
            .into(),
            Scalar::Bool(found) => ConditionProblem::BooleanChoice {
                found: *found,
                choices,
            }
            .into(),
            // Where the id of a choice is a number, that is the problem, and it is reported there.
            Scalar::Integer(number) if choices.contains(&number.to_string()) => return None,
            Scalar::Integer(_) | Scalar::Number(_) => {
                ConditionProblem::NotAChoice { question, choices }.into()
            }
        };
        problems.push(value.node, problem);
        None
    }

    /// The place of the named condition that is meant.
    pub(super) fn condition(&self, id: &Text, problems: &mut Problems) -> Option<usize> {
        let unknown = |id, nearest| NameProblem::UnknownCondition { id, nearest };
        self.conditions.find(id, unknown, problems)
    }

    /// The notice that is meant.
    pub(super) fn notice(&self, id: &Text, problems: &mut Problems) -> Option<NoticeIndex> {
        let unknown = |found, nearest| NameProblem::UnknownNotice { found, nearest };
        self.notices.find(id, unknown, problems).map(NoticeIndex)
    }

    /// The question to ask the provider that is meant.
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

    /// The talking point that is meant.
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
