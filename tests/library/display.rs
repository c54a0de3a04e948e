//! Texts that readers do not see as intended: what is reported, and what is not.

use jiff::civil::date;
use selfcheck::builtin::{BUILT_IN, BuiltIn};
use selfcheck::check::{check, examine};
use selfcheck::diagnostic::Code;
use selfcheck::display;
use selfcheck::report::html::blocks;
use selfcheck::report::{Styling, prose};
use selfcheck::source::Source;
use selfcheck::template;
use selfcheck::tree::Problems;

/// A questionnaire without warnings. Each test adds one.
const CLEAN: &str = include_str!("../files/lower-back.yaml");

/// The source of a passage, and what is reported: a code, a message and the underlined part of each warning.
const TEXTS: &[(&str, &[&str])] = &[
    // cut short
    ("Grade #2 pain", &["cut-text #2 pain"]),
    ("Does it hurt # now?", &["cut-text # now?"]),
    (
        "Two lines\n            and a half  #2 more",
        &["cut-text #2 more"],
    ),
    ("Two lines\n            #2 more", &["cut-text #2 more"]),
    ("&anchor Grade #2", &["cut-text &anchor", "cut-text #2"]),
    ("&Back pain", &["cut-text &Back"]),
    ("&Back 'pain'", &[]),
    ("&Back |\n            pain", &[]),
    ("Lifting is one cause.   # said so often", &[]),
    (
        "Lifting is one cause.\n          # a comment of its own",
        &[],
    ),
    ("'Grade #2 pain'", &[]),
    ("\"Grade #2 pain\" # a comment", &[]),
    ("|\n            Grade #2 pain", &[]),
    ("Grade#2 pain", &[]),
    // tables, HTML, pictures and more
    (
        "|\n            | a | b |\n            |---|---|\n            | c | d |",
        &["lost-markup | a | b |"],
    ),
    (
        "\"Pain &amp; <br> sign &nbsp; of x<sup>2</sup>\"",
        &["lost-markup <br>", "lost-markup <sup>"],
    ),
    (
        "|\n            <div>\n            Pain\n            </div>",
        &["lost-markup <div>"],
    ),
    ("'Pain. <!-- more -->'", &["lost-markup <!-- more -->"]),
    ("'![A hip](hip.png)'", &["lost-markup ![A hip](hip.png)"]),
    ("'Pain.[^1]'", &["lost-markup [^1]"]),
    (
        "|\n            Pain.[^1]\n\n            [^1]: More.",
        &["lost-markup [^1]"],
    ),
    ("|\n            - [ ] Pain", &["lost-markup [ ]"]),
    ("'~~No~~ pain'", &["lost-markup ~~No~~"]),
    (
        "'Less than <5 or a < b > c, 2 * 3 * 4, about ~5 to ~6 | 7'",
        &[],
    ),
    ("'`<br>` is a tag'", &[]),
    (
        "|\n            # Pain\n\n            - *one*\n            - **two**\n\n            > A word",
        &[],
    ),
    // lines that YAML joins
    (
        ">\n            Signs are:\n            - one\n            - two",
        &["lost-markup - one"],
    ),
    (
        ">-\n            - one\n            - two",
        &["lost-markup - two"],
    ),
    (
        ">\n            Signs are:\n\n            1. one\n            2. two",
        &[],
    ),
    (
        "Signs are\n            - one\n            - two",
        &["lost-markup - one"],
    ),
    ("\"Signs are:\n            * one\"", &["lost-markup * one"]),
    (
        ">\n            | a | b |\n            |---|---|",
        &["lost-markup |---|---|"],
    ),
    (
        ">\n            Signs are:\n\n              - one\n              - two",
        &[],
    ),
    (
        ">\n            Pain that comes\n            and goes - often.\n\n            - one",
        &[],
    ),
    (
        "|\n            Signs are:\n            - one\n            - two",
        &[],
    ),
    // links
    (
        "'[a](sheet.html) and [b](javascript:x)'",
        &[
            "dropped-link [a](sheet.html)",
            "dropped-link [b](javascript:x)",
        ],
    ),
    ("'See [a][1].'", &["dropped-link [a][1]"]),
    (
        "|\n            See [a][1].\n\n            [1]: https://example.org",
        &[],
    ),
    ("'<https://example.org>, <a@example.org> and [sic]'", &[]),
    // placeholders
    (
        "'Hello {name}, ${x}, {{ y }}, <NAME>.'",
        &[
            "placeholder <NAME>",
            "placeholder {name}",
            "placeholder ${x}",
            "placeholder {{ y }}",
        ],
    ),
    ("TODO", &["placeholder TODO"]),
    ("'Call [insert number].'", &["placeholder [insert number]"]),
];

/// The same for a label, which is plain text.
const LABELS: &[(&str, &[&str])] = &[
    ("Often #2", &["cut-text #2"]),
    ("'**Often**'", &["lost-markup **Often**"]),
    ("'`Often`'", &["lost-markup `Often`"]),
    ("'Often<br>so'", &["lost-markup <br>"]),
    ("'Salt &amp; pepper'", &["lost-markup &amp;"]),
    (
        "'[Often](https://example.org)'",
        &["lost-markup [Often](https://example.org)"],
    ),
    ("'{often}'", &["placeholder {often}"]),
    ("'- Often'", &[]),
    ("'# 1'", &[]),
    ("Salt & pepper, 2 * 3 * 4 or snake_case_name", &[]),
    ("None of the above", &["choice-position None of the above"]),
    ("All of the above.", &["choice-position All of the above."]),
    (
        "More than one of the following",
        &["choice-position More than one of the following"],
    ),
    (
        "Ninguna de las anteriores",
        &["choice-position Ninguna de las anteriores"],
    ),
    ("None of these", &[]),
    ("Above the knee", &[]),
    ("100 or below", &[]),
    ("In the following weeks", &[]),
    ("Never.", &["same-label Never", "same-label Never."]),
    ("never", &["same-label never", "same-label Never"]),
    ("Not never", &[]),
];

/// The code of each warning about a file, with the underlined part.
fn told(text: &str) -> Vec<String> {
    let checked = examine(Source::new("doubtful.yaml", text));
    let checked = checked.unwrap_or_else(|problems| panic!("{problems:#?}\n{text}"));
    let mut findings = Problems::default();
    display::lint(&checked, &mut findings);
    let diagnostics = checked.diagnostics(findings);
    let items = diagnostics.items().iter();
    // Allowed warnings are tested elsewhere.
    let items = items.filter(|item| item.problem.code() != Code::UnusedAllow);
    let told = items.map(|item| format!("{} {}", item.problem.code(), &text[item.span.clone()]));
    told.collect()
}

fn hold(from: &str, cases: &[(&str, &[&str])]) {
    assert!(CLEAN.contains(from), "{from}");
    let key = &from[..=from.find(' ').expect("a key")];
    // One choice per line, as in most files.
    let clean = CLEAN.replacen(
        "choices: {never: Never, often: Often}",
        "choices:\n      never: Never\n      often: Often",
        1,
    );
    let mut wrong = Vec::new();
    for (written, expected) in cases {
        let mut told = told(&clean.replacen(from, &format!("{key}{written}"), 1));
        told.sort();
        let mut expected = expected.to_vec();
        expected.sort_unstable();
        if told != expected {
            wrong.push(format!(
                "{written:?} should give {expected:#?} and gives {told:#?}\n"
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.concat());
}

#[test]
fn a_text_is_shown_as_intended_or_reported() {
    hold("text: Lifting is one cause.", TEXTS);
}

#[test]
fn a_label_reads_as_intended_or_is_reported() {
    hold("often: Often", LABELS);
}

#[test]
fn the_built_in_files_have_no_display_warnings() {
    let mut files: Vec<_> = BUILT_IN.iter().map(BuiltIn::source).collect();
    files.push(Source::new(
        "new.yaml",
        template::questionnaire(date(2025, 11, 23)),
    ));
    for source in files {
        let text = source.text().to_owned();
        assert_eq!(told(&text), [""; 0], "{}", source.name());
    }
    assert_eq!(told(CLEAN), [""; 0]);
}

/// Reported markup is not rendered, and other markup is.
#[test]
fn only_unsupported_markup_is_reported() {
    let drawn = |markdown: &str| {
        let lines = prose(markdown, 80, Styling::Plain);
        (lines, blocks(markdown, pulldown_cmark::HeadingLevel::H2))
    };
    for (markdown, in_lines, in_html) in [
        ("| a |\n|---|\n| b |", "| a | |---| | b |", "|---|"),
        ("a<br>b", "a<br>b", "a&lt;br&gt;b"),
        ("![a](b.png)", "a", "<p>a</p>"),
        ("a[^1]", "a[^1]", "a[^1]"),
        ("- [ ] a", "- [ ] a", "[ ] a"),
        ("~~a~~", "~~a~~", "~~a~~"),
        ("[a](b.html)", "a (b.html)", "<p>a</p>"),
    ] {
        let (lines, html) = drawn(markdown);
        assert_eq!(lines.trim_end(), in_lines);
        assert!(html.contains(in_html), "{html}");
    }
}

#[test]
fn a_file_with_display_warnings_can_be_used() {
    for (written, _) in TEXTS {
        let from = "text: Lifting is one cause.";
        let text = CLEAN.replacen(from, &format!("text: {written}"), 1);
        assert!(
            check(Source::new("doubtful.yaml", text)).is_ok(),
            "{written}"
        );
    }
}
