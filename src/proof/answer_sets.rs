//! Answer sets: how many there are.

use std::ops::Range;

use biodivine_lib_bdd::{Bdd, BddPointer};
use num_bigint::BigUint;

use super::diagram::{Diagram, Meaning};
use super::effort::{Allowance, Undecided};
use super::space::{Place, Role, Space, Version};

/// The answer sets, each as exactly one assignment of the variables: a question has an answer if a version asks it, and
/// counts as skipped if no version does.
#[derive(Debug)]
pub(super) struct AnswerSets<'s, 'q> {
    space: &'s Space<'q>,
    meanings: Vec<Meaning<'s, 'q>>,
}

impl<'s, 'q> AnswerSets<'s, 'q> {
    /// The answer sets of all versions of a space.
    pub(super) fn of(space: &'s Space<'q>) -> Self {
        let meanings = space
            .versions()
            .map(|(version, _)| Meaning::of_what_is_asked(space, version))
            .collect();
        Self { space, meanings }
    }

    /// The interpretation of a version's conditions over these answer sets.
    pub(super) fn meaning(&self, version: Version) -> &Meaning<'s, 'q> {
        &self.meanings[version.0]
    }

    /// All answer sets.
    pub(super) fn all(&self, allowance: &Allowance) -> Diagram {
        let places = self.space.places();
        let ways: Result<Vec<_>, _> = places.map(|place| self.at(place, allowance)).collect();
        allowance.all(&ways?)
    }

    /// The constraint of one question on the answer sets: the answers to earlier questions decide whether it is asked.
    fn at(&self, place: Place, allowance: &Allowance) -> Diagram {
        let mut is_asked = self.space.constant(false);
        let mut follows = self.space.one_assignment(place);
        for (version, questionnaire) in self.space.versions() {
            let asked = self
                .space
                .literal(self.space.encoding(place).asked[version.0]);
            let when = match self.space.question(version, place) {
                Some(question) => {
                    let question = questionnaire.question(question);
                    self.meaning(version).of(&question.when, allowance)?
                }
                None => self.space.constant(false),
            };
            follows = allowance.and(&follows, &allowance.iff(&asked, &when)?)?;
            is_asked = allowance.or(&is_asked, &asked)?;
        }
        let answered_or_skipped = allowance.or(&is_asked, &self.space.skipped(place))?;
        allowance.and(&follows, &answered_or_skipped)
    }
}

/// The number of answer sets in `ways`.
pub(super) fn count(
    space: &Space<'_>,
    ways: &Bdd,
    allowance: &Allowance,
) -> Result<BigUint, Undecided> {
    let mut counts: Vec<BigUint> = Vec::with_capacity(ways.size());
    for node in ways.pointers() {
        allowance.step(1)?;
        if node.is_terminal() {
            counts.push(BigUint::from(u8::from(node.is_one())));
            continue;
        }
        let variable = ways.var_of(node).to_index();
        let under = |child: BddPointer| {
            let next = ways.var_of(child).to_index();
            left_open(space, variable + 1..next, &counts[child.to_index()])
        };
        let (low, high) = (
            under(ways.low_link_of(node)),
            under(ways.high_link_of(node)),
        );
        // Large numbers take longer.
        allowance.step(usize::try_from(high.bits() / 64).unwrap_or(usize::MAX))?;
        counts.push(match &space.roles()[variable] {
            Role::ChoiceGroup(_, ways) => low + high * ways,
            Role::Asked(..) | Role::Output(_) | Role::Named(_) => low + high,
        });
    }
    let root = ways.root_pointer();
    let above = 0..ways.var_of(root).to_index();
    Ok(left_open(space, above, &counts[root.to_index()]))
}

/// The number of answer sets below a node, multiplied by the ways to pick from the groups that are left open above it.
/// Whether a question is asked is never left open.
fn left_open(space: &Space<'_>, variables: Range<usize>, ways: &BigUint) -> BigUint {
    if *ways == BigUint::ZERO {
        return BigUint::ZERO;
    }
    space.roles()[variables]
        .iter()
        .fold(ways.clone(), |ways, role| match role {
            Role::ChoiceGroup(_, in_group) => ways * (in_group + 1_u8),
            Role::Asked(..) | Role::Output(_) | Role::Named(_) => ways,
        })
}
