//! A condition in a form that is ready to be drawn: each part is an edge from where it is decided.

use crate::explain::how_many;
use crate::outcome::{Replay, Status};
use crate::questionnaire::{
    Accepts, Condition, Entry, NamedIndex, NormalForm, QuestionIndex, Questionnaire, Range,
};
use crate::words::{list, one_line};

/// What a condition requires.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Need {
    /// An answer to a question that is asked, drawn as an edge from it.
    Answer {
        /// The question and the answers.
        entry: Entry,
        /// Whether it is one of these answers, or another one.
        is: bool,
    },
    /// That a question is not asked, drawn once for all that require it.
    NotAsked(QuestionIndex),
    /// That a named condition holds, or does not; it is drawn once.
    Named {
        /// Which one.
        index: NamedIndex,
        /// Whether it holds.
        holds: bool,
    },
    /// A count of these.
    Count(Range, Vec<Self>),
    /// All of these; always true if there are none.
    All(Vec<Self>),
    /// At least one of these.
    Any(Vec<Self>),
}

impl Need {
    /// What a condition requires.
    pub(super) fn of(questionnaire: &Questionnaire, condition: &Condition) -> Self {
        Self::of_part(questionnaire, &condition.normal_form())
    }

    /// What it takes that a question is not asked.
    pub(super) fn not_asked(questionnaire: &Questionnaire, question: QuestionIndex) -> Self {
        let when = questionnaire.question(question).when.clone();
        Self::of(questionnaire, &Condition::Not(Box::new(when)))
    }

    /// Whether it is always true.
    pub(super) fn is_always(&self) -> bool {
        matches!(self, Self::All(parts) if parts.is_empty())
    }

    /// The needs of which any one is sufficient.
    pub(super) fn alternatives(self) -> Vec<Self> {
        match self {
            Self::Any(parts) => parts,
            one => vec![one],
        }
    }

    /// The last question that it depends on.
    pub(super) fn last_question(&self, of: &Questionnaire) -> Option<QuestionIndex> {
        match self {
            Self::Answer { entry, .. } => Some(entry.question),
            Self::NotAsked(question) => of.question(*question).when.questions().pop_last(),
            Self::Named { index, .. } => of.named[index.0].when.questions().pop_last(),
            Self::Count(_, parts) | Self::All(parts) | Self::Any(parts) => {
                parts.iter().filter_map(|part| part.last_question(of)).max()
            }
        }
    }

    /// Whether it is met on a path.
    pub(super) fn is_met(&self, path: &Replay<'_>) -> bool {
        let met = |parts: &[Self]| parts.iter().filter(|part| part.is_met(path)).count();
        match self {
            Self::Answer { entry, is } => match path.status(entry.question) {
                Status::Answered(answer) => answer.meets(&entry.accepts) == *is,
                Status::NotAsked | Status::Missing | Status::Undecided => false,
            },
            Self::NotAsked(question) => path.status(*question) == Status::NotAsked,
            Self::Named { index, holds } => {
                let named = &path.questionnaire().named[index.0];
                path.holds(&named.when) == Some(*holds)
            }
            Self::Count(range, parts) => {
                range.contains(i64::try_from(met(parts)).unwrap_or(i64::MAX))
            }
            Self::All(parts) => met(parts) == parts.len(),
            Self::Any(parts) => met(parts) > 0,
        }
    }

    /// The words at a node where its parts meet; empty if it has no parts.
    pub(super) fn words(&self) -> String {
        match self {
            Self::Count(range, _) => format!("{} of these", how_many(*range)),
            Self::All(_) => "all of these".to_owned(),
            Self::Any(_) => "any of these".to_owned(),
            Self::Answer { .. } | Self::NotAsked(_) | Self::Named { .. } => String::new(),
        }
    }

    fn of_part(of: &Questionnaire, condition: &NormalForm<'_>) -> Self {
        let parts = |parts: &[NormalForm<'_>]| -> Vec<_> {
            let parts = parts.iter().map(|part| Self::of_part(of, part));
            parts.collect()
        };
        match condition {
            NormalForm::Is(entry) => Self::answer(entry, true),
            NormalForm::IsNot(entry) => Self::other_answer(of, entry),
            NormalForm::All(all) => Self::All(parts(all)),
            NormalForm::Any(any) => Self::any(parts(any)),
            NormalForm::Count(range, counted) => Self::Count(*range, parts(counted)),
            NormalForm::Holds(named) => Self::named(named.index, true),
            NormalForm::HoldsNot(named) => Self::named(named.index, false),
        }
    }

    fn answer(entry: &Entry, is: bool) -> Self {
        let entry = entry.clone();
        Self::Answer { entry, is }
    }

    fn named(index: NamedIndex, holds: bool) -> Self {
        Self::Named { index, holds }
    }

    /// That an entry does not hold: the question has another answer, or it is not asked. What leads past the question is
    /// drawn in place if it is a single edge.
    fn other_answer(of: &Questionnaire, entry: &Entry) -> Self {
        let other = Self::answer(entry, false);
        if of.question(entry.question).when.is_always() {
            return other;
        }
        let past = match Self::not_asked(of, entry.question) {
            edge @ (Self::Answer { .. } | Self::Named { .. }) => edge,
            _ => Self::NotAsked(entry.question),
        };
        Self::any(vec![other, past])
    }

    /// Alternatives, each once.
    fn any(parts: Vec<Self>) -> Self {
        let mut alternatives = Vec::new();
        for part in parts.into_iter().flat_map(Self::alternatives) {
            if !alternatives.contains(&part) {
                alternatives.push(part);
            }
        }
        if alternatives.len() == 1 {
            alternatives.remove(0)
        } else {
            Self::Any(alternatives)
        }
    }
}

/// An answer on an edge, in a few words: `Yes or Not sure`, `not Yes`.
pub(super) fn edge_label(of: &Questionnaire, entry: &Entry, is: bool) -> String {
    let question = of.question(entry.question);
    let answer = match &entry.accepts {
        Accepts::Choices(choices) => {
            let labels = choices.iter();
            let labels = labels.map(|choice| one_line(&question.choice(*choice).label));
            list(labels, "or")
        }
        Accepts::Numbers(range) => range.to_string(),
        Accepts::AnyAnswer if is => return "any answer".to_owned(),
        Accepts::AnyAnswer => return "no answer".to_owned(),
    };
    if is { answer } else { format!("not {answer}") }
}
