//! A random walk through an interview, in the library: what is done, and what is to be seen after each move.

use selfcheck::answers::{Answer, Answers};
use selfcheck::interview::{Interview, Stage};
use selfcheck::questionnaire::{Question, QuestionIndex, QuestionType, Questionnaire, Range};
use selfcheck::report::Report;
use selfcheck::report::html::outcome;
use serde_json::{Value, json};

use crate::expected::{in_words, passages, points};
use crate::form::{Form, refusal};
use crate::random::{Draw, answers};

/// Moves for walk.js, and what it is to give.
#[derive(Default)]
pub(crate) struct Walk {
    pub(crate) moves: Vec<Value>,
    pub(crate) expected: Vec<Value>,
}

/// A walk from the introduction to an outcome, on through changes to others, and back to the introduction.
pub(crate) fn walk(questionnaire: &Questionnaire, draw: &mut Draw<'_>) -> Walk {
    let mut walker = Walker {
        interview: Interview::new(questionnaire, Answers::none(questionnaire)),
        wanted: answers(draw, questionnaire),
        form: Form::default(),
        walk: Walk::default(),
        draw,
    };
    walker.go("start");
    walker.reach_an_outcome();
    for _ in 0..walker.draw.below(3) {
        walker.go("check");
        walker.wanted = answers(walker.draw, questionnaire);
        walker.change();
        walker.reach_an_outcome();
    }
    walker.clear();
    walker.walk
}

struct Walker<'q, 'd, 'b> {
    interview: Interview<'q>,
    /// What is answered, where a question is asked.
    wanted: Answers,
    /// What stands in the form of the present question.
    form: Form,
    walk: Walk,
    draw: &'d mut Draw<'b>,
}

impl Walker<'_, '_, '_> {
    fn reach_an_outcome(&mut self) {
        self.reach_the_check();
        if self.draw.one_in(3) {
            self.back();
            self.reach_the_check();
        }
        self.show_outcome();
    }

    fn reach_the_check(&mut self) {
        while let Stage::Question(index) = self.interview.stage() {
            if self.draw.one_in(9) {
                self.back();
            } else {
                self.answer(index);
            }
        }
    }

    fn back(&mut self) {
        if self.interview.previous().is_none() {
            self.at_the_introduction("back");
            return self.go("start");
        }
        self.interview.back();
        self.go("back");
    }

    fn answer(&mut self, index: QuestionIndex) {
        let question = self.interview.questionnaire().question(index);
        if self.draw.one_in(6) {
            self.be_refused(question);
        }
        let wanted = self.wanted.get(index).expect("all are answered").clone();
        let deed = match &wanted {
            Answer::Skipped => "skip",
            Answer::Choices(wanted) => {
                let detours =
                    (0..self.draw.below(3)).map(|_| self.draw.below(question.choices().len()));
                let clicked = self.form.click_to(wanted, detours.collect(), question);
                self.stay(json!({"do": "click", "values": clicked}));
                "submit"
            }
            Answer::Number(number) => {
                self.form.typed = match self.draw.below(3) {
                    0 => number.to_string(),
                    1 => format!(" {number} "),
                    _ => format!("{number:+04}"),
                };
                self.stay(json!({"do": "type", "text": self.form.typed}));
                "submit"
            }
        };
        self.interview.answer(wanted);
        self.go(deed);
    }

    /// Submits what is no answer.
    fn be_refused(&mut self, question: &Question) {
        if let QuestionType::Integer(range) = question.question_type {
            self.form.typed = no_number(range, self.draw);
            self.stay(json!({"do": "type", "text": self.form.typed}));
        } else if !self.form.picked.is_empty() {
            return;
        }
        self.form.error = refusal(question);
        self.stay(json!({"do": "submit"}));
    }

    fn change(&mut self) {
        let asked: Vec<_> = self.interview.replay().asked().collect();
        let index = asked[self.draw.below(asked.len())];
        self.interview.revisit(index);
        self.form = Form::of(self.interview.answers().get(index));
        let id = &self.interview.questionnaire().question(index).id;
        self.stay(json!({"do": "change", "question": id}));
        self.answer(index);
    }

    fn show_outcome(&mut self) {
        let found = self
            .interview
            .outcome()
            .expect("nothing is missing at the check");
        let report = Report::new(self.interview.questionnaire(), &found);
        let expected = json!({
            "view": "outcome", "passages": passages(&report), "points": points(&report), "differs": null,
        });
        let html = outcome(&report);
        self.see(json!({"do": "outcome", "expected": html}), expected);
    }

    fn clear(&mut self) {
        self.at_the_introduction("clear");
    }

    fn at_the_introduction(&mut self, deed: &str) {
        let title = self.interview.questionnaire().title.clone();
        self.see(json!({"do": deed}), json!({"view": title}));
    }

    /// Presses a button, which leads to where the interview stands.
    fn go(&mut self, deed: &str) {
        self.form = match self.interview.stage() {
            Stage::Question(index) => Form::of(self.interview.answers().get(index)),
            Stage::Check => Form::default(),
        };
        self.stay(json!({"do": deed}));
    }

    /// Does something, after which the present question is to be seen, or the check.
    fn stay(&mut self, done: Value) {
        let questionnaire = self.interview.questionnaire();
        let expected = if let Stage::Question(index) = self.interview.stage() {
            let question = questionnaire.question(index);
            let progress = self.interview.progress(index);
            let picked = self
                .form
                .picked
                .iter()
                .map(|choice| &question.choice(*choice).id);
            json!({
                "view": question.id,
                "progress": format!("Question {} of at most {}", progress.number, progress.at_most),
                "picked": picked.collect::<Vec<_>>(),
                "typed": self.form.typed,
                "error": self.form.error,
            })
        } else {
            let outcome = self
                .interview
                .outcome()
                .expect("nothing is missing at the check");
            let answers = outcome.answers.iter();
            let answers =
                answers.map(|(index, answer)| in_words(questionnaire.question(*index), answer));
            json!({"view": "check", "answers": answers.collect::<Vec<_>>()})
        };
        self.see(done, expected);
    }

    fn see(&mut self, done: Value, expected: Value) {
        self.walk.moves.push(done);
        self.walk.expected.push(expected);
    }
}

/// What a person may type that is no number, or not one in the range.
fn no_number(range: Range, draw: &mut Draw<'_>) -> String {
    let beside =
        |bound: Option<i64>, by: i128| bound.map(|bound| (i128::from(bound) + by).to_string());
    let typed = match draw.below(6) {
        0 => None,
        1 => beside(range.at_least, -1),
        2 => beside(range.at_most, 1),
        3 => Some("many".to_owned()),
        4 => Some("1.0".to_owned()),
        _ => Some("9".repeat(30)),
    };
    typed.unwrap_or_default()
}
