//! Yes, no, or not decided yet.

use super::Standing;
use crate::answers::Answer;
use crate::questionnaire::{ChoiceSet, Logic, QuestionIndex, Range, three_valued};

/// The truth of conditions while answers are missing: `None` is what a missing answer may still decide.
pub(super) struct Possibly<'s, 'a>(pub(super) &'s [Standing<'a>]);

impl Possibly<'_, '_> {
    fn test(&self, question: QuestionIndex, holds: impl FnOnce(&Answer) -> bool) -> Option<bool> {
        match self.0[question.0] {
            Standing::NotAsked => Some(false),
            Standing::Answered(answer) => Some(holds(answer)),
            Standing::Missing | Standing::Undecided => None,
        }
    }
}

impl Logic for Possibly<'_, '_> {
    type Truth = Option<bool>;

    fn includes(&mut self, question: QuestionIndex, choices: &ChoiceSet) -> Option<bool> {
        self.test(
            question,
            |answer| matches!(answer, Answer::Choices(chosen) if !chosen.is_disjoint(choices)),
        )
    }

    fn within(&mut self, question: QuestionIndex, range: Range) -> Option<bool> {
        self.test(
            question,
            |answer| matches!(answer, Answer::Number(number) if range.contains(*number)),
        )
    }

    fn answered(&mut self, question: QuestionIndex) -> Option<bool> {
        self.test(question, |answer| *answer != Answer::Skipped)
    }

    fn all(&mut self, parts: Vec<Option<bool>>) -> Option<bool> {
        three_valued::all(&parts)
    }

    fn any(&mut self, parts: Vec<Option<bool>>) -> Option<bool> {
        three_valued::any(&parts)
    }

    fn not(&mut self, part: Option<bool>) -> Option<bool> {
        three_valued::not(part)
    }
}
