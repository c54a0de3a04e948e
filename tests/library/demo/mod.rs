//! An example presented to an audience: as a story, scene by scene, and printed.

mod course;
mod script;
mod story;

use selfcheck::answers::{Answer, AnswerFile, AnswerSheet};
use selfcheck::check::check;
use selfcheck::questionnaire::{ChoiceIndex, ChoiceSet, QuestionIndex, Questionnaire};
use selfcheck::source::Source;

/// The questionnaire of most examples here, with its folder of examples next to it.
const TRIAL: &str = "tests/terminal/trial.yaml";

fn source(path: &str) -> Source {
    Source::new(path, std::fs::read_to_string(path).expect("it is there"))
}

fn trial() -> Questionnaire {
    check(source(TRIAL)).expect("it is right")
}

/// An example of the trial.
fn example(questionnaire: &Questionnaire, name: &str) -> AnswerFile {
    let sheet = AnswerSheet::read(source(&format!("tests/terminal/examples/{name}.yaml")));
    let file = sheet.and_then(|sheet| sheet.resolve(questionnaire));
    file.expect("it is right")
}

fn question(questionnaire: &Questionnaire, id: &str) -> QuestionIndex {
    questionnaire.question_named(id).expect("it is there")
}

fn pick(choice: usize) -> Answer {
    Answer::Choices(ChoiceSet::from([ChoiceIndex(choice)]))
}
