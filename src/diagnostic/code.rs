//! The stable name of each kind of problem.

use std::fmt;

/// How much a problem weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The file cannot be used as it stands, or a claim of it does not hold.
    Error,
    /// Worth a second look; an author may have a reason for it.
    Warning,
}

impl Severity {
    /// The name by which scripts know it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// Declares each code once: its weight, its variant, its name, and the sentence that says what it means.
macro_rules! codes {
    (
        errors: $(#[doc = $error_summary:literal] $error:ident = $error_name:literal,)*
        warnings: $(#[doc = $warning_summary:literal] $warning:ident = $warning_name:literal,)*
    ) => {
        /// What kind of problem it is: a name that scripts and searches can rely on.
        ///
        /// Each one has an entry in the authoring guide, `questionnaires/README.md`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $(#[doc = $error_summary] $error,)*
            $(#[doc = $warning_summary] $warning,)*
        }

        impl Code {
            /// Every code there is.
            pub const ALL: &[Self] = &[$(Self::$error,)* $(Self::$warning,)*];

            /// The name, in kebab-case.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$error => $error_name,)*
                    $(Self::$warning => $warning_name,)*
                }
            }

            /// What it means, in one sentence.
            #[must_use]
            pub fn summary(self) -> &'static str {
                match self {
                    $(Self::$error => $error_summary.trim_ascii(),)*
                    $(Self::$warning => $warning_summary.trim_ascii(),)*
                }
            }

            /// How much it weighs.
            #[must_use]
            pub const fn severity(self) -> Severity {
                match self {
                    $(Self::$error => Severity::Error,)*
                    $(Self::$warning => Severity::Warning,)*
                }
            }
        }
    };
}

codes! {
    errors:
    /// The file is not UTF-8 text.
    NotUtf8 = "not-utf-8",
    /// The file is of another kind than the one that belongs there.
    WrongFile = "wrong-file",
    /// A character in the file would act on a terminal or reorder the text.
    ControlCharacter = "control-character",
    /// The file cannot be read as YAML.
    InvalidYaml = "invalid-yaml",
    /// The file cannot be read as JSON.
    InvalidJson = "invalid-json",
    /// The file holds more than one YAML document.
    SecondDocument = "second-document",
    /// A value carries a YAML tag.
    YamlTag = "yaml-tag",
    /// A key stands twice in one mapping.
    DuplicateKey = "duplicate-key",
    /// A key is not one of those that may stand there.
    UnknownKey = "unknown-key",
    /// A required key is left out.
    MissingKey = "missing-key",
    /// A value is of another kind than what belongs there.
    WrongType = "wrong-type",
    /// A text that is required is blank.
    BlankText = "blank-text",
    /// A list or mapping that needs an entry is empty.
    EmptyList = "empty-list",
    /// The version of the format is not one that this program reads.
    UnsupportedFormat = "unsupported-format",
    /// An id is not made of lower-case letters, digits and underscores.
    InvalidId = "invalid-id",
    /// An id has a meaning of its own in this format.
    ReservedId = "reserved-id",
    /// Two things of one kind have the same id.
    DuplicateId = "duplicate-id",
    /// A date is not a month or a day of the calendar.
    InvalidDate = "invalid-date",
    /// A language is not a BCP 47 tag.
    InvalidLanguage = "invalid-language",
    /// A question's type is not one of the four.
    UnknownType = "unknown-type",
    /// A key does not go with the type of its question.
    KeyNotForType = "key-not-for-type",
    /// A range holds no number.
    EmptyRange = "empty-range",
    /// A condition, or a list in one, is empty.
    EmptyCondition = "empty-condition",
    /// No question has that id.
    UnknownQuestion = "unknown-question",
    /// A condition names a question that is not asked before.
    LaterQuestion = "later-question",
    /// The question has no such choice.
    UnknownChoice = "unknown-choice",
    /// A `true` or `false` stands where a choice is meant.
    BooleanChoice = "boolean-choice",
    /// A condition on a number is not written as a range.
    NotARange = "not-a-range",
    /// A condition on choices is not written as a choice or a list of them.
    NotAChoice = "not-a-choice",
    /// No passage has that section and id.
    UnknownPassage = "unknown-passage",
    /// No talking point has that id.
    UnknownPoint = "unknown-point",
    /// A promise claims nothing, or two things that do not go together.
    NoClaim = "no-claim",
    /// An answer file names a questionnaire that cannot be found.
    UnknownQuestionnaire = "unknown-questionnaire",
    /// An answer file is for another questionnaire.
    OtherQuestionnaire = "other-questionnaire",
    /// An answer is of another kind than its question.
    WrongAnswer = "wrong-answer",
    /// A choice is given twice in one answer.
    ChoiceTwice = "choice-twice",
    /// A choice that goes alone is given beside others.
    ExclusiveChoice = "exclusive-choice",
    /// A number is outside the bounds of its question.
    OutOfRange = "out-of-range",
    /// An `allow` names a code that there is not.
    UnknownCode = "unknown-code",
    /// An `allow` names an error.
    NotAWarning = "not-a-warning",
    /// A question can never be asked.
    NeverAsked = "never-asked",
    /// A section, a passage or a talking point can never be shown.
    NeverShown = "never-shown",
    /// Some answers break a promise.
    BrokenPromise = "broken-promise",
    /// The effort did not suffice to decide.
    NotProved = "not-proved",
    warnings:
    /// A condition holds for all answers.
    AlwaysTrue = "always-true",
    /// A part of a condition changes nothing.
    PartWithoutEffect = "part-without-effect",
    /// The answer to a question changes nothing.
    QuestionWithoutEffect = "question-without-effect",
    /// A promise speaks of answers that nobody can give.
    EmptyPromise = "empty-promise",
    /// A text says what the reader has or does not have.
    Diagnosis = "diagnosis",
    /// A text measures the reader's own risk.
    Score = "score",
    /// A text gives the reader the all-clear.
    Reassurance = "reassurance",
    /// A text tells to stop or change a medicine and names no provider.
    StopWithoutProvider = "stop-without-provider",
    /// A word can hurt or label people.
    HarshWord = "harsh-word",
    /// A text has a character that cannot be seen.
    InvisibleCharacter = "invisible-character",
    /// A passage asks for more than nine years of school.
    ReadingGrade = "reading-grade",
    /// The article was last reviewed more than two years ago.
    OverdueReview = "overdue-review",
    /// The article was last reviewed after today.
    FutureReview = "future-review",
    /// A comment or an anchor cuts a text short.
    CutText = "cut-text",
    /// Markup in a text is shown literally, or not at all.
    LostMarkup = "lost-markup",
    /// A link has no address that pages link to.
    DroppedLink = "dropped-link",
    /// A text contains a placeholder.
    Placeholder = "placeholder",
    /// Two choices of a question read the same.
    SameLabel = "same-label",
    /// The label of a choice is the id of another choice.
    CrossedLabel = "crossed-label",
    /// Two questions read the same.
    SameQuestion = "same-question",
    /// A choice refers to where other choices are on the screen.
    ChoicePosition = "choice-position",
    /// An `allow` silences nothing.
    UnusedAllow = "unused-allow",
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl Code {
    /// The code of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.name() == name)
    }

    /// The codes of warnings, which are those that can be allowed.
    pub fn warnings() -> impl Iterator<Item = Self> {
        Self::ALL
            .iter()
            .copied()
            .filter(|code| code.severity() == Severity::Warning)
    }
}
