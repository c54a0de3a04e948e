//! The documentation matches the program.

use std::fs;
use std::path::Path;

use crate::printed;

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect("the page is there")
}

/// The fenced blocks of a page in a language.
fn blocks(page: &str, language: &str) -> Vec<String> {
    let fence = format!("```{language}\n");
    page.split(&fence)
        .skip(1)
        .filter_map(|rest| rest.split("\n```").next().map(|block| format!("{block}\n")))
        .collect()
}

#[test]
fn the_example_of_the_guide_passes() {
    let guide = read("questionnaires/README.md");
    let yaml = blocks(&guide, "yaml");
    let [questionnaire, example] = &yaml[..] else {
        panic!("two files are expected in the guide")
    };
    let folder = tempfile::tempdir().expect("a folder for the test");
    fs::write(folder.path().join("questionnaire.yaml"), questionnaire).expect("written");
    fs::write(folder.path().join("example.yaml"), example).expect("written");
    let said = printed(&["test", folder.path().to_str().expect("a plain path")]);
    assert!(said.ends_with("1 example, 0 failed\n"), "{said}");
}

#[test]
fn the_diagrams_of_the_documentation_are_up_to_date() {
    let diagram = |arguments: &[&str]| printed(&[&["export", "diagram"], arguments].concat());
    let shown = blocks(&read("docs/classroom.md"), "mermaid");
    assert_eq!(shown, [diagram(&["osteonecrosis", "--questions-only"])]);
    let guide = read("questionnaires/README.md");
    let folder = tempfile::tempdir().expect("a folder for the test");
    let file = folder.path().join("questionnaire.yaml");
    fs::write(&file, &blocks(&guide, "yaml")[0]).expect("written");
    let exported = diagram(&[file.to_str().expect("a plain path")]);
    assert_eq!(blocks(&guide, "mermaid"), [exported]);
}
