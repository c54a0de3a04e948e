//! Lines in and lines out: no cursor is moved, nothing is drawn again.

use std::io::{BufRead, Read, Write};

use super::complaint::{Complaint, LONGEST_LINE};
use crate::report::{Styling, prose};
use crate::source::looks_like_utf16;
use crate::terminal::phrases::wrapped;
use crate::terminal::{Halt, NoProgress, NotUnderstood};

/// How many lines in a row may answer nothing new for each question, before it is plain that they never will. Going back
/// over all answers takes two for each.
const LINES_PER_QUESTION: usize = 20;

/// The fewest questions that are reckoned with.
const FEWEST_QUESTIONS: usize = 5;

/// How many blank lines may follow the last.
const BLANK_LINES: usize = 10_000;

/// What some editors put at the beginning of a file.
const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// Who types the lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Typist {
    /// A person at a terminal, who is asked again when a line is not understood.
    Person,
    /// A pipe or a file. Nobody watches, so a line that is not understood ends the input: if it were passed over, the
    /// lines after it would answer the wrong questions.
    Script,
}

/// What a line replies to.
#[derive(Clone, Debug)]
pub(super) struct Asked {
    /// The question.
    pub(super) question: String,
    /// What can be typed.
    pub(super) expected: String,
}

/// Where lines are read from and written to.
pub(super) struct Lines<R, W> {
    input: R,
    output: W,
    pub(super) width: usize,
    pub(super) typist: Typist,
    /// How many lines have been read.
    read: usize,
    /// The one that was read last.
    last: String,
    /// How many of them in a row have answered nothing new.
    idle: usize,
    /// How many of those are read from a script.
    patience: usize,
}

impl<R: BufRead, W: Write> Lines<R, W> {
    pub(super) fn new(input: R, output: W, width: usize, typist: Typist) -> Self {
        Self {
            input,
            output,
            width,
            typist,
            read: 0,
            last: String::new(),
            idle: 0,
            patience: LINES_PER_QUESTION * FEWEST_QUESTIONS,
        }
    }

    /// Has as many questions reckoned with as can be asked.
    pub(super) fn expect_questions(&mut self, questions: usize) {
        self.patience = LINES_PER_QUESTION * questions.max(FEWEST_QUESTIONS);
    }

    /// The next line as a reply to what is asked.
    ///
    /// # Errors
    ///
    /// Where nobody watches: [`Halt::NoProgress`] after many lines that have answered nothing new.
    pub(super) fn reply(&mut self, asked: &Asked) -> Result<Result<String, Complaint>, Halt> {
        if self.typist == Typist::Script && self.idle >= self.patience {
            return Err(Halt::NoProgress(NoProgress {
                line: self.read,
                lines: self.idle,
                question: Some(asked.question.clone()),
            }));
        }
        self.idle += 1;
        self.read()
    }

    /// Notes that the line that was read last has answered something new.
    pub(super) fn progress(&mut self) {
        self.idle = 0;
    }

    /// The next line, without its line break, unless it is no text or too long.
    pub(super) fn read(&mut self) -> Result<Result<String, Complaint>, Halt> {
        let mut bytes = self.read_bytes()?;
        if bytes.is_empty() {
            return Err(Halt::EndOfInput);
        }
        self.read += 1;
        if self.read == 1 && bytes.starts_with(BYTE_ORDER_MARK) {
            bytes.drain(..BYTE_ORDER_MARK.len());
        }
        let is_whole = bytes.pop_if(|last| *last == b'\n').is_some();
        bytes.pop_if(|last| *last == b'\r');
        if bytes.len() > LONGEST_LINE {
            // A script ends here, and its input may have no end.
            if !is_whole && self.typist == Typist::Person {
                self.pass_over_the_rest()?;
            }
            return Ok(Err(Complaint::TooLong));
        }
        if looks_like_utf16(&bytes) {
            return Ok(Err(Complaint::Utf16));
        }
        let Ok(text) = String::from_utf8(bytes) else {
            return Ok(Err(Complaint::NotUtf8));
        };
        self.last.clone_from(&text);
        Ok(Ok(text))
    }

    /// A line with its line break, or a little more of it than a line may have.
    fn read_bytes(&mut self) -> Result<Vec<u8>, Halt> {
        let mut bytes = Vec::new();
        let most = LONGEST_LINE + BYTE_ORDER_MARK.len() + "\r\n".len();
        self.input
            .by_ref()
            .take(most as u64)
            .read_until(b'\n', &mut bytes)?;
        Ok(bytes)
    }

    /// Passes over the rest of a line.
    fn pass_over_the_rest(&mut self) -> Result<(), Halt> {
        loop {
            let bytes = self.read_bytes()?;
            if bytes.is_empty() || bytes.ends_with(b"\n") {
                return Ok(());
            }
        }
    }

    /// Tells a person why the line that was read last was not taken.
    ///
    /// # Errors
    ///
    /// Where nobody watches: [`Halt::NotUnderstood`].
    pub(super) fn complain(&mut self, complaint: &Complaint, asked: &Asked) -> Result<(), Halt> {
        match self.typist {
            Typist::Person => self.say(&complaint.said()),
            Typist::Script => Err(Halt::NotUnderstood(NotUnderstood {
                line: self.read,
                found: complaint.found(&self.last),
                question: Some(asked.question.clone()),
                help: complaint.help(&asked.expected),
            })),
        }
    }

    /// Reads a script to its end, where everything has been asked after the line `last`.
    ///
    /// # Errors
    ///
    /// [`Halt::NotUnderstood`] where a line is not blank.
    pub(super) fn expect_the_end(&mut self, last: &str) -> Result<(), Halt> {
        let done = self.read;
        while self.typist == Typist::Script {
            if self.read - done >= BLANK_LINES {
                return Err(Halt::NoProgress(NoProgress {
                    line: self.read,
                    lines: BLANK_LINES,
                    question: None,
                }));
            }
            let complaint = match self.read() {
                Err(Halt::EndOfInput) => return Ok(()),
                Err(halt) => return Err(halt),
                Ok(Ok(line)) if line.trim().is_empty() => continue,
                Ok(Ok(line)) => Complaint::unknown(&line),
                Ok(Err(complaint)) => complaint,
            };
            return Err(Halt::NotUnderstood(NotUnderstood {
                line: self.read,
                found: complaint.found(&self.last),
                question: None,
                help: format!("only blank lines can follow `{last}`"),
            }));
        }
        Ok(())
    }

    /// Writes text whose lines are wrapped already.
    pub(super) fn write(&mut self, text: &str) -> Result<(), Halt> {
        self.output.write_all(text.as_bytes())?;
        self.output.flush()?;
        Ok(())
    }

    /// Writes plain text, wrapped.
    pub(super) fn say(&mut self, text: &str) -> Result<(), Halt> {
        self.item("", text)
    }

    /// Writes plain text behind a number or a bullet, wrapped.
    pub(super) fn item(&mut self, bullet: &str, text: &str) -> Result<(), Halt> {
        let rest = " ".repeat(bullet.len());
        let text = wrapped(text, self.width, bullet, &rest);
        self.write(&text)
    }

    /// Writes Markdown, wrapped.
    pub(super) fn prose(&mut self, markdown: &str) -> Result<(), Halt> {
        let text = prose(markdown, self.width, Styling::Plain);
        self.write(&text)
    }

    /// Writes a blank line.
    pub(super) fn blank(&mut self) -> Result<(), Halt> {
        self.write("\n")
    }
}
