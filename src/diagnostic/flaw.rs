//! What is wrong with a questionnaire that can be resolved, as facts without words.

use super::{Code, Kind};

/// One thing that a proof over all answers finds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// A question that is asked whatever is answered before: never.
    NeverAsked {
        /// The question.
        question: String,
    },
    /// Something that no answers bring up.
    NeverShown {
        /// A section, a passage or a talking point.
        kind: Kind,
        /// Its id, a passage's with its section.
        name: String,
    },
    /// A promise that some answers break.
    BrokenPromise {
        /// What is shown for these answers, or is not.
        breach: Box<Breach>,
        /// The answers that are not skipped, each with its question; of a change, those before it and after it.
        example: Vec<Given>,
        /// Whether fewer answers would do.
        size: Size,
    },
    /// A condition that holds for all answers.
    AlwaysTrue {
        /// Whether an alias elsewhere names an anchor in it.
        is_needed: bool,
    },
    /// A part of a condition without which it holds for the same answers.
    PartWithoutEffect,
    /// A question of which the answer brings nothing up, whatever the other answers are.
    QuestionWithoutEffect {
        /// The question.
        question: String,
    },
    /// A promise that speaks of answers that nobody can give.
    EmptyPromise,
    /// Something that the effort did not suffice to decide.
    NotProved(Claim),
}

/// How answers break a promise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Breach {
    /// Something else is shown than it says.
    Outcome {
        /// Passages and talking points that are missing.
        missing: Vec<String>,
        /// Passages that ought to be hidden.
        shown: Vec<String>,
    },
    /// A change of one answer takes something away.
    Change {
        /// The answer that is changed.
        from: Given,
        /// What it is changed to.
        to: String,
        /// Passages that are taken away.
        lost: Vec<String>,
    },
}

/// How large a counterexample is beside others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// No other has fewer answers.
    Smallest,
    /// The effort did not suffice to find out whether another has fewer.
    NotProved,
}

/// An answer, as it stands in an answer file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    /// The question.
    pub question: String,
    /// The answer to it.
    pub answer: String,
}

/// What a proof says of a questionnaire, or would say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Claim {
    /// Whether a question can be asked.
    Asked {
        /// The question.
        question: String,
    },
    /// Whether something can be shown.
    Shown {
        /// A passage or a talking point.
        kind: Kind,
        /// Its id, a passage's with its section.
        name: String,
    },
    /// Whether a condition, or a part of it, can be left out.
    Needed,
    /// Whether a promise holds.
    Promise,
    /// Whether the answer to a question changes anything.
    Effect {
        /// The question.
        question: String,
    },
    /// How many ways there are to answer.
    Ways,
}

impl Flaw {
    /// The stable name of this kind of problem.
    #[must_use]
    pub fn code(&self) -> Code {
        match self {
            Self::NeverAsked { .. } => Code::NeverAsked,
            Self::NeverShown { .. } => Code::NeverShown,
            Self::BrokenPromise { .. } => Code::BrokenPromise,
            Self::AlwaysTrue { .. } => Code::AlwaysTrue,
            Self::PartWithoutEffect => Code::PartWithoutEffect,
            Self::QuestionWithoutEffect { .. } => Code::QuestionWithoutEffect,
            Self::EmptyPromise => Code::EmptyPromise,
            Self::NotProved(_) => Code::NotProved,
        }
    }
}
