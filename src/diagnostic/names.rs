//! Problems with names: ids, and what refers to them.

use super::help::{did_you_mean, instead_of_id, instead_of_question, or_one_of};
use super::kind::{a, noun};
use super::table::problems;
use super::{Code, Kind};
use crate::words::{TypeName, nearest, quoted};

problems! {
    /// A name that is not valid, or does not exist.
    NameProblem

    error InvalidId = "invalid-id", "An id does not consist of lowercase letters, digits and underscores." {
        InvalidId {
            /// The id.
            id: String,
            /// The kind of item that has it.
            kind: Kind,
        } => format!("{} is not an id", quoted(id)), instead_of_id(id, *kind);
    }
    error ReservedId = "reserved-id", "An id is a reserved word of this format." {
        ReservedId {
            /// The id.
            id: String,
            /// The kind of item that has it.
            kind: Kind,
        } => format!("{} cannot be the id of {}", quoted(id), a(*kind)),
            "this word is reserved: choose another id";
    }
    error DuplicateId = "duplicate-id", "Two items of the same kind have the same id." {
        DuplicateId {
            /// The id.
            id: String,
            /// The kind of item that has it.
            kind: Kind,
        } => format!("the id {} is already used by an earlier {}", quoted(id), noun(*kind)),
            format!("give this {} a different id", noun(*kind));
    }
    error InvalidDate = "invalid-date", "A date is not a month or a day of the calendar." {
        InvalidDate {
            /// As written.
            found: String,
        } => format!("{} is not a date", quoted(found)),
            "write the month as YYYY-MM or the day as YYYY-MM-DD";
    }
    error InvalidLanguage = "invalid-language", "A language is not a BCP 47 tag." {
        InvalidLanguage {
            /// As written.
            found: String,
        } => format!("{} is not a language tag", quoted(found)),
            "write a BCP 47 tag such as `en` or `pt-BR`";
    }
    error UnknownType = "unknown-type", "A question has an unknown type." {
        UnknownType {
            /// As written.
            found: String,
        } => format!("unknown question type {}", quoted(found)),
            or_one_of(nearest_type(found), &TypeName::ALL.map(TypeName::as_str));
    }
    error UnknownQuestion = "unknown-question", "No question has that id." {
        UnknownQuestion {
            /// The id.
            id: String,
            /// The id that was probably meant.
            nearest: Option<String>,
        } => format!("unknown question {}", quoted(id)), instead_of_question(id, nearest.as_deref());
        /// The id of a named condition where a question is expected.
        ConditionAsQuestion {
            /// The id.
            id: String,
        } => format!("unknown question {}", quoted(id)),
            format!("{} is a named condition: write {}", quoted(id), quoted(&format!("holds: {id}")));
    }
    error UnknownChoice = "unknown-choice", "The question has no such choice." {
        UnknownChoice {
            /// The question.
            question: String,
            /// The choice.
            choice: String,
            /// The choice that was probably meant.
            nearest: Option<String>,
            /// The ids of the question's choices.
            choices: Vec<String>,
        } => format!("{} is not a choice of `{question}`", quoted(choice)),
            if choice == "skipped" || choice == "null" {
                format!("to ask whether it was answered, write `answered: [{question}]`")
            } else {
                or_one_of(nearest.as_deref(), choices)
            };
    }
    error UnknownPassage = "unknown-passage", "No passage has that section and id." {
        UnknownPassage {
            /// As written.
            found: String,
            /// `section/passage` that was probably meant.
            nearest: Option<String>,
        } => format!("unknown passage {}", quoted(found)),
            did_you_mean(nearest.as_deref())
                .unwrap_or_else(|| "a passage is written `section/passage`".to_owned());
    }
    error UnknownPoint = "unknown-point", "No talking point has that id." {
        UnknownPoint {
            /// As written.
            found: String,
            /// The id that was probably meant.
            nearest: Option<String>,
        } => format!("unknown talking point {}", quoted(found)), did_you_mean(nearest.as_deref());
    }
    error UnknownCondition = "unknown-condition", "No named condition has that id." {
        UnknownCondition {
            /// The id.
            id: String,
            /// The id that was probably meant.
            nearest: Option<String>,
        } => format!("unknown condition {}", quoted(id)),
            did_you_mean(nearest.as_deref())
                .unwrap_or_else(|| "define it under `conditions`".to_owned());
        /// The id of a question where a named condition is expected.
        QuestionAsCondition {
            /// The id.
            id: String,
        } => format!("unknown condition {}", quoted(id)),
            format!("{} is a question: write {}", quoted(id), quoted(&format!("{id}: ...")));
    }
    error LaterCondition = "later-condition", "A named condition uses itself or a later one." {
        LaterCondition {
            /// The condition that is used.
            id: String,
            /// The condition that uses it.
            by: String,
        } => if id == by {
                format!("the condition {} uses itself", quoted(id))
            } else {
                format!("the condition {} is defined after {}", quoted(id), quoted(by))
            },
            "a named condition can use only those above it";
    }
    error UnknownNotice = "unknown-notice", "No notice has that id." {
        UnknownNotice {
            /// As written.
            found: String,
            /// The id that was probably meant.
            nearest: Option<String>,
        } => format!("unknown notice {}", quoted(found)), did_you_mean(nearest.as_deref());
    }
    error UnknownProviderQuestion = "unknown-provider-question",
        "No question to ask the provider has that id." {
        UnknownProviderQuestion {
            /// As written.
            found: String,
            /// The id that was probably meant.
            nearest: Option<String>,
        } => format!("unknown question to ask {}", quoted(found)),
            did_you_mean(nearest.as_deref()).unwrap_or_else(|| {
                "give the question under `provider_prompt` an id: `{id: ..., text: ...}`".to_owned()
            });
    }
    error UnknownList = "unknown-list", "An `only` names something other than its four lists." {
        UnknownList {
            /// As written.
            found: String,
            /// The list that was probably meant.
            nearest: Option<String>,
        } => format!("`only` cannot name {}", quoted(found)),
            or_one_of(nearest.as_deref(), &["shows", "points", "notices", "questions"]);
    }
    error UnknownQuestionnaire = "unknown-questionnaire",
        "An answer file names a questionnaire that cannot be found." {
        UnknownQuestionnaire {
            /// The id.
            id: String,
            /// The id that was probably meant.
            nearest: Option<String>,
        } => format!("unknown questionnaire {}", quoted(id)),
            did_you_mean(nearest.as_deref()).unwrap_or_else(|| {
                "use a built-in one, or put its `questionnaire.yaml` in the folder of this file or in its parent folder"
                    .to_owned()
            });
    }
    error OtherQuestionnaire = "other-questionnaire", "An answer file is for another questionnaire." {
        OtherQuestionnaire {
            /// The id that the file names.
            found: String,
            /// The id that was expected.
            wanted: String,
        } => format!("these answers are for {}, not for {}", quoted(found), quoted(wanted)), ();
    }
    error UnknownCode = "unknown-code", "An `allow` names a code that does not exist." {
        UnknownCode {
            /// As written.
            found: String,
            /// The warning that was probably meant.
            nearest: Option<Code>,
        } => format!("unknown code {}", quoted(found)),
            did_you_mean(nearest.map(Code::name)).unwrap_or_else(|| {
                "`check` shows the code of each warning in brackets".to_owned()
            });
    }
    error NotAWarning = "not-a-warning", "An `allow` names an error." {
        NotAWarning {
            /// The code of the error.
            code: Code,
        } => format!("`{code}` is an error, which cannot be allowed"), ();
    }
}

impl NameProblem {
    /// No question has this id.
    pub(crate) fn unknown_question<'k>(id: &str, known: impl Iterator<Item = &'k str>) -> Self {
        Self::UnknownQuestion {
            id: id.to_owned(),
            nearest: nearest_of(id, known),
        }
    }

    /// The question has no choice with this id.
    pub(crate) fn unknown_choice(question: &str, choice: &str, choices: Vec<String>) -> Self {
        Self::UnknownChoice {
            question: question.to_owned(),
            choice: choice.to_owned(),
            nearest: nearest_of(choice, choices.iter().map(String::as_str)),
            choices,
        }
    }

    /// No questionnaire has this id.
    pub(crate) fn unknown_questionnaire<'k>(
        id: &str,
        known: impl Iterator<Item = &'k str>,
    ) -> Self {
        Self::UnknownQuestionnaire {
            id: id.to_owned(),
            nearest: nearest_of(id, known),
        }
    }

    /// The name as written, if the problem is about a name.
    pub(super) fn name(&self) -> Option<&str> {
        match self {
            Self::InvalidId { id: name, .. }
            | Self::UnknownType { found: name }
            | Self::UnknownQuestion { id: name, .. }
            | Self::UnknownChoice { choice: name, .. }
            | Self::UnknownPassage { found: name, .. }
            | Self::UnknownPoint { found: name, .. }
            | Self::UnknownCondition { id: name, .. }
            | Self::UnknownNotice { found: name, .. }
            | Self::UnknownProviderQuestion { found: name, .. }
            | Self::UnknownList { found: name, .. }
            | Self::ConditionAsQuestion { id: name }
            | Self::QuestionAsCondition { id: name }
            | Self::UnknownQuestionnaire { id: name, .. }
            | Self::OtherQuestionnaire { found: name, .. }
            | Self::InvalidLanguage { found: name }
            | Self::InvalidDate { found: name }
            | Self::UnknownCode { found: name, .. } => Some(name),
            Self::ReservedId { .. }
            | Self::DuplicateId { .. }
            | Self::LaterCondition { .. }
            | Self::NotAWarning { .. } => None,
        }
    }

    /// The existing name that was most likely meant.
    pub(super) fn meant(&self) -> Option<&str> {
        match self {
            Self::UnknownType { found } => nearest_type(found),
            Self::UnknownQuestion { nearest, .. }
            | Self::UnknownChoice { nearest, .. }
            | Self::UnknownPassage { nearest, .. }
            | Self::UnknownPoint { nearest, .. }
            | Self::UnknownCondition { nearest, .. }
            | Self::UnknownNotice { nearest, .. }
            | Self::UnknownProviderQuestion { nearest, .. }
            | Self::UnknownList { nearest, .. }
            | Self::UnknownQuestionnaire { nearest, .. } => nearest.as_deref(),
            Self::OtherQuestionnaire { wanted, .. } => Some(wanted),
            Self::UnknownCode { nearest, .. } => nearest.map(Code::name),
            _ => None,
        }
    }
}

fn nearest_of<'k>(name: &str, known: impl Iterator<Item = &'k str>) -> Option<String> {
    nearest(name, known).map(str::to_owned)
}

fn nearest_type(name: &str) -> Option<&'static str> {
    nearest(name, TypeName::ALL.map(TypeName::as_str))
}
