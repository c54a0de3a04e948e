//! Kinds of files, and messages for a file of the wrong kind.

/// The kind of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FileKind {
    /// A questionnaire.
    Questionnaire,
    /// Answers to a questionnaire.
    Answers,
    /// An outcome, as JSON.
    Outcome,
    /// One or more records for a batch.
    Records,
    /// Several consecutive JSON values, as in JSON Lines.
    Values,
    /// A list of mappings.
    List,
    /// A table, with cells separated by commas, semicolons or tabs.
    Table,
    /// A web page.
    WebPage,
    /// Rich text.
    RichText,
}

impl FileKind {
    /// The message that a file of the kind `wanted` was expected.
    pub(super) fn message(self, wanted: Self) -> String {
        let (subject, found) = match self {
            Self::Records | Self::Values => ("these are", self.name()),
            _ => ("this is", self.name()),
        };
        format!("{subject} {found}, not {}", wanted.name())
    }

    fn name(self) -> &'static str {
        match self {
            Self::Questionnaire => "a questionnaire",
            Self::Answers => "an answer file",
            Self::Outcome => "an outcome",
            Self::Records => "records for a batch",
            Self::Values => "several JSON values",
            Self::List => "a list of mappings",
            Self::Table => "a table (CSV)",
            Self::WebPage => "a web page",
            Self::RichText => "rich text (RTF)",
        }
    }

    /// The help for a file of this kind.
    pub(super) fn help(self, wanted: Self) -> &'static str {
        let is_questionnaire = wanted == Self::Questionnaire;
        match self {
            Self::Questionnaire => {
                "to answer it, run `selfcheck run FILE`; to check it, `selfcheck check FILE`"
            }
            Self::Answers => {
                "to see what these answers lead to, run `selfcheck run --answers FILE`; to test an example, \
                 `selfcheck test FILE`"
            }
            Self::Outcome => "`selfcheck run --save-answers FILE` writes the answers to a file",
            Self::Values | Self::List if is_questionnaire => "write one questionnaire in each file",
            Self::Table if is_questionnaire => {
                "write the questionnaire in YAML: `selfcheck new FILE` starts one"
            }
            Self::Records | Self::Values | Self::List | Self::Table => {
                "for many sets of answers, run `selfcheck batch QUESTIONNAIRE FILE`; an answer file contains one set"
            }
            Self::WebPage => "download the file itself, not the page that shows it",
            Self::RichText => "save it as plain text, in UTF-8",
        }
    }
}
