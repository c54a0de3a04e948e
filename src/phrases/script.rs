//! Errors in answers that are piped in: which line was not understood, and what to do about it.

use super::interview::in_quotes;

pub(crate) const NOT_UTF8: &str = "it is not UTF-8";
pub(crate) const UTF16: &str = "this looks like UTF-16";
pub(crate) const BLANK: &str = "it is blank";
pub(crate) const SAVE_AS_UTF8: &str = "save the input as UTF-8";
pub(crate) const ONE_ANSWER_PER_LINE: &str =
    "answer each question on a line of its own, then end with `done`";
pub(crate) const END_AFTER_DONE: &str = "end the input after `done`";

/// A line is longer than any answer.
pub(crate) fn too_long(bytes: usize) -> String {
    format!("it is longer than {bytes} bytes")
}

/// What can be typed there.
pub(crate) fn expected(expected: &str) -> String {
    format!("expected {expected}")
}

/// The name that was probably meant.
pub(crate) fn did_you_mean(name: &str) -> String {
    format!("did you mean {}?", in_quotes(name))
}

/// Text follows the last line of a script.
pub(crate) fn only_blank_lines_after(last: &str) -> String {
    format!("only blank lines can follow `{last}`")
}

/// A line was not understood.
pub(crate) fn not_understood(line: usize, found: &str, question: Option<&str>) -> String {
    format!("line {line} was not understood: {found}{}", at(question))
}

/// Many lines in a row did not answer anything new.
pub(crate) fn no_progress(line: usize, lines: usize, question: Option<&str>) -> String {
    let what = match question {
        Some(_) => "did not answer any new question",
        None => "are blank",
    };
    format!(
        "stopped at line {line}: the last {lines} lines {what}{}",
        at(question)
    )
}

fn at(question: Option<&str>) -> String {
    question.map_or_else(String::new, |question| format!("\n  question: {question}"))
}

/// A sentence as a help line: without a capital letter and a period.
pub(crate) fn as_help(sentence: &str) -> String {
    let mut rest = sentence.trim_end_matches('.').chars();
    let first = rest.next().map(|first| first.to_ascii_lowercase());
    first.into_iter().chain(rest).collect()
}
