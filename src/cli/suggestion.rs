//! Suggests the command for an argument that is not a command: a questionnaire, an answer file or an example.

use std::fs::File;
use std::path::Path;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::examples::Examples;
use super::{Failure, argument};
use crate::answers::AnswerSheet;
use crate::builtin::BuiltIn;
use crate::report::has_extension;
use crate::source::Source;
use crate::words::quoted;

/// The failure for arguments that clap rejects, with a suggested command if possible.
pub(super) fn failure(error: clap::Error) -> Failure {
    if error.kind() == ErrorKind::InvalidSubcommand
        && let Some(ContextValue::String(word)) = error.get(ContextKind::InvalidSubcommand)
        && let Some(command) = command(word)
    {
        let message = format!("{} is not a command", quoted(word));
        return Failure::refused(message, format!("did you mean `selfcheck {command}`?"));
    }
    error.into()
}

/// The suggested command for a name or a path.
fn command(word: &str) -> Option<String> {
    let path = Path::new(word);
    if !argument::is_path(word) {
        if BuiltIn::named(word).is_some() {
            return Some(format!("run {word}"));
        }
        let example = Examples::built_in().find(word).is_ok();
        return example.then(|| format!("run --answers {word}"));
    }
    if has_extension(path, &["csv", "tsv", "jsonl", "ndjson"]) {
        return Some(format!("batch QUESTIONNAIRE {word}"));
    }
    if is_answer_file(path) {
        return Some(format!("run --answers {word}"));
    }
    Some(format!("run {word}"))
}

fn is_answer_file(path: &Path) -> bool {
    /// The number of bytes to examine.
    const LIMIT: u64 = 1 << 20;
    let text = File::open(path).and_then(|file| {
        let mut text = String::new();
        std::io::Read::read_to_string(&mut std::io::Read::take(file, LIMIT), &mut text)?;
        Ok(text)
    });
    let sheet = text
        .ok()
        .and_then(|text| AnswerSheet::read(Source::new("", text)).ok());
    sheet.is_some_and(|sheet| sheet.questionnaire().is_some())
}
