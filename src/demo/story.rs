//! An example as a story: what is shown at first, and what each answer adds.

use crate::answers::{Answer, AnswerFile, Answers};
use crate::comparison::{open, opened};
use crate::outcome::{Outcome, replay};
use crate::questionnaire::{Item, QuestionIndex, Questionnaire};

/// An example in the order of its answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Story<'a> {
    /// The questionnaire that is answered.
    pub questionnaire: &'a Questionnaire,
    /// The situation, in a few words; plain text.
    pub title: &'a str,
    /// More about it; Markdown.
    pub about: Option<&'a str>,
    /// The passages and points that are shown before any answer, in order.
    pub open: Vec<Item>,
    /// The questions that are asked, each with its answer, in order.
    pub steps: Vec<Step<'a>>,
    /// The outcome of all answers.
    pub outcome: Outcome<'a>,
}

/// One answer of a story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Step<'a> {
    /// The question.
    pub question: QuestionIndex,
    /// The answer to it.
    pub answer: &'a Answer,
    /// The items that are asked or shown from now on and were not before, in order.
    pub opened: Vec<Item>,
}

/// A scene of a story.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scene {
    /// What the example is about, and what is shown before any answer.
    Opening,
    /// The answer of this number, from 0.
    Step(usize),
    /// The outcome.
    Outcome,
}

impl<'a> Story<'a> {
    /// The story of an example, named `name` if it has no title; `None` if an answer is missing.
    #[must_use]
    pub(crate) fn new(
        questionnaire: &'a Questionnaire,
        name: &'a str,
        example: &'a AnswerFile,
    ) -> Option<Self> {
        let outcome = replay(questionnaire, &example.answers).outcome()?;
        let mut given = Answers::none(questionnaire);
        let mut at_first = open(&replay(questionnaire, &given));
        at_first.retain(|item| !matches!(item, Item::Question(_)));
        let steps = outcome.answers.iter().map(|(question, answer)| {
            let before = given.clone();
            given.set(*question, (*answer).clone());
            let [before, after] = [&before, &given].map(|given| replay(questionnaire, given));
            Step {
                question: *question,
                answer,
                opened: opened(&before, &after),
            }
        });
        Some(Self {
            questionnaire,
            title: example.title.as_deref().unwrap_or(name),
            about: example.about.as_deref(),
            open: at_first,
            steps: steps.collect(),
            outcome,
        })
    }

    /// Its scenes, in order.
    pub(crate) fn scenes(&self) -> impl Iterator<Item = Scene> {
        let steps = (0..self.steps.len()).map(Scene::Step);
        [Scene::Opening]
            .into_iter()
            .chain(steps)
            .chain([Scene::Outcome])
    }

    /// Its answers, limited to the questions that are asked.
    #[must_use]
    pub(crate) fn answers(&self) -> Answers {
        let mut answers = Answers::none(self.questionnaire);
        for step in &self.steps {
            answers.set(step.question, step.answer.clone());
        }
        answers
    }
}
