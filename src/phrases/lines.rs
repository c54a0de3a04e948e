//! The texts of plain lines.

use super::interview::in_quotes;
use crate::words::list;

/// What can be typed instead of an answer.
pub(crate) const SKIP_WORD: &str = "skip";
pub(crate) const WHY_WORD: &str = "why";
pub(crate) const BACK_WORD: &str = "back";
pub(crate) const AGAIN_WORD: &str = "again";
pub(crate) const HELP_WORD: &str = "help";
pub(crate) const STOP_WORD: &str = "stop";
/// These words with their meanings.
pub(crate) const COMMANDS: [(&str, &str); 6] = [
    (SKIP_WORD, "skip this question"),
    (WHY_WORD, "why we ask"),
    (BACK_WORD, "previous question"),
    (AGAIN_WORD, "repeat the question"),
    (HELP_WORD, "what you can type"),
    (STOP_WORD, "quit"),
];
/// The letters that answer a question with yes and no, and the choices that they mean.
pub(crate) const YES_AND_NO: [(&str, &str); 2] = [("y", "yes"), ("n", "no")];
/// The words and signs that can connect choices.
pub(crate) const AND: [&str; 3] = ["and", "&", "+"];

/// The word that confirms the answers.
pub(crate) const DONE_WORD: &str = "done";

const TYPE_ON_A_LINE: &str = "Type each answer on a line of its own and press Enter.";
pub(crate) const TYPE_INSTEAD: &str = "Instead of an answer, you can type one of these words.";
pub(crate) const CHOICE_HELP: &str = "Type the number of your answer, or its words.";
pub(crate) const YES_NO_HELP: &str =
    "Type the number of your answer, or its words. For yes or no, y or n is enough.";
pub(crate) const CHOICES_HELP: &str =
    "Type the numbers of your answers, or their words, with commas between them.";

pub(crate) const SOME_NUMBERS: &str = "one or more numbers, such as 1 2";
pub(crate) const A_NUMBER: &str = "a number";
pub(crate) const TYPE_A_NUMBER: &str = "Type a number.";
pub(crate) const PLEASE_TYPE_A_NUMBER: &str = "Please type a number.";
pub(crate) const PLEASE_ANSWER: &str = "Please type an answer, or type skip.";
pub(crate) const ONLY_ONE_ANSWER: &str = "Please give only one answer here.";
pub(crate) const FIRST_QUESTION: &str = "This is the first question.";
pub(crate) const NO_REASON: &str = "No reason is given for this question.";
pub(crate) const NOT_TEXT: &str = "I could not read that line as text.";
pub(crate) const TOO_LONG: &str = "That line is too long.";

pub(crate) const TYPE_DONE: &str =
    "Type done if your answers are correct, or the number of an answer to change it.";
pub(crate) const PLEASE_TYPE_DONE: &str = "Please type done, or the number of an answer.";
pub(crate) const EXPECTED_IN_REVIEW: &str = "`done`, or the number of an answer to change it";

pub(crate) const YES_OR_NO: &str = "Type yes or no. To answer no, press Enter.";
pub(crate) const REPLACE_OR_RENAME: &str =
    "Type yes to replace it, or type another name. To cancel, press Enter.";

/// What a script would do at the end of a slide.
pub(crate) const WHERE_TO_GO: &str = "Choose where to go next.";

/// How to answer, and what can be typed instead.
pub(crate) fn instructions() -> String {
    let commands = COMMANDS.map(|(word, meaning)| format!("{word}: {meaning}"));
    format!("{TYPE_ON_A_LINE} {TYPE_INSTEAD} {}.", commands.join("; "))
}

/// What can be typed as an answer.
pub(crate) fn type_an_answer(answers: &str) -> String {
    format!("Type {answers}.")
}

/// What can be typed as an answer and instead of one.
pub(crate) fn type_one(answers: &str, words: &str) -> String {
    format!("Type {answers}. Or type {words}.")
}

/// The earlier answer to a question that is asked again.
pub(crate) fn earlier_answer(answer: &str) -> String {
    format!("Your answer so far: {answer}. Press Enter to keep it.")
}

/// The answer that was understood.
pub(crate) fn your_answer(answer: &str) -> String {
    format!("Your answer: {answer}")
}

/// The rows of a numbered list that can be typed.
pub(crate) fn number_up_to(rows: usize) -> String {
    format!("a number from 1 to {rows}")
}

/// A line names several rows of a menu.
pub(crate) fn ambiguous_row(typed: &str) -> String {
    let typed = in_quotes(typed);
    format!("{typed} can mean more than one of these. {PLEASE_TYPE_A_NUMBER}")
}

/// A line can mean several answers; `answers` tells them apart.
pub(crate) fn ambiguous_answer(typed: &str, answers: &str) -> String {
    let typed = in_quotes(typed);
    format!("{typed} can mean more than one answer here. Type {answers}.")
}

/// Ways to answer, each of one or more choices.
pub(crate) fn answers(ways: &[Vec<String>]) -> String {
    let is_single = ways.iter().all(|choices| choices.len() == 1);
    let ways = ways.iter().map(|choices| list(choices, "and"));
    if is_single {
        list(ways, "or")
    } else {
        ways.collect::<Vec<_>>().join(", or ")
    }
}

/// No choice of a question has the number.
pub(crate) fn no_choice(number: u64, choices: usize) -> String {
    format!("There is no choice {number}. Choose {}.", up_to(choices))
}

/// No answer in the review has the number.
pub(crate) fn no_answer(number: u64, answers: usize) -> String {
    format!(
        "Number {number} is not on the list. Choose {}.",
        up_to(answers)
    )
}

/// The numbers of a list.
fn up_to(last: usize) -> String {
    match last {
        1 => "1".to_owned(),
        2 => "1 or 2".to_owned(),
        _ => format!("1 to {last}"),
    }
}

/// A script typed `stop`.
pub(crate) fn stopped_at(line: usize) -> String {
    format!("Stopped at line {line}.")
}

/// A line was not understood, with the name that was probably meant.
pub(crate) fn not_understood(typed: &str, nearest: Option<&str>) -> String {
    let question = nearest.map(|name| format!(" Did you mean {}?", in_quotes(name)));
    let question = question.unwrap_or_default();
    format!("I did not understand {}.{question}", in_quotes(typed))
}

/// Where a slide can lead.
pub(crate) fn continue_or(words: &str) -> String {
    format!("Press Enter to continue, or type {words}.")
}

/// What a script can type at a slide.
pub(crate) fn blank_or(words: &str) -> String {
    format!("a blank line, or {words}")
}

/// Asks for a file name.
pub(crate) fn name_the_file(extensions: &str, proposed: &str) -> String {
    let proposed = in_quotes(proposed);
    format!("Name the file. {extensions} To save as {proposed}, type yes. To cancel, press Enter.")
}
