//! Warnings about texts, and about how they are written in the file.

use super::table::problems;
use super::violation::with;
use super::{Code, GivenAnswer};
use crate::words::{code_point, count, quoted};

problems! {
    /// A text that may not be what its author intended.
    TextProblem

    warning Diagnosis = "diagnosis", "A text says what the reader has or does not have." {
        Diagnosis {
            /// The phrase, as written.
            phrase: String,
            /// What to say instead.
            instead: String,
        } => format!("{} reads as a diagnosis", quoted(phrase)), instead.as_str();
    }
    warning Score = "score", "A text measures the reader's own risk." {
        Score {
            /// The phrase, as written.
            phrase: String,
            /// What to say instead.
            instead: String,
        } => format!("{} reads as a measure of the reader", quoted(phrase)), instead.as_str();
    }
    warning Reassurance = "reassurance", "A text gives the reader the all-clear." {
        Reassurance {
            /// The phrase, as written.
            phrase: String,
            /// What to say instead.
            instead: String,
        } => format!("{} reads as an all-clear", quoted(phrase)), instead.as_str();
    }
    warning Blame = "blame", "A text says that the reader is at fault." {
        Blame {
            /// The phrase, as written.
            phrase: String,
            /// What to say instead.
            instead: String,
        } => format!("{} blames the reader", quoted(phrase)), instead.as_str();
    }
    warning Alarm = "alarm", "A text frightens the reader." {
        Alarm {
            /// The phrase, as written.
            phrase: String,
            /// What to say instead.
            instead: String,
        } => format!("{} can frighten the reader", quoted(phrase)), instead.as_str();
    }
    warning StopWithoutProvider = "stop-without-provider",
        "A text can lead a reader to stop or change a medicine without a provider." {
        StopWithoutProvider {
            /// The phrase, as written.
            phrase: String,
            /// What to say instead.
            instead: String,
        } => format!("{} says to stop or change a medicine, but no provider is named", quoted(phrase)),
            instead.as_str();
        /// Some answers show a harm of a medicine without the line not to stop it.
        HarmAlone {
            /// The harm, as written.
            phrase: String,
            /// The answers that are not skipped.
            example: Vec<GivenAnswer>,
        } => format!(
                "{} names a harm of a medicine, but {}, no text shown with it says not to stop it",
                quoted(phrase),
                with(example)
            ),
            "say in this text, or in one that is always shown with it: \
             \"do not stop or change it without talking to your provider\"";
    }
    warning MissingGetCareNow = "missing-get-care-now", "A questionnaire has notices but no `get_care_now`." {
        MissingGetCareNow => "there are notices, but no `get_care_now`",
            "a notice reaches only those who answer; say for everyone when to get care now, under `get_care_now`";
    }
    warning HarshWord = "harsh-word", "A word can hurt or label people." {
        HarshWord {
            /// The phrase, as written.
            phrase: String,
            /// What to say instead.
            instead: String,
        } => format!("{} can hurt or label people", quoted(phrase)), instead.as_str();
    }
    warning InvisibleCharacter = "invisible-character", "A text contains an invisible character." {
        InvisibleCharacter {
            /// The character.
            character: char,
        } => format!("the character {} is invisible", code_point(*character)), "remove it";
    }
    warning ReadingGrade = "reading-grade", "A passage is harder to read than grade 9." {
        ReadingGrade {
            /// Its reading grade, with one decimal.
            grade: String,
            /// The recommended maximum.
            at_most: String,
            /// The number of words in the longest sentence.
            longest_sentence: usize,
        } => format!("this passage is hard to read: its reading grade is {grade}"), format!(
                "aim at grade {at_most} or less with shorter words and sentences; the longest sentence here has {}",
                count(*longest_sentence, "word")
            );
    }
    warning OverdueReview = "overdue-review", "The article was last reviewed more than two years ago." {
        OverdueReview {
            /// The date of the review: YYYY-MM or YYYY-MM-DD.
            reviewed: String,
            /// The number of years for which a review counts as recent.
            years: i16,
        } => format!(
                "the last review, {reviewed}, is more than {} ago",
                count(usize::from(years.unsigned_abs()), "year")
            ),
            "check the text against its source again, then update `reviewed`";
    }
    warning FutureReview = "future-review", "The date of the last review is in the future." {
        FutureReview {
            /// The date of the review: YYYY-MM or YYYY-MM-DD.
            reviewed: String,
        } => format!("the last review, {reviewed}, is in the future"),
            "use the date on which the text was last checked against its source";
    }
    warning CutText = "cut-text", "A comment or an anchor cuts a text short." {
        /// A text that ends where a comment begins.
        CutText => "the text ends before ` #`",
            "put the text in quotes if `#` is part of it; otherwise, put the comment on its own line";
        /// An unquoted text that begins with an anchor that no alias uses.
        AnchoredText {
            /// The anchor.
            anchor: String,
        } => format!("{} is an anchor, so it is not part of the text", quoted(anchor)),
            "put the text in quotes if `&` is part of it; otherwise, remove the anchor, which no alias uses";
    }
    warning LostMarkup = "lost-markup", "Markup in a text is shown literally, or not at all." {
        /// A line that YAML joins to the previous one.
        JoinedLine => "this line is joined to the one before it", "put the text under `|`, which keeps line breaks";
        /// A line under `>` that YAML joins to the previous one.
        FoldedLine => "under `>`, this line is joined to the one before it",
            "use `|` instead of `>`: it keeps line breaks";
        Table => "tables are not rendered: this one is shown literally", "turn it into a list or into sentences";
        /// An HTML tag.
        Tag {
            /// The tag.
            tag: String,
        } => format!("HTML is not rendered: {} is shown literally", quoted(tag)), "use Markdown or words instead";
        Picture => "pictures are not shown, only their descriptions", "describe in words what the picture shows";
        /// A footnote, or a reference to one.
        Footnote => "footnotes are not rendered: this one is shown literally", "move it into the text";
        /// A checkbox in a list.
        CheckBox => "checkboxes are not rendered: this one is shown literally", "remove the brackets";
        Strikethrough => "strikethrough is not rendered: the tildes are shown",
            "remove the text that no longer applies";
        /// Markup in a text that is not Markdown.
        MarkupInPlainText {
            /// The markup.
            markup: String,
        } => format!("this is plain text: {} is shown literally", quoted(markup)), "remove the markup";
    }
    warning DroppedLink = "dropped-link", "A link has an address that pages do not link to, or no address." {
        DroppedLink {
            /// The address.
            address: String,
        } => format!("pages drop the link to {}", quoted(address)),
            "write the full address, such as `https://example.org` or `mailto:a@example.org`";
        /// A link whose address is not defined.
        NoAddress => "this link has no address", "write it as `[text](https://example.org)`";
    }
    warning Placeholder = "placeholder", "A text contains a placeholder." {
        Placeholder {
            /// As written.
            found: String,
        } => format!("{} looks like a placeholder", quoted(found)), "replace it with the actual text";
    }
    warning SameLabel = "same-label", "Two choices of a question read the same." {
        SameLabel {
            /// The choice.
            choice: String,
            /// The choice that it resembles.
            other: String,
        } => format!("the choice `{choice}` reads the same as `{other}`"), "give each choice a different label";
    }
    warning CrossedLabel = "crossed-label", "The label of a choice is the id of another choice." {
        CrossedLabel {
            /// The choice.
            choice: String,
            /// The choice that has this id.
            other: String,
        } => format!("the label of `{choice}` is the id of `{other}`"),
            "a person who types it could mean either: change the label or the id";
    }
    warning SameQuestion = "same-question", "Two questions read the same." {
        SameQuestion {
            /// The question.
            question: String,
            /// The question that it resembles.
            other: String,
        } => format!("the question `{question}` reads the same as `{other}`"),
            "reword them so that people can tell them apart";
    }
    warning ChoicePosition = "choice-position", "A choice refers to where other choices are on the screen." {
        ChoicePosition {
            /// The phrase.
            phrase: &'static str,
        } => format!("`{phrase}` refers to where choices are on the screen"),
            "a screen reader has no above or below: write `None of these`, or name the choices";
    }
    warning UnusedAllow = "unused-allow", "An `allow` has no effect." {
        UnusedAllow {
            /// The code of the warning.
            code: Code,
        } => format!("there is no `{code}` warning here to allow"), "remove it";
    }
}
