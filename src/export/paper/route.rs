//! Skip logic on paper: who answers each question, and where to go next.
//!
//! A reader who goes from question to question and follows the instructions answers exactly the questions that an
//! interview asks. A question that is left blank and a question that is skipped over look the same afterward, and no
//! condition distinguishes them.

use super::facts::{Facts, Mark};
use crate::questionnaire::{ChoiceIndex, Condition, QuestionIndex, QuestionType, Questionnaire};

/// The skip instructions of a question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Stop {
    /// Where readers go if the question's condition does not hold for them; `None` if it holds for everyone who reaches
    /// it.
    pub otherwise: Option<Target>,
    /// Where to go after a checked box, unless it is the next question.
    pub after_choice: Vec<(ChoiceIndex, Target)>,
    /// Where to go after a blank, unless it is the next question.
    pub after_blank: Option<Target>,
}

/// Where a reader goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Target {
    /// To a question.
    Question(QuestionIndex),
    /// To the end of the questions.
    End,
}

/// The skip instructions of every question.
///
/// A box says where to go if that makes an "only if" at the next question unnecessary, which is the case where one
/// answer decides who is asked next. Otherwise, the question itself says who answers it.
#[must_use]
pub(crate) fn route(questionnaire: &Questionnaire) -> Vec<Stop> {
    let many = questionnaire.questions.len();
    let mut logic = SkipLogic {
        questionnaire,
        arrivals: vec![Vec::new(); many + 1],
        stops: vec![Stop::default(); many],
    };
    logic.arrivals[0].push(Facts::default());
    for question in 0..many {
        logic.pass(QuestionIndex(question));
    }
    logic.stops
}

/// The skip logic of the questions so far.
struct SkipLogic<'q> {
    questionnaire: &'q Questionnaire,
    /// The facts that hold for readers who reach each question, by the path that they took, and likewise for the end.
    arrivals: Vec<Vec<Facts<'q>>>,
    stops: Vec<Stop>,
}

impl<'q> SkipLogic<'q> {
    /// Adds the skip instructions of one question. All paths to it are known at this point.
    fn pass(&mut self, question: QuestionIndex) {
        let when = &self.questionnaire.question(question).when;
        let arriving = std::mem::take(&mut self.arrivals[question.0]);
        let always_answers = |facts: &&Facts<'q>| facts.holds(when) == Some(true);
        let others: Vec<_> = arriving
            .iter()
            .filter(|facts| !always_answers(facts))
            .cloned()
            .collect();
        if !others.is_empty() || arriving.is_empty() {
            let mut passing = Facts::common(&others);
            passing.learn(when, false);
            passing.mark_is(question, Mark::Blank);
            let target = self.send(passing, question);
            self.stops[question.0].otherwise = Some(target);
        }
        if arriving
            .iter()
            .any(|facts| facts.holds(when) != Some(false))
        {
            let mut answering = Facts::common(&arriving);
            answering.learn(when, true);
            self.answer(answering, question);
        }
    }

    /// Sends on the readers who answer a question, by answer if the answer alone decides whether the next question is
    /// asked.
    fn answer(&mut self, answering: Facts<'q>, question: QuestionIndex) {
        let next = question.0 + 1;
        let always = Condition::always();
        let following = self.questionnaire.questions.get(next);
        let when = following.map_or(&always, |following| &following.when);
        let by_mark = self.by_mark(&answering, question);
        let is_decided = self.arrivals[next]
            .iter()
            .all(|facts| facts.holds(when) == Some(true))
            && by_mark.iter().all(|(_, facts)| facts.holds(when).is_some());
        if by_mark.is_empty() || !is_decided {
            self.arrivals[next].push(answering);
            return;
        }
        for (mark, facts) in by_mark {
            if facts.holds(when) == Some(true) {
                self.arrivals[next].push(facts);
                continue;
            }
            let target = self.send(facts, question);
            let stop = &mut self.stops[question.0];
            match mark {
                Mark::Blank => stop.after_blank = Some(target),
                Mark::Checked(choice) => stop.after_choice.push((choice, target)),
            }
        }
    }

    /// The facts that hold for readers who answer a question, by the box that they check; empty if they do not check
    /// exactly one box.
    fn by_mark(&self, answering: &Facts<'q>, question: QuestionIndex) -> Vec<(Mark, Facts<'q>)> {
        let choices = match &self.questionnaire.question(question).question_type {
            QuestionType::YesNo(choices) | QuestionType::SelectOne(choices) => choices.len(),
            QuestionType::SelectMultiple(_) | QuestionType::Integer(_) => return Vec::new(),
        };
        let checked = (0..choices).map(|choice| Mark::Checked(ChoiceIndex(choice)));
        let marked = checked.chain([Mark::Blank]).map(|mark| {
            let mut facts = answering.clone();
            facts.mark_is(question, mark);
            (mark, facts)
        });
        marked.collect()
    }

    /// Sends readers to the first question after `from` that they could be asked, given the facts.
    fn send(&mut self, mut facts: Facts<'q>, from: QuestionIndex) -> Target {
        let later = self.questionnaire.indexed_questions().skip(from.0 + 1);
        for (question, following) in later {
            if facts.holds(&following.when) != Some(false) {
                self.arrivals[question.0].push(facts);
                return Target::Question(question);
            }
            facts.mark_is(question, Mark::Blank);
        }
        if let Some(end) = self.arrivals.last_mut() {
            end.push(facts);
        }
        Target::End
    }
}
