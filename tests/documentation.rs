//! What the documentation says is what the program does.

use std::fs;
use std::path::Path;

use selfcheck::check::examine;
use selfcheck::diagnostic::Code;
use selfcheck::source::Source;
use selfcheck::tree::Faults;
use selfcheck::{display, wording};

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect("the page is there")
}

/// The blocks of a page that are fenced as being of a language.
fn blocks(page: &str, language: &str) -> Vec<String> {
    let fence = format!("```{language}\n");
    page.split(&fence)
        .skip(1)
        .filter_map(|rest| rest.split("\n```").next().map(|block| format!("{block}\n")))
        .collect()
}

#[test]
fn every_code_has_an_entry_that_begins_with_its_summary_and_no_other_has() {
    let guide = read("questionnaires/README.md");
    let one_line = guide.split_whitespace().collect::<Vec<_>>().join(" ");
    for code in Code::ALL {
        let entry = format!("- `{code}`: {}", code.summary());
        assert!(one_line.contains(&entry), "no entry reads {entry:?}");
    }
    let documented = guide
        .lines()
        .filter(|line| line.starts_with("- `") && line.contains("`: "))
        .count();
    assert_eq!(documented, Code::ALL.len());
}

#[test]
fn the_questionnaire_of_the_guide_is_right_and_its_example_holds() {
    let guide = read("questionnaires/README.md");
    let yaml = blocks(&guide, "yaml");
    let [questionnaire, example] = &yaml[..] else {
        panic!("two files are expected in the guide")
    };
    let checked = examine(Source::new("guide.yaml", questionnaire.as_str()));
    let checked = checked.unwrap_or_else(|diagnostics| panic!("{diagnostics:#?}"));
    let mut findings = Faults::default();
    wording::look(&checked.document, &mut findings);
    display::look(&checked, &mut findings);
    let doubts = checked.diagnostics(findings);
    assert!(doubts.items().is_empty(), "{doubts:#?}");
    let folder = tempfile::tempdir().expect("a folder for the test");
    fs::write(folder.path().join("questionnaire.yaml"), questionnaire).expect("written");
    fs::write(folder.path().join("example.yaml"), example).expect("written");
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_selfcheck"))
        .arg("test")
        .arg(folder.path())
        .output()
        .expect("the program starts");
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(
        output.status.success() && said.ends_with("1 example, 0 failed\n"),
        "{said}"
    );
}

#[test]
fn the_diagrams_of_the_documentation_are_those_that_are_exported() {
    let diagram = |arguments: &[&str]| {
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_selfcheck"))
            .args(["export", "diagram"])
            .args(arguments)
            .output()
            .expect("the program starts");
        String::from_utf8(output.stdout).expect("UTF-8")
    };
    let shown = blocks(&read("docs/classroom.md"), "mermaid");
    assert_eq!(shown, [diagram(&["osteonecrosis", "--questions-only"])]);
    let guide = read("questionnaires/README.md");
    let folder = tempfile::tempdir().expect("a folder for the test");
    let file = folder.path().join("questionnaire.yaml");
    fs::write(&file, &blocks(&guide, "yaml")[0]).expect("written");
    let exported = diagram(&[file.to_str().expect("a plain path")]);
    assert_eq!(blocks(&guide, "mermaid"), [exported]);
}
