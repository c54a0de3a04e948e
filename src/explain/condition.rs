//! A condition in words.

use super::how_many;
use crate::questionnaire::{Accepts, Condition, Entry, Logic, Memo, Named, Questionnaire, Range};
use crate::words::list;

/// A condition in words, with ids as they are in the file: `joint_pain is yes or unsure`.
#[must_use]
pub(crate) fn in_words(questionnaire: &Questionnaire, condition: &Condition) -> String {
    let mut words = Words {
        questionnaire,
        memo: Memo::default(),
    };
    condition.fold(&mut words).text
}

struct Words<'q> {
    questionnaire: &'q Questionnaire,
    memo: Memo<Phrase>,
}

/// A phrase, and whether it needs parentheses inside another phrase.
#[derive(Clone)]
struct Phrase {
    text: String,
    compound: bool,
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

    fn entry(&mut self, entry: &Entry) -> Phrase {
        let question = self.questionnaire.question(entry.question);
        let answers = match &entry.accepts {
            Accepts::Choices(choices) => {
                let choices = choices.iter().map(|choice| &question.choice(*choice).id);
                list(choices, "or")
            }
            Accepts::Numbers(range) => range.to_string(),
            Accepts::AnyAnswer => "answered".to_owned(),
        };
        let verb = if question.is_multiple() && entry.accepts != Accepts::AnyAnswer {
            "includes"
        } else {
            "is"
        };
        Phrase::simple(format!("{} {verb} {answers}", question.id))
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

    fn count(&mut self, range: Range, parts: Vec<Phrase>) -> Phrase {
        let parts: Vec<_> = parts.into_iter().map(|part| part.text).collect();
        Phrase::simple(format!("{} of ({})", how_many(range), parts.join("; ")))
    }

    fn holds(&mut self, named: &Named, _: Phrase) -> Phrase {
        Phrase::simple(format!("{} holds", named.id))
    }

    fn memo(&mut self) -> &mut Memo<Phrase> {
        &mut self.memo
    }
}
