//! A condition in a form that is ready to be drawn: `not` is at entries only, and nested groups of the same kind are
//! merged.

use crate::questionnaire::{Accepts, Condition, Entry, NormalForm, QuestionIndex, Questionnaire};
use crate::words::{list, one_line};

/// What a condition requires.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Need {
    /// An answer to a question, drawn as an edge.
    Answer {
        /// The question.
        question: QuestionIndex,
        /// The answer, in a few words.
        label: String,
        /// The same as a condition, to evaluate on a path.
        condition: Condition,
    },
    /// All of these; always true if there are none.
    All(Vec<Self>),
    /// At least one of these.
    Any(Vec<Self>),
}

/// What a condition requires.
pub(super) fn need(questionnaire: &Questionnaire, condition: &Condition) -> Need {
    Need::of(questionnaire, &condition.normal_form())
}

impl Need {
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
    pub(super) fn last_question(&self) -> Option<QuestionIndex> {
        match self {
            Self::Answer { question, .. } => Some(*question),
            Self::All(parts) | Self::Any(parts) => {
                parts.iter().filter_map(Self::last_question).max()
            }
        }
    }

    fn of(questionnaire: &Questionnaire, condition: &NormalForm<'_>) -> Self {
        let parts = |parts: &[NormalForm<'_>]| {
            let parts = parts.iter().map(|part| Self::of(questionnaire, part));
            parts.collect()
        };
        match condition {
            NormalForm::Is(entry) => Self::answer(questionnaire, entry, true),
            NormalForm::IsNot(entry) => Self::answer(questionnaire, entry, false),
            NormalForm::All(all) => Self::All(parts(all)),
            NormalForm::Any(any) => Self::Any(parts(any)),
            NormalForm::Count(_, counted) => Self::All(parts(counted)),
            NormalForm::Holds(named) => Self::of(questionnaire, &named.when.normal_form()),
            NormalForm::HoldsNot(named) => Self::of(questionnaire, &named.when.normal_form()),
        }
    }

    /// The need that an entry holds, or that it does not hold.
    fn answer(questionnaire: &Questionnaire, entry: &Entry, holds: bool) -> Self {
        let question = questionnaire.question(entry.question);
        let label = match &entry.accepts {
            Accepts::Choices(choices) => {
                let labels = choices.iter();
                let labels = labels.map(|choice| one_line(&question.choice(*choice).label));
                list(labels, "or")
            }
            Accepts::Numbers(range) => range.to_string(),
            Accepts::AnyAnswer if holds => "any answer".to_owned(),
            Accepts::AnyAnswer => "answer".to_owned(),
        };
        let (label, condition) = match (holds, Condition::Entry(entry.clone())) {
            (true, condition) => (label, condition),
            (false, condition) => {
                let not = if entry.accepts == Accepts::AnyAnswer {
                    "no"
                } else {
                    "not"
                };
                (
                    format!("{not} {label}"),
                    Condition::Not(Box::new(condition)),
                )
            }
        };
        Self::Answer {
            question: entry.question,
            label,
            condition,
        }
    }
}
