//! Whoever presents, and what they are shown it with.

use crate::cli::Failure;
use crate::cli::examples::{ExampleIndex, Examples};
use crate::cli::interaction::{Interaction, expect_one_reader};
use crate::demo::Course;
use crate::questionnaire::Questionnaire;
use crate::terminal::{Halt, Menu, MenuRow, Mode, Sequel, present};

/// A terminal, or lines from anywhere.
pub(super) struct Stage(Interaction);

impl Stage {
    /// At the terminal, or in plain lines.
    pub(super) fn new(mode: Mode) -> Result<Self, Failure> {
        expect_one_reader()?;
        let opened = Interaction::open(mode).map_err(|error| failure(error.into()));
        opened.map(Self)
    }

    /// At the terminal, with all of its screen.
    pub(super) fn with_a_screen() -> Result<Self, Failure> {
        let mut stage = Self::new(Mode::Prompts)?;
        let taken = stage.0.presenter.take_the_screen();
        taken.map_err(|halt| stage.ended(halt))?;
        Ok(stage)
    }

    /// Has an example picked.
    pub(super) fn pick(
        &mut self,
        questionnaire: &Questionnaire,
        examples: &Examples,
    ) -> Result<ExampleIndex, Failure> {
        let picked = self.pick_a_row(examples.rows(questionnaire));
        match picked.map(|row| examples.at(row)) {
            Ok(Some(example)) => Ok(example),
            Ok(None) | Err(Halt::EndOfInput) => {
                self.0.guard.give_way();
                Err(Failure::refused(
                    "the input ended before an example was picked",
                    examples.help("name one with `--example NAME`:"),
                ))
            }
            Err(halt) => Err(self.ended(halt)),
        }
    }

    /// Has an example picked, unless whoever presents would rather leave. What is `wrong` with the one that was picked
    /// before is told first.
    pub(super) fn pick_or_leave(
        &mut self,
        questionnaire: &Questionnaire,
        examples: &Examples,
        wrong: Option<Failure>,
    ) -> Result<Option<ExampleIndex>, Failure> {
        let mut rows = examples.rows(questionnaire);
        rows.push(MenuRow::action("leave", "Leave"));
        let picked = self.0.presenter.clear().and_then(|()| {
            if let Some(wrong) = wrong {
                // It is told, and its exit status is nobody's yet.
                let _ = wrong.report();
            }
            self.pick_a_row(rows)
        });
        picked
            .map(|row| examples.at(row))
            .map_err(|halt| self.ended(halt))
    }

    /// Tells a story to its end.
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
            question: "Which example shall it be?",
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
        Halt::Failed(error) => format!("nothing can be shown here: {error}"),
        Halt::NoTerminal => "there is no terminal to present at".to_owned(),
        Halt::Interrupted | Halt::EndOfInput => "the terminal was closed".to_owned(),
        Halt::NotUnderstood(line) => return Failure::refused(line.to_string(), line.help),
        Halt::NoProgress(lines) => return Failure::refused(lines.to_string(), lines.help()),
    };
    Failure::refused(message, "`--plain` prints the whole story")
}
