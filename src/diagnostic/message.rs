//! The words of each [`Fault`]: what is wrong, and what to do.

use super::Code;
use super::bound::instead_of_bound;
use super::fault::Fault;
use super::help::{did_you_mean, instead_of_id, or_one_of, plain_yaml, unlike};
use super::kind::{a, noun};
use super::operator::instead_of_operator;
use super::whole::{instead_of_number, instead_of_range};
use crate::words::{code_point, list, one_line, quoted, whole_number};

/// How a number of too many digits is described.
const TOO_LARGE: &str = "a number that is too large";

impl Fault {
    /// What is wrong, in one line.
    #[must_use]
    #[expect(
        clippy::too_many_lines,
        reason = "a table, one entry a kind of problem"
    )]
    pub fn message(&self) -> String {
        if let Some(odd) = self.odd_letter() {
            return odd.message();
        }
        match self {
            Self::NotUtf8 => "this is not UTF-8 text".to_owned(),
            Self::NotText { form } => form.message(),
            Self::WrongFile { found, wanted } => found.message(*wanted),
            Self::ControlCharacter { character } => {
                format!(
                    "the character {} cannot be shown safely",
                    code_point(*character)
                )
            }
            Self::InvalidYaml { mistake } => {
                format!("this cannot be read as YAML: {}", mistake.message())
            }
            Self::InvalidJson { problem } => {
                format!("this cannot be read as JSON: {}", one_line(problem))
            }
            Self::SecondDocument => "a second YAML document begins here".to_owned(),
            Self::YamlTag => "a YAML tag has no meaning here".to_owned(),
            Self::DuplicateKey { key } => format!("{} stands here a second time", quoted(key)),
            Self::UnknownKey { key, .. } | Self::UnknownBound { key, .. } => {
                format!("unknown key {}", quoted(key))
            }
            Self::MissingKey { key } => format!("{} is missing", quoted(key)),
            Self::WrongType { expected, found }
            | Self::NotChoices {
                found, expected, ..
            } => {
                format!("found {found} where {expected} is expected")
            }
            Self::CommaInNumber { written } => {
                format!("the comma splits {} into two entries", quoted(written))
            }
            Self::NotANumber { found, .. } => {
                format!("found {found} where a whole number is expected")
            }
            Self::MergeKey => "merge keys (`<<`) are not supported".to_owned(),
            Self::BlankText => "this text is blank".to_owned(),
            Self::EmptyList { needs } => format!("at least one {needs} is needed here"),
            Self::UnsupportedFormat { found } => {
                format!("version {found} of the format is not known")
            }
            Self::InvalidId { id, .. } => format!("{} is not an id", quoted(id)),
            Self::ReservedId { id, kind } => {
                format!("{} cannot be the id of {}", quoted(id), a(*kind))
            }
            Self::DuplicateId { id, kind } => format!(
                "the id {} belongs to an earlier {}",
                quoted(id),
                noun(*kind)
            ),
            Self::InvalidDate { found } => format!("{} is not a date", quoted(found)),
            Self::InvalidLanguage { found } => format!("{} is not a language tag", quoted(found)),
            Self::UnknownType { found, .. } => format!("unknown question type {}", quoted(found)),
            Self::KeyNotForType {
                key, question_type, ..
            } => {
                format!("`{key}` has no meaning for a `{question_type}` question")
            }
            Self::EmptyRange { least, most } => {
                format!("no number is at least {least} and at most {most}")
            }
            Self::EmptyCondition => "this condition is empty".to_owned(),
            Self::UnknownQuestion { id, .. } => format!("unknown question {}", quoted(id)),
            Self::LaterQuestion { id, of } if id == of => {
                format!("`{id}` cannot depend on its own answer")
            }
            Self::LaterQuestion { id, of } => format!("`{id}` is asked after `{of}`"),
            Self::UnknownChoice {
                question, choice, ..
            } => {
                format!("{} is not a choice of `{question}`", quoted(choice))
            }
            Self::BooleanChoice { found, .. } => format!("`{found}` is not a choice"),
            Self::NotARange { question, .. } => {
                format!("a condition on `{question}` is a range")
            }
            Self::NotAChoice { question, .. } => {
                format!("a condition on `{question}` names a choice or a list of them")
            }
            Self::UnknownPassage { found, .. } => format!("unknown passage {}", quoted(found)),
            Self::UnknownPoint { found, .. } => format!("unknown talking point {}", quoted(found)),
            Self::NoClaim { mixed: false } => "this promise claims nothing".to_owned(),
            Self::NoClaim { mixed: true } => "`only_adds` stands alone in a promise".to_owned(),
            Self::UnknownQuestionnaire { id, .. } => {
                format!("unknown questionnaire {}", quoted(id))
            }
            Self::OtherQuestionnaire { found, wanted } => {
                format!(
                    "these answers are for {}, not for {}",
                    quoted(found),
                    quoted(wanted)
                )
            }
            Self::WrongAnswer {
                question,
                expected,
                found,
                ..
            } => {
                format!("the answer to `{question}` is {found} where {expected} is expected")
            }
            Self::ChoiceTwice { choice } => format!("{} is chosen twice", quoted(choice)),
            Self::ExclusiveChoice { choice } => {
                format!("{} cannot go with other choices", quoted(choice))
            }
            Self::OutOfRange { number, .. } => format!("{} is out of range", one_line(number)),
            Self::UnknownCode { found, .. } => format!("unknown code {}", quoted(found)),
            Self::NotAWarning { code } => format!("`{code}` is an error, which cannot be allowed"),
            Self::Doubt(doubt) => doubt.message(),
            Self::Flaw(flaw) => flaw.message(),
        }
    }

    /// What to do about it, where there is something to say.
    #[must_use]
    #[expect(
        clippy::too_many_lines,
        reason = "a table, one entry a kind of problem"
    )]
    pub fn help(&self) -> Option<String> {
        if let Some(odd) = self.odd_letter()
            && let Some(help) = odd.help(self.meant())
        {
            return Some(help);
        }
        match self {
            Self::NotUtf8 => Some("save the file as UTF-8".to_owned()),
            Self::NotText { form } => Some(form.help().to_owned()),
            Self::WrongFile { found, wanted } => Some(found.help(*wanted).to_owned()),
            Self::ControlCharacter { .. } => {
                Some("take the character out; it may be invisible in an editor".to_owned())
            }
            Self::InvalidYaml { mistake } => Some(mistake.help()),
            Self::InvalidJson { .. } => Some(
                "in JSON, names and texts are in double quotes, and no comma follows the last entry"
                    .to_owned(),
            ),
            Self::SecondDocument => {
                Some("one file is one document: take out the line `---`".to_owned())
            }
            Self::YamlTag => Some(
                "take out the word that begins with `!`, or put the value in quotes".to_owned(),
            ),
            Self::DuplicateKey { .. } => Some("keep one of them".to_owned()),
            Self::UnknownKey { nearest, known, .. } => Some(or_one_of(*nearest, known)),
            Self::WrongType { expected, found } => unlike(expected, found).map(str::to_owned),
            Self::NotChoices { id, label, .. } => Some(format!(
                "write each choice as `id: Label`, such as `{id}: {}`",
                plain_yaml(label)
            )),
            Self::NotANumber { found, .. } if *found == TOO_LARGE => {
                Some("use a number of at most 18 digits".to_owned())
            }
            Self::NotANumber { key, written, .. } => {
                Some(instead_of_number(written.as_deref(), Some(key)))
            }
            Self::CommaInNumber { written } => Some(instead_of_number(Some(written), None)),
            Self::MergeKey => Some(
                "repeat the lines; an anchor on a whole value, `&name`, can be used with `*name`"
                    .to_owned(),
            ),
            Self::UnknownBound { of, key, number } => instead_of_bound(of, key, *number),
            Self::UnsupportedFormat { .. } => Some("write `selfcheck: 1`".to_owned()),
            Self::InvalidId { id, kind } => Some(instead_of_id(id, *kind)),
            Self::ReservedId { .. } => {
                Some("the word has a meaning of its own: choose another".to_owned())
            }
            Self::DuplicateId { kind, .. } => {
                Some(format!("give this {} an id of its own", noun(*kind)))
            }
            Self::InvalidDate { .. } => {
                Some("write the month as YYYY-MM or the day as YYYY-MM-DD".to_owned())
            }
            Self::InvalidLanguage { .. } => {
                Some("write a BCP 47 tag such as `en` or `pt-BR`".to_owned())
            }
            Self::UnknownType { nearest, .. } => Some(or_one_of(
                *nearest,
                &["yes_no", "select_one", "select_multiple", "integer"],
            )),
            Self::KeyNotForType { key, goes_with, .. } => Some(format!(
                "`{key}` goes with {}",
                list(goes_with.iter().map(|t| format!("`{t}`")), "and")
            )),
            Self::EmptyRange { .. } => Some("the lower bound comes first".to_owned()),
            Self::EmptyCondition => Some("if it always applies, remove `when`".to_owned()),
            Self::UnknownQuestion { id, .. } if instead_of_operator(id).is_some() => {
                instead_of_operator(id).map(str::to_owned)
            }
            Self::UnknownQuestion { id, .. } if id.contains(':') => {
                let key = id.split(':').next().unwrap_or_default();
                Some(format!("write {} with a space after the colon", quoted(&format!("{key}: ..."))))
            }
            Self::UnknownQuestion { nearest, .. }
            | Self::UnknownQuestionnaire {
                nearest: nearest @ Some(_),
                ..
            }
            | Self::UnknownPassage {
                nearest: nearest @ Some(_),
                ..
            }
            | Self::UnknownPoint { nearest, .. } => did_you_mean(nearest.as_deref()),
            Self::UnknownQuestionnaire { .. } => Some(
                "name a built-in one, or put its `questionnaire.yaml` into the folder of this file or the one above"
                    .to_owned(),
            ),
            Self::UnknownPassage { .. } => {
                Some("a passage is written `section/passage`".to_owned())
            }
            Self::LaterQuestion { .. } => {
                Some("a condition can name only questions that are asked before".to_owned())
            }
            Self::UnknownChoice {
                question, choice, ..
            } if choice == "skipped" || choice == "null" => Some(format!(
                "to ask whether it was answered, write `answered: [{question}]`"
            )),
            Self::UnknownChoice {
                nearest, choices, ..
            } => Some(or_one_of(nearest.as_deref(), choices)),
            Self::BooleanChoice { found, choices } => {
                let word = if *found { "yes" } else { "no" };
                Some(or_one_of(
                    choices.iter().map(String::as_str).find(|c| *c == word),
                    choices,
                ))
            }
            Self::NotARange { question, written } => Some(instead_of_range(question, written)),
            Self::NotAChoice { choices, .. } => Some(or_one_of(None, choices)),
            Self::WrongAnswer {
                expected: "a whole number",
                found: "a list",
                written: Some(first),
                ..
            } => Some(format!("write one number, such as {}", quoted(first))),
            Self::WrongAnswer {
                expected: "a whole number",
                found,
                written: written @ Some(_),
                ..
            } if *found != TOO_LARGE => Some(instead_of_number(written.as_deref(), None)),
            Self::NoClaim { mixed: false } => {
                Some("say what it `shows`, `hides`, `points` or `only_adds`".to_owned())
            }
            Self::NoClaim { mixed: true } => Some("make two promises of it".to_owned()),
            Self::ExclusiveChoice { .. } => Some("give it alone, or leave it out".to_owned()),
            Self::OutOfRange { min, max, .. } => {
                Some(format!("expected {}", whole_number(*min, *max)))
            }
            Self::UnknownCode { nearest, .. } => did_you_mean(nearest.map(Code::name)).or_else(|| {
                Some("the code of a warning stands in brackets where `check` gives it".to_owned())
            }),
            Self::Doubt(doubt) => Some(doubt.help()),
            Self::Flaw(flaw) => Some(flaw.help()),
            Self::NotAWarning { .. }
            | Self::MissingKey { .. }
            | Self::BlankText
            | Self::EmptyList { .. }
            | Self::OtherQuestionnaire { .. }
            | Self::WrongAnswer { .. }
            | Self::ChoiceTwice { .. } => None,
        }
    }
}
