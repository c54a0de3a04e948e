//! The printed form asks the questions that the interview asks, and its key leads to the items of the outcome.

mod named;
mod notices;
mod page;
mod reader;
mod wording;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use proptest::collection::vec;
use proptest::prelude::{any, proptest};
use selfcheck::answers::{Answer, Answers};
use selfcheck::builtin::BuiltIn;
use selfcheck::check::check;
use selfcheck::export::paper::{Sheet, html, markdown};
use selfcheck::outcome::{Replay, replay};
use selfcheck::questionnaire::{Condition, QuestionIndex, Questionnaire};
use selfcheck::report::{Styling, plain, prose};
use selfcheck::source::Source;

use crate::tests::random::{self, Draw};
use reader::{Clause, Filled, Mark, Printed};

/// A printed form.
struct Paper {
    questionnaire: Questionnaire,
    /// Its Markdown.
    source: String,
    /// Its text, one paragraph per line.
    text: String,
    sheet: Printed,
    /// The same form, read from the HTML.
    html: Printed,
}

impl Paper {
    fn of(questionnaire: Questionnaire) -> Self {
        let source = markdown(&Sheet::new(&questionnaire));
        let text = prose(&source, usize::MAX, Styling::Plain);
        Self {
            sheet: Printed::read(&text),
            html: Printed::read(&page::text(&html(&Sheet::new(&questionnaire)))),
            questionnaire,
            source,
            text,
        }
    }
}

/// The properties of a form that is filled in with some answers.
fn agrees(paper: &Paper, answers: &Answers) {
    let Paper {
        questionnaire,
        source,
        text,
        sheet,
        html,
    } = paper;
    let fill_in = |number: usize, labels: &[&str]| {
        let question = QuestionIndex(number - 1);
        let choices = questionnaire.question(question).choices().iter();
        let printed: Vec<_> = choices.map(|choice| choice.label.as_str()).collect();
        assert_eq!(labels, printed);
        match answers.get(question).expect("answered") {
            Answer::Skipped => None,
            Answer::Number(number) => Some(Mark::Written(*number)),
            Answer::Choices(chosen) => Some(Mark::Checked(
                chosen.iter().map(|choice| choice.0).collect(),
            )),
        }
    };
    let filled = sheet.fill_in(fill_in);
    assert_eq!(
        html.fill_in(fill_in),
        filled,
        "HTML and Markdown differ\n{text}"
    );
    let replay = replay(questionnaire, answers);
    let wanted: Vec<_> = replay.asked().map(|question| question.0 + 1).collect();
    assert_eq!(
        filled.asked, wanted,
        "the questions that the paper asks\n{text}"
    );

    let outcome = replay.outcome().expect("complete");
    told_on_the_way(paper, &filled, &replay);
    let holds = |clause: &Option<Clause>| {
        clause
            .as_ref()
            .is_none_or(|clause| sheet.holds(clause, &filled))
    };
    let found = conditions(text);
    let led = found.iter().filter(|(_, clause)| holds(clause));
    let led: Vec<_> = led.map(|(name, _)| name.clone()).collect();
    let first = sheet.summaries().len();
    let passages = outcome.passages.iter();
    let passages: Vec<_> = passages
        .map(|(passage, _)| (passage.0 + 1).to_string())
        .collect();
    let points = outcome.points.iter();
    let points: Vec<_> = points.map(|(point, _)| letter(first + point.0)).collect();
    let to_ask = to_ask(
        questionnaire,
        first + questionnaire.provider_prompt.points.len(),
    );
    let to_ask = to_ask.into_iter().filter(|(index, _)| {
        let mut asked = outcome.questions.iter();
        asked.any(|question| question.0 == *index)
    });
    let to_ask: Vec<_> = to_ask.map(|(_, letter)| letter).collect();
    let shown = points.into_iter().chain(to_ask).chain(passages);
    let shown: Vec<_> = shown.collect();
    assert_eq!(led, shown, "{text}");

    let shown: BTreeSet<_> = shown.into_iter().collect();
    let (leads, may_lead) = looked_up(source, sheet, &filled);
    assert!(
        leads.is_subset(&shown),
        "{leads:?} is not in {shown:?}\n{source}"
    );
    assert!(
        shown.is_subset(&may_lead),
        "{shown:?} is not in {may_lead:?}\n{source}"
    );
}

/// The items without parentheses on the lines of the key for the given answers; and all items on those lines, including
/// the items for everyone and for answers that are not given.
fn looked_up(
    source: &str,
    sheet: &Printed,
    filled: &Filled,
) -> (BTreeSet<String>, BTreeSet<String>) {
    let (mut leads, mut may_lead) = (BTreeSet::new(), BTreeSet::new());
    let (_, key) = source.split_once("| --- | --- | --- |").expect("a key");
    let key = key.trim_start_matches(" --- |").trim_start();
    for line in key.lines().take_while(|line| !line.is_empty()) {
        let line = line
            .strip_prefix("| ")
            .and_then(|line| line.strip_suffix(" |"))
            .expect("a row");
        let cells: Vec<_> = line.split(" | ").map(plain).collect();
        let (place, items) = cells.split_first().expect("a column");
        let names = items.iter().flat_map(|names| names.split(", "));
        let names = names.filter(|name| !name.is_empty());
        let is_for_all = ["everyone", "any or none: see the line next to it"].contains(&&**place);
        if !is_for_all && !sheet.is_given(place, filled) {
            continue;
        }
        for name in names {
            let bare = name.trim_matches(['(', ')']);
            if bare == name && (!is_for_all || place == "everyone") {
                leads.insert(bare.to_owned());
            }
            may_lead.insert(bare.to_owned());
        }
    }
    (leads, may_lead)
}

/// The printed numbers or letters of what there is to talk about and to read, with the conditions next to them or, where
/// there is a title, below it.
fn conditions(text: &str) -> Vec<(String, Option<Clause>)> {
    let mut found = Vec::new();
    let mut above = None;
    let (_, items) = text
        .split_once("Talk to your provider\n")
        .expect("a heading");
    let mut lines = items.lines().peekable();
    while let Some(line) = lines.next() {
        let line = line.trim_start_matches("- ").trim_start_matches("☐ ");
        let (name, rest) = match line.split_once(". ") {
            Some((name, rest)) if name.chars().all(char::is_alphanumeric) => (Some(name), rest),
            _ => (above, line),
        };
        if line.is_empty() {
            continue;
        }
        // Below its condition, an item may have a text that begins alike.
        above = None;
        let Some(name) = name else {
            continue;
        };
        if rest == "For everyone:" {
            found.push((name.to_owned(), None));
        } else if let Some(rest) = rest.strip_prefix("If ") {
            let clause = Clause::read(&reader::condition(rest, &mut lines));
            found.push((name.to_owned(), Some(clause)));
        } else {
            above = Some(name);
        }
    }
    found
}

/// The questions to ask that have a letter, by their positions among all.
fn to_ask(questionnaire: &Questionnaire, first: usize) -> Vec<(usize, String)> {
    let all = questionnaire.provider_prompt.questions.iter().enumerate();
    let lettered = all.filter(|(_, question)| !question.when.is_always());
    let lettered = lettered.enumerate();
    lettered
        .map(|(position, (index, _))| (index, letter(first + position)))
        .collect()
}

/// The lettered boxes that are checked, and the notices that are read, while a form is filled in.
fn told_on_the_way(paper: &Paper, filled: &Filled, replay: &Replay<'_>) {
    let questionnaire = &paper.questionnaire;
    let printed = paper.sheet.summaries();
    for named in &questionnaire.named {
        let is_checked = filled.summaries.contains(&named.text);
        let is_printed = printed.contains(&named.text.as_str());
        let holds = replay.holds(&named.when) == Some(true);
        assert_eq!(
            is_checked,
            is_printed && holds,
            "{}\n{}",
            named.text,
            paper.text
        );
    }
    let holds = |when: &Condition| replay.holds(when) == Some(true);
    let notices = questionnaire.notices.iter().flat_map(|notice| {
        let decided = deciding(&notice.when, &holds);
        let text = notice.text.trim();
        decided
            .into_iter()
            .map(|question| (question.0 + 1, text.to_owned()))
    });
    let mut notices: Vec<_> = notices.collect();
    notices.sort_by_key(|(question, _)| *question);
    assert_eq!(filled.notices, notices, "{}", paper.text);
}

/// The questions that decide that a condition holds: the last of each alternative that holds.
fn deciding(when: &Condition, holds: &impl Fn(&Condition) -> bool) -> BTreeSet<QuestionIndex> {
    match when {
        Condition::Any(parts) => parts
            .iter()
            .flat_map(|part| deciding(part, holds))
            .collect(),
        Condition::Holds(named) => deciding(&named.when, holds),
        _ if holds(when) => when.questions().pop_last().into_iter().collect(),
        _ => BTreeSet::new(),
    }
}

fn letter(index: usize) -> String {
    char::from(b'A' + u8::try_from(index).expect("few points")).to_string()
}

fn osteonecrosis() -> Questionnaire {
    let built_in = BuiltIn::named("osteonecrosis").expect("built in");
    check(built_in.source()).unwrap_or_else(|_| panic!("built in"))
}

proptest! {
    #![proptest_config(random::runs(600))]

    #[test]
    fn a_sheet_of_any_questionnaire_asks_and_tells_what_an_interview_does(bytes in vec(any::<u8>(), 0..500)) {
        let mut draw = Draw(&bytes);
        let paper = Paper::of(random::questionnaire(&mut draw));
        for _ in 0..5 {
            agrees(&paper, &random::answers(&mut draw, &paper.questionnaire));
        }
    }

    #[test]
    fn the_sheet_on_osteonecrosis_asks_and_tells_what_an_interview_does(bytes in vec(any::<u8>(), 100)) {
        static PAPER: LazyLock<Paper> = LazyLock::new(|| Paper::of(osteonecrosis()));
        agrees(&PAPER, &random::answers(&mut Draw(&bytes), &PAPER.questionnaire));
    }
}

/// The instructions of a form: all lines other than questions, hints, and boxes without an arrow.
fn instructions(questionnaire: &Questionnaire) -> Vec<String> {
    let paper = Paper::of(questionnaire.clone());
    let lines = paper
        .text
        .lines()
        .take_while(|line| !line.starts_with("End of the questions."));
    let told = |line: &&str| {
        ["→", "Answer question", "If you leave"]
            .iter()
            .any(|mark| line.contains(mark))
    };
    lines.filter(told).map(str::to_owned).collect()
}

#[test]
fn the_sheet_on_osteonecrosis_needs_few_instructions() {
    let expected = [
        "Answer question 2 only if you checked “Yes” in question 1. If not, go to question 6.",
        "Answer question 5 only if you checked “Yes” or “Not sure” in question 3 or 4. If not, go to question 6.",
        "- ☐ Never → go to question 14",
        "If you leave it blank, go to question 14.",
        "Answer question 14 only if you checked “Yes” or “Not sure” in question 1. If not, go to the end of the questions.",
    ];
    assert_eq!(instructions(&osteonecrosis()), expected);
}

#[test]
fn a_question_within_a_follow_up_does_not_ask_again_for_what_is_sure() {
    let questionnaire = with_questions(
        "
  - {id: pain, type: yes_no, text: Pain?}
  - {id: sites, type: select_multiple, text: Where?, choices: {hip: Hip, knee: Knee}, when: {pain: yes}}
  - {id: side, type: yes_no, text: Left?, when: {pain: yes, sites: hip}}
  - {id: weeks, type: integer, text: Weeks?, when: {pain: yes}}
  - {id: long, type: yes_no, text: Long?, when: {weeks: {at_least: 6}}}
  - {id: last, type: yes_no, text: Last?, when: {not: {pain: no}}}",
    );
    let expected = [
        "- ☐ No → go to the end of the questions",
        "- ☐ Not sure → go to question 6",
        "If you leave it blank, go to question 6.",
        "Answer question 3 only if you checked “Yes” in question 1, and you checked “Hip” in question 2. If not, go to \
         question 4.",
        "Answer question 5 only if you wrote 6 or more in question 4. If not, go to question 6.",
    ];
    assert_eq!(instructions(&questionnaire), expected);
}

#[test]
fn a_condition_within_a_condition_is_a_list() {
    let questionnaire = with_questions(
        "
  - {id: a, type: yes_no, text: A?}
  - {id: b, type: yes_no, text: B?}
  - id: c
    type: yes_no
    text: C?
    when: {any: [{all: [{a: yes}, {b: no}]}, {not: {answered: [a]}}]}
  - {id: d, type: yes_no, text: D?}",
    );
    let expected = "
*Answer question 3 only if one or more of these is true:*

- you checked “Yes” in question 1, and you checked “No” in question 2
- you did not answer question 1

*If not, go to question 4.*
";
    let source = Paper::of(questionnaire).source;
    assert!(source.contains(expected), "{source}");
}

#[test]
fn boxes_with_the_same_label_are_told_apart_by_their_place() {
    let questionnaire = with_questions(
        "
  - {id: a, type: select_one, text: A?, choices: {one: Same, two: Same, three: Other}}
  - {id: b, type: yes_no, text: B?}
  - {id: c, type: yes_no, text: C?, when: {a: [two, three]}}",
    );
    let expected = [
        "Answer question 3 only if you checked “Same” (box 2) or “Other” in question 1. If not, go to the end of the \
         questions.",
    ];
    assert_eq!(instructions(&questionnaire), expected);
}

#[test]
fn a_sheet_of_three_hundred_questions_is_whole() {
    let mut questions = String::new();
    for index in 0..300 {
        let when = match index % 3 {
            0 => String::new(),
            _ => format!(", when: {{q{}: yes}}", index - index % 3),
        };
        let question = format!("{{id: q{index}, type: yes_no, text: Question {index}?{when}}}");
        questions = questions + "\n  - " + &question;
    }
    let paper = Paper::of(with_questions(&questions));
    agrees(
        &paper,
        &random::answers(&mut Draw(&[]), &paper.questionnaire),
    );
    assert!(paper.text.contains("\nQuestion 300\n\nQuestion 299?\n"));
}

fn with_questions(questions: &str) -> Questionnaire {
    let file = format!(
        "selfcheck: 1
id: small
title: Small
version: 1.0.0
language: en
about: About.
not_a_diagnosis: None.
questions:{questions}
article:
  title: A
  publisher: P
  reviewed: 2025-07
  sections: [{{id: s, title: S, passages: [{{id: p, text: P.}}]}}]
provider_prompt: {{text: Talk.}}
"
    );
    check(Source::new("small.yaml", file)).unwrap_or_else(|_| panic!("{questions}"))
}

#[test]
fn nothing_authored_acts_in_the_page() {
    const HOSTILE: &str =
        "<script>alert(1)</script> [a](javascript:alert(2)) \"><img src=x onerror=alert(3)> “Yes”";
    let file = "
selfcheck: 1
id: hostile
title: 'TEXT'
version: 1.0.0
language: en
about: 'TEXT'
not_a_diagnosis: 'TEXT'
questions:
  - {id: a, type: select_one, group: 'TEXT', text: 'TEXT', hint: 'TEXT', why: 'TEXT', choices: {x: 'TEXT', y: 'TEXT'}}
  - {id: b, type: select_multiple, text: 'TEXT', choices: {x: 'TEXT', y: 'TEXT'}, when: {a: x}}
article:
  title: 'TEXT'
  publisher: 'TEXT'
  reviewed: 2025-07
  sections:
    - {id: s, title: 'TEXT', passages: [{id: p, text: 'TEXT', source: 'TEXT', when: {any: [{a: x}, {all: [{a: y}, {b: x}]}]}}]}
provider_prompt:
  text: 'TEXT'
  points: [{id: p, text: 'TEXT', when: {not: {b: y}}}]
  questions: ['TEXT']
";
    let file = file.replace("TEXT", HOSTILE);
    let questionnaire =
        check(Source::new("hostile.yaml", file)).unwrap_or_else(|_| panic!("right"));
    let page = html(&Sheet::new(&questionnaire));
    assert!(
        page.contains("content=\"default-src 'none'; style-src 'sha256-"),
        "{page}"
    );
    let (_, body) = page.split_once("<body>").expect("a body");
    let tags: BTreeSet<_> = body
        .split('<')
        .skip(1)
        .map(|tag| {
            tag.split([' ', '>'])
                .next()
                .unwrap_or_default()
                .trim_start_matches('/')
        })
        .collect();
    let harmless = [
        "body", "br", "dd", "div", "dl", "dt", "h1", "h2", "h3", "html", "li", "main", "p",
        "section", "span", "strong", "table", "tbody", "td", "th", "thead", "tr", "ul",
    ];
    assert_eq!(tags, BTreeSet::from(harmless));
    for attribute in ["href", "src=", "onerror="] {
        let outside = body.split('<').filter_map(|part| part.split_once('>'));
        assert!(
            !outside
                .map(|(tag, _)| tag)
                .any(|tag| tag.contains(attribute)),
            "{attribute}"
        );
    }
    // Each text once, the notice twice, and labels again if a condition or the key names them.
    assert_eq!(
        body.matches("&lt;script&gt;alert(1)&lt;/script&gt;")
            .count(),
        28
    );
}
