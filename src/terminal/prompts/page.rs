//! What is to be shown, before it is fitted to a screen.

/// What stands on the screen while something is picked or typed.
#[derive(Clone, Debug, Default)]
pub(super) struct Page<'a> {
    /// What is asked; Markdown.
    pub(super) question: &'a str,
    /// How to answer; Markdown.
    pub(super) hint: Option<&'a str>,
    /// What there is to say at the moment.
    pub(super) notice: Option<Notice<'a>>,
    /// Where one is.
    pub(super) progress: String,
    /// What the keys do.
    pub(super) keys: Keys,
    /// What can be picked.
    pub(super) entries: Vec<Entry>,
}

/// What is said of the keys, at length, and where there is little room.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Keys {
    pub(super) long: &'static str,
    pub(super) short: &'static str,
}

/// Something said between a question and what can be picked.
#[derive(Clone, Debug)]
pub(super) enum Notice<'a> {
    /// Why the question is asked; Markdown.
    Why(&'a str),
    /// Our own words.
    Said(String),
}

/// Something that can be picked.
#[derive(Clone, Debug)]
pub(super) enum Entry {
    /// An answer.
    Choice(String),
    /// Something else to do.
    Action(String),
    /// An earlier answer, to be changed: the question and the answer.
    Answered(String, String),
}

/// The keys of a list in which one row is picked.
pub(super) const PICKING: Keys = Keys {
    long: "Use the arrow keys, then Enter.",
    short: "",
};

/// The keys of a list in which rows are ticked.
pub(super) const TICKING: Keys = Keys {
    long: "Arrow keys move, Space ticks, Enter goes on.",
    short: "Space ticks.",
};
