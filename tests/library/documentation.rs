//! The documentation agrees with the program.

use selfcheck::check::examine;
use selfcheck::diagnostic::Code;
use selfcheck::source::Source;
use selfcheck::tree::Problems;
use selfcheck::{display, wording};
use std::fs;
use std::path::Path;

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect("the page is there")
}

#[test]
fn every_code_has_an_entry_that_begins_with_its_summary_and_no_other_has() {
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
fn the_questionnaire_of_the_guide_is_right_and_leaves_no_doubt_about_its_texts() {
    let guide = read("questionnaires/README.md");
    let block = guide.split("```yaml\n").nth(1);
    let yaml = block.and_then(|rest| rest.split("\n```").next());
    let source = Source::new("guide.yaml", yaml.expect("a file").to_owned() + "\n");
    let checked = examine(source).unwrap_or_else(|diagnostics| panic!("{diagnostics:#?}"));
    let mut findings = Problems::default();
    wording::look(&checked.document, &mut findings);
    display::look(&checked, &mut findings);
    let doubts = checked.diagnostics(findings);
    assert!(doubts.items().is_empty(), "{doubts:#?}");
}
