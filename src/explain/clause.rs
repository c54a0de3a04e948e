//! A condition as a reader of the printed form sees it, in terms of numbered questions and checked boxes.

use super::Boxes;
use super::fact::{Fact, Polarity, Quantity};
use crate::questionnaire::{Condition, Named, NormalForm, Questionnaire, Range};

/// A condition in words; plain text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Clause {
    /// A single statement: `you checked “Yes” or “Not sure” in question 3 or 4`.
    One(String),
    /// All of these are true; at least two.
    All(Vec<Self>),
    /// At least one of these is true; at least two.
    Any(Vec<Self>),
    /// A number of these, at least one, is true.
    Count(Range, Vec<Self>),
}

/// A condition in words, with the labels and numbers on the form; `None` for a condition that is always true.
///
/// Only marks on the form count, so a blank question needs no words of its own. Under `not`, the words say what was not
/// checked or written. A named condition is its lettered box, which the reader has checked or left blank.
#[must_use]
pub(crate) fn clause(
    questionnaire: &Questionnaire,
    boxes: &Boxes<'_>,
    condition: &Condition,
) -> Option<Clause> {
    let form = Form {
        questionnaire,
        boxes,
    };
    let term = || Term::of(form, &condition.normal_form());
    (!condition.is_always()).then(|| term().into_clause())
}

/// How many conditions hold: `at least 4`.
#[must_use]
pub(crate) fn how_many(range: Range) -> String {
    match (range.at_least, range.at_most) {
        (Some(least), Some(most)) if least == most => format!("exactly {least}"),
        (Some(least), Some(most)) if least > 0 => format!("from {least} to {most}"),
        (_, Some(0)) => "none".to_owned(),
        (_, Some(most)) if most < 0 => format!("fewer than {}", most.saturating_add(1)),
        (_, Some(most)) => format!("at most {most}"),
        (Some(least), None) => format!("at least {least}"),
        (None, None) => "any number".to_owned(),
    }
}

impl Clause {
    /// The clause within a sentence, if it is short enough; otherwise it needs a list.
    #[must_use]
    pub(crate) fn inline(&self) -> Option<String> {
        self.sentence(LONGEST_SENTENCE)
    }

    /// The clause as one item of a list, if it is a pair at most.
    #[must_use]
    pub(crate) fn pair(&self) -> Option<String> {
        self.sentence(2)
    }

    fn sentence(&self, longest: usize) -> Option<String> {
        let (parts, conjunction) = match self {
            Self::One(words) => return Some(words.clone()),
            Self::Count(..) => return None,
            Self::All(parts) => (parts, ", and "),
            Self::Any(parts) => (parts, ", or "),
        };
        let words: Option<Vec<_>> = parts
            .iter()
            .map(|part| match part {
                Self::One(words) => Some(words.as_str()),
                Self::All(_) | Self::Any(_) | Self::Count(..) => None,
            })
            .collect();
        words
            .filter(|words| words.len() <= longest)
            .map(|words| words.join(conjunction))
    }
}

/// The maximum number of statements in one sentence.
const LONGEST_SENTENCE: usize = 4;

/// What is on the form.
#[derive(Clone, Copy)]
struct Form<'q> {
    questionnaire: &'q Questionnaire,
    boxes: &'q Boxes<'q>,
}

#[derive(Clone, PartialEq, Eq)]
enum Term {
    Fact(Fact),
    /// A lettered box, checked or not: `box A`.
    Box(Polarity, String),
    Group(Quantity, Vec<Term>),
    Count(Range, Vec<Term>),
}

impl Term {
    fn of(form: Form<'_>, condition: &NormalForm<'_>) -> Self {
        let parts = |parts: &[NormalForm<'_>]| {
            let parts = parts.iter().map(|part| Self::of(form, part));
            parts.collect()
        };
        let fact = |entry, polarity| Self::Fact(Fact::of(form.questionnaire, entry, polarity));
        match condition {
            NormalForm::Is(entry) => fact(entry, Polarity::Done),
            NormalForm::IsNot(entry) => fact(entry, Polarity::NotDone),
            NormalForm::All(all) => Self::joined(Quantity::All, parts(all)),
            NormalForm::Any(any) => Self::joined(Quantity::Any, parts(any)),
            NormalForm::Count(range, counted) => Self::counted(*range, parts(counted)),
            NormalForm::Holds(named) => Self::of_box(form, Polarity::Done, named),
            NormalForm::HoldsNot(named) => Self::of_box(form, Polarity::NotDone, named),
        }
    }

    fn of_box(form: Form<'_>, polarity: Polarity, named: &Named) -> Self {
        Self::Box(polarity, form.boxes.name(named))
    }

    /// A count of these terms; each counts, so equal ones are not merged.
    fn counted(range: Range, parts: Vec<Self>) -> Self {
        let all = i64::try_from(parts.len()).unwrap_or(i64::MAX);
        let is_bounded_above = range.at_most.is_some_and(|most| most < all);
        match range.at_least {
            Some(least) if least == all && !is_bounded_above => Self::joined(Quantity::All, parts),
            Some(1) if !is_bounded_above => Self::joined(Quantity::Any, parts),
            _ => Self::Count(range, parts),
        }
    }

    /// Combines terms into one: groups of the same kind are flattened, and facts about several questions are merged.
    fn joined(quantity: Quantity, parts: Vec<Self>) -> Self {
        let mut joined: Vec<Self> = Vec::new();
        for part in parts {
            match part {
                Self::Group(inner, parts) if inner == quantity => {
                    for part in parts {
                        add(quantity, &mut joined, part);
                    }
                }
                part => add(quantity, &mut joined, part),
            }
        }
        if joined.len() == 1 {
            joined.remove(0)
        } else {
            Self::Group(quantity, joined)
        }
    }

    fn into_clause(self) -> Clause {
        match self {
            Self::Fact(fact) => Clause::One(fact.in_words()),
            Self::Box(Polarity::Done, name) => Clause::One(format!("you checked {name}")),
            Self::Box(Polarity::NotDone, name) => Clause::One(format!("you did not check {name}")),
            Self::Count(range, parts) => {
                let parts = parts.into_iter().map(Self::into_clause).collect();
                Clause::Count(range, parts)
            }
            Self::Group(quantity, parts) => {
                let parts = parts.into_iter().map(Self::into_clause).collect();
                match quantity {
                    Quantity::All => Clause::All(parts),
                    Quantity::Any => Clause::Any(parts),
                }
            }
        }
    }
}

fn add(quantity: Quantity, joined: &mut Vec<Term>, part: Term) {
    let merged = joined.iter_mut().any(|term| match (term, &part) {
        (Term::Fact(fact), Term::Fact(other)) => fact.merge(quantity, other),
        (term, part) => term == part,
    });
    if !merged {
        joined.push(part);
    }
}
