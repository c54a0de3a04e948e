//! An editor with the schema accepts valid files and rejects errors that a schema can detect.

mod broken;

use broken::{BROKEN, BROKEN_ANSWERS};
use jiff::civil::date;
use jsonschema::Validator;
use selfcheck::answers::AnswerSheet;
use selfcheck::check::check;
use selfcheck::diagnostic::{Code, Diagnostics, Problem, ShapeProblem};
use selfcheck::export::schema;
use selfcheck::source::Source;
use selfcheck::template;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// A valid questionnaire; each test breaks it in one place.
const RIGHT: &str = include_str!("../../files/lower-back.yaml");

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
fn the_authors_own_notes_are_accepted_anywhere() {
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
fn what_a_schema_can_refuse_is_refused_as_check_refuses_it() {
    let validator = validator(&schema::questionnaire());
    for (from, to) in BROKEN {
        assert!(RIGHT.contains(from), "{from:?} is not in the file");
        let broken = RIGHT.replacen(from, to, 1);
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
fn what_a_schema_can_refuse_of_answers_is_refused_as_the_reader_refuses_it() {
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
fn the_schema_has_the_keys_that_the_reader_knows() {
    let schema = schema::questionnaire();
    for (mapping, definition) in [
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
    ] {
        let broken = with_unknown_key(RIGHT, mapping);
        let diagnostics = check(Source::new("broken.json", broken)).expect_err("a key is unknown");
        assert_eq!(
            known_keys(&diagnostics),
            properties(&schema, definition),
            "{mapping}"
        );
    }
}

#[test]
fn the_schema_of_answers_has_the_keys_that_the_reader_knows() {
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
    // A single code represents all of them.
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

/// The keys of every mapping in a file.
fn keys(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(entries) => {
            for (key, value) in entries {
                found.insert(key.clone());
                keys(value, found);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| keys(item, found)),
        _ => {}
    }
}

/// The names under `properties` anywhere in a schema.
fn property_names(schema: &Value, found: &mut BTreeSet<String>) {
    match schema {
        Value::Object(entries) => {
            if let Some(Value::Object(properties)) = entries.get("properties") {
                found.extend(properties.keys().cloned());
            }
            entries
                .values()
                .for_each(|value| property_names(value, found));
        }
        Value::Array(items) => items.iter().for_each(|item| property_names(item, found)),
        _ => {}
    }
}

fn with_unknown_key(yaml: &str, mapping: &str) -> String {
    let mut file = value(yaml);
    let mapping = file.pointer_mut(mapping).and_then(Value::as_object_mut);
    let mapping = mapping.expect("the mapping is in the file");
    mapping.insert("quite-unknown".to_owned(), json!(1));
    file.to_string()
}

/// The keys that are allowed in place of an unknown one.
fn known_keys(diagnostics: &Diagnostics) -> BTreeSet<String> {
    let known = diagnostics
        .items()
        .iter()
        .find_map(|item| match &item.problem {
            Problem::ShapeProblem(ShapeProblem::UnknownKey { known, .. }) => Some(known),
            _ => None,
        });
    let known = known.expect("a key is unknown").iter();
    known.map(|key| (*key).to_owned()).collect()
}

fn properties(schema: &Value, definition: &str) -> BTreeSet<String> {
    let properties = schema.pointer(&format!("{definition}/properties"));
    let properties = properties.and_then(Value::as_object);
    properties
        .expect("the definition has properties")
        .keys()
        .cloned()
        .collect()
}
