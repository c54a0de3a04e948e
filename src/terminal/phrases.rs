//! What is said in the same words at prompts and in plain lines, and how text is fitted to a width.

use textwrap::{Options, WordSplitter};

use super::Introduction;
use crate::answers::Answer;
use crate::interview::Progress;
use crate::questionnaire::{Question, Range};
use crate::report::{Styling, prose};
use crate::words::digits::ascii_digits;
use crate::words::{count, one_line, whole_number};

/// Text is never wider.
const WIDEST: usize = 80;
/// Text is wrapped no narrower: a terminal that is wraps it by itself.
const NARROWEST: usize = 20;

/// How wide text is at a terminal of so many columns; the last one is left free, since some terminals wrap there.
#[must_use]
pub(crate) fn text_width(columns: u16) -> usize {
    usize::from(columns.saturating_sub(1)).clamp(NARROWEST, WIDEST)
}

/// Plain text made safe to show, wrapped, each line ended by a line break.
pub(super) fn wrapped(text: &str, width: usize, first: &str, rest: &str) -> String {
    let options = Options::new(width)
        .initial_indent(first)
        .subsequent_indent(rest)
        .word_splitter(WordSplitter::NoHyphenation);
    let text = one_line(text);
    ended(textwrap::wrap(&text, options))
}

/// Lines of text in bold, where there is styling.
pub(super) fn bold(text: &str, styling: Styling) -> String {
    ended(text.lines().map(|line| styling.bold(line)))
}

/// Lines of text moved to the right.
pub(super) fn indented(text: &str) -> String {
    ended(text.lines().map(|line| format!("  {line}")))
}

fn ended(lines: impl IntoIterator<Item = impl AsRef<str>>) -> String {
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

/// Where one is.
pub(super) fn progress(progress: Progress) -> String {
    format!(
        "Question {} of at most {}",
        progress.number, progress.at_most
    )
}

/// An answer as a person reads it. Labels may have commas in them.
pub(super) fn answer(question: &Question, answer: &Answer) -> String {
    match answer {
        Answer::Skipped => "Skipped".to_owned(),
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

/// The number in a range that was typed.
///
/// # Errors
///
/// In words, that it is none.
pub(super) fn number(typed: &str, range: Range) -> Result<i64, String> {
    let number = ascii_digits(typed).parse().ok();
    let number = number.filter(|number| range.contains(*number));
    number.ok_or_else(|| {
        let wanted = whole_number(range.at_least, range.at_most);
        format!("{} is not {wanted}.", quoted(typed))
    })
}

/// That an exclusive choice was given beside others.
pub(super) fn goes_alone(label: &str) -> String {
    format!(
        "If you choose {}, do not choose anything else.",
        quoted(label)
    )
}

/// What was typed, made safe and short enough to say it again.
pub(super) fn quoted(typed: &str) -> String {
    const LONGEST: usize = 60;
    let shown = one_line(typed);
    match shown.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("\"{}...\"", &shown[..end]),
        None => format!("\"{shown}\""),
    }
}

/// What this is, what it is not, how long it takes, and where the answers go.
pub(super) fn introduction(
    introduction: &Introduction<'_>,
    width: usize,
    styling: Styling,
) -> String {
    let questionnaire = introduction.questionnaire;
    let title = wrapped(&questionnaire.title, width, "", "");
    let title = bold(&title, styling);
    let about = prose(&questionnaire.about, width, styling);
    let not_a_diagnosis = prose(&questionnaire.not_a_diagnosis, width, styling);
    let promise = wrapped(&promise(introduction), width, "", "");
    format!("{title}\n{about}\n{not_a_diagnosis}\n{promise}")
}

fn promise(introduction: &Introduction<'_>) -> String {
    let questions = match (introduction.at_most, introduction.answered) {
        (1, 0) => "There is 1 question.".to_owned(),
        (at_most, 0) => format!("There are at most {at_most} questions."),
        (at_most, answered) => {
            let verb = if answered == 1 { "is" } else { "are" };
            format!(
                "There are at most {}; {answered} {verb} answered already.",
                count(at_most, "question")
            )
        }
    };
    let saved = match introduction.saved_to {
        None => "Your answers stay on this computer, and are not saved unless you ask for it."
            .to_owned(),
        Some(path) => format!(
            "Your answers stay on this computer. As you asked, they are saved to \"{}\".",
            one_line(&path.display().to_string())
        ),
    };
    format!("{questions} {saved} To stop at any time, press Ctrl-C.")
}
