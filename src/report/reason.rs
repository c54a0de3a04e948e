//! Reasons in words: the questions and answers that led to an item.

use super::block::{Block, Line, Style};
use super::view::NOT_ASKED;
use super::{AnswerValue, Because, Holds, plain};
use crate::answers::Answer;
use crate::phrases::outcome::{self, AND, Lead};
use crate::questionnaire::{Choice, Question, Questionnaire};
use crate::words::{list, one_line};

/// The most reasons that fit a line.
pub(crate) const MOST_IN_A_LINE: usize = 3;

/// Why an item is shown; nothing if it always is. Where more answers led to it than fit a line, the conditions that have
/// names stand for them, or they are listed.
pub(super) fn reasons<'a>(
    words: &Lead,
    because: &[Because<'_>],
    holds: &[Holds<'_>],
) -> Option<Block<'a>> {
    let is_not_asked = |because: &Because<'_>| because.answer == AnswerValue::Word(NOT_ASKED);
    let is_long = because.len() > MOST_IN_A_LINE;
    if !holds.is_empty() && (is_long || because.is_empty()) {
        let names = holds.iter().map(|named| one_line(named.text));
        let names: Vec<_> = names.collect();
        return Some(line(&words.named.replace("{names}", &names.join(AND))));
    }
    let (lead, entries): (_, Vec<_>) = if because.iter().all(is_not_asked) {
        let questions = because.iter().map(|because| because.asked.clone());
        (words.not_asked, questions.collect())
    } else {
        let entries = because.iter().map(|because| {
            let (question, answer) = (&because.asked, &because.said);
            outcome::question_and_answer(question, answer)
        });
        (words.answers, entries.collect())
    };
    match &entries[..] {
        [] => None,
        entries if is_long => {
            let entries = entries.iter().map(|entry| Line::authored(entry));
            let lead = Line::authored(&format!("{lead}:"));
            Some(Block::Folded(Style::Because, lead, entries.collect()))
        }
        entries => Some(line(&format!("{lead}: {}", entries.join("; ")))),
    }
}

fn line<'a>(words: &str) -> Block<'a> {
    Block::line(Style::Because, Line::authored(words))
}

/// The name of a question within a reason.
pub(crate) fn question_in_reason(questionnaire: &Questionnaire, question: &Question) -> String {
    match &question.short {
        Some(short) => within_sentence(questionnaire, question, short),
        None => format!("\"{}\"", plain(&question.text)),
    }
}

/// The label of a choice within a reason.
pub(crate) fn choice_in_reason(
    questionnaire: &Questionnaire,
    question: &Question,
    choice: &Choice,
) -> String {
    within_sentence(questionnaire, question, &choice.label)
}

/// An answer, or the part of one that mattered, within a reason; without an answer, the question was not asked.
pub(super) fn answer_in_reason(
    questionnaire: &Questionnaire,
    question: &Question,
    answer: Option<&Answer>,
) -> String {
    match answer {
        None => outcome::NOT_ASKED.to_owned(),
        Some(Answer::Skipped) => outcome::WAS_SKIPPED.to_owned(),
        Some(Answer::Number(number)) => number.to_string(),
        Some(Answer::Choices(chosen)) => {
            let labels = chosen
                .iter()
                .map(|choice| choice_in_reason(questionnaire, question, question.choice(*choice)));
            list(labels, "and")
        }
    }
}

/// A text in the middle of a sentence: in English without its capital, unless the question has the same word with a
/// capital in the middle of a sentence, as it has names.
fn within_sentence(questionnaire: &Questionnaire, question: &Question, text: &str) -> String {
    let text = one_line(text);
    let mut letters = text.chars();
    let (first, second) = (letters.next(), letters.next());
    let is_word = second.is_none_or(|second| second.is_lowercase() || second == ' ');
    let Some(first) = first.filter(|first| is_word && first.is_uppercase()) else {
        return text;
    };
    let is_english = questionnaire.language.split('-').next() == Some("en");
    let word = text.split(' ').next().unwrap_or_default();
    let texts = [
        Some(&question.text),
        question.hint.as_ref(),
        question.why.as_ref(),
    ];
    if !is_english || word == "I" || texts.into_iter().flatten().any(|text| has_name(text, word)) {
        return text;
    }
    first.to_lowercase().chain(text.chars().skip(1)).collect()
}

/// Whether a text has a word in the middle of a sentence.
fn has_name(text: &str, word: &str) -> bool {
    let text = plain(text);
    let words: Vec<_> = text.split_whitespace().collect();
    words.windows(2).any(|pair| {
        let is_word = !pair[1].starts_with('"')
            && pair[1].trim_matches(|letter: char| letter.is_ascii_punctuation()) == word;
        is_word && !pair[0].ends_with(['.', '?', '!', ':', '"'])
    })
}
