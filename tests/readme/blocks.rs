//! The blocks of the README and of the page on classrooms.

use std::fs;
use std::path::Path;

use crate::pages::Page;
use crate::{ROOT, run, text};

/// What is left out of a block.
const ELLIPSIS: &str = "                                     ...\n";

/// The answers of a person whose hip hurts, as far as the picture shows them.
const HIP: &[&str] = &[
    "run",
    "--set",
    "joint_pain=yes",
    "--set",
    "pain_sites=hip",
    "--set",
    "weight_bearing_pain=yes",
    "--missing",
    "skip",
];

/// The paragraphs of an output, each with the line break at its end.
pub(crate) fn paragraphs(output: &str) -> Vec<String> {
    let paragraphs = output.split("\n\n");
    paragraphs
        .map(|paragraph| format!("{}\n", paragraph.trim_matches('\n')))
        .collect()
}

/// The paragraph that has a text, below its heading.
fn with_heading(output: &str, needle: &str) -> String {
    let paragraphs = paragraphs(output);
    let at = paragraphs
        .iter()
        .position(|paragraph| paragraph.contains(needle))
        .expect("the paragraph is there");
    let is_heading = |paragraph: &&String| {
        let line = paragraph.lines().nth(1).unwrap_or_default();
        !line.is_empty() && line.chars().all(|c| c == '-')
    };
    let heading = paragraphs[..at].iter().rfind(is_heading);
    let heading = heading.expect("there is a heading above");
    format!("{heading}\n{}", paragraphs[at])
}

/// A question on the screen, and parts of an outcome.
#[cfg(unix)]
fn picture() -> String {
    use crate::terminal::{DOWN, ENTER, Terminal};

    let mut terminal = Terminal::start(Path::new(ROOT), &[]);
    terminal.sees("( ) Yes").types(DOWN).sees("(*) Yes");
    terminal.types(ENTER).sees("[ ] Hip");
    terminal.types(" ").sees("[x] Hip").types(ENTER);
    terminal.sees("Does it hurt when you put weight");
    terminal.types(DOWN).sees("> (*) Yes");
    let screen = terminal.screen();
    // What is above the first question has partly scrolled off.
    let start = screen.find("Pain and injuries").expect("a heading");
    let screen = &screen[start..];
    terminal.interrupt();

    let outcome = text(run(Path::new(ROOT), HIP).stdout);
    let passage = with_heading(&outcome, "in or near the hip can be a sign");
    let point = with_heading(&outcome, "Your hip, groin or buttock pain");
    format!("{screen}\n{ELLIPSIS}\n{point}\n{passage}")
}

/// What `check` says of a misspelled question.
fn error() -> String {
    let folder = tempfile::tempdir().expect("a folder for the test");
    run(folder.path(), &["new", "my/questionnaire.yaml"]);
    let file = folder.path().join("my/questionnaire.yaml");
    let right = fs::read_to_string(&file).expect("a questionnaire");
    let wrong = right.replacen("{lifting: [", "{liftin: [", 1);
    fs::write(&file, wrong).expect("it can be written");
    let said = text(run(folder.path(), &["check", "my/questionnaire.yaml"]).stderr);
    paragraphs(&said)[0].clone()
}

/// What `check` says of the built-in questionnaire: the beginning, the passage that the fewest read, and the end.
fn proof() -> String {
    let arguments = ["check", "--today", "2026-01-31", "osteonecrosis"];
    let said = text(run(Path::new(ROOT), &arguments).stdout);
    let lines: Vec<_> = said.split_inclusive('\n').collect();
    let shares = lines.iter().filter(|line| line.contains('%'));
    // The shares are padded, so that they sort as texts.
    let rarest = shares.min().expect("shares of passages");
    let end = lines[lines.len() - 3..].concat();
    format!("{}{}{ELLIPSIS}{rarest}{end}", lines[0], lines[1])
}

#[test]
#[cfg(unix)]
fn the_blocks_of_the_readme_are_what_the_program_writes() {
    let page = Page::read("README.md");
    page.expect_blocks("text", &[picture(), error(), proof()]);
}

#[test]
fn the_fewest_answers_on_the_page_on_classrooms_are_what_the_program_writes() {
    let arguments = ["show", "--passage", "how_do_i_know/walking"];
    let shown = text(run(Path::new(ROOT), &arguments).stdout);
    let fewest = paragraphs(&shown).pop().expect("the last paragraph");
    Page::read("docs/classroom.md").expect_blocks("text", &[fewest]);
}

#[test]
fn the_readme_has_at_most_200_lines() {
    assert!(Page::read("README.md").text.lines().count() <= 200);
}
