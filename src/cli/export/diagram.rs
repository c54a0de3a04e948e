//! `selfcheck export diagram`: draws the flow of a questionnaire.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::cli::file::Files;
use crate::cli::{Failure, answering, resolve};
use crate::export::diagram::{Graph, Scope, TooLarge, dot, mermaid};
use crate::outcome::replay;
use crate::questionnaire::Questionnaire;
use crate::report::has_extension;

/// Export the flow as a diagram: questions, what answers lead to, and the condition on each edge
#[derive(Debug, Args)]
pub(in crate::cli) struct Arguments {
    /// The id of a built-in questionnaire, or the path of a file
    questionnaire: String,
    /// Output format [default: dot where --output ends in .dot or .gv, else mermaid]
    #[arg(long, value_enum)]
    format: Option<DiagramFormat>,
    /// Draw only the questions, without what is shown
    #[arg(long)]
    questions_only: bool,
    /// Highlight the path of these answers: a file, or the name of an example
    #[arg(long, value_name = "FILE")]
    answers: Option<PathBuf>,
    /// Write the diagram to a file; with --answers, only you can read it
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum DiagramFormat {
    /// Mermaid, which GitHub and many editors render
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
    let diagram = match arguments.format() {
        DiagramFormat::Mermaid => mermaid(&graph).map_err(|error| arguments.too_large(error))?,
        DiagramFormat::Dot => dot(&graph),
    };
    // Answers are private; the flow is public.
    match &arguments.answers {
        Some(_) => output.write(&diagram),
        None => output.publish(&diagram),
    }
}

impl Arguments {
    fn format(&self) -> DiagramFormat {
        let output = self.output.as_deref();
        self.format.unwrap_or(match output {
            Some(path) if has_extension(path, &["dot", "gv"]) => DiagramFormat::Dot,
            _ => DiagramFormat::Mermaid,
        })
    }

    /// A diagram that Mermaid would not draw, with what to do instead.
    fn too_large(&self, error: TooLarge) -> Failure {
        let (size, most, what) = match error {
            TooLarge::Edges(size, most) => (size, most, "edges"),
            TooLarge::Characters(size, most) => (size, most, "characters"),
        };
        let message = format!("the diagram has {size} {what}, and Mermaid draws at most {most}");
        let help = if self.questions_only {
            "use `--format dot`, for Graphviz"
        } else {
            "use `--questions-only`, or `--format dot` for Graphviz"
        };
        Failure::refused(message, help)
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
    let path = replay(questionnaire, &answers);
    if path.missing().next().is_some() {
        let help = "a path needs an answer to every question that is asked, which can be `skipped`";
        return Err(answering::unanswered(questionnaire, &answers, help));
    }
    Ok(Graph::new(questionnaire, scope, Some(&path)))
}
