//! A condition in words.

use crate::questionnaire::{ChoiceSet, Condition, Logic, QuestionIndex, Questionnaire, Range};
use crate::words::list;

/// A condition in words, with ids as they stand in the file: `joint_pain is yes or unsure`.
#[must_use]
pub fn in_words(questionnaire: &Questionnaire, condition: &Condition) -> String {
    condition.fold(&mut Words(questionnaire)).text
}

struct Words<'q>(&'q Questionnaire);

/// A phrase, and whether it needs brackets inside another one.
struct Phrase {
    text: String,
    compound: bool,
}

impl Words<'_> {
    fn id(&self, question: QuestionIndex) -> &str {
        self.0.question(question).id.as_str()
    }
}

impl Phrase {
    fn simple(text: String) -> Self {
        Self {
            text,
            compound: false,
        }
    }

    fn joined(mut parts: Vec<Self>, conjunction: &str) -> Self {
        if parts.len() == 1 {
            return parts.remove(0);
        }
        let parts: Vec<_> = parts.into_iter().map(Self::bracketed).collect();
        Self {
            text: parts.join(&format!(" {conjunction} ")),
            compound: true,
        }
    }

    fn bracketed(self) -> String {
        if self.compound {
            format!("({})", self.text)
        } else {
            self.text
        }
    }
}

impl Logic for Words<'_> {
    type Truth = Phrase;

    fn includes(&mut self, question: QuestionIndex, choices: &ChoiceSet) -> Phrase {
        let of = self.0.question(question);
        let verb = if of.is_multiple() { "includes" } else { "is" };
        let choices = list(choices.iter().map(|choice| &of.choice(*choice).id), "or");
        Phrase::simple(format!("{} {verb} {choices}", of.id))
    }

    fn within(&mut self, question: QuestionIndex, range: Range) -> Phrase {
        Phrase::simple(format!("{} {}", self.id(question), range_in_words(range)))
    }

    fn answered(&mut self, question: QuestionIndex) -> Phrase {
        Phrase::simple(format!("{} is answered", self.id(question)))
    }

    fn all(&mut self, parts: Vec<Phrase>) -> Phrase {
        if parts.is_empty() {
            return Phrase::simple("always".to_owned());
        }
        Phrase::joined(parts, "and")
    }

    fn any(&mut self, parts: Vec<Phrase>) -> Phrase {
        Phrase::joined(parts, "or")
    }

    fn not(&mut self, part: Phrase) -> Phrase {
        Phrase::simple(format!("not ({})", part.text))
    }
}

/// `is at least 6`, `is from 6 to 52`.
pub(super) fn range_in_words(range: Range) -> String {
    match (range.at_least, range.at_most) {
        (Some(least), Some(most)) if least == most => format!("is {least}"),
        (Some(least), Some(most)) => format!("is from {least} to {most}"),
        (Some(least), None) => format!("is at least {least}"),
        (None, Some(most)) => format!("is at most {most}"),
        (None, None) => "is a number".to_owned(),
    }
}
