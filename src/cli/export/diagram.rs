//! `selfcheck export diagram`: the flow as a picture.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::cli::file::Files;
use crate::cli::{Failure, answering, resolve};
use crate::export::diagram::{Graph, Scope, dot, mermaid};
use crate::outcome::replay;
use crate::questionnaire::Questionnaire;
use crate::report::has_extension;

/// The flow as a picture: questions, sections and passages, and the condition on each edge
#[derive(Debug, Args)]
pub(in crate::cli) struct Arguments {
    /// The id of a built-in questionnaire, or the path of a file
    questionnaire: String,
    /// Output format [default: dot where --output ends in .dot or .gv, else mermaid]
    #[arg(long, value_enum)]
    format: Option<Format>,
    /// Draw the questions alone, without what they lead to
    #[arg(long)]
    questions_only: bool,
    /// Highlight the path that these answers take: a file, or the name of an example
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
    let mut files = Files::new();
    let questionnaire = resolve::questionnaire(&arguments.questionnaire, &mut files)?;
    let graph = graph(&questionnaire, arguments, &mut files)?;
    let output = files.destination("`--output`", arguments.output.as_deref())?;
    let picture = match arguments.format() {
        Format::Mermaid => mermaid(&graph),
        Format::Dot => dot(&graph),
    };
    // Answers are somebody's own; the flow is everybody's.
    match &arguments.answers {
        Some(_) => output.write(&picture),
        None => output.publish(&picture),
    }
}

impl Arguments {
    fn format(&self) -> Format {
        let output = self.output.as_deref();
        self.format.unwrap_or(match output {
            Some(path) if has_extension(path, &["dot", "gv"]) => Format::Dot,
            _ => Format::Mermaid,
        })
    }
}

fn graph(
    questionnaire: &Questionnaire,
    arguments: &Arguments,
    files: &mut Files,
) -> Result<Graph, Failure> {
    let scope = if arguments.questions_only {
        Scope::Questions
    } else {
        Scope::Everything
    };
    let Some(path) = &arguments.answers else {
        return Ok(Graph::new(questionnaire, scope, None));
    };
    let named = resolve::answers(path, Some(&arguments.questionnaire), files)?;
    let answers = named.sheet.resolve(questionnaire)?.answers;
    let way = replay(questionnaire, &answers);
    if way.missing().next().is_some() {
        let help = "a way through has an answer to each question that is asked, if only `skipped`";
        return Err(answering::unanswered(questionnaire, &answers, help));
    }
    Ok(Graph::new(questionnaire, scope, Some(&way)))
}
