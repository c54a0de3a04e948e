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
