//! What-ifs: what can be done behind the last scene, and how one answer is changed.

use super::phrases::on_one_line;
use super::{Asking, Halt, Menu, MenuRow, Presenter, Reply, Slide, Turn, WayOut};
use crate::comparison::answer_name;
use crate::demo::{Change, Course, CurrentAnswer, Origin, Retreat, what_if};
use crate::interview::Interview;
use crate::questionnaire::QuestionIndex;
use crate::words::{count, one_line};

/// What can be done behind the last scene.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Action {
    Change,
    Undo,
    Again,
    Another,
    Leave,
}

/// Has one of the things picked that can be done now.
///
/// `others` is how many other stories there are to tell.
pub(super) fn action(
    course: &Course<'_>,
    presenter: &mut dyn Presenter,
    others: usize,
) -> Result<Action, Halt> {
    let differences = course.differences();
    let mut deeds = vec![Action::Change];
    deeds.extend((differences > 0).then_some(Action::Undo));
    deeds.push(Action::Again);
    deeds.extend((others > 0).then_some(Action::Another));
    deeds.push(Action::Leave);
    let stand = match differences {
        0 => "All answers are as in the example.".to_owned(),
        1 => "1 answer differs from the example.".to_owned(),
        _ => format!("{} differ from the example.", count(differences, "answer")),
    };
    let picked = presenter.pick(&Menu {
        question: "What if an answer were different?",
        hint: &stand,
        rows: deeds.iter().map(|action| action.row()).collect(),
        at: 0,
    })?;
    Ok(deeds[picked])
}

/// Has one answer changed, and shows what appears and what goes with it; gives where to go from there,
/// which is back where the change is given up.
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
        turns: &[Turn::Next, Turn::Skip, Turn::Leave],
    })?;
    let after = after.clone();
    course.change(after);
    Ok(turn)
}

/// Which answer is to be changed.
fn which(
    course: &Course<'_>,
    presenter: &mut dyn Presenter,
    last: Option<QuestionIndex>,
) -> Result<Option<QuestionIndex>, Halt> {
    let given = course.given();
    let mut rows: Vec<_> = given.iter().map(|given| row(course, given)).collect();
    rows.push(MenuRow::action("back", "Go back"));
    let picked = presenter.pick(&Menu {
        question: "Which answer should be different?",
        hint: "These are the answers now.",
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
            Origin::WhatIf => format!("{answer} (not as in the example)"),
        }),
        word: one_line(question.id.as_str()),
    }
}

/// A question of a change as it is put.
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
            Self::Change => ("change", "Change an answer"),
            Self::Undo => ("undo", "Back to the example"),
            Self::Again => ("again", "Step through the example again"),
            Self::Another => ("another", "Take another example"),
            Self::Leave => ("leave", "Leave"),
        };
        MenuRow::action(word, text)
    }
}
