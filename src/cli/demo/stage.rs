//! The interaction with the person who presents an example.

use crate::cli::Failure;
use crate::cli::examples::{ExampleIndex, Examples};
use crate::cli::interaction::{Interaction, expect_one_reader};
use crate::demo::Course;
use crate::phrases::stage::{CHOOSE_AN_EXAMPLE, QUIT};
use crate::questionnaire::Questionnaire;
use crate::terminal::{Halt, Menu, MenuRow, Mode, Sequel, present};

/// A terminal, or plain lines.
pub(super) struct Stage(Interaction);

impl Stage {
    /// Opens the terminal in a mode.
    ///
    /// # Errors
    ///
    /// The terminal cannot be used, or another program may read the keyboard.
    pub(super) fn new(mode: Mode) -> Result<Self, Failure> {
        expect_one_reader()?;
        let opened = Interaction::open(mode).map_err(|error| failure(error.into()));
        opened.map(Self)
    }

    /// Opens the terminal with a clear screen.
    ///
    /// # Errors
    ///
    /// Those of [`Stage::new()`], or writing fails.
    pub(super) fn with_a_screen() -> Result<Self, Failure> {
        let mut stage = Self::new(Mode::Prompts)?;
        let taken = stage.0.presenter.take_the_screen();
        taken.map_err(|halt| stage.ended(halt))?;
        Ok(stage)
    }

    /// Lets the person pick an example.
    ///
    /// # Errors
    ///
    /// The input ends, or the terminal fails.
    pub(super) fn pick(
        &mut self,
        questionnaire: &Questionnaire,
        examples: &Examples,
    ) -> Result<ExampleIndex, Failure> {
        let picked = self.pick_a_row(examples.rows(questionnaire));
        match picked.map(|row| examples.at(row)) {
            Ok(Some(example)) => Ok(example),
            Ok(None) | Err(Halt::EndOfInput) => {
                self.0.guard.await_pending_signal();
                Err(Failure::refused(
                    "the input ended before an example was chosen",
                    examples.help("choose one with `--example NAME`:"),
                ))
            }
            Err(halt) => Err(self.ended(halt)),
        }
    }

    /// Lets the person pick an example; `None` if they quit. A `problem` with the previous one is reported first.
    ///
    /// # Errors
    ///
    /// The terminal fails.
    pub(super) fn pick_or_quit(
        &mut self,
        questionnaire: &Questionnaire,
        examples: &Examples,
        problem: Option<Failure>,
    ) -> Result<Option<ExampleIndex>, Failure> {
        let mut rows = examples.rows(questionnaire);
        rows.push(MenuRow::action("quit", QUIT));
        let picked = self.0.presenter.clear().and_then(|()| {
            if let Some(problem) = problem {
                // The command goes on, so the exit status does not matter.
                let _ = problem.report();
            }
            self.pick_a_row(rows)
        });
        picked
            .map(|row| examples.at(row))
            .map_err(|halt| self.ended(halt))
    }

    /// Presents a story.
    ///
    /// # Errors
    ///
    /// The terminal fails.
    pub(super) fn present(
        &mut self,
        course: &mut Course<'_>,
        examples: &Examples,
    ) -> Result<Sequel, Failure> {
        let presented = present(course, self.0.presenter.as_mut(), examples.others());
        presented.map_err(|halt| self.ended(halt))
    }

    fn pick_a_row(&mut self, rows: Vec<MenuRow>) -> Result<usize, Halt> {
        self.0.presenter.pick(&Menu {
            question: CHOOSE_AN_EXAMPLE,
            hint: "",
            rows,
            at: 0,
        })
    }

    fn ended(&self, halt: Halt) -> Failure {
        self.0.ended(halt, failure)
    }
}

fn failure(halt: Halt) -> Failure {
    let message = match halt {
        Halt::Failed(error) => format!("cannot use the terminal: {error}"),
        Halt::NoTerminal => "there is no terminal".to_owned(),
        Halt::Interrupted | Halt::EndOfInput => "the terminal was closed".to_owned(),
        Halt::NotUnderstood(line) => return Failure::refused(line.to_string(), line.help),
        Halt::NoProgress(lines) => return Failure::refused(lines.to_string(), lines.help()),
    };
    Failure::refused(message, "`--plain` prints the whole story")
}
