//! The Nu HTML checker on all that is made: the pages as files, their views once they are shown, and the HTML outcome.

use std::fs;
use std::path::Path;
use std::process::Command;

use selfcheck::export::{form, page};

use crate::tests::browser::accessible::in_each_view;
use crate::tests::browser::driver::Browser;
use crate::tests::browser::saved::report;
use crate::tests::browser::tools::tool;
use crate::tests::page::questionnaires::{hostile, long, osteonecrosis};

/// Expects the checker to find no error in any file of a folder.
fn expect_valid(folder: &Path) {
    let mut command = Command::new("java");
    let command = command.arg("-jar").arg(tool("vnu-jar/build/dist/vnu.jar"));
    let output = command
        .args(["--errors-only", "--skip-non-html"])
        .arg(folder)
        .output();
    let output =
        output.expect("`java` starts: Debian has it in the package `default-jre-headless`");
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn the_nu_html_checker_finds_no_error() {
    let folder = tempfile::tempdir().expect("a folder");
    let write = |name: &str, html: &str| {
        let name = name.replace([' ', ':'], "-");
        fs::write(folder.path().join(name + ".html"), html).expect("the file is written");
    };
    for questionnaire in [osteonecrosis(), hostile(), long(300)] {
        write(&format!("page {}", questionnaire.id), &page(&questionnaire));
        write(
            &format!("form {}", &questionnaire.id),
            &form(&questionnaire),
        );
        write(
            &format!("outcome {}", questionnaire.id),
            &report(&questionnaire),
        );
    }
    let browser = Browser::start();
    in_each_view(&browser, |view| {
        let shown = browser.value("`<!DOCTYPE html>\n${document.documentElement.outerHTML}`");
        write(view, shown.as_str().expect("a text"));
    });
    expect_valid(folder.path());
}
