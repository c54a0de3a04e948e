//! The answer files that a path leads to, and those that are passed over.

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use crate::builtin::BuiltIn;
use crate::cli::examples::{Examples, Text};
use crate::cli::{Failure, argument, output, resolve};
use crate::source::Source;
use crate::words::{list, quoted};

/// How much of a file that is passed over is looked at.
const ENOUGH: u64 = 1 << 20;

/// The keys of an answer file.
const KEYS: [&str; 6] = [
    "questionnaire",
    "version",
    "title",
    "about",
    "answers",
    "expect",
];

/// What the paths lead to.
#[derive(Default)]
pub(super) struct Found {
    /// The answer files.
    pub(super) cases: Vec<Case>,
    /// Files that look like answer files, but are not named like them.
    passed_over: Vec<PathBuf>,
    /// Pipes and devices among the files of a folder.
    special: Vec<PathBuf>,
}

/// An answer file to look at.
pub(super) enum Case {
    /// In a file of this path.
    File(PathBuf),
    /// Part of the program.
    BuiltIn(Source),
}

impl Case {
    /// What it is called.
    pub(super) fn name(&self) -> String {
        match self {
            Self::File(path) => path.display().to_string(),
            Self::BuiltIn(source) => source.name().to_owned(),
        }
    }
}

impl Found {
    /// Adds what a path leads to: a file itself, or the answer files of a folder and of those below it, in order of their
    /// names; or the examples of the built-in questionnaire of that id, or the one of that name.
    pub(super) fn add(&mut self, path: &Path) -> Result<(), Failure> {
        if path.is_dir() {
            return self.add_folder(path);
        }
        let name = path.to_str().filter(|name| !argument::is_path(name));
        if let Some(name) = name {
            return self.add_built_in(name);
        }
        self.cases.push(Case::File(path.to_owned()));
        Ok(())
    }

    fn add_built_in(&mut self, name: &str) -> Result<(), Failure> {
        if let Some(built_in) = BuiltIn::named(name) {
            let examples = built_in.examples();
            self.cases
                .extend(examples.map(|(_, source)| Case::BuiltIn(source)));
            return Ok(());
        }
        let examples = Examples::built_in();
        let example = match (examples.find(name), resolve::nearest_built_in(name)) {
            (Ok(example), _) => example,
            (Err(_), Some(id)) => {
                let message = format!(
                    "there is no file and no questionnaire named {}",
                    quoted(name)
                );
                return Err(Failure::refused(message, format!("did you mean `{id}`?")));
            }
            (Err(failure), None) => return Err(failure),
        };
        self.cases.push(match examples.text(example) {
            Text::Known(source) => Case::BuiltIn(source.clone()),
            Text::In(path) => Case::File(path.clone()),
        });
        Ok(())
    }

    fn add_folder(&mut self, folder: &Path) -> Result<(), Failure> {
        let unreadable = |error| Failure::reading(&folder.display().to_string(), error);
        let mut entries = Vec::new();
        for entry in fs::read_dir(folder).map_err(unreadable)? {
            entries.push(entry.map_err(unreadable)?.path());
        }
        entries.sort();
        for entry in entries {
            if entry.is_dir() {
                self.add_folder(&entry)?;
            } else if !argument::is_yaml_or_json(&entry) {
                // Opening a pipe would wait for whoever writes to it.
                if entry.is_file() && looks_like_answers(&entry) {
                    self.passed_over.push(entry);
                }
            } else if !entry.ends_with("questionnaire.yaml") {
                if entry.exists() && !entry.is_file() {
                    // Opening it would wait for whoever writes to it.
                    self.special.push(entry);
                    continue;
                }
                self.cases.push(Case::File(entry));
            }
        }
        Ok(())
    }

    /// Says which files are not tested although they look like answer files.
    pub(super) fn say_what_is_passed_over(&self) {
        for path in &self.special {
            let name = quoted(&path.display().to_string());
            output::say(&format!("note: {name} is not a regular file\n"));
        }
        if self.passed_over.is_empty() {
            return;
        }
        let names = self.passed_over.iter();
        let names = list(names.map(|path| quoted(&path.display().to_string())), "and");
        output::say(&format!(
            "note: not tested: {names} (the name of an answer file ends in `.yaml`, `.yml` or `.json`)\n"
        ));
    }
}

/// Whether a file looks like an answer file, whole or broken: it begins with a key, and has those that are required.
fn looks_like_answers(path: &Path) -> bool {
    let mut bytes = Vec::new();
    let read = File::open(path).and_then(|file| file.take(ENOUGH).read_to_end(&mut bytes));
    if read.is_err() {
        return false;
    }
    let text = match Source::from_bytes("", bytes) {
        Ok(source) => source,
        Err(wrong) => wrong.source,
    };
    let text = text.text();
    if text.trim_start().starts_with('{') {
        // All of JSON may be in one line.
        return ["questionnaire", "answers"]
            .iter()
            .all(|name| text.contains(&format!("\"{name}\"")));
    }
    let is_content = |line: &&str| !matches!(line.trim(), "" | "---") && !line.starts_with('#');
    let mut keys = text.lines().filter(is_content).map(key).peekable();
    // Prose that shows how such a file is written does not begin with one.
    let begins_with_a_key = keys
        .peek()
        .is_some_and(|key| key.is_some_and(|key| KEYS.contains(&key)));
    let keys: Vec<_> = keys.flatten().collect();
    begins_with_a_key && keys.contains(&"questionnaire") && keys.contains(&"answers")
}

/// The key that a line begins with.
fn key(line: &str) -> Option<&str> {
    let (key, _) = line.split_once(':')?;
    let key = key.trim_end().trim_matches(['"', '\'']);
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    (!key.is_empty() && key.chars().all(is_name)).then_some(key)
}
