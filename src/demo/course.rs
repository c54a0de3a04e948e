//! Where the telling of a story stands.

use super::{Scene, Story};
use crate::answers::{Answer, Answers};
use crate::comparison::compare;
use crate::outcome::{Status, replay};
use crate::questionnaire::QuestionIndex;

/// A story being told: one scene after the other, then what would be if answers were others.
///
/// What-ifs add up, until the answers are those of the example again.
#[derive(Clone, Debug)]
pub(crate) struct Course<'a> {
    story: &'a Story<'a>,
    /// Counts the scenes; behind the last one come the what-ifs.
    position: usize,
    answers: Answers,
}

/// Where a telling stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// At a scene.
    Scene(Scene),
    /// Behind the last one: answers can be changed.
    WhatIf,
}

/// An answer as it is now, and as it is in the example.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Given<'a> {
    /// The question.
    pub question: QuestionIndex,
    /// The answer to it.
    pub answer: &'a Answer,
    /// Whether that is the example's answer too.
    pub origin: Origin,
}

/// Where an answer comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Origin {
    /// The example.
    Example,
    /// A what-if.
    WhatIf,
}

impl<'a> Course<'a> {
    /// At the beginning of a story.
    #[must_use]
    pub(crate) fn new(story: &'a Story<'a>) -> Self {
        Self {
            story,
            position: 0,
            answers: story.answers(),
        }
    }

    /// What is told.
    #[must_use]
    pub(crate) fn story(&self) -> &'a Story<'a> {
        self.story
    }

    /// Where it stands.
    #[must_use]
    pub(crate) fn place(&self) -> Place {
        let scene = self.story.scenes().nth(self.position);
        scene.map_or(Place::WhatIf, Place::Scene)
    }

    /// Goes on; stays at the what-ifs.
    pub(crate) fn go_on(&mut self) {
        self.position = (self.position + 1).min(self.story.scenes().count());
    }

    /// Goes back; stays at the first scene.
    pub(crate) fn go_back(&mut self) {
        self.position = self.position.saturating_sub(1);
    }

    /// Begins again, with the answers of the example.
    pub(crate) fn restart(&mut self) {
        *self = Self::new(self.story);
    }

    /// The answers as they are now.
    #[must_use]
    pub(crate) fn answers(&self) -> &Answers {
        &self.answers
    }

    /// Answers otherwise, with a complete set of answers.
    pub(crate) fn change(&mut self, answers: Answers) {
        self.answers = answers;
    }

    /// Takes the answers of the example again.
    pub(crate) fn undo(&mut self) {
        self.answers = self.story.answers();
    }

    /// The answers to what is asked now, in order.
    #[must_use]
    pub(crate) fn given(&self) -> Vec<Given<'_>> {
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
            Some(Given {
                question,
                answer,
                origin,
            })
        });
        given.collect()
    }

    /// How many answers differ from the example's, counting those that only one side is asked for.
    #[must_use]
    pub(crate) fn differences(&self) -> usize {
        let questionnaire = self.story.questionnaire;
        let example = self.story.answers();
        let [example, now] = [&example, &self.answers].map(|given| replay(questionnaire, given));
        compare(&example, &now).map_or(0, |comparison| comparison.differences.len())
    }
}
