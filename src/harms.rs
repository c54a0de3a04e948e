//! Checks that a harm of a medicine is never shown without the line not to stop the medicine.
//!
//! A person who reads only the harm may stop a medicine that they need. Which texts name a harm, and which have the line,
//! is decided by lists of phrases; that the line is among the texts shown with the harm is proved for all answers.

use std::ops::Range;

use crate::check::Checked;
use crate::diagnostic::{OpenQuestion, TextProblem};
use crate::document::Document;
use crate::proof::{Alone, Effort, alone};
use crate::questionnaire::{Condition, Questionnaire};
use crate::tree::{Problems, Text};
use crate::wording::{harm_of_medicine, says_not_to_stop};

/// A text of an outcome, and when it is part of it.
struct Shown<'a> {
    text: &'a Text,
    when: &'a Condition,
}

/// Records each harm that some answers show without the line. Does nothing if there is no list for the questionnaire's
/// language.
pub(crate) fn lint(checked: &Checked, effort: Effort, findings: &mut Problems) {
    let language = &checked.questionnaire.language;
    let always = Condition::always();
    let shown = shown(&checked.document, &checked.questionnaire, &always);
    let harms: Vec<(&Shown<'_>, Range<usize>)> = shown
        .iter()
        .filter_map(|shown| Some((shown, harm_of_medicine(language, &shown.text.value)?)))
        .collect();
    if harms.is_empty() {
        return;
    }
    let lines = shown
        .iter()
        .filter(|shown| says_not_to_stop(language, &shown.text.value));
    let lines: Vec<_> = lines.map(|shown| shown.when).collect();
    let conditions: Vec<_> = harms.iter().map(|(shown, _)| shown.when).collect();
    let verdicts = alone(&checked.questionnaire, &conditions, &lines, effort);
    for ((shown, place), verdict) in harms.into_iter().zip(verdicts) {
        let node = shown.text.node;
        match verdict {
            Alone::Never => {}
            Alone::With(example) => {
                let words = shown.text.value[place.clone()].split_whitespace();
                let phrase = words.collect::<Vec<_>>().join(" ");
                let problem = TextProblem::HarmAlone { phrase, example };
                findings.push_within(node, place, problem);
            }
            Alone::NotDecided => findings.push_within(node, place, OpenQuestion::HarmAlone),
        }
    }
}

/// The texts of all outcomes: passages, talking points, notices, questions to ask, and what every outcome has.
fn shown<'a>(
    document: &'a Document,
    questionnaire: &'a Questionnaire,
    always: &'a Condition,
) -> Vec<Shown<'a>> {
    let prompt = document.provider_prompt.as_ref();
    let in_all = [
        document.get_care_now.as_ref(),
        document.not_a_diagnosis.as_ref(),
        prompt.and_then(|prompt| prompt.text.as_ref()),
    ];
    let in_all = in_all.into_iter().flatten();
    let passages = document.passages().map(|passage| &passage.text);
    let points = document.points().iter().map(|point| &point.text);
    let notices = document.notices.iter().map(|notice| &notice.text);
    let to_ask = document.provider_questions().iter();
    let to_ask = to_ask.map(|question| &question.text);
    // In the order of the questionnaire's items.
    let texts = passages.chain(points).chain(notices).chain(to_ask);
    let conditions = questionnaire.shown_items().map(|(_, when)| when);
    let items = texts.zip(conditions);
    let items = items.filter_map(|(text, when)| {
        Some(Shown {
            text: text.as_ref()?,
            when,
        })
    });
    let in_all = in_all.map(|text| Shown { text, when: always });
    in_all.chain(items).collect()
}
