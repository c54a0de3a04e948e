//! Pseudorandom records.

use std::fmt::Write;

use selfcheck::answers::{Answer, Answers};
use selfcheck::outcome::replay;
use selfcheck::questionnaire::{
    ChoiceIndex, ChoiceSet, Question, QuestionIndex, QuestionType, Questionnaire,
};

/// Which questions a record answers.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Written {
    /// The questions that are asked.
    Asked,
    /// All questions.
    AllQuestions,
}

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

/// A number of records as JSON Lines.
pub(crate) fn json_lines(questionnaire: &Questionnaire, many: u32, written: Written) -> String {
    let mut numbers = Numbers(0x9e37_79b9_7f4a_7c15);
    let records = (0..many).map(|id| {
        let answers = answers(questionnaire, &mut numbers, written);
        record(questionnaire, id, &answers)
    });
    records.collect()
}

/// A record as a line of JSON.
pub(crate) fn record(questionnaire: &Questionnaire, id: u32, answers: &Answers) -> String {
    let mut line = format!("{{\"id\":{id},\"answers\":{{");
    let mut comma = "";
    for (index, answer) in answers.iter() {
        let question = questionnaire.question(index);
        let answer = json(question, answer);
        write!(line, "{comma}\"{}\":{answer}", question.id).expect("a String");
        comma = ",";
    }
    line + "}}\n"
}

fn json(question: &Question, answer: &Answer) -> String {
    let quoted = |choice: &ChoiceIndex| format!("\"{}\"", question.choice(*choice).id);
    match answer {
        Answer::Skipped => "\"skipped\"".to_owned(),
        Answer::Number(number) => number.to_string(),
        Answer::Choices(chosen) => {
            let chosen: Vec<_> = chosen.iter().map(quoted).collect();
            match question.question_type {
                QuestionType::SelectMultiple(_) => format!("[{}]", chosen.join(",")),
                _ => chosen.concat(),
            }
        }
    }
}

fn answers(questionnaire: &Questionnaire, numbers: &mut Numbers, written: Written) -> Answers {
    let mut answers = Answers::none(questionnaire);
    loop {
        let next = match written {
            Written::Asked => replay(questionnaire, &answers).missing().next(),
            Written::AllQuestions => {
                let mut questions = (0..questionnaire.questions.len()).map(QuestionIndex);
                questions.find(|question| answers.get(*question).is_none())
            }
        };
        let Some(index) = next else {
            return answers;
        };
        answers.set(index, answer(questionnaire.question(index), numbers));
    }
}

fn answer(question: &Question, numbers: &mut Numbers) -> Answer {
    let choices = question.choices().len();
    match question.question_type {
        _ if numbers.below(12) == 0 => Answer::Skipped,
        QuestionType::Integer(range) => Answer::Number(range.at_least.unwrap_or(0)),
        QuestionType::SelectMultiple(_) => {
            let chosen = (0..choices).filter(|_| numbers.below(2) == 0);
            let mut chosen: ChoiceSet = chosen.map(ChoiceIndex).collect();
            chosen.insert(ChoiceIndex(numbers.below(choices)));
            Answer::Choices(chosen)
        }
        _ => Answer::Choices(ChoiceSet::from([ChoiceIndex(numbers.below(choices))])),
    }
}
