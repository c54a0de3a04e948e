//! How errors are shown.

use selfcheck::check::check;
use selfcheck::diagnostic::{Diagnostics, Rendering, render};
use selfcheck::source::Source;

use super::{RIGHT, broken, diagnose};

const PLAIN: Rendering = Rendering {
    color: false,
    width: 80,
};

#[test]
fn ten_thousand_errors_are_located_quickly() {
    let unknown: Vec<_> = (0..10_000).map(|n| format!("zzz{n}: {n}\n")).collect();
    let diagnostics = diagnose(&format!("{RIGHT}{}", unknown.concat()));
    let before = RIGHT.lines().count();
    let records = diagnostics.records();
    let lines: Vec<_> = records.iter().map(|record| record.line).collect();
    assert_eq!(lines, (before + 1..=before + 10_000).collect::<Vec<_>>());
    let drawn = render(&diagnostics, PLAIN);
    let heads = drawn
        .lines()
        .filter(|line| line.starts_with("error[unknown-key]: "));
    assert_eq!(heads.count(), 100);
    assert!(drawn.contains("\n   --> broken.yaml:161:1\n"), "{drawn}");
    assert!(
        drawn.ends_with("\n\n... and 9,900 more\n"),
        "{}",
        &drawn[drawn.len() - 500..]
    );
}

#[test]
fn a_long_line_is_cut_around_each_place_and_keeps_its_column() {
    let entries = (0..5_000).map(|n| format!("{{id: P{n}, text: A b., x: 1}}"));
    let line = format!("promises: [{}]\n", entries.collect::<Vec<_>>().join(", "));
    let text = RIGHT
        .split("promises:")
        .next()
        .unwrap_or_default()
        .to_owned()
        + &line;
    let diagnostics = diagnose(&text);
    assert_eq!(diagnostics.items().len(), 10_000);
    let last = Diagnostics::one(
        diagnostics.source().clone(),
        diagnostics.items()[9_999].problem.clone(),
        diagnostics.items()[9_999].span.clone(),
    );
    let column = line.rfind("x: 1").map(|at| at + 1).expect("the last entry");
    let expected = format!(
        "\
error[unknown-key]: unknown key `x`
  --> broken.yaml:56:{column}
   |
56 | ...., x: 1}}, {{id: P4999, text: A b., x: 1}}]
   |                                      ^
   |
   = help: expected `text`, `when`, `shows`, `hides`, `points`, `notices`, `questions`, `asks`, `does_not_ask`, `only`, `before`, \
            `only_adds` or `allow`
"
    );
    assert_eq!(render(&last, PLAIN), expected);
    assert!(render(&diagnostics, PLAIN).ends_with("\n\n... and 9,900 more\n"));
}

#[test]
fn a_rendered_error_shows_the_line_and_the_help() {
    let diagnostics = diagnose(&broken(RIGHT, "[left, right]", "[left, rigth]"));
    let drawn = render(&diagnostics, PLAIN);
    let expected = "\
error[unknown-choice]: `rigth` is not a choice of `pain_sites`
  --> broken.yaml:44:36
   |
44 |               - pain_sites: [left, rigth]
   |                                    ^^^^^
   |
   = help: did you mean `right`?
";
    assert_eq!(drawn, expected);
}

#[test]
fn rendering_a_hostile_file_cannot_control_a_terminal() {
    let text = "id: \u{1b}]0;owned\u{7}\u{1b}[2J\u{9b}31m \u{202e}x\n";
    let diagnostics =
        check(Source::new("\u{1b}[2J\nname.yaml", text)).expect_err("the file is broken");
    let drawn = render(&diagnostics, PLAIN);
    assert!(
        !drawn
            .chars()
            .any(|c| c != '\n' && selfcheck::words::is_unsafe(c)),
        "{drawn:?}"
    );
}
