//! The examples to choose from.

use std::io;
use std::path::{Path, PathBuf};

use crate::answers::{AnswerFile, AnswerSheet};
use crate::builtin::{BUILT_IN, BuiltIn};
use crate::questionnaire::Questionnaire;
use crate::source::Source;
use crate::terminal::MenuRow;
use crate::words::{nearest, one_line, quoted};

use super::Failure;
use super::argument::{ANSWERS, is_path, is_yaml_or_json};
use super::file::{self, Files};

/// The examples of a questionnaire, sorted by name; at least one.
pub(super) struct Examples {
    all: Vec<Example>,
}

/// The index of an example, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct ExampleIndex(usize);

struct Example {
    name: String,
    text: Text,
}

/// The text of an example. A file is only read when needed, since it may have errors.
pub(super) enum Text {
    /// The text itself, read from a file or built in.
    Source(Source),
    /// The path of a file.
    File(PathBuf),
}

impl Examples {
    /// The examples of the questionnaire that an argument names: built in, or in `examples/` next to its file.
    ///
    /// # Errors
    ///
    /// There are no examples, or their folder cannot be read.
    pub(super) fn of(argument: &str) -> Result<Self, Failure> {
        let mut examples = match BuiltIn::named(argument) {
            Some(built_in) if !is_path(argument) => embedded(built_in).collect(),
            _ => beside(argument)?,
        };
        examples.sort_by(|one, other| one.name.cmp(&other.name));
        if examples.is_empty() {
            return Err(Failure::refused(
                format!("there are no examples of {}", quoted(argument)),
                "put answer files at `examples/NAME.yaml` next to the questionnaire, or use `--example FILE.yaml`",
            ));
        }
        Ok(Self { all: examples })
    }

    /// The examples of all built-in questionnaires.
    pub(super) fn built_in() -> Self {
        Self {
            all: BUILT_IN.iter().flat_map(embedded).collect(),
        }
    }

    /// A single answer file as an example.
    pub(super) fn of_one(path: &str, source: Source) -> Self {
        Self {
            all: vec![Example {
                name: one_line(path),
                text: Text::Source(source),
            }],
        }
    }

    /// The example of a name.
    ///
    /// # Errors
    ///
    /// There is no such example.
    pub(super) fn find(&self, name: &str) -> Result<ExampleIndex, Failure> {
        let found = self.names().position(|one| one == name);
        if let Some(index) = found {
            return Ok(ExampleIndex(index));
        }
        let help = match self.nearest(name) {
            Some(near) => format!("did you mean {}? The examples are:", quoted(near)),
            None => "the examples are:".to_owned(),
        };
        let message = format!("there is no file or example named {}", quoted(name));
        Err(Failure::refused(message, self.help(&help)))
    }

    /// The name of the example that was probably meant.
    pub(super) fn nearest(&self, name: &str) -> Option<&str> {
        let as_id = |name: &str| name.replace('-', "_");
        let ids: Vec<_> = self.names().map(as_id).collect();
        let near = nearest(&as_id(name), ids.iter().map(String::as_str))?;
        self.names().find(|name| as_id(name) == near)
    }

    /// The only example, if there is exactly one.
    pub(super) fn only(&self) -> Option<ExampleIndex> {
        (self.all.len() == 1).then_some(ExampleIndex(0))
    }

    /// The example at a row of [`Examples::rows()`].
    pub(super) fn at(&self, row: usize) -> Option<ExampleIndex> {
        (row < self.all.len()).then_some(ExampleIndex(row))
    }

    /// Every example, in order.
    pub(super) fn all(&self) -> impl Iterator<Item = ExampleIndex> + use<> {
        (0..self.all.len()).map(ExampleIndex)
    }

    /// The number of examples other than the current one.
    pub(super) fn others(&self) -> usize {
        self.all.len().saturating_sub(1)
    }

    /// The name of an example.
    pub(super) fn name(&self, example: ExampleIndex) -> &str {
        &self.all[example.0].name
    }

    /// The text of an example, or the path of its file.
    pub(super) fn text(&self, example: ExampleIndex) -> &Text {
        &self.all[example.0].text
    }

    /// Notes that the file of an example, or of every example, will be read.
    ///
    /// # Errors
    ///
    /// The command writes to such a file.
    pub(super) fn note(
        &self,
        example: Option<ExampleIndex>,
        files: &mut Files,
    ) -> Result<(), Failure> {
        let noted = match example {
            Some(example) => &self.all[example.0..=example.0],
            None => &self.all[..],
        };
        for example in noted {
            if let Text::File(path) = &example.text {
                files.note_read(ANSWERS, path)?;
            }
        }
        Ok(())
    }

    /// Reads an example and resolves it against its questionnaire.
    ///
    /// # Errors
    ///
    /// Its file cannot be read or is invalid.
    pub(super) fn read(
        &self,
        example: ExampleIndex,
        questionnaire: &Questionnaire,
    ) -> Result<AnswerFile, Failure> {
        let source = match &self.all[example.0].text {
            Text::Source(source) => source.clone(),
            Text::File(path) => file::read(path)?,
        };
        Ok(AnswerSheet::read(source)?.resolve(questionnaire)?)
    }

    /// The menu rows of the examples: their titles, or the file names of those that are invalid.
    pub(super) fn rows(&self, questionnaire: &Questionnaire) -> Vec<MenuRow> {
        let numbered = self.all.iter().enumerate();
        let rows = numbered.map(|(index, example)| {
            let name = one_line(&example.name);
            let title = match self.read(ExampleIndex(index), questionnaire) {
                Ok(file) => file.title.unwrap_or_else(|| name.clone()),
                Err(_) => format!("{name}.yaml"),
            };
            MenuRow::action(&name, &title)
        });
        rows.collect()
    }

    /// A help text followed by the names of the examples, one per line.
    pub(super) fn help(&self, help: &str) -> String {
        let names = self.names().map(|name| format!("\n    {}", one_line(name)));
        help.to_owned() + &names.collect::<String>()
    }

    fn names(&self) -> impl Iterator<Item = &str> {
        self.all.iter().map(|example| example.name.as_str())
    }
}

fn embedded(built_in: &'static BuiltIn) -> impl Iterator<Item = Example> {
    built_in.examples().map(|(name, source)| Example {
        name: name.to_owned(),
        text: Text::Source(source),
    })
}

/// The examples in the folder next to a questionnaire file; empty if there is no such folder.
fn beside(argument: &str) -> Result<Vec<Example>, Failure> {
    let path = Path::new(argument);
    if file::is_dash(path) || !is_path(argument) {
        return Ok(Vec::new());
    }
    let folder = path.with_file_name("examples");
    let unreadable = |error| Failure::reading(&folder.display().to_string(), error);
    let entries = match folder.read_dir() {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries.map_err(unreadable)?,
    };
    let mut examples = Vec::new();
    for entry in entries {
        let path = entry.map_err(unreadable)?.path();
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        if is_yaml_or_json(&path) {
            examples.push(Example {
                name: name.into_owned(),
                text: Text::File(path),
            });
        }
    }
    Ok(examples)
}
