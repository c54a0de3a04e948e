//! The fewest answers for which a condition holds: all sets of answers that do with as few as possible.

use std::collections::BTreeSet;

use biodivine_lib_bdd::BddVariable;

use super::best_paths::Search;
use super::diagram::Meaning;
use super::effort::{Allowance, Budget, Effort};
use super::pick::VersionPick;
use super::space::{Place, Space, Version};
use crate::questionnaire::{
    ChoiceSet, Condition, QuestionIndex, QuestionType, Questionnaire, Range,
};

/// The ways to make a condition hold that answer the fewest questions, and pick the fewest choices; all other questions
/// are skipped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fewest {
    /// Each way with the questions that it answers, in order. Ways that answer earlier questions come first. Without
    /// any, the condition never holds.
    pub ways: Vec<Vec<Needed>>,
    /// How many more ways there are.
    pub more: u64,
}

/// An answer that is needed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Needed {
    /// The question.
    pub question: QuestionIndex,
    /// What it takes: one of each; at least one.
    pub picks: Vec<OneOf>,
}

/// Picks that do equally well.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum OneOf {
    /// Choices; at least one.
    Choices(ChoiceSet),
    /// Numbers.
    Numbers(Range),
}

/// The fewest answers for which a condition of the questionnaire holds, in at most `most` ways; `None` if the effort is
/// used up.
///
/// A question counts only if it is asked, so the answers that lead to it are needed as well.
#[must_use]
pub(crate) fn fewest(
    questionnaire: &Questionnaire,
    when: &Condition,
    most: usize,
    effort: Effort,
) -> Option<Fewest> {
    let left = with_deciding_questions(questionnaire, when);
    let questions = left.questions.iter().map(|question| &question.when);
    let conditions: Vec<_> = questions.chain([when]).collect();
    let space = Space::distinguished(&left, conditions.iter().copied()).ok()?;
    let mut budget = Budget::new(effort, conditions.len());
    let meaning = Meaning::of_any_answers(&space, VERSION, &left, &mut budget);
    let search = |allowance: &Allowance| {
        let diagram = meaning.of(when, allowance)?;
        Search::new(&space, &diagram, allowance).map(|search| search.paths(most))
    };
    let (ways, all) = budget.spend(search).ok()?;
    let needed = |way: Vec<BddVariable>| needed(&space, &conditions, &way);
    let ways: Vec<_> = ways.into_iter().map(needed).collect();
    let more = all - ways.len() as u64;
    Some(Fewest { ways, more })
}

/// A single questionnaire is the only version in its space.
const VERSION: Version = Version(0);

/// The questionnaire without the conditions of questions that do not decide whether a condition holds.
fn with_deciding_questions(questionnaire: &Questionnaire, when: &Condition) -> Questionnaire {
    let deciding = questionnaire.deciding(when);
    let mut left = questionnaire.clone();
    for (index, question) in left.questions.iter_mut().enumerate() {
        if !deciding.contains(&QuestionIndex(index)) {
            question.when = Condition::always();
        }
    }
    left
}

/// The answers in which these variables are true.
fn needed(space: &Space<'_>, conditions: &[&Condition], way: &[BddVariable]) -> Vec<Needed> {
    let places: BTreeSet<_> = way
        .iter()
        .map(|variable| space.place_of(*variable))
        .collect();
    let of_place = |place: Place| {
        let question = space.question(VERSION, place)?;
        let encoding = space.encoding(place);
        let groups = encoding.exclusive.iter().chain(&encoding.combinable);
        let groups = groups.filter(|group| way.contains(&group.variable));
        let picks = groups.filter_map(|group| {
            let picks = group.picks.iter().filter_map(|pick| pick.by_version[0]);
            one_of(space, conditions, question, picks)
        });
        let picks = picks.collect();
        Some(Needed { question, picks })
    };
    places.into_iter().filter_map(of_place).collect()
}

fn one_of(
    space: &Space<'_>,
    conditions: &[&Condition],
    question: QuestionIndex,
    picks: impl Iterator<Item = VersionPick>,
) -> Option<OneOf> {
    let mut choices = ChoiceSet::new();
    for pick in picks {
        match pick {
            VersionPick::Choice(choice) => {
                choices.insert(choice);
            }
            VersionPick::Number(number) => return range(space, conditions, question, number),
        }
    }
    Some(OneOf::Choices(choices))
}

/// The numbers that no condition distinguishes from a number.
fn range(
    space: &Space<'_>,
    conditions: &[&Condition],
    question: QuestionIndex,
    number: i64,
) -> Option<OneOf> {
    let questionnaire = space.questionnaire(VERSION);
    let QuestionType::Integer(all) = questionnaire.question(question).question_type else {
        return None;
    };
    let named = conditions.iter().flat_map(|when| when.ranges(question));
    let mut parts = all.split(named).into_iter();
    parts.find(|part| part.contains(number)).map(OneOf::Numbers)
}
