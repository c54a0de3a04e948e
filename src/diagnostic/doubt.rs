//! What an author ought to look at again, as facts without words.

use super::Code;

/// One thing that is doubtful, and not wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// A phrase that ought not to be there.
    Wording {
        /// What is the matter with it.
        concern: Concern,
        /// The phrase, as it stands there.
        phrase: String,
        /// What to say instead.
        instead: String,
    },
    /// A passage that is hard to read.
    ReadingGrade {
        /// Its grade, with one decimal.
        grade: String,
        /// The grade that it ought not to exceed.
        at_most: String,
        /// How many words its longest sentence has.
        longest_sentence: usize,
    },
    /// A character in a text that nobody sees.
    InvisibleCharacter {
        /// The character.
        character: char,
    },
    /// A review that is long ago.
    OverdueReview {
        /// When it was: YYYY-MM or YYYY-MM-DD.
        reviewed: String,
        /// For how many years a review is held to be fresh.
        years: i16,
    },
    /// A review that is yet to come.
    FutureReview {
        /// When it is: YYYY-MM or YYYY-MM-DD.
        reviewed: String,
    },
    /// A text that ends where a comment begins.
    CutText,
    /// A text without quotes that begins with an anchor, which no alias names.
    AnchoredText {
        /// The anchor.
        anchor: String,
    },
    /// Markup that is not drawn.
    LostMarkup(LostMarkup),
    /// A link that pages show as text.
    DroppedLink {
        /// Where it leads; nothing where no address is defined.
        address: Option<String>,
    },
    /// Something that was to be filled in.
    Placeholder {
        /// As it stands there.
        found: String,
    },
    /// A choice that reads like another one of its question.
    SameLabel {
        /// The choice.
        choice: String,
        /// The other one.
        other: String,
    },
    /// A choice that reads like the id of another one.
    CrossedLabel {
        /// The choice.
        choice: String,
        /// The other one.
        other: String,
    },
    /// A question that reads like another one.
    SameQuestion {
        /// The question.
        question: String,
        /// The other one.
        other: String,
    },
    /// A choice that says where others are.
    ChoicePosition {
        /// What says so.
        phrase: &'static str,
    },
    /// A name that stands before in the same list.
    Repeated {
        /// The name.
        name: String,
    },
    /// An `allow` for a warning that is not given.
    UnusedAllow {
        /// The warning.
        code: Code,
    },
}

/// Markup that is shown as it stands, or not at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LostMarkup {
    /// A line that begins something of its own, and that YAML joins to the one before it.
    JoinedLine {
        /// Whether the text is under `>`.
        is_folded: bool,
    },
    /// A table.
    Table,
    /// A tag of HTML.
    Tag {
        /// The tag.
        tag: String,
    },
    /// A picture.
    Picture,
    /// A footnote, or a reference to one.
    Footnote,
    /// A box to check in a list.
    CheckBox,
    /// Text that is struck through.
    Strikethrough,
    /// Any markup in a text that is no Markdown.
    InPlainText {
        /// The markup.
        markup: String,
    },
}

/// What can be the matter with a phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Concern {
    /// It says what the reader has or does not have.
    Diagnosis,
    /// It measures the reader's own risk.
    Score,
    /// It gives the reader the all-clear.
    Reassurance,
    /// It tells to stop or change a medicine where no provider is named.
    StopWithoutProvider,
    /// It can hurt or label people.
    HarshWord,
}

impl Doubt {
    /// The stable name of this kind of doubt.
    #[must_use]
    pub fn code(&self) -> Code {
        match self {
            Self::Wording { concern, .. } => concern.code(),
            Self::ReadingGrade { .. } => Code::ReadingGrade,
            Self::InvisibleCharacter { .. } => Code::InvisibleCharacter,
            Self::OverdueReview { .. } => Code::OverdueReview,
            Self::FutureReview { .. } => Code::FutureReview,
            Self::CutText | Self::AnchoredText { .. } => Code::CutText,
            Self::LostMarkup(_) => Code::LostMarkup,
            Self::DroppedLink { .. } => Code::DroppedLink,
            Self::Placeholder { .. } => Code::Placeholder,
            Self::SameLabel { .. } => Code::SameLabel,
            Self::CrossedLabel { .. } => Code::CrossedLabel,
            Self::SameQuestion { .. } => Code::SameQuestion,
            Self::ChoicePosition { .. } => Code::ChoicePosition,
            Self::Repeated { .. } => Code::PartWithoutEffect,
            Self::UnusedAllow { .. } => Code::UnusedAllow,
        }
    }
}

impl Concern {
    /// The stable name of this kind of concern.
    #[must_use]
    pub fn code(self) -> Code {
        match self {
            Self::Diagnosis => Code::Diagnosis,
            Self::Score => Code::Score,
            Self::Reassurance => Code::Reassurance,
            Self::StopWithoutProvider => Code::StopWithoutProvider,
            Self::HarshWord => Code::HarshWord,
        }
    }
}
