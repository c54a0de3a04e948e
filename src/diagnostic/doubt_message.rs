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
            Self::AnchoredText { anchor } => {
                format!("the text begins after {}", quoted(anchor))
            }
            Self::LostMarkup(lost) => lost.message(),
            Self::DroppedLink {
                address: Some(address),
            } => format!("pages drop the link to {}", quoted(address)),
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
                format!("`{phrase}` refers to where choices are on the screen")
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
                "use the date on which the text was last checked against its source".to_owned()
            }
            Self::CutText => {
                "put it in quotes if `#` belongs to it; otherwise, put the comment on its own line"
                    .to_owned()
            }
            Self::AnchoredText { .. } => {
                "put it in quotes if `&` belongs to it; otherwise, remove the anchor, which no alias uses".to_owned()
            }
            Self::LostMarkup(lost) => lost.help().to_owned(),
            Self::DroppedLink { address: Some(_) } => {
                "write the full address, such as `https://example.org` or `mailto:a@example.org`"
                    .to_owned()
            }
            Self::DroppedLink { address: None } => {
                "write it as `[text](https://example.org)`".to_owned()
            }
            Self::Placeholder { .. } => "replace it with the actual text".to_owned(),
            Self::SameLabel { .. } => "give each choice a different label".to_owned(),
            Self::CrossedLabel { .. } => {
                "a person who types it could mean either: change the label or the id".to_owned()
            }
            Self::SameQuestion { .. } => {
                "reword them so that people can tell them apart".to_owned()
            }
            Self::ChoicePosition { .. } => {
                "a screen reader has no above or below: write `None of these`, or name the choices"
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
            Self::Table => "tables are not rendered: this one is shown literally".to_owned(),
            Self::Tag { tag } => {
                format!("HTML is not rendered: {} is shown literally", quoted(tag))
            }
            Self::Picture => "pictures are not shown, only their descriptions".to_owned(),
            Self::Footnote => "footnotes are not rendered: this one is shown literally".to_owned(),
            Self::CheckBox => "checkboxes are not rendered: this one is shown literally".to_owned(),
            Self::Strikethrough => "strikethrough is not rendered: the tildes are shown".to_owned(),
            Self::InPlainText { markup } => {
                format!("this is plain text: {} is shown literally", quoted(markup))
            }
        }
    }

    fn help(&self) -> &'static str {
        match self {
            Self::JoinedLine { is_folded: true } => "use `|` instead of `>`: it keeps line breaks",
            Self::JoinedLine { is_folded: false } => {
                "put the text under `|`, which keeps line breaks"
            }
            Self::Table => "turn it into a list or into sentences",
            Self::Tag { .. } => "use Markdown or words instead",
            Self::Picture => "describe in words what the picture shows",
            Self::Footnote => "move it into the text",
            Self::CheckBox => "remove the brackets",
            Self::Strikethrough => "remove the text that no longer applies",
            Self::InPlainText { .. } => "remove the markup",
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
