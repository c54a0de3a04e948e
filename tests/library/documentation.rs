//! The authoring guide matches the program.

use selfcheck::check::{examine, find_repeated, find_unused_conditions};
use selfcheck::diagnostic::Code;
use selfcheck::proof::{Effort, Finding, prove};
use selfcheck::source::Source;
use selfcheck::tree::Problems;
use selfcheck::{display, wording};
use serde_json::Value;
use std::fs;
use std::path::Path;

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect("the page is there")
}

#[test]
fn the_guide_has_an_entry_for_each_code_with_its_summary() {
    let guide = read("questionnaires/README.md");
    let one_line = guide.split_whitespace().collect::<Vec<_>>().join(" ");
    for code in Code::all() {
        let entry = format!("- `{code}`: {}", code.summary());
        assert!(one_line.contains(&entry), "no entry reads {entry:?}");
    }
    let documented = guide
        .lines()
        .filter(|line| line.starts_with("- `") && line.contains("`: "))
        .count();
    assert_eq!(documented, Code::all().count());
}

#[test]
fn the_questionnaire_of_the_guide_is_valid_and_has_no_warnings() {
    let guide = read("questionnaires/README.md");
    assert_eq!(
        warnings(&format!("{}\n", blocks(&guide, "yaml")[0])),
        [""; 0]
    );
}

#[test]
fn the_parts_in_the_guide_fit_its_questionnaire_and_are_proved() {
    let guide = read("questionnaires/README.md");
    let value = |text: &str| serde_yaml::from_str::<Value>(text).expect("a mapping");
    let mut whole = value(blocks(&guide, "yaml")[0]);
    let parts = blocks(&guide, "yml");
    assert!(parts.len() > 4, "{parts:#?}");
    for part in parts {
        merge(&mut whole, value(part));
    }
    let text = serde_json::to_string_pretty(&whole).expect("JSON");
    assert_eq!(warnings(&text), [""; 0], "{text}");
}

/// The blocks of a page with a language.
fn blocks<'p>(page: &'p str, language: &str) -> Vec<&'p str> {
    let fence = format!("```{language}\n");
    let blocks = page.split(&fence).skip(1);
    let blocks = blocks.map(|rest| rest.split("\n```").next().unwrap_or_default());
    blocks.collect()
}

/// Adds a part to a file: the entries of each mapping, and the items of each list.
fn merge(whole: &mut Value, part: Value) {
    match (whole, part) {
        (Value::Object(whole), Value::Object(part)) => {
            for (key, value) in part {
                match whole.get_mut(&key) {
                    Some(present) => merge(present, value),
                    None => drop(whole.insert(key, value)),
                }
            }
        }
        (Value::Array(whole), Value::Array(part)) => whole.extend(part),
        (whole, part) => panic!("{part} is added to {whole}"),
    }
}

/// All diagnostics about a file that can be resolved.
fn warnings(text: &str) -> Vec<String> {
    let source = Source::new("guide.yaml", text);
    let checked = examine(source).unwrap_or_else(|diagnostics| panic!("{diagnostics:#?}"));
    let mut findings = Problems::default();
    find_repeated(&checked.document, &mut findings);
    find_unused_conditions(&checked, &mut findings);
    wording::lint(&checked.document, &mut findings);
    display::lint(&checked, &mut findings);
    let proof = prove(&checked.questionnaire, &checked.repeats(), Effort::DEFAULT);
    for Finding { spot, problem, why } in proof.findings {
        checked.note_explained(&spot, problem, why, &mut findings);
    }
    let diagnostics = checked.diagnostics(findings);
    let items = diagnostics.items().iter();
    items
        .map(|item| format!("{}: {}", item.code(), item.message()))
        .collect()
}
