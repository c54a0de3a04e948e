//! What the pages name in code: tests, files, and the steps of `.ci/run`.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::ROOT;
use crate::pages::Page;

/// The texts of the Rust files in a folder and below it.
pub(crate) fn sources(folder: &Path) -> Vec<String> {
    let mut texts = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder of source") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            texts.extend(sources(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            texts.push(fs::read_to_string(path).expect("a source file"));
        }
    }
    texts
}

/// The names of all functions in `src/` and `tests/`.
fn functions() -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for folder in ["src", "tests"] {
        for text in sources(&Path::new(ROOT).join(folder)) {
            let after = text.split("fn ").skip(1);
            names.extend(after.map(|rest| {
                let is_part = |c: &char| c.is_ascii_alphanumeric() || *c == '_';
                rest.chars().take_while(is_part).collect::<String>()
            }));
        }
    }
    names
}

/// What a page has in code, outside of fenced blocks.
fn in_code(page: &Page) -> Vec<String> {
    let prose = page.prose();
    prose
        .split('`')
        .skip(1)
        .step_by(2)
        .map(str::to_owned)
        .collect()
}

#[test]
fn each_test_and_each_file_that_a_page_names_exists() {
    let functions = functions();
    let mut tests = 0;
    for page in Page::all() {
        for name in in_code(&page) {
            let is_word = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
            if name.matches('_').count() >= 3 && !name.contains("__") && name.chars().all(is_word) {
                assert!(functions.contains(&name), "{}: no test `{name}`", page.path);
                tests += 1;
            }
            let is_path = ["src/", "tests/", "benches/", "docs/", ".ci/"]
                .iter()
                .any(|folder| name.starts_with(folder));
            // Capitals are a name to fill in.
            if is_path && !name.contains(|c: char| c.is_ascii_uppercase()) {
                let exists = Path::new(ROOT).join(&name).exists();
                assert!(exists, "{}: no file `{name}`", page.path);
            }
        }
    }
    assert!(tests > 40, "{tests} tests were found");
}

#[test]
fn each_step_of_ci_is_explained_in_its_order() {
    let script = fs::read_to_string(Path::new(ROOT).join(".ci/run")).expect(".ci/run");
    let steps: Vec<_> = script
        .lines()
        .filter_map(|line| line.strip_prefix("say '")?.strip_suffix('\''))
        .collect();
    let page = Page::read("docs/contributing.md");
    let table = page.text.split("| --- | --- | --- |\n").nth(1);
    let table = table.expect("the table of steps");
    let rows = table.lines().take_while(|line| line.starts_with('|'));
    let explained: Vec<_> = rows.filter_map(|row| row.split(" | ").next()).collect();
    let expected: Vec<_> = steps.iter().map(|step| format!("| {step}")).collect();
    assert_eq!(explained, expected);
}
