//! What the page says in its own words; those of an outcome are the report's.
//!
//! They are all here, so that a page in another language needs another [`Words`] and nothing else.

use serde::Serialize;

use crate::phrases::outcome::NOTHING_TO_READ;
use crate::words::count;

/// The words of a page in one language.
pub(super) struct Words {
    pub(super) length: fn(usize) -> String,
    pub(super) nothing_leaves: &'static str,
    pub(super) needs_script: &'static str,
    pub(super) start: &'static str,
    pub(super) choose_several: &'static str,
    pub(super) why: &'static str,
    pub(super) go_on: &'static str,
    pub(super) skip: &'static str,
    pub(super) back: &'static str,
    pub(super) check: &'static str,
    pub(super) change: &'static str,
    pub(super) show: &'static str,
    pub(super) outcome: &'static str,
    pub(super) keep: &'static str,
    pub(super) keep_how: &'static str,
    pub(super) print: &'static str,
    pub(super) save: &'static str,
    pub(super) change_answers: &'static str,
    pub(super) clear: &'static str,
    pub(super) script: ScriptWords,
}

/// Those that the script fills in: what stands in braces is replaced.
#[derive(Serialize)]
pub(super) struct ScriptWords {
    nothing_to_read: &'static str,
    /// Its language, where it is another than the questionnaire's.
    language: &'static str,
    progress: &'static str,
    was_skipped: &'static str,
    choose_one: &'static str,
    choose_some: &'static str,
    enter: &'static str,
    others_cleared: &'static str,
    skipped: &'static str,
    saved: &'static str,
    because: &'static str,
    because_answered: &'static str,
    because_skipped: &'static str,
    quoted: &'static str,
    and: &'static str,
}

/// English.
pub(super) const ENGLISH: Words = Words {
    length: |at_most| {
        let questions = count(at_most, "question");
        format!("There are at most {questions}. You can skip any of them.")
    },
    nothing_leaves: "Your answers stay on this device. They are not sent and not saved. Closing or reloading this page \
                     forgets them.",
    needs_script: "To ask its questions, this page needs JavaScript. You may be looking at a preview of it: open the \
                   file in a web browser.",
    start: "Start",
    choose_several: "Choose all that apply.",
    why: "Why we ask",
    go_on: "Continue",
    skip: "Skip this question",
    back: "Back",
    check: "Check your answers",
    change: "Change",
    show: "Show what to read and ask",
    outcome: "What your answers bring up",
    keep: "Take it along",
    keep_how: "Print this page, or save it to a file to read or mail later. Nothing is saved otherwise: closing this \
               page forgets your answers.",
    print: "Print",
    save: "Save to a file",
    change_answers: "Change my answers",
    clear: "Clear my answers and start again",
    script: ScriptWords {
        nothing_to_read: NOTHING_TO_READ,
        language: "en",
        progress: "Question {number} of at most {at_most}",
        was_skipped: "You skipped this question.",
        choose_one: "Choose an answer, or skip this question.",
        choose_some: "Choose at least one answer, or skip this question.",
        enter: "Enter {number}, or skip this question.",
        others_cleared: "What cannot go with this choice was cleared.",
        skipped: "Skipped",
        saved: "Look for {file} among your downloads. Others who use this device can read it there, too.",
        because: "Because you {reasons}",
        because_answered: "answered {answer} to \"{question}\"",
        because_skipped: "skipped \"{question}\"",
        quoted: "\"{text}\"",
        and: "and",
    },
};
