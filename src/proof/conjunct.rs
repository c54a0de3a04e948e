//! A condition as conjuncts: the parts that must all hold, or must not hold, for the whole to hold.

use crate::questionnaire::{Condition, NamedIndex, Owner, Spot, Step};

/// A part of a condition that must hold, or must not hold, for the whole to hold.
#[derive(Clone, Debug)]
pub(super) struct Conjunct<'q> {
    /// Where the part is. If a named condition is used, this is the part of its definition.
    pub(super) spot: Spot,
    /// The part.
    pub(super) condition: &'q Condition,
    /// Whether it must hold.
    pub(super) must_hold: bool,
}

/// The conjuncts of a condition, or of its negation. Named conditions are replaced by what they are defined as if
/// `expand` says so.
pub(super) fn conjuncts<'q>(
    of: Owner,
    condition: &'q Condition,
    must_hold: bool,
    expand: &dyn Fn(NamedIndex) -> bool,
) -> Vec<Conjunct<'q>> {
    let mut split = Split {
        expand,
        of,
        path: Vec::new(),
        found: Vec::new(),
    };
    split.visit(condition, must_hold);
    split.found
}

struct Split<'e, 'q> {
    expand: &'e dyn Fn(NamedIndex) -> bool,
    of: Owner,
    path: Vec<Step>,
    found: Vec<Conjunct<'q>>,
}

impl<'q> Split<'_, 'q> {
    fn visit(&mut self, condition: &'q Condition, must_hold: bool) {
        match (condition, must_hold) {
            (Condition::All(parts), true) | (Condition::Any(parts), false) if !parts.is_empty() => {
                for (index, part) in parts.iter().enumerate() {
                    self.visit_part(index, part, must_hold);
                }
            }
            (Condition::Not(part), _) => self.visit_part(0, part, !must_hold),
            (Condition::Holds(named), _) if (self.expand)(named.index) => {
                let within = conjuncts(
                    Owner::Named(named.index),
                    &named.when,
                    must_hold,
                    self.expand,
                );
                self.found.extend(within);
            }
            _ => self.found.push(Conjunct {
                spot: Spot::Condition {
                    of: self.of,
                    part: self.path.clone(),
                },
                condition,
                must_hold,
            }),
        }
    }

    fn visit_part(&mut self, index: usize, part: &'q Condition, must_hold: bool) {
        self.path.push(Step::Part(index));
        self.visit(part, must_hold);
        self.path.pop();
    }
}
