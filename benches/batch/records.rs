//! Random records, the same ones each time.

use std::fmt::Write;

use selfcheck::{Question, QuestionType, Questionnaire, Response, Source};

/// How many records differ from each other: enough that the processor cannot predict an answer.
const DIFFERENT: usize = 5_000;

/// Pseudorandom numbers.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, many: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).expect("31 bits") % many
    }
}

/// A number of records as JSON Lines, each with an answer to every question that is asked and to no other.
pub(crate) fn json_lines(questionnaire: &Questionnaire, many: u32) -> String {
    let mut numbers = Numbers(0x9e37_79b9_7f4a_7c15);
    let answers: Vec<_> = (0..DIFFERENT)
        .map(|_| answers(questionnaire, &mut numbers))
        .collect();
    let mut lines = String::new();
    for (id, answers) in (0..many).zip(answers.iter().cycle()) {
        writeln!(lines, "{{\"id\":{id},\"answers\":{{{answers}}}}}").expect("a String");
    }
    lines
}

/// The answers of one record: all questions are answered, and then the answers to questions that are not asked are
/// removed.
fn answers(questionnaire: &Questionnaire, numbers: &mut Numbers) -> String {
    let questions = questionnaire.questions().iter();
    let all: Vec<_> = questions
        .map(|question| {
            let answer = answer(question, numbers);
            (question, format!("\"{}\":{answer}", question.id()))
        })
        .collect();
    let joined = |answers: &[(&Question, String)]| {
        let answers: Vec<_> = answers.iter().map(|(_, answer)| answer.as_str()).collect();
        answers.join(",")
    };
    let file = format!(
        "{{\"questionnaire\":\"{}\",\"answers\":{{{}}}}}",
        questionnaire.id(),
        joined(&all)
    );
    let response = Response::read(questionnaire, Source::new("record.json", file));
    let unused = response.expect("answers that fit").unused();
    let asked = all
        .into_iter()
        .filter(|(question, _)| !unused.contains(question));
    joined(&asked.collect::<Vec<_>>())
}

fn answer(question: &Question, numbers: &mut Numbers) -> String {
    let choices: Vec<_> = question
        .choices()
        .iter()
        .map(|choice| choice.id().as_str())
        .collect();
    match question.question_type() {
        _ if numbers.below(12) == 0 => "\"skipped\"".to_owned(),
        QuestionType::Integer(range) => range.at_least().unwrap_or(0).to_string(),
        QuestionType::SelectMultiple(_) => {
            let first = numbers.below(choices.len());
            let mut chosen: Vec<_> = (0..choices.len())
                .filter(|choice| *choice == first || numbers.below(2) == 0)
                .collect();
            chosen.retain(|choice| *choice == first || !question.choices()[*choice].is_exclusive());
            if question.choices()[first].is_exclusive() {
                chosen = vec![first];
            }
            let chosen: Vec<_> = chosen
                .iter()
                .map(|choice| format!("\"{}\"", choices[*choice]))
                .collect();
            format!("[{}]", chosen.join(","))
        }
        _ => format!("\"{}\"", choices[numbers.below(choices.len())]),
    }
}
