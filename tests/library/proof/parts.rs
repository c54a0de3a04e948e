//! Removes parts from conditions.

use selfcheck::questionnaire::{
    Accepts, ChoiceIndex, ChoiceSet, Condition, Entry, QuestionType, Questionnaire, Range, Step,
};

/// A condition without some of its parts.
pub(crate) fn without(condition: &Condition, parts: &[&[Step]]) -> Condition {
    let is_out = |step: Step| parts.contains(&&[step][..]);
    let under = |step: Step| -> Vec<&[Step]> {
        let under = parts
            .iter()
            .filter(|part| part.len() > 1 && part[0] == step);
        under.map(|part| &part[1..]).collect()
    };
    let left = |inner: &[Condition]| {
        let numbered = inner
            .iter()
            .enumerate()
            .map(|(index, part)| (Step::Part(index), part));
        let kept = numbered.filter(|(step, _)| !is_out(*step));
        kept.map(|(step, part)| without(part, &under(step)))
            .collect()
    };
    match condition {
        Condition::All(inner) => Condition::All(left(inner)),
        Condition::Any(inner) => Condition::Any(left(inner)),
        Condition::Not(inner) => Condition::Not(Box::new(without(inner, &under(Step::Part(0))))),
        Condition::Count { range, parts } => Condition::Count {
            range: Range {
                at_least: range.at_least.filter(|_| !is_out(Step::AtLeast)),
                at_most: range.at_most.filter(|_| !is_out(Step::AtMost)),
            },
            parts: left(parts),
        },
        Condition::Holds(named) => Condition::Holds(named.clone()),
        Condition::Entry(entry) => Condition::Entry(Entry {
            question: entry.question,
            accepts: match &entry.accepts {
                Accepts::Choices(choices) => {
                    let left = choices.iter().copied();
                    Accepts::Choices(
                        left.filter(|choice| !is_out(Step::Choice(*choice)))
                            .collect(),
                    )
                }
                Accepts::Numbers(range) => Accepts::Numbers(Range {
                    at_least: range.at_least.filter(|_| !is_out(Step::AtLeast)),
                    at_most: range.at_most.filter(|_| !is_out(Step::AtMost)),
                }),
                Accepts::AnyAnswer => Accepts::AnyAnswer,
            },
        }),
    }
}

/// Whether a condition without some parts is still one: no list is empty, and nothing is counted without a bound or beyond
/// the number of parts.
pub(crate) fn can_be_written(condition: &Condition) -> bool {
    let has_bound = |range: &Range| range.at_least.is_some() || range.at_most.is_some();
    let are_parts = |parts: &[Condition]| !parts.is_empty() && parts.iter().all(can_be_written);
    match condition {
        Condition::All(parts) | Condition::Any(parts) => are_parts(parts),
        Condition::Not(part) => can_be_written(part),
        Condition::Count { range, parts } => {
            let least = range.at_least.unwrap_or(0);
            let is_reachable = usize::try_from(least).is_ok_and(|least| least <= parts.len());
            are_parts(parts) && has_bound(range) && is_reachable
        }
        Condition::Holds(_) => true,
        Condition::Entry(entry) => match &entry.accepts {
            Accepts::Choices(choices) => !choices.is_empty(),
            Accepts::Numbers(range) => has_bound(range),
            Accepts::AnyAnswer => true,
        },
    }
}

/// Each part that could be removed from the file: a part, one of several choices, or one of two bounds. A bound that
/// repeats the question's own is there for the reader. Of a count with two bounds only these are given: removing one of its
/// parts can add some answers and take away others.
pub(crate) fn removable(questionnaire: &Questionnaire, condition: &Condition) -> Vec<Vec<Step>> {
    let under = |step: Step, part: &Condition| {
        let deeper = removable(questionnaire, part).into_iter();
        deeper.map(move |way| [step].into_iter().chain(way).collect::<Vec<_>>())
    };
    match condition {
        Condition::All(inner) | Condition::Any(inner) => {
            let inner = inner
                .iter()
                .enumerate()
                .map(|(index, part)| (Step::Part(index), part));
            inner
                .flat_map(|(step, part)| [vec![step]].into_iter().chain(under(step, part)))
                .collect()
        }
        Condition::Not(inner) => under(Step::Part(0), inner).collect(),
        Condition::Count { range, parts } => {
            if range.at_least.is_some() && range.at_most.is_some() {
                return vec![vec![Step::AtLeast], vec![Step::AtMost]];
            }
            let parts = parts.iter().enumerate();
            let parts = parts.map(|(index, part)| (Step::Part(index), part));
            parts
                .flat_map(|(step, part)| [vec![step]].into_iter().chain(under(step, part)))
                .collect()
        }
        Condition::Holds(_) => Vec::new(),
        Condition::Entry(entry) => removable_of_entry(questionnaire, entry),
    }
}

fn removable_of_entry(questionnaire: &Questionnaire, entry: &Entry) -> Vec<Vec<Step>> {
    match &entry.accepts {
        Accepts::Choices(choices) if are_distinguished(questionnaire, entry, choices) => choices
            .iter()
            .map(|choice| vec![Step::Choice(*choice)])
            .collect(),
        Accepts::Numbers(range) => {
            let QuestionType::Integer(own) = questionnaire.question(entry.question).question_type
            else {
                return Vec::new();
            };
            if range.at_least.is_none() || range.at_most.is_none() {
                return Vec::new();
            }
            let least = (range.at_least != own.at_least).then(|| vec![Step::AtLeast]);
            let most = (range.at_most != own.at_most).then(|| vec![Step::AtMost]);
            least.into_iter().chain(most).collect()
        }
        Accepts::Choices(_) | Accepts::AnyAnswer => Vec::new(),
    }
}

/// Whether a condition tells some of these choices apart. If none does, they are one part, which is the whole entry.
fn are_distinguished(questionnaire: &Questionnaire, entry: &Entry, choices: &ChoiceSet) -> bool {
    let question = questionnaire.question(entry.question);
    let exclusive = |choice: &&ChoiceIndex| question.choice(**choice).exclusive;
    let splits = |chosen: usize| (1..choices.len()).contains(&chosen);
    let conditions = questionnaire.conditions();
    let mut entries = conditions.flat_map(|(_, when)| when.entries());
    splits(choices.iter().filter(exclusive).count())
        || entries.any(|other| match &other.accepts {
            Accepts::Choices(others) if other.question == entry.question => {
                splits(choices.intersection(others).count())
            }
            _ => false,
        })
}
