//! The schemas accept valid files and reject the errors that a schema can detect.

mod broken;
mod keys;

use broken::{BROKEN, BROKEN_ANSWERS, BROKEN_NAMED};
use jiff::civil::date;
use jsonschema::Validator;
use keys::{keys, known_keys, properties, property_names, with_unknown_key};
use selfcheck::answers::AnswerSheet;
use selfcheck::check::check;
use selfcheck::diagnostic::Code;
use selfcheck::export::schema;
use selfcheck::source::Source;
use selfcheck::template;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// A valid questionnaire. Each test breaks it at one place.
const RIGHT: &str = include_str!("../../files/lower-back.yaml");
/// One with named conditions, counts and notices.
const POSTPARTUM: &str = include_str!("../../files/postpartum.yaml");

fn validator(schema: &Value) -> Validator {
    jsonschema::draft202012::meta::validate(schema).expect("the schema is one");
    jsonschema::draft202012::new(schema).expect("the schema is one")
}

fn value(yaml: &str) -> Value {
    serde_yaml::from_str(yaml).expect("the file is YAML")
}

fn refusals(validator: &Validator, yaml: &str) -> Vec<String> {
    let value = value(yaml);
    let errors = validator.iter_errors(&value);
    errors
        .map(|error| format!("{} at {}", error, error.instance_path()))
        .collect()
}

/// Each YAML file under a folder, with its path.
fn files(folder: &Path) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|ending| ending == "yaml") {
            let text = fs::read_to_string(&path).expect("a file");
            found.push((path.display().to_string(), text));
        }
    }
    found
}

#[test]
fn every_questionnaire_and_every_example_is_accepted() {
    let (questionnaire, answers) = (
        validator(&schema::questionnaire()),
        validator(&schema::answers()),
    );
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("questionnaires");
    let mut accepted = 0;
    for (path, text) in files(&root) {
        let is_questionnaire = path.ends_with("questionnaire.yaml");
        let validator = if is_questionnaire {
            &questionnaire
        } else {
            &answers
        };
        assert_eq!(refusals(validator, &text), [""; 0], "{path}");
        accepted += 1;
    }
    assert!(accepted > 10, "the questionnaires were not found");
    assert_eq!(refusals(&questionnaire, RIGHT), [""; 0]);
    let template = template::questionnaire(date(2025, 11, 23));
    assert_eq!(refusals(&questionnaire, &template), [""; 0]);
}

#[test]
fn the_files_of_the_guide_are_accepted() {
    let guide = include_str!("../../../questionnaires/README.md");
    let blocks = guide.split("```yaml\n").skip(1);
    let files: Vec<_> = blocks
        .filter_map(|rest| rest.split("\n```").next())
        .collect();
    let [questionnaire, example, ..] = &files[..] else {
        panic!("two files are expected in the guide")
    };
    assert_eq!(
        refusals(&validator(&schema::questionnaire()), questionnaire),
        [""; 0]
    );
    assert_eq!(refusals(&validator(&schema::answers()), example), [""; 0]);
}

#[test]
fn every_form_of_an_answer_is_accepted() {
    let file = "questionnaire: lower_back\ntitle: A title\nabout: About it\nx-note: {of: mine}\n\
                answers: {a: yes, b: true, c: [left, right], d: [], e: 7, f: -1, g: skipped, h: null, x-i: {j: 1}}\n\
                expect: {shows: [causes/lifting], hides: [], points: [long_lasting]}\n";
    assert_eq!(refusals(&validator(&schema::answers()), file), [""; 0]);
}

#[test]
fn notes_are_accepted_anywhere() {
    let mut file = value(RIGHT);
    annotate(&mut file);
    let validator = validator(&schema::questionnaire());
    let errors: Vec<_> = validator
        .iter_errors(&file)
        .map(|error| error.to_string())
        .collect();
    assert_eq!(errors, [""; 0]);
    assert!(check(Source::new("noted.json", file.to_string())).is_ok());
}

/// Adds a note to every mapping.
fn annotate(value: &mut Value) {
    match value {
        Value::Object(entries) => {
            entries.values_mut().for_each(annotate);
            entries.insert("x-note".to_owned(), json!({"exclusive": [1, null]}));
        }
        Value::Array(items) => items.iter_mut().for_each(annotate),
        _ => {}
    }
}

#[test]
fn the_schema_and_check_reject_the_same_questionnaires() {
    let validator = validator(&schema::questionnaire());
    let of_right = BROKEN.iter().map(|change| (RIGHT, change));
    let of_named = BROKEN_NAMED.iter().map(|change| (POSTPARTUM, change));
    for (right, (from, to)) in of_right.chain(of_named) {
        assert!(right.contains(from), "{from:?} is not in the file");
        let broken = right.replacen(from, to, 1);
        assert!(
            !refusals(&validator, &broken).is_empty(),
            "the schema accepts {to:?}"
        );
        assert!(
            check(Source::new("broken.yaml", broken)).is_err(),
            "check accepts {to:?}"
        );
    }
}

#[test]
fn the_schema_and_the_reader_reject_the_same_answers() {
    let validator = validator(&schema::answers());
    let questionnaire = check(Source::new("right.yaml", RIGHT)).expect("right");
    for broken in BROKEN_ANSWERS {
        assert!(
            !refusals(&validator, broken).is_empty(),
            "the schema accepts {broken:?}"
        );
        let read = AnswerSheet::read(Source::new("broken.yaml", *broken))
            .and_then(|sheet| sheet.resolve(&questionnaire));
        assert!(read.is_err(), "the reader accepts {broken:?}");
    }
}

#[test]
fn the_schema_has_the_keys_of_the_reader() {
    let schema = schema::questionnaire();
    let of_right = [
        ("", ""),
        ("/questions/0", "/$defs/Question"),
        ("/questions/1/choices/other", "/$defs/WithLabel"),
        ("/article", "/properties/article"),
        ("/article/sections/0", "/$defs/Section"),
        ("/article/sections/0/passages/0", "/$defs/Passage"),
        ("/provider_prompt", "/properties/provider_prompt"),
        ("/provider_prompt/points/0", "/$defs/Point"),
        ("/provider_prompt/points/0/when/weeks", "/$defs/Range"),
        ("/provider_prompt/questions/1", "/$defs/WithId"),
        ("/promises/0", "/$defs/Promise"),
    ];
    let of_postpartum = [
        ("/adapted", "/$defs/Adapted"),
        ("/conditions/0", "/$defs/NamedCondition"),
        ("/conditions/1/when/count", "/$defs/Count"),
        ("/notices/0", "/$defs/Notice"),
        ("/provider_prompt/questions/1", "/$defs/WithId"),
    ];
    let of_right = of_right.map(|place| (RIGHT, place));
    let of_postpartum = of_postpartum.map(|place| (POSTPARTUM, place));
    for (right, (mapping, definition)) in of_right.into_iter().chain(of_postpartum) {
        let broken = with_unknown_key(right, mapping);
        let diagnostics = check(Source::new("broken.json", broken)).expect_err("a key is unknown");
        assert_eq!(
            known_keys(&diagnostics),
            properties(&schema, definition),
            "{mapping}"
        );
    }
}

#[test]
fn the_schema_of_answers_has_the_keys_of_the_reader() {
    let schema = schema::answers();
    let right = "questionnaire: lower_back\nanswers: {back_pain: yes}\nexpect: {shows: []}\n";
    let questionnaire = check(Source::new("right.yaml", RIGHT)).expect("right");
    for (mapping, definition) in [("", ""), ("/expect", "/$defs/Expectation")] {
        let broken = with_unknown_key(right, mapping);
        let diagnostics = AnswerSheet::read(Source::new("broken.json", broken))
            .and_then(|sheet| sheet.resolve(&questionnaire))
            .expect_err("a key is unknown");
        assert_eq!(
            known_keys(&diagnostics),
            properties(&schema, definition),
            "{mapping}"
        );
    }
}

#[test]
fn the_schema_allows_the_codes_of_all_warnings() {
    let codes: BTreeSet<_> = Code::warnings()
        .map(|code| code.name().to_owned())
        .collect();
    assert_eq!(properties(&schema::questionnaire(), "/$defs/Allow"), codes);
}

#[test]
fn the_template_of_new_has_every_key_and_every_type() {
    let template = value(&template::questionnaire(date(2025, 11, 23)));
    let mut used = BTreeSet::new();
    keys(&template, &mut used);
    let mut schema = schema::questionnaire();
    let definitions = schema.pointer_mut("/$defs").and_then(Value::as_object_mut);
    // One code represents all of them.
    definitions.expect("definitions").remove("Allow");
    let mut known = BTreeSet::new();
    property_names(&schema, &mut known);
    assert!(known.len() > 30, "{known:?}");
    let missing: Vec<_> = known.difference(&used).collect();
    assert!(missing.is_empty(), "{missing:?}");
    let text = template.to_string();
    for question_type in ["yes_no", "select_one", "select_multiple", "integer"] {
        assert!(
            text.contains(&format!("\"type\":\"{question_type}\"")),
            "{question_type}"
        );
    }
}
