//! The answer files at a path, and the files that are ignored.

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use crate::builtin::BuiltIn;
use crate::cli::examples::{Examples, Text};
use crate::cli::{Failure, argument, messages, resolve};
use crate::source::Source;
use crate::words::{list, quoted};

/// The number of bytes of an ignored file to examine.
const LIMIT: u64 = 1 << 20;

/// The keys of an answer file.
const KEYS: [&str; 6] = [
    "questionnaire",
    "version",
    "title",
    "about",
    "answers",
    "expect",
];

/// The answer files to test, and the ignored files.
#[derive(Default)]
pub(super) struct Cases {
    /// The answer files.
    pub(super) all: Vec<Case>,
    /// Files that look like answer files, but have another extension.
    ignored: Vec<PathBuf>,
    /// Pipes and devices in a folder.
    special: Vec<PathBuf>,
}

/// An answer file to test.
pub(super) enum Case {
    /// The path of a file.
    File(PathBuf),
    /// A built-in example.
    BuiltIn(Source),
}

impl Case {
    /// Its name in messages.
    pub(super) fn name(&self) -> String {
        match self {
            Self::File(path) => path.display().to_string(),
            Self::BuiltIn(source) => source.name().to_owned(),
        }
    }
}

impl Cases {
    /// Adds a file; or the answer files in a folder and its subfolders, sorted by name; or the examples of a built-in
    /// questionnaire; or the built-in example of that name.
    ///
    /// # Errors
    ///
    /// A folder cannot be read, or nothing has that name.
    pub(super) fn add(&mut self, path: &Path) -> Result<(), Failure> {
        if path.is_dir() {
            return self.add_folder(path);
        }
        let name = path.to_str().filter(|name| !argument::is_path(name));
        if let Some(name) = name {
            return self.add_built_in(name);
        }
        self.all.push(Case::File(path.to_owned()));
        Ok(())
    }

    fn add_built_in(&mut self, name: &str) -> Result<(), Failure> {
        if let Some(built_in) = BuiltIn::named(name) {
            let examples = built_in.examples();
            self.all
                .extend(examples.map(|(_, source)| Case::BuiltIn(source)));
            return Ok(());
        }
        let examples = Examples::built_in();
        let example = match (examples.find(name), resolve::nearest_built_in(name)) {
            (Ok(example), _) => example,
            (Err(_), Some(id)) => {
                let message = format!("there is no file or questionnaire named {}", quoted(name));
                return Err(Failure::refused(message, format!("did you mean `{id}`?")));
            }
            (Err(failure), None) => return Err(failure),
        };
        self.all.push(match examples.text(example) {
            Text::Source(source) => Case::BuiltIn(source.clone()),
            Text::File(path) => Case::File(path.clone()),
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
                // Only regular files: opening a pipe would block until someone writes to it.
                if entry.is_file() && looks_like_answers(&entry) {
                    self.ignored.push(entry);
                }
            } else if !entry.ends_with("questionnaire.yaml") {
                if entry.exists() && !entry.is_file() {
                    // Opening a pipe would block until someone writes to it.
                    self.special.push(entry);
                    continue;
                }
                self.all.push(Case::File(entry));
            }
        }
        Ok(())
    }

    /// Prints notes about files that look like answer files but are not tested.
    pub(super) fn note_ignored(&self) {
        for path in &self.special {
            let name = quoted(&path.display().to_string());
            messages::say(&format!("note: {name} is not a regular file\n"));
        }
        if self.ignored.is_empty() {
            return;
        }
        let names = self.ignored.iter();
        let names = list(names.map(|path| quoted(&path.display().to_string())), "and");
        messages::say(&format!(
            "note: not tested: {names} (the name of an answer file ends in `.yaml`, `.yml` or `.json`)\n"
        ));
    }
}

/// Whether a file looks like an answer file, even an invalid one: it begins with a key and has the required keys.
fn looks_like_answers(path: &Path) -> bool {
    let mut bytes = Vec::new();
    let read = File::open(path).and_then(|file| file.take(LIMIT).read_to_end(&mut bytes));
    if read.is_err() {
        return false;
    }
    let text = match Source::from_bytes("", bytes) {
        Ok(source) => source,
        Err(wrong) => wrong.source,
    };
    let text = text.text();
    if text.trim_start().starts_with('{') {
        // JSON may be on a single line.
        return ["questionnaire", "answers"]
            .iter()
            .all(|name| text.contains(&format!("\"{name}\"")));
    }
    let is_content = |line: &&str| !matches!(line.trim(), "" | "---") && !line.starts_with('#');
    let mut keys = text.lines().filter(is_content).map(key).peekable();
    // Documentation with an example of such a file does not begin with a key.
    let begins_with_a_key = keys
        .peek()
        .is_some_and(|key| key.is_some_and(|key| KEYS.contains(&key)));
    let keys: Vec<_> = keys.flatten().collect();
    begins_with_a_key && keys.contains(&"questionnaire") && keys.contains(&"answers")
}

/// The key at the beginning of a line.
fn key(line: &str) -> Option<&str> {
    let (key, _) = line.split_once(':')?;
    let key = key.trim_end().trim_matches(['"', '\'']);
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    (!key.is_empty() && key.chars().all(is_name)).then_some(key)
}
