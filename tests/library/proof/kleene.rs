//! Three-valued logic, written anew: what is certain before a question.

use selfcheck::answers::{Answer, Answers};
use selfcheck::questionnaire::{Accepts, Condition, Entry, QuestionIndex, Questionnaire, Range};

/// What is known of the answer to a question.
enum Knowledge<'a> {
    Answer(&'a Answer),
    /// It is not asked.
    None,
    /// It is not reached, and may be asked.
    Open,
}

/// Whether a condition is certainly true or false before a question is reached; `None` if neither.
pub(crate) fn certain_before(
    questionnaire: &Questionnaire,
    answers: &Answers,
    before: QuestionIndex,
    condition: &Condition,
) -> Option<bool> {
    let mut known = Vec::new();
    for (index, question) in questionnaire.indexed_questions() {
        let next = match truth(&question.when, &known) {
            Some(false) => Knowledge::None,
            _ if index >= before => Knowledge::Open,
            Some(true) => Knowledge::Answer(answers.get(index).expect("it is answered")),
            None => panic!("what is in front of the question is known"),
        };
        known.push(next);
    }
    truth(condition, &known)
}

fn truth(condition: &Condition, known: &[Knowledge<'_>]) -> Option<bool> {
    let least_and_most = |parts: &[Condition]| {
        let truths: Vec<_> = parts.iter().map(|part| truth(part, known)).collect();
        let least = truths.iter().filter(|truth| **truth == Some(true)).count();
        let most = truths.iter().filter(|truth| **truth != Some(false)).count();
        (least, most, parts.len())
    };
    match condition {
        Condition::Entry(entry) => entry_truth(entry, known),
        Condition::Not(part) => truth(part, known).map(|holds| !holds),
        Condition::Holds(named) => truth(&named.when, known),
        Condition::All(parts) => match least_and_most(parts) {
            (least, _, all) if least == all => Some(true),
            (_, most, all) if most < all => Some(false),
            _ => None,
        },
        Condition::Any(parts) => match least_and_most(parts) {
            (1.., ..) => Some(true),
            (_, 0, _) => Some(false),
            _ => None,
        },
        Condition::Count { range, parts } => {
            let (least, most, _) = least_and_most(parts);
            let is_in = |number: usize| in_range(*range, number);
            let possible: Vec<bool> = (least..=most).map(is_in).collect();
            let first = possible[0];
            possible.iter().all(|one| *one == first).then_some(first)
        }
    }
}

fn entry_truth(entry: &Entry, known: &[Knowledge<'_>]) -> Option<bool> {
    let answer = match known[entry.question.0] {
        Knowledge::Open => return None,
        Knowledge::None => return Some(false),
        Knowledge::Answer(answer) => answer,
    };
    Some(match (&entry.accepts, answer) {
        (_, Answer::Skipped) => false,
        (Accepts::AnyAnswer, _) => true,
        (Accepts::Choices(wanted), Answer::Choices(chosen)) => {
            wanted.iter().any(|choice| chosen.contains(choice))
        }
        (Accepts::Numbers(range), Answer::Number(number)) => {
            range.at_least.unwrap_or(i64::MIN) <= *number
                && *number <= range.at_most.unwrap_or(i64::MAX)
        }
        _ => panic!("the answer is not one to the question"),
    })
}

fn in_range(range: Range, number: usize) -> bool {
    let number = i64::try_from(number).expect("a small number");
    range.at_least.unwrap_or(i64::MIN) <= number && number <= range.at_most.unwrap_or(i64::MAX)
}
