//! The parts of conditions that change nothing.
//!
//! Without a part, a condition holds for more answers, or for fewer: in an `all` for more, in an `any` for fewer, and
//! under `not` the other way round. So of each condition there are two copies, of which the one loses parts of the first
//! kind and the other those of the second. While both still hold for the same answers as the whole, so does the
//! condition without any of these parts, however many of them are left out: each can be left out alone, or all at once.
//!
//! A part that stands in the file once and is used several times, by an alias, is lost by all its uses together.
//!
//! Parts are looked at from the whole downwards, and on each level from last to first.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use biodivine_lib_bdd::Bdd;

use super::diagram::Meaning;
use super::effort::{Allowance, Undecided};
use super::part::Part;
use crate::questionnaire::{Condition, Owner, Questionnaire, Repeats, Spot, Step};

/// A condition and the answers for which it holds.
#[derive(Debug)]
pub(super) struct Whole<'q> {
    /// What it belongs to.
    pub(super) owner: Owner,
    /// The condition.
    pub(super) when: &'q Condition,
    /// When it holds.
    pub(super) holds: Bdd,
}

/// The parts that change nothing in the conditions of some of which no others repeat a part; each once, where it is used
/// first. Nothing is said of what is a part only of conditions that always or never hold.
pub(super) fn without_effect(
    conditions: &[Whole<'_>],
    repeats: &Repeats,
    questionnaire: &Questionnaire,
    meaning: &Meaning<'_, '_>,
    allowance: &Allowance,
) -> Result<Vec<Spot>, Undecided> {
    let mut search = Search {
        repeats,
        allowance,
        wholes: BTreeMap::new(),
        out: BTreeSet::new(),
        found: Vec::new(),
    };
    let mut parts = Vec::with_capacity(conditions.len());
    for whole in conditions {
        let part = Part::of(whole.when, questionnaire, meaning, allowance)?;
        let copies = Copies {
            holds: &whole.holds,
            with_more: Rc::clone(&part),
            with_fewer: Rc::clone(&part),
        };
        search.wholes.insert(whole.owner, copies);
        parts.push((whole.owner, part));
    }
    for (owner, part) in &parts {
        search.look_into(*owner, part, &mut Vec::new())?;
    }
    Ok(search.found)
}

/// A condition less the parts that have been found.
struct Copies<'a> {
    /// When the whole of it holds.
    holds: &'a Bdd,
    /// Without those parts that keep answers out.
    with_more: Rc<Part>,
    /// Without those that let answers in.
    with_fewer: Rc<Part>,
}

struct Search<'a> {
    repeats: &'a Repeats,
    allowance: &'a Allowance,
    wholes: BTreeMap<Owner, Copies<'a>>,
    /// All uses of what was found.
    out: BTreeSet<Spot>,
    /// The first use of each.
    found: Vec<Spot>,
}

impl Search<'_> {
    /// Looks at the parts of a part, which lies at the end of a way.
    fn look_into(
        &mut self,
        of: Owner,
        part: &Rc<Part>,
        way: &mut Vec<Step>,
    ) -> Result<(), Undecided> {
        let spot = |way: &[Step], part: &Part| Spot::Condition {
            of,
            part: way.iter().copied().chain([part.steps[0]]).collect(),
        };
        if part.can_lose_parts() {
            for part in part.parts.iter().rev() {
                self.look_at(spot(way, part))?;
            }
        }
        for part in &part.parts {
            if !self.out.contains(&spot(way, part)) {
                way.push(part.steps[0]);
                self.look_into(of, part, way)?;
                way.pop();
            }
        }
        Ok(())
    }

    /// Leaves a part out at all its uses, if that changes nothing.
    fn look_at(&mut self, spot: Spot) -> Result<(), Undecided> {
        if self.out.contains(&spot) {
            return Ok(());
        }
        let together = self.together(spot);
        let mut ways: BTreeMap<Owner, Vec<&[Step]>> = BTreeMap::new();
        for spot in &together {
            match spot {
                Spot::Condition { of, part } if !self.repeats.is_needed(spot) => {
                    ways.entry(*of).or_default().push(part);
                }
                _ => return Ok(()),
            }
        }
        let mut left = Vec::with_capacity(ways.len());
        let mut is_of_use = false;
        for (owner, ways) in ways {
            let Some(copies) = self.wholes.get(&owner) else {
                return Ok(());
            };
            let Some(copies) = copies.without(&ways, self.allowance)? else {
                return Ok(());
            };
            is_of_use |= !copies.holds.is_true() && !copies.holds.is_false();
            left.push((owner, copies));
        }
        if !is_of_use {
            return Ok(());
        }
        self.wholes.extend(left);
        let is_first = |spot: &&Spot| self.repeats.uses(spot).first() == Some(*spot);
        self.found.extend(together.iter().filter(is_first).cloned());
        self.out.extend(together);
        Ok(())
    }

    /// The parts that must be left out with one: all uses of its text, and the choices that none of them tells apart.
    fn together(&self, spot: Spot) -> BTreeSet<Spot> {
        let mut together = BTreeSet::new();
        let mut open = vec![spot];
        while let Some(spot) = open.pop() {
            if let Spot::Condition { of, part } = &spot
                && let Some(copies) = self.wholes.get(of)
                && let Some((last, before)) = part.split_last()
            {
                let steps = copies.steps_beside(before, *last);
                open.extend(steps.iter().map(|step| Spot::Condition {
                    of: *of,
                    part: before.iter().copied().chain([*step]).collect(),
                }));
            }
            open.extend_from_slice(self.repeats.uses(&spot));
            together.insert(spot);
            open.retain(|spot| !together.contains(spot));
        }
        together
    }
}

impl<'a> Copies<'a> {
    /// The same without some parts; nothing where that changes something, or cannot be written.
    fn without(
        &self,
        ways: &[&[Step]],
        allowance: &Allowance,
    ) -> Result<Option<Copies<'a>>, Undecided> {
        let (mut more, mut fewer) = (Vec::new(), Vec::new());
        for way in ways {
            if self.with_more.keeps_out(way) || self.with_fewer.keeps_out(way) {
                more.push(*way);
            } else {
                fewer.push(*way);
            }
        }
        let with_more = self.with_more.without(&more, allowance)?;
        let with_fewer = self.with_fewer.without(&fewer, allowance)?;
        let (Some(with_more), Some(with_fewer)) = (with_more, with_fewer) else {
            return Ok(None);
        };
        let is_same = allowance.and_not(&with_more.holds, self.holds)?.is_false()
            && allowance.and_not(self.holds, &with_fewer.holds)?.is_false();
        Ok(is_same.then_some(Copies {
            holds: self.holds,
            with_more,
            with_fewer,
        }))
    }

    fn steps_beside(&self, before: &[Step], last: Step) -> Vec<Step> {
        let found = [&self.with_more, &self.with_fewer]
            .into_iter()
            .find_map(|copy| copy.part_at(before)?.part_with(last));
        found.map_or_else(Vec::new, |part| part.steps.clone())
    }
}
