//! Resolves promises: every name exists, and every promise has a claim.

use super::conditions::Scope;
use super::names::{AnswerKind, Names};
use super::only::only_kind;
use crate::diagnostic::{ConditionProblem, Expected, ShapeProblem, ValueKind};
use crate::document;
use crate::questionnaire::{Claim, Expectation, Item, Promise};
use crate::tree::{At, Problems, Text};

/// Resolves the promises of a document; `None` if any of them has a problem.
pub(super) fn resolve(
    promises: &[document::Promise],
    scope: &Scope<'_, '_>,
    problems: &mut Problems,
) -> Option<Vec<Promise>> {
    let promises: Vec<_> = promises
        .iter()
        .map(|promise| {
            let claim = claim(promise, scope, problems);
            Some(Promise {
                text: promise.text.as_ref()?.value.clone(),
                claim: claim?,
            })
        })
        .collect();
    promises.into_iter().collect()
}

fn claim(
    promise: &document::Promise,
    scope: &Scope<'_, '_>,
    problems: &mut Problems,
) -> Option<Claim> {
    let when = scope.when(promise.when.as_ref(), problems);
    let expects = expectation(promise, scope.names, problems);
    let before = promise.before.as_ref();
    let before = before.map(|id| scope.names.question(id, problems));
    let lists = promise.lists();
    if let Some(only_adds) = &promise.only_adds {
        let mut others = lists.into_iter().chain([&promise.only]);
        let has_others = others.any(Option::is_some);
        if promise.when.is_some() || promise.before.is_some() || has_others {
            problems.push(only_adds.node, ConditionProblem::MixedClaims);
        }
        return self::only_adds(only_adds, scope.names, problems);
    }
    let names_something = |list: &Option<At<Vec<Text>>>| {
        let list = list.as_ref();
        list.is_some_and(|list| !list.value.is_empty())
    };
    let mut claims = lists.into_iter().chain([&promise.only]);
    let first = claims.clone().flatten().next();
    if let (Some(before), Some(_)) = (&promise.before, &promise.notices)
        && !names_something(&promise.notices)
    {
        problems.push(before.node, ConditionProblem::BeforeWithoutNotices);
    } else if let Some(first) = first.filter(|_| !claims.any(names_something)) {
        problems.push(first.node, ConditionProblem::NoClaim);
    }
    Some(Claim::Outcome {
        when: when?,
        expects: expects?,
        before: match before {
            Some(before) => Some(before?),
            None => None,
        },
    })
}

fn expectation(
    promise: &document::Promise,
    names: &Names<'_>,
    problems: &mut Problems,
) -> Option<Expectation> {
    let passage =
        |name: &Text, problems: &mut Problems| names.passage(name, problems).map(Item::Passage);
    let point = |name: &Text, problems: &mut Problems| names.point(name, problems).map(Item::Point);
    let notice =
        |name: &Text, problems: &mut Problems| names.notice(name, problems).map(Item::Notice);
    let to_ask = |name: &Text, problems: &mut Problems| {
        names
            .provider_question(name, problems)
            .map(Item::ProviderQuestion)
    };
    let question =
        |name: &Text, problems: &mut Problems| names.question(name, problems).map(Item::Question);
    let present = [
        references(promise.shows.as_ref(), passage, problems),
        references(promise.points.as_ref(), point, problems),
        references(promise.notices.as_ref(), notice, problems),
        references(promise.questions.as_ref(), to_ask, problems),
        references(promise.asks.as_ref(), question, problems),
    ];
    let absent = [
        references(promise.hides.as_ref(), passage, problems),
        references(promise.does_not_ask.as_ref(), question, problems),
    ];
    let only = references(promise.only.as_ref(), only_kind, problems);
    let all = |lists: &[Option<Vec<Item>>]| {
        let lists: Option<Vec<_>> = lists.iter().cloned().collect();
        Some(lists?.concat())
    };
    Some(Expectation {
        present: all(&present)?,
        absent: all(&absent)?,
        only: only?.into_iter().collect(),
    })
}

fn references<T>(
    names: Option<&At<Vec<Text>>>,
    mut find: impl FnMut(&Text, &mut Problems) -> Option<T>,
    problems: &mut Problems,
) -> Option<Vec<T>> {
    let names = names.into_iter().flat_map(|list| &list.value);
    let found: Vec<_> = names.map(|name| find(name, problems)).collect();
    found.into_iter().collect()
}

fn only_adds(
    only_adds: &At<document::OnlyAdds>,
    names: &Names<'_>,
    problems: &mut Problems,
) -> Option<Claim> {
    let [(id, value)] = &only_adds.value.changes[..] else {
        let problem = if only_adds.value.changes.is_empty() {
            ConditionProblem::NoClaim
        } else {
            ConditionProblem::MixedClaims
        };
        problems.push(only_adds.node, problem);
        return None;
    };
    let question = names.question(id, problems)?;
    match names.kind(question) {
        AnswerKind::YesNo(_) | AnswerKind::Choices(_) => {
            let choice = names.choice(question, value, problems)?;
            Some(Claim::OnlyAdds { question, choice })
        }
        AnswerKind::Number => {
            let problem = ShapeProblem::WrongType {
                expected: Expected::QuestionWithChoices,
                found: ValueKind::NumberQuestion,
            };
            problems.push(id.node, problem);
            None
        }
        AnswerKind::Unknown => None,
    }
}
