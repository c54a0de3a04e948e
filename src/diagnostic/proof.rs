//! What a proof over all answers finds in a questionnaire.

use super::Kind;
use super::kind::noun;
use super::table::problems;
use crate::words::{list, quoted};

problems! {
    /// Something that is so for all answers, or not for all.
    ProofProblem

    error NeverAsked = "never-asked", "A question can never be asked." {
        NeverAsked {
            /// The question.
            question: String,
        } => format!("`{question}` can never be asked"), CONTRADICTION;
    }
    error NeverShown = "never-shown", "A section, a passage or a talking point can never be shown." {
        NeverShown {
            /// A section, a passage or a talking point.
            kind: Kind,
            /// Its id, a passage's with its section.
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
            /// How these answers break it.
            violation: Box<Violation>,
            /// The answers that are not skipped, each with its question; of a change, those before it and after it.
            example: Vec<GivenAnswer>,
            /// Whether fewer answers would do.
            size: Size,
        } => format!("this promise does not hold: {}{}", violation.in_words(example), size.remark()),
            "change the conditions, or what is promised";
    }
    error NotProved = "not-proved", "The effort did not suffice to decide." {
        NotProved {
            /// What was not decided.
            question: OpenQuestion,
        } => format!("{} is not proved", question.in_words()),
            "allow more effort, or let conditions name fewer questions that lie far apart";
    }
    warning AlwaysTrue = "always-true", "A condition holds for all answers." {
        AlwaysTrue => "this condition holds for all answers", "remove `when`";
        /// A condition that holds for all answers, with an anchor in it that an alias elsewhere names.
        AlwaysTrueButNeeded => "this condition holds for all answers",
            "remove `when`, and move its anchor to the first alias";
    }
    warning PartWithoutEffect = "part-without-effect", "A part of a condition changes nothing." {
        PartWithoutEffect => "this part of the condition changes nothing",
            "remove it: without it, the condition holds for the same answers";
        /// A name that a list has already.
        Repeated {
            /// The name.
            name: String,
        } => format!("{} is in this list already, so it changes nothing", quoted(name)), "remove it";
    }
    warning UnusedCondition = "unused-condition", "Nothing uses a named condition." {
        UnusedCondition {
            /// The named condition.
            id: String,
        } => format!("nothing uses the condition `{id}`"),
            "use it with `holds`, or remove it";
    }
    warning RepeatedCondition = "repeated-condition", "Two named conditions have the same text or say the same." {
        SameText {
            /// The named condition that stands earlier.
            earlier: String,
        } => format!("this text is that of the condition `{earlier}`, too"),
            "let the text tell the two apart";
        /// Two named conditions are equal.
        SameCondition {
            /// The named condition that stands earlier.
            earlier: String,
        } => format!("the condition `{earlier}` says the same"), "use that one, and remove this one";
    }
    warning QuestionWithoutEffect = "question-without-effect", "The answer to a question changes nothing." {
        QuestionWithoutEffect {
            /// The question.
            question: String,
        } => format!("the answer to `{question}` changes nothing"),
            "let a passage or a talking point depend on it, or do not ask";
    }
    warning EmptyPromise = "empty-promise", "A promise is about answers that nobody can give." {
        EmptyPromise => "this promise is about answers that nobody can give",
            "it holds, but says nothing: look at its `when`";
    }
}

const CONTRADICTION: &str =
    "the condition contradicts itself, or the conditions of the questions it names";

/// How answers break a promise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Violation {
    /// Something else is shown than it says.
    Outcome {
        /// Passages and talking points that are missing.
        missing: Vec<String>,
        /// Passages that should be hidden.
        shown: Vec<String>,
    },
    /// A change of one answer removes something.
    Change {
        /// The answer that is changed.
        from: GivenAnswer,
        /// What it is changed to.
        to: String,
        /// Passages that are removed.
        lost: Vec<String>,
    },
}

/// How large a counterexample is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Size {
    /// No other has fewer answers.
    Smallest,
    /// The effort did not suffice to find out whether another has fewer.
    NotProved,
}

/// An answer as an answer file has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct GivenAnswer {
    /// The question.
    pub question: String,
    /// The answer to it.
    pub answer: String,
}

/// What a proof has to decide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum OpenQuestion {
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
    /// Whether a named condition can hold.
    Holds {
        /// The condition.
        id: String,
    },
    /// Whether a condition, or a part of it, can be removed.
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

impl Size {
    fn remark(self) -> &'static str {
        match self {
            Self::Smallest => "",
            Self::NotProved => " (a counterexample, perhaps not the smallest)",
        }
    }
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
            Self::Effect { question } => {
                format!("whether the answer to `{question}` changes anything")
            }
            Self::Ways => "the number of ways to answer".to_owned(),
        }
    }
}

impl Violation {
    fn in_words(&self, example: &[GivenAnswer]) -> String {
        let given = example
            .iter()
            .map(|given| format!("`{}: {}`", given.question, given.answer));
        let given = list(given, "and");
        match self {
            Self::Outcome { missing, shown } => {
                let with = if given.is_empty() {
                    "with every question skipped".to_owned()
                } else {
                    format!("with {given}")
                };
                let missing = (!missing.is_empty()).then(|| format!("{} missing", are(missing)));
                let shown = (!shown.is_empty()).then(|| format!("{} shown", are(shown)));
                let both = list([missing, shown].into_iter().flatten(), "and");
                format!("{with}, {both}")
            }
            Self::Change { from, to, lost } => {
                let besides = if given.is_empty() {
                    String::new()
                } else {
                    format!(", with {given},")
                };
                let GivenAnswer { question, answer } = from;
                let lost = list(lost.iter().map(|name| format!("`{name}`")), "and");
                format!("changing `{question}` from `{answer}` to `{to}`{besides} removes {lost}")
            }
        }
    }
}

/// `a` is, `a` and `b` are.
fn are(names: &[String]) -> String {
    let verb = if names.len() == 1 { "is" } else { "are" };
    let names = list(names.iter().map(|name| format!("`{name}`")), "and");
    format!("{names} {verb}")
}
