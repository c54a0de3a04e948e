//! Findings of a proof over all possible answers.

use super::kind::noun;
use super::table::problems;
use super::{GivenAnswer, Kind, Size, Violation};
use crate::words::quoted;

problems! {
    /// A finding about all possible answers.
    ProofProblem

    error NeverAsked = "never-asked", "A question can never be asked." {
        NeverAsked {
            /// The question.
            question: String,
        } => format!("`{question}` can never be asked"), CONTRADICTION;
    }
    error NeverShown = "never-shown", "A section, a passage or a talking point can never be shown." {
        NeverShown {
            /// The kind of item.
            kind: Kind,
            /// Its id; for a passage, `section/passage`.
            name: String,
        } => format!("no answers show the {} `{name}`", noun(*kind)), CONTRADICTION;
    }
    error NeverHolds = "never-holds", "A named condition can never hold." {
        NeverHolds {
            /// The named condition.
            id: String,
        } => format!("the condition `{id}` can never hold"), CONTRADICTION;
    }
    error BrokenPromise = "broken-promise", "Some answers break a promise." {
        BrokenPromise {
            /// How these answers break the promise.
            violation: Box<Violation>,
            /// The answers that are not skipped; for a change, those before and after it, without the changed one.
            example: Vec<GivenAnswer>,
            /// Whether the counterexample is the smallest one.
            size: Size,
        } => format!("this promise does not hold: {}{}", violation.in_words(example), size.remark()),
            "change the conditions or the promise";
    }
    error NotProved = "not-proved", "The effort limit was reached before this was decided." {
        NotProved {
            /// The undecided question.
            question: OpenQuestion,
        } => format!("{} is not proved", question.in_words()),
            "allow more effort, or make conditions name fewer questions that are far apart";
    }
    warning AlwaysTrue = "always-true", "A condition holds for all answers." {
        AlwaysTrue => "this condition holds for all answers", "remove `when`";
        /// The condition is a named one.
        NamedAlwaysTrue {
            /// The named condition.
            id: String,
        } => format!("the condition `{id}` holds for all answers"),
            format!("remove it, and each `holds: {id}`; or change it");
        /// The condition is that of a notice, which must have one.
        NoticeAlwaysTrue => "this condition holds for all answers",
            "show the text as `get_care_now`, which needs no condition; or change the condition";
        /// The condition contains an anchor that is used by an alias elsewhere.
        AlwaysTrueButNeeded => "this condition holds for all answers",
            "remove `when`, and move its anchor to the first alias";
    }
    warning PartWithoutEffect = "part-without-effect", "A part of a condition changes nothing." {
        PartWithoutEffect => "this part of the condition changes nothing",
            "remove it: without it, the condition holds for the same answers";
        /// A duplicate name in a list.
        Repeated {
            /// The name.
            name: String,
        } => format!("{} is already in this list, so it changes nothing", quoted(name)), "remove it";
    }
    warning UnusedCondition = "unused-condition", "Nothing uses a named condition." {
        UnusedCondition {
            /// The named condition.
            id: String,
        } => format!("nothing uses the condition `{id}`"),
            "use it with `holds`, or remove it";
    }
    warning RepeatedCondition = "repeated-condition", "Two named conditions have the same text or the same condition." {
        SameText {
            /// The earlier named condition.
            earlier: String,
        } => format!("the condition `{earlier}` has the same text"),
            "give each condition its own text, because reasons show it";
        /// Two named conditions are equal.
        SameCondition {
            /// The earlier named condition.
            earlier: String,
        } => format!("the condition `{earlier}` has the same `when`"), "use that one, and remove this one";
    }
    warning QuestionWithoutEffect = "question-without-effect", "The answer to a question changes nothing." {
        QuestionWithoutEffect {
            /// The question.
            question: String,
        } => format!("the answer to `{question}` changes nothing"),
            "make a passage or a talking point depend on it, or remove the question";
    }
    warning EmptyPromise = "empty-promise", "A promise is about answers that cannot be given." {
        EmptyPromise => "this promise is about answers that cannot be given",
            "it holds, but claims nothing: check its `when`";
    }
}

const CONTRADICTION: &str =
    "the condition contradicts itself, or the conditions of the questions it names";

/// A question that a proof has to decide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum OpenQuestion {
    /// Whether a question can be asked.
    Asked {
        /// The question.
        question: String,
    },
    /// Whether an item can be shown.
    Shown {
        /// The kind of item.
        kind: Kind,
        /// Its id; for a passage, `section/passage`.
        name: String,
    },
    /// Whether a named condition can hold.
    Holds {
        /// The condition.
        id: String,
    },
    /// Whether a condition, or a part of it, can be removed.
    Needed,
    /// Whether a promise holds.
    Promise,
    /// Whether a harm of a medicine is always shown with the line not to stop it.
    HarmAlone,
    /// Whether the answer to a question changes anything.
    Effect {
        /// The question.
        question: String,
    },
}

impl OpenQuestion {
    fn in_words(&self) -> String {
        match self {
            Self::Asked { question } => format!("whether `{question}` can ever be asked"),
            Self::Shown { kind, name } => {
                format!("whether any answers show the {} `{name}`", noun(*kind))
            }
            Self::Holds { id } => format!("whether the condition `{id}` can ever hold"),
            Self::Needed => "whether this condition, or a part of it, changes nothing".to_owned(),
            Self::Promise => "whether this promise holds".to_owned(),
            Self::HarmAlone => {
                "whether a text shown with this harm always says not to stop the medicine"
                    .to_owned()
            }
            Self::Effect { question } => {
                format!("whether the answer to `{question}` changes anything")
            }
        }
    }
}
