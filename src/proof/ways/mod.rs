//! How many ways there are to answer, how many of them show something, and how many questions they ask.
//!
//! What a questionnaire says is a network: which questions the condition of a question names. In real questionnaires,
//! few of these reach across others, so the ways are counted by eliminating one variable after the other, however many
//! questions there are.

mod answers;
mod circuit;
mod elimination;
mod factor;
mod order;
mod signal;

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::ops::{Range, RangeInclusive};
use std::rc::Rc;

use num_bigint::BigUint;

use super::effort::{Allowance, Undecided};
use super::mentions::mentions;
use super::pick::Picks;
use crate::questionnaire::{Condition, QuestionIndex, Questionnaire};
use circuit::{Circuit, Definition};
use elimination::Elimination;
use factor::{Factor, Variable, Weight};
use signal::Signal;

/// All ways to answer a questionnaire, counted.
#[derive(Debug)]
pub(super) struct Ways {
    circuit: Circuit,
    elimination: Elimination,
    /// By question: its factors, and the entries about it that conditions of questions have.
    questions: Vec<(Range<usize>, BTreeSet<Variable>)>,
}

impl Ways {
    /// Counts the ways.
    pub(super) fn of(
        questionnaire: &Questionnaire,
        allowance: &Allowance,
    ) -> Result<Self, Undecided> {
        let conditions = questionnaire.conditions().map(|(_, when)| when);
        let mentions = mentions(questionnaire, conditions);
        let picks = questionnaire.questions.iter().zip(&mentions);
        let picks = picks.map(|question| Picks::of(&[Some(question)]));
        let mut circuit = Circuit::of(questionnaire, picks.collect());
        let questions = || {
            questionnaire
                .indexed_questions()
                .map(|(question, _)| question)
        };
        let asked: Vec<_> = questions()
            .map(|question| circuit.asked(question))
            .collect();
        let determining = circuit.determining(asked, |_| false);
        let mut entries = by_question(&circuit, &determining);
        let mut factors: Vec<_> = definitions(&circuit, &determining).collect::<Result<_, _>>()?;
        let mut ranges = Vec::with_capacity(questionnaire.questions.len());
        for question in questions() {
            let entries = entries.remove(&question).unwrap_or_default();
            let first = factors.len();
            factors.extend(answers::factors(&mut circuit, question, &entries)?);
            ranges.push((first..factors.len(), entries));
        }
        let factors = factors.into_iter().map(Rc::new).collect();
        Ok(Self {
            circuit,
            elimination: Elimination::of(factors, allowance)?,
            questions: ranges,
        })
    }

    /// The number of ways.
    pub(super) fn count(&self) -> &BigUint {
        &self.elimination.total().ways
    }

    /// The smallest and largest number of questions asked.
    pub(super) fn questions_asked(&self) -> RangeInclusive<usize> {
        let Weight { fewest, most, .. } = self.elimination.total();
        *fewest..=*most
    }

    /// The number of ways for which a condition holds.
    pub(super) fn where_holds(
        &mut self,
        condition: &Condition,
        allowance: &Allowance,
    ) -> Result<BigUint, Undecided> {
        let (variable, value) = match self.circuit.signal(condition) {
            Signal::Constant(true) => return Ok(self.count().clone()),
            Signal::Constant(false) => return Ok(BigUint::ZERO),
            Signal::Variable { variable, value } => (variable, value),
        };
        let signal = Signal::Variable { variable, value };
        let is_known = |variable| self.elimination.has(variable);
        let determining = self.circuit.determining([signal], is_known);
        let (known, new): (BTreeSet<_>, BTreeSet<_>) = determining
            .into_iter()
            .partition(|variable| is_known(*variable));
        let mut added: Vec<_> = definitions(&self.circuit, &new).collect::<Result<_, _>>()?;
        let holds = (vec![usize::from(value)], Weight::new(1_u8, 0));
        added.push(Factor::new(&[variable], [holds])?);
        let mut left_out = BTreeSet::new();
        for (question, mut entries) in by_question(&self.circuit, &new) {
            let (factors, known) = &self.questions[question.0];
            left_out.extend(factors.clone());
            entries.extend(known);
            added.extend(answers::factors(&mut self.circuit, question, &entries)?);
        }
        self.elimination
            .ways_with(&left_out, known.into_iter(), added, allowance)
    }
}

/// The factors of those variables that others define.
fn definitions<'c>(
    circuit: &'c Circuit,
    variables: &'c BTreeSet<Variable>,
) -> impl Iterator<Item = Result<Factor, Undecided>> {
    variables
        .iter()
        .filter_map(|variable| circuit.factor(*variable))
}

/// The entries among some variables, by the question that they are about.
fn by_question(
    circuit: &Circuit,
    variables: &BTreeSet<Variable>,
) -> BTreeMap<QuestionIndex, BTreeSet<Variable>> {
    let mut by_question: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
    for variable in variables {
        if let Definition::Entry(question, _) = circuit.definition(*variable) {
            by_question.entry(*question).or_default().insert(*variable);
        }
    }
    by_question
}
