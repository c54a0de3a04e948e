//! Text fitted to the width of a terminal: wrapped, indented, on one line.

use textwrap::{Options, WordSplitter};

use super::Introduction;
use crate::answers::Answer;
use crate::phrases::interview::{NOTICE, length, not_the_number, promise};
use crate::phrases::outcome::{GET_CARE_NOW, SKIPPED};
use crate::questionnaire::{Notice, Question, Range};
use crate::report::{Styling, prose};
use crate::words::digits::ascii_digits;
use crate::words::one_line;

/// The maximum width of text.
const WIDEST: usize = 80;
/// The minimum width of text; a narrower terminal wraps lines by itself.
const NARROWEST: usize = 20;

/// The width of text at a terminal of this many columns; the last column stays free, since some terminals wrap there.
#[must_use]
pub(crate) fn text_width(columns: u16) -> usize {
    usize::from(columns.saturating_sub(1)).clamp(NARROWEST, WIDEST)
}

/// Plain text made safe to show, wrapped, each line ending with a line break.
pub(super) fn wrapped(text: &str, width: usize, first: &str, rest: &str) -> String {
    let options = Options::new(width)
        .initial_indent(first)
        .subsequent_indent(rest)
        .word_splitter(WordSplitter::NoHyphenation);
    let text = one_line(text);
    joined(textwrap::wrap(&text, options))
}

/// Lines of text in bold, if there is styling.
pub(super) fn bold(text: &str, styling: Styling) -> String {
    joined(text.lines().map(|line| styling.bold(line)))
}

/// Lines of text, indented.
pub(super) fn indented(text: &str) -> String {
    joined(text.lines().map(|line| format!("  {line}")))
}

fn joined(lines: impl IntoIterator<Item = impl AsRef<str>>) -> String {
    let mut text = String::new();
    for line in lines {
        text.push_str(line.as_ref().trim_end());
        text.push('\n');
    }
    text
}

/// Markdown on one line, without its markup.
pub(super) fn on_one_line(markdown: &str) -> String {
    let text = prose(markdown, usize::MAX, Styling::Plain);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// An answer as a person reads it, separated by semicolons since labels can contain commas.
pub(super) fn answer(question: &Question, answer: &Answer) -> String {
    match answer {
        Answer::Skipped => SKIPPED.to_owned(),
        Answer::Number(number) => number.to_string(),
        Answer::Choices(chosen) => {
            let labels: Vec<_> = chosen
                .iter()
                .map(|choice| one_line(&question.choice(*choice).label))
                .collect();
            labels.join("; ")
        }
    }
}

/// Reads a typed number that must be in a range.
///
/// # Errors
///
/// A sentence for the person if it is not a whole number in the range.
pub(super) fn number(typed: &str, range: Range) -> Result<i64, String> {
    let number = ascii_digits(typed).parse().ok();
    let number = number.filter(|number| range.contains(*number));
    number.ok_or_else(|| not_the_number(typed, range.at_least, range.at_most))
}

/// The introduction: what this is, how long it takes, when to get care now, that it is not a diagnosis, and where the
/// answers go.
pub(super) fn introduction(
    introduction: &Introduction<'_>,
    width: usize,
    styling: Styling,
) -> String {
    let questionnaire = introduction.questionnaire;
    let title = wrapped(&questionnaire.title, width, "", "");
    let title = bold(&title, styling);
    let about = prose(&questionnaire.about, width, styling);
    let length = length(introduction.at_most, introduction.answered);
    let length = wrapped(&length, width, "", "");
    let get_care_now = questionnaire.get_care_now.as_deref();
    let get_care_now = get_care_now.map_or_else(String::new, |text| {
        let heading = bold(&wrapped(GET_CARE_NOW, width, "", ""), styling);
        format!("{heading}\n{}\n", prose(text, width, styling))
    });
    let not_a_diagnosis = prose(&questionnaire.not_a_diagnosis, width, styling);
    let saved_to = introduction.saved_to;
    let saved_to = saved_to.map(|path| one_line(&path.display().to_string()));
    let promise = wrapped(&promise(saved_to.as_deref()), width, "", "");
    format!("{title}\n{about}\n{length}\n{get_care_now}{not_a_diagnosis}\n{promise}")
}

/// Notices that are shown during the interview, under a heading, with blank lines around them.
pub(super) fn notices(notices: &[&Notice], width: usize, styling: Styling) -> String {
    let heading = bold(&wrapped(NOTICE, width, "", ""), styling);
    let texts = notices.iter().map(|notice| {
        let indent = width.saturating_sub(INDENT);
        format!("\n{}", indented(&prose(&notice.text, indent, styling)))
    });
    format!("\n{heading}{}", texts.collect::<String>())
}

/// How far notices are indented.
const INDENT: usize = 2;
