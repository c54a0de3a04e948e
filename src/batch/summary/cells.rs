//! The counts of one question as cells of a table, and the sums that tie them together.

use crate::batch::Tally;
use crate::questionnaire::{ChoiceIndex, Question, QuestionIndex, QuestionType, Questionnaire};

/// Everybody: those who were asked, and those who were not.
pub(super) const EVALUATED: usize = 0;
/// Those who were asked: those who answered, and those who skipped.
pub(super) const ASKED: usize = 1;
/// Those who were not asked.
const NOT_ASKED: usize = 2;
/// Those who answered. Where only one choice can be given, they are those of all choices.
pub(super) const ANSWERED: usize = 3;
/// Those who skipped.
const SKIPPED: usize = 4;
/// Those who gave the first choice; those of the others stand behind it.
pub(super) const CHOICES: usize = 5;

/// The counts of a question.
#[derive(Clone, Debug)]
pub(super) struct Cells {
    pub(super) counts: Vec<u64>,
    /// A cell, and those of which it is the sum.
    pub(super) sums: Vec<(usize, Vec<usize>)>,
}

/// The cells of choices of which only one can be given, with those of everybody who gave none: they add up to everybody.
/// Where several can be given, nothing adds up.
pub(super) fn that_add_up(question: &Question) -> Vec<usize> {
    match &question.question_type {
        QuestionType::YesNo(choices) | QuestionType::SelectOne(choices) => {
            let choices = CHOICES..CHOICES + choices.len();
            choices.chain([NOT_ASKED, SKIPPED]).collect()
        }
        QuestionType::SelectMultiple(_) | QuestionType::Integer(_) => Vec::new(),
    }
}

impl Cells {
    /// What was counted of a question.
    pub(super) fn new(
        questionnaire: &Questionnaire,
        question: QuestionIndex,
        tally: &Tally,
    ) -> Self {
        let (asked, answered) = (tally.asked(question), tally.answered(question));
        let many = questionnaire.question(question).choices().len();
        let picked = (0..many).map(|choice| tally.picked(question, ChoiceIndex(choice)));
        let mut counts = vec![0; CHOICES];
        counts[EVALUATED] = tally.evaluated;
        counts[ASKED] = asked;
        counts[NOT_ASKED] = tally.evaluated - asked;
        counts[ANSWERED] = answered;
        counts[SKIPPED] = asked - answered;
        counts.extend(picked);
        let mut sums = vec![
            (EVALUATED, vec![ASKED, NOT_ASKED]),
            (ASKED, vec![ANSWERED, SKIPPED]),
        ];
        if let QuestionType::YesNo(_) | QuestionType::SelectOne(_) =
            questionnaire.question(question).question_type
        {
            sums.push((ANSWERED, (CHOICES..CHOICES + many).collect()));
        }
        Self { counts, sums }
    }
}
