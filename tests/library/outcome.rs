//! Outcomes and their reasons.

use selfcheck::answers::{AnswerSheet, Answers};
use selfcheck::builtin::BUILT_IN;
use selfcheck::check::check;
use selfcheck::outcome::replay;
use selfcheck::questionnaire::Questionnaire;
use selfcheck::report::{Report, Styling, json};
use selfcheck::source::Source;
use serde_json::{Value, json};

fn outcome(questionnaire: &Questionnaire, answers: &Value) -> Value {
    let file = json!({"questionnaire": questionnaire.id.as_str(), "answers": answers}).to_string();
    let sheet = AnswerSheet::read(Source::new("answers.json", file)).expect("the file is JSON");
    let answers: Answers = sheet
        .resolve(questionnaire)
        .expect("the answers fit")
        .answers;
    let outcome = replay(questionnaire, &answers)
        .outcome()
        .expect("every question is answered");
    serde_json::from_str(&json(&Report::new(questionnaire, &outcome))).expect("a report is JSON")
}

/// The reasons of a passage; `None` if it is not shown.
fn because<'o>(outcome: &'o Value, section: &str, passage: &str) -> Option<&'o Value> {
    let sections = outcome["sections"].as_array()?;
    let section = sections.iter().find(|found| found["id"] == section)?;
    let passage = section["passages"]
        .as_array()?
        .iter()
        .find(|found| found["id"] == passage)?;
    Some(&passage["because"])
}

/// A questionnaire with one passage under a condition.
fn with_condition(when: &str) -> Questionnaire {
    let text = format!(
        "selfcheck: 1\nid: q\ntitle: Q\nversion: '1'\nlanguage: en\nabout: A.\nnot_a_diagnosis: N.\n\
         conditions: [{{id: n, text: it is so, when: {{any: [{{a: unsure}}, {{b: x}}]}}}}]\nquestions:\n\
         - {{id: a, type: yes_no, text: A?}}\n\
         - {{id: b, type: select_multiple, text: B?, choices: {{x: X, y: Y, z: Z}}}}\n\
         - {{id: c, type: integer, text: C?, when: {{a: yes}}}}\n\
         article:\n  title: T\n  publisher: P\n  reviewed: 2025-07\n\
         \x20\x20sections: [{{id: s, title: S, passages: [{{id: p, text: P., when: {when}}}]}}]\n\
         provider_prompt: {{text: Talk.}}\n"
    );
    check(Source::new("q.yaml", text)).expect("the questionnaire is right")
}

/// A condition, the answers, and the reasons if it holds.
type Case<'a> = (&'a str, &'a Value, Option<Value>);

fn expect_reasons(cases: &[Case<'_>]) {
    for (when, answers, expected) in cases {
        let outcome = outcome(&with_condition(when), answers);
        assert_eq!(
            because(&outcome, "s", "p"),
            expected.as_ref(),
            "{when} with {answers}"
        );
    }
}

#[test]
fn a_named_condition_that_counts_against_an_upper_bound_made_nothing_true() {
    let answers = json!({"a": "no", "b": ["x"]});
    let shown = |when: &str| {
        let outcome = outcome(&with_condition(when), &answers);
        outcome["sections"][0]["passages"][0]["holds"].clone()
    };
    let named = json!([{"condition": "n", "text": "it is so"}]);
    assert_eq!(
        shown("{count: {at_least: 1, of: [{holds: n}, {a: yes}]}}"),
        named
    );
    assert_eq!(
        shown("{count: {at_most: 1, of: [{holds: n}, {a: yes}]}}"),
        Value::Null
    );
}

#[test]
fn a_condition_holds_for_the_reasons_that_it_names() {
    let a = |answer: &str| json!({"question": "a", "answer": [answer]});
    let b = |answer: Value| json!({"question": "b", "answer": answer});
    let c = |answer: Value| json!({"question": "c", "answer": answer});
    let skipped = |question: &str| json!({"question": question, "answer": "skipped"});
    let not_asked = |question: &str| json!({"question": question, "answer": "not_asked"});
    let yes = json!({"a": "yes", "b": ["z", "x"], "c": 6});
    let no = json!({"a": "no", "b": ["y"], "c": 6});
    let open = json!({"a": "skipped", "b": "skipped"});
    let cases = [
        ("{a: yes}", &yes, Some(json!([a("yes")]))),
        ("{a: yes}", &no, None),
        ("{b: [x, y]}", &yes, Some(json!([b(json!(["x"]))]))),
        (
            "{b: x, a: yes}",
            &yes,
            Some(json!([a("yes"), b(json!(["x"]))])),
        ),
        (
            "{all: [{b: x}, {b: z}]}",
            &yes,
            Some(json!([b(json!(["x", "z"]))])),
        ),
        (
            "{any: [{b: x}, {a: no}]}",
            &yes,
            Some(json!([b(json!(["x"]))])),
        ),
        (
            "{any: [{b: [x, y]}, {answered: [b]}]}",
            &yes,
            Some(json!([b(json!(["x", "z"]))])),
        ),
        (
            "{answered: [a, c]}",
            &yes,
            Some(json!([a("yes"), c(json!(6))])),
        ),
        ("{answered: [a, c]}", &no, None),
        ("{c: {at_least: 6}}", &yes, Some(json!([c(json!(6))]))),
        ("{c: {at_most: 5}}", &yes, None),
        (
            "{c: {at_least: 6, at_most: 6}}",
            &yes,
            Some(json!([c(json!(6))])),
        ),
        // Not asked: an answer to it does not count and is not a reason.
        ("{c: {at_least: 6}}", &no, None),
        (
            "{not: {c: {at_least: 6}}}",
            &no,
            Some(json!([not_asked("c")])),
        ),
        // It is a reason where no answer is one.
        (
            "{not: {c: {at_least: 6}}, a: no}",
            &no,
            Some(json!([a("no")])),
        ),
        // Under `not`: the whole answer, including `skipped`.
        ("{not: {a: yes}}", &no, Some(json!([a("no")]))),
        ("{not: {a: yes}}", &open, Some(json!([skipped("a")]))),
        ("{not: {b: y}}", &yes, Some(json!([b(json!(["x", "z"]))]))),
        (
            "{not: {not: {b: x}}}",
            &yes,
            Some(json!([b(json!(["x", "z"]))])),
        ),
        // A false conjunction is justified by its false parts, and a false disjunction by all its parts.
        (
            "{not: {all: [{a: no}, {b: x}]}}",
            &yes,
            Some(json!([a("yes")])),
        ),
        (
            "{not: {any: [{a: no}, {b: y}]}}",
            &yes,
            Some(json!([a("yes"), b(json!(["x", "z"]))])),
        ),
        (
            "{not: {answered: [a, b]}}",
            &open,
            Some(json!([skipped("a"), skipped("b")])),
        ),
        ("{not: {a: yes, b: x}}", &yes, None),
    ];
    expect_reasons(&cases);
}

#[test]
fn counts_and_named_conditions_hold_for_the_reasons_that_they_name() {
    let a = |answer: &str| json!({"question": "a", "answer": [answer]});
    let b = |answer: Value| json!({"question": "b", "answer": answer});
    let skipped = |question: &str| json!({"question": question, "answer": "skipped"});
    let yes = json!({"a": "yes", "b": ["z", "x"], "c": 6});
    let open = json!({"a": "skipped", "b": "skipped"});
    let cases = [
        // Of a count, the parts that hold; with an upper bound alone, and under `not`, the whole answers to all it names.
        (
            "{count: {at_least: 1, of: [{a: yes}, {b: y}, {c: {at_least: 9}}]}}",
            &yes,
            Some(json!([a("yes")])),
        ),
        (
            "{count: {at_least: 1, at_most: 2, of: [{b: x}, {b: y}]}}",
            &yes,
            Some(json!([b(json!(["x"]))])),
        ),
        (
            "{count: {at_most: 1, of: [{b: x}, {b: y}]}}",
            &yes,
            Some(json!([b(json!(["x", "z"]))])),
        ),
        (
            "{count: {at_least: 0, at_most: 1, of: [{b: x}, {b: y}]}}",
            &yes,
            Some(json!([b(json!(["x", "z"]))])),
        ),
        ("{count: {at_least: 2, of: [{a: yes}, {b: y}]}}", &yes, None),
        (
            "{not: {count: {at_least: 2, of: [{a: yes}, {b: y}]}}}",
            &yes,
            Some(json!([a("yes"), b(json!(["x", "z"]))])),
        ),
        (
            "{not: {not: {count: {at_least: 1, of: [{a: yes}, {b: y}]}}}}",
            &yes,
            Some(json!([a("yes"), b(json!(["x", "z"]))])),
        ),
        // Of a named condition, its own; under `not`, the whole answers to all it names.
        ("{holds: n}", &yes, Some(json!([b(json!(["x"]))]))),
        (
            "{not: {not: {holds: n}}}",
            &yes,
            Some(json!([a("yes"), b(json!(["x", "z"]))])),
        ),
        (
            "{not: {holds: n}}",
            &open,
            Some(json!([skipped("a"), skipped("b")])),
        ),
    ];
    expect_reasons(&cases);
}

#[test]
fn an_answer_to_a_question_that_is_not_asked_is_unused_and_changes_nothing() {
    let questionnaire = with_condition("{answered: [c]}");
    let with = outcome(&questionnaire, &json!({"c": 6, "a": "no", "b": "x"}));
    let without = outcome(&questionnaire, &json!({"a": "no", "b": "x"}));
    assert_eq!(with["unused"], json!(["c"]));
    assert_eq!(without["unused"], json!([]));
    assert_eq!(with["sections"], without["sections"]);
    assert_eq!(with["answers"], without["answers"]);
    assert_eq!(
        outcome(
            &questionnaire,
            &json!({"c": "skipped", "a": "no", "b": "x"})
        )["unused"],
        json!(["c"])
    );
}

#[test]
fn the_json_outcome_has_its_promised_shape() {
    let text = include_str!("../files/lower-back.yaml");
    let questionnaire = check(Source::new("lower-back.yaml", text)).expect("the file is right");
    let answers =
        json!({"back_pain": "yes", "pain_sites": ["left"], "weeks": 7, "lifting": "skipped"});
    let expected = json!({
        "selfcheck": 1,
        "questionnaire": {"id": "lower_back", "title": "Lower back self-check", "version": "1.0.0", "language": "en"},
        "article": {"title": "Lower back pain", "publisher": "A clinic", "reviewed": "2025-07"},
        "answers": [
            {"question": "back_pain", "text": "Does your lower back hurt?", "answer": ["yes"], "labels": ["Yes"]},
            {"question": "pain_sites", "text": "Where does it hurt?", "answer": ["left"], "labels": ["Left side"]},
            {"question": "weeks", "text": "For how many weeks?", "answer": 7, "labels": []},
            {"question": "lifting", "text": "How often do you lift?", "answer": "skipped", "labels": []},
        ],
        "sections": [{
            "id": "causes",
            "title": "What causes it?",
            "passages": [{
                "id": "sites",
                "text": "It can hurt on one side.",
                "because": [{"question": "pain_sites", "answer": ["left"]}],
            }],
        }],
        "provider_prompt": {
            "text": "Talk to your provider.",
            "points": [{
                "id": "long_lasting",
                "text": "Your pain has lasted six weeks or more.",
                "because": [{"question": "weeks", "answer": 7}],
            }],
            "questions": ["Which of these could matter for me?", "What comes next?"],
            "question_ids": [null, "next"],
        },
        "not_a_diagnosis": "This is not a diagnosis.",
        "unused": [],
    });
    assert_eq!(outcome(&questionnaire, &answers), expected);
}

/// Pseudorandom numbers.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % sides
    }
}

/// The answers of people who took a bone medicine, or may have.
const BONE_MEDICINE: &[&str] = &["up_to_five_years", "over_five_years", "unsure"];

/// Answers to every question of the osteonecrosis questionnaire, whose flow is repeated here as plain code.
struct Given(serde_json::Map<String, Value>);

impl Given {
    fn is(&self, id: &str, choices: &[&str]) -> bool {
        self.is_asked(id) && choices.iter().any(|choice| self.0[id] == *choice)
    }

    fn is_asked(&self, id: &str) -> bool {
        match id {
            "pain_sites" | "weight_bearing_pain" | "constant_pain" => {
                self.is("joint_pain", &["yes"])
            }
            "trouble_walking" => {
                self.is("weight_bearing_pain", &["yes", "unsure"])
                    || self.is("constant_pain", &["yes", "unsure"])
            }
            "bisphosphonates_by_vein" => self.is("bisphosphonates", BONE_MEDICINE),
            "more_exercise" => self.is("joint_pain", &["yes", "unsure"]),
            _ => true,
        }
    }

    fn hurts_in(&self, wanted: &[&str]) -> bool {
        self.is_asked("pain_sites")
            && self.0["pain_sites"]
                .as_array()
                .is_some_and(|sites| wanted.iter().any(|site| sites.contains(&json!(site))))
    }

    fn passages(&self) -> Vec<&'static str> {
        let is = |id: &str, choices: &[&str]| self.is(id, choices);
        let pain = is("joint_pain", &["yes"]);
        let some_pain = is("joint_pain", &["yes", "unsure"]);
        let steroids = is("corticosteroids", &["long_term", "unsure"]);
        let alcohol = is("heavy_alcohol", &["yes", "unsure"]);
        let hiv = is("hiv_status", &["positive"]);
        let injury = is("joint_injury", &["yes", "unsure"]);
        let walking = is("trouble_walking", &["yes"]);
        let constant = is("constant_pain", &["yes"]);
        let bone_medicine = pain || is("bisphosphonates", BONE_MEDICINE);
        let possible_cause = is("corticosteroids", &["long_term"])
            || is("heavy_alcohol", &["yes"])
            || is("smoking", &["yes"])
            || is("joint_injury", &["yes"])
            || hiv;
        let signs = some_pain || possible_cause;
        shown(&[
            ("what_is/bone_death", true),
            ("what_is/usual_sites", signs),
            ("what_is/who_gets_it", true),
            ("causes/blood_supply", true),
            ("causes/injury", injury),
            ("causes/corticosteroids", steroids),
            ("causes/alcohol", alcohol),
            ("causes/smoking", is("smoking", &["yes", "unsure"])),
            ("causes/hiv", hiv),
            ("causes/hiv_medicines", hiv),
            (
                "causes/blood_fats",
                hiv || is("high_blood_fats", &["yes", "unsure"]),
            ),
            ("how_do_i_know/joint_pain", signs),
            ("how_do_i_know/hip_pain", self.hurts_in(&["hip"])),
            (
                "how_do_i_know/weight_bearing",
                possible_cause || is("weight_bearing_pain", &["yes", "unsure"]),
            ),
            ("how_do_i_know/constant_pain", constant),
            ("how_do_i_know/walking", walking),
            ("how_do_i_know/tests", signs),
            ("what_can_i_do/recovery", pain || injury),
            ("what_can_i_do/stopping", alcohol || steroids),
            ("what_can_i_do/first_treatments", pain),
            ("what_can_i_do/medicines", pain),
            ("what_can_i_do/bisphosphonates", bone_medicine),
            ("what_can_i_do/jaw", bone_medicine),
            (
                "what_can_i_do/surgery",
                walking || constant && self.hurts_in(&["hip", "knee", "shoulder"]),
            ),
            ("what_can_i_do/joint_replacement", walking),
            ("bottom_line/talk_first", true),
            (
                "bottom_line/hiv",
                is("hiv_status", &["positive", "unknown"]),
            ),
            ("bottom_line/exercise", some_pain),
            ("more_information/links", true),
        ])
    }

    fn points(&self) -> Vec<&'static str> {
        let yes = |id: &str| self.is(id, &["yes"]);
        let over_five = self.is("bisphosphonates", &["over_five_years"]);
        shown(&[
            ("joint_pain", yes("joint_pain")),
            ("hip_pain", self.hurts_in(&["hip"])),
            ("weight_bearing", yes("weight_bearing_pain")),
            ("constant_pain", yes("constant_pain")),
            ("trouble_walking", yes("trouble_walking")),
            ("joint_injury", yes("joint_injury")),
            (
                "corticosteroids",
                self.is("corticosteroids", &["short_term", "long_term"]),
            ),
            ("alcohol", yes("heavy_alcohol")),
            ("smoking", yes("smoking")),
            ("hiv", self.is("hiv_status", &["positive"])),
            ("hiv_test", self.is("hiv_status", &["unknown"])),
            ("blood_fats", yes("high_blood_fats")),
            (
                "bisphosphonates",
                over_five || yes("bisphosphonates_by_vein"),
            ),
            ("exercise", yes("more_exercise")),
            ("unsure", self.0.keys().any(|id| self.is(id, &["unsure"]))),
        ])
    }

    fn notices(&self) -> Vec<&'static str> {
        let yes = |id: &str| self.is(id, &["yes"]);
        shown(&[
            ("cannot_walk", yes("trouble_walking")),
            ("new_injury", yes("joint_pain") && yes("joint_injury")),
        ])
    }

    fn questions_to_ask(&self) -> Vec<&'static str> {
        let is = |id: &str, choices: &[&str]| self.is(id, choices);
        let some_pain = is("joint_pain", &["yes", "unsure"]);
        shown(&[
            ("what_matters", true),
            ("signs_to_watch", true),
            ("test", self.passages().contains(&"how_do_i_know/tests")),
            (
                "my_medicines",
                is("corticosteroids", &["short_term", "long_term", "unsure"])
                    || is("hiv_status", &["positive"])
                    || is("bisphosphonates", BONE_MEDICINE),
            ),
            ("drink_less", is("heavy_alcohol", &["yes", "unsure"])),
            ("quit_smoking", is("smoking", &["yes"])),
            ("exercise", some_pain),
            ("pain_relief", is("joint_pain", &["yes"])),
        ])
    }
}

fn shown(list: &[(&'static str, bool)]) -> Vec<&'static str> {
    list.iter()
        .filter(|(_, holds)| *holds)
        .map(|(name, _)| *name)
        .collect()
}

#[test]
fn the_osteonecrosis_outcome_is_what_the_flow_says_for_random_answers() {
    let questionnaire = check(BUILT_IN[0].source()).expect("the built-in questionnaire is right");
    let mut dice = Dice(1);
    for _ in 0..500 {
        let answers: serde_json::Map<String, Value> = questionnaire
            .questions
            .iter()
            .map(|question| {
                let ids: Vec<&str> = question
                    .choices()
                    .iter()
                    .map(|choice| choice.id.as_str())
                    .collect();
                let answer = match dice.roll(ids.len() + 1) {
                    skip if skip == ids.len() => json!("skipped"),
                    _ if question.is_multiple() => {
                        let some: Vec<_> = ids.iter().filter(|_| dice.roll(2) == 0).collect();
                        json!(some)
                    }
                    choice => json!(ids[choice]),
                };
                (question.id.to_string(), answer)
            })
            .collect();
        let outcome = outcome(&questionnaire, &Value::Object(answers.clone()));
        let given = Given(answers);
        let shown: Vec<String> = outcome["sections"]
            .as_array()
            .into_iter()
            .flatten()
            .flat_map(|section| {
                let passages = section["passages"].as_array().into_iter().flatten();
                passages
                    .map(|passage| format!("{}/{}", section["id"], passage["id"]).replace('"', ""))
            })
            .collect();
        assert_eq!(shown, given.passages(), "{:?}", given.0);
        let made = outcome["provider_prompt"]["points"]
            .as_array()
            .into_iter()
            .flatten();
        let made: Vec<_> = made.map(|point| &point["id"]).collect();
        assert_eq!(made, given.points(), "{:?}", given.0);
        let notices = outcome["notices"].as_array().into_iter().flatten();
        let notices: Vec<_> = notices.map(|notice| &notice["id"]).collect();
        assert_eq!(notices, given.notices(), "{:?}", given.0);
        let asked = &outcome["provider_prompt"]["question_ids"];
        assert_eq!(asked, &json!(given.questions_to_ask()), "{:?}", given.0);
        let unused: Vec<_> = questionnaire
            .questions
            .iter()
            .map(|question| question.id.as_str())
            .collect();
        let unused: Vec<_> = unused
            .into_iter()
            .filter(|id| !given.is_asked(id))
            .collect();
        assert_eq!(outcome["unused"], json!(unused), "{:?}", given.0);
    }
}

#[test]
fn where_there_is_nothing_to_read_that_is_said() {
    let questionnaire = with_condition("{a: yes}");
    let said = |answer: &str| {
        let file = json!({"questionnaire": "q", "answers": {"a": answer, "b": "x", "c": 6}});
        let sheet = AnswerSheet::read(Source::new("answers.json", file.to_string()));
        let sheet = sheet.expect("the file is JSON");
        let answers = sheet.resolve(&questionnaire).expect("they fit").answers;
        let outcome = replay(&questionnaire, &answers).outcome();
        let outcome = outcome.expect("every question is answered");
        let report = Report::new(&questionnaire, &outcome);
        [
            report.text(80, Styling::Plain),
            report.markdown(),
            report.html(),
        ]
    };
    let words = "Nothing in this article depends on your answers.";
    assert!(said("yes").iter().all(|report| !report.contains(words)));
    let [text, markdown, html] = said("no");
    assert!(text.contains(&format!("\nWhat to read: T\n===============\n\n{words}\n")));
    assert!(markdown.contains(&format!("\n## What to read: T\n\n{words}\n")));
    assert!(html.contains(&format!("What to read: T</h2>\n<p>{words}</p>\n")));
}
