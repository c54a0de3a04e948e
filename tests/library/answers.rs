//! Answer files and `--set`: what is accepted, and which errors are reported.

use selfcheck::answers::{Answer, AnswerFile, AnswerSheet, Answers, set, to_yaml};
use selfcheck::check::check;
use selfcheck::diagnostic::Diagnostics;
use selfcheck::outcome::replay;
use selfcheck::questionnaire::{ChoiceIndex, ChoiceSet, QuestionIndex, Questionnaire};
use selfcheck::source::Source;

use crate::tests::check::said;

fn questionnaire() -> Questionnaire {
    check(Source::new(
        "lower-back.yaml",
        include_str!("../files/lower-back.yaml"),
    ))
    .expect("the file is right")
}

fn read(text: &str) -> Result<AnswerFile, Diagnostics> {
    AnswerSheet::read(Source::new("answers.yaml", text))?.resolve(&questionnaire())
}

/// An answer file with these answers.
fn with(answers: &str) -> String {
    format!("questionnaire: lower_back\nanswers: {answers}\n")
}

fn choices(indexes: &[usize]) -> Answer {
    Answer::Choices(
        indexes
            .iter()
            .copied()
            .map(ChoiceIndex)
            .collect::<ChoiceSet>(),
    )
}

fn answered(answers: &Answers) -> Vec<(usize, Answer)> {
    answers
        .iter()
        .map(|(question, answer)| (question.0, answer.clone()))
        .collect()
}

#[test]
fn an_answer_can_be_written_in_several_ways() {
    let cases = [
        ("{back_pain: yes}", vec![(0, choices(&[0]))]),
        ("{back_pain: 'no'}", vec![(0, choices(&[1]))]),
        ("{back_pain: true}", vec![(0, choices(&[0]))]),
        ("{back_pain: false}", vec![(0, choices(&[1]))]),
        ("{back_pain: [unsure]}", vec![(0, choices(&[2]))]),
        ("{back_pain: skipped}", vec![(0, Answer::Skipped)]),
        ("{back_pain: null}", vec![(0, Answer::Skipped)]),
        ("{back_pain: }", vec![(0, Answer::Skipped)]),
        ("{pain_sites: []}", vec![(1, Answer::Skipped)]),
        ("{pain_sites: right}", vec![(1, choices(&[1]))]),
        ("{pain_sites: [right, left]}", vec![(1, choices(&[0, 1]))]),
        (
            "{weeks: 520, back_pain: yes}",
            vec![(0, choices(&[0])), (2, Answer::Number(520))],
        ),
        ("{x-note: mine}", vec![]),
        ("{}", vec![]),
    ];
    for (answers, expected) in cases {
        match read(&with(answers)) {
            Ok(file) => assert_eq!(answered(&file.answers), expected, "{answers}"),
            Err(diagnostics) => panic!("{answers}: {:?}", said(&diagnostics)),
        }
    }
}

#[test]
fn json_with_escapes_is_read() {
    let text = r#"{"questionnaire": "lower\u005fback", "title": "\ud83d\ude00 \/", "answers": {"weeks": 7}}"#;
    let file = read(text).unwrap_or_else(|diagnostics| panic!("{:?}", said(&diagnostics)));
    assert_eq!(file.title.as_deref(), Some("😀 /"));
    assert_eq!(answered(&file.answers), [(2, Answer::Number(7))]);
}

#[test]
fn each_error_in_answers_is_located_and_suggests_a_name() {
    let cases = [
        (with("{bak_pain: yes}"), "2:11 unknown-question: unknown question `bak_pain` (did you mean `back_pain`?)"),
        (with("{back_pain: yess}"), "2:22 unknown-choice: `yess` is not a choice of `back_pain` (did you mean `yes`?)"),
        (with("{back_pain: Yes}"), "2:22 unknown-choice: `Yes` is not a choice of `back_pain` (did you mean `yes`?)"),
        (with("{lifting: true}"), "2:20 boolean-choice: `true` is not a choice (expected `never` or `often`)"),
        (with("{lifting: 3}"), "2:20 wrong-answer: expected a choice as the answer to `lifting`, found a whole number"),
        (with("{lifting: [never, often]}"), "2:20 wrong-answer: expected one choice as the answer to `lifting`, found a list"),
        (with("{lifting: {often: yes}}"), "2:20 wrong-answer: expected one choice as the answer to `lifting`, found a mapping"),
        (with("{pain_sites: [left, left]}"), "2:30 choice-twice: `left` is chosen twice"),
        (with("{pain_sites: [other, left]}"), "2:24 exclusive-choice: `other` cannot be combined with other choices (give only"),
        (with("{pain_sites: [left, null]}"), "2:30 wrong-answer: expected a choice as the answer to `pain_sites`, found nothing"),
        (with("{pain_sites: [skipped]}"), "2:24 unknown-choice: `skipped` is not a choice of `pain_sites`"),
        (with("{weeks: 521}"), "2:18 out-of-range: 521 is out of range (expected a whole number from 0 to 520)"),
        (with("{weeks: -1}"), "2:18 out-of-range: -1 is out of range (expected a whole number from 0 to 520)"),
        (
            with("{weeks: 5.0}"),
            "2:18 wrong-answer: expected a whole number as the answer to `weeks`, found a number",
        ),
        (with("{weeks: 99999999999999999999}"), "2:18 out-of-range: 99999999999999999999 is out of range"),
        (with("{weeks: 6.5}"), "2:18 wrong-answer: expected a whole number as the answer to `weeks`, found a number"),
        (with("{weeks: six}"), "2:18 wrong-answer: expected a whole number as the answer to `weeks`, found a text"),
        (with("{weeks: .nan}"), "2:18 wrong-answer: expected a whole number as the answer to `weeks`, found a number"),
        (with("{weeks: 1, weeks: 2}"), "2:21 duplicate-key: duplicate key `weeks` (keep one of them)"),
        (with("[back_pain]"), "2:10 wrong-type: expected a mapping, found a list"),
        (with(""), "2:9 wrong-type: expected a mapping, found nothing"),
        (with("{}") + "titel: x\n", "3:1 unknown-key: unknown key `titel` (did you mean `title`?)"),
        (with("{}") + "expect: {shows: [causes/lift]}\n", "3:18 unknown-passage: unknown passage `causes/lift` (did you"),
        (with("{}") + "expect: {points: [long]}\n", "3:19 unknown-point: unknown talking point `long` (did you mean `long_l"),
        ("answers: {}\n".to_owned(), "1:1 missing-key: `questionnaire` is missing"),
        ("questionnaire: lower_back\n".to_owned(), "1:1 missing-key: `answers` is missing"),
        (
            "questionnaire: upper_back\nanswers: {weeks: 1}\n".to_owned(),
            "1:16 other-questionnaire: these answers are for `upper_back`, not for `lower_back`",
        ),
        (
            "{\"questionnaire\": \"lower_back\",\n \"answers\": {\"weeks\": 6,\n  \"lifting\" : \"ofen\"}}".to_owned(),
            "3:15 unknown-choice: `ofen` is not a choice of `lifting` (did you mean `often`?)",
        ),
        (
            "{\"questionnaire\": \"lower_back\",\n \"answers\": {\"weks\"\n : 6}}".to_owned(),
            "2:14 unknown-question: unknown question `weks` (did you mean `weeks`?)",
        ),
        (
            "{\"questionnaire\": \"lower_back\", \"answers\": {\"pain_sites\": {}}}".to_owned(),
            "1:59 wrong-answer: expected a choice or a list of choices as the answer to `pain_sites`, found a mapping",
        ),
        (
            "{\"questionnaire\": \"lower_back\",\n \"answers\": {\"weeks\": 6,}]".to_owned(),
            "2:25 invalid-json: this cannot be read as JSON: trailing comma",
        ),
    ];
    for (text, expected) in cases {
        let said = said(&read(&text).expect_err("the file is wrong"));
        assert!(
            said.len() == 1 && said[0].starts_with(expected),
            "{text}\nshould give {expected}\nand gives {said:#?}"
        );
    }
}

#[test]
fn all_errors_of_an_answer_file_are_reported_at_once() {
    let said = said(
        &read(&with("{back_pain: yess, weks: 1, lifting: [never, nevr]}"))
            .expect_err("it is wrong"),
    );
    assert_eq!(said.len(), 3, "{said:#?}");
}

#[test]
fn an_answer_given_by_set_is_read_as_in_a_file() {
    let questionnaire = questionnaire();
    let cases = [
        ("weeks=7", (2, Answer::Number(7))),
        ("weeks=\u{0667}", (2, Answer::Number(7))),
        ("pain_sites=right, left", (1, choices(&[0, 1]))),
        ("back_pain = true", (0, choices(&[0]))),
        ("lifting=skipped", (3, Answer::Skipped)),
    ];
    for (text, (question, answer)) in cases {
        let taken = set(&questionnaire, Source::new("--set", text))
            .map_err(|diagnostics| said(&diagnostics));
        assert_eq!(taken, Ok((QuestionIndex(question), answer)), "{text}");
    }
}

#[test]
fn errors_in_set_are_located() {
    let questionnaire = questionnaire();
    let cases = [
        ("weeks", "1:1 missing-key: `=` is missing"),
        ("weeks=", "1:7 blank-text: this text is blank"),
        ("=7", "1:1 blank-text: this text is blank"),
        (
            "pain_sites=left,,right",
            "1:17 blank-text: this text is blank",
        ),
        (
            "weks=7",
            "1:1 unknown-question: unknown question `weks` (did you mean `weeks`?)",
        ),
        (
            "weeks=seven",
            "1:7 wrong-answer: expected a whole number as the answer to `weeks`, found a text (write `7`)",
        ),
        (
            "weeks=1,2",
            "1:7 wrong-answer: expected a whole number as the answer to `weeks`, found a list (write one number, such as `1`)",
        ),
        (
            "pain_sites=left,rigth",
            "1:17 unknown-choice: `rigth` is not a choice of `pain_sites` (did you mean `right`?)",
        ),
    ];
    for (text, expected) in cases {
        let diagnostics = set(&questionnaire, Source::new("--set", text)).expect_err("it is wrong");
        assert_eq!(said(&diagnostics), [expected], "{text}");
    }
}

#[test]
fn saved_answers_are_those_of_the_questions_asked_and_can_be_read_again() {
    let questionnaire = questionnaire();
    let given = read(&with(
        "{back_pain: yes, pain_sites: [right, left], weeks: 6, lifting: skipped}",
    ));
    let mut answers = given
        .unwrap_or_else(|diagnostics| panic!("{:?}", said(&diagnostics)))
        .answers;
    let saved = to_yaml(
        &questionnaire,
        &answers,
        replay(&questionnaire, &answers).asked(),
    );
    let expected = "questionnaire: lower_back\nanswers:\n  back_pain: yes\n  pain_sites: [left, right]\n  weeks: 6\n  \
                    lifting: skipped\n";
    assert_eq!(saved, expected);
    let again = read(&saved).unwrap_or_else(|diagnostics| panic!("{:?}", said(&diagnostics)));
    assert_eq!(again.answers, answers);

    answers.set(QuestionIndex(0), choices(&[1]));
    let saved = to_yaml(
        &questionnaire,
        &answers,
        replay(&questionnaire, &answers).asked(),
    );
    assert_eq!(
        saved,
        "questionnaire: lower_back\nanswers:\n  back_pain: no\n  lifting: skipped\n"
    );
    let nothing = to_yaml(&questionnaire, &Answers::none(&questionnaire), []);
    assert_eq!(nothing, "questionnaire: lower_back\nanswers: {}\n");
}
