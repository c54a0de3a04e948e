//! A statement about what is checked or written on the printed form.

use std::collections::BTreeSet;

use crate::questionnaire::{Accepts, Choice, ChoiceIndex, Entry, Question, Questionnaire};
use crate::words::{list, one_line};

/// All of several, or at least one.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Quantity {
    All,
    Any,
}

/// What was done, or not done, in some questions.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Fact {
    polarity: Polarity,
    action: Action,
    questions: BTreeSet<usize>,
    /// In how many of the questions it was done.
    quantity: Quantity,
}

/// Whether something was done.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Polarity {
    Done,
    NotDone,
}

#[derive(Clone, PartialEq, Eq)]
enum Action {
    Check(String),
    Write(String),
    Answer,
}

/// The name of a choice on paper: its label, with its position if another choice has the same label.
#[must_use]
pub(crate) fn box_name(question: &Question, choice: ChoiceIndex) -> String {
    let label = one_line(&question.choice(choice).label);
    let same = |other: &&Choice| one_line(&other.label) == label;
    if question.choices().iter().filter(same).count() > 1 {
        format!("“{label}” (box {})", choice.0 + 1)
    } else {
        format!("“{label}”")
    }
}

impl Fact {
    /// That the answer to a question is, or is not, one of those that an entry accepts.
    pub(super) fn of(questionnaire: &Questionnaire, entry: &Entry, polarity: Polarity) -> Self {
        let question = questionnaire.question(entry.question);
        Self {
            polarity,
            action: match &entry.accepts {
                Accepts::Choices(choices) => {
                    let names = choices.iter().map(|choice| box_name(question, *choice));
                    Action::Check(list(names, "or"))
                }
                Accepts::Numbers(range) => Action::Write(range.to_string()),
                Accepts::AnyAnswer => Action::Answer,
            },
            questions: BTreeSet::from([entry.question.0 + 1]),
            quantity: Quantity::Any,
        }
    }

    /// Merges another fact into this one if one sentence can state both.
    ///
    /// There is no short sentence for "not done in at least one of several questions".
    pub(super) fn merge(&mut self, quantity: Quantity, other: &Self) -> bool {
        let alike = self.polarity == other.polarity && self.action == other.action;
        let can_be_stated = matches!(
            (self.polarity, quantity),
            (Polarity::Done, _) | (Polarity::NotDone, Quantity::All)
        );
        let fits = |fact: &Self| fact.questions.len() == 1 || fact.quantity == quantity;
        if self == other {
            return true;
        }
        if !alike || !can_be_stated || !fits(self) || !fits(other) {
            return false;
        }
        self.questions.extend(&other.questions);
        self.quantity = quantity;
        true
    }

    /// `you checked “Yes” in question 3 or 4`
    pub(super) fn in_words(&self) -> String {
        let (noun, conjunction) = match (self.polarity, self.quantity) {
            (Polarity::Done, Quantity::All) if self.questions.len() > 1 => ("questions", "and"),
            _ => ("question", "or"),
        };
        let place = format!("{noun} {}", list(&self.questions, conjunction));
        let (did, action) = match (self.polarity, &self.action) {
            (Polarity::Done, Action::Check(what)) => ("checked", format!("{what} in ")),
            (Polarity::Done, Action::Write(what)) => ("wrote", format!("{what} in ")),
            (Polarity::Done, Action::Answer) => ("answered", String::new()),
            (Polarity::NotDone, Action::Check(what)) => ("did not check", format!("{what} in ")),
            (Polarity::NotDone, Action::Write(what)) => ("did not write", format!("{what} in ")),
            (Polarity::NotDone, Action::Answer) => ("did not answer", String::new()),
        };
        format!("you {did} {action}{place}")
    }
}
