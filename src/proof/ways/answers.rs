//! The answers to one question as factors.
//!
//! One variable says how a question is answered: with an exclusive pick that the entries tell apart, with combinable
//! picks, or otherwise. Each combinable group has a variable of its own, so sets of picks are never listed. A question
//! without any combinable pick is skipped, so skipping it is counted with them.

use std::collections::{BTreeMap, BTreeSet};

use num_bigint::BigUint;

use super::circuit::{Accepted, Circuit, Definition};
use super::factor::{Factor, Variable, Weight};
use super::signal::Signal;
use crate::proof::effort::Undecided;
use crate::proof::pick::{Pick, Picks};
use crate::questionnaire::QuestionIndex;

/// The entries that accept a pick, by their indices.
type Accepting = Vec<usize>;

/// How a question is answered, as far as the entries tell.
struct Kinds {
    /// The exclusive picks that entries accept, and the number of ways to answer with one. The first kind is any other
    /// answer, and also no answer. If `combinable` has groups, the second kind is an answer with any of these.
    kinds: Vec<(Accepting, BigUint)>,
    /// The groups of combinable picks, and the number of ways to pick from one.
    combinable: Vec<(Accepting, BigUint)>,
}

/// The kind of answer whose picks can be combined.
const COMBINED: usize = 1;

/// The factors for the answers to a question: whether it is asked, and which of these entries about it hold.
pub(super) fn factors(
    circuit: &mut Circuit,
    question: QuestionIndex,
    entries: &BTreeSet<Variable>,
) -> Result<Vec<Factor>, Undecided> {
    let accepted = entries
        .iter()
        .map(|entry| match circuit.definition(*entry) {
            Definition::Entry(_, accepted) => accepted.clone(),
            _ => Accepted::default(),
        });
    let kinds = Kinds::of(circuit.picks(question), &accepted.collect::<Vec<_>>());
    let kind = circuit.inner(kinds.kinds.len());
    let mut factors = vec![kinds.asked(circuit.asked(question), kind)?];
    let mut groups = Vec::with_capacity(kinds.combinable.len());
    for (accepting, ways) in &kinds.combinable {
        let group = circuit.inner(2);
        factors.push(kinds.combined(kind, group, ways)?);
        groups.push((group, accepting));
    }
    for (index, entry) in entries.iter().enumerate() {
        let accepting = |kind: usize| kinds.kinds[kind].0.contains(&index);
        let mut holds = circuit.inner(2);
        factors.push(Factor::defining(holds, &[kind], |values| {
            usize::from(accepting(values[0]))
        })?);
        for (group, _) in groups
            .iter()
            .filter(|(_, accepting)| accepting.contains(&index))
        {
            let before = std::mem::replace(&mut holds, circuit.inner(2));
            factors.push(Factor::defining(holds, &[before, *group], |values| {
                values[0].max(values[1])
            })?);
        }
        factors.push(Factor::defining(*entry, &[holds], |values| values[0])?);
    }
    Ok(factors)
}

impl Kinds {
    fn of(picks: &Picks, entries: &[Accepted]) -> Self {
        let mut exclusive = by_accepting(&picks.exclusive, entries, |entry| &entry.exclusive);
        let mut combinable = by_accepting(&picks.combinable, entries, |entry| &entry.combinable);
        let other = exclusive.remove(&Vec::new()).unwrap_or(0);
        let unnamed = combinable.remove(&Vec::new()).unwrap_or(0);
        let subsets = |picks: usize| BigUint::from(1_u8) << picks;
        let mut kinds = vec![(Vec::new(), BigUint::from(other))];
        if combinable.is_empty() {
            kinds[0].1 += subsets(unnamed);
        } else {
            kinds.push((Vec::new(), subsets(unnamed)));
        }
        kinds.extend(
            exclusive
                .into_iter()
                .map(|(accepting, picks)| (accepting, picks.into())),
        );
        let combinable = combinable.into_iter();
        Self {
            kinds,
            combinable: combinable
                .map(|(accepting, picks)| (accepting, subsets(picks) - 1_u8))
                .collect(),
        }
    }

    /// The ways to answer if the question is asked; if it is not, the single way is to leave it unanswered.
    fn asked(&self, asked: Signal, kind: Variable) -> Result<Factor, Undecided> {
        let answered = self.kinds.iter().enumerate();
        let answered = answered.filter(|(_, (_, ways))| *ways != BigUint::ZERO);
        let answered = answered.map(|(kind, (_, ways))| (kind, Weight::new(ways.clone(), 1)));
        let not_answered = [(0, Weight::new(1_u8, 0))].into_iter();
        match asked {
            Signal::Constant(true) => {
                Factor::new(&[kind], answered.map(|(kind, weight)| (vec![kind], weight)))
            }
            Signal::Constant(false) => Factor::new(
                &[kind],
                not_answered.map(|(kind, weight)| (vec![kind], weight)),
            ),
            Signal::Variable { variable, value } => {
                let (asked, not_asked) = (usize::from(value), usize::from(!value));
                let answered = answered.map(|(kind, weight)| (vec![asked, kind], weight));
                let not_answered =
                    not_answered.map(|(kind, weight)| (vec![not_asked, kind], weight));
                Factor::new(&[variable, kind], answered.chain(not_answered))
            }
        }
    }

    /// The ways to pick from a group.
    fn combined(
        &self,
        kind: Variable,
        group: Variable,
        ways: &BigUint,
    ) -> Result<Factor, Undecided> {
        let none = (0..self.kinds.len()).map(|kind| (vec![kind, 0], Weight::new(1_u8, 0)));
        let some = (vec![COMBINED, 1], Weight::new(ways.clone(), 0));
        Factor::new(&[kind, group], none.chain([some]))
    }
}

/// The number of picks by the entries that accept them.
fn by_accepting(
    groups: &[Vec<Pick>],
    entries: &[Accepted],
    accepted: impl Fn(&Accepted) -> &BTreeSet<usize>,
) -> BTreeMap<Accepting, usize> {
    let mut picks: BTreeMap<Accepting, usize> = BTreeMap::new();
    for (index, group) in groups.iter().enumerate() {
        let accepting = entries.iter().enumerate();
        let accepting = accepting.filter(|(_, entry)| accepted(entry).contains(&index));
        let accepting = accepting.map(|(entry, _)| entry).collect();
        *picks.entry(accepting).or_default() += group.len();
    }
    picks
}
