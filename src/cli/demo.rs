//! `selfcheck demo`: presents an example to an audience.

mod stage;

use std::path::Path;

use clap::Args;

use super::examples::{ExampleIndex, Examples};
use super::file::Files;
use super::{Failure, answering, argument, output, resolve};
use crate::answers::AnswerFile;
use crate::demo::{Course, Story, text};
use crate::questionnaire::Questionnaire;
use crate::terminal::{Environment, Mode, Sequel, set_plain};
use crate::words::quoted;
use stage::Stage;

/// Present an example step by step, and see what a different answer changes
///
/// Press Enter to go from answer to answer, each with what it shows, then to the outcome. After that you can change any
/// answer and see what is added and removed. In a pipe and with --plain, the whole story is printed. Nothing is saved.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The id of a built-in questionnaire, or the path of a file
    questionnaire: Option<String>,
    /// The name of an example (its file name without `.yaml`), or the path of an answer file
    #[arg(long, value_name = "NAME")]
    example: Option<String>,
    /// Print the whole story without moving the cursor, for a screen reader
    #[arg(long)]
    plain: bool,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments) -> Result<(), Failure> {
    if arguments.plain {
        set_plain();
    }
    let mut files = Files::new();
    let (questionnaire, examples) = read(arguments, &mut files)?;
    let chosen = match &arguments.example {
        Some(name) if !argument::is_path(name) => Some(examples.find(name)?),
        _ => examples.only(),
    };
    // The list of examples needs the title of each one.
    examples.note(chosen, &mut files)?;
    if !arguments.plain && Environment::now().has_an_audience() {
        return present(&questionnaire, &examples, chosen);
    }
    let chosen = match chosen {
        Some(chosen) => chosen,
        None => pick(&questionnaire, &examples, arguments)?,
    };
    let example = examples.read(chosen, &questionnaire)?;
    let story = story(&questionnaire, examples.name(chosen), &example)?;
    output::print(&text(&story, output::width(), output::styling()))?;
    answering::note_unused(&questionnaire, &story.outcome.unused, "");
    Ok(())
}

/// Reads the questionnaire, and finds the examples to choose from.
fn read(arguments: &Arguments, files: &mut Files) -> Result<(Questionnaire, Examples), Failure> {
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

/// Presents one example after another; `chosen` is the first one.
fn present(
    questionnaire: &Questionnaire,
    examples: &Examples,
    mut chosen: Option<ExampleIndex>,
) -> Result<(), Failure> {
    let mut stage = Stage::with_a_screen()?;
    let mut problem = None;
    loop {
        let named = chosen.take();
        let picked = match named {
            Some(named) => Some(named),
            None => stage.pick_or_quit(questionnaire, examples, problem.take())?,
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
            // The person can pick another one.
            Err(failure) if named.is_none() => problem = Some(failure),
            Err(failure) => return Err(failure),
        }
    }
}

/// Reads an example that can be presented: it is valid, and no answer is missing.
fn complete(
    questionnaire: &Questionnaire,
    examples: &Examples,
    index: ExampleIndex,
) -> Result<AnswerFile, Failure> {
    let example = examples.read(index, questionnaire)?;
    story(questionnaire, examples.name(index), &example)?;
    Ok(example)
}

/// Lets the person pick an example, at the prompts or in plain lines.
fn pick(
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
                "no example was chosen",
                examples.help("choose one with `--example NAME`:"),
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
            "the example {} is incomplete: write `skipped` for a question without an answer",
            quoted(name)
        );
        answering::unanswered(questionnaire, &example.answers, &help)
    })
}
