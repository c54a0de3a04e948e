//! Parts of conditions that have no effect.
//!
//! Removing a part makes a condition hold for more answers or for fewer: in an `all` for more, in an `any` for fewer,
//! and under `not` the reverse. So there are two copies of each condition: one loses the parts whose removal adds
//! answers, and the other loses the parts whose removal takes answers away. While both copies hold for the same answers
//! as the whole condition, so does the condition without any subset of these parts: each can be removed alone, or all
//! at once.
//!
//! A part that is in the file once and is used several times through an alias is removed from all its uses together.
//!
//! Parts are examined from the whole condition downward, and on each level from last to first.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use biodivine_lib_bdd::Bdd;

use super::diagram::Meaning;
use super::effort::{Allowance, Undecided};
use super::part::Part;
use crate::questionnaire::{Condition, Owner, Questionnaire, Repeats, Spot, Step};

/// A condition and the answers for which it holds.
#[derive(Debug)]
pub(super) struct DecidedCondition<'q> {
    /// What the condition belongs to.
    pub(super) owner: Owner,
    /// The condition.
    pub(super) when: &'q Condition,
    /// The answers for which it holds.
    pub(super) holds: Bdd,
}

/// The parts without effect in `conditions`, which must include every condition that repeats a part of another one. A
/// repeated part is listed once, at its first use. A part that occurs only in conditions that always or never hold is
/// not reported.
pub(super) fn without_effect(
    conditions: &[DecidedCondition<'_>],
    repeats: &Repeats,
    questionnaire: &Questionnaire,
    meaning: &Meaning<'_, '_>,
    allowance: &Allowance,
) -> Result<Vec<Spot>, Undecided> {
    let mut search = Search {
        repeats,
        allowance,
        reduced: BTreeMap::new(),
        removed: BTreeSet::new(),
        found: Vec::new(),
    };
    let mut parts = Vec::with_capacity(conditions.len());
    for whole in conditions {
        let part = Part::of(whole.when, questionnaire, meaning, allowance)?;
        let copies = Reduced {
            holds: &whole.holds,
            whole: Rc::clone(&part),
            loosened: Rc::clone(&part),
            tightened: Rc::clone(&part),
        };
        search.reduced.insert(whole.owner, copies);
        parts.push((whole.owner, part));
    }
    for (owner, part) in &parts {
        search.examine_parts(*owner, part, &mut Vec::new())?;
    }
    Ok(search.found)
}

/// A condition without the parts that were found.
struct Reduced<'a> {
    /// The answers for which the whole condition holds.
    holds: &'a Bdd,
    /// The whole condition.
    whole: Rc<Part>,
    /// The condition without the parts whose removal adds answers.
    loosened: Rc<Part>,
    /// The condition without the parts whose removal takes answers away.
    tightened: Rc<Part>,
}

struct Search<'a> {
    repeats: &'a Repeats,
    allowance: &'a Allowance,
    reduced: BTreeMap<Owner, Reduced<'a>>,
    /// All uses of the parts that were found.
    removed: BTreeSet<Spot>,
    /// The first use of each part that was found.
    found: Vec<Spot>,
}

impl Search<'_> {
    /// Examines the parts of a part at a path.
    fn examine_parts(
        &mut self,
        of: Owner,
        part: &Rc<Part>,
        path: &mut Vec<Step>,
    ) -> Result<(), Undecided> {
        let spot = |path: &[Step], part: &Part| Spot::Condition {
            of,
            part: path.iter().copied().chain([part.steps[0]]).collect(),
        };
        if part.has_removable_parts() {
            for part in part.parts.iter().rev() {
                self.try_removing(spot(path, part))?;
            }
        }
        for part in &part.parts {
            if self.removed.contains(&spot(path, part)) {
                continue;
            }
            if part.is_one_bound_of_two() {
                // In the file, both bounds are about the same parts, which need to be examined only once.
                return self.examine_parts(of, part, path);
            }
            path.push(part.steps[0]);
            self.examine_parts(of, part, path)?;
            path.pop();
        }
        Ok(())
    }

    /// Removes a part from all its uses if that has no effect.
    fn try_removing(&mut self, spot: Spot) -> Result<(), Undecided> {
        if self.removed.contains(&spot) {
            return Ok(());
        }
        let together = self.together(spot);
        let mut paths: BTreeMap<Owner, Vec<Vec<Step>>> = BTreeMap::new();
        for spot in &together {
            match spot {
                Spot::Condition { of, part } if !self.repeats.is_needed(spot) => {
                    let Some(copies) = self.reduced.get(of) else {
                        return Ok(());
                    };
                    let found = copies.whole.paths_to(part);
                    paths.entry(*of).or_default().extend(found);
                }
                _ => return Ok(()),
            }
        }
        let mut left = Vec::with_capacity(paths.len());
        let mut is_of_use = false;
        for (owner, paths) in paths {
            let Some(copies) = self.reduced.get(&owner) else {
                return Ok(());
            };
            let paths: Vec<&[Step]> = paths.iter().map(Vec::as_slice).collect();
            let Some(copies) = copies.without(&paths, self.allowance)? else {
                return Ok(());
            };
            is_of_use |= !copies.holds.is_true() && !copies.holds.is_false();
            left.push((owner, copies));
        }
        if !is_of_use {
            return Ok(());
        }
        self.reduced.extend(left);
        let is_first = |spot: &&Spot| self.repeats.uses(spot).first() == Some(*spot);
        self.found.extend(together.iter().filter(is_first).cloned());
        self.removed.extend(together);
        Ok(())
    }

    /// The parts that must be removed together with one: all uses of its text, and the choices that no condition
    /// distinguishes from it.
    fn together(&self, spot: Spot) -> BTreeSet<Spot> {
        let mut together = BTreeSet::new();
        let mut open = vec![spot];
        while let Some(spot) = open.pop() {
            if let Spot::Condition { of, part } = &spot
                && let Some(copies) = self.reduced.get(of)
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

impl<'a> Reduced<'a> {
    /// The same condition without some parts; `None` if that has an effect or cannot be written.
    fn without(
        &self,
        paths: &[&[Step]],
        allowance: &Allowance,
    ) -> Result<Option<Reduced<'a>>, Undecided> {
        let (mut more, mut fewer) = (Vec::new(), Vec::new());
        for path in paths {
            if self.loosened.restricts(path) || self.tightened.restricts(path) {
                more.push(*path);
            } else {
                fewer.push(*path);
            }
        }
        let loosened = self.loosened.without(&more, allowance)?;
        let tightened = self.tightened.without(&fewer, allowance)?;
        let (Some(loosened), Some(tightened)) = (loosened, tightened) else {
            return Ok(None);
        };
        let is_same = allowance.and_not(&loosened.holds, self.holds)?.is_false()
            && allowance.and_not(self.holds, &tightened.holds)?.is_false();
        Ok(is_same.then_some(Reduced {
            holds: self.holds,
            whole: Rc::clone(&self.whole),
            loosened,
            tightened,
        }))
    }

    fn steps_beside(&self, before: &[Step], last: Step) -> Vec<Step> {
        let path: Vec<Step> = before.iter().copied().chain([last]).collect();
        let paths = self.whole.paths_to(&path).into_iter();
        let found = paths.map(|path| self.whole.part_at(&path)).next().flatten();
        found.map_or_else(Vec::new, |part| part.steps.clone())
    }
}
