//! Why a problem exists: the places that conflict, and the problems that it follows from.

use super::Kind;
use super::kind::noun;
use crate::words::list;

/// Why a problem exists. `P` is how a place is given: as a spot of a questionnaire, as a node, or as a span.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Explanation<P> {
    /// The places that conflict.
    pub(crate) places: Vec<(P, Note)>,
    /// The number of places that conflict, too, but are left out.
    pub(crate) left_out: usize,
    /// The problems that this one follows from, each with the place where it is reported.
    pub(crate) causes: Vec<(P, Cause)>,
}

/// What a place contributes to a problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Note {
    /// A part of a condition that must hold for the whole to hold.
    Required,
    /// A part of a condition that must not hold for the whole to hold.
    Excluded,
    /// A required part that can never hold.
    Contradiction,
    /// An excluded part that always holds.
    Tautology,
    /// The condition of a question that the other places name.
    AskedIf {
        /// The question.
        question: String,
    },
    /// The definition of a named condition that the other places use.
    HoldsIf {
        /// The named condition.
        condition: String,
    },
    /// The condition of a broken promise.
    Met,
    /// A condition that does not hold with the answers of a counterexample.
    Fails,
    /// A condition that holds with the answers of a counterexample.
    Holds,
    /// A condition that does not hold any more after the change of a counterexample.
    Lost,
    /// A condition that the answers in front of a question do not decide.
    Uncertain {
        /// The question.
        before: String,
    },
}

/// A problem that another one follows from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Cause {
    /// A question can never be asked.
    NeverAsked {
        /// The question.
        question: String,
    },
    /// A named condition can never hold.
    NeverHolds {
        /// The named condition.
        condition: String,
    },
    /// A named condition holds for all answers.
    AlwaysHolds {
        /// The named condition.
        condition: String,
    },
    /// An item can never be shown.
    NeverShown {
        /// The kind of item.
        kind: Kind,
        /// Its id; for a passage, `section/passage`.
        name: String,
    },
    /// The only item that a promise misses can never be asked or shown.
    NoAnswers {
        /// The kind of item.
        kind: Kind,
        /// Its id; for a passage, `section/passage`.
        name: String,
    },
    /// No passage of a section can be shown; this is one of them.
    NoPassageShown,
}

impl<P> Default for Explanation<P> {
    fn default() -> Self {
        Self {
            places: Vec::new(),
            left_out: 0,
            causes: Vec::new(),
        }
    }
}

impl<P> Explanation<P> {
    /// The maximum number of places that are shown with a problem.
    pub(crate) const MOST_PLACES: usize = 4;

    /// The same explanation with its places given in another way.
    pub(crate) fn map<Q>(self, mut place: impl FnMut(P) -> Q) -> Explanation<Q> {
        let places = self.places.into_iter();
        let places = places.map(|(at, note)| (place(at), note)).collect();
        let causes = self.causes.into_iter();
        Explanation {
            places,
            left_out: self.left_out,
            causes: causes.map(|(at, cause)| (place(at), cause)).collect(),
        }
    }

    /// All places, those of the causes included.
    pub(crate) fn all_places(&self) -> impl Iterator<Item = &P> {
        let causes = self.causes.iter().map(|(place, _)| place);
        self.places.iter().map(|(place, _)| place).chain(causes)
    }

    /// All places, each with what to say about it.
    pub(crate) fn labels(&self) -> Vec<(&P, String)> {
        let places = self.places.iter();
        let places = places.map(|(place, note)| (place, note.in_words()));
        let causes = self.causes.iter();
        let causes = causes.map(|(place, cause)| (place, cause.in_words()));
        places.chain(causes).collect()
    }

    /// The message of a problem, with the problems that it follows from.
    pub(super) fn added_to(&self, message: String) -> String {
        let mut causes: Vec<String> = Vec::new();
        for (_, cause) in &self.causes {
            let cause = cause.as_reason();
            if !causes.contains(&cause) {
                causes.push(cause);
            }
        }
        if causes.is_empty() {
            return message;
        }
        format!("{message}, because {}", list(causes, "and"))
    }

    /// What to do, if that follows from the explanation.
    pub(super) fn help(&self) -> Option<String> {
        let is_conflict = self.places.iter().all(|(_, note)| note.is_conflict());
        let conflicting = if is_conflict { self.places.len() } else { 0 };
        match (self.causes.len(), conflicting, self.left_out) {
            (1, ..) => Some("correct that first".to_owned()),
            (2.., ..) => Some("correct those first".to_owned()),
            (0, 0, _) => None,
            (0, 1, 0) => Some("this condition contradicts itself: change it".to_owned()),
            (0, _, 0) => {
                Some("the marked conditions can never all hold: change one of them".to_owned())
            }
            (0, _, more) => Some(format!(
                "the marked conditions and {more} more can never all hold: change one of them"
            )),
        }
    }
}

impl Note {
    fn is_conflict(&self) -> bool {
        matches!(
            self,
            Self::Required
                | Self::Excluded
                | Self::Contradiction
                | Self::Tautology
                | Self::AskedIf { .. }
                | Self::HoldsIf { .. }
        )
    }

    fn in_words(&self) -> String {
        match self {
            Self::Required => "this must hold".to_owned(),
            Self::Excluded => "this must not hold".to_owned(),
            Self::Tautology => "this always holds".to_owned(),
            Self::Contradiction => "this can never hold".to_owned(),
            Self::AskedIf { question } => format!("`{question}` is asked only if this holds"),
            Self::HoldsIf { condition } => format!("`{condition}` holds only if this does"),
            Self::Met => "the answers meet this condition".to_owned(),
            Self::Fails => "this does not hold".to_owned(),
            Self::Holds => "this holds".to_owned(),
            Self::Lost => "this no longer holds".to_owned(),
            Self::Uncertain { before } => {
                format!("whether this holds is not certain before `{before}`")
            }
        }
    }
}

impl Cause {
    /// The problem, said at its own place.
    fn in_words(&self) -> String {
        match self {
            Self::NeverAsked { question: name }
            | Self::NoAnswers {
                kind: Kind::Question,
                name,
            } => format!("`{name}` can never be asked"),
            Self::NeverHolds { condition } => format!("`{condition}` can never hold"),
            Self::AlwaysHolds { condition } => format!("`{condition}` holds for all answers"),
            Self::NeverShown { kind, name } | Self::NoAnswers { kind, name } => {
                format!("no answers show the {} `{name}`", noun(*kind))
            }
            Self::NoPassageShown => "no answers show this passage".to_owned(),
        }
    }

    /// The problem, said after "because".
    fn as_reason(&self) -> String {
        match self {
            Self::NeverHolds { condition } => {
                format!("the condition `{condition}` can never hold")
            }
            Self::AlwaysHolds { condition } => {
                format!("the condition `{condition}` holds for all answers")
            }
            Self::NeverShown { name, .. } => format!("no answers show `{name}`"),
            Self::NoPassageShown => "no answers show any of its passages".to_owned(),
            Self::NoAnswers { .. } => "no answers lead to it".to_owned(),
            Self::NeverAsked { question } => {
                format!("the question `{question}` can never be asked")
            }
        }
    }
}
