//! Warnings about texts, and allowing them.

use jiff::civil::{Date, date};
use selfcheck::builtin::BUILT_IN;
use selfcheck::check::{check, examine, find_missing_care, find_repeated};
use selfcheck::diagnostic::{Code, Diagnostics, Severity};
use selfcheck::proof::Effort;
use selfcheck::source::Source;
use selfcheck::tree::Problems;
use selfcheck::{display, harms, review, wording};
use std::collections::BTreeSet;

/// A change that causes two warnings, one at each place, and what is reported.
const TWICE: &[(&str, &str, [&str; 2])] = &[
    (
        "choices: {never: Never, often: Often}",
        "choices: {never: \"Often \", often: often.}",
        [
            "29:22 same-label: the choice `never` reads the same as `often` (give each choice a different label)",
            "29:39 same-label: the choice `often` reads the same as `never` (give each choice a different label)",
        ],
    ),
    (
        "choices: {never: Never, often: Often}",
        "choices: {never: often, often: never}",
        [
            "29:22 crossed-label: the label of `never` is the id of `often` (a person who types it could mean either: change \
             the label or the id)",
            "29:36 crossed-label: the label of `often` is the id of `never` (a person who types it could mean either: change \
             the label or the id)",
        ],
    ),
    (
        "text: For how many weeks?",
        "text: '*where*  does it hurt'",
        [
            "14:11 same-question: the question `pain_sites` reads the same as `weeks` (reword them so that people can tell them apart)",
            "22:11 same-question: the question `weeks` reads the same as `pain_sites` (reword them so that people can tell them apart)",
        ],
    ),
];

/// A questionnaire without warnings. Each test adds one.
const CLEAN: &str = include_str!("../files/lower-back.yaml");

const TODAY: Date = date(2025, 11, 23);

const PASSAGE: &str = "text: Lifting is one cause.";

/// A change, and the beginning of the expected warning: `line:column code: message (help)`.
const DOUBTS: &[(&str, &str, &str)] = &[
    (
        PASSAGE,
        "text: You have a slipped disc.",
        "40:17 diagnosis: `You have` reads as a diagnosis (describe what can happen to people",
    ),
    (
        PASSAGE,
        "text: Your risk is high.",
        "40:17 score: `Your risk is` reads as a measure of the reader (describe groups",
    ),
    (
        "about: What this is.",
        "about: There is nothing to worry about.",
        "6:17 reassurance: `nothing to worry about` reads as an all-clear (say what a person",
    ),
    (
        "- Which of these could matter for me?",
        "- When do I stop? Stop taking it.",
        "54:23 stop-without-provider: `Stop taking` says to stop or change a medicine, but no provider is named \
         (name the provider in the same text",
    ),
    (
        PASSAGE,
        "text: It is your own fault.",
        "40:23 blame: `your own fault` blames the reader (leave out whose fault it is",
    ),
    (
        PASSAGE,
        "text: This disease can kill you.",
        "40:34 alarm: `kill you` can frighten the reader (say calmly",
    ),
    (
        "questions:\n  - id: back_pain",
        "notices:\n  - {id: bad, when: {back_pain: yes}, text: Call a nurse.}\nquestions:\n  - id: back_pain",
        "9:10 missing-get-care-now: there are notices, but no `get_care_now` (a notice reaches only",
    ),
    (
        PASSAGE,
        "text: Steroids can damage bone.",
        "40:17 stop-without-provider: `Steroids can damage` names a harm of a medicine, but with `lifting: often`, no text \
         shown with it says not to stop it (say in this text",
    ),
    (
        "text: How often do you lift?",
        "text: Are you an alcoholic?",
        "28:22 harsh-word: `alcoholic` can hurt or label people (say \"person with alcohol use disorder\"",
    ),
    (
        PASSAGE,
        "text: Intervertebral degeneration precipitates biomechanical insufficiency, consequently \
         necessitating multidisciplinary rehabilitation alongside pharmacological interventions administered under \
         continuous professional supervision.",
        "40:17 reading-grade: this passage is hard to read: its reading grade is 45.2 (aim at grade 9 or less with \
         shorter words and sentences; the longest sentence here has 17 words)",
    ),
    (
        PASSAGE,
        "text: Lif\u{ad}ting is one cause.",
        "40:20 invisible-character: the character U+00AD is invisible (remove it)",
    ),
    (
        "publisher: A clinic",
        "publisher: The Alcoholics Clinic",
        "32:18 harsh-word: `Alcoholics` can hurt or label people (say",
    ),
    (
        PASSAGE,
        "source: Drug Abuse in Brief\n          text: Lifting is one cause.",
        "40:19 harsh-word: `Drug Abuse` can hurt or label people (say",
    ),
    (
        "reviewed: 2025-07",
        "reviewed: 2023-10",
        "33:13 overdue-review: the last review, 2023-10, is more than 2 years ago (check the text",
    ),
    (
        "pain_sites: [left, right]",
        "pain_sites: [left, right, left]",
        "44:43 part-without-effect: `left` is already in this list, so it changes nothing (remove it)",
    ),
    (
        "when: {back_pain: yes}\n  - id: weeks",
        "when: {not: {any: [{back_pain: [no, no]}]}}\n  - id: weeks",
        "19:41 part-without-effect: `no` is already in this list, so it changes nothing (remove it)",
    ),
    (
        "shows: [causes/lifting]",
        "shows: [causes/lifting, causes/lifting]",
        "59:29 part-without-effect: `causes/lifting` is already in this list, so it changes nothing (remove it)",
    ),
    (
        "reviewed: 2025-07",
        "reviewed: 2025-12",
        "33:13 future-review: the last review, 2025-12, is in the future (use the date",
    ),
    (
        PASSAGE,
        "text: Lifting is cause #1 of three.",
        "40:34 cut-text: the text ends before ` #` (put the text in quotes if `#` is part of it; otherwise",
    ),
    (
        PASSAGE,
        "text: &Heavy lifting is one cause.",
        "40:17 cut-text: `&Heavy` is an anchor, so it is not part of the text (put the text in quotes if `&` is part of it; otherwise",
    ),
    (
        PASSAGE,
        "text: |\n            | a | b |\n            |---|---|\n            | c | d |",
        "41:13 lost-markup: tables are not rendered: this one is shown literally (turn it",
    ),
    (
        PASSAGE,
        "text: See [the sheet](sheet.html).",
        "40:21 dropped-link: pages drop the link to `sheet.html` (write the full address, such as",
    ),
    (
        PASSAGE,
        "text: 'Call us at {phone}.'",
        "40:29 placeholder: `{phone}` looks like a placeholder (replace it with the actual text)",
    ),
    (
        "often: Often}",
        "often: Some of the above}",
        "29:36 choice-position: `the above` refers to where choices are on the screen (a screen reader",
    ),
    (
        PASSAGE,
        "allow: {harsh-word: This is a test.}\n          text: Lifting is one cause.",
        "40:19 unused-allow: there is no `harsh-word` warning here to allow (remove it)",
    ),
];

fn diagnose(source: Source, today: Date) -> Diagnostics {
    let checked = examine(source).expect("the file is right");
    let mut findings = Problems::default();
    find_repeated(&checked.document, &mut findings);
    find_missing_care(&checked.document, &mut findings);
    wording::lint(&checked.document, &mut findings);
    harms::lint(&checked, Effort::DEFAULT, &mut findings);
    display::lint(&checked, &mut findings);
    review::lint(&checked.document, today, &mut findings);
    checked.diagnostics(findings)
}

fn said(diagnostics: &Diagnostics) -> Vec<String> {
    let lines = diagnostics.items().iter().map(|item| {
        let position = diagnostics.position(item);
        let help = item.problem.help().unwrap_or_default();
        format!(
            "{}:{} {}: {} ({help})",
            position.line,
            position.column,
            item.problem.code(),
            item.problem.message()
        )
    });
    lines.collect()
}

fn with(from: &str, to: &str) -> String {
    assert!(CLEAN.contains(from), "{from:?} is not in the file");
    CLEAN.replacen(from, to, 1)
}

fn codes(text: &str) -> Vec<&'static str> {
    let diagnostics = diagnose(Source::new("doubtful.yaml", text), TODAY);
    let codes = diagnostics
        .items()
        .iter()
        .map(|item| item.problem.code().name());
    codes.collect()
}

/// The places of the warnings of a file.
fn underlined(source: Source) -> Vec<String> {
    let diagnostics = diagnose(source, TODAY);
    let items = diagnostics.items().iter();
    items
        .map(|item| diagnostics.source().text()[item.span.clone()].to_owned())
        .collect()
}

#[test]
fn a_clean_questionnaire_has_no_warnings() {
    assert_eq!(codes(CLEAN), [""; 0]);
}

#[test]
fn each_warning_is_reported_at_its_place_and_no_others() {
    for (from, to, expected) in DOUBTS {
        let said = said(&diagnose(
            Source::new("doubtful.yaml", with(from, to)),
            TODAY,
        ));
        assert!(
            said.len() == 1 && said[0].starts_with(expected),
            "{to:?} should give {expected:?} and gives {said:#?}"
        );
    }
}

#[test]
fn texts_that_read_the_same_are_reported_at_both_places() {
    for (from, to, expected) in TWICE {
        let said = said(&diagnose(
            Source::new("doubtful.yaml", with(from, to)),
            TODAY,
        ));
        assert_eq!(said, *expected, "{to:?}");
    }
}

#[test]
fn every_warning_about_a_text_can_be_allowed_there() {
    let mut allowed = BTreeSet::new();
    for (from, to, expected) in DOUBTS.iter().filter(|(from, _, _)| *from == PASSAGE) {
        let code = expected.split([' ', ':']).nth(2).expect("a code");
        let allow = format!("allow: {{{code}: This is a test.}}\n          {to}");
        let text = with(from, &allow);
        if code != "unused-allow" {
            assert_eq!(codes(&text), [""; 0], "{code}");
            allowed.insert(code);
        }
    }
    assert_eq!(
        allowed.into_iter().collect::<Vec<_>>(),
        [
            "alarm",
            "blame",
            "cut-text",
            "diagnosis",
            "dropped-link",
            "harsh-word",
            "invisible-character",
            "lost-markup",
            "placeholder",
            "reading-grade",
            "score",
            "stop-without-provider"
        ]
    );
}

#[test]
fn an_allow_covers_its_mapping_and_nothing_else() {
    let doubtful = with(PASSAGE, "text: You have a slipped disc.");
    let allow = "allow: {diagnosis: The title of a song.}";
    for (before, indent) in [
        ("        - id: lifting\n", "          "),
        ("    - id: causes\n", "      "),
        ("article:\n", "  "),
    ] {
        assert!(doubtful.contains(before), "{before:?} is not in the file");
        let text = doubtful.replacen(before, &format!("{before}{indent}{allow}\n"), 1);
        assert_eq!(codes(&text), [""; 0], "{before:?}");
    }
    for (before, indent) in [
        ("        - id: sites\n", "          "),
        ("provider_prompt:\n", "  "),
        ("    - id: long_lasting\n", "      "),
        ("  - id: lifting\n", "    "),
        ("  - text: Lifting is read about.\n", "    "),
    ] {
        assert!(doubtful.contains(before), "{before:?} is not in the file");
        let text = doubtful.replacen(before, &format!("{before}{indent}{allow}\n"), 1);
        let mut codes = codes(&text);
        codes.sort_unstable();
        assert_eq!(codes, ["diagnosis", "unused-allow"], "{before:?}");
    }
}

#[test]
fn an_allow_at_the_top_covers_only_the_texts_there() {
    let allow = |text: &str| text.replacen("about:", "allow: {diagnosis: A song.}\nabout:", 1);
    let at_the_top = with("about: What this is.", "about: You have a slipped disc.");
    assert_eq!(codes(&allow(&at_the_top)), [""; 0]);
    let in_a_passage = with(PASSAGE, "text: You have a slipped disc.");
    assert_eq!(codes(&allow(&in_a_passage)), ["unused-allow", "diagnosis"]);
    let adapted = "adapted: {by: You have a slipped disc., on: 2025-07}\narticle:\n";
    let in_adapted = CLEAN.replacen("article:\n", adapted, 1);
    assert_eq!(codes(&in_adapted), ["diagnosis"]);
    assert_eq!(codes(&allow(&in_adapted)), [""; 0]);
}

#[test]
fn an_anchored_value_is_reported_once() {
    let text = with(PASSAGE, "text: &t You have a slipped disc.");
    let text = text.replacen(
        "text: Your pain has lasted six weeks or more.",
        "text: *t",
        1,
    );
    let text = text.replacen(
        "pain_sites: [left, right]",
        "pain_sites: &c [left, left]",
        1,
    );
    let text = text.replacen("when: {weeks: {at_least: 6}}", "when: {pain_sites: *c}", 1);
    assert_eq!(codes(&text), ["diagnosis", "part-without-effect"]);
}

#[test]
fn of_two_allows_that_cover_a_text_the_inner_one_is_used() {
    let text = with(
        PASSAGE,
        "text: You have a slipped disc.\n          allow: {diagnosis: A song.}",
    );
    let text = text.replacen("article:\n", "article:\n  allow: {diagnosis: A song.}\n", 1);
    let told = said(&diagnose(Source::new("doubtful.yaml", text), TODAY));
    assert_eq!(
        told,
        ["31:11 unused-allow: there is no `diagnosis` warning here to allow (remove it)"]
    );
}

#[test]
fn a_review_is_recent_for_exactly_two_years() {
    for (reviewed, today, is_told) in [
        ("2023-11-23", date(2025, 11, 23), false),
        ("2023-11-22", date(2025, 11, 23), true),
        ("2023-11", date(2025, 11, 30), false),
        ("2023-11", date(2025, 12, 1), true),
        ("2024-02-29", date(2026, 2, 28), false),
        ("2024-02-29", date(2026, 3, 1), true),
        ("2025-11-23", date(2025, 11, 23), false),
        ("2025-11-24", date(2025, 11, 23), true),
        ("2025-12", date(2025, 11, 30), true),
        ("2025-12", date(2025, 12, 1), false),
        ("2099-01", date(2025, 11, 23), true),
    ] {
        let text = with("reviewed: 2025-07", &format!("reviewed: {reviewed}"));
        let diagnostics = diagnose(Source::new("old.yaml", text), today);
        assert_eq!(
            diagnostics.items().len(),
            usize::from(is_told),
            "{reviewed}"
        );
    }
}

#[test]
fn a_phrase_is_underlined_in_every_yaml_style() {
    for text in [
        "You have a slipped disc.",
        "'You have it.'",
        "\"They said \\\"so\\\" before. You have it.\"",
        "'It''s so. You have it.'",
        "|\n            One line.\n\n            Another: You have it.",
        ">-\n            One line,\n            another. You have it.",
        "One line,\n            another. You have it.",
        "&anchor |\n            You have it.",
        "|\n            See **this.** You have it.",
    ] {
        let text = with("Lifting is one cause.", text);
        assert_eq!(
            underlined(Source::new("doubtful.yaml", text.as_str())),
            ["You have"]
        );
        let yaml: serde_json::Value = serde_yaml::from_str(&text).expect("the file is YAML");
        let json = serde_json::to_string_pretty(&yaml).expect("YAML without tags is JSON");
        assert_eq!(underlined(Source::new("doubtful.json", json)), ["You have"]);
    }
}

#[test]
fn a_phrase_over_two_lines_is_reported_once() {
    let text = with(
        "Lifting is one cause.",
        "|\n            Well, you\n            have it.",
    );
    let diagnostics = diagnose(Source::new("doubtful.yaml", text), TODAY);
    let [item] = diagnostics.items() else {
        panic!("one doubt is expected")
    };
    assert_eq!(item.problem.message(), "`you have` reads as a diagnosis");
    assert_eq!(diagnostics.position(item).line, 41);
}

#[test]
fn a_text_with_escapes_is_underlined_whole() {
    let text = with("Lifting is one cause.", "\"Y\\u006fu have it.\"");
    assert_eq!(
        underlined(Source::new("doubtful.yaml", text)),
        ["\"Y\\u006fu have it.\""]
    );
}

#[test]
fn the_built_in_questionnaires_have_no_wording_warnings() {
    for built_in in BUILT_IN {
        let diagnostics = diagnose(built_in.source(), TODAY);
        assert_eq!(said(&diagnostics), [""; 0]);
    }
}

#[test]
fn the_files_of_the_tests_have_no_wording_warnings() {
    for file in [
        include_str!("../files/bmi.yaml"),
        include_str!("../files/days.yaml"),
        include_str!("../files/falls.yaml"),
        include_str!("../files/lower-back.yaml"),
        include_str!("../files/postpartum.yaml"),
        include_str!("../files/two.yaml"),
    ] {
        let wording = [
            "diagnosis",
            "score",
            "reassurance",
            "blame",
            "alarm",
            "stop-without-provider",
        ];
        let codes = codes(file);
        assert!(
            codes.iter().all(|code| !wording.contains(code)),
            "{codes:?}: {file}"
        );
    }
}

/// A questionnaire that shows a harm of a medicine to people who lift often, and a line to those in pain.
fn with_harm(line: &str, when: &str) -> String {
    let harm = with(PASSAGE, "text: Steroids can damage bone.");
    harm.replacen(
        "      text: Your pain has lasted six weeks or more.",
        &format!("      text: {line}"),
        1,
    )
    .replacen("when: {weeks: {at_least: 6}}", &format!("when: {when}"), 1)
}

#[test]
fn a_harm_of_a_medicine_needs_the_line_not_to_stop_it_for_all_answers() {
    let line = "Do not stop a medicine without talking to your provider.";
    for (when, expected) in [
        ("{lifting: often}", ""),
        ("{lifting: [often, never]}", ""),
        ("{back_pain: yes}", "with `lifting: often`, "),
        (
            "{all: [{lifting: often}, {back_pain: yes}]}",
            "with `lifting: often`, ",
        ),
        (
            "{not: {back_pain: yes}}",
            "with `back_pain: yes` and `lifting: often`, ",
        ),
    ] {
        let text = with_harm(line, when);
        let said = said(&diagnose(Source::new("harm.yaml", text), TODAY));
        let harm: Vec<_> = said
            .iter()
            .filter(|line| line.contains("names a harm"))
            .collect();
        assert_eq!(
            harm.len(),
            usize::from(!expected.is_empty()),
            "{when}: {said:?}"
        );
        assert!(
            harm.iter().all(|line| line.contains(expected)),
            "{when}: {harm:?}"
        );
    }
    let everywhere = with_harm(
        "Your pain has lasted six weeks or more.",
        "{weeks: {at_least: 6}}",
    )
    .replacen(
        "about: What this is.",
        &format!("about: What this is.\nget_care_now: {line}"),
        1,
    );
    assert_eq!(codes(&everywhere), [""; 0]);
}

#[test]
fn short_and_easy_passages_are_not_reported() {
    for text in [
        "Multidisciplinary rehabilitation necessitates professional supervision.",
        "Osteoporosis is more common in older adults, and affects women more than men.",
        "Pain in the back is very common. It often goes away on its own. Walking can help, and so can sleep. \
         Heavy things are best left to others for a while.",
    ] {
        assert_eq!(codes(&with("Lifting is one cause.", text)), [""; 0]);
    }
}

#[test]
fn a_language_without_a_list_is_not_checked() {
    assert!(wording::has_list("en") && wording::has_list("en-GB") && wording::has_list("EN"));
    assert!(!wording::has_list("eng") && !wording::has_list("de"));
    let text = with(PASSAGE, "text: You have a slipped disc.");
    assert_eq!(
        codes(&text.replacen("language: en", "language: de", 1)),
        [""; 0]
    );
}

#[test]
fn the_warnings_of_texts_are_complete() {
    let once = DOUBTS.iter().map(|(from, to, _)| (from, to));
    let twice = TWICE.iter().map(|(from, to, _)| (from, to));
    let provoked: BTreeSet<_> = once
        .chain(twice)
        .flat_map(|(from, to)| codes(&with(from, to)))
        .collect();
    let told = [
        Code::Diagnosis,
        Code::Score,
        Code::Reassurance,
        Code::Blame,
        Code::Alarm,
        Code::StopWithoutProvider,
        Code::MissingGetCareNow,
        Code::HarshWord,
        Code::InvisibleCharacter,
        Code::ReadingGrade,
        Code::OverdueReview,
        Code::FutureReview,
        Code::CutText,
        Code::LostMarkup,
        Code::DroppedLink,
        Code::Placeholder,
        Code::SameLabel,
        Code::CrossedLabel,
        Code::SameQuestion,
        Code::ChoicePosition,
        Code::PartWithoutEffect,
        Code::UnusedAllow,
    ];
    for code in told {
        assert_eq!(code.severity(), Severity::Warning);
    }
    assert_eq!(provoked, told.map(Code::name).into());
}

#[test]
fn warnings_do_not_prevent_use() {
    for (from, to, _) in DOUBTS {
        assert!(check(Source::new("doubtful.yaml", with(from, to))).is_ok());
    }
}
