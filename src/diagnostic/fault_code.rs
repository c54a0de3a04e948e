//! The code of each [`Fault`].

use super::{Code, Fault};

impl Fault {
    /// The stable name of this kind of problem.
    #[must_use]
    pub fn code(&self) -> Code {
        match self {
            Self::NotUtf8 | Self::NotText { .. } => Code::NotUtf8,
            Self::WrongFile { .. } => Code::WrongFile,
            Self::ControlCharacter { .. } => Code::ControlCharacter,
            Self::InvalidYaml { .. } => Code::InvalidYaml,
            Self::InvalidJson { .. } => Code::InvalidJson,
            Self::SecondDocument => Code::SecondDocument,
            Self::YamlTag => Code::YamlTag,
            Self::DuplicateKey { .. } => Code::DuplicateKey,
            Self::UnknownKey { .. } | Self::UnknownBound { .. } | Self::MergeKey => {
                Code::UnknownKey
            }
            Self::MissingKey { .. } => Code::MissingKey,
            Self::WrongType { .. }
            | Self::NotChoices { .. }
            | Self::NotANumber { .. }
            | Self::CommaInNumber { .. } => Code::WrongType,
            Self::BlankText => Code::BlankText,
            Self::EmptyList { .. } => Code::EmptyList,
            Self::UnsupportedFormat { .. } => Code::UnsupportedFormat,
            Self::InvalidId { .. } => Code::InvalidId,
            Self::ReservedId { .. } => Code::ReservedId,
            Self::DuplicateId { .. } => Code::DuplicateId,
            Self::InvalidDate { .. } => Code::InvalidDate,
            Self::InvalidLanguage { .. } => Code::InvalidLanguage,
            Self::UnknownType { .. } => Code::UnknownType,
            Self::KeyNotForType { .. } => Code::KeyNotForType,
            Self::EmptyRange { .. } => Code::EmptyRange,
            Self::EmptyCondition => Code::EmptyCondition,
            Self::UnknownQuestion { .. } => Code::UnknownQuestion,
            Self::LaterQuestion { .. } => Code::LaterQuestion,
            Self::UnknownChoice { .. } => Code::UnknownChoice,
            Self::BooleanChoice { .. } => Code::BooleanChoice,
            Self::NotARange { .. } => Code::NotARange,
            Self::NotAChoice { .. } => Code::NotAChoice,
            Self::UnknownPassage { .. } => Code::UnknownPassage,
            Self::UnknownPoint { .. } => Code::UnknownPoint,
            Self::NoClaim { .. } => Code::NoClaim,
            Self::UnknownQuestionnaire { .. } => Code::UnknownQuestionnaire,
            Self::OtherQuestionnaire { .. } => Code::OtherQuestionnaire,
            Self::WrongAnswer { .. } => Code::WrongAnswer,
            Self::ChoiceTwice { .. } => Code::ChoiceTwice,
            Self::ExclusiveChoice { .. } => Code::ExclusiveChoice,
            Self::OutOfRange { .. } => Code::OutOfRange,
            Self::UnknownCode { .. } => Code::UnknownCode,
            Self::NotAWarning { .. } => Code::NotAWarning,
            Self::Doubt(doubt) => doubt.code(),
            Self::Flaw(flaw) => flaw.code(),
        }
    }
}
