//! Resolves promises: every name exists, and every promise has a claim.

use super::conditions::Scope;
use super::names::{AnswerKind, Names};
use crate::diagnostic::{ConditionProblem, Expected, ShapeProblem, ValueKind};
use crate::document;
use crate::questionnaire::{Claim, Promise};
use crate::tree::{At, Problems, Text};

/// Resolves the promises of a document; `None` if any of them has a problem.
pub(super) fn resolve(
    promises: &[document::Promise],
    names: &Names<'_>,
    problems: &mut Problems,
) -> Option<Vec<Promise>> {
    let promises: Vec<_> = promises
        .iter()
        .map(|promise| {
            let claim = claim(promise, names, problems);
            Some(Promise {
                text: promise.text.as_ref()?.value.clone(),
                claim: claim?,
            })
        })
        .collect();
    promises.into_iter().collect()
}

fn claim(promise: &document::Promise, names: &Names<'_>, problems: &mut Problems) -> Option<Claim> {
    let when = Scope {
        names,
        before: None,
    }
    .when(promise.when.as_ref(), problems);
    let shows = references(promise.shows.as_ref(), |name| names.passage(name, problems));
    let hides = references(promise.hides.as_ref(), |name| names.passage(name, problems));
    let points = references(promise.points.as_ref(), |name| names.point(name, problems));
    let lists = [&promise.shows, &promise.hides, &promise.points];
    if let Some(only_adds) = &promise.only_adds {
        if promise.when.is_some() || lists.iter().any(|list| list.is_some()) {
            problems.push(only_adds.node, ConditionProblem::MixedClaims);
        }
        return self::only_adds(only_adds, names, problems);
    }
    let mut lists = lists.into_iter().flatten();
    if let Some(first) = lists.next()
        && first.value.is_empty()
        && lists.all(|list| list.value.is_empty())
    {
        problems.push(first.node, ConditionProblem::NoClaim);
    }
    Some(Claim::Outcome {
        when: when?,
        shows: shows?,
        hides: hides?,
        points: points?,
    })
}

fn references<T>(
    names: Option<&At<Vec<Text>>>,
    find: impl FnMut(&Text) -> Option<T>,
) -> Option<Vec<T>> {
    let names = names.into_iter().flat_map(|list| &list.value);
    let found: Vec<_> = names.map(find).collect();
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
        AnswerKind::YesNo | AnswerKind::Choices(_) => {
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
