//! Random lines: a line answers only what it can mean, and only if it can mean nothing else.

use std::collections::BTreeSet;
use std::io::Cursor;

use proptest::prelude::*;
use selfcheck::answers::{Answer, Answers};
use selfcheck::check::check;
use selfcheck::interview::{Interview, Stage};
use selfcheck::questionnaire::Questionnaire;
use selfcheck::source::Source;
use selfcheck::terminal::{Halt, Plain, conduct};

use crate::tests::random::{Draw, runs};

type Choices = BTreeSet<usize>;

/// The choices of the question, with all their names. Some names are alike, and some are several words.
const NAMES: [(usize, &[&[&str]]); 5] = [
    (0, &[&["both"], &["left", "right"], &["1"]]),
    (1, &[&["left"], &["2"]]),
    (2, &[&["right"], &["3"]]),
    (3, &[&["back"], &["right", "back"], &["4"]]),
    (4, &[&["other"], &["back"], &["5"]]),
];

const LABELS: &str =
    "both: \"Left, right\", left: Left, right: Right, back: Right back, other: Back";

/// Words that are typed: names, connecting words, commands, and others.
const WORDS: [&str; 20] = [
    "left", "right", "back", "both", "other", "1", "3", "5", "and", "&", "+", "stop", "why", "no",
    "6", "0", "lefd", "maybe", "-1", "y",
];

/// What is written between two words.
const BETWEEN: [&str; 5] = [" ", ", ", ";", "  ", "\u{3001}"];

/// What is written around a word.
const AROUND: [(&str, &str); 5] = [("", ""), ("“", "”"), ("«", "»"), ("", "."), ("‘", "’")];

type Asker = Plain<Cursor<String>, Vec<u8>>;

fn questionnaire(kind: &str) -> Questionnaire {
    let short = include_str!("../../terminal/short.yaml");
    let text = short.replace(
        "type: yes_no",
        &format!("type: {kind}\n    choices: {{{LABELS}}}"),
    );
    check(Source::new("short.yaml", text)).expect("the questionnaire is valid")
}

/// All sets of choices that words can name, by trying each name at the beginning.
fn meanings(words: &[&str], chosen: &Choices, found: &mut BTreeSet<Choices>) {
    let Some((first, rest)) = words.split_first() else {
        found.insert(chosen.clone());
        return;
    };
    for (choice, names) in NAMES {
        for name in names {
            if let Some(rest) = words.strip_prefix(*name) {
                let mut chosen = chosen.clone();
                chosen.insert(choice);
                meanings(rest, &chosen, found);
            }
        }
    }
    if ["and", "&", "+"].contains(first) && !chosen.is_empty() && !rest.is_empty() {
        meanings(rest, chosen, found);
    }
}

/// The line that some bytes draw, and its words.
fn line(bytes: &[u8]) -> (Vec<&'static str>, String) {
    let mut draw = Draw(bytes);
    let mut words = Vec::new();
    let mut line = String::new();
    for _ in 0..=draw.below(6) {
        let word = WORDS[draw.below(WORDS.len())];
        if !words.is_empty() {
            line += BETWEEN[draw.below(BETWEEN.len())];
        }
        let (before, after) = AROUND[draw.below(AROUND.len())];
        line += before;
        line += &if draw.one_in(4) {
            word.to_uppercase()
        } else {
            word.to_owned()
        };
        line += after;
        words.push(word);
    }
    (words, line)
}

/// The answer after a line, and why the interview ended.
fn typed(
    questionnaire: &Questionnaire,
    line: &str,
    plain: fn(Cursor<String>, Vec<u8>, usize) -> Asker,
) -> (Option<Choices>, Result<(), Halt>) {
    let mut interview = Interview::new(questionnaire, Answers::none(questionnaire));
    let Stage::Question(question) = interview.stage() else {
        panic!("there is a question");
    };
    let mut asker = plain(Cursor::new(format!("{line}\n")), Vec::new(), 80);
    let result = conduct(&mut interview, &mut asker, None, |_| {});
    let answer = match interview.answers().get(question) {
        Some(Answer::Choices(chosen)) => Some(chosen.iter().map(|choice| choice.0).collect()),
        None => None,
        other => panic!("{other:?}"),
    };
    (answer, result)
}

proptest! {
    #![proptest_config(runs(500))]

    #[test]
    fn a_random_line_never_gives_an_answer_that_was_not_meant(bytes in prop::collection::vec(any::<u8>(), 0..24)) {
        let (words, line) = line(&bytes);
        let mut meant = BTreeSet::new();
        meanings(&words, &Choices::new(), &mut meant);
        for kind in ["select_multiple", "select_one"] {
            let questionnaire = questionnaire(kind);
            let allowed = meant.iter().filter(|chosen| kind == "select_multiple" || chosen.len() == 1);
            let allowed: Vec<_> = allowed.collect();
            let expected = match allowed[..] {
                [only] => Some(only.clone()),
                _ => None,
            };
            let (person, _) = typed(&questionnaire, &line, Plain::new);
            prop_assert_eq!(&person, &expected, "{}", line);
            let (script, result) = typed(&questionnaire, &line, Plain::for_script);
            prop_assert_eq!(&script, &expected, "{}", line);
            // A script goes on after an answer and a command only.
            let is_command = matches!(words[..], ["stop" | "why"]);
            let goes_on = expected.is_some() || is_command;
            prop_assert_eq!(matches!(result, Err(Halt::EndOfInput)), goes_on, "{}: {:?}", line, result);
            prop_assert_eq!(matches!(result, Err(Halt::NotUnderstood(_))), !goes_on, "{}", line);
        }
    }
}
