//! The choices that a line names.

use std::collections::BTreeSet;

use super::command::Command;
use super::complaint::Complaint;
use super::words::words;
use crate::phrases::interview::exclusive;
use crate::phrases::lines::{
    AND, ONLY_ONE_ANSWER, SOME_NUMBERS, YES_AND_NO, ambiguous_answer, answers, no_choice,
};
use crate::questionnaire::{ChoiceIndex, ChoiceSet, Question, QuestionType};
use crate::words::digits::ascii_digits;
use crate::words::{list, nearest};

/// The most sets of choices that words are tried as. With more, they are not understood.
const MOST_READINGS: usize = 64;

/// The most answers that are named when a line is ambiguous.
const MOST_OPTIONS: usize = 3;

/// The choices that words name by number, label or id.
///
/// # Errors
///
/// The complaint about words that name no choice, several possible answers, or an answer that is not allowed.
pub(super) fn choices(question: &Question, words: &[String]) -> Result<ChoiceSet, Complaint> {
    let names = Names::of(question);
    let readings = names
        .readings(words)
        .map_err(|at| unknown(question, words, at))?;
    let is_allowed = |reading: &&ChoiceSet| problem(question, reading).is_none();
    let allowed: Vec<_> = readings.iter().filter(is_allowed).collect();
    match allowed[..] {
        [only] => Ok(only.clone()),
        [] => Err(readings
            .iter()
            .find_map(|reading| problem(question, reading))
            .unwrap_or(Complaint::not_allowed(ONLY_ONE_ANSWER))),
        _ => Err(ambiguous(&names, words, &allowed)),
    }
}

/// The reason why these choices are not an answer.
fn problem(question: &Question, chosen: &ChoiceSet) -> Option<Complaint> {
    if chosen.len() == 1 {
        return None;
    }
    if !question.is_multiple() {
        return Some(Complaint::not_allowed(ONLY_ONE_ANSWER));
    }
    let mut choices = chosen.iter().map(|choice| question.choice(*choice));
    let alone = choices.find(|choice| choice.exclusive)?;
    Some(Complaint::NotAllowed(exclusive(&alone.label)))
}

/// The names of the choices of a question.
struct Names<'q> {
    question: &'q Question,
    names: Vec<(Vec<String>, ChoiceIndex)>,
}

impl<'q> Names<'q> {
    fn of(question: &'q Question) -> Self {
        let choices = question.choices().iter().enumerate();
        let mut names: Vec<_> = choices
            .flat_map(|(index, choice)| {
                let names = [vec![choice.id.to_string()], words(&choice.label)];
                names.map(|name| (name, ChoiceIndex(index)))
            })
            .filter(|(name, _)| !name.is_empty())
            .collect();
        if let QuestionType::YesNo(_) = question.question_type {
            // `y` means what `yes` means, which can be the label of another choice.
            for (letter, word) in YES_AND_NO {
                let meant: Vec<_> = names
                    .iter()
                    .filter(|(name, _)| *name == [word])
                    .map(|(_, choice)| (vec![letter.to_owned()], *choice))
                    .collect();
                names.extend(meant);
            }
        }
        Self { question, names }
    }

    /// The sets of choices that words can name, each in at least one way.
    ///
    /// # Errors
    ///
    /// The position of the first word that is not understood.
    fn readings(&self, words: &[String]) -> Result<BTreeSet<ChoiceSet>, usize> {
        // The sets that the words in front of each position can name.
        let mut reached = vec![BTreeSet::new(); words.len() + 1];
        reached[0].insert(ChoiceSet::new());
        let mut understood = 0;
        for at in 0..words.len() {
            let sets = std::mem::take(&mut reached[at]);
            if sets.is_empty() {
                continue;
            }
            if sets.len() > MOST_READINGS {
                return Err(at);
            }
            understood = at;
            for (length, choice) in self.starting(&words[at..]) {
                let with_it = sets.iter().map(|set| {
                    let mut set = set.clone();
                    set.insert(choice);
                    set
                });
                reached[at + length].extend(with_it);
            }
            if AND.contains(&words[at].as_str()) && at + 1 < words.len() {
                let begun = sets.into_iter().filter(|set| !set.is_empty());
                reached[at + 1].extend(begun);
            }
        }
        match reached.pop() {
            Some(whole) if !whole.is_empty() => Ok(whole),
            _ => Err(understood),
        }
    }

    /// The choices that the first words name, each with the number of words.
    fn starting(&self, words: &[String]) -> impl Iterator<Item = (usize, ChoiceIndex)> {
        let named = self.names.iter();
        let named = named.filter(|(name, _)| words.starts_with(name));
        let position = ascii_digits(&words[0]).parse::<usize>().ok();
        let numbered = position.and_then(|number| number.checked_sub(1));
        let numbered = numbered.filter(|index| *index < self.question.choices().len());
        let numbered = numbered.map(|index| (1, ChoiceIndex(index)));
        named
            .map(|(name, choice)| (name.len(), *choice))
            .chain(numbered)
    }

    /// What to type for exactly these choices: their ids, or their numbers where an id means something else, too.
    fn unambiguous(&self, chosen: &ChoiceSet) -> Vec<String> {
        let ids = chosen
            .iter()
            .map(|choice| self.question.choice(*choice).id.to_string());
        let ids: Vec<_> = ids.collect();
        match self.readings(&words(&list(&ids, "and"))) {
            Ok(readings) if readings.len() == 1 => ids,
            _ => chosen
                .iter()
                .map(|choice| (choice.0 + 1).to_string())
                .collect(),
        }
    }
}

fn ambiguous(names: &Names<'_>, words: &[String], readings: &[&ChoiceSet]) -> Complaint {
    let options = if readings.len() > MOST_OPTIONS {
        SOME_NUMBERS.to_owned()
    } else {
        let options = readings.iter().map(|reading| names.unambiguous(reading));
        answers(&options.collect::<Vec<_>>())
    };
    Complaint::NotAllowed(ambiguous_answer(&words.join(" "), &options))
}

/// The complaint about a word that does not belong to a name.
fn unknown(question: &Question, words: &[String], at: usize) -> Complaint {
    let word = &words[at];
    if let Ok(number) = ascii_digits(word).parse() {
        return Complaint::NotAllowed(no_choice(number, question.choices().len()));
    }
    if question.is_multiple() {
        suggest(question, word)
    } else {
        suggest(question, &words.join(" "))
    }
}

/// The complaint about an unknown name, with the one that was probably meant.
fn suggest(question: &Question, typed: &str) -> Complaint {
    let choices = question.choices().iter();
    let labels = choices
        .clone()
        .map(|choice| (words(&choice.label).join("_"), choice.label.as_str()));
    let ids = choices.map(|choice| (choice.id.to_string(), choice.id.as_str()));
    let commands = Command::ALL.map(|command| (command.word().to_owned(), command.word()));
    // A command among answers is not understood either; suggesting the same word would not help.
    let names = labels.chain(ids).chain(commands);
    let names: Vec<_> = names.filter(|(name, _)| name != typed).collect();
    let near = nearest(typed, names.iter().map(|(name, _)| name.as_str()));
    let meant = names.iter().find(|(name, _)| near == Some(name.as_str()));
    Complaint::Unknown {
        typed: typed.to_owned(),
        nearest: meant.map(|(_, shown)| (*shown).to_owned()),
    }
}
