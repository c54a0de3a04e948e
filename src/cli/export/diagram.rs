//! `selfcheck export diagram`: the flow as a picture.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::answers::AnswerSheet;
use crate::cli::{Failure, answering, file, output, resolve};
use crate::export::diagram::{Graph, Scope, dot, mermaid};
use crate::outcome::replay;
use crate::questionnaire::Questionnaire;

/// The flow as a picture: questions, sections and passages, and the condition on each edge
#[derive(Debug, Args)]
pub(in crate::cli) struct Arguments {
    /// The id of a built-in questionnaire, or the path of a file
    questionnaire: String,
    /// The language of the picture
    #[arg(long, value_enum, default_value_t = Format::Mermaid)]
    format: Format,
    /// Draw the questions alone, without what they lead to
    #[arg(long)]
    questions_only: bool,
    /// Highlight the way of these answers
    #[arg(long, value_name = "FILE")]
    answers: Option<PathBuf>,
    /// Write the picture to a file; with --answers only you can read it
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Mermaid, which GitHub and many editors show
    Mermaid,
    /// DOT, for Graphviz: `dot -Tsvg`
    Dot,
}

/// Runs the command.
pub(in crate::cli) fn run(arguments: &Arguments) -> Result<(), Failure> {
    let questionnaire = resolve::questionnaire(&arguments.questionnaire)?;
    let graph = graph(&questionnaire, arguments)?;
    let picture = match arguments.format {
        Format::Mermaid => mermaid(&graph),
        Format::Dot => dot(&graph),
    };
    match &arguments.output {
        // Answers are somebody's own; the flow is everybody's.
        Some(path) if arguments.answers.is_some() => file::write(path, &picture),
        Some(path) => file::publish(path, &picture),
        None => output::print(&picture),
    }
}

fn graph(questionnaire: &Questionnaire, arguments: &Arguments) -> Result<Graph, Failure> {
    let scope = if arguments.questions_only {
        Scope::Questions
    } else {
        Scope::Everything
    };
    let Some(path) = &arguments.answers else {
        return Ok(Graph::new(questionnaire, scope, None));
    };
    let answers = AnswerSheet::read(file::read(path)?)?
        .resolve(questionnaire)?
        .answers;
    let way = replay(questionnaire, &answers);
    if way.missing().next().is_some() {
        let help = "a way through has an answer to each question that is asked, if only `skipped`";
        return Err(answering::unanswered(questionnaire, &answers, help));
    }
    Ok(Graph::new(questionnaire, scope, Some(&way)))
}
