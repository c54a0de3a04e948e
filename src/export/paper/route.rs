//! Skip logic on paper: who answers each question, and where to go next.
//!
//! A reader who goes from question to question and follows the instructions answers exactly the questions that an
//! interview asks. A question that is left blank and a question that is skipped over look the same afterward, and no
//! condition distinguishes them. Nobody is sent past a box that they may have to check, or past a notice that may be for
//! them.

use super::facts::{Facts, Mark};
use super::station::Station;
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
    /// To a lettered box, by its position among them.
    Box(usize),
    /// To a notice, by its position among them.
    Notice(usize),
    /// To the end of the questions.
    End,
}

/// The skip instructions of every question.
///
/// A box says where to go if that makes an "only if" at the next question unnecessary, which is the case where one
/// answer decides who is asked next. Otherwise, the question itself says who answers it.
#[must_use]
pub(super) fn route(questionnaire: &Questionnaire, stations: &[Station<'_, '_>]) -> Vec<Stop> {
    let mut logic = SkipLogic {
        questionnaire,
        stations,
        arrivals: vec![Vec::new(); stations.len() + 1],
        stops: Vec::new(),
    };
    logic.arrivals[0].push(Facts::default());
    for (at, station) in stations.iter().enumerate() {
        match station {
            Station::Question(question, when) => logic.pass(at, *question, when),
            Station::Box(..) | Station::Notice(..) => {
                let arriving = std::mem::take(&mut logic.arrivals[at]);
                logic.arrivals[at + 1].extend(arriving);
            }
        }
    }
    logic.stops
}

/// The skip logic of the questions so far.
struct SkipLogic<'q> {
    questionnaire: &'q Questionnaire,
    stations: &'q [Station<'q, 'q>],
    /// The facts that hold for readers who reach each station, by the path that they took, and likewise for the end.
    arrivals: Vec<Vec<Facts<'q>>>,
    stops: Vec<Stop>,
}

impl<'q> SkipLogic<'q> {
    /// Adds the skip instructions of the question at a station. All paths to it are known at this point.
    fn pass(&mut self, at: usize, question: QuestionIndex, when: &'q Condition) {
        self.stops.push(Stop::default());
        let arriving = std::mem::take(&mut self.arrivals[at]);
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
            let target = self.send(passing, at);
            self.stops[question.0].otherwise = Some(target);
        }
        if arriving
            .iter()
            .any(|facts| facts.holds(when) != Some(false))
        {
            let mut answering = Facts::common(&arriving);
            answering.learn(when, true);
            self.answer(answering, at, question);
        }
    }

    /// Sends on the readers who answer a question, by answer if the answer alone decides whether the next question is
    /// asked.
    fn answer(&mut self, answering: Facts<'q>, at: usize, question: QuestionIndex) {
        let next = at + 1;
        let by_mark = self.by_mark(&answering, question);
        let always = Condition::always();
        let following = self.next_question(next);
        let when = self.stations.get(following).map_or(&always, |of| of.when());
        let asks = |facts: &Facts<'_>| facts.holds(when);
        let between = &self.stations[next..following];
        let concerns =
            |facts: &Facts<'_>, of: &Station<'_, '_>| facts.holds(of.when()) != Some(false);
        let decides = |facts: &Facts<'_>| match asks(facts) {
            Some(false) => !between.iter().any(|station| concerns(facts, station)),
            asks => asks.is_some(),
        };
        let mut waiting = self.arrivals[next..=following].iter().flatten();
        let is_decided = waiting.all(|facts| asks(facts) == Some(true))
            && by_mark.iter().all(|(_, facts)| decides(facts));
        if by_mark.is_empty() || !is_decided {
            self.arrivals[next].push(answering);
            return;
        }
        for (mark, facts) in by_mark {
            if facts.holds(when) == Some(true) {
                self.arrivals[next].push(facts);
                continue;
            }
            let target = self.send(facts, at);
            let stop = &mut self.stops[question.0];
            match mark {
                Mark::Blank => stop.after_blank = Some(target),
                Mark::Checked(choice) => stop.after_choice.push((choice, target)),
            }
        }
    }

    /// The first question at a station or after it; the end if there is none.
    fn next_question(&self, at: usize) -> usize {
        let mut later = self.stations[at..].iter();
        let found = later.position(|station| matches!(station, Station::Question(..)));
        found.map_or(self.stations.len(), |further| at + further)
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

    /// Sends readers to the first station after `from` that may concern them, given the facts.
    fn send(&mut self, mut facts: Facts<'q>, from: usize) -> Target {
        for (at, station) in self.stations.iter().enumerate().skip(from + 1) {
            if facts.holds(station.when()) != Some(false) {
                self.arrivals[at].push(facts);
                return match station {
                    Station::Question(question, _) => Target::Question(*question),
                    Station::Box(position, _) => Target::Box(*position),
                    Station::Notice(position, _) => Target::Notice(*position),
                };
            }
            if let Station::Question(question, _) = station {
                facts.mark_is(*question, Mark::Blank);
            }
        }
        if let Some(end) = self.arrivals.last_mut() {
            end.push(facts);
        }
        Target::End
    }
}
