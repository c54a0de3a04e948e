//! The blocks of the page about batches.

use std::fmt::Write;
use std::fs;

use crate::blocks::paragraphs;
use crate::pages::Page;
use crate::{run, text};

#[test]
fn the_blocks_about_batches_are_what_the_program_writes() {
    outcomes_and_rejects();
    // It reads the page again, which may have been rewritten.
    summary();
}

fn outcomes_and_rejects() {
    let page = Page::read("docs/batch.md");
    let records = page.blocks("json")[0].to_owned();
    let folder = tempfile::tempdir().expect("a folder for the test");
    fs::write(folder.path().join("answers.jsonl"), &records).expect("written");
    let arguments = ["batch", "osteonecrosis", "answers.jsonl"];
    let output = run(folder.path(), &arguments);
    assert_eq!(output.status.code(), Some(1));
    page.expect_blocks("json", &[records, text(output.stdout), text(output.stderr)]);
}

fn summary() {
    let given = [
        ("positive", 41),
        ("negative", 662),
        ("unknown", 208),
        ("skipped", 89),
    ];
    let mut records = String::from("id,hiv_status\n");
    for (answer, many) in given {
        for id in 0..many {
            writeln!(records, "{id},{answer}").expect("a text takes it");
        }
    }
    let folder = tempfile::tempdir().expect("a folder for the test");
    fs::write(folder.path().join("answers.csv"), records).expect("written");
    let arguments = ["batch", "osteonecrosis", "answers.csv", "--summary"];
    let summary = text(run(folder.path(), &arguments).stdout);
    let mut paragraphs = paragraphs(&summary).into_iter();
    let question = paragraphs.find(|paragraph| paragraph.contains("Negative"));
    let question = question.expect("the question is there");
    let page = Page::read("docs/batch.md");
    page.expect_blocks("text", &[question]);
}
