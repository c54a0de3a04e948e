//! The state of a presentation of a story.

use super::{Scene, Story};
use crate::answers::{Answer, Answers};
use crate::comparison::compare;
use crate::outcome::{Status, replay};
use crate::questionnaire::QuestionIndex;

/// A story being presented: one scene after another, then what-ifs.
///
/// What-ifs accumulate until the answers are reset to those of the example.
#[derive(Clone, Debug)]
pub(crate) struct Course<'a> {
    story: &'a Story<'a>,
    /// The index of the current scene; after the last scene come the what-ifs.
    position: usize,
    answers: Answers,
}

/// The current place in a presentation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// At a scene.
    Scene(Scene),
    /// After the last scene: answers can be changed.
    WhatIf,
}

/// A current answer, and whether it is the example's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct CurrentAnswer<'a> {
    /// The question.
    pub question: QuestionIndex,
    /// The answer to it.
    pub answer: &'a Answer,
    /// Whether the example has the same answer.
    pub origin: Origin,
}

/// The origin of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Origin {
    /// The example.
    Example,
    /// A what-if.
    WhatIf,
}

impl<'a> Course<'a> {
    /// Begins a story.
    #[must_use]
    pub(crate) fn new(story: &'a Story<'a>) -> Self {
        Self {
            story,
            position: 0,
            answers: story.answers(),
        }
    }

    /// The story that is presented.
    #[must_use]
    pub(crate) fn story(&self) -> &'a Story<'a> {
        self.story
    }

    /// The current place.
    #[must_use]
    pub(crate) fn place(&self) -> Place {
        let scene = self.story.scenes().nth(self.position);
        scene.map_or(Place::WhatIf, Place::Scene)
    }

    /// Goes to the next scene; does nothing at the what-ifs.
    pub(crate) fn go_on(&mut self) {
        self.position = (self.position + 1).min(self.story.scenes().count());
    }

    /// Goes to the previous scene; does nothing at the first one.
    pub(crate) fn go_back(&mut self) {
        self.position = self.position.saturating_sub(1);
    }

    /// Starts over with the answers of the example.
    pub(crate) fn restart(&mut self) {
        *self = Self::new(self.story);
    }

    /// The current answers.
    #[must_use]
    pub(crate) fn answers(&self) -> &Answers {
        &self.answers
    }

    /// Changes the answers to another complete set.
    pub(crate) fn change(&mut self, answers: Answers) {
        self.answers = answers;
    }

    /// Restores the answers of the example.
    pub(crate) fn undo(&mut self) {
        self.answers = self.story.answers();
    }

    /// The answers to the questions that are asked now, in order.
    #[must_use]
    pub(crate) fn given(&self) -> Vec<CurrentAnswer<'_>> {
        let replay = replay(self.story.questionnaire, &self.answers);
        let example = self.story.answers();
        let given = replay.asked().filter_map(|question| {
            let Status::Answered(answer) = replay.status(question) else {
                return None;
            };
            let origin = if example.get(question) == Some(answer) {
                Origin::Example
            } else {
                Origin::WhatIf
            };
            Some(CurrentAnswer {
                question,
                answer,
                origin,
            })
        });
        given.collect()
    }

    /// How many answers differ from the example's, including answers to questions that are asked in one of the two
    /// only.
    #[must_use]
    pub(crate) fn differences(&self) -> usize {
        let questionnaire = self.story.questionnaire;
        let example = self.story.answers();
        let [example, now] = [&example, &self.answers].map(|given| replay(questionnaire, given));
        compare(&example, &now).map_or(0, |comparison| comparison.differences.len())
    }
}
