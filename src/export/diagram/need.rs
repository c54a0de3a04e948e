//! What a condition needs, ready to be drawn: `not` stands at entries only, and what is of one kind is one group.

use crate::questionnaire::{ChoiceSet, Condition, Logic, QuestionIndex, Questionnaire, Range};
use crate::words::{list, one_line};

/// What a condition needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Need {
    /// An answer to a question: an edge.
    Answer {
        /// The question.
        question: QuestionIndex,
        /// Which answer, in a few words.
        label: String,
        /// The same as a condition, to tell whether it holds.
        condition: Condition,
    },
    /// All of these; none at all is always.
    All(Vec<Self>),
    /// One of these, or several.
    Any(Vec<Self>),
}

/// What a condition needs.
pub(super) fn need(questionnaire: &Questionnaire, condition: &Condition) -> Need {
    condition.fold(&mut Needs(questionnaire)).holds
}

struct Needs<'q>(&'q Questionnaire);

/// What it needs that a condition holds, and what that it does not.
struct Both {
    holds: Need,
    fails: Need,
}

impl Need {
    /// Whether nothing is needed.
    pub(super) fn is_always(&self) -> bool {
        matches!(self, Self::All(parts) if parts.is_empty())
    }

    /// The needs of which any one is enough.
    pub(super) fn alternatives(self) -> Vec<Self> {
        match self {
            Self::Any(parts) => parts,
            one => vec![one],
        }
    }

    /// The last question that it is about.
    pub(super) fn last_question(&self) -> Option<QuestionIndex> {
        match self {
            Self::Answer { question, .. } => Some(*question),
            Self::All(parts) | Self::Any(parts) => {
                parts.iter().filter_map(Self::last_question).max()
            }
        }
    }

    /// A group, in which groups of the same kind are opened.
    fn group(parts: Vec<Self>, kind: fn(Vec<Self>) -> Self) -> Self {
        let open = |part| match (part, kind(Vec::new())) {
            (Self::All(parts), Self::All(_)) | (Self::Any(parts), Self::Any(_)) => parts,
            (part, _) => vec![part],
        };
        let mut parts: Vec<_> = parts.into_iter().flat_map(open).collect();
        if parts.len() == 1 {
            return parts.remove(0);
        }
        kind(parts)
    }
}

fn answer(
    question: QuestionIndex,
    condition: Condition,
    positive: String,
    negative: String,
) -> Both {
    Both {
        fails: Need::Answer {
            question,
            label: negative,
            condition: Condition::Not(Box::new(condition.clone())),
        },
        holds: Need::Answer {
            question,
            label: positive,
            condition,
        },
    }
}

fn both(parts: Vec<Both>, holds: fn(Vec<Need>) -> Need, fails: fn(Vec<Need>) -> Need) -> Both {
    let (when_so, when_not) = parts
        .into_iter()
        .map(|part| (part.holds, part.fails))
        .unzip();
    Both {
        holds: Need::group(when_so, holds),
        fails: Need::group(when_not, fails),
    }
}

impl Logic for Needs<'_> {
    type Truth = Both;

    fn includes(&mut self, question: QuestionIndex, choices: &ChoiceSet) -> Both {
        let of = self.0.question(question);
        let labels = choices
            .iter()
            .map(|choice| one_line(&of.choice(*choice).label));
        let labels = list(labels, "or");
        let condition = Condition::Includes {
            question,
            choices: choices.clone(),
        };
        let other = format!("not {labels}");
        answer(question, condition, labels, other)
    }

    fn within(&mut self, question: QuestionIndex, range: Range) -> Both {
        let words = match (range.at_least, range.at_most) {
            (Some(least), Some(most)) if least == most => least.to_string(),
            (Some(least), Some(most)) => format!("{least} to {most}"),
            (Some(least), None) => format!("{least} or more"),
            (None, Some(most)) => format!("{most} or less"),
            (None, None) => "a number".to_owned(),
        };
        let other = format!("not {words}");
        answer(
            question,
            Condition::Within { question, range },
            words,
            other,
        )
    }

    fn answered(&mut self, question: QuestionIndex) -> Both {
        let condition = Condition::Answered(question);
        answer(
            question,
            condition,
            "any answer".to_owned(),
            "no answer".to_owned(),
        )
    }

    fn all(&mut self, parts: Vec<Both>) -> Both {
        both(parts, Need::All, Need::Any)
    }

    fn any(&mut self, parts: Vec<Both>) -> Both {
        both(parts, Need::Any, Need::All)
    }

    fn not(&mut self, part: Both) -> Both {
        Both {
            holds: part.fails,
            fails: part.holds,
        }
    }
}
