//! Every answer set, one by one, through the same replay as in an interview.

use std::collections::BTreeSet;

use selfcheck::answers::{Answer, Answers};
use selfcheck::check::check;
use selfcheck::outcome::{Replay, Status, replay};
use selfcheck::questionnaire::{
    Accepts, ChoiceIndex, ChoiceSet, Condition, Entry, Item, Logic, Memo, Question, QuestionIndex,
    QuestionType, Questionnaire, Range,
};
use selfcheck::source::Source;

/// The passages and talking points that answers show, by index.
pub(crate) type Brought = (Vec<usize>, Vec<usize>);

/// The questionnaire of a valid file.
pub(crate) fn questionnaire(text: &str) -> Questionnaire {
    check(Source::new("model.yaml", text)).unwrap_or_else(|problems| {
        let messages: Vec<_> = problems
            .items()
            .iter()
            .map(|item| item.problem.message())
            .collect();
        panic!("{messages:?}\n{text}")
    })
}

/// Every answer set: each question that is asked has an answer, and no other question does.
pub(crate) fn ways(questionnaire: &Questionnaire) -> Vec<Answers> {
    let mut complete = Vec::new();
    let mut open = vec![Answers::none(questionnaire)];
    while let Some(answers) = open.pop() {
        let missing = replay(questionnaire, &answers).missing().next();
        let Some(missing) = missing else {
            complete.push(answers);
            continue;
        };
        for answer in possible(questionnaire, missing) {
            let mut answers = answers.clone();
            answers.set(missing, answer);
            open.push(answers);
        }
    }
    complete
}

/// Every combination of an answer to each question, asked or not.
pub(crate) fn combinations(questionnaire: &Questionnaire) -> Vec<Answers> {
    let none = vec![Answers::none(questionnaire)];
    questionnaire
        .indexed_questions()
        .fold(none, |combinations, (index, _)| {
            let possible = possible(questionnaire, index);
            let with = |answers: Answers| {
                possible.iter().map(move |answer| {
                    let mut answers = answers.clone();
                    answers.set(index, answer.clone());
                    answers
                })
            };
            combinations.into_iter().flat_map(with).collect()
        })
}

/// Every answer to a question, including skipped; one number for each range that conditions distinguish.
pub(crate) fn possible(questionnaire: &Questionnaire, index: QuestionIndex) -> Vec<Answer> {
    let question = questionnaire.question(index);
    let mut answers = match &question.question_type {
        QuestionType::YesNo(choices) | QuestionType::SelectOne(choices) => {
            let choices = (0..choices.len()).map(ChoiceIndex);
            choices
                .map(|choice| Answer::Choices([choice].into()))
                .collect()
        }
        QuestionType::SelectMultiple(_) => subsets(question),
        QuestionType::Integer(range) => {
            let starts = starts(questionnaire, index, *range);
            starts.into_iter().map(Answer::Number).collect::<Vec<_>>()
        }
    };
    answers.push(Answer::Skipped);
    answers
}

fn subsets(question: &Question) -> Vec<Answer> {
    let choices = question.choices();
    let subsets = (1..1_usize << choices.len()).map(|bits| -> ChoiceSet {
        let choices = (0..choices.len()).filter(|choice| bits >> choice & 1 == 1);
        choices.map(ChoiceIndex).collect()
    });
    let allowed = |subset: &ChoiceSet| {
        subset.len() == 1
            || subset
                .iter()
                .all(|choice| !question.choice(*choice).exclusive)
    };
    subsets.filter(allowed).map(Answer::Choices).collect()
}

/// The first number of each range: where the question's own range begins, and where a condition begins or has just
/// ended.
pub(crate) fn starts(questionnaire: &Questionnaire, index: QuestionIndex, own: Range) -> Vec<i64> {
    let mut bounds = BTreeSet::new();
    let entries = conditions(questionnaire)
        .into_iter()
        .flat_map(Condition::entries);
    for entry in entries.filter(|entry| entry.question == index) {
        if let Accepts::Numbers(range) = entry.accepts {
            bounds.extend(range.at_least);
            bounds.extend(range.at_most.and_then(|most| most.checked_add(1)));
        }
    }
    let first = own.at_least.unwrap_or(i64::MIN);
    let inside = bounds
        .into_iter()
        .filter(|start| *start > first && own.contains(*start));
    [first].into_iter().chain(inside).collect()
}

/// Every condition of a questionnaire.
pub(crate) fn conditions(questionnaire: &Questionnaire) -> Vec<&Condition> {
    let conditions = questionnaire.conditions();
    conditions.map(|(_, when)| when).collect()
}

/// The passages and talking points that answers show.
pub(crate) fn brought_up(questionnaire: &Questionnaire, answers: &Answers) -> Brought {
    let replay = replay(questionnaire, answers);
    let outcome = replay.outcome().expect("nothing is missing");
    (
        outcome.passages.iter().map(|(index, _)| index.0).collect(),
        outcome.points.iter().map(|(index, _)| index.0).collect(),
    )
}

/// Everything that answers show.
pub(crate) fn shown(questionnaire: &Questionnaire, answers: &Answers) -> Vec<Item> {
    let items = questionnaire.shown_items();
    let shown = items.filter(|(_, when)| holds(questionnaire, answers, when));
    shown.map(|(item, _)| item).collect()
}

/// How many questions are asked.
pub(crate) fn asked(questionnaire: &Questionnaire, answers: &Answers) -> usize {
    replay(questionnaire, answers).asked().count()
}

/// The questions that are asked and not skipped.
pub(crate) fn answered(
    questionnaire: &Questionnaire,
    answers: &Answers,
) -> BTreeSet<QuestionIndex> {
    let replay = replay(questionnaire, answers);
    let counts = |question: &QuestionIndex| matches!(replay.status(*question), Status::Answered(answer) if *answer != Answer::Skipped);
    replay.asked().filter(counts).collect()
}

/// Whether answers can be given as they are: to every question that is asked, and to no other.
pub(crate) fn is_complete(questionnaire: &Questionnaire, answers: &Answers) -> bool {
    let replay = replay(questionnaire, answers);
    replay
        .outcome()
        .is_some_and(|outcome| outcome.unused.is_empty())
}

/// Whether a condition holds.
pub(crate) fn holds(
    questionnaire: &Questionnaire,
    answers: &Answers,
    condition: &Condition,
) -> bool {
    condition.fold(&mut Holds {
        replay: replay(questionnaire, answers),
        memo: Memo::default(),
    })
}

struct Holds<'a> {
    replay: Replay<'a>,
    memo: Memo<bool>,
}

impl Holds<'_> {
    fn answer(&self, question: QuestionIndex) -> Option<&Answer> {
        match self.replay.status(question) {
            Status::Answered(answer) => Some(answer),
            _ => None,
        }
    }
}

impl Logic for Holds<'_> {
    type Truth = bool;

    fn entry(&mut self, entry: &Entry) -> bool {
        match (self.answer(entry.question), &entry.accepts) {
            (Some(Answer::Choices(chosen)), Accepts::Choices(choices)) => {
                !chosen.is_disjoint(choices)
            }
            (Some(Answer::Number(number)), Accepts::Numbers(range)) => range.contains(*number),
            (Some(answer), Accepts::AnyAnswer) => *answer != Answer::Skipped,
            _ => false,
        }
    }

    fn all(&mut self, parts: Vec<bool>) -> bool {
        parts.into_iter().all(|part| part)
    }

    fn any(&mut self, parts: Vec<bool>) -> bool {
        parts.into_iter().any(|part| part)
    }

    fn not(&mut self, part: bool) -> bool {
        !part
    }

    fn count(&mut self, range: Range, parts: Vec<bool>) -> bool {
        let holding = parts.into_iter().filter(|part| *part).count();
        range.contains(i64::try_from(holding).expect("a small number"))
    }

    fn memo(&mut self) -> &mut Memo<bool> {
        &mut self.memo
    }
}
