//! Reads and writes lines, without moving the cursor.

use std::io::{BufRead, Read, Write};

use super::complaint::{Complaint, LONGEST_LINE};
use crate::report::{Styling, prose};
use crate::source::looks_like_utf16;

use crate::phrases::lines::stopped_at;
use crate::phrases::script::only_blank_lines_after;
use crate::terminal::text::wrapped;
use crate::terminal::{Halt, NoProgress, NotUnderstood};

/// The number of lines in a row, for each question, that a script may use without answering a new question. Going back
/// over all answers takes two for each.
const LINES_PER_QUESTION: usize = 20;

/// The minimum number of questions that the limit allows for.
const FEWEST_QUESTIONS: usize = 5;

/// The number of questions that name the commands, until they are familiar.
const QUESTIONS_WITH_COMMANDS: usize = 3;

/// The number of blank lines that may follow the last line of a script.
const BLANK_LINES: usize = 10_000;

/// The byte order mark that some editors put at the beginning of a file.
const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// Who types the lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Typist {
    /// A person at a terminal, who is asked again when a line is not understood.
    Person,
    /// A pipe or a file. A line that is not understood ends the interview: if it were ignored, the lines after it would
    /// answer the wrong questions.
    Script,
}

/// The question that a line replies to, for the error of a script.
#[derive(Clone, Debug)]
pub(super) struct Asked {
    /// The question.
    pub(super) question: String,
    /// The replies that are expected.
    pub(super) expected: String,
}

/// The input and output of an interview in plain lines.
pub(super) struct Lines<R, W> {
    input: R,
    output: W,
    pub(super) width: usize,
    pub(super) typist: Typist,
    /// The number of lines that were read.
    read: usize,
    /// The most recent line.
    last: String,
    /// The number of lines in a row that did not answer a new question.
    idle: usize,
    /// The maximum of `idle` for a script.
    max_idle: usize,
    /// The number of questions that were asked.
    asked: usize,
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
            max_idle: LINES_PER_QUESTION * FEWEST_QUESTIONS,
            asked: 0,
        }
    }

    /// Whether the next question names the commands: only the first ones do.
    pub(super) fn names_commands(&mut self) -> bool {
        self.asked += 1;
        self.asked <= QUESTIONS_WITH_COMMANDS
    }

    /// The halt after the command to stop: a person interrupts the program, and a script has ended.
    pub(super) fn stopped(&mut self) -> Halt {
        match self.typist {
            Typist::Person => Halt::Interrupted,
            Typist::Script => match self.say(&stopped_at(self.read)) {
                Ok(()) => Halt::EndOfInput,
                Err(halt) => halt,
            },
        }
    }

    /// Adjusts the limit of a script to the number of questions.
    pub(super) fn expect_questions(&mut self, questions: usize) {
        self.max_idle = LINES_PER_QUESTION * questions.max(FEWEST_QUESTIONS);
    }

    /// Reads a line as a reply.
    ///
    /// # Errors
    ///
    /// For a script, [`Halt::NoProgress`] after many lines that did not answer a new question; otherwise those of
    /// [`Lines::read()`].
    pub(super) fn reply(&mut self, asked: &Asked) -> Result<Result<String, Complaint>, Halt> {
        if self.typist == Typist::Script && self.idle >= self.max_idle {
            return Err(Halt::NoProgress(NoProgress {
                line: self.read,
                lines: self.idle,
                question: Some(asked.question.clone()),
            }));
        }
        self.idle += 1;
        self.read()
    }

    /// Records that the most recent line answered a new question.
    pub(super) fn progress(&mut self) {
        self.idle = 0;
    }

    /// Reads a line, without its line break; a complaint if it is too long or is not UTF-8.
    ///
    /// # Errors
    ///
    /// [`Halt::EndOfInput`] at the end of the input, or the error of reading.
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
            // A script ends here, and its line may never end.
            if !is_whole && self.typist == Typist::Person {
                self.skip_the_rest()?;
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

    /// Reads a line with its line break, or slightly more than the maximum length.
    fn read_bytes(&mut self) -> Result<Vec<u8>, Halt> {
        let mut bytes = Vec::new();
        let most = LONGEST_LINE + BYTE_ORDER_MARK.len() + "\r\n".len();
        self.input
            .by_ref()
            .take(most as u64)
            .read_until(b'\n', &mut bytes)?;
        Ok(bytes)
    }

    /// Skips the rest of a line.
    fn skip_the_rest(&mut self) -> Result<(), Halt> {
        loop {
            let bytes = self.read_bytes()?;
            if bytes.is_empty() || bytes.ends_with(b"\n") {
                return Ok(());
            }
        }
    }

    /// Tells a person why the most recent line was rejected.
    ///
    /// # Errors
    ///
    /// For a script, [`Halt::NotUnderstood`].
    pub(super) fn complain(&mut self, complaint: &Complaint, asked: &Asked) -> Result<(), Halt> {
        match self.typist {
            Typist::Person => self.say(&complaint.sentence()),
            Typist::Script => Err(Halt::NotUnderstood(NotUnderstood {
                line: self.read,
                found: complaint.found(&self.last),
                question: Some(asked.question.clone()),
                help: complaint.help(&asked.expected),
            })),
        }
    }

    /// Reads a script to its end, after its `last` line.
    ///
    /// # Errors
    ///
    /// [`Halt::NotUnderstood`] at a line that is not blank, [`Halt::NoProgress`] after too many blank lines.
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
                help: only_blank_lines_after(last),
            }));
        }
        Ok(())
    }

    /// Writes text that is already wrapped.
    pub(super) fn write(&mut self, text: &str) -> Result<(), Halt> {
        self.output.write_all(text.as_bytes())?;
        self.output.flush()?;
        Ok(())
    }

    /// Writes plain text, wrapped.
    pub(super) fn say(&mut self, text: &str) -> Result<(), Halt> {
        self.item("", text)
    }

    /// Writes plain text after a number or a bullet, wrapped.
    pub(super) fn item(&mut self, bullet: &str, text: &str) -> Result<(), Halt> {
        let rest = " ".repeat(bullet.len());
        let text = wrapped(text, self.width, bullet, &rest);
        self.write(&text)
    }

    /// Writes Markdown, wrapped.
    pub(super) fn prose(&mut self, markdown: &str) -> Result<(), Halt> {
        let text = prose(markdown, self.width, Styling::Bare);
        self.write(&text)
    }

    /// Writes a blank line.
    pub(super) fn blank(&mut self) -> Result<(), Halt> {
        self.write("\n")
    }
}
