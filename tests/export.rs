//! The permissions of exported files: others can read them, unless they contain answers.

#![cfg(unix)]

use std::fs::{metadata, write};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;

/// The permissions of the file that an export writes.
fn mode(folder: &Path, arguments: &[&str]) -> u32 {
    let file = folder.join("exported");
    let mut command = Command::new(env!("CARGO_BIN_EXE_selfcheck"));
    let export = command
        .arg("export")
        .args(arguments)
        .arg("--output")
        .arg(&file);
    assert!(
        export.status().expect("it starts").success(),
        "{arguments:?}"
    );
    metadata(file).expect("the file").permissions().mode()
}

#[test]
fn an_exported_file_has_default_permissions() {
    let folder = tempfile::tempdir().expect("a folder");
    let any = folder.path().join("any");
    write(&any, "").expect("written");
    let any = metadata(any).expect("the file").permissions().mode();
    for arguments in [
        &["page", "osteonecrosis"][..],
        &["paper", "osteonecrosis"],
        &["paper", "osteonecrosis", "--format", "html"],
        &["diagram", "osteonecrosis"],
        &["schema"],
        &["schema", "--answers"],
    ] {
        assert_eq!(mode(folder.path(), arguments), any, "{arguments:?}");
    }
}

#[test]
fn a_diagram_with_a_way_through_is_for_its_owner_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let answers = "questionnaires/osteonecrosis/examples/hiv-status-unknown.yaml";
    let arguments = ["diagram", "osteonecrosis", "--answers", answers];
    assert_eq!(mode(folder.path(), &arguments) & 0o777, 0o600);
}
