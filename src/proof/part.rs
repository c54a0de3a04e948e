//! A condition as removable parts, each with the answers for which it holds.

use std::rc::Rc;

use biodivine_lib_bdd::Bdd;

use super::connective::Connective;
use super::diagram::Meaning;
use super::effort::{Allowance, Undecided};
use crate::questionnaire::{Accepts, Condition, Entry, QuestionType, Questionnaire, Step};

/// A condition or a part of one.
#[derive(Debug)]
pub(super) struct Part {
    /// The step to it; several steps if several choices are not distinguished by any condition, and none for a whole
    /// condition.
    pub(super) steps: Vec<Step>,
    /// Its own parts.
    pub(super) parts: Vec<Rc<Part>>,
    /// The answers for which it holds.
    pub(super) holds: Bdd,
    connective: Connective,
    /// Whether it is a bound that repeats the bound of its question. This is not a mistake: it states the whole range
    /// for the reader.
    is_own_bound: bool,
}

impl Part {
    /// A condition as a tree of parts.
    pub(super) fn of(
        condition: &Condition,
        questionnaire: &Questionnaire,
        meaning: &Meaning<'_, '_>,
        allowance: &Allowance,
    ) -> Result<Rc<Self>, Undecided> {
        let builder = Builder {
            questionnaire,
            meaning,
            allowance,
        };
        builder.part(Vec::new(), condition)
    }

    /// Whether some of its parts can be removed, as long as others remain.
    pub(super) fn has_removable_parts(&self) -> bool {
        self.connective != Connective::Not
    }

    /// The part that a step leads to.
    pub(super) fn part_with(&self, step: Step) -> Option<&Rc<Self>> {
        self.parts.iter().find(|part| part.steps.contains(&step))
    }

    /// The paths in this tree to the part at the end of a path in the file: two below a count with two bounds, which is a
    /// count for each bound here.
    pub(super) fn paths_to(&self, path: &[Step]) -> Vec<Vec<Step>> {
        let Some((step, rest)) = path.split_first() else {
            return vec![Vec::new()];
        };
        let under = |part: &Rc<Self>, path: &[Step]| {
            let paths = part.paths_to(path).into_iter();
            let with_step = paths.map(|path| [part.steps[0]].into_iter().chain(path).collect());
            with_step.collect::<Vec<Vec<Step>>>()
        };
        match self.part_with(*step) {
            Some(part) => under(part, rest)
                .into_iter()
                .map(|mut path| {
                    path[0] = *step;
                    path
                })
                .collect(),
            None if matches!(step, Step::Part(_)) => {
                let bounds = self.parts.iter().filter(|part| part.is_one_bound_of_two());
                bounds.flat_map(|bound| under(bound, path)).collect()
            }
            None => Vec::new(),
        }
    }

    /// Whether it is a count for one of the two bounds of a count in the file.
    pub(super) fn is_one_bound_of_two(&self) -> bool {
        matches!(self.connective, Connective::Count(_))
            && matches!(self.steps[..], [Step::AtLeast | Step::AtMost])
    }

    /// The part at the end of a path.
    pub(super) fn part_at(&self, path: &[Step]) -> Option<&Self> {
        match path {
            [] => Some(self),
            [step, rest @ ..] => self.part_with(*step)?.part_at(rest),
        }
    }

    /// Whether the part at the end of a path restricts the whole, so that the whole holds for more answers without it.
    pub(super) fn restricts(&self, path: &[Step]) -> bool {
        match (path, self.connective) {
            ([] | [_], connective) => connective.is_restricted_by_parts(),
            ([step, rest @ ..], connective) => {
                let part = self.part_with(*step);
                part.is_some_and(|part| part.restricts(rest) != connective.is_reversed())
            }
        }
    }

    /// The same condition without the parts at the end of some paths, if they are still there; `None` if a part would
    /// lose all its parts, or a bound that is there for the reader.
    pub(super) fn without(
        self: &Rc<Self>,
        paths: &[&[Step]],
        allowance: &Allowance,
    ) -> Result<Option<Rc<Self>>, Undecided> {
        let mut left = Vec::with_capacity(self.parts.len());
        let mut is_changed = false;
        for part in &self.parts {
            let inside = paths
                .iter()
                .filter_map(|path| path.split_first())
                .filter(|(step, _)| part.steps.contains(step));
            let inside: Vec<&[Step]> = inside.map(|(_, rest)| rest).collect();
            if inside.iter().any(|rest| rest.is_empty()) {
                if part.is_own_bound {
                    return Ok(None);
                }
                is_changed = true;
            } else if let Some(part_left) = part.without(&inside, allowance)? {
                is_changed |= !Rc::ptr_eq(&part_left, part);
                left.push(part_left);
            } else {
                return Ok(None);
            }
        }
        if !is_changed {
            return Ok(Some(Rc::clone(self)));
        }
        if left.is_empty() || self.connective.needs_more_than(left.len()) {
            return Ok(None);
        }
        let holds = self.connective.holds(&diagrams(&left), allowance)?;
        Ok(Some(Rc::new(Self {
            steps: self.steps.clone(),
            parts: left,
            holds,
            connective: self.connective,
            is_own_bound: self.is_own_bound,
        })))
    }
}

struct Builder<'a> {
    questionnaire: &'a Questionnaire,
    meaning: &'a Meaning<'a, 'a>,
    allowance: &'a Allowance,
}

impl Builder<'_> {
    fn part(&self, steps: Vec<Step>, condition: &Condition) -> Result<Rc<Part>, Undecided> {
        let (connective, parts) = self.parts(condition);
        let parts = parts
            .iter()
            .map(|(steps, condition)| self.part(steps.clone(), condition));
        let parts: Vec<_> = parts.collect::<Result<_, _>>()?;
        let holds = if parts.is_empty() {
            self.meaning.of(condition, self.allowance)?
        } else {
            connective.holds(&diagrams(&parts), self.allowance)?
        };
        Ok(Rc::new(Part {
            is_own_bound: self.repeats_own_bound(&steps, condition),
            steps,
            parts,
            holds,
            connective,
        }))
    }

    /// The parts of a condition: the members of a list, several choices, or two bounds.
    fn parts(&self, condition: &Condition) -> (Connective, Vec<(Vec<Step>, Condition)>) {
        match condition {
            Condition::All(parts) => (Connective::All, numbered(parts)),
            Condition::Any(parts) => (Connective::Any, numbered(parts)),
            Condition::Not(part) => (Connective::Not, numbered(std::slice::from_ref(part))),
            Condition::Entry(entry) => self.parts_of_entry(entry),
            Condition::Count { range, parts } => match (range.at_least, range.at_most) {
                (Some(_), Some(_)) => {
                    let bounds = [Step::AtLeast, Step::AtMost]
                        .into_iter()
                        .zip(range.bounds());
                    let bounds = bounds.map(|(step, range)| {
                        let parts = parts.clone();
                        (vec![step], Condition::Count { range, parts })
                    });
                    (Connective::All, bounds.collect())
                }
                _ => (Connective::Count(*range), numbered(parts)),
            },
            // The condition that it names is examined separately.
            Condition::Holds(_) => (Connective::All, Vec::new()),
        }
    }

    fn parts_of_entry(&self, entry: &Entry) -> (Connective, Vec<(Vec<Step>, Condition)>) {
        let question = entry.question;
        let part = |accepts| Condition::Entry(Entry { question, accepts });
        match &entry.accepts {
            Accepts::Choices(choices) => {
                let groups = self.meaning.distinguished(question, choices);
                if groups.len() == 1 {
                    return (Connective::Any, Vec::new());
                }
                let parts = groups.into_iter().map(|choices| {
                    let steps = choices.iter().copied().map(Step::Choice).collect();
                    (steps, part(Accepts::Choices(choices)))
                });
                (Connective::Any, parts.collect())
            }
            Accepts::Numbers(range) if range.at_least.is_some() && range.at_most.is_some() => {
                let bounds = [Step::AtLeast, Step::AtMost]
                    .into_iter()
                    .zip(range.bounds());
                let bounds =
                    bounds.map(|(step, bound)| (vec![step], part(Accepts::Numbers(bound))));
                (Connective::All, bounds.collect())
            }
            Accepts::Numbers(_) | Accepts::AnyAnswer => (Connective::All, Vec::new()),
        }
    }

    fn repeats_own_bound(&self, steps: &[Step], condition: &Condition) -> bool {
        let Condition::Entry(Entry {
            question,
            accepts: Accepts::Numbers(range),
        }) = condition
        else {
            return false;
        };
        let QuestionType::Integer(own) = self.questionnaire.question(*question).question_type
        else {
            return false;
        };
        match steps {
            [Step::AtLeast] => range.at_least == own.at_least,
            [Step::AtMost] => range.at_most == own.at_most,
            _ => false,
        }
    }
}

/// The answers for which each part holds.
fn diagrams(parts: &[Rc<Part>]) -> Vec<&Bdd> {
    parts.iter().map(|part| &part.holds).collect()
}

fn numbered<C: std::borrow::Borrow<Condition>>(parts: &[C]) -> Vec<(Vec<Step>, Condition)> {
    let parts = parts.iter().map(|part| part.borrow().clone()).enumerate();
    parts
        .map(|(index, part)| (vec![Step::Part(index)], part))
        .collect()
}
