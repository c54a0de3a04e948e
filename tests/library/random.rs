//! Random questionnaires and random answers to them, drawn from bytes, so that failures shrink to small cases.

use std::fmt::Write;

use proptest::test_runner::{Config as ProptestConfig, RngSeed};
use selfcheck::answers::{Answer, Answers};
use selfcheck::check::check;
use selfcheck::questionnaire::{ChoiceIndex, ChoiceSet, QuestionType, Questionnaire};
use selfcheck::source::Source;

/// A number of deterministic runs.
pub(crate) fn runs(cases: u32) -> ProptestConfig {
    ProptestConfig {
        rng_seed: RngSeed::Fixed(2025),
        failure_persistence: None,
        ..ProptestConfig::with_cases(cases)
    }
}

/// Labels that are easily taken for something else.
const LABELS: [&str; 12] = [
    "Yes",
    "Not sure",
    "Hip, or around it",
    "this or that",
    "6",
    "1. One",
    "Yes in question 2",
    "*very* bold",
    "- a dash",
    "# a heading",
    "<b>a tag</b>",
    "a \\ b `c` | d",
];

/// Bytes that decide one thing each; 0 is the simplest choice, and is used when the bytes are used up.
pub(crate) struct Draw<'b>(pub(crate) &'b [u8]);

impl Draw<'_> {
    /// A number below `many`.
    pub(crate) fn below(&mut self, many: usize) -> usize {
        let Some((first, rest)) = self.0.split_first() else {
            return 0;
        };
        self.0 = rest;
        usize::from(*first) % many
    }

    pub(crate) fn one_in(&mut self, many: usize) -> bool {
        self.below(many) == many - 1
    }
}

/// What a condition can test of a question that has been asked.
enum Asked {
    Choices(Vec<String>),
    Number,
}

/// What conditions can name.
#[derive(Default)]
struct Known {
    questions: Vec<Asked>,
    /// The named conditions as entries of `conditions`; each names only questions that stand before it was drawn.
    conditions: Vec<String>,
}

/// A questionnaire of up to nine questions, with conditions of every kind, nested and named, and with notices.
pub(crate) fn questionnaire(draw: &mut Draw<'_>) -> Questionnaire {
    let mut known = Known::default();
    let mut questions = String::new();
    for index in 0..=draw.below(9) {
        let when = when(draw, &known);
        let (shape, kind) = question(draw);
        writeln!(
            questions,
            "  - {{id: q{index}, text: Question {index}?, {shape}{when}}}"
        )
        .expect("a String");
        known.questions.push(kind);
        if draw.one_in(3) {
            let id = known.conditions.len();
            let when = condition(draw, &known, 0, 2);
            let named = format!("  - {{id: n{id}, text: named {id}, when: {when}}}\n");
            known.conditions.push(named);
        }
    }
    let mut rest = String::new();
    for notice in 0..draw.below(3) {
        let when = condition(draw, &known, 0, 2);
        let heading = if notice == 0 { "notices:\n" } else { "" };
        writeln!(
            rest,
            "{heading}  - {{id: a{notice}, text: Notice {notice}., when: {when}}}"
        )
        .expect("a String");
    }
    rest.push_str("article:\n  title: A\n  publisher: P\n  reviewed: 2025-07\n  sections:\n");
    for section in 0..=draw.below(3) {
        writeln!(
            rest,
            "    - id: s{section}\n      title: Section {section}\n      passages:"
        )
        .expect("a String");
        for passage in 0..=draw.below(4) {
            let when = when(draw, &known);
            let title = match passage {
                1 => format!("title: \"On {section}, {passage}\", "),
                _ => String::new(),
            };
            writeln!(
                rest,
                "        - {{id: p{passage}, {title}text: Passage {section} {passage}.{when}}}"
            )
            .expect("a String");
        }
    }
    rest.push_str("provider_prompt:\n  text: Talk.\n  points:\n");
    for point in 0..=draw.below(4) {
        let when = when(draw, &known);
        writeln!(rest, "    - {{id: t{point}, text: Point {point}.{when}}}").expect("a String");
    }
    rest.push_str("  questions:\n    - Always?\n");
    for to_ask in 0..draw.below(3) {
        let when = when(draw, &known);
        writeln!(rest, "    - {{id: r{to_ask}, text: Ask {to_ask}?{when}}}").expect("a String");
    }
    let mut file =
        "selfcheck: 1\nid: random\ntitle: Random\nversion: 1.0.0\nlanguage: en\nabout: About.\n\
                    not_a_diagnosis: None.\n"
            .to_owned();
    if draw.one_in(2) {
        file.push_str("get_care_now: Call.\n");
    }
    if !known.conditions.is_empty() {
        file.push_str("conditions:\n");
        file.extend(known.conditions);
    }
    let file = format!("{file}questions:\n{questions}{rest}");
    check(Source::new("random.yaml", file.clone()))
        .unwrap_or_else(|_| panic!("not a questionnaire:\n{file}"))
}

/// An answer to every question, whether it is asked or not.
pub(crate) fn answers(draw: &mut Draw<'_>, questionnaire: &Questionnaire) -> Answers {
    let mut answers = Answers::none(questionnaire);
    for (index, question) in questionnaire.indexed_questions() {
        let choices = question.choices().len();
        let answer = match (draw.below(5), &question.question_type) {
            (4, _) => Answer::Skipped,
            (_, QuestionType::Integer(range)) => {
                let least = range.at_least.unwrap_or(-2);
                let most = range.at_most.unwrap_or(12);
                let span = usize::try_from(most - least).expect("a small range");
                let above = i64::try_from(draw.below(span + 1)).expect("a small number");
                Answer::Number(least + above)
            }
            (_, QuestionType::SelectMultiple(_)) => {
                let mut chosen: ChoiceSet = (0..choices)
                    .filter(|_| draw.one_in(2))
                    .map(ChoiceIndex)
                    .collect();
                if let Some(alone) = chosen
                    .iter()
                    .find(|choice| question.choice(**choice).exclusive)
                    .copied()
                {
                    chosen = ChoiceSet::from([alone]);
                }
                if chosen.is_empty() {
                    chosen.insert(ChoiceIndex(draw.below(choices)));
                }
                Answer::Choices(chosen)
            }
            _ => Answer::Choices(ChoiceSet::from([ChoiceIndex(draw.below(choices))])),
        };
        answers.set(index, answer);
    }
    answers
}

fn question(draw: &mut Draw<'_>) -> (String, Asked) {
    match draw.below(4) {
        0 if draw.one_in(3) => {
            let ids = ["yes", "no"].map(str::to_owned).to_vec();
            let shape = "type: yes_no, choices: {yes: Right, no: Wrong}";
            (shape.to_owned(), Asked::Choices(ids))
        }
        0 => {
            let ids = ["yes", "no", "unsure"].map(str::to_owned).to_vec();
            ("type: yes_no".to_owned(), Asked::Choices(ids))
        }
        1 => choices(draw, "select_one", false),
        2 => choices(draw, "select_multiple", true),
        _ => ("type: integer, min: 0, max: 9".to_owned(), Asked::Number),
    }
}

fn choices(draw: &mut Draw<'_>, name: &str, may_exclude: bool) -> (String, Asked) {
    let ids: Vec<_> = (0..=draw.below(4))
        .map(|choice| format!("c{choice}"))
        .collect();
    let choices = ids.iter().map(|id| {
        let label = LABELS[draw.below(LABELS.len())].replace('\\', "\\\\");
        let exclusive = if may_exclude && draw.one_in(4) {
            ", exclusive: true"
        } else {
            ""
        };
        format!("{id}: {{label: \"{label}\"{exclusive}}}")
    });
    let choices: Vec<_> = choices.collect();
    let shape = format!("type: {name}, choices: {{{}}}", choices.join(", "));
    (shape, Asked::Choices(ids))
}

/// A `when` about questions that have been asked, or an empty string.
fn when(draw: &mut Draw<'_>, known: &Known) -> String {
    let questions = known.questions.len();
    if questions == 0 || draw.below(3) == 0 {
        return String::new();
    }
    // The last question is named more often than the others, as it is in real files.
    let last = if draw.one_in(2) { questions - 1 } else { 0 };
    format!(", when: {}", condition(draw, known, last, 2))
}

fn condition(draw: &mut Draw<'_>, known: &Known, from: usize, depth: usize) -> String {
    let asked = &known.questions;
    let question = from + draw.below(asked.len() - from);
    let parts = |draw: &mut Draw<'_>| -> Vec<_> {
        (0..=draw.below(3))
            .map(|_| condition(draw, known, 0, depth - 1))
            .collect()
    };
    match draw.below(if depth == 0 { 8 } else { 13 }) {
        4 => format!("{{answered: [q{question}]}}"),
        5 if question > 0 => format!(
            "{{q0: {}, q{question}: {}}}",
            test(draw, &asked[0]),
            test(draw, &asked[question])
        ),
        6 | 7 if !known.conditions.is_empty() => {
            format!("{{holds: n{}}}", draw.below(known.conditions.len()))
        }
        8 => format!("{{not: {}}}", condition(draw, known, 0, depth - 1)),
        9 => format!("{{any: [{}]}}", parts(draw).join(", ")),
        10 => format!("{{all: [{}]}}", parts(draw).join(", ")),
        11 | 12 => {
            let parts = parts(draw);
            let least = draw.below(parts.len() + 1);
            let most = least + draw.below(parts.len() + 1 - least);
            let bounds = match draw.below(3) {
                0 => format!("at_least: {least}"),
                1 => format!("at_most: {most}"),
                _ => format!("at_least: {least}, at_most: {most}"),
            };
            format!("{{count: {{of: [{}], {bounds}}}}}", parts.join(", "))
        }
        _ => format!("{{q{question}: {}}}", test(draw, &asked[question])),
    }
}

/// The value of a question in a condition.
fn test(draw: &mut Draw<'_>, asked: &Asked) -> String {
    match asked {
        Asked::Number => {
            let least = draw.below(10);
            let most = least + draw.below(10 - least);
            match draw.below(3) {
                0 => format!("{{at_least: {least}}}"),
                1 => format!("{{at_most: {most}}}"),
                _ => format!("{{at_least: {least}, at_most: {most}}}"),
            }
        }
        Asked::Choices(ids) => {
            let first = draw.below(ids.len());
            let many = 1 + draw.below(ids.len() - first);
            format!("[{}]", ids[first..first + many].join(", "))
        }
    }
}
