//! Files of another kind than the one expected.

use std::fs;

use crate::selfcheck;

const QUESTIONNAIRE: &str = include_str!("../files/lower-back.yaml");

#[test]
fn every_command_reports_a_file_that_is_not_utf_8_in_the_same_way() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let file = folder.path().join("wide.yaml");
    let bytes: Vec<u8> = QUESTIONNAIRE
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    fs::write(&file, bytes).expect("written");
    let name = file.to_str().expect("a plain path");
    let expected = format!(
        "\
error[not-utf-8]: this looks like UTF-16
 --> {name}:1:1
  |
1 | selfcheck: 1
  | ^^^^^^^^^^^^
  |
  = help: save it as UTF-8
"
    );
    for (arguments, status, rest) in [
        (
            ["check", name].as_slice(),
            1,
            format!("\n{name}: 1 error, 0 warnings\n"),
        ),
        (&["run", name], 2, String::new()),
        (&["run", "--answers", name], 2, String::new()),
        (&["compare", name, name], 2, String::new()),
    ] {
        let output = selfcheck(arguments).output().expect("it starts");
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(said, format!("{expected}{rest}"), "{arguments:?}");
        assert_eq!(output.status.code(), Some(status), "{arguments:?}");
        assert!(output.stdout.is_empty(), "{arguments:?}");
    }
}
