//! The trait through which everything is asked, and what goes through it.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use crate::answers::Answer;
use crate::interview::Progress;
use crate::questionnaire::{Question, QuestionIndex, Questionnaire};

/// Asks a person: at prompts, in plain lines, or from a script in a test.
///
/// What an asker gives back is right for its question: a choice that the question has, a number within its bounds.
/// Whatever the person types that is not, the asker says so and asks again; where nobody watches, it halts.
pub(crate) trait Asker {
    /// Says what this is, before the first question.
    ///
    /// # Errors
    ///
    /// Why nobody can be asked.
    fn introduce(&mut self, introduction: &Introduction<'_>) -> Result<(), Halt>;

    /// Asks one question until it is answered, or the person goes back.
    ///
    /// # Errors
    ///
    /// Why there is no reply.
    fn ask(&mut self, asking: &Asking<'_>) -> Result<Reply, Halt>;

    /// Shows all the answers; gives what the person makes of them.
    ///
    /// # Errors
    ///
    /// Why there is no reply.
    fn check(&mut self, review: &Review<'_>) -> Result<Decision, Halt>;

    /// Offers to save something; gives the file to save it to, which is new, or one that may be replaced.
    ///
    /// # Errors
    ///
    /// Why there is no reply. The end of the input is a reply here, and means no.
    fn offer_to_save(&mut self, offer: &SaveOffer<'_>) -> Result<Option<PathBuf>, Halt>;

    /// Offers to clear the screen and what was scrolled off it, where there is a screen; does it if asked to.
    ///
    /// # Errors
    ///
    /// Why there is no reply.
    fn offer_to_clear(&mut self) -> Result<(), Halt>;
}

/// What is said before the first question.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Introduction<'a> {
    /// The questionnaire.
    pub questionnaire: &'a Questionnaire,
    /// How many questions there are at the most.
    pub at_most: usize,
    /// How many of them are answered already.
    pub answered: usize,
    /// The file that the answers are saved to, if the person asked for that.
    pub saved_to: Option<&'a Path>,
}

/// An offer to save something.
#[derive(Clone, Copy)]
pub(crate) struct SaveOffer<'a> {
    /// How it begins.
    pub opening: Opening,
    /// What would be saved.
    pub what: Saved,
    /// The file name that is proposed; where there is such a file already, one like it.
    pub proposed: &'a str,
    /// Why a file is never to be replaced, as one that was read; a sentence.
    pub taken: &'a dyn Fn(&Path) -> Option<String>,
}

/// How an offer to save begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Opening {
    /// With the offer. Before a file is replaced, the person is asked.
    Offer,
    /// With the file name, which the person has said they want to give. What becomes of a file that is there already is
    /// asked by the caller.
    Name,
}

/// What can be saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Saved {
    /// The outcome, in the format that the ending of the file name asks for.
    Outcome,
    /// The answers, as a file to continue with.
    Answers,
}

/// One question, as it is put.
#[derive(Clone, Debug)]
pub(crate) struct Asking<'a> {
    /// The question.
    pub question: &'a Question,
    /// How far the interview has come with it.
    pub progress: Progress,
    /// The heading that it stands under, where that is not the one shown last.
    pub heading: Option<&'a str>,
    /// What was answered to it before.
    pub earlier: Option<&'a Answer>,
    /// What can be done in place of answering, in the order in which it is offered.
    pub ways_out: Vec<WayOut>,
}

/// What can be done in place of answering.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum WayOut {
    /// Leave the question open.
    Skip,
    /// See why it is asked.
    Why,
    /// Go to the question before.
    Back,
}

/// What a question was met with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Reply {
    /// An answer, which may be that it is left open.
    Answer(Answer),
    /// The person goes back to the question before.
    Back,
}

/// All the answers, to be checked.
#[derive(Clone, Debug)]
pub(crate) struct Review<'a> {
    /// The questionnaire.
    pub questionnaire: &'a Questionnaire,
    /// The questions that were asked and their answers, in order.
    pub answers: Vec<(QuestionIndex, &'a Answer)>,
}

/// What a person makes of their answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Decision {
    /// They are right.
    Done,
    /// One is to be changed.
    Change(QuestionIndex),
}

/// Why nobody answers any more. None of these is an answer, and none is going back.
#[derive(Debug)]
pub(crate) enum Halt {
    /// The person interrupted the program.
    Interrupted,
    /// The input has ended.
    EndOfInput,
    /// There is no terminal to ask at.
    NoTerminal,
    /// Nobody watches what is said, and a line of the input was not understood.
    NotUnderstood(NotUnderstood),
    /// Nobody watches, and the lines of the input answer nothing new.
    NoProgress(NoProgress),
    /// Reading or writing failed.
    Failed(io::Error),
}

/// A line that was not understood where nobody watches, so that it could not be asked for again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct NotUnderstood {
    /// Its number in the input, from 1.
    pub line: usize,
    /// What was found in it, made safe to show.
    pub found: String,
    /// The question that it was to answer; none where everything had been asked.
    pub question: Option<String>,
    /// What to do about it.
    pub help: String,
}

/// Lines that lead nowhere where nobody watches, so that the input might never end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct NoProgress {
    /// The number in the input of the last of them, from 1.
    pub line: usize,
    /// How many there are.
    pub lines: usize,
    /// The question that is still asked; none where everything had been asked.
    pub question: Option<String>,
}

impl fmt::Display for NoProgress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { line, lines, .. } = self;
        match &self.question {
            Some(question) => write!(
                f,
                "stopped at line {line}: the last {lines} lines did not answer any new question\n  question: {question}"
            ),
            None => write!(
                f,
                "stopped at line {line}: the last {lines} lines are blank"
            ),
        }
    }
}

impl NoProgress {
    /// What to do about it.
    #[must_use]
    pub(crate) fn help(&self) -> &'static str {
        match self.question {
            Some(_) => "answer each question on a line of its own, then end with `done`",
            None => "end the input after `done`",
        }
    }
}

impl fmt::Display for NotUnderstood {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {} was not understood: {}", self.line, self.found)?;
        match &self.question {
            Some(question) => write!(f, "\n  question: {question}"),
            None => Ok(()),
        }
    }
}

impl WayOut {
    /// What is typed for it in plain lines.
    #[must_use]
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Skip => "skip",
            Self::Why => "why",
            Self::Back => "back",
        }
    }

    /// How it is shown in a list.
    #[must_use]
    pub(crate) fn label(self) -> &'static str {
        match self {
            Self::Skip => "Skip this question",
            Self::Why => "Why we ask",
            Self::Back => "Go back",
        }
    }
}

impl From<io::Error> for Halt {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::Interrupted => Self::Interrupted,
            io::ErrorKind::UnexpectedEof => Self::EndOfInput,
            io::ErrorKind::NotConnected => Self::NoTerminal,
            _ => Self::Failed(error),
        }
    }
}
