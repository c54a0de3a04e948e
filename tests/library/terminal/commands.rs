//! The commands that are typed instead of an answer, by a person and by a script.

use std::io::Cursor;

use selfcheck::answers::{Answers, to_yaml};
use selfcheck::check::check;
use selfcheck::interview::Interview;
use selfcheck::source::Source;
use selfcheck::terminal::{Halt, Menu, MenuRow, Plain, Presenter, conduct};

use crate::tests::terminal::TRIAL;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Typist {
    Person,
    Script,
}

use Typist::{Person, Script};

impl Typist {
    fn plain<'o>(
        self,
        typed: &str,
        output: &'o mut Vec<u8>,
    ) -> Plain<Cursor<String>, &'o mut Vec<u8>> {
        let input = Cursor::new(typed.to_owned());
        match self {
            Person => Plain::new(input, output, 80),
            Script => Plain::for_script(input, output, 80),
        }
    }
}

/// What came of some lines.
struct Said {
    text: String,
    result: Result<(), Halt>,
    kept: String,
}

fn said(typist: Typist, typed: &str) -> Said {
    let text = std::fs::read_to_string(TRIAL).expect("the questionnaire is there");
    let questionnaire = check(Source::new(TRIAL, text)).expect("the questionnaire is valid");
    let mut interview = Interview::new(&questionnaire, Answers::none(&questionnaire));
    let mut output = Vec::new();
    let mut kept = String::new();
    let mut plain = typist.plain(typed, &mut output);
    let result = conduct(&mut interview, &mut plain, None, |interview| {
        let asked = interview.replay();
        kept = to_yaml(&questionnaire, interview.answers(), asked.asked());
    });
    Said {
        text: String::from_utf8(output).expect("UTF-8"),
        result,
        kept,
    }
}

/// What is written after the last of some lines.
fn last(typist: Typist, before: &str, line: &str) -> String {
    let without = said(typist, before).text;
    let with = said(typist, &format!("{before}{line}\n")).text;
    let reply = with.strip_prefix(&without);
    reply
        .expect("what was written before stays as it is")
        .to_owned()
}

#[test]
fn again_repeats_the_question_and_its_choices() {
    let expected = "\
Does it hurt?
Now, or last week.
1. Yes
2. No
3. Not sure
Type a number. Or type skip or why.
";
    for typist in [Person, Script] {
        assert_eq!(last(typist, "", "again"), expected);
    }
    let number =
        "For how many weeks?\nType a whole number from 0 to 520. Or type skip, why or back.\n";
    assert_eq!(last(Person, "yes\nhip\n", "Again."), number);
    let review = last(Person, "no\nfar\n", "again");
    assert!(
        review.starts_with("\nCheck your answers.\n1. Does it hurt?\n   No\n"),
        "{review}"
    );
}

#[test]
fn help_says_how_to_answer_and_lists_the_commands() {
    let expected = "\
Type the number of your answer, or its words. For yes or no, y or n is enough.
Instead of an answer, you can type one of these words.
skip: skip this question
why: why we ask
again: repeat the question
help: what you can type
stop: quit
Type a number. Or type skip or why.
";
    for typist in [Person, Script] {
        for line in ["help", "?"] {
            assert_eq!(last(typist, "", line), expected, "{line}");
        }
    }
    let several = last(Person, "yes\n", "help");
    let how = "Type the numbers of your answers, or their words, with commas between them.\n";
    assert!(several.starts_with(how), "{several}");
    assert!(several.contains("\nback: previous question\n"), "{several}");
    let number = last(Person, "yes\nhip\n", "help");
    assert!(
        number.starts_with("Type a whole number from 0 to 520.\nInstead "),
        "{number}"
    );
    let expected = "\
Type done if your answers are correct, or the number of an answer to change it.
Instead of an answer, you can type one of these words.
back: previous question
again: repeat the question
help: what you can type
stop: quit
Type done if your answers are correct, or the number of an answer to change it.
";
    for typist in [Person, Script] {
        assert_eq!(last(typist, "no\nfar\n", "help"), expected);
    }
}

#[test]
fn the_commands_are_named_at_the_first_three_questions_and_after_help() {
    let before = "yes\nhip\n7\n";
    let asked = said(Person, before).text;
    assert_eq!(asked.matches(" Or type ").count(), 3, "{asked}");
    assert!(asked.ends_with("\n3. A lot\nType a number.\n"), "{asked}");
    let help = last(Person, before, "help");
    assert!(
        help.ends_with("\nstop: quit\nType a number. Or type skip or back.\n"),
        "{help}"
    );
    // A mistake does not name them.
    let mistake = last(Person, before, "perhaps");
    assert_eq!(
        mistake,
        "I did not understand \"perhaps\".\n1. Not at all\n2. A little\n3. A lot\nType a number.\n"
    );
}

#[test]
fn stop_interrupts_a_person_and_ends_a_script() {
    for (before, kept) in [
        ("", ""),
        (
            "yes\nknee\n",
            "questionnaire: trial\nanswers:\n  pain: yes\n  sites: [knee]\n",
        ),
        (
            "no\nfar\n",
            "questionnaire: trial\nanswers:\n  pain: no\n  walking: far\n",
        ),
    ] {
        let typed = format!("{before}stop\nyes\ndone\n");
        let person = said(Person, &typed);
        assert!(matches!(person.result, Err(Halt::Interrupted)), "{typed}");
        assert_eq!(person.text, said(Person, before).text);
        let script = said(Script, &typed);
        assert!(matches!(script.result, Err(Halt::EndOfInput)), "{typed}");
        let line = before.lines().count() + 1;
        assert!(
            script
                .text
                .ends_with(&format!("\nStopped at line {line}.\n")),
            "{}",
            script.text
        );
        assert_eq!((person.kept.as_str(), script.kept.as_str()), (kept, kept));
    }
}

#[test]
fn a_command_takes_one_line_of_a_script() {
    let typed = "help\nagain\nwhy\nyes\nagain\nback\n?\ny\nskip\n7\nhelp\nfar\nhelp\nagain\ndone\n";
    let script = said(Script, typed);
    assert!(matches!(script.result, Ok(())), "{:?}", script.result);
    let kept = "questionnaire: trial\nanswers:\n  pain: yes\n  sites: skipped\n  weeks: 7\n  walking: far\n";
    assert_eq!(script.kept, kept);
    assert_eq!(said(Person, typed).kept, kept);
}

#[test]
fn quotation_marks_are_left_out_and_signs_connect_choices() {
    let written = |typed: &str| {
        last(Person, "yes\n", typed)
            .lines()
            .next()
            .map(str::to_owned)
    };
    for typed in ["“Knee”", "‘knee’", "«Knee»", "「knee」", "ｋｎｅｅ", "２"] {
        assert_eq!(
            written(typed).as_deref(),
            Some("Your answer: Knee"),
            "{typed}"
        );
    }
    for typed in [
        "hip & knee",
        "1+2",
        "“Hip, or around it” ＆ “Knee”",
        "1 + knee",
    ] {
        let both = "Your answer: Hip, or around it; Knee";
        assert_eq!(written(typed).as_deref(), Some(both), "{typed}");
    }
    let number = last(Person, "yes\nhip\n", "“7”");
    assert!(number.starts_with("Your answer: 7\n"), "{number}");
    for typed in ["7.", ".7", "7 8"] {
        let refused = last(Person, "yes\nhip\n", typed);
        let expected = format!("\"{typed}\" is not a whole number from 0 to 520.\nType ");
        assert!(refused.starts_with(&expected), "{refused}");
    }
}

#[test]
fn a_menu_repeats_its_rows_after_a_mistake_and_takes_the_commands_of_a_list() {
    let pick = |typist: Typist, typed: &str| {
        let mut output = Vec::new();
        let mut plain = typist.plain(typed, &mut output);
        let row = |word: &str, text: &str| MenuRow::action(word, text);
        let picked = plain.pick(&Menu {
            question: "Where to?",
            hint: "",
            rows: vec![row("on", "Go on"), row("help", "Find help")],
            at: 0,
        });
        (String::from_utf8(output).expect("UTF-8"), picked)
    };
    let (text, picked) = pick(Person, "3\nagain\nhelp\n");
    assert!(matches!(picked, Ok(1)));
    let rows = "1. Go on\n2. Find help\nType a number.\n";
    let expected =
        format!("\nWhere to?\n{rows}There is no choice 3. Choose 1 or 2.\n{rows}Where to?\n{rows}");
    assert_eq!(text, expected);
    assert!(
        pick(Person, "?\n")
            .0
            .contains("\nagain: repeat the question\n")
    );
    assert!(matches!(pick(Person, "stop\n").1, Err(Halt::Interrupted)));
    assert!(matches!(pick(Script, "stop\n").1, Err(Halt::EndOfInput)));
}
