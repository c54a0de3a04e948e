//! Parses a typed line as a reply to a question.

use super::choices::choices;
use super::command::Command;
use super::complaint::Complaint;
use super::words::{unquoted, words};
use crate::answers::Answer;
use crate::questionnaire::{Question, QuestionType};
use crate::terminal::text::number;

/// A parsed line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Typed {
    /// A blank line.
    Blank,
    /// An answer.
    Answer(Answer),
    /// A command instead of an answer.
    Command(Command),
}

/// Parses a line as a reply: an answer if possible, else a command.
///
/// Choices are named by number, id or label; several are separated by commas or spaces.
///
/// # Errors
///
/// The complaint about what was not understood.
pub(super) fn understand(question: &Question, line: &str) -> Result<Typed, Complaint> {
    let words = words(line);
    if words.is_empty() {
        return Ok(Typed::Blank);
    }
    let command = Command::of(&words).map(Typed::Command);
    let answer = match question.question_type {
        QuestionType::Integer(range) => match command {
            Some(command) => return Ok(command),
            None => number(&unquoted(line), range)
                .map(Answer::Number)
                .map_err(Complaint::NotAllowed),
        },
        _ => choices(question, &words).map(Answer::Choices),
    };
    match (answer, command) {
        (Err(Complaint::Unknown { .. }), Some(command)) => Ok(command),
        (answer, _) => answer.map(Typed::Answer),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::builtin::BUILT_IN;
    use crate::questionnaire::{Choice, Condition, Id, Questionnaire};

    /// A question of choices with these ids and labels.
    fn question(choices: &[(&str, &str)]) -> Question {
        let id = |id| Id::new(id).expect("an id");
        let choices = choices.iter().map(|(name, label)| Choice {
            id: id(name),
            label: (*label).to_owned(),
            exclusive: false,
        });
        Question {
            id: id("question"),
            question_type: QuestionType::SelectMultiple(choices.collect()),
            text: String::new(),
            short: None,
            hint: None,
            why: None,
            group: None,
            when: Condition::always(),
        }
    }

    fn chosen(question: &Question, line: &str) -> Result<Vec<usize>, String> {
        match understand(question, line).map_err(|complaint| complaint.sentence())? {
            Typed::Answer(Answer::Choices(chosen)) => {
                Ok(chosen.iter().map(|choice| choice.0).collect())
            }
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_label_that_is_the_number_of_another_choice_is_ambiguous() {
        let counts = question(&[("none", "0"), ("one", "1"), ("two", "2")]);
        let asked = "\"1\" can mean more than one answer here. Type none or one.";
        assert_eq!(chosen(&counts, "1"), Err(asked.to_owned()));
        assert_eq!(chosen(&counts, "one"), Ok(vec![1]));
        assert_eq!(chosen(&counts, "0"), Ok(vec![0]));
        assert_eq!(chosen(&counts, "3"), Ok(vec![2]));
        let same = question(&[("zero", "2"), ("two", "2")]);
        assert_eq!(chosen(&same, "1"), Ok(vec![0]));
        assert!(chosen(&same, "2").is_err());
    }

    #[test]
    fn an_id_that_is_the_label_of_another_choice_is_ambiguous() {
        let crossed = question(&[("never", "often"), ("often", "never"), ("daily", "Daily")]);
        for typed in ["often", "Never", "“never”"] {
            let asked = chosen(&crossed, typed).expect_err("it is ambiguous");
            let end = " can mean more than one answer here. Type 1 or 2.";
            assert!(asked.ends_with(end), "{asked}");
        }
        let asked = "\"never daily\" can mean more than one answer here. Type 1 and 3, or 2 and 3.";
        assert_eq!(chosen(&crossed, "never, daily"), Err(asked.to_owned()));
        assert_eq!(chosen(&crossed, "1 daily"), Ok(vec![0, 2]));
        let half = question(&[("sometimes", "often"), ("often", "always")]);
        let asked = "\"often\" can mean more than one answer here. Type sometimes or 2.";
        assert_eq!(chosen(&half, "often"), Err(asked.to_owned()));
        let same = question(&[("never", "Never"), ("often", "often")]);
        assert_eq!(chosen(&same, "often never"), Ok(vec![0, 1]));
    }

    #[test]
    fn numbers_and_commas_of_other_scripts_are_accepted() {
        let sites = question(&[("hip", "Hip"), ("knee", "Knee"), ("none", "None")]);
        for typed in [
            "1,3",
            "\u{0661}\u{060c}\u{0663}",
            "\u{06f3} \u{06f1}",
            "\u{ff11}\u{ff1b}\u{ff13}.",
        ] {
            assert_eq!(chosen(&sites, typed), Ok(vec![0, 2]), "{typed}");
        }
        assert!(chosen(&sites, "\u{0664}").is_err());
    }

    #[test]
    fn a_label_of_several_words_matches_and_its_commas_are_ignored() {
        let sites = question(&[
            ("hip", "Hip, or around it"),
            ("hip_bone", "Hip"),
            ("both", "Both hip and knee"),
            ("wide", "膝、または腰"),
        ]);
        assert_eq!(chosen(&sites, "Hip, or around it"), Ok(vec![0]));
        assert_eq!(chosen(&sites, "both hip and knee"), Ok(vec![2]));
        assert_eq!(chosen(&sites, "hip_bone and both"), Ok(vec![1, 2]));
        assert_eq!(chosen(&sites, "膝、または腰, 2"), Ok(vec![1, 3]));
        assert_eq!(chosen(&sites, "“Hip, or around it”"), Ok(vec![0]));
    }

    #[test]
    fn a_label_that_other_labels_add_up_to_is_ambiguous() {
        let sides = question(&[
            ("both", "Left, right"),
            ("left", "Left"),
            ("right", "Right"),
        ]);
        let end = " can mean more than one answer here. Type both, or left and right.";
        for typed in ["left, right", "“Left, right”"] {
            let asked = Err(format!("\"left right\"{end}"));
            assert_eq!(chosen(&sides, typed), asked, "{typed}");
        }
        assert!(chosen(&sides, "right left right").is_err());
        for typed in ["left and right", "2 3", "right, left", "left & right"] {
            assert_eq!(chosen(&sides, typed), Ok(vec![1, 2]), "{typed}");
        }
        assert_eq!(chosen(&sides, "both"), Ok(vec![0]));
        let joined = question(&[
            ("both", "Left and right"),
            ("left", "Left"),
            ("right", "Right"),
        ]);
        let end = " can mean more than one answer here. Type both, or 2 and 3.";
        assert_eq!(
            chosen(&joined, "left and right"),
            Err(format!("\"left and right\"{end}"))
        );
        assert_eq!(chosen(&joined, "2 and 3"), Ok(vec![1, 2]));
        // Two choices that overlap.
        let chain = question(&[("p", "A"), ("q", "A B"), ("r", "B C"), ("s", "C")]);
        let asked = chosen(&chain, "a b c").expect_err("it is ambiguous");
        assert!(asked.ends_with("Type p and r, or q and s."), "{asked}");
    }

    #[test]
    fn signs_for_and_connect_choices_unless_they_are_part_of_a_label() {
        let groups = question(&[
            ("a", "A+"),
            ("b", "B+"),
            ("salt", "Salt & pepper"),
            ("old", "65+"),
        ]);
        for typed in ["A+ & B+", "a + b", "a&b", "A+, B+", "a+ + b+"] {
            assert_eq!(chosen(&groups, typed), Ok(vec![0, 1]), "{typed}");
        }
        assert_eq!(chosen(&groups, "salt & pepper+65+"), Ok(vec![2, 3]));
        for typed in ["& a", "b &", "+"] {
            assert!(chosen(&groups, typed).is_err(), "{typed}");
        }
    }

    #[test]
    fn y_and_n_mean_what_yes_and_no_mean() {
        let yes_no = |labels: [&str; 3]| {
            let choices: Vec<_> = ["yes", "no", "unsure"].into_iter().zip(labels).collect();
            let mut question = question(&choices);
            if let QuestionType::SelectMultiple(choices) = question.question_type {
                question.question_type = QuestionType::YesNo(choices);
            }
            question
        };
        let usual = yes_no(["Yes", "No", "Not sure"]);
        for (typed, choice) in [("y", 0), ("N", 1), ("Y.", 0), ("“n”", 1), ("ｙ", 0)] {
            assert_eq!(chosen(&usual, typed), Ok(vec![choice]), "{typed}");
        }
        assert!(chosen(&usual, "y n").is_err());
        let crossed = yes_no(["No", "Yes", "Not sure"]);
        assert!(chosen(&crossed, "n").is_err() && chosen(&crossed, "y").is_err());
        let other = yes_no(["Yes", "No", "Y"]);
        assert!(chosen(&other, "y").is_err());
        assert_eq!(chosen(&other, "n"), Ok(vec![1]));
        let sites = question(&[("yes", "Yes"), ("no", "No")]);
        assert!(chosen(&sites, "y").is_err());
    }

    #[test]
    fn a_command_comes_after_a_choice_of_that_name_even_an_ambiguous_one() {
        let plain = question(&[("a", "A")]);
        for (line, command) in [
            ("skip", Command::Skip),
            ("skipped", Command::Skip),
            ("Why?", Command::Why),
            ("‘back’", Command::Back),
            ("AGAIN", Command::Again),
            ("help", Command::Help),
            ("?", Command::Help),
            ("？", Command::Help),
            ("stop.", Command::Stop),
        ] {
            assert_eq!(
                understand(&plain, line),
                Ok(Typed::Command(command)),
                "{line}"
            );
        }
        let named = question(&[
            ("stop", "Stop it"),
            ("why", "Why"),
            ("help", "?"),
            ("x", "Help"),
        ]);
        assert_eq!(chosen(&named, "stop"), Ok(vec![0]));
        assert_eq!(chosen(&named, "why"), Ok(vec![1]));
        assert_eq!(chosen(&named, "?"), Ok(vec![2]));
        let asked = "\"help\" can mean more than one answer here. Type 3 or x.";
        assert_eq!(chosen(&named, "help"), Err(asked.to_owned()));
    }

    #[test]
    fn each_choice_of_a_built_in_questionnaire_is_named_by_its_number_its_id_and_its_label() {
        for built_in in BUILT_IN {
            let questionnaire = Questionnaire::built_in(built_in.id).expect("it is built in");
            for question in &questionnaire.questions {
                for (index, choice) in question.choices().iter().enumerate() {
                    let number = (index + 1).to_string();
                    for typed in [&number, choice.id.as_str(), &choice.label] {
                        assert_eq!(chosen(question, typed), Ok(vec![index]), "{typed}");
                    }
                }
            }
        }
    }

    #[test]
    fn a_way_out_is_not_understood_in_the_middle_of_an_answer() {
        let plain = question(&[("a", "A"), ("skip", "Skip it")]);
        assert_eq!(chosen(&plain, "skip"), Ok(vec![1]));
        assert_eq!(
            understand(&plain, "Back."),
            Ok(Typed::Command(Command::Back))
        );
        assert_eq!(
            chosen(&plain, "a back"),
            Err("I did not understand \"back\".".to_owned())
        );
    }
}
