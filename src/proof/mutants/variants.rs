//! Every small change to a condition.

use std::fmt;

use crate::questionnaire::{
    Accepts, ChoiceIndex, Condition, Entry, QuestionType, Questionnaire, Range, Step,
};

/// A condition with a small change.
#[derive(Clone, Debug)]
pub(super) struct Variant {
    /// The steps to the part that is changed; none if it is the whole condition.
    pub(super) part: Vec<Step>,
    /// The change.
    pub(super) change: Change,
    /// The condition after the change.
    pub(super) condition: Condition,
}

/// A small change to a part of a condition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Change {
    /// The whole condition is removed, so that it always holds.
    Removed,
    /// The whole condition is negated.
    Negated,
    /// A part is removed.
    PartRemoved,
    /// A choice is added, by its id.
    ChoiceAdded(String),
    /// A choice is removed, by its id.
    ChoiceRemoved(String),
    /// `any` takes the place of `all`.
    AnyForAll,
    /// `all` takes the place of `any`.
    AllForAny,
    /// A bound is moved by one.
    BoundMoved {
        /// `at_least` or `at_most`.
        bound: &'static str,
        /// The bound before.
        from: i64,
        /// The bound after.
        to: i64,
    },
}

impl fmt::Display for Change {
    /// What is done to the part: `removed`, `` `unsure` added ``, `` `at_least: 6` in place of `at_least: 5` ``.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Removed => f.write_str("condition removed"),
            Self::Negated => f.write_str("condition negated"),
            Self::PartRemoved => f.write_str("part removed"),
            Self::ChoiceAdded(choice) => write!(f, "choice `{choice}` added"),
            Self::ChoiceRemoved(choice) => write!(f, "choice `{choice}` removed"),
            Self::AnyForAll => f.write_str("`any` in place of `all`"),
            Self::AllForAny => f.write_str("`all` in place of `any`"),
            Self::BoundMoved { bound, from, to } => {
                write!(f, "`{bound}: {to}` in place of `{bound}: {from}`")
            }
        }
    }
}

/// Every small change to a condition.
pub(super) fn variants(questionnaire: &Questionnaire, condition: &Condition) -> Vec<Variant> {
    let whole = |change, condition| Variant {
        part: Vec::new(),
        change,
        condition,
    };
    let negated = Condition::Not(Box::new(condition.clone()));
    let mut variants = vec![
        whole(Change::Removed, Condition::always()),
        whole(Change::Negated, negated),
    ];
    variants.extend(within(questionnaire, condition));
    variants
}

/// Every small change inside a condition.
fn within(questionnaire: &Questionnaire, condition: &Condition) -> Vec<Variant> {
    match condition {
        Condition::Entry(entry) => of_entry(questionnaire, entry),
        Condition::All(parts) => {
            let swapped = (parts.len() > 1).then(|| Condition::Any(parts.clone()));
            let mut variants = of_parts(questionnaire, parts, Condition::All);
            variants.extend(swapped.map(|any| here(Change::AnyForAll, any)));
            variants
        }
        Condition::Any(parts) => {
            let swapped = (parts.len() > 1).then(|| Condition::All(parts.clone()));
            let mut variants = of_parts(questionnaire, parts, Condition::Any);
            variants.extend(swapped.map(|all| here(Change::AllForAny, all)));
            variants
        }
        Condition::Not(part) => {
            let inside = within(questionnaire, part).into_iter();
            let negated = |part| Condition::Not(Box::new(part));
            inside
                .map(|variant| under(Step::Part(0), variant, negated))
                .collect()
        }
        Condition::Count { range, parts } => of_count(questionnaire, *range, parts),
        Condition::Holds(_) => Vec::new(),
    }
}

/// A change to the part itself.
fn here(change: Change, condition: Condition) -> Variant {
    Variant {
        part: Vec::new(),
        change,
        condition,
    }
}

/// The change of a part as a change of the whole.
fn under(step: Step, variant: Variant, whole: impl FnOnce(Condition) -> Condition) -> Variant {
    Variant {
        part: [step].into_iter().chain(variant.part).collect(),
        change: variant.change,
        condition: whole(variant.condition),
    }
}

/// The changes of each part, and the whole without it; a part alone stays.
fn of_parts(
    questionnaire: &Questionnaire,
    parts: &[Condition],
    whole: impl Fn(Vec<Condition>) -> Condition,
) -> Vec<Variant> {
    let mut variants = Vec::new();
    for (index, part) in parts.iter().enumerate() {
        let step = Step::Part(index);
        if parts.len() > 1 {
            let mut rest = parts.to_vec();
            rest.remove(index);
            let removed = here(Change::PartRemoved, whole(rest));
            variants.push(Variant {
                part: vec![step],
                ..removed
            });
        }
        for variant in within(questionnaire, part) {
            variants.push(under(step, variant, |part| {
                let mut parts = parts.to_vec();
                parts[index] = part;
                whole(parts)
            }));
        }
    }
    variants
}

fn of_count(questionnaire: &Questionnaire, range: Range, parts: &[Condition]) -> Vec<Variant> {
    let can_be = |range: Range, many: usize| {
        let many = i64::try_from(many).unwrap_or(i64::MAX);
        is_range(range) && range.at_least <= Some(many) && range.at_most >= range.at_most.map(|_| 0)
    };
    let count = |range: Range, parts: Vec<Condition>| Condition::Count { range, parts };
    let mut variants = of_parts(questionnaire, parts, |parts| count(range, parts));
    variants.retain(|variant| match &variant.condition {
        Condition::Count { parts, .. } => can_be(range, parts.len()),
        _ => true,
    });
    for (step, change, range) in moved(range) {
        if can_be(range, parts.len()) {
            variants.push(Variant {
                part: vec![step],
                change,
                condition: count(range, parts.to_vec()),
            });
        }
    }
    variants
}

fn of_entry(questionnaire: &Questionnaire, entry: &Entry) -> Vec<Variant> {
    let question = questionnaire.question(entry.question);
    let with = |accepts| {
        Condition::Entry(Entry {
            question: entry.question,
            accepts,
        })
    };
    match &entry.accepts {
        Accepts::AnyAnswer => Vec::new(),
        Accepts::Numbers(range) => {
            let own = match question.question_type {
                QuestionType::Integer(own) => own,
                _ => *range,
            };
            let in_reach = |bound: Option<i64>| bound.is_none_or(|bound| own.contains(bound));
            let ranges = moved(*range).into_iter().filter(|(_, _, range)| {
                is_range(*range) && in_reach(range.at_least) && in_reach(range.at_most)
            });
            let ranges = ranges.map(|(step, change, range)| Variant {
                part: vec![step],
                change,
                condition: with(Accepts::Numbers(range)),
            });
            ranges.collect()
        }
        Accepts::Choices(choices) => {
            let all = (0..question.choices().len()).map(ChoiceIndex);
            let variants = all.filter_map(|choice| {
                let id = question.choice(choice).id.to_string();
                let mut changed = choices.clone();
                if changed.insert(choice) {
                    let condition = with(Accepts::Choices(changed));
                    return Some(here(Change::ChoiceAdded(id), condition));
                }
                changed.remove(&choice);
                (!changed.is_empty()).then(|| Variant {
                    part: vec![Step::Choice(choice)],
                    change: Change::ChoiceRemoved(id),
                    condition: with(Accepts::Choices(changed)),
                })
            });
            variants.collect()
        }
    }
}

/// Each bound moved by one, down and up.
fn moved(range: Range) -> Vec<(Step, Change, Range)> {
    let bounds = [
        ("at_least", Step::AtLeast, range.at_least),
        ("at_most", Step::AtMost, range.at_most),
    ];
    let mut moved = Vec::new();
    for (bound, step, from) in bounds {
        let Some(from) = from else { continue };
        for to in [from.checked_sub(1), from.checked_add(1)]
            .into_iter()
            .flatten()
        {
            let mut range = range;
            match step {
                Step::AtLeast => range.at_least = Some(to),
                _ => range.at_most = Some(to),
            }
            moved.push((step, Change::BoundMoved { bound, from, to }, range));
        }
    }
    moved
}

/// Whether the bounds of a range leave something between them.
fn is_range(range: Range) -> bool {
    match (range.at_least, range.at_most) {
        (Some(least), Some(most)) => least <= most,
        _ => true,
    }
}
