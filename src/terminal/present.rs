//! The loop that tells a story through a [`Presenter`], and tries what-ifs with it.

use super::what_if::{Action, action, change};
use super::{Halt, Presenter, Slide, Turn};
use crate::demo::{Course, Place, Scene, scene};

/// What is to follow where a telling has ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sequel {
    /// Nothing.
    Nothing,
    /// Another story.
    Another,
}

/// Tells a story scene by scene, then changes its answers as often as one likes, until whoever presents it leaves.
///
/// `others` is how many other stories there are to tell.
///
/// # Errors
///
/// Why nobody says where to go any more.
pub(crate) fn present(
    course: &mut Course<'_>,
    presenter: &mut dyn Presenter,
    others: usize,
) -> Result<Sequel, Halt> {
    // The question whose answer was changed last.
    let mut changed = None;
    loop {
        presenter.clear()?;
        match course.place() {
            Place::Scene(scene) => match show(course, scene, presenter)? {
                Turn::Next | Turn::Skip => course.go_on(),
                Turn::Back => course.go_back(),
                Turn::Leave => return Ok(Sequel::Nothing),
            },
            Place::WhatIf => match action(course, presenter, others)? {
                Action::Change => {
                    if change(course, presenter, &mut changed)? == Turn::Leave {
                        return Ok(Sequel::Nothing);
                    }
                }
                Action::Undo => course.undo(),
                Action::Again => course.restart(),
                Action::Another => return Ok(Sequel::Another),
                Action::Leave => return Ok(Sequel::Nothing),
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
            Scene::Opening => &[Turn::Next, Turn::Leave],
            Scene::Step(_) => &[Turn::Next, Turn::Back, Turn::Leave],
            Scene::Outcome => &[Turn::Next, Turn::Back, Turn::Skip, Turn::Leave],
        },
    })
}
