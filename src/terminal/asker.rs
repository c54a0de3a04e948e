//! The trait that asks a person questions, and the types of its questions and replies.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use crate::answers::Answer;
use crate::interview::Progress;
use crate::phrases::{interview, lines, script};
use crate::questionnaire::{Notice, Question, QuestionIndex, Questionnaire};

/// Asks a person, at prompts or in plain lines; tests use a scripted asker.
///
/// A reply is always valid for its question. If the person types something invalid, the asker says so and asks again; if
/// the input is not interactive, it halts.
pub(crate) trait Asker {
    /// Shows the introduction, before the first question.
    ///
    /// # Errors
    ///
    /// The reason why nobody can be asked.
    fn introduce(&mut self, introduction: &Introduction<'_>) -> Result<(), Halt>;

    /// Shows notices that the answers so far bring; it does not wait.
    ///
    /// # Errors
    ///
    /// The reason why they cannot be shown.
    fn notify(&mut self, notices: &[&Notice]) -> Result<(), Halt>;

    /// Asks one question until it is answered, or the person goes back.
    ///
    /// # Errors
    ///
    /// The reason why there is no reply.
    fn ask(&mut self, asking: &Asking<'_>) -> Result<Reply, Halt>;

    /// Shows all answers for review; returns the person's decision.
    ///
    /// # Errors
    ///
    /// The reason why there is no reply.
    fn check(&mut self, review: &Review<'_>) -> Result<Decision, Halt>;

    /// Offers to save something; returns the file to save it to, which is new or may be replaced.
    ///
    /// # Errors
    ///
    /// The reason why there is no reply. The end of the input counts as the reply no.
    fn offer_to_save(&mut self, offer: &SaveOffer<'_>) -> Result<Option<PathBuf>, Halt>;

    /// Offers to clear the screen and its scrollback, if there is a screen; clears them if the person wants it.
    ///
    /// # Errors
    ///
    /// The reason why there is no reply.
    fn offer_to_clear(&mut self) -> Result<(), Halt>;
}

/// The facts of the introduction.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Introduction<'a> {
    /// The questionnaire.
    pub questionnaire: &'a Questionnaire,
    /// The maximum number of questions.
    pub at_most: usize,
    /// The number of questions that are already answered.
    pub answered: usize,
    /// The file that the answers are saved to, if the person asked for it.
    pub saved_to: Option<&'a Path>,
}

/// An offer to save something.
#[derive(Clone, Copy)]
pub(crate) struct SaveOffer<'a> {
    /// How the offer begins.
    pub opening: Opening,
    /// What would be saved.
    pub what: Saved,
    /// The proposed file name; if the file exists, a numbered variant is proposed.
    pub proposed: &'a str,
    /// The reason, as a sentence, why a file must not be replaced, for example because the command has read it.
    pub taken: &'a dyn Fn(&Path) -> Option<String>,
}

/// How an offer to save begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Opening {
    /// With the offer itself. The person is asked before a file is replaced.
    Offer,
    /// With the file name, since the person has already decided to save. The caller handles an existing file.
    Name,
}

/// What can be saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Saved {
    /// The outcome, in the format that the file extension selects.
    Outcome,
    /// The answers, as a file to continue with.
    Answers,
}

/// One question with its context.
#[derive(Clone, Debug)]
pub(crate) struct Asking<'a> {
    /// The question.
    pub question: &'a Question,
    /// The position of the question in the interview.
    pub progress: Progress,
    /// The heading above the question, unless it was already shown.
    pub heading: Option<&'a str>,
    /// The earlier answer to the question.
    pub earlier: Option<&'a Answer>,
    /// The alternatives to answering, in the order in which they are offered.
    pub ways_out: Vec<WayOut>,
}

/// An alternative to answering.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum WayOut {
    /// Skip the question.
    Skip,
    /// Read why the question is asked.
    Why,
    /// Go back to the previous question.
    Back,
}

/// The reply to a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Reply {
    /// An answer, which can be [`Answer::Skipped`].
    Answer(Answer),
    /// The person goes back to the previous question.
    Back,
}

/// All answers, for review.
#[derive(Clone, Debug)]
pub(crate) struct Review<'a> {
    /// The questionnaire.
    pub questionnaire: &'a Questionnaire,
    /// The questions that were asked, with their answers, in order.
    pub answers: Vec<(QuestionIndex, &'a Answer)>,
}

/// The person's decision in the review.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Decision {
    /// The answers are correct.
    Done,
    /// The answer to this question should be changed.
    Change(QuestionIndex),
}

/// The reason why the interview cannot continue.
#[derive(Debug)]
pub(crate) enum Halt {
    /// The person interrupted the program.
    Interrupted,
    /// The input has ended.
    EndOfInput,
    /// There is no terminal for the questions.
    NoTerminal,
    /// A line of a script was not understood.
    NotUnderstood(NotUnderstood),
    /// Many lines of a script in a row did not answer a new question.
    NoProgress(NoProgress),
    /// Reading or writing failed.
    Failed(io::Error),
}

/// A line of a script that was not understood. A script cannot be asked again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct NotUnderstood {
    /// The number of the line, from 1.
    pub line: usize,
    /// What was found, made safe to show.
    pub found: String,
    /// The current question; `None` after the last one.
    pub question: Option<String>,
    /// How to fix the line.
    pub help: String,
}

/// Lines of a script that do not answer a new question, so that the input might never end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct NoProgress {
    /// The number of the last of these lines, from 1.
    pub line: usize,
    /// The number of these lines.
    pub lines: usize,
    /// The current question; `None` after the last one.
    pub question: Option<String>,
}

impl fmt::Display for NoProgress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let question = self.question.as_deref();
        f.write_str(&script::no_progress(self.line, self.lines, question))
    }
}

impl NoProgress {
    /// How to fix the script.
    #[must_use]
    pub(crate) fn help(&self) -> &'static str {
        match self.question {
            Some(_) => script::ONE_ANSWER_PER_LINE,
            None => script::END_AFTER_DONE,
        }
    }
}

impl fmt::Display for NotUnderstood {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let question = self.question.as_deref();
        f.write_str(&script::not_understood(self.line, &self.found, question))
    }
}

impl WayOut {
    /// The word to type for it in plain lines.
    #[must_use]
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Skip => lines::SKIP_WORD,
            Self::Why => lines::WHY_WORD,
            Self::Back => lines::BACK_WORD,
        }
    }

    /// Its label in a list.
    #[must_use]
    pub(crate) fn label(self) -> &'static str {
        match self {
            Self::Skip => interview::SKIP,
            Self::Why => interview::WHY,
            Self::Back => interview::BACK,
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
