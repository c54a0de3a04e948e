//! Resolves the article and the provider prompt.

use jiff::civil::Date;

use super::conditions::Scope;
use super::ids::Ids;
use crate::diagnostic::{Kind, NameProblem, ShapeProblem};
use crate::document;
use crate::questionnaire::{Article, Passage, Point, ProviderPrompt, ProviderQuestion, Section};
use crate::tree::{Problems, Text};

/// Resolves the article of a document.
pub(super) fn resolve(
    article: &document::Article,
    scope: &Scope<'_, '_>,
    problems: &mut Problems,
) -> Option<Article> {
    let reviewed = article
        .reviewed
        .as_ref()
        .and_then(|reviewed| date(reviewed, problems));
    let sections = sections(article, scope, problems);
    Some(Article {
        title: article.title.as_ref()?.value.clone(),
        publisher: article.publisher.as_ref()?.value.clone(),
        reviewed: reviewed?,
        url: article.url.as_ref().map(|url| url.value.clone()),
        sections: sections?,
    })
}

fn sections(
    article: &document::Article,
    scope: &Scope<'_, '_>,
    problems: &mut Problems,
) -> Option<Vec<Section>> {
    let list = article.sections.as_ref()?;
    if list.value.is_empty() {
        problems.push(list.node, ShapeProblem::EmptyList { needs: "section" });
    }
    let mut ids = Ids::of(Kind::Section);
    let sections: Vec<_> = list
        .value
        .iter()
        .map(|section| {
            let id = section.id.as_ref().and_then(|id| ids.add(id, problems));
            let passages = passages(section, scope, problems);
            Some(Section {
                id: id?,
                title: section.title.as_ref()?.value.clone(),
                passages: passages?,
            })
        })
        .collect();
    sections.into_iter().collect()
}

fn passages(
    section: &document::Section,
    scope: &Scope<'_, '_>,
    problems: &mut Problems,
) -> Option<Vec<Passage>> {
    let list = section.passages.as_ref()?;
    if list.value.is_empty() {
        problems.push(list.node, ShapeProblem::EmptyList { needs: "passage" });
    }
    let mut ids = Ids::of(Kind::Passage);
    let passages: Vec<_> = list
        .value
        .iter()
        .map(|passage| {
            let id = passage.id.as_ref().and_then(|id| ids.add(id, problems));
            let when = scope.when(passage.when.as_ref(), problems);
            Some(Passage {
                id: id?,
                title: passage.title.as_ref().map(|title| title.value.clone()),
                when: when?,
                text: passage.text.as_ref()?.value.clone(),
                source: passage.source.as_ref().map(|source| source.value.clone()),
            })
        })
        .collect();
    passages.into_iter().collect()
}

/// YYYY-MM or YYYY-MM-DD, of the calendar.
pub(super) fn date(date: &Text, problems: &mut Problems) -> Option<String> {
    let written = &date.value;
    let has_shape = |shape: &str| {
        written.len() == shape.len()
            && written.bytes().zip(shape.bytes()).all(|(b, s)| {
                if s == b'0' {
                    b.is_ascii_digit()
                } else {
                    b == s
                }
            })
    };
    let in_calendar = if has_shape("0000-00") {
        format!("{written}-01").parse::<Date>().is_ok()
    } else {
        has_shape("0000-00-00") && written.parse::<Date>().is_ok()
    };
    if !in_calendar {
        problems.push(
            date.node,
            NameProblem::InvalidDate {
                found: written.clone(),
            },
        );
    }
    in_calendar.then(|| written.clone())
}

/// Resolves the provider prompt of a document.
pub(super) fn resolve_prompt(
    prompt: &document::ProviderPrompt,
    scope: &Scope<'_, '_>,
    problems: &mut Problems,
) -> Option<ProviderPrompt> {
    let points = points(&prompt.points, scope, problems);
    let questions = provider_questions(&prompt.questions, scope, problems);
    Some(ProviderPrompt {
        text: prompt.text.as_ref()?.value.clone(),
        points: points?,
        questions: questions?,
    })
}

fn points(
    points: &[document::Point],
    scope: &Scope<'_, '_>,
    problems: &mut Problems,
) -> Option<Vec<Point>> {
    let mut ids = Ids::of(Kind::Point);
    let points: Vec<_> = points
        .iter()
        .map(|point| {
            let id = point.id.as_ref().and_then(|id| ids.add(id, problems));
            let when = scope.when(point.when.as_ref(), problems);
            Some(Point {
                id: id?,
                when: when?,
                text: point.text.as_ref()?.value.clone(),
            })
        })
        .collect();
    points.into_iter().collect()
}

fn provider_questions(
    questions: &[document::ProviderQuestion],
    scope: &Scope<'_, '_>,
    problems: &mut Problems,
) -> Option<Vec<ProviderQuestion>> {
    let mut ids = Ids::of(Kind::ProviderQuestion);
    let questions: Vec<_> = questions
        .iter()
        .map(|question| {
            let id = match &question.id {
                Some(id) => Some(ids.add(id, problems)?),
                None => None,
            };
            let when = scope.when(question.when.as_ref(), problems);
            Some(ProviderQuestion {
                id,
                when: when?,
                text: question.text.as_ref()?.value.clone(),
            })
        })
        .collect();
    questions.into_iter().collect()
}
