//! The words of the page, in addition to the texts of its questionnaire and the words of an outcome.
//!
//! A page in another language only needs another [`Words`].

use serde::Serialize;

use super::interview::{NOTICE, length};
use super::outcome::{
    AND, GET_CARE_NOW, Lead, NOTHING_TO_READ, OF_ITEM, OF_SECTION, SKIPPED, WAS_SKIPPED,
};

/// The words of a page in one language.
pub(crate) struct Words {
    pub(crate) length: fn(usize) -> String,
    pub(crate) get_care_now: &'static str,
    pub(crate) notices: &'static str,
    pub(crate) nothing_leaves: &'static str,
    pub(crate) needs_script: &'static str,
    pub(crate) start: &'static str,
    pub(crate) choose_several: &'static str,
    pub(crate) why: &'static str,
    pub(crate) go_on: &'static str,
    pub(crate) skip: &'static str,
    pub(crate) back: &'static str,
    pub(crate) check: &'static str,
    pub(crate) change: &'static str,
    pub(crate) show: &'static str,
    pub(crate) outcome: &'static str,
    pub(crate) keep: &'static str,
    pub(crate) keep_how: &'static str,
    pub(crate) print: &'static str,
    pub(crate) print_list: &'static str,
    pub(crate) save: &'static str,
    pub(crate) change_answers: &'static str,
    pub(crate) clear: &'static str,
    pub(crate) script: ScriptWords,
}

/// Words with names in braces, which the script replaces.
#[derive(Serialize)]
pub(crate) struct ScriptWords {
    nothing_to_read: &'static str,
    /// Its language, if it differs from the questionnaire's.
    language: &'static str,
    progress: &'static str,
    was_skipped: &'static str,
    choose_one: &'static str,
    choose_some: &'static str,
    enter: &'static str,
    others_cleared: &'static str,
    skipped: &'static str,
    saved: &'static str,
    of_item: Lead,
    of_section: Lead,
    and_because: &'static str,
    question_and_answer: &'static str,
    was_skipped_in_reason: &'static str,
    and: &'static str,
}

/// English.
pub(crate) const ENGLISH: Words = Words {
    length: |at_most| format!("{} You can skip any question.", length(at_most, 0)),
    get_care_now: GET_CARE_NOW,
    notices: NOTICE,
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
    outcome: "What to read and talk about",
    keep: "Take it with you",
    keep_how: "Print your list to take it to a visit. Print or save everything to read it later. Nothing else is \
               saved: closing this page forgets your answers.",
    print: "Print everything",
    print_list: "Print my list",
    save: "Save everything to a file",
    change_answers: "Change my answers",
    clear: "Clear my answers and start over",
    script: ScriptWords {
        nothing_to_read: NOTHING_TO_READ,
        language: "en",
        progress: "Question {number} of up to {at_most}",
        was_skipped: "You skipped this question.",
        choose_one: "Choose an answer, or skip this question.",
        choose_some: "Choose at least one answer, or skip this question.",
        enter: "Enter {number}, or skip this question.",
        others_cleared: "Your other answers were cleared, because they cannot go with this one.",
        skipped: SKIPPED,
        saved: "Look for {file} among your downloads. Others who use this device can read it there, too.",
        of_item: OF_ITEM,
        of_section: OF_SECTION,
        and_because: AND,
        question_and_answer: "{question}, {answer}",
        was_skipped_in_reason: WAS_SKIPPED,
        and: "and",
    },
};
