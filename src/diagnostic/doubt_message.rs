//! The words of each [`Doubt`]: what is doubtful, and what to do.

use super::doubt::{Concern, Doubt};
use crate::words::{code_point, count, quoted};

impl Doubt {
    /// What is doubtful, in one line.
    #[must_use]
    pub fn message(&self) -> String {
        match self {
            Self::Wording {
                concern, phrase, ..
            } => format!("{} {}", quoted(phrase), concern.matter()),
            Self::ReadingGrade { grade, .. } => {
                format!("this passage is hard to read: its reading grade is {grade}")
            }
            Self::InvisibleCharacter { character } => {
                format!("the character {} cannot be seen", code_point(*character))
            }
            Self::OverdueReview { reviewed, years } => format!(
                "the last review, {reviewed}, is more than {} ago",
                count(usize::from(years.unsigned_abs()), "year")
            ),
            Self::Repeated { name } => {
                format!(
                    "{} stands here a second time, which changes nothing",
                    quoted(name)
                )
            }
            Self::UnusedAllow { code } => format!("there is no `{code}` here to allow"),
        }
    }

    /// What to do about it.
    #[must_use]
    pub fn help(&self) -> String {
        match self {
            Self::Wording { instead, .. } => instead.clone(),
            Self::ReadingGrade {
                at_most,
                longest_sentence,
                ..
            } => format!(
                "aim at grade {at_most} or less with shorter words and sentences; the longest sentence here has {}",
                count(*longest_sentence, "word")
            ),
            Self::InvisibleCharacter { .. } => "remove it".to_owned(),
            Self::OverdueReview { .. } => {
                "hold the text against its source again, then write the date under `reviewed`"
                    .to_owned()
            }
            Self::Repeated { .. } | Self::UnusedAllow { .. } => "take it out".to_owned(),
        }
    }
}

impl Concern {
    /// What is the matter, said of a phrase.
    fn matter(self) -> &'static str {
        match self {
            Self::Diagnosis => "reads as a diagnosis",
            Self::Score => "reads as if the reader were measured",
            Self::Reassurance => "reads as the all-clear",
            Self::StopWithoutProvider => {
                "tells to stop or change a medicine, and no provider is named"
            }
            Self::HarshWord => "can hurt or label people",
        }
    }
}
