//! The texts for a person who presents an example: menus, and the directions from a slide.

use crate::words::count;

pub(crate) const NEXT: &str = "Next";
pub(crate) const BACK: &str = "Back";
pub(crate) const SKIP_THE_REST: &str = "Skip the rest";
pub(crate) const QUIT: &str = "Quit";
pub(crate) const GO_BACK: &str = "Go back";
pub(crate) const PRESS_ENTER: &str = "Press Enter to continue.";

pub(crate) const CHOOSE_AN_EXAMPLE: &str = "Choose an example";
pub(crate) const CHOOSE_ANOTHER_EXAMPLE: &str = "Choose another example";
pub(crate) const WHAT_IF: &str = "What if an answer were different?";
pub(crate) const WHICH_ANSWER: &str = "Which answer should be different?";
pub(crate) const THE_ANSWERS_NOW: &str = "These are the answers now.";
pub(crate) const CHANGE_AN_ANSWER: &str = "Change an answer";
pub(crate) const RESTORE_THE_EXAMPLE: &str = "Restore the example's answers";
pub(crate) const STEP_THROUGH_AGAIN: &str = "Step through the example again";

/// The label of one of several parts of a text.
pub(crate) fn part_of(part: usize, parts: usize) -> String {
    format!("Part {part} of {parts}. ")
}

/// How many answers differ from the example.
pub(crate) fn differ_from_example(answers: usize) -> String {
    match answers {
        0 => "All answers are as in the example.".to_owned(),
        1 => "1 answer differs from the example.".to_owned(),
        _ => format!("{} differ from the example.", count(answers, "answer")),
    }
}

/// An answer that differs from the example.
pub(crate) fn changed(answer: &str) -> String {
    format!("{answer} (changed from the example)")
}
