//! Large, deterministic questionnaires, with as many questions and passages as a long health questionnaire.

use std::fmt::Write;

/// How far back the questions are that conditions name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reach {
    /// A few questions back, except for one passage in twenty, which names any question.
    MostlyNear,
    /// Any question, in all conditions.
    Far,
}

/// A questionnaire of 60 questions, 200 passages, 40 talking points and 260 promises.
pub(crate) fn large(reach: Reach) -> String {
    let mut draw = Draw(2025);
    let mut text = String::from(
        "selfcheck: 1\nid: large\ntitle: T\nversion: '1'\nlanguage: en\nabout: A\nnot_a_diagnosis: N\nquestions:\n",
    );
    for index in 0..QUESTIONS {
        let when = if index > 0 && draw.below(5) < 2 {
            format!(
                ", when: {}",
                condition(&mut draw, index - 1, reach == Reach::Far)
            )
        } else {
            String::new()
        };
        writeln!(
            text,
            "  - {{id: q{index}, text: T, {}{when}}}",
            shape(index)
        )
        .expect("a String");
    }
    text.push_str("article:\n  title: T\n  publisher: P\n  reviewed: 2025-07\n  sections:\n");
    let mut promises = String::from("promises:\n");
    for passage in 0..PASSAGES {
        let (section, index) = (passage / 10, passage % 10);
        if index == 0 {
            write!(
                text,
                "    - id: s{section}\n      title: T\n      passages:\n"
            )
            .expect("a String");
        }
        let far = match reach {
            Reach::MostlyNear => draw.below(20) == 0,
            Reach::Far => true,
        };
        let when = condition(&mut draw, passage * QUESTIONS / PASSAGES, far);
        writeln!(text, "        - {{id: p{index}, text: T, when: {when}}}").expect("a String");
        writeln!(
            promises,
            "  - {{text: T, when: {when}, shows: [s{section}/p{index}]}}"
        )
        .expect("a String");
    }
    text.push_str("provider_prompt:\n  text: T\n  points:\n");
    for point in 0..POINTS {
        let when = condition(&mut draw, point * QUESTIONS / POINTS, reach == Reach::Far);
        writeln!(text, "    - {{id: t{point}, text: T, when: {when}}}").expect("a String");
    }
    text.push_str(&promises);
    for question in 0..QUESTIONS {
        let choice = match question % 10 {
            0..=4 => "yes",
            5..=8 => "c0",
            _ => continue,
        };
        writeln!(
            text,
            "  - {{text: T, only_adds: {{q{question}: {choice}}}}}"
        )
        .expect("a String");
    }
    text
}

const QUESTIONS: usize = 60;
const PASSAGES: usize = 200;
const POINTS: usize = 40;

/// Pseudorandom numbers.
struct Draw(u64);

impl Draw {
    fn below(&mut self, many: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits") % many
    }
}

fn shape(index: usize) -> &'static str {
    match index % 10 {
        0..=4 => "type: yes_no",
        5 | 6 => "type: select_one, choices: {c0: L, c1: L, c2: L, c3: L}",
        7 | 8 => {
            "type: select_multiple, choices: {c0: L, c1: L, c2: L, c3: {label: L, exclusive: true}}"
        }
        _ => "type: integer, min: 0, max: 99",
    }
}

/// One to three entries on questions up to `last`.
fn condition(draw: &mut Draw, last: usize, far: bool) -> String {
    let nearest = if far { last + 1 } else { 4.min(last + 1) };
    let mut questions: Vec<usize> = (0..=draw.below(3))
        .map(|_| last - draw.below(nearest))
        .collect();
    questions.sort_unstable();
    questions.dedup();
    let entries: Vec<_> = questions
        .iter()
        .map(|question| entry(draw, *question))
        .collect();
    match draw.below(4) {
        0 | 1 => {
            let entries: Vec<_> = entries.iter().map(|entry| format!("{{{entry}}}")).collect();
            format!("{{any: [{}]}}", entries.join(", "))
        }
        2 => format!("{{{}}}", entries.join(", ")),
        _ => format!("{{not: {{{}}}}}", entries.join(", ")),
    }
}

fn entry(draw: &mut Draw, question: usize) -> String {
    let value = match (question % 10, draw.below(3)) {
        (0..=4, 0) => "yes".to_owned(),
        (0..=4, 1) => "[yes, unsure]".to_owned(),
        (0..=4, _) => "no".to_owned(),
        (5..=8, 0) => "c0".to_owned(),
        (5..=8, 1) => "[c1, c2]".to_owned(),
        (5..=8, _) => "[c0, c3]".to_owned(),
        (_, 0) => format!("{{at_least: {}}}", 10 + 20 * draw.below(4)),
        (_, _) => format!("{{at_most: {}}}", 9 + 20 * draw.below(4)),
    };
    format!("q{question}: {value}")
}
