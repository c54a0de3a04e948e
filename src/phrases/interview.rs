//! The texts of an interview that prompts and plain lines share.

use crate::words::{count, one_line, whole_number};

pub(crate) const SKIP: &str = "Skip this question";
pub(crate) const WHY: &str = "Why we ask";
pub(crate) const BACK: &str = "Go back";
pub(crate) const YOU_SKIPPED: &str = "You skipped this question before.";
/// The heading of the review.
pub(crate) const CHECK_YOUR_ANSWERS: &str = "Check your answers";

/// Where the interview is: `Question 3 of up to 14`.
pub(crate) fn progress(number: usize, at_most: usize) -> String {
    format!("Question {number} of up to {at_most}")
}

/// Above a notice that is shown during the interview.
pub(crate) const NOTICE: &str = "Please read this now:";

/// How long the interview takes.
pub(crate) fn length(at_most: usize, answered: usize) -> String {
    let questions = match at_most {
        1 => "1 question".to_owned(),
        _ => format!("Up to {}", count(at_most, "question")),
    };
    let minutes = match at_most
        .saturating_sub(answered)
        .div_ceil(QUESTIONS_A_MINUTE)
    {
        0 | 1 => "about 1 minute".to_owned(),
        minutes => format!("about {minutes} minutes"),
    };
    let answered = match answered {
        0 => String::new(),
        1 => "; 1 is already answered".to_owned(),
        _ => format!("; {answered} are already answered"),
    };
    format!("{questions}, {minutes}{answered}.")
}

/// How many questions most people answer in a minute.
const QUESTIONS_A_MINUTE: usize = 4;

/// Where the answers go, and how to stop.
pub(crate) fn promise(saved_to: Option<&str>) -> String {
    let saved = match saved_to {
        None => "Your answers stay on this computer, and are not saved unless you ask for it."
            .to_owned(),
        Some(file) => format!(
            "Your answers stay on this computer. As you asked, they are saved to \"{file}\"."
        ),
    };
    format!("{saved} To stop at any time, press Ctrl-C.")
}

/// An exclusive choice was combined with others.
pub(crate) fn exclusive(label: &str) -> String {
    let label = in_quotes(label);
    format!("If you choose {label}, do not choose anything else.")
}

/// A number is outside its range, or is not a whole number.
pub(crate) fn not_the_number(typed: &str, at_least: Option<i64>, at_most: Option<i64>) -> String {
    let expected = whole_number(at_least, at_most);
    format!("{} is not {expected}.", in_quotes(typed))
}

/// Typed text in quotation marks, made safe to show and shortened.
pub(crate) fn in_quotes(typed: &str) -> String {
    const LONGEST: usize = 60;
    let shown = one_line(typed);
    match shown.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("\"{}...\"", &shown[..end]),
        None => format!("\"{shown}\""),
    }
}
