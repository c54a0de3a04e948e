//! A random walk through an interview, in the library: what is done, and what is to be seen after each move.

use std::collections::{BTreeSet, HashMap};

use selfcheck::answers::{Answer, Answers};
use selfcheck::interview::{Interview, Stage};
use selfcheck::outcome::Outcome;
use selfcheck::questionnaire::{
    ChoiceSet, NoticeIndex, Question, QuestionIndex, QuestionType, Questionnaire,
};
use selfcheck::report::html::outcome;
use selfcheck::report::{Part, Report};
use serde_json::{Value, json};

use crate::tests::browser::expected::{in_words, notices, passages, points};
use crate::tests::browser::form::{Form, refusal};
use crate::tests::browser::typed::{no_number, typed};
use crate::tests::browser::visits::{View, Visits};
use crate::tests::random::{Draw, answers};

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
        visits: Visits::begin(),
        wanted: answers(draw, questionnaire),
        form: Form::default(),
        drafts: HashMap::new(),
        noticed: BTreeSet::new(),
        alerts: Vec::new(),
        walk: Walk::default(),
        draw,
    };
    walker.reach_an_outcome();
    for _ in 0..walker.draw.below(3) {
        walker.go_on("check", View::Check);
        walker.wanted = answers(walker.draw, questionnaire);
        walker.change();
        walker.reach_an_outcome();
    }
    walker.visits = Visits::begin();
    walker.look(json!({"do": "clear"}));
    walker.walk
}

struct Walker<'q, 'd, 'b> {
    interview: Interview<'q>,
    visits: Visits,
    /// What is answered, where a question is asked.
    wanted: Answers,
    /// What stands in the form of the present question.
    form: Form,
    /// What stands in forms that were left without sending them.
    drafts: HashMap<QuestionIndex, Form>,
    /// The notices that were shown and have held ever since.
    noticed: BTreeSet<NoticeIndex>,
    /// The notices above the present view.
    alerts: Vec<NoticeIndex>,
    walk: Walk,
    draw: &'d mut Draw<'b>,
}

impl<'q> Walker<'q, '_, '_> {
    fn questionnaire(&self) -> &'q Questionnaire {
        self.interview.questionnaire()
    }

    fn reach_an_outcome(&mut self) {
        loop {
            let goes_elsewhere = self.draw.one_in(5);
            match self.visits.view() {
                _ if goes_elsewhere => self.go_elsewhere(),
                View::Introduction => self.go_on("start", self.present()),
                View::Question(index) => self.answer(index),
                View::Check => self.go_on("outcome", View::Outcome),
                View::Outcome => return,
            }
        }
    }

    /// Goes back by the page or by the browser, or forward, as often as one likes.
    fn go_elsewhere(&mut self) {
        if let View::Question(index) = self.visits.view()
            && self.draw.one_in(2)
        {
            self.leave_a_draft(index);
        }
        for _ in 0..=self.draw.below(4) {
            match self.draw.below(3) {
                0 => self.page_back(),
                1 => self.browser("browser_back", Visits::back),
                _ => self.browser("browser_forward", Visits::forward),
            }
        }
        if self.draw.one_in(3) {
            self.wanted = answers(self.draw, self.questionnaire());
        }
    }

    fn page_back(&mut self) {
        if matches!(self.visits.view(), View::Question(_) | View::Check) {
            let previous = self.interview.previous();
            self.keep_draft();
            self.visits
                .go_back(previous.map_or(View::Introduction, View::Question));
            self.arrive(json!({"do": "back"}));
        }
    }

    fn browser(&mut self, deed: &str, go: fn(&mut Visits, &dyn Fn(View) -> bool) -> bool) {
        self.keep_draft();
        let replay = self.interview.replay();
        let stands = |view| match view {
            View::Introduction => true,
            View::Question(index) => replay.asked().any(|asked| asked == index),
            View::Check | View::Outcome => replay.missing().next().is_none(),
        };
        if go(&mut self.visits, &stands) {
            self.arrive(json!({"do": deed}));
        }
    }

    /// The question to ask now, or the check.
    fn present(&self) -> View {
        match self.interview.stage() {
            Stage::Question(index) => View::Question(index),
            Stage::Check => View::Check,
        }
    }

    fn answer(&mut self, index: QuestionIndex) {
        let question = self.questionnaire().question(index);
        if self.draw.one_in(6) {
            self.be_refused(question);
        }
        let wanted = self.wanted.get(index).expect("all are answered").clone();
        let deed = match &wanted {
            Answer::Skipped => "skip",
            Answer::Choices(wanted) => {
                self.pick(wanted, question);
                "submit"
            }
            Answer::Number(number) => {
                let typed = typed(*number, self.draw);
                self.enter(typed);
                "submit"
            }
        };
        self.interview.answer(wanted);
        self.drafts.remove(&index);
        self.go_on(deed, self.present());
    }

    /// Submits what is no answer.
    fn be_refused(&mut self, question: &Question) {
        if let QuestionType::Integer(range) = question.question_type {
            let typed = no_number(range, self.draw);
            self.enter(typed);
        } else if !self.form.picked.is_empty() {
            return;
        }
        self.form.error = refusal(question);
        self.look(json!({"do": "submit"}));
    }

    /// Enters something, and does not send it.
    fn leave_a_draft(&mut self, index: QuestionIndex) {
        let question = self.questionnaire().question(index);
        let other = answers(self.draw, self.questionnaire());
        match other.get(index).expect("all are answered") {
            Answer::Skipped => {}
            Answer::Choices(other) => self.pick(other, question),
            Answer::Number(number) => {
                let typed = typed(*number, self.draw);
                self.enter(typed);
            }
        }
    }

    fn pick(&mut self, wanted: &ChoiceSet, question: &Question) {
        let detours = (0..self.draw.below(3)).map(|_| self.draw.below(question.choices().len()));
        let clicked = self.form.click_to(wanted, detours.collect(), question);
        self.look(json!({"do": "click", "values": clicked}));
    }

    fn enter(&mut self, text: String) {
        self.form.typed = text;
        self.look(json!({"do": "type", "text": self.form.typed}));
    }

    fn keep_draft(&mut self) {
        if let View::Question(index) = self.visits.view() {
            let error = String::new();
            let draft = Form {
                error,
                ..self.form.clone()
            };
            self.drafts.insert(index, draft);
        }
    }

    fn change(&mut self) {
        let asked: Vec<_> = self.interview.replay().asked().collect();
        let index = asked[self.draw.below(asked.len())];
        let id = self.questionnaire().question(index).id.clone();
        self.visits.go_on(View::Question(index));
        self.arrive(json!({"do": "change", "question": id}));
        self.answer(index);
    }

    fn go_on(&mut self, deed: &str, view: View) {
        self.visits.go_on(view);
        self.arrive(json!({"do": deed}));
    }

    /// Does something that led to the present view.
    fn arrive(&mut self, done: Value) {
        self.form = Form::default();
        match self.visits.view() {
            View::Introduction => {}
            View::Question(index) => {
                self.interview.revisit(index);
                let draft = self.drafts.get(&index).cloned();
                self.form = draft.unwrap_or_else(|| Form::of(self.interview.answers().get(index)));
            }
            View::Check | View::Outcome => {
                let answers = self.interview.answers().clone();
                self.interview = Interview::new(self.questionnaire(), answers);
            }
        }
        self.alerts.clear();
        if matches!(self.visits.view(), View::Question(_) | View::Check) {
            let certain: BTreeSet<_> = self.interview.replay().certain_notices().collect();
            self.alerts = certain.difference(&self.noticed).copied().collect();
            self.noticed = certain;
        }
        self.look(done);
    }

    fn alerts(&self) -> Vec<&str> {
        let notices = &self.questionnaire().notices;
        let alerts = self.alerts.iter();
        alerts.map(|index| notices[index.0].id.as_str()).collect()
    }

    /// Does something, after which the present view is to be seen.
    fn look(&mut self, mut done: Value) {
        let questionnaire = self.questionnaire();
        let expected = match self.visits.view() {
            View::Introduction => json!({"view": questionnaire.title}),
            View::Question(index) => self.form_shown(index),
            View::Check => {
                let outcome = self.outcome();
                let answers = outcome.answers.iter();
                let answers =
                    answers.map(|(index, answer)| in_words(questionnaire.question(*index), answer));
                json!({"view": "check", "notices": self.alerts(), "answers": answers.collect::<Vec<_>>()})
            }
            View::Outcome => {
                let found = self.outcome();
                let report = Report::new(questionnaire, &found);
                done["expected"] = outcome(&report, Part::All).into();
                json!({
                    "view": "outcome", "notices": notices(&report), "passages": passages(&report), "points": points(&report), "differs": null,
                })
            }
        };
        self.walk.moves.push(done);
        self.walk.expected.push(expected);
    }

    fn form_shown(&self, index: QuestionIndex) -> Value {
        let question = self.questionnaire().question(index);
        let progress = self.interview.progress(index);
        let picked = self.form.picked.iter();
        let picked = picked.map(|choice| &question.choice(*choice).id);
        json!({
            "view": question.id,
            "notices": self.alerts(),
            "progress": format!("Question {} of up to {}", progress.number, progress.at_most),
            "picked": picked.collect::<Vec<_>>(),
            "typed": self.form.typed,
            "error": self.form.error,
        })
    }

    fn outcome(&self) -> Outcome<'_> {
        let outcome = self.interview.replay().outcome();
        outcome.expect("nothing is missing at the check")
    }
}
