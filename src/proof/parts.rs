//! The parts of a condition that change nothing.
//!
//! A part changes nothing where the rest of the condition decides whenever the part could: wherever all that stands
//! beside it in an `all` holds, and nothing beside it in an `any` does. Parts are looked at from the whole downwards,
//! and on each level from last to first; each one that is found is left out from then on. So all of them can be taken
//! out at once, and no other part can then.

use std::collections::BTreeSet;

use biodivine_lib_bdd::Bdd;

use super::diagram::Meaning;
use super::effort::{Allowance, Undecided};
use crate::questionnaire::{Condition, QuestionType, Questionnaire, Range, Step};

/// The parts of a condition, neither always nor never true, that change nothing: the way to each.
pub(super) fn without_effect(
    condition: &Condition,
    questionnaire: &Questionnaire,
    meaning: &Meaning<'_, '_>,
    allowance: &Allowance,
) -> Result<Vec<Vec<Step>>, Undecided> {
    let mut search = Search {
        questionnaire,
        meaning,
        allowance,
        way: Vec::new(),
        found: BTreeSet::new(),
    };
    let everywhere = meaning.of(&Condition::always(), allowance)?;
    loop {
        let known = search.found.len();
        search.look_into(condition, &everywhere)?;
        if search.found.len() == known {
            return Ok(search.found.into_iter().collect());
        }
    }
}

struct Search<'a> {
    questionnaire: &'a Questionnaire,
    meaning: &'a Meaning<'a, 'a>,
    allowance: &'a Allowance,
    way: Vec<Step>,
    found: BTreeSet<Vec<Step>>,
}

/// How parts make a whole.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Joined {
    All,
    Any,
}

/// A part that is still there, and the answers for which it holds.
struct Part {
    /// The step to it; one for each of several choices that no condition tells apart.
    steps: Vec<Step>,
    condition: Condition,
    holds: Bdd,
}

impl Search<'_> {
    /// Notes the parts of `condition` that change nothing, given that it matters only for the answers in `matters`.
    fn look_into(&mut self, condition: &Condition, matters: &Bdd) -> Result<(), Undecided> {
        if let Condition::Not(part) = condition {
            return self.under(Step::Part(0), |search| search.look_into(part, matters));
        }
        let (joined, mut left) = self.parts_left(condition)?;
        for index in (0..left.len()).rev() {
            let decides = self.where_it_decides(joined, &left, index, matters)?;
            let changes = match joined {
                Joined::All => self.allowance.and_not(&decides, &left[index].holds)?,
                Joined::Any => self.allowance.and(&decides, &left[index].holds)?,
            };
            if changes.is_false() && !self.repeats_own_bound(&left[index]) {
                for step in left.remove(index).steps {
                    self.found.insert(self.way_to(step));
                }
            }
        }
        for index in 0..left.len() {
            let decides = self.where_it_decides(joined, &left, index, matters)?;
            let (step, part) = (left[index].steps[0], left[index].condition.clone());
            left[index].holds = self.under(step, |search| {
                search.look_into(&part, &decides)?;
                search.what_is_left(&part)
            })?;
        }
        Ok(())
    }

    /// The answers for which a condition holds without the parts that have been found.
    fn what_is_left(&mut self, condition: &Condition) -> Result<Bdd, Undecided> {
        if let Condition::Not(part) = condition {
            let part = self.under(Step::Part(0), |search| search.what_is_left(part))?;
            return Ok(part.into_not());
        }
        let (joined, parts) = self.parts_left(condition)?;
        let mut parts = parts.into_iter().map(|part| part.holds);
        let Some(first) = parts.next() else {
            return self.meaning.of(condition, self.allowance);
        };
        parts.try_fold(first, |whole, part| match joined {
            Joined::All => self.allowance.and(&whole, &part),
            Joined::Any => self.allowance.or(&whole, &part),
        })
    }

    /// The parts of a condition but for those that have been found.
    fn parts_left(&mut self, condition: &Condition) -> Result<(Joined, Vec<Part>), Undecided> {
        let (joined, parts) = self.parts(condition);
        let mut left = Vec::with_capacity(parts.len());
        for (steps, condition) in parts {
            if self.found.contains(&self.way_to(steps[0])) {
                continue;
            }
            let holds = self.under(steps[0], |search| search.what_is_left(&condition))?;
            left.push(Part {
                steps,
                condition,
                holds,
            });
        }
        Ok((joined, left))
    }

    /// Does something one step further down.
    fn under<T>(&mut self, step: Step, work: impl FnOnce(&mut Self) -> T) -> T {
        self.way.push(step);
        let done = work(self);
        self.way.pop();
        done
    }

    fn way_to(&self, step: Step) -> Vec<Step> {
        self.way.iter().copied().chain([step]).collect()
    }

    /// The answers for which the parts beside one leave it to that one.
    fn where_it_decides(
        &self,
        joined: Joined,
        parts: &[Part],
        index: usize,
        matters: &Bdd,
    ) -> Result<Bdd, Undecided> {
        let beside = parts
            .iter()
            .enumerate()
            .filter(|(other, _)| *other != index);
        beside
            .map(|(_, part)| &part.holds)
            .try_fold(matters.clone(), |decides, holds| match joined {
                Joined::All => self.allowance.and(&decides, holds),
                Joined::Any => self.allowance.and_not(&decides, holds),
            })
    }

    /// Whether a bound repeats that of its question: this is no slip, it says the whole range for the reader.
    fn repeats_own_bound(&self, part: &Part) -> bool {
        let Condition::Within { question, range } = &part.condition else {
            return false;
        };
        let QuestionType::Integer(own) = self.questionnaire.question(*question).question_type
        else {
            return false;
        };
        match part.steps[..] {
            [Step::AtLeast] => range.at_least == own.at_least,
            [Step::AtMost] => range.at_most == own.at_most,
            _ => false,
        }
    }

    /// What can be taken out of a condition: parts, one of several choices, one of two bounds.
    fn parts(&self, condition: &Condition) -> (Joined, Vec<(Vec<Step>, Condition)>) {
        match condition {
            Condition::All(parts) => (Joined::All, numbered(parts)),
            Condition::Any(parts) => (Joined::Any, numbered(parts)),
            Condition::Includes { question, choices } => {
                let groups = self.meaning.told_apart(*question, choices);
                if groups.len() == 1 {
                    return (Joined::Any, Vec::new());
                }
                let parts = groups.into_iter().map(|choices| {
                    let steps = choices.iter().copied().map(Step::Choice).collect();
                    let question = *question;
                    (steps, Condition::Includes { question, choices })
                });
                (Joined::Any, parts.collect())
            }
            Condition::Within { question, range } => {
                let parts = bounds(*range).into_iter().map(|(step, range)| {
                    let question = *question;
                    (vec![step], Condition::Within { question, range })
                });
                (Joined::All, parts.collect())
            }
            Condition::Answered(_) | Condition::Not(_) => (Joined::All, Vec::new()),
        }
    }
}

fn numbered(parts: &[Condition]) -> Vec<(Vec<Step>, Condition)> {
    let parts = parts.iter().cloned().enumerate();
    parts
        .map(|(index, part)| (vec![Step::Part(index)], part))
        .collect()
}

/// The bounds of a range, if there are two.
fn bounds(range: Range) -> Vec<(Step, Range)> {
    if range.at_least.is_none() || range.at_most.is_none() {
        return Vec::new();
    }
    let lower = Range {
        at_most: None,
        ..range
    };
    let upper = Range {
        at_least: None,
        ..range
    };
    vec![(Step::AtLeast, lower), (Step::AtMost, upper)]
}
