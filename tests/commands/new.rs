//! `selfcheck new`.

use std::fs;
use std::process::Output;

fn selfcheck(arguments: &[&str]) -> Output {
    let output = crate::selfcheck(arguments).output();
    output.expect("it starts")
}

#[test]
fn new_writes_a_valid_file_and_does_not_overwrite() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let path = folder.path().join("new.yaml");
    let name = path.to_str().expect("UTF-8");
    assert!(selfcheck(&["new", name]).status.success());
    let written = fs::read_to_string(&path).expect("the file is there");
    let checked = selfcheck(&["check", name]);
    assert!(checked.status.success() && checked.stderr.is_empty());
    fs::write(&path, "mine").expect("written");
    let again = selfcheck(&["new", name]);
    assert_eq!(again.status.code(), Some(2));
    let said = String::from_utf8(again.stderr).expect("UTF-8");
    assert_eq!(
        said,
        format!(
            "error: `{name}` already exists\n  help: choose a new name; existing files are not overwritten\n"
        )
    );
    assert_eq!(fs::read_to_string(&path).expect("still there"), "mine");
    let printed = selfcheck(&["new", "-"]);
    // The month may change between the two commands.
    let but_the_month = |text: &str| text.replace(|c: char| c.is_ascii_digit(), "0");
    let printed = String::from_utf8(printed.stdout).expect("UTF-8");
    assert_eq!(but_the_month(&printed), but_the_month(&written));
}

#[test]
fn new_creates_the_folders_of_its_file() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let path = folder.path().join("my/back/questionnaire.yaml");
    let name = path.to_str().expect("UTF-8");
    let output = selfcheck(&["new", name]);
    let said = String::from_utf8(output.stderr).expect("UTF-8");
    let expected = format!("wrote `{name}`; edit it, and check it with `selfcheck check`\n");
    assert_eq!((output.status.code(), said), (Some(0), expected));
    assert!(selfcheck(&["check", name]).status.success());
    let output = crate::selfcheck(&["new", "questionnaire.yaml"])
        .current_dir(folder.path())
        .output();
    assert!(output.expect("the program starts").status.success());
    let beneath = format!("{name}/questionnaire.yaml");
    let output = selfcheck(&["new", &beneath]);
    let said = String::from_utf8(output.stderr).expect("UTF-8");
    assert_eq!(output.status.code(), Some(2));
    assert!(
        said.starts_with(&format!("error: cannot write `{name}`: ")),
        "{said}"
    );
}
