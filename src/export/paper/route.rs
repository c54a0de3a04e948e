//! The way over the paper: who answers a question, and where it goes on.
//!
//! Someone who reads from question to question and does what stands there answers exactly the questions that an
//! interview asks. A question that they leave open and one that they pass over look the same afterwards: blank; and no
//! condition tells the two apart.

use super::facts::{Facts, Mark};
use crate::questionnaire::{ChoiceIndex, Condition, QuestionIndex, QuestionType, Questionnaire};

/// What is printed at a question so that the right people answer it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Stop {
    /// Whoever the question's condition does not hold for goes on there; nothing, where it holds for all who come here.
    pub otherwise: Option<Target>,
    /// Where it goes on after a ticked box, if not at the next question.
    pub after_choice: Vec<(ChoiceIndex, Target)>,
    /// Where it goes on after a blank, if not at the next question.
    pub after_blank: Option<Target>,
}

/// Where somebody goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Target {
    /// At a question.
    Question(QuestionIndex),
    /// Behind the last one.
    End,
}

/// What is printed at each question of a questionnaire.
///
/// Boxes say where to go on if that spares the next question its own "only if": they do where one answer decides who is
/// asked next. Otherwise the question itself says who answers it.
#[must_use]
pub(crate) fn route(questionnaire: &Questionnaire) -> Vec<Stop> {
    let many = questionnaire.questions.len();
    let mut way = Way {
        questionnaire,
        arrivals: vec![Vec::new(); many + 1],
        stops: vec![Stop::default(); many],
    };
    way.arrivals[0].push(Facts::default());
    for question in 0..many {
        way.pass(QuestionIndex(question));
    }
    way.stops
}

/// The way as far as it has been laid out.
struct Way<'q> {
    questionnaire: &'q Questionnaire,
    /// What is known of those who come to each question, by each way that leads there, and to the end.
    arrivals: Vec<Vec<Facts<'q>>>,
    stops: Vec<Stop>,
}

impl<'q> Way<'q> {
    /// Lays out the way over one question, to which all ways are known by now.
    fn pass(&mut self, question: QuestionIndex) {
        let when = &self.questionnaire.question(question).when;
        let here = std::mem::take(&mut self.arrivals[question.0]);
        let is_sure = |known: &&Facts<'q>| known.holds(when) == Some(true);
        let unsure: Vec<_> = here
            .iter()
            .filter(|known| !is_sure(known))
            .cloned()
            .collect();
        if !unsure.is_empty() || here.is_empty() {
            let mut passing = Facts::common(&unsure);
            passing.learn(when, false);
            passing.mark_is(question, Mark::Blank);
            let target = self.send(passing, question);
            self.stops[question.0].otherwise = Some(target);
        }
        if here.iter().any(|known| known.holds(when) != Some(false)) {
            let mut answering = Facts::common(&here);
            answering.learn(when, true);
            self.answer(answering, question);
        }
    }

    /// Sends on those who answer a question, each by their answer where it decides alone whether the next is asked.
    fn answer(&mut self, answering: Facts<'q>, question: QuestionIndex) {
        let next = question.0 + 1;
        let always = Condition::always();
        let following = self.questionnaire.questions.get(next);
        let when = following.map_or(&always, |following| &following.when);
        let ways = self.ways(&answering, question);
        let is_decided = self.arrivals[next]
            .iter()
            .all(|known| known.holds(when) == Some(true))
            && ways.iter().all(|(_, known)| known.holds(when).is_some());
        if ways.is_empty() || !is_decided {
            self.arrivals[next].push(answering);
            return;
        }
        for (mark, known) in ways {
            if known.holds(when) == Some(true) {
                self.arrivals[next].push(known);
                continue;
            }
            let target = self.send(known, question);
            let stop = &mut self.stops[question.0];
            match mark {
                Mark::Blank => stop.after_blank = Some(target),
                Mark::Ticked(choice) => stop.after_choice.push((choice, target)),
            }
        }
    }

    /// What is known of those who answer a question, by what they tick; nothing, where they do not tick one box.
    fn ways(&self, answering: &Facts<'q>, question: QuestionIndex) -> Vec<(Mark, Facts<'q>)> {
        let choices = match &self.questionnaire.question(question).question_type {
            QuestionType::YesNo(choices) | QuestionType::SelectOne(choices) => choices.len(),
            QuestionType::SelectMultiple(_) | QuestionType::Integer(_) => return Vec::new(),
        };
        let ticked = (0..choices).map(|choice| Mark::Ticked(ChoiceIndex(choice)));
        let marked = ticked.chain([Mark::Blank]).map(|mark| {
            let mut known = answering.clone();
            known.mark_is(question, mark);
            (mark, known)
        });
        marked.collect()
    }

    /// Sends people on to the first question behind `from` that they may be asked, for all that is known of them.
    fn send(&mut self, mut known: Facts<'q>, from: QuestionIndex) -> Target {
        let behind = self.questionnaire.indexed_questions().skip(from.0 + 1);
        for (question, following) in behind {
            if known.holds(&following.when) != Some(false) {
                self.arrivals[question.0].push(known);
                return Target::Question(question);
            }
            known.mark_is(question, Mark::Blank);
        }
        if let Some(end) = self.arrivals.last_mut() {
            end.push(known);
        }
        Target::End
    }
}
