//! The texts of the prompts.

/// Help on keys, in full and for small screens.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Keys {
    pub(crate) long: &'static str,
    pub(crate) short: &'static str,
}

/// The keys of a list where one row is picked.
pub(crate) const PICKING: Keys = Keys {
    long: "Use the arrow keys to choose, then press Enter.",
    short: "",
};
/// The keys of a list with boxes to check.
pub(crate) const CHECKING: Keys = Keys {
    long: "Arrow keys: move. Space: check. Enter: continue.",
    short: "Space: check.",
};
/// The keys while a number is typed.
pub(crate) const TYPING: Keys = Keys {
    long: "Press Enter alone to skip, see why we ask, or go back.",
    short: "Enter alone: skip, why, back.",
};
/// The keys while a file name is typed.
pub(crate) const NAMING: Keys = Keys {
    long: "To cancel, press Enter.",
    short: "To cancel, press Enter.",
};
/// Added to the keys of a list that has pages.
pub(crate) const TURN_PAGES: &str = "Left and right: change page.";

pub(crate) const RETURN_TO_QUESTION: &str = "Return to this question";
pub(crate) const SKIP_ANYWAY: &str = "Skip it";
pub(crate) const SKIPPING_DISCARDS: &str =
    "If you skip this question, the answers you checked are not kept.";
pub(crate) const NOTHING_SELECTED: &str =
    "Nothing is selected yet. Move to an answer and press Space.";
pub(crate) const CHOOSE_ONE: &str = "Please choose one of these.";

pub(crate) const ANSWERS_ARE_CORRECT: &str = "My answers are correct. Show what to read";
pub(crate) const CHANGE_ANY: &str = "You can choose any answer to change it.";

pub(crate) const NAME_THE_FILE: &str = "Name the file";
pub(crate) const FILE_NAME: &str = "File name: ";
pub(crate) const ANOTHER_NAME: &str = "Choose another name";
pub(crate) const REPLACE_IT: &str = "Replace it";
pub(crate) const DO_NOT_SAVE: &str = "Do not save";

pub(crate) const CLEAR_THE_SCREEN: &str =
    "Do others use this computer? You may want to clear your answers from the screen.";
pub(crate) const KEEP_THE_SCREEN: &str = "Keep the screen";
pub(crate) const CLEAR_IT: &str = "Clear the screen, including what scrolled off it";

/// In front of a number that is typed.
pub(crate) fn type_a(number: &str) -> String {
    format!("Type {number}: ")
}
