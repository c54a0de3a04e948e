//! The words of each [`Doubt`]: what is doubtful, and what to do.

use super::doubt::{Concern, Doubt, LostMarkup};
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
            Self::FutureReview { reviewed } => {
                format!("the last review, {reviewed}, is in the future")
            }
            Self::CutText => "the text ends before ` #`".to_owned(),
            Self::LostMarkup(lost) => lost.message(),
            Self::DroppedLink {
                address: Some(address),
            } => format!("pages leave out the link to {}", quoted(address)),
            Self::DroppedLink { address: None } => "this link has no address".to_owned(),
            Self::Placeholder { found } => format!("{} looks like a placeholder", quoted(found)),
            Self::SameLabel { choice, other } => {
                format!("the choice `{choice}` reads the same as `{other}`")
            }
            Self::CrossedLabel { choice, other } => {
                format!("the label of `{choice}` is the id of `{other}`")
            }
            Self::SameQuestion { question, other } => {
                format!("the question `{question}` reads the same as `{other}`")
            }
            Self::ChoicePosition { phrase } => {
                format!("`{phrase}` says where other choices are on a screen")
            }
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
            Self::FutureReview { .. } => {
                "write the date on which the text was last held against its source".to_owned()
            }
            Self::CutText => {
                "put it in quotes if `#` belongs to it; else put the comment on a line of its own"
                    .to_owned()
            }
            Self::LostMarkup(lost) => lost.help().to_owned(),
            Self::DroppedLink { address: Some(_) } => {
                "write the whole address, such as `https://example.org` or `mailto:a@example.org`"
                    .to_owned()
            }
            Self::DroppedLink { address: None } => {
                "write it as `[text](https://example.org)`".to_owned()
            }
            Self::Placeholder { .. } => "write what belongs there".to_owned(),
            Self::SameLabel { .. } => "give each choice a label of its own".to_owned(),
            Self::CrossedLabel { .. } => {
                "a person who types it may mean either: give one of them another id".to_owned()
            }
            Self::SameQuestion { .. } => "say in each what sets it apart".to_owned(),
            Self::ChoicePosition { .. } => {
                "a screen reader has no above or below: write `None of these`, or name what is meant"
                    .to_owned()
            }
            Self::Repeated { .. } | Self::UnusedAllow { .. } => "take it out".to_owned(),
        }
    }
}

impl LostMarkup {
    fn message(&self) -> String {
        match self {
            Self::JoinedLine { is_folded: true } => {
                "under `>`, this line is joined to the one before it".to_owned()
            }
            Self::JoinedLine { is_folded: false } => {
                "this line is joined to the one before it".to_owned()
            }
            Self::Table => "tables are not drawn: this one is shown as it stands".to_owned(),
            Self::Tag { tag } => format!("HTML is shown as it stands: {}", quoted(tag)),
            Self::Picture => "pictures are not shown, only their descriptions".to_owned(),
            Self::Footnote => "footnotes are shown as they stand".to_owned(),
            Self::CheckBox => "boxes to check are shown as they stand".to_owned(),
            Self::Strikethrough => "nothing is struck through: the marks are shown".to_owned(),
            Self::InPlainText { markup } => {
                format!(
                    "this is plain text, which shows markup as it stands: {}",
                    quoted(markup)
                )
            }
        }
    }

    fn help(&self) -> &'static str {
        match self {
            Self::JoinedLine { is_folded: true } => {
                "write `|` in place of `>`: it keeps lines apart"
            }
            Self::JoinedLine { is_folded: false } => "put the text under `|`: it keeps lines apart",
            Self::Table => "make a list or sentences of it",
            Self::Tag { .. } => "say it in Markdown or in words",
            Self::Picture => "say in words what there is to see",
            Self::Footnote => "say it in the text",
            Self::CheckBox => "begin the item with its words",
            Self::Strikethrough => "leave out what does not hold",
            Self::InPlainText { .. } => "leave the markup out",
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
