//! What stands in the form of a question, and what becomes of it.

use selfcheck::answers::Answer;
use selfcheck::questionnaire::{ChoiceIndex, ChoiceSet, Id, Question, QuestionType, Range};
use selfcheck::words::whole_number;

/// The form of one question.
#[derive(Clone, Default)]
pub(crate) struct Form {
    pub(crate) picked: ChoiceSet,
    pub(crate) typed: String,
    pub(crate) error: String,
}

impl Form {
    /// The form in which the person's own earlier answer stands, if there is one.
    pub(crate) fn of(earlier: Option<&Answer>) -> Self {
        let mut form = Self::default();
        match earlier {
            Some(Answer::Choices(chosen)) => form.picked.clone_from(chosen),
            Some(Answer::Number(number)) => form.typed = number.to_string(),
            Some(Answer::Skipped) | None => {}
        }
        form
    }

    /// Clicks on some choices, and then on those that are needed so that just these are picked; gives all clicks.
    pub(crate) fn click_to<'q>(
        &mut self,
        wanted: &ChoiceSet,
        detours: Vec<usize>,
        question: &'q Question,
    ) -> Vec<&'q Id> {
        let mut clicks: Vec<_> = detours.into_iter().map(ChoiceIndex).collect();
        for choice in &clicks {
            self.click(*choice, question);
        }
        if question.is_multiple() {
            clicks.extend(self.picked.difference(wanted));
        }
        clicks.extend(wanted.difference(&self.picked));
        self.picked.clone_from(wanted);
        clicks
            .iter()
            .map(|choice| &question.choice(*choice).id)
            .collect()
    }

    /// A choice that can only be given alone clears the others, and they clear it.
    fn click(&mut self, choice: ChoiceIndex, question: &Question) {
        if !question.is_multiple() {
            self.picked = [choice].into();
        } else if !self.picked.remove(&choice) {
            let exclusive = |choice: &ChoiceIndex| question.choice(*choice).exclusive;
            self.picked
                .retain(|other| !exclusive(&choice) && !exclusive(other));
            self.picked.insert(choice);
        }
    }
}

/// What is said of a form that is submitted without an answer.
pub(crate) fn refusal(question: &Question) -> String {
    let asked_for = match question.question_type {
        QuestionType::SelectMultiple(_) => "Choose at least one answer".to_owned(),
        QuestionType::YesNo(_) | QuestionType::SelectOne(_) => "Choose an answer".to_owned(),
        QuestionType::Integer(Range { at_least, at_most }) => {
            format!("Enter {}", whole_number(at_least, at_most))
        }
    };
    asked_for + ", or skip this question."
}
