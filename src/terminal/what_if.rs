//! What-ifs: the menu after the last scene, and the change of one answer.

use super::text::on_one_line;
use super::{Asking, Halt, Menu, MenuRow, Presenter, Reply, Slide, Turn, WayOut};
use crate::comparison::answer_name;
use crate::demo::{Change, Course, CurrentAnswer, Origin, Retreat, what_if};
use crate::interview::Interview;
use crate::phrases::stage::{
    CHANGE_AN_ANSWER, CHOOSE_ANOTHER_EXAMPLE, GO_BACK, QUIT, RESTORE_THE_EXAMPLE,
    STEP_THROUGH_AGAIN, THE_ANSWERS_NOW, WHAT_IF, WHICH_ANSWER, changed, differ_from_example,
};
use crate::questionnaire::QuestionIndex;
use crate::words::one_line;

/// An action of the menu after the last scene.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Action {
    Change,
    Undo,
    Again,
    Another,
    Quit,
}

/// Lets the person pick an action; `others` is the number of other stories.
///
/// # Errors
///
/// The reason why no action was picked.
pub(super) fn action(
    course: &Course<'_>,
    presenter: &mut dyn Presenter,
    others: usize,
) -> Result<Action, Halt> {
    let differences = course.differences();
    let mut actions = vec![Action::Change];
    actions.extend((differences > 0).then_some(Action::Undo));
    actions.push(Action::Again);
    actions.extend((others > 0).then_some(Action::Another));
    actions.push(Action::Quit);
    let picked = presenter.pick(&Menu {
        question: WHAT_IF,
        hint: &differ_from_example(differences),
        rows: actions.iter().map(|action| action.row()).collect(),
        at: 0,
    })?;
    Ok(actions[picked])
}

/// Lets the person change one answer, and shows what it adds and removes; returns the direction to go, which is back if
/// the change was canceled.
///
/// # Errors
///
/// The reason why the presentation cannot continue.
pub(super) fn change(
    course: &mut Course<'_>,
    presenter: &mut dyn Presenter,
    changed: &mut Option<QuestionIndex>,
) -> Result<Turn, Halt> {
    let questionnaire = course.story().questionnaire;
    let Some(question) = which(course, presenter, *changed)? else {
        return Ok(Turn::Back);
    };
    *changed = Some(question);
    let interview = Interview::new(questionnaire, course.answers().clone());
    let mut change = Change::begin(interview, question);
    while let Some(question) = change.question() {
        match presenter.ask(&asking(&change, course, question))? {
            Reply::Answer(answer) => change.answer(answer),
            Reply::Back if change.back() == Retreat::GivenUp => return Ok(Turn::Back),
            Reply::Back => {}
        }
    }
    let (before, after) = (course.answers(), change.answers());
    presenter.clear()?;
    let turn = presenter.show(&Slide {
        running_head: Some(course.story().title),
        text: &|width, styling| what_if(questionnaire, before, after, width, styling),
        turns: &[Turn::Next, Turn::Skip, Turn::Quit],
    })?;
    let after = after.clone();
    course.change(after);
    Ok(turn)
}

/// Lets the person pick the answer to change.
fn which(
    course: &Course<'_>,
    presenter: &mut dyn Presenter,
    last: Option<QuestionIndex>,
) -> Result<Option<QuestionIndex>, Halt> {
    let given = course.given();
    let mut rows: Vec<_> = given.iter().map(|given| row(course, given)).collect();
    rows.push(MenuRow::action("back", GO_BACK));
    let picked = presenter.pick(&Menu {
        question: WHICH_ANSWER,
        hint: THE_ANSWERS_NOW,
        rows,
        at: given
            .iter()
            .position(|given| Some(given.question) == last)
            .unwrap_or_default(),
    })?;
    Ok(given.get(picked).map(|given| given.question))
}

fn row(course: &Course<'_>, given: &CurrentAnswer<'_>) -> MenuRow {
    let question = course.story().questionnaire.question(given.question);
    let answer = answer_name(question, Some(given.answer));
    MenuRow {
        text: on_one_line(&question.text),
        detail: Some(match given.origin {
            Origin::Example => answer,
            Origin::WhatIf => changed(&answer),
        }),
        word: one_line(question.id.as_str()),
    }
}

/// A question of a change with its context.
fn asking<'a>(change: &'a Change<'_>, course: &'a Course<'_>, index: QuestionIndex) -> Asking<'a> {
    let question = course.story().questionnaire.question(index);
    let why = question.why.as_ref().map(|_| WayOut::Why);
    let ways_out = [Some(WayOut::Skip), why, Some(WayOut::Back)];
    Asking {
        question,
        progress: change.progress(index),
        heading: None,
        earlier: change.answers().get(index),
        ways_out: ways_out.into_iter().flatten().collect(),
    }
}

impl Action {
    fn row(self) -> MenuRow {
        let (word, text) = match self {
            Self::Change => ("change", CHANGE_AN_ANSWER),
            Self::Undo => ("undo", RESTORE_THE_EXAMPLE),
            Self::Again => ("again", STEP_THROUGH_AGAIN),
            Self::Another => ("another", CHOOSE_ANOTHER_EXAMPLE),
            Self::Quit => ("quit", QUIT),
        };
        MenuRow::action(word, text)
    }
}
