//! The loop that presents a story and its what-ifs through a [`Presenter`].

use super::what_if::{Action, action, change};
use super::{Halt, Presenter, Slide, Turn};
use crate::demo::{Course, Place, Scene, scene};

/// What follows after a story.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sequel {
    /// The end.
    End,
    /// Another story.
    Another,
}

/// Presents a story scene by scene, then what-ifs, until the person who presents it quits.
///
/// `others` is the number of other stories to choose from.
///
/// # Errors
///
/// The reason why the presentation cannot continue.
pub(crate) fn present(
    course: &mut Course<'_>,
    presenter: &mut dyn Presenter,
    others: usize,
) -> Result<Sequel, Halt> {
    // The question whose answer was changed most recently.
    let mut changed = None;
    loop {
        presenter.clear()?;
        match course.place() {
            Place::Scene(scene) => match show(course, scene, presenter)? {
                Turn::Next | Turn::Skip => course.go_on(),
                Turn::Back => course.go_back(),
                Turn::Quit => return Ok(Sequel::End),
            },
            Place::WhatIf => match action(course, presenter, others)? {
                Action::Change => {
                    if change(course, presenter, &mut changed)? == Turn::Quit {
                        return Ok(Sequel::End);
                    }
                }
                Action::Undo => course.undo(),
                Action::Again => course.restart(),
                Action::Another => return Ok(Sequel::Another),
                Action::Quit => return Ok(Sequel::End),
            },
        }
    }
}

fn show(course: &Course<'_>, part: Scene, presenter: &mut dyn Presenter) -> Result<Turn, Halt> {
    let story = course.story();
    presenter.show(&Slide {
        running_head: matches!(part, Scene::Step(_)).then_some(story.title),
        text: &|width, styling| scene(story, part, width, styling),
        turns: match part {
            Scene::Opening => &[Turn::Next, Turn::Quit],
            Scene::Step(_) => &[Turn::Next, Turn::Back, Turn::Quit],
            Scene::Outcome => &[Turn::Next, Turn::Back, Turn::Skip, Turn::Quit],
        },
    })
}
