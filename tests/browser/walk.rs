//! A random walk through an interview, in the library: what is done, and what is to be seen after each move.

use fastrand::Rng;
use selfcheck::answers::{Answer, Answers};
use selfcheck::interview::{Interview, Stage};
use selfcheck::questionnaire::{
    ChoiceIndex, ChoiceSet, Question, QuestionIndex, QuestionType, Questionnaire, Range,
};
use selfcheck::report::Report;
use selfcheck::report::html::outcome;
use selfcheck::words::whole_number;
use serde_json::{Value, json};

use crate::expected::{in_words, passages, points};

/// Moves for walk.js, and what it is to give.
pub(crate) struct Walk {
    pub(crate) moves: Vec<Value>,
    pub(crate) expected: Vec<Value>,
}

/// A walk from the introduction to an outcome, and from there back to the introduction.
pub(crate) fn walk(questionnaire: &Questionnaire, rng: &mut Rng) -> Walk {
    let mut walker = Walker {
        interview: Interview::new(questionnaire, Answers::none(questionnaire)),
        form: Form::default(),
        walk: Walk {
            moves: Vec::new(),
            expected: Vec::new(),
        },
        rng,
    };
    walker.to("start");
    // As often as answers are changed; an outcome ends each of these ways.
    for _ in 0..=walker.rng.usize(0..3) {
        walker.reach_the_check();
        if walker.rng.bool() {
            walker.back();
            walker.reach_the_check();
        }
        walker.show_outcome();
        walker.to("check");
        walker.change();
    }
    walker.reach_the_check();
    walker.show_outcome();
    walker.clear();
    walker.walk
}

struct Walker<'q, 'r> {
    interview: Interview<'q>,
    form: Form,
    walk: Walk,
    rng: &'r mut Rng,
}

/// What stands in the form of a question.
#[derive(Default)]
struct Form {
    picked: ChoiceSet,
    typed: String,
    error: String,
}

impl Walker<'_, '_> {
    fn reach_the_check(&mut self) {
        while let Stage::Question(index) = self.interview.stage() {
            match self.rng.u8(0..20) {
                0 | 1 => self.back(),
                2 | 3 => {
                    self.interview.answer(Answer::Skipped);
                    self.to("skip");
                }
                _ => self.answer(index),
            }
        }
    }

    fn back(&mut self) {
        if self.interview.previous().is_none() {
            let title = self.interview.questionnaire().title.clone();
            self.see(json!({"do": "back"}), json!({"view": title}));
            return self.to("start");
        }
        self.interview.back();
        self.to("back");
    }

    fn answer(&mut self, index: QuestionIndex) {
        let question = self.interview.questionnaire().question(index);
        let answer = match question.question_type {
            QuestionType::Integer(range) => self.type_a_number(range),
            _ => self.click_choices(question),
        };
        let Some(answer) = answer else {
            self.form.error = refusal(question);
            return self.at(json!({"do": "submit"}));
        };
        self.interview.answer(answer);
        self.to("submit");
    }

    /// Types a number, in bounds or not, or what is no number.
    fn type_a_number(&mut self, range: Range) -> Option<Answer> {
        let (least, most) = ends(range);
        let number = self.rng.i128(least - 2..=most + 2);
        let number = match self.rng.u8(0..10) {
            0 => least,
            1 => most,
            _ => number,
        };
        self.form.typed = match self.rng.u8(0..12) {
            0 => String::new(),
            1 => format!("{number}.5"),
            2 => "many".to_owned(),
            3 => format!(" {number} "),
            4 if number >= 0 => format!("+0{number}"),
            _ => number.to_string(),
        };
        let typed = self.form.typed.clone();
        self.at(json!({"do": "type", "text": typed}));
        // The library reads a number with a sign before it as well.
        let number = typed.trim().parse().ok()?;
        range.contains(number).then_some(Answer::Number(number))
    }

    /// Clicks on choices, one after the other; in the end none may be picked.
    fn click_choices(&mut self, question: &Question) -> Option<Answer> {
        let clicks = if question.is_multiple() {
            self.rng.usize(0..5)
        } else {
            1
        };
        let clicked: Vec<_> = (0..clicks)
            .map(|_| ChoiceIndex(self.rng.usize(0..question.choices().len())))
            .collect();
        for choice in &clicked {
            toggle(&mut self.form.picked, *choice, question);
        }
        let ids: Vec<_> = clicked
            .iter()
            .map(|choice| &question.choice(*choice).id)
            .collect();
        self.at(json!({"do": "click", "values": ids}));
        let picked = self.form.picked.clone();
        (!picked.is_empty()).then_some(Answer::Choices(picked))
    }

    fn change(&mut self) {
        let asked: Vec<_> = self.interview.replay().asked().collect();
        let index = asked[self.rng.usize(0..asked.len())];
        self.interview.revisit(index);
        let id = &self.interview.questionnaire().question(index).id;
        self.fill_in();
        self.at(json!({"do": "change", "question": id}));
        self.answer(index);
    }

    fn show_outcome(&mut self) {
        let questionnaire = self.interview.questionnaire();
        let found = self
            .interview
            .outcome()
            .expect("nothing is missing at the check");
        let report = Report::new(questionnaire, &found);
        let html = outcome(&report);
        self.see(
            json!({"do": "outcome", "expected": html}),
            json!({"view": "outcome", "passages": passages(&report), "points": points(&report), "differs": null}),
        );
    }

    fn clear(&mut self) {
        let title = self.interview.questionnaire().title.clone();
        self.see(json!({"do": "clear"}), json!({"view": title}));
    }

    /// Moves on to where the interview stands.
    fn to(&mut self, deed: &str) {
        self.fill_in();
        self.at(json!({"do": deed}));
    }

    /// Puts the earlier answer into the form.
    fn fill_in(&mut self) {
        self.form = Form::default();
        let Stage::Question(index) = self.interview.stage() else {
            return;
        };
        match self.interview.answers().get(index) {
            Some(Answer::Choices(chosen)) => self.form.picked.clone_from(chosen),
            Some(Answer::Number(number)) => self.form.typed = number.to_string(),
            Some(Answer::Skipped) | None => {}
        }
    }

    /// Makes a move, after which the interview is to be seen where it stands.
    fn at(&mut self, made: Value) {
        let Stage::Question(index) = self.interview.stage() else {
            let replay = self.interview.replay();
            let outcome = replay.outcome().expect("nothing is missing at the check");
            let questionnaire = self.interview.questionnaire();
            let answers = outcome
                .answers
                .iter()
                .map(|(index, answer)| in_words(questionnaire.question(*index), answer));
            let expected = json!({"view": "check", "answers": answers.collect::<Vec<_>>()});
            return self.see(made, expected);
        };
        let question = self.interview.questionnaire().question(index);
        let progress = self.interview.progress(index);
        let picked: Vec<_> = self
            .form
            .picked
            .iter()
            .map(|choice| &question.choice(*choice).id)
            .collect();
        let expected = json!({
            "view": question.id,
            "progress": format!("Question {} of at most {}", progress.number, progress.at_most),
            "picked": picked,
            "typed": self.form.typed,
            "error": self.form.error,
        });
        self.see(made, expected);
    }

    fn see(&mut self, made: Value, expected: Value) {
        self.walk.moves.push(made);
        self.walk.expected.push(expected);
    }
}

/// The least and the most that is tried of a range.
fn ends(range: Range) -> (i128, i128) {
    let least = range
        .at_least
        .or(range.at_most.map(|most| most - 9))
        .unwrap_or(-4);
    let most = range
        .at_most
        .or(range.at_least.map(|least| least + 9))
        .unwrap_or(4);
    (least.into(), most.into())
}

/// What a click on a choice does to those that are picked.
fn toggle(picked: &mut ChoiceSet, choice: ChoiceIndex, question: &Question) {
    if !question.is_multiple() {
        *picked = [choice].into();
    } else if !picked.remove(&choice) {
        let exclusive = |choice: &ChoiceIndex| question.choice(*choice).exclusive;
        picked.retain(|other| !exclusive(&choice) && !exclusive(other));
        picked.insert(choice);
    }
}

fn refusal(question: &Question) -> String {
    match question.question_type {
        QuestionType::SelectMultiple(_) => {
            "Choose at least one answer, or skip this question.".to_owned()
        }
        QuestionType::Integer(Range { at_least, at_most }) => {
            format!(
                "Enter {}, or skip this question.",
                whole_number(at_least, at_most)
            )
        }
        QuestionType::YesNo(_) | QuestionType::SelectOne(_) => {
            "Choose an answer, or skip this question.".to_owned()
        }
    }
}
