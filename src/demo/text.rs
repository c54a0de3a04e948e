//! A story as text, for a screen or a pipe.

use super::{Scene, Step, Story};
use crate::answers::Answers;
use crate::comparison::{Direction, Side, View, answer_name, changes, effect_lines, question_name};
use crate::explain::Item;
use crate::outcome::replay;
use crate::questionnaire::Questionnaire;
use crate::report::{self, Lines, Report, Styling};
use crate::words::{count, one_line};

/// The whole story, wrapped to `width` columns: its scenes, and nothing else.
#[must_use]
pub fn text(story: &Story<'_>, width: usize, styling: Styling) -> String {
    let scenes = story
        .scenes()
        .map(|part| scene(story, part, width, styling));
    scenes.collect::<Vec<_>>().join("\n")
}

/// One scene of a story, wrapped to `width` columns.
#[must_use]
pub fn scene(story: &Story<'_>, scene: Scene, width: usize, styling: Styling) -> String {
    let mut page = Lines::new(width, styling);
    match scene {
        Scene::Opening => opening(&mut page, story),
        Scene::Step(number) => step(&mut page, story, number, &story.steps[number]),
        Scene::Outcome => {
            let report = Report::new(story.questionnaire, &story.outcome);
            return report::text(&report, width, styling);
        }
    }
    page.into_text()
}

/// What appears and what goes where answers are changed, each passage with its text, wrapped to `width` columns.
///
/// Both sets of answers are complete.
#[must_use]
pub fn what_if(
    questionnaire: &Questionnaire,
    before: &Answers,
    after: &Answers,
    width: usize,
    styling: Styling,
) -> String {
    let mut page = Lines::new(width, styling);
    page.heading("What if", '=');
    let [before, after] = [before, after].map(|answers| replay(questionnaire, answers));
    let sides = [&before, &after].map(|side| (Side::default(), side));
    let view = View::new(sides[0], sides[1]).filter(|view| !view.answers.is_empty());
    let Some(view) = view else {
        page.blank();
        page.plain(
            "",
            "The answers are as before: nothing appears, and nothing goes.",
        );
        return page.into_text();
    };
    page.into_text() + &changes(&view, width, styling)
}

fn opening(page: &mut Lines, story: &Story<'_>) {
    page.heading(story.title, '=');
    if let Some(about) = story.about {
        page.markdown(about);
    }
    page.blank();
    let title = one_line(&story.questionnaire.title);
    let answers = count(story.steps.len(), "answer");
    page.hanging("", &format!("An example of \"{title}\", with {answers}."));
    page.markdown(&story.questionnaire.not_a_diagnosis);
    page.heading("For everybody, before any answer", '-');
    effects(page, story.questionnaire, &story.open);
}

fn step(page: &mut Lines, story: &Story<'_>, number: usize, step: &Step<'_>) {
    let questionnaire = story.questionnaire;
    let heading = format!("Answer {} of {}", number + 1, story.steps.len());
    page.heading(&heading, '-');
    page.blank();
    page.bold(&question_name(questionnaire, step.question));
    page.blank();
    let answer = answer_name(questionnaire.question(step.question), Some(step.answer));
    page.hanging("   ", &answer);
    effects(page, questionnaire, &step.opened);
}

fn effects(page: &mut Lines, questionnaire: &Questionnaire, opened: &[Item]) {
    page.blank();
    if opened.is_empty() {
        page.hanging("   ", "opens nothing new");
    }
    for line in effect_lines(questionnaire, opened, Direction::Appears) {
        page.hanging("   + ", &line);
    }
}
