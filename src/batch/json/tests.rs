//! Compares the two readers of a line with each other.

use super::quick::Quick;
use super::thorough;
use crate::batch::evaluator::Evaluator;
use crate::builtin::BuiltIn;
use crate::check::check;
use crate::questionnaire::Questionnaire;
use crate::source::Source;

/// Every type of question, with choices longer than a window and more choices than a word has bits.
fn questionnaire() -> Questionnaire {
    let many: Vec<_> = (0..70).map(|choice| format!("c{choice}: C")).collect();
    let text = format!(
        "selfcheck: 1\nid: q\ntitle: Q\nversion: '1'\nlanguage: en\nabout: A.\nnot_a_diagnosis: N.\nquestions:\n\
         - {{id: a, type: yes_no, text: A?}}\n\
         - {{id: a_very_long_id_that_is_longer_than_any_window, type: select_one, text: B?, choices: {{\
            a_very_long_choice_that_is_longer_than_any_window: X, \
            a_very_long_choice_that_is_longer_than_any_other: Y}}}}\n\
         - {{id: several, type: select_multiple, text: C?, choices: {{x: X, y: Y, yy: Z, none: {{label: N, exclusive: true}}}}}}\n\
         - {{id: number, type: integer, text: D?, min: -3, max: 900}}\n\
         - {{id: many, type: select_multiple, text: E?, choices: {{{}}}}}\n\
         article:\n  title: T\n  publisher: P\n  reviewed: 2025-07\n\
         \x20\x20sections: [{{id: s, title: S, passages: [{{id: p, text: P., when: {{number: {{at_least: 7}}}}}}]}}]\n\
         provider_prompt: {{text: Talk.}}\n",
        many.join(", ")
    );
    check(Source::new("q.yaml", text)).expect("a questionnaire")
}

const USUAL: [&str; 13] = [
    r#"{"id":"é ü","answers":{}}"#,
    r#"{"id":null,"answers":{}}"#,
    r#"{"id":1,"answers":{"a":true}}"#,
    r#"{"id":1,"answers":{}}"#,
    r#"{"id": "x-1", "answers": {"a": "yes", "number": 7, "several": ["x", "y"]}}"#,
    r#"{"answers":{"several":"none","a":"skipped","number":-3},"id":-20}"#,
    r#"{ "id": 0 , "answers": { "a": null , "number": 900 } }"#,
    r#"{"id":1,"answers":{"several":[],"number":[]}}"#,
    r#"{"id":1,"answers":{"several":["yy","y"],"many":["c0","c69"]}}"#,
    r#"{"id":7,"answers":{"a_very_long_id_that_is_longer_than_any_window":"a_very_long_choice_that_is_longer_than_any_other"}}"#,
    r#"{"id":7,"answers":{"a_very_long_id_that_is_longer_than_any_window":["a_very_long_choice_that_is_longer_than_any_window"]}}"#,
    r#"{"id":"","answers":{"several":["none"],"a":["no"],"number":0}}"#,
    r#"{"id":7,"answers":{"number":"skipped","several":"skipped","a":"unsure"}}"#,
];

/// Valid spellings that programs do not usually write.
const UNUSUAL: [&str; 6] = [
    r#"{"id":1,"answers":{"a":[true]}}"#,
    r#"{"id":"\u00e9","answers":{"a":"\u0079es"}}"#,
    r#"{"id":{"x":[1,null]},"answers":{}}"#,
    r#"{"id":1e999,"answers":{}}"#,
    r#"{"id" :1,"answers":{}}"#,
    r#"{"id":1234567890123456789012345,"answers":{"x-note":1}}"#,
];

/// The text after a line: enough of the next line to compare with.
const NEXT: &[u8] = &[b'"'; 64];

/// The two readers for one questionnaire.
struct Readers<'q> {
    questionnaire: &'q Questionnaire,
    evaluator: &'q Evaluator,
    quick: Quick<'q>,
}

impl<'q> Readers<'q> {
    fn new(questionnaire: &'q Questionnaire, evaluator: &'q Evaluator) -> Self {
        Self {
            quick: Quick::new(questionnaire, evaluator),
            questionnaire,
            evaluator,
        }
    }

    /// The `id` and the bits of the answers that each reader finds in a line.
    fn read(&self, line: &[u8]) -> [Option<(String, String)>; 2] {
        let mut answers = self.evaluator.answers();
        let mut text = line.to_vec();
        text.push(b'\n');
        text.extend(NEXT);
        let read = self.quick.read(&text, &mut answers);
        let quick = read.map(|(id, rest)| {
            assert_eq!(rest, NEXT);
            let id = String::from_utf8(id.to_vec()).expect("UTF-8");
            (id, format!("{answers:?}"))
        });
        let read = thorough::read(self.questionnaire, line).ok();
        let thorough = read.map(|(id, given)| {
            self.evaluator.encode(&given, &mut answers);
            (id.to_owned(), format!("{answers:?}"))
        });
        [quick, thorough]
    }
}

#[test]
fn the_usual_spelling_is_read_by_the_quick_reader_as_by_the_thorough_one() {
    let questionnaire = questionnaire();
    let evaluator = Evaluator::new(&questionnaire);
    let readers = Readers::new(&questionnaire, &evaluator);
    for line in USUAL {
        let [quick, thorough] = readers.read(line.as_bytes());
        assert!(quick.is_some(), "{line}");
        assert_eq!(quick, thorough, "{line}");
    }
}

#[test]
fn the_order_of_earlier_records_changes_nothing() {
    let questionnaire = questionnaire();
    let evaluator = Evaluator::new(&questionnaire);
    let readers = Readers::new(&questionnaire, &evaluator);
    let members = [
        r#""a":"no""#,
        r#""number":8"#,
        r#""several":["y","x"]"#,
        r#""many":"c3""#,
        r#""a":false"#,
    ];
    for first in 0..members.len().pow(3) {
        let chosen = [first, first / 5, first / 25].map(|at| members[at % 5]);
        let line = format!(r#"{{"id":{first},"answers":{{{}}}}}"#, chosen.join(","));
        let [quick, thorough] = readers.read(line.as_bytes());
        assert_eq!(quick, thorough, "{line}");
    }
}

#[test]
fn any_other_spelling_is_read_by_the_thorough_reader() {
    let questionnaire = questionnaire();
    let evaluator = Evaluator::new(&questionnaire);
    let readers = Readers::new(&questionnaire, &evaluator);
    for line in UNUSUAL {
        let [quick, thorough] = readers.read(line.as_bytes());
        assert!(quick.is_none() && thorough.is_some(), "{line}");
    }
}

#[test]
fn the_quick_reader_takes_nothing_that_the_thorough_one_reads_otherwise() {
    let questionnaire = questionnaire();
    let osteonecrosis = BuiltIn::named("osteonecrosis").expect("built in");
    let osteonecrosis = check(osteonecrosis.source()).expect("it can be resolved");
    let line = r#"{"id":12,"answers":{"joint_pain":"yes","pain_sites":["hip","knee"],"hiv_status":"unknown"}}"#;
    let evaluators = [&questionnaire, &osteonecrosis].map(Evaluator::new);
    let readers = Readers::new(&questionnaire, &evaluators[0]);
    let other = Readers::new(&osteonecrosis, &evaluators[1]);
    let lines = USUAL.iter().map(|line| (&readers, *line));
    let mut taken = 0;
    for (readers, line) in lines.chain([(&other, line)]) {
        for at in 0..line.len() {
            for byte in *b"\"\\{}[],: \t\r-+.019aeysnk_\x00\xff" {
                let replaced = [&line.as_bytes()[..at], &[byte], &line.as_bytes()[at + 1..]];
                let added = [&line.as_bytes()[..at], &[byte], &line.as_bytes()[at..]];
                for changed in [
                    replaced.concat(),
                    added.concat(),
                    line.as_bytes()[..at].to_vec(),
                ] {
                    let [quick, thorough] = readers.read(&changed);
                    if quick.is_some() {
                        taken += 1;
                        assert_eq!(quick, thorough, "{}", String::from_utf8_lossy(&changed));
                    }
                }
            }
        }
    }
    assert!(taken > 1000, "{taken}");
}
