//! Conditions as circuits: each part of a condition is a variable that a few others determine.
//!
//! A part that occurs several times is one variable. A group is taken part by part, and so is a count, so no factor has
//! all the questions that a condition names.

use std::collections::{BTreeSet, HashMap};

use super::factor::{Factor, Variable};
use super::signal::Signal;
use crate::proof::effort::Undecided;
use crate::proof::pick::{Pick, Picks, VersionPick};
use crate::questionnaire::{
    Accepts, Condition, Entry, Logic, Memo, QuestionIndex, Questionnaire, Range,
};

/// What determines a variable.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Definition {
    /// The answer to a question is one of these picks.
    Entry(QuestionIndex, Accepted),
    /// Both hold; two different variables.
    Both(Signal, Signal),
    /// The number of parts that hold, up to a limit: the count of the parts before, if any, and one more part.
    Counted(Option<Variable>, Signal, usize),
    /// The value of a variable is in a range.
    Among(Variable, usize, usize),
    /// Something within the answer to a question.
    Inner,
}

/// The groups of picks that an entry accepts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Accepted {
    /// The exclusive groups, by index.
    pub(super) exclusive: BTreeSet<usize>,
    /// The combinable groups, by index.
    pub(super) combinable: BTreeSet<usize>,
}

/// The variables for conditions of a questionnaire.
#[derive(Debug)]
pub(super) struct Circuit {
    picks: Vec<Picks>,
    /// When each question is asked.
    asked: Vec<Signal>,
    definitions: Vec<Definition>,
    known: HashMap<Definition, Variable>,
    named: Memo<Signal>,
}

impl Circuit {
    /// The variables for when questions are asked, given what can be picked for each.
    pub(super) fn of(questionnaire: &Questionnaire, picks: Vec<Picks>) -> Self {
        let mut circuit = Self {
            picks,
            asked: Vec::new(),
            definitions: Vec::new(),
            known: HashMap::new(),
            named: Memo::default(),
        };
        for question in &questionnaire.questions {
            let asked = circuit.signal(&question.when);
            circuit.asked.push(asked);
        }
        circuit
    }

    /// Whether a condition holds.
    pub(super) fn signal(&mut self, condition: &Condition) -> Signal {
        condition.fold(self)
    }

    /// When a question is asked.
    pub(super) fn asked(&self, question: QuestionIndex) -> Signal {
        self.asked[question.0]
    }

    /// What can be picked for a question.
    pub(super) fn picks(&self, question: QuestionIndex) -> &Picks {
        &self.picks[question.0]
    }

    /// What determines a variable.
    pub(super) fn definition(&self, variable: Variable) -> &Definition {
        &self.definitions[variable.index]
    }

    /// A variable with this number of values, which nothing else refers to.
    pub(super) fn inner(&mut self, values: usize) -> Variable {
        self.variable(Definition::Inner, values)
    }

    /// The variables that determine signals, themselves included; those that are known are not followed.
    pub(super) fn determining(
        &self,
        signals: impl IntoIterator<Item = Signal>,
        is_known: impl Fn(Variable) -> bool,
    ) -> BTreeSet<Variable> {
        let mut determining = BTreeSet::new();
        let mut open: Vec<_> = signals.into_iter().filter_map(Signal::variable).collect();
        while let Some(variable) = open.pop() {
            if determining.insert(variable) && !is_known(variable) {
                open.extend(self.definition(variable).variables());
            }
        }
        determining
    }

    /// The factor that defines a variable by others; `None` if it is defined by an answer.
    pub(super) fn factor(&self, variable: Variable) -> Option<Result<Factor, Undecided>> {
        let definition = self.definition(variable);
        let inputs = definition.variables();
        let factor = match *definition {
            Definition::Entry(..) | Definition::Inner => return None,
            Definition::Both(one, other) => Factor::defining(variable, &inputs, |values| {
                usize::from(one.is_met(values[0]) && other.is_met(values[1]))
            }),
            Definition::Counted(None, part, _) => Factor::defining(variable, &inputs, |values| {
                usize::from(part.is_met(values[0]))
            }),
            Definition::Counted(Some(_), part, limit) => {
                Factor::defining(variable, &inputs, |values| {
                    limit.min(values[0] + usize::from(part.is_met(values[1])))
                })
            }
            Definition::Among(_, least, most) => Factor::defining(variable, &inputs, |values| {
                usize::from((least..=most).contains(&values[0]))
            }),
        };
        Some(factor)
    }

    fn defined(&mut self, definition: Definition, values: usize) -> Variable {
        if let Some(known) = self.known.get(&definition) {
            return *known;
        }
        let variable = self.variable(definition.clone(), values);
        self.known.insert(definition, variable);
        variable
    }

    fn variable(&mut self, definition: Definition, values: usize) -> Variable {
        self.definitions.push(definition);
        Variable {
            index: self.definitions.len() - 1,
            values,
        }
    }

    fn both(&mut self, one: Signal, other: Signal) -> Signal {
        match (one.min(other), one.max(other)) {
            (Signal::Constant(false), _) => Signal::Constant(false),
            (Signal::Constant(true), other) => other,
            (one, other) if one == other => one,
            (one, other) if one == other.not() => Signal::Constant(false),
            (one, other) => self.defined(Definition::Both(one, other), 2).holds(),
        }
    }
}

impl Definition {
    /// The variables that determine it.
    fn variables(&self) -> Vec<Variable> {
        match self {
            Self::Entry(..) | Self::Inner => Vec::new(),
            Self::Both(one, other) => [one, other]
                .into_iter()
                .filter_map(|part| part.variable())
                .collect(),
            Self::Counted(before, part, _) => {
                before.iter().copied().chain(part.variable()).collect()
            }
            Self::Among(counted, ..) => vec![*counted],
        }
    }
}

impl Logic for Circuit {
    type Truth = Signal;

    fn entry(&mut self, entry: &Entry) -> Signal {
        if self.asked(entry.question) == Signal::Constant(false) {
            return Signal::Constant(false);
        }
        let counts = |group: &Vec<Pick>| match (group[0].by_version[0], &entry.accepts) {
            (Some(VersionPick::Choice(choice)), Accepts::Choices(choices)) => {
                choices.contains(&choice)
            }
            (Some(VersionPick::Number(number)), Accepts::Numbers(range)) => range.contains(number),
            (_, accepts) => *accepts == Accepts::AnyAnswer,
        };
        let accepted = |groups: &[Vec<Pick>]| {
            let accepted = groups.iter().enumerate().filter(|(_, group)| counts(group));
            accepted.map(|(index, _)| index).collect()
        };
        let picks = self.picks(entry.question);
        let accepted = Accepted {
            exclusive: accepted(&picks.exclusive),
            combinable: accepted(&picks.combinable),
        };
        if accepted == Accepted::default() {
            return Signal::Constant(false);
        }
        self.defined(Definition::Entry(entry.question, accepted), 2)
            .holds()
    }

    fn all(&mut self, parts: Vec<Signal>) -> Signal {
        let all = parts.into_iter();
        all.fold(Signal::Constant(true), |all, part| self.both(all, part))
    }

    fn any(&mut self, parts: Vec<Signal>) -> Signal {
        let none = parts.into_iter().map(Signal::not).collect();
        self.all(none).not()
    }

    fn not(&mut self, part: Signal) -> Signal {
        part.not()
    }

    fn count(&mut self, range: Range, mut parts: Vec<Signal>) -> Signal {
        let certain = parts
            .iter()
            .filter(|part| **part == Signal::Constant(true))
            .count();
        parts.retain(|part| part.variable().is_some());
        // A bound below zero is always exceeded, and one that does not fit is never reached.
        let bound = |bound: i64| usize::try_from(bound.max(0)).unwrap_or(usize::MAX);
        let least = bound(range.at_least.unwrap_or(0)).saturating_sub(certain);
        let most = range.at_most.unwrap_or(i64::MAX);
        if most < 0 || bound(most) < certain {
            return Signal::Constant(false);
        }
        let most = (bound(most) - certain).min(parts.len());
        if least > most {
            return Signal::Constant(false);
        }
        if least == 0 && most == parts.len() {
            return Signal::Constant(true);
        }
        let limit = if most == parts.len() { least } else { most + 1 };
        let mut counted = None;
        for (index, part) in parts.into_iter().enumerate() {
            let values = limit.min(index + 1) + 1;
            counted = Some(self.defined(Definition::Counted(counted, part, limit), values));
        }
        match counted {
            Some(counted) => self
                .defined(Definition::Among(counted, least, most), 2)
                .holds(),
            None => Signal::Constant(true),
        }
    }

    fn memo(&mut self) -> &mut Memo<Signal> {
        &mut self.named
    }
}
