//! Plain lines that nobody watches: whatever is not understood ends the input, and nothing is guessed.

use crate::tests::terminal::TRIAL;
use selfcheck::answers::{Answers, to_yaml};
use selfcheck::check::check;
use selfcheck::interview::Interview;
use selfcheck::questionnaire::Questionnaire;
use selfcheck::source::Source;
use selfcheck::terminal::{Halt, NoProgress, NotUnderstood, Plain, conduct};
use std::io::Cursor;

/// Each line can be an answer to one of the questions of the trial only, in this order.
const LINES: [&str; 5] = ["yes", "knee", "7", "far", "done"];

const SAVED: [&str; 4] = ["pain: yes", "sites: [knee]", "weeks: 7", "walking: far"];

const QUESTIONS: [&str; 5] = [
    "`pain`: Does it hurt?",
    "`sites`: Where does it hurt?",
    "`weeks`: For how many weeks?",
    "`walking`: How far do you walk?",
    "Check your answers.",
];

fn trial() -> Questionnaire {
    let text = std::fs::read_to_string(TRIAL).expect("the questionnaire is there");
    check(Source::new(TRIAL, text)).expect("the questionnaire is right")
}

/// What came of some lines, and the answers that were kept.
struct Read {
    result: Result<(), Halt>,
    kept: String,
}

impl Read {
    fn from(questionnaire: &Questionnaire, input: &[u8]) -> Self {
        let mut interview = Interview::new(questionnaire, Answers::none(questionnaire));
        let mut plain = Plain::for_script(Cursor::new(input), Vec::new(), 80);
        let mut kept = String::new();
        let result = conduct(&mut interview, &mut plain, None, |interview| {
            let asked = interview.replay();
            kept = to_yaml(questionnaire, interview.answers(), asked.asked());
        });
        Self { result, kept }
    }

    fn not_understood(self) -> NotUnderstood {
        match self.result {
            Err(Halt::NotUnderstood(line)) => line,
            other => panic!("{other:?}"),
        }
    }
}

fn joined(lines: &[&str]) -> String {
    lines.iter().flat_map(|line| [line, "\n"]).collect()
}

fn saved(answers: usize) -> String {
    match answers {
        0 => String::new(),
        _ => format!(
            "questionnaire: trial\nanswers:\n  {}\n",
            SAVED[..answers].join("\n  ")
        ),
    }
}

/// Numbers that look random and are the same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        // splitmix64
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let bound = u64::try_from(bound).expect("a small number");
        usize::try_from((mixed ^ (mixed >> 31)) % bound).expect("a small number")
    }

    fn one_of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }
}

#[test]
fn lines_that_are_all_understood_lead_to_the_outcome() {
    let whole = joined(&LINES);
    let inputs = [
        whole.clone(),
        format!("\u{feff}{whole}"),
        whole.replace('\n', "\r\n"),
        whole.trim_end().to_owned(),
        format!("{whole}\n  \n\t\n"),
        "why\nyes\nback\n\nwhy\nknee\n7\nback\n\u{0667}\nfar\n2\n\ndone\n".to_owned(),
    ];
    for input in inputs {
        let read = Read::from(&trial(), input.as_bytes());
        assert!(matches!(read.result, Ok(())), "{input:?}");
        assert_eq!(read.kept, saved(4), "{input:?}");
    }
}

#[test]
fn a_line_that_is_not_understood_ends_the_input_with_its_number_and_its_question() {
    let cases: [(usize, &[u8], &str, &str); 15] = [
        (0, b"yess", "\"yess\"", "did you mean \"Yes\"?"),
        (0, b"9", "\"9\"", "there is no choice 9. Choose 1 to 3"),
        (0, b"1 2", "\"1 2\"", "please give only one answer here"),
        (0, b"back", "\"back\"", "this is the first question"),
        (0, b"", "it is blank", "expected a number, skip or why"),
        (
            0,
            b"For a long t\xefme",
            "it is not UTF-8",
            "save the input as UTF-8",
        ),
        (
            0,
            b"\xef\xbb\xbf\xef\xbb\xbf1",
            "\"\u{feff}1\"",
            "expected a number, skip or why",
        ),
        (
            1,
            b" \t",
            "it is blank",
            "expected one or more numbers, such as 1 2, skip, why or back",
        ),
        (
            1,
            b"knee, None of these",
            "\"knee, None of these\"",
            "if you choose \"None of these\", do not choose anything else",
        ),
        (1, b"hip nee", "\"hip nee\"", "did you mean \"Knee\"?"),
        (
            2,
            b"521",
            "\"521\"",
            "\"521\" is not a whole number from 0 to 520",
        ),
        (
            2,
            b"\xef\xbb\xbf7",
            "\"\u{feff}7\"",
            "\"\u{feff}7\" is not a whole number from 0 to 520",
        ),
        (
            3,
            b"\x1b[2J",
            "\"\u{fffd}[2J\"",
            "expected a number, skip or back",
        ),
        (
            4,
            b"5",
            "\"5\"",
            "number 5 is not on the list. Choose 1 to 4",
        ),
        (
            4,
            b"",
            "it is blank",
            "expected `done`, or the number of an answer to change it",
        ),
    ];
    for (at, line, found, help) in cases {
        let input = [
            joined(&LINES[..at]).as_bytes(),
            line,
            b"\n",
            joined(&LINES[at..]).as_bytes(),
        ]
        .concat();
        let read = Read::from(&trial(), &input);
        assert_eq!(read.kept, saved(at), "{line:?}");
        let expected = NotUnderstood {
            line: at + 1,
            found: found.to_owned(),
            question: Some(QUESTIONS[at].to_owned()),
            help: help.to_owned(),
        };
        assert_eq!(read.not_understood(), expected);
    }
}

#[test]
fn nothing_but_blank_lines_can_follow_the_end_of_the_review() {
    for (rest, line) in [
        ("1\n", 6),
        ("\n \nyes\n", 8),
        ("done\n", 6),
        ("\nno.txt", 7),
    ] {
        let read = Read::from(&trial(), (joined(&LINES) + rest).as_bytes());
        // The answers were right, and stay saved.
        assert_eq!(read.kept, saved(4), "{rest:?}");
        let wrong = read.not_understood();
        assert_eq!((wrong.line, wrong.question), (line, None), "{rest:?}");
        assert_eq!(wrong.help, "only blank lines can follow `done`");
    }
}

#[test]
fn utf_16_is_named() {
    for line in [
        &b"\xff\xfey\0e\0s\0"[..],
        b"\xfe\xff\0y\0e\0s\0",
        b"1\0\r\0",
        b"\0y\0e\0s\0",
    ] {
        let wrong = Read::from(&trial(), &[line, b"\n"].concat()).not_understood();
        assert_eq!(
            (wrong.line, wrong.found.as_str()),
            (1, "this looks like UTF-16")
        );
        assert_eq!(wrong.help, "save the input as UTF-8");
    }
}

#[test]
fn nothing_but_done_confirms_the_answers() {
    for done in ["done", "DONE", "  Done\t"] {
        let input = joined(&LINES[..4]) + done;
        let read = Read::from(&trial(), input.as_bytes());
        assert!(matches!(read.result, Ok(())), "{done:?}");
    }
    for word in [
        "yes",
        "Yes",
        "y",
        "ok",
        "OK",
        "ok.",
        "done.",
        "done!",
        "done done",
        "pain",
        "skip",
        "why",
        "next",
        "\u{feff}done",
        "0",
        ".",
        "...",
    ] {
        let input = joined(&LINES[..4]) + word + "\ndone\n";
        let wrong = Read::from(&trial(), input.as_bytes()).not_understood();
        assert_eq!(wrong.line, 5, "{word:?}");
        assert_eq!(wrong.question.as_deref(), Some(QUESTIONS[4]), "{word:?}");
    }
}

#[test]
fn a_word_that_can_mean_two_answers_ends_the_input() {
    let text = std::fs::read_to_string(TRIAL).expect("the questionnaire is there");
    let text = text.replace(
        "{never: Not at all, near: A little, far: A lot}",
        "{never: far, near: A little, far: never}",
    );
    let crossed = check(Source::new(TRIAL, text)).expect("the questionnaire is right");
    let wrong = Read::from(&crossed, joined(&LINES).as_bytes()).not_understood();
    let help = "\"far\" can mean more than one answer here. Type 1 or 3";
    assert_eq!((wrong.line, wrong.help.as_str()), (4, help));
}

#[test]
fn a_line_that_is_left_out_or_doubled_is_never_made_up_for_by_the_others() {
    for (spoilt, line) in LINES.iter().enumerate() {
        let mut without = LINES.to_vec();
        without.remove(spoilt);
        let read = Read::from(&trial(), joined(&without).as_bytes());
        assert!(read.result.is_err(), "without {line:?}");
        let mut doubled = LINES.to_vec();
        doubled.insert(spoilt, line);
        let wrong = Read::from(&trial(), joined(&doubled).as_bytes()).not_understood();
        assert_eq!(wrong.line, spoilt + 2, "{line:?} twice");
    }
}

#[test]
fn of_400_files_with_one_spoilt_line_each_none_is_taken() {
    let trial = trial();
    let spellings: [&[&str]; 4] = [
        &["1", "yes", "YES", "\u{0661}", "1."],
        &[
            "1",
            "1 2",
            "hip and knee",
            "Hip, or around it",
            "3",
            "skip",
            "skipped",
        ],
        &["0", "7", "520", "\u{ff15}\u{ff12}", "skip"],
        &["2", "far", "A little", "not at all", "skip"],
    ];
    let junk: [&[u8]; 10] = [
        b"mabye",
        b"",
        b"   ",
        b"-1",
        b"521",
        b"1.5",
        b"\xff",
        b"nothing at all",
        b"1;drop",
        b"\0",
    ];
    let mut dice = Dice(9);
    for file in 0..400 {
        let mut lines: Vec<Vec<u8>> = spellings
            .iter()
            .map(|spellings| dice.one_of(spellings).as_bytes().to_vec())
            .collect();
        lines.push(b"done".to_vec());
        let spoilt = dice.below(lines.len());
        let wrong = dice.one_of(&junk).to_vec();
        match dice.below(3) {
            0 => lines[spoilt] = wrong,
            1 => lines.insert(spoilt, wrong),
            _ => lines[spoilt].extend(b" x"),
        }
        lines.push(Vec::new());
        let input = lines.join(&b'\n');
        let wrong = Read::from(&trial, &input).not_understood();
        let shown = String::from_utf8_lossy(&input);
        assert_eq!(wrong.line, spoilt + 1, "file {file}: {shown:?}");
        assert_eq!(
            wrong.question.as_deref(),
            Some(QUESTIONS[spoilt]),
            "{shown:?}"
        );
    }
}

/// The same lines again and again.
struct Endless(&'static [u8]);

impl std::io::Read for Endless {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let length = buffer.len() - buffer.len() % self.0.len();
        for (byte, next) in buffer[..length].iter_mut().zip(self.0.iter().cycle()) {
            *byte = *next;
        }
        Ok(length)
    }
}

#[test]
fn input_without_an_end_ends_at_once() {
    let questionnaire = trial();
    for (line, found, number) in [
        (&b"x\n"[..], "\"x\"", 1),
        (b"y\n", "\"y\"", 2),
        (b"\n", "it is blank", 1),
        (b"\0", "it is longer than 4096 bytes", 1),
        (b"yes\n", "\"yes\"", 2),
        (b"skip\n", "\"skip\"", 3),
    ] {
        let mut interview = Interview::new(&questionnaire, Answers::none(&questionnaire));
        let input = std::io::BufReader::new(Endless(line));
        let mut plain = Plain::for_script(input, Vec::new(), 80);
        let result = conduct(&mut interview, &mut plain, None, |_| {});
        let Err(Halt::NotUnderstood(wrong)) = result else {
            panic!("{result:?}");
        };
        assert_eq!((wrong.line, wrong.found.as_str()), (number, found));
    }
}

#[test]
fn input_without_an_end_ends_where_each_line_is_understood_and_none_answers_anything_new() {
    let questionnaire = trial();
    // How many lines answer something new, and the question that is asked at the end.
    for (lines, new, at) in [
        (&b"why\n"[..], 0, 0),
        (b"help\nagain\n", 0, 0),
        (b"1\n", 4, 4),
        (b"1\nback\n", 1, 1),
        (b"skip\nback\nwhy\n", 1, 0),
    ] {
        let mut interview = Interview::new(&questionnaire, Answers::none(&questionnaire));
        let input = std::io::BufReader::new(Endless(lines));
        let mut plain = Plain::for_script(input, Vec::new(), 80);
        let result = conduct(&mut interview, &mut plain, None, |_| {});
        let expected = NoProgress {
            line: new + 100,
            lines: 100,
            question: Some(QUESTIONS[at].to_owned()),
        };
        match result {
            Err(Halt::NoProgress(found)) => assert_eq!(found, expected),
            other => panic!("{lines:?}: {other:?}"),
        }
    }
    let input = std::io::Read::chain(Cursor::new(joined(&LINES)), Endless(b"\n"));
    let mut interview = Interview::new(&questionnaire, Answers::none(&questionnaire));
    let mut plain = Plain::for_script(std::io::BufReader::new(input), Vec::new(), 80);
    let result = conduct(&mut interview, &mut plain, None, |_| {});
    assert!(matches!(result, Err(Halt::NoProgress(_))), "{result:?}");
}

#[test]
fn long_detours_are_taken() {
    let detour = "why\n".repeat(40) + "yes\n" + &"back\n\n".repeat(40) + "knee\n7\nfar\n";
    let changes = "3\n9\n".repeat(40);
    let input = detour + &changes + "3\n7\ndone\n" + &"\n".repeat(9_000);
    let read = Read::from(&trial(), input.as_bytes());
    assert!(matches!(read.result, Ok(())), "{:?}", read.result);
    assert_eq!(read.kept, saved(4));
}
