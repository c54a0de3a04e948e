//! What the documentation says is what the program does.

use selfcheck::diagnostic::Code;
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
