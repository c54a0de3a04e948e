//! `selfcheck diff`: compares two versions of a questionnaire over all possible answers.

use std::fmt::Write;
use std::path::PathBuf;

use clap::Args;

use super::evidence::{self, Evidence};
use super::file::Files;
use super::{Failure, output, resolve};
use crate::proof::{Change, Diff, Effort, Group, ItemName, QuestionChange, TextChange, diff};
use crate::questionnaire::{Id, ItemKind, Questionnaire};
use crate::words::{list, quoted, whole_number};

/// Compare two versions of a questionnaire over all possible answers
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The old version: the id of a built-in questionnaire, or the path of a file
    old: String,
    /// The new version
    new: String,
    /// For each change, write answers to two files in this folder: one to run with the old version, one with the new
    #[arg(long, value_name = "DIR")]
    examples: Option<PathBuf>,
    /// How long the comparison may take: about N seconds on an ordinary machine, counted in steps of work rather than by
    /// the clock, so that the result is the same everywhere
    #[arg(long, value_name = "N", default_value_t = 10)]
    effort: u64,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments) -> Result<(), Failure> {
    let mut files = Files::new();
    let old = resolve::questionnaire(&arguments.old, &mut files)?;
    let new = resolve::questionnaire(&arguments.new, &mut files)?;
    let found = diff(&old, &new, Effort::seconds(arguments.effort));
    let mut evidence = Evidence::default();
    if let Some(folder) = &arguments.examples {
        evidence.examples(&old, &new, &found.groups, folder);
    }
    let evidence = evidence.claim(&mut files)?;
    output::print(&in_words(&found, &old, &new))?;
    evidence.write()?;
    if found.is_equivalent() {
        Ok(())
    } else {
        Err(Failure::FallsShort)
    }
}

fn in_words(found: &Diff, old: &Questionnaire, new: &Questionnaire) -> String {
    if found.is_equivalent() {
        return "the two versions have the same outcomes, accept the same answers and have the same texts\n".to_owned();
    }
    let mut text = String::new();
    for change in &found.questions {
        // Writing to a String cannot fail.
        let _ = writeln!(text, "{}", question(change));
    }
    let _ = match (&found.changed, &found.ways) {
        (Some(changed), Some(ways)) => writeln!(
            text,
            "the outcome changes for {changed} of {ways} answer sets"
        ),
        _ => writeln!(
            text,
            "not proved: for how many answer sets the outcome changes"
        ),
    };
    for change in &found.groups {
        text += &group(change, old, new);
    }
    if !found.texts.is_empty() {
        let _ = writeln!(
            text,
            "changed texts: {}",
            list(found.texts.iter().map(changed_text), "and")
        );
    }
    text
}

fn question(change: &QuestionChange) -> String {
    match change {
        QuestionChange::Added(id) => format!("question `{id}` is added"),
        QuestionChange::Removed(id) => format!("question `{id}` is removed"),
        QuestionChange::Type { question, old, new } => {
            format!("question `{question}` is now `{new}`; it was `{old}`")
        }
        QuestionChange::Choices {
            question,
            added,
            removed,
            exclusive,
        } => {
            let named = |ids: &[Id], verb: &str| {
                (!ids.is_empty()).then(|| {
                    format!(
                        "{verb} {}",
                        list(ids.iter().map(|id| quoted(id.as_str())), "and")
                    )
                })
            };
            let changes = [
                named(added, "adds"),
                named(removed, "removes"),
                named(exclusive, "changes whether these are exclusive:"),
            ];
            format!(
                "question `{question}` {}",
                list(changes.into_iter().flatten(), "and")
            )
        }
        QuestionChange::Bounds { question, old, new } => format!(
            "question `{question}` now takes {}; it took {}",
            whole_number(new.at_least, new.at_most),
            whole_number(old.at_least, old.at_most)
        ),
    }
}

/// One change, the number of answer sets that it affects, and an example.
fn group(group: &Group, old: &Questionnaire, new: &Questionnaire) -> String {
    let ItemName { kind, name } = &group.item;
    let (noun, added, removed) = match kind {
        ItemKind::Question => ("question", "is asked", "is no longer asked"),
        ItemKind::Passage => ("passage", "is added", "is removed"),
        ItemKind::Point => ("talking point", "is added", "is removed"),
        ItemKind::Notice => ("notice", "is added", "is removed"),
        ItemKind::ProviderQuestion => ("question to ask", "is added", "is removed"),
    };
    let what = format!("{noun} {}", quoted(name));
    let change = match group.change {
        Change::Added => added,
        Change::Removed => removed,
    };
    let (ways, example) = match (&group.ways, &group.example) {
        (None, None) => return format!("  not proved: whether {what} {change} for any of them\n"),
        (Some(ways), None) => {
            return format!(
                "  {what} {change} for {ways}; no example was found within the effort\n"
            );
        }
        (Some(ways), Some(example)) => (ways.to_string(), example),
        (None, Some(example)) => ("some, not counted within the effort".to_owned(), example),
    };
    let answers = match group.change {
        Change::Added => evidence::given_answers(new, &example.new),
        Change::Removed => evidence::given_answers(old, &example.old),
    };
    let answers = if answers.is_empty() {
        "all questions skipped".to_owned()
    } else {
        answers.join(", ")
    };
    format!("  {what} {change} for {ways}, for example with {answers}\n")
}

fn changed_text(change: &TextChange) -> String {
    match change {
        TextChange::Title => "`title`".to_owned(),
        TextChange::About => "`about`".to_owned(),
        TextChange::NotADiagnosis => "`not_a_diagnosis`".to_owned(),
        TextChange::GetCareNow => "`get_care_now`".to_owned(),
        TextChange::Adapted => "`adapted`".to_owned(),
        TextChange::Condition(id) => format!("condition `{id}`"),
        TextChange::Notice(id) => format!("notice `{id}`"),
        TextChange::Question(id) => format!("question `{id}`"),
        TextChange::Choice { question, choice } => format!("choice `{choice}` of `{question}`"),
        TextChange::Article => "`article`".to_owned(),
        TextChange::Section(id) => format!("section `{id}`"),
        TextChange::Passage(name) => format!("passage `{name}`"),
        TextChange::ProviderPrompt => "`provider_prompt`".to_owned(),
        TextChange::Point(id) => format!("talking point `{id}`"),
        TextChange::ProviderQuestions => "the questions to ask".to_owned(),
    }
}
