//! The words on every printed form.

use crate::words::whole_number;

/// The heading of the instructions.
pub(crate) const HOW_TO: &str = "How to fill this in";

/// How to fill a sheet in.
pub(crate) const HOW_TO_TEXT: &str = "\
Start with question 1 and answer the questions in order. Check one box for each question, unless it says otherwise. \
If there is an arrow after the box you check, or a line tells you to go to another question, go there. Leave skipped \
questions blank. You may leave any question blank. When you are done, the key after the questions tells you what to \
read and what to bring up with your health care provider. This form is yours: keep it, and show it to anyone you like.";

/// How to fill in lettered boxes.
pub(crate) const HOW_TO_BOXES: &str = "\
A box with a letter sums up your answers so far. Check it only if the line below it is true for you. Later lines refer \
to it.";

/// How to read notices.
pub(crate) const HOW_TO_NOTICES: &str = "\
If the first words of a notice are true for you, read it before you go on.";

/// The heading of the questions.
pub(crate) const QUESTIONS: &str = "Questions";

/// After the last question.
pub(crate) const END: &str = "End of the questions.";

/// What to do after the last question.
pub(crate) const THEN: &str = "Now use the key to see what to read and what to bring up.";

/// The heading of the key.
pub(crate) const KEY: &str = "Key: which answers lead to what";

/// How to use the key.
pub(crate) const KEY_TEXT: &str = "\
Find each box that you checked, by the number of its question. The numbers on the right are the parts to read, and the \
letters are the points to bring up. A number or letter in parentheses also depends on other answers: see the line next \
to it.";

/// How to use the key if there are questions to ask in it.
pub(crate) const KEY_TEXT_TO_ASK: &str = "\
Find each box that you checked, by the number of its question. The numbers on the right are the parts to read, and the \
letters are the points to bring up and the questions to ask. A number or letter in parentheses also depends on other \
answers: see the line next to it.";

/// In the key: an item that needs no answer.
pub(crate) const EVERYONE: &str = "everyone";

/// In the key: an item that an answer that was not given leads to.
pub(crate) const ELSEWHERE: &str = "any or none: see the line next to it";

/// The columns of the key.
pub(crate) const COLUMNS: [&str; 3] = ["Your answer", "Read", "Bring up"];

/// The column of the key for questions to ask, if any of them has a condition.
pub(crate) const ASK_COLUMN: &str = "Ask";

/// At a passage or point without a condition.
pub(crate) const FOR_EVERYONE: &str = "For everyone:";

/// The heading of the reasons for questions.
pub(crate) const WHY: &str = "Why we ask";

/// How to answer where several boxes may be checked.
pub(crate) const CHOOSE_SEVERAL: &str = "Check all that apply.";

/// At an exclusive box.
pub(crate) const EXCLUSIVE: &str = "(check only this box)";

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

/// The name of a lettered box, in front of what it says.
pub(crate) fn lettered_box(letter: &str) -> String {
    format!("Box {letter}:")
}

/// The name of a notice.
pub(crate) fn notice(number: usize) -> String {
    format!("Notice {number}")
}

/// The name of a lettered box in the key.
pub(crate) fn key_box(letter: &str) -> String {
    format!("Box {letter}")
}
