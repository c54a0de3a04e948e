//! Answer files that demonstrate what was proved.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

const RIGHT: &str = include_str!("files/lower-back.yaml");

/// A folder to work in.
struct Folder(TempDir);

impl Folder {
    fn new() -> Self {
        Self(tempfile::tempdir().expect("a folder for the test"))
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn write(&self, name: &str, text: &str) {
        fs::write(self.path().join(name), text).expect("written");
    }

    fn selfcheck(&self, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_selfcheck"))
            .args(arguments)
            .current_dir(self.path())
            .output()
            .expect("the program starts")
    }

    /// The files under a folder.
    fn files(&self, folder: &str) -> BTreeSet<String> {
        let root = self.path().join(folder);
        let mut open: Vec<PathBuf> = vec![root.clone()];
        let mut files = BTreeSet::new();
        while let Some(folder) = open.pop() {
            for entry in fs::read_dir(folder).expect("a folder") {
                let path = entry.expect("an entry").path();
                let name = path.strip_prefix(&root).expect("it is in there");
                let name = name.display().to_string();
                if path.is_dir() {
                    open.push(path);
                } else {
                    files.insert(name);
                }
            }
        }
        files
    }
}

fn set(names: &[&str]) -> BTreeSet<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

fn with(from: &str, to: &str) -> String {
    assert!(RIGHT.contains(from), "{from:?} is not in the file");
    RIGHT.replacen(from, to, 1)
}

/// The first promise is broken.
fn broken() -> String {
    with("shows: [causes/lifting]", "hides: [causes/lifting]")
}

#[test]
fn each_of_several_questionnaires_has_its_own_folder() {
    let folder = Folder::new();
    folder.write("a.yaml", &broken());
    folder.write(
        "b.yaml",
        &with("only_adds: {lifting: often}", "only_adds: {lifting: never}"),
    );
    folder.write(
        "c.yaml",
        &broken().replacen("id: lower_back", "id: upper_back", 1),
    );
    let files = ["a.yaml", "b.yaml", "c.yaml"];
    folder.selfcheck(&[&["check", "--counterexamples", "out"], &files[..]].concat());
    let expected = [
        "lower_back/promise-1.yaml",
        "lower_back-2/promise-2-before.yaml",
        "lower_back-2/promise-2-after.yaml",
        "upper_back/promise-1.yaml",
    ];
    assert_eq!(folder.files("out"), set(&expected));
    folder.selfcheck(&["check", "--witnesses", "alone", "c.yaml"]);
    let expected = ["causes-lifting.yaml", "causes-sites.yaml"];
    assert_eq!(folder.files("alone"), set(&expected));
}

#[test]
fn only_files_of_an_earlier_run_are_removed() {
    let folder = Folder::new();
    folder.write("back.yaml", &broken());
    let check = [
        "check",
        "--counterexamples",
        "out",
        "--witnesses",
        "out",
        "back.yaml",
    ];
    folder.selfcheck(&check);
    let found = ["promise-1.yaml", "causes-lifting.yaml", "causes-sites.yaml"];
    assert_eq!(folder.files("out"), set(&found));
    // Files of a person, under names that a run could write to.
    folder.write(
        "out/promise-1-before.yaml",
        "questionnaire: other\nanswers: {}\n",
    );
    let mine =
        "questionnaire: lower_back\ntitle: Mine\nanswers: {}\nexpect:\n  shows: [causes/sites]\n";
    folder.write("out/causes-sites.yaml", mine);
    folder.write(
        "out/promise-9.yaml",
        "questionnaire: lower_back\nanswers: {}\n",
    );
    let sites = "when:\n            any:\n              - pain_sites: [left, right]\n              \
                 - not: {answered: [pain_sites, weeks]}\n";
    let never = "when: {lifting: often, not: {lifting: often}}\n";
    let mended = broken().replacen(sites, never, 1);
    let mended = mended.replacen(
        "when: {lifting: often}\n          text",
        &format!("{never}          text"),
        1,
    );
    folder.write("back.yaml", &mended);
    let output = folder.selfcheck(&check);
    let said = String::from_utf8(output.stderr).expect("UTF-8");
    let removed = "removed `out/promise-1.yaml`, which an earlier run wrote\n\
                   removed `out/causes-lifting.yaml`, which an earlier run wrote\n";
    assert!(said.ends_with(removed), "{said}");
    let left = [
        "promise-1-before.yaml",
        "promise-9.yaml",
        "causes-sites.yaml",
    ];
    assert_eq!(folder.files("out"), set(&left));
    let kept = fs::read_to_string(folder.path().join("out/causes-sites.yaml"));
    assert_eq!(kept.expect("it is there"), mine);
}

#[test]
fn an_unreadable_file_does_not_stop_the_check_of_the_others() {
    let folder = Folder::new();
    folder.write("right.yaml", RIGHT);
    fs::write(folder.path().join("bytes.yaml"), b"title: \xff\n").expect("written");
    folder.write("broken.yaml", "titel: x\n");
    let files = ["bytes.yaml", "none.yaml", "broken.yaml", "right.yaml"];
    let output = folder.selfcheck(&[&["check", "--format", "json"], &files[..]].concat());
    assert_eq!(output.status.code(), Some(2));
    let told = String::from_utf8(output.stdout).expect("UTF-8");
    let read: Vec<_> = told
        .lines()
        .map(|line| {
            let found: serde_json::Value = serde_json::from_str(line).expect("a line of JSON");
            (
                found["file"].clone(),
                found["diagnostics"][0]["code"].clone(),
            )
        })
        .collect();
    let expected = [
        ("bytes.yaml".into(), "not-utf-8".into()),
        ("broken.yaml".into(), "unknown-key".into()),
        ("right.yaml".into(), serde_json::Value::Null),
    ];
    assert_eq!(read, expected);
    let said = String::from_utf8(output.stderr).expect("UTF-8");
    assert!(
        said.starts_with("error: cannot read `none.yaml`: ") && said.lines().count() == 1,
        "{said}"
    );
    let output = folder.selfcheck(&["check", "bytes.yaml"]);
    let said = String::from_utf8(output.stderr).expect("UTF-8");
    let expected = "\
error[not-utf-8]: this is not UTF-8 text
 --> bytes.yaml:1:8
  |
1 | title: \u{fffd}
  |        ^
  |
  = help: save the file as UTF-8

bytes.yaml: 1 error, 0 warnings
";
    assert_eq!((output.status.code(), said.as_str()), (Some(1), expected));
}
