//! `selfcheck demo`: an example told to an audience.

mod stage;

use std::path::Path;

use clap::Args;

use super::examples::{ExampleIndex, Examples};
use super::file::Files;
use super::{Failure, answering, argument, output, resolve};
use crate::answers::AnswerFile;
use crate::demo::{Course, Story, text};
use crate::questionnaire::Questionnaire;
use crate::terminal::{Environment, Mode, Sequel, without_colors};
use crate::words::quoted;
use stage::Stage;

/// Present an example step by step, and see what changes with another answer
///
/// Enter leads from answer to answer, each with what it brings up, then to the outcome. After that any answer can be
/// changed, to see only what appears and what goes. In a pipe and with --plain the whole story is printed. Nothing is
/// saved.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The id of a built-in questionnaire, or the path of a file
    questionnaire: Option<String>,
    /// The name of an example (its file name without `.yaml`), or the path of an answer file
    #[arg(long, value_name = "NAME")]
    example: Option<String>,
    /// Print the whole story, without moving the cursor: for a screen reader
    #[arg(long)]
    plain: bool,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments) -> Result<(), Failure> {
    if arguments.plain {
        without_colors();
    }
    let mut files = Files::new();
    let (questionnaire, examples) = given(arguments, &mut files)?;
    let chosen = match &arguments.example {
        Some(name) if !argument::is_path(name) => Some(examples.find(name)?),
        _ => examples.only(),
    };
    // A list of examples to choose from gives the title in each.
    examples.note(chosen, &mut files)?;
    if !arguments.plain && Environment::now().has_an_audience() {
        return present(&questionnaire, &examples, chosen);
    }
    let chosen = match chosen {
        Some(chosen) => chosen,
        None => asked_for(&questionnaire, &examples, arguments)?,
    };
    let example = examples.read(chosen, &questionnaire)?;
    let story = story(&questionnaire, examples.name(chosen), &example)?;
    output::print(&text(&story, output::width(), output::styling()))?;
    answering::tell_unused(&questionnaire, &story.outcome.unused, "");
    Ok(())
}

/// The questionnaire, and the examples that there are to choose from.
fn given(arguments: &Arguments, files: &mut Files) -> Result<(Questionnaire, Examples), Failure> {
    let argument = arguments.questionnaire.as_deref();
    let path = arguments.example.as_deref();
    let Some(path) = path.filter(|example| argument::is_path(example)) else {
        let argument = argument.unwrap_or(resolve::DEFAULT);
        let questionnaire = resolve::questionnaire(argument, files)?;
        return Ok((questionnaire, Examples::of(argument)?));
    };
    let named = resolve::answers(Path::new(path), argument, files)?;
    let example = Examples::of_one(path, named.sheet.source().clone());
    let (questionnaire, _) = resolve::for_answers(argument, named, files)?;
    Ok((questionnaire, example))
}

/// Presents one example after the other, the first of them maybe chosen already.
fn present(
    questionnaire: &Questionnaire,
    examples: &Examples,
    mut chosen: Option<ExampleIndex>,
) -> Result<(), Failure> {
    let mut stage = Stage::with_a_screen()?;
    let mut wrong = None;
    loop {
        let named = chosen.take();
        let picked = match named {
            Some(named) => Some(named),
            None => stage.pick_or_leave(questionnaire, examples, wrong.take())?,
        };
        let Some(index) = picked else {
            return Ok(());
        };
        match complete(questionnaire, examples, index) {
            Ok(example) => {
                let story = story(questionnaire, examples.name(index), &example)?;
                if stage.present(&mut Course::new(&story), examples)? == Sequel::End {
                    return Ok(());
                }
            }
            // There are others to pick.
            Err(failure) if named.is_none() => wrong = Some(failure),
            Err(failure) => return Err(failure),
        }
    }
}

/// An example that can be told: it is right, and no answer is missing.
fn complete(
    questionnaire: &Questionnaire,
    examples: &Examples,
    index: ExampleIndex,
) -> Result<AnswerFile, Failure> {
    let example = examples.read(index, questionnaire)?;
    story(questionnaire, examples.name(index), &example)?;
    Ok(example)
}

/// The example that is picked by whoever sits at the terminal, or in a line with `--plain`.
fn asked_for(
    questionnaire: &Questionnaire,
    examples: &Examples,
    arguments: &Arguments,
) -> Result<ExampleIndex, Failure> {
    let environment = Environment::now();
    let mode = match environment.mode() {
        _ if arguments.plain => Mode::Plain,
        Ok(mode) if environment.attended() => mode,
        _ => {
            return Err(Failure::refused(
                "no example is named",
                examples.help("name one with `--example NAME`:"),
            ));
        }
    };
    Stage::new(mode)?.pick(questionnaire, examples)
}

fn story<'a>(
    questionnaire: &'a Questionnaire,
    name: &'a str,
    example: &'a AnswerFile,
) -> Result<Story<'a>, Failure> {
    Story::new(questionnaire, name, example).ok_or_else(|| {
        let help = format!(
            "these are the answers of the example {}; `skipped` leaves a question open",
            quoted(name)
        );
        answering::unanswered(questionnaire, &example.answers, &help)
    })
}
