//! Parses a typed line as a reply to a question.

use super::complaint::Complaint;
use crate::answers::Answer;
use crate::phrases::interview::exclusive;
use crate::phrases::lines::{ONLY_ONE_ANSWER, ambiguous_answer};
use crate::questionnaire::{ChoiceIndex, ChoiceSet, Question, QuestionType};
use crate::terminal::WayOut;
use crate::terminal::text::number;
use crate::words::digits::ascii_digits;
use crate::words::{list, nearest};

/// A parsed line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Typed {
    /// A blank line.
    Blank,
    /// An answer.
    Answer(Answer),
    /// An alternative to answering.
    WayOut(WayOut),
}

/// Parses a line as a reply: an answer if possible, else a way out.
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
    let answer = match question.question_type {
        QuestionType::Integer(range) => number(line.trim(), range)
            .map(Answer::Number)
            .map_err(Complaint::NotAllowed),
        _ => choices(question, &words).map(Answer::Choices),
    };
    let way_out = match &words[..] {
        // As in an answer file.
        [word] if word == "skipped" => Some(WayOut::Skip),
        [word] => [WayOut::Skip, WayOut::Why, WayOut::Back]
            .into_iter()
            .find(|way_out| way_out.word() == word),
        _ => None,
    };
    match (answer, way_out) {
        (Ok(answer), _) => Ok(Typed::Answer(answer)),
        (Err(_), Some(way_out)) => Ok(Typed::WayOut(way_out)),
        (Err(complaint), None) => Err(complaint),
    }
}

/// The words of a line or a label, in lower case, without punctuation.
fn words(text: &str) -> Vec<String> {
    // ASCII, Arabic and full-width commas and semicolons, and the ideographic comma.
    let marks = [
        ',', ';', '\u{060c}', '\u{061b}', '\u{ff0c}', '\u{ff1b}', '\u{3001}',
    ];
    let separates = |c: char| c.is_whitespace() || marks.contains(&c);
    let edges = ['.', ')', '(', '"', '\''];
    text.split(separates)
        .map(|word| word.trim_matches(edges).to_lowercase())
        .filter(|word| !word.is_empty())
        .collect()
}

/// The choices that words name: from the left, the longest name first.
fn choices(question: &Question, words: &[String]) -> Result<ChoiceSet, Complaint> {
    let mut chosen = ChoiceSet::new();
    let mut rest = words;
    while !rest.is_empty() {
        let named = (1..=rest.len())
            .rev()
            .map(|length| (length, named(question, &rest[..length])));
        match named.into_iter().find(|(_, named)| !named.is_empty()) {
            Some((length, named)) => {
                let [choice] = named[..] else {
                    return Err(ambiguous(question, &rest[..length], &named));
                };
                chosen.insert(choice);
                rest = &rest[length..];
            }
            None if rest[0] == "and" && !chosen.is_empty() && rest.len() > 1 => rest = &rest[1..],
            None if question.is_multiple() => return Err(unknown(question, &rest[0])),
            None => return Err(unknown(question, &words.join(" "))),
        }
    }
    let mut choices = chosen.iter().map(|choice| question.choice(*choice));
    match choices.find(|choice| choice.exclusive) {
        _ if chosen.len() == 1 => Ok(chosen),
        _ if !question.is_multiple() => Err(Complaint::not_allowed(ONLY_ONE_ANSWER)),
        Some(choice) => Err(Complaint::NotAllowed(exclusive(&choice.label))),
        None => Ok(chosen),
    }
}

/// The choices that some words can mean, by number, label or id.
fn named(question: &Question, name: &[String]) -> Vec<ChoiceIndex> {
    let single = match name {
        [single] => Some(single.as_str()),
        _ => None,
    };
    let position = single.and_then(|number| ascii_digits(number).parse::<usize>().ok());
    let numbered = question.choices().iter().enumerate();
    numbered
        .filter(|(index, choice)| {
            position == Some(index + 1)
                || single == Some(choice.id.as_str())
                || words(&choice.label) == name
        })
        .map(|(index, _)| ChoiceIndex(index))
        .collect()
}

fn ambiguous(question: &Question, name: &[String], named: &[ChoiceIndex]) -> Complaint {
    let options = named.iter().map(|choice| unique_name(question, *choice));
    let options = list(options, "or");
    Complaint::NotAllowed(ambiguous_answer(&name.join(" "), &options))
}

/// The id of a choice, or its number if the id is the label of another choice.
fn unique_name(question: &Question, choice: ChoiceIndex) -> String {
    let id = question.choice(choice).id.to_string();
    if named(question, std::slice::from_ref(&id)) == [choice] {
        id
    } else {
        (choice.0 + 1).to_string()
    }
}

fn unknown(question: &Question, typed: &str) -> Complaint {
    let choices = question.choices().iter();
    let labels = choices
        .clone()
        .map(|choice| (words(&choice.label).join("_"), choice.label.as_str()));
    let ids = choices.map(|choice| (choice.id.to_string(), choice.id.as_str()));
    let ways_out = [WayOut::Skip, WayOut::Why, WayOut::Back]
        .map(|way_out| (way_out.word().to_owned(), way_out.word()));
    // A way out among answers is not understood either; suggesting the same word would not help.
    let names = labels.chain(ids).chain(ways_out);
    let names: Vec<_> = names.filter(|(name, _)| name != typed).collect();
    let near = nearest(typed, names.iter().map(|(name, _)| name.as_str()));
    let meant = names.iter().find(|(name, _)| near == Some(name.as_str()));
    Complaint::Unknown {
        typed: typed.to_owned(),
        nearest: meant.map(|(_, shown)| (*shown).to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::questionnaire::{Choice, Condition, Id};

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
        for typed in ["often", "Never", "never, daily"] {
            let asked = chosen(&crossed, typed).expect_err("it is ambiguous");
            let end = " can mean more than one answer here. Type 1 or 2.";
            assert!(asked.ends_with(end), "{asked}");
        }
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
    fn the_longest_label_matches_and_commas_in_labels_are_ignored() {
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
    }

    #[test]
    fn a_way_out_is_not_understood_in_the_middle_of_an_answer() {
        let plain = question(&[("a", "A"), ("skip", "Skip it")]);
        assert_eq!(chosen(&plain, "skip"), Ok(vec![1]));
        assert_eq!(understand(&plain, "Back."), Ok(Typed::WayOut(WayOut::Back)));
        assert_eq!(
            chosen(&plain, "a back"),
            Err("I did not understand \"back\".".to_owned())
        );
    }
}
