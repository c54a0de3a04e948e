//! The interview in plain lines, over any input and output.

use crate::tests::terminal::TRIAL;
use selfcheck::answers::{Answers, to_yaml};
use selfcheck::check::check;
use selfcheck::interview::Interview;
use selfcheck::questionnaire::Questionnaire;
use selfcheck::source::Source;
use selfcheck::terminal::{Asker, Halt, Opening, Plain, SaveOffer, Saved, conduct};
use std::io::Cursor;

fn trial() -> Questionnaire {
    let text = std::fs::read_to_string(TRIAL).expect("the questionnaire is there");
    check(Source::new(TRIAL, text)).expect("the questionnaire is right")
}

/// What came of some typed lines.
struct Said {
    text: String,
    result: Result<(), Halt>,
    answers: String,
}

fn said_at(width: usize, typed: &[u8]) -> Said {
    let questionnaire = trial();
    let mut interview = Interview::new(&questionnaire, Answers::none(&questionnaire));
    let mut output = Vec::new();
    let mut plain = Plain::new(Cursor::new(typed), &mut output, width);
    let result = conduct(&mut interview, &mut plain, None, |_| {});
    let replay = interview.replay();
    let answers = to_yaml(&questionnaire, interview.answers(), replay.asked());
    Said {
        text: String::from_utf8(output).expect("UTF-8"),
        result,
        answers,
    }
}

fn said(typed: &str) -> Said {
    said_at(80, typed.as_bytes())
}

/// What is said after a question has been put and a line has been typed, up to the next line that asks.
fn reply_to(before: &str, line: &str) -> String {
    let without = said(before).text;
    let with = said(&format!("{before}{line}\n")).text;
    let reply = with
        .strip_prefix(&without)
        .expect("what was said before stays as it is");
    reply.lines().next().unwrap_or_default().to_owned()
}

#[test]
fn a_whole_interview_reads_from_top_to_bottom() {
    let said = said("yes\n1\n7\nA little\ndone\n");
    assert!(matches!(said.result, Ok(())));
    assert_eq!(
        said.text,
        "\
Trial

A short trial.

Up to 4 questions, about 1 minute.

This is not a diagnosis.

Your answers stay on this computer, and are not saved unless you ask for it. To
stop at any time, press Ctrl-C.

Type each answer on a line of its own and press Enter. Instead of an answer, you
can type one of these words. skip: skip this question; why: why we ask; back:
previous question; again: repeat the question; help: what you can type; stop:
quit.

Pain

Question 1 of up to 4.
Does it hurt?
Now, or last week.
1. Yes
2. No
3. Not sure
Type a number. Or type skip or why.
Your answer: Yes

Question 2 of up to 4.
Where does it hurt?
1. Hip, or around it
2. Knee
3. None of these
Type one or more numbers, such as 1 2. Or type skip, why or back.
Your answer: Hip, or around it

Question 3 of up to 4.
For how many weeks?
Type a whole number from 0 to 520. Or type skip, why or back.
Your answer: 7

Habits

Question 4 of up to 4.
How far do you walk?
1. Not at all
2. A little
3. A lot
Type a number.
Your answer: A little

Check your answers.
1. Does it hurt?
   Yes
2. Where does it hurt?
   Hip, or around it
3. For how many weeks?
   7
4. How far do you walk?
   A little
Type done if your answers are correct, or the number of an answer to change it.

"
    );
}

#[test]
fn no_line_is_wider_than_asked_for() {
    for width in [20, 40, 80] {
        let said = said_at(
            width,
            b"nonsense that goes on and on without a meaning\n1\n9\nwhy\n1 2\n3\nskip\ndone\n",
        );
        let wide: Vec<_> = said
            .text
            .lines()
            .filter(|line| line.chars().count() > width)
            .collect();
        assert!(wide.is_empty(), "{wide:?}");
    }
}

#[test]
fn an_answer_is_a_number_an_id_or_a_label() {
    for typed in ["1", "yes", "Yes", "  YES ", "1.", "\"yes\""] {
        assert_eq!(reply_to("", typed), "Your answer: Yes", "{typed:?}");
    }
    for typed in ["hip", "Hip, or around it", "hip or around it", "1", "1 1"] {
        assert_eq!(
            reply_to("yes\n", typed),
            "Your answer: Hip, or around it",
            "{typed:?}"
        );
    }
    for typed in [
        "1 2",
        "1,2",
        "knee, hip",
        "Hip, or around it, Knee",
        "hip and knee",
        "2; 1",
    ] {
        assert_eq!(
            reply_to("yes\n", typed),
            "Your answer: Hip, or around it; Knee",
            "{typed:?}"
        );
    }
    for typed in ["7", " 7 ", "007", "\u{0667}", "\u{ff10}\u{ff17}"] {
        assert_eq!(reply_to("yes\nhip\n", typed), "Your answer: 7", "{typed:?}");
    }
}

#[test]
fn what_is_not_understood_is_said_and_asked_again() {
    let cases = [
        ("", "perhaps", "I did not understand \"perhaps\"."),
        (
            "",
            "yess",
            "I did not understand \"yess\". Did you mean \"Yes\"?",
        ),
        (
            "",
            "skp",
            "I did not understand \"skp\". Did you mean \"skip\"?",
        ),
        ("", "4", "There is no choice 4. Choose 1 to 3."),
        ("", "0", "There is no choice 0. Choose 1 to 3."),
        ("", "\u{0664}", "There is no choice 4. Choose 1 to 3."),
        ("yes\n", "hip 12", "There is no choice 12. Choose 1 to 3."),
        ("", "1 2", "Please give only one answer here."),
        ("", "\u{1b}[2J", "I did not understand \"\u{fffd}[2j\"."),
        (
            "yes\n",
            "hip nee",
            "I did not understand \"nee\". Did you mean \"Knee\"?",
        ),
        (
            "yes\n",
            "1 3",
            "If you choose \"None of these\", do not choose anything else.",
        ),
        (
            "yes\n1\n",
            "521",
            "\"521\" is not a whole number from 0 to 520.",
        ),
        (
            "yes\n1\n",
            "-1",
            "\"-1\" is not a whole number from 0 to 520.",
        ),
        (
            "yes\n1\n",
            "1.5",
            "\"1.5\" is not a whole number from 0 to 520.",
        ),
        (
            "yes\n1\n",
            "99999999999999999999",
            "\"99999999999999999999\" is not a whole number from 0 to 520.",
        ),
        (
            "no\n1\n",
            "5",
            "Number 5 is not on the list. Choose 1 or 2.",
        ),
        ("no\n1\n", "perhaps", "I did not understand \"perhaps\"."),
    ];
    for (before, typed, expected) in cases {
        assert_eq!(reply_to(before, typed), expected, "{typed:?}");
        let after = said(&format!("{before}{typed}\n")).text;
        assert!(
            after
                .trim_end()
                .lines()
                .last()
                .is_some_and(|line| line.starts_with("Type ")),
            "{typed:?}"
        );
    }
}

#[test]
fn bytes_that_are_no_text_are_asked_for_again() {
    let said = said_at(80, b"\xff\xfe\nyes\n");
    assert!(said.text.contains(
        "I could not read that line as text.\n1. Yes\n2. No\n3. Not sure\nType a number."
    ));
    assert_eq!(
        said.answers,
        "questionnaire: trial\nanswers:\n  pain: yes\n"
    );
}

#[test]
fn a_line_that_is_too_long_is_passed_over_as_a_whole() {
    let said = said(&("x".repeat(100_000) + "\nyes\n"));
    assert!(said.text.contains(
        "\nThat line is too long.\n1. Yes\n2. No\n3. Not sure\nType a number. Or type skip or why.\nYour answer: Yes\n"
    ));
}

#[test]
fn an_empty_line_is_no_answer_but_keeps_an_earlier_one() {
    assert_eq!(reply_to("", ""), "Please type an answer, or type skip.");
    assert_eq!(
        reply_to("yes\nhip\n7\n1\n", ""),
        "Please type done, or the number of an answer."
    );
    let back = said("yes\nback\n").text;
    let asked =
        "Your answer so far: Yes. Press Enter to keep it.\nType a number. Or type skip or why.\n";
    assert!(back.ends_with(asked), "{back}");
    assert_eq!(reply_to("yes\nback\n", ""), "Your answer: Yes");
    assert_eq!(reply_to("skip\nback\n", ""), "Your answer: Skipped");
}

#[test]
fn why_is_told_and_back_stops_at_the_first_question() {
    assert_eq!(reply_to("", "why"), "What hurts comes first.");
    assert_eq!(
        reply_to("no\n", "why"),
        "No reason is given for this question."
    );
    assert_eq!(reply_to("", "back"), "This is the first question.");
}

#[test]
fn a_choice_comes_before_a_word_of_ours() {
    let text = std::fs::read_to_string(TRIAL).expect("the questionnaire is there");
    let text = text
        .replace("knee: Knee", "back: Back")
        .replace("sites: knee", "sites: back");
    let questionnaire = check(Source::new(TRIAL, text)).expect("the questionnaire is right");
    let mut interview = Interview::new(&questionnaire, Answers::none(&questionnaire));
    let mut plain = Plain::new(Cursor::new("yes\nback\n"), Vec::new(), 80);
    let result = conduct(&mut interview, &mut plain, None, |_| {});
    assert!(matches!(result, Err(Halt::EndOfInput)));
    let answers = to_yaml(
        &questionnaire,
        interview.answers(),
        interview.replay().asked(),
    );
    assert_eq!(
        answers,
        "questionnaire: trial\nanswers:\n  pain: yes\n  sites: [back]\n"
    );
}

#[test]
fn an_answer_is_changed_by_its_number_or_its_question_when_they_are_checked() {
    let all = "yes\nhip\n7\n1\n";
    for change in ["2", "sites", "2.", "\u{0968}"] {
        let said = said(&format!("{all}{change}\nknee\ndone\n"));
        assert!(matches!(said.result, Ok(())), "{change}");
        assert!(
            said.answers.contains("sites: [knee]\n  weeks: 7\n"),
            "{change}"
        );
    }
    let said = said(&format!("{all}pain\nno\ndone\n"));
    assert!(matches!(said.result, Ok(())));
    assert_eq!(
        said.answers,
        "questionnaire: trial\nanswers:\n  pain: no\n  walking: never\n"
    );
}

#[test]
fn the_end_of_the_input_is_never_an_answer() {
    let cases = [
        ("", "{}"),
        ("yes\n", "\n  pain: yes"),
        ("yes", "\n  pain: yes"),
        ("no\nfar\n", "\n  pain: no\n  walking: far"),
    ];
    for (typed, answered) in cases {
        let said = said(typed);
        assert!(matches!(said.result, Err(Halt::EndOfInput)), "{typed:?}");
        let answers = said.answers.replace("answers: {", "answers:{");
        assert_eq!(
            answers,
            format!("questionnaire: trial\nanswers:{answered}\n"),
            "{typed:?}"
        );
    }
}

#[test]
fn the_offer_to_save_takes_nothing_but_yes_for_yes() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let new = folder.path().join("new.md");
    let there = folder.path().join("there.md");
    std::fs::write(&there, "old").expect("a file for the test");
    let (new, there) = (new.display().to_string(), there.display().to_string());
    let proposed = folder.path().join("outcome.txt").display().to_string();
    let cases = [
        (String::new(), None),
        ("\n".to_owned(), None),
        ("no\n".to_owned(), None),
        ("perhaps\n".to_owned(), None),
        ("yes\n".to_owned(), None),
        ("yes\n\n".to_owned(), None),
        (format!("yes\n{new}\n"), Some(&new)),
        (format!("{new}\n"), None),
        (format!("yes\n{there}\n"), None),
        (format!("yes\n{there}\nyes\n"), Some(&there)),
        (format!("yes\n{there}\n{new}\n"), Some(&new)),
        (format!("yes\n{there}\nno\n{new}\n"), Some(&new)),
        (format!("yes\n{new}/no/such\n{new}\n"), Some(&new)),
        (format!("yes\n{new}.pdf\n{new}\n"), Some(&new)),
        // The proposed name is taken by a word, and what is cancelled is offered again.
        ("yes\nyes\n".to_owned(), Some(&proposed)),
        (format!("yes\nhelp\n?\n{new}\n"), Some(&new)),
        (format!("yes\n\nyes\n{new}\n"), Some(&new)),
    ];
    for (typed, expected) in cases {
        assert_eq!(
            offered(&typed, &proposed),
            expected.map(std::path::PathBuf::from),
            "{typed:?}"
        );
    }
}

#[test]
fn a_word_that_means_no_or_help_is_never_a_file_name() {
    for word in [
        "no", "n", "N", "back", "cancel", "quit", "skip", "stop", "help", "?", "-",
    ] {
        assert_eq!(offered(&format!("yes\n{word}\n"), "a.txt"), None, "{word}");
    }
}

#[test]
fn where_nobody_watches_nothing_is_offered() {
    let mut output = Vec::new();
    let mut plain = Plain::for_script(Cursor::new("yes\nyes\n"), &mut output, 80);
    assert!(matches!(plain.offer_to_save(&outcome("a.txt")), Ok(None)));
    assert!(matches!(plain.offer_to_clear(), Ok(())));
    assert_eq!(output, b"");
}

fn outcome(proposed: &str) -> SaveOffer<'_> {
    SaveOffer {
        opening: Opening::Offer,
        what: Saved::Outcome,
        proposed,
        taken: &|_| None,
    }
}

fn offered(typed: &str, proposed: &str) -> Option<std::path::PathBuf> {
    let mut plain = Plain::new(Cursor::new(typed), Vec::new(), 80);
    plain
        .offer_to_save(&outcome(proposed))
        .expect("the end of the input means no")
}
