//! The commands that can be typed instead of an answer.

use std::io::{BufRead, Write};

use super::lines::Lines;
use super::words::words;
use crate::phrases::lines::{COMMANDS, TYPE_INSTEAD};
use crate::terminal::Halt;

/// A command, in the order of [`COMMANDS`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Command {
    /// Skip the question.
    Skip,
    /// Say why the question is asked.
    Why,
    /// Go back to the previous question.
    Back,
    /// Repeat the question.
    Again,
    /// Say how to answer, and which commands there are.
    Help,
    /// End the interview.
    Stop,
}

impl Command {
    /// All commands, in the order in which they are listed.
    pub(super) const ALL: [Self; 6] = [
        Self::Skip,
        Self::Why,
        Self::Back,
        Self::Again,
        Self::Help,
        Self::Stop,
    ];

    /// The commands of a list that is not a question.
    pub(super) const IN_A_LIST: [Self; 3] = [Self::Again, Self::Help, Self::Stop];

    /// The word to type for it.
    pub(super) fn word(self) -> &'static str {
        self.texts().0
    }

    /// Its word and its meaning.
    fn texts(self) -> (&'static str, &'static str) {
        COMMANDS[self as usize]
    }

    /// The command that the words of a line are, if they are one.
    pub(super) fn of(words: &[String]) -> Option<Self> {
        let [word] = words else {
            return None;
        };
        match word.trim_end_matches('?') {
            "" => Some(Self::Help),
            // As in an answer file.
            "skipped" => Some(Self::Skip),
            word => Self::ALL.into_iter().find(|command| command.word() == word),
        }
    }

    /// The command that a line is, if it is one of a list.
    pub(super) fn in_a_list(line: &str) -> Option<Self> {
        Self::of(&words(line)).filter(|command| Self::IN_A_LIST.contains(command))
    }
}

/// Says how to answer, and which commands there are.
pub(super) fn help<R: BufRead, W: Write>(
    lines: &mut Lines<R, W>,
    how_to_answer: &str,
    commands: impl Iterator<Item = Command>,
) -> Result<(), Halt> {
    lines.say(how_to_answer)?;
    lines.say(TYPE_INSTEAD)?;
    for command in commands {
        let (word, meaning) = command.texts();
        lines.item(&format!("{word}: "), meaning)?;
    }
    Ok(())
}
