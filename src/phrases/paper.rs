//! The words on every printed form.

use crate::words::whole_number;

/// The heading of the instructions.
pub(crate) const HOW_TO: &str = "How to fill this in";

/// How to fill a sheet in.
pub(crate) const HOW_TO_TEXT: &str = "\
Begin with question 1, and go on from question to question. Tick one box at each, unless it says otherwise. Where an \
arrow stands behind the box that you tick, or a line tells you to go to another question, go there; what you pass over \
stays blank. You may leave any question blank. When you are done, the key at the end tells you what to read and what to \
bring up with your health care provider. This sheet is yours: keep it, and show it to whom you like.";

/// The heading of the questions.
pub(crate) const QUESTIONS: &str = "Questions";

/// After the last question.
pub(crate) const END: &str = "End of the questions.";

/// What to do after the last question.
pub(crate) const THEN: &str = "Now take the key to see what to read and what to bring up.";

/// The heading of the key.
pub(crate) const KEY: &str = "Key: which answers lead to what";

/// How to use the key.
pub(crate) const KEY_TEXT: &str = "\
Find each box that you ticked. The numbers are those of the parts to read, the letters those of the points to bring up. \
One in brackets depends on other answers too: the line at that number or letter tells you.";

/// In the key: an item that needs no answer.
pub(crate) const EVERYONE: &str = "everyone";

/// In the key: an item that an answer that was not given leads to.
pub(crate) const ELSEWHERE: &str = "any or none: see the line there";

/// The columns of the key.
pub(crate) const COLUMNS: [&str; 4] = ["Question", "Your answer", "Read", "Bring up"];

/// At a passage without a condition.
pub(crate) const READ_ALWAYS: &str = "Everyone reads this.";

/// At a point without a condition.
pub(crate) const BRING_UP_ALWAYS: &str = "Everyone brings this up.";

/// The heading of the reasons for questions.
pub(crate) const WHY: &str = "Why we ask";

/// How to answer where several boxes may be checked.
pub(crate) const CHOOSE_SEVERAL: &str = "Tick all that apply.";

/// At an exclusive box.
pub(crate) const EXCLUSIVE: &str = "(tick this one alone)";

/// How to answer with a number.
pub(crate) fn write_number(at_least: Option<i64>, at_most: Option<i64>) -> String {
    format!("Write {}:", whole_number(at_least, at_most))
}

/// A question by its number.
pub(crate) fn question(number: usize) -> String {
    format!("Question {number}")
}

/// Where to go after a blank.
pub(crate) fn after_blank(go_on: &str) -> String {
    format!("If you leave it blank, {go_on}.")
}

/// Where to go after a checked box.
pub(crate) fn after_box(go_on: &str) -> String {
    format!("→ {go_on}")
}
