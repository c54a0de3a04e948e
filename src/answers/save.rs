//! Writes answers as a file that can be read again.

use std::fmt::Write;

use serde::Serialize;

use super::file::AnswerFile;
use super::given::SKIPPED;
use super::{Answer, Answers};
use crate::check::list_name;
use crate::questionnaire::{Expectation, Id, ItemKind, Question, QuestionIndex, Questionnaire};

/// The content of an answer file besides the answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Header {
    /// A short title of the situation.
    pub title: Option<String>,
    /// More about it; Markdown.
    pub about: Option<String>,
    /// The expected outcome, if the file is a test.
    pub expect: Option<Expectation>,
}

impl From<&AnswerFile> for Header {
    fn from(file: &AnswerFile) -> Self {
        Self {
            title: file.title.clone(),
            about: file.about.clone(),
            expect: file.expect.clone(),
        }
    }
}

/// The first lines of an answer file.
#[derive(Serialize)]
struct FirstLines<'a> {
    questionnaire: &'a str,
    version: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    about: Option<&'a str>,
}

impl FirstLines<'_> {
    fn to_yaml(&self) -> String {
        serde_yaml::to_string(self).expect("a mapping of texts can always be written")
    }
}

/// An answer file with the version of the questionnaire and the header of another file. `asked` has the questions that
/// were asked; only their answers are written.
#[must_use]
pub(crate) fn saved(
    questionnaire: &Questionnaire,
    header: &Header,
    answers: &Answers,
    asked: impl IntoIterator<Item = QuestionIndex>,
) -> String {
    let first = FirstLines {
        questionnaire: questionnaire.id.as_str(),
        version: &questionnaire.version,
        title: header.title.as_deref(),
        about: header.about.as_deref(),
    };
    let first = first.to_yaml();
    let answers = answer_lines(questionnaire, answers, asked);
    let expect = header.expect.as_ref();
    let expect = expect.map(|expect| expectation(questionnaire, expect));
    format!("{first}{answers}{}", expect.unwrap_or_default())
}

/// The `expect` of an answer file, as its last lines.
pub(crate) fn expectation(questionnaire: &Questionnaire, expect: &Expectation) -> String {
    let names = |kind, is_there| {
        let items = expect.named(kind, is_there);
        items.map(|item| questionnaire.item_name(item)).collect()
    };
    let only = expect.only.iter().filter_map(|kind| list_name(*kind));
    let lists: [(&str, Vec<String>); 6] = [
        ("shows", names(ItemKind::Passage, true)),
        ("hides", names(ItemKind::Passage, false)),
        ("points", names(ItemKind::Point, true)),
        ("notices", names(ItemKind::Notice, true)),
        ("questions", names(ItemKind::ProviderQuestion, true)),
        ("only", only.map(str::to_owned).collect()),
    ];
    let lines = lists.into_iter().filter(|(_, names)| !names.is_empty());
    let lines = lines.map(|(key, names)| format!("  {key}: [{}]\n", names.join(", ")));
    let lines = lines.collect::<String>();
    if lines.is_empty() {
        return "expect: {}\n".to_owned();
    }
    format!("expect:\n{lines}")
}

/// An answer file with the answers to the questions that were asked; skipped ones are written as `skipped`.
pub(crate) fn to_yaml(
    questionnaire: &Questionnaire,
    answers: &Answers,
    asked: impl IntoIterator<Item = QuestionIndex>,
) -> String {
    let answers = answer_lines(questionnaire, answers, asked);
    format!("questionnaire: {}\n{answers}", plain(&questionnaire.id))
}

fn answer_lines(
    questionnaire: &Questionnaire,
    answers: &Answers,
    asked: impl IntoIterator<Item = QuestionIndex>,
) -> String {
    let mut text = "answers:".to_owned();
    let mut any = false;
    for index in asked {
        if let Some(answer) = answers.get(index) {
            let question = questionnaire.question(index);
            // Writing to a String cannot fail.
            let _ = write!(
                text,
                "\n  {}: {}",
                plain(&question.id),
                written(question, answer)
            );
            any = true;
        }
    }
    text.push_str(if any { "\n" } else { " {}\n" });
    text
}

/// An answer as written in a file. No choice has the id `null`, `true` or `false`, so none needs quotes.
#[must_use]
pub(crate) fn written(question: &Question, answer: &Answer) -> String {
    match answer {
        Answer::Skipped => SKIPPED.to_owned(),
        Answer::Number(number) => number.to_string(),
        Answer::Choices(chosen) => {
            let ids: Vec<_> = chosen
                .iter()
                .map(|choice| question.choice(*choice).id.as_str())
                .collect();
            if question.is_multiple() {
                format!("[{}]", ids.join(", "))
            } else {
                ids.join(", ")
            }
        }
    }
}

/// An id in a spelling that YAML reads as a string.
fn plain(id: &Id) -> String {
    match id.as_str() {
        "null" | "true" | "false" => format!("\"{id}\""),
        _ => id.to_string(),
    }
}
