//! The examples that there are to choose from.

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

/// Examples of one questionnaire, in the order of their names; at least one.
pub(super) struct Examples {
    all: Vec<Example>,
}

/// Which example, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct ExampleIndex(usize);

struct Example {
    name: String,
    text: Text,
}

/// The text of an example: a file is read only when it is needed, since there may be something wrong with it.
pub(super) enum Text {
    /// It has been read, or is part of the program.
    Known(Source),
    /// It is in a file of this path.
    In(PathBuf),
}

impl Examples {
    /// The examples of the questionnaire that an argument names: embedded, or in `examples/` beside its file.
    pub(super) fn of(argument: &str) -> Result<Self, Failure> {
        let mut examples = match BuiltIn::named(argument) {
            Some(built_in) if !is_path(argument) => embedded(built_in).collect(),
            _ => beside(argument)?,
        };
        examples.sort_by(|one, other| one.name.cmp(&other.name));
        if examples.is_empty() {
            return Err(Failure::refused(
                format!("there are no examples of {}", quoted(argument)),
                "examples are answer files, `examples/NAME.yaml` beside the questionnaire; `--example FILE.yaml` takes \
                 any other",
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

    /// One answer file, wherever it is.
    pub(super) fn of_one(path: &str, source: Source) -> Self {
        Self {
            all: vec![Example {
                name: one_line(path),
                text: Text::Known(source),
            }],
        }
    }

    /// The example of that name.
    pub(super) fn find(&self, name: &str) -> Result<ExampleIndex, Failure> {
        let found = self.names().position(|known| known == name);
        if let Some(index) = found {
            return Ok(ExampleIndex(index));
        }
        let help = match self.nearest(name) {
            Some(near) => format!("did you mean {}? The examples are:", quoted(near)),
            None => "the examples are:".to_owned(),
        };
        let message = format!("there is no file and no example named {}", quoted(name));
        Err(Failure::refused(message, self.help(&help)))
    }

    /// The name of the example that was probably meant.
    pub(super) fn nearest(&self, name: &str) -> Option<&str> {
        let words = |name: &str| name.replace('-', "_");
        let known: Vec<_> = self.names().map(words).collect();
        let near = nearest(&words(name), known.iter().map(String::as_str))?;
        self.names().find(|name| words(name) == near)
    }

    /// The only one, if there is but one.
    pub(super) fn only(&self) -> Option<ExampleIndex> {
        (self.all.len() == 1).then_some(ExampleIndex(0))
    }

    /// The example at a row of the list that [`Examples::rows()`] gives.
    pub(super) fn at(&self, row: usize) -> Option<ExampleIndex> {
        (row < self.all.len()).then_some(ExampleIndex(row))
    }

    /// How many others there are beside any one of them.
    pub(super) fn others(&self) -> usize {
        self.all.len().saturating_sub(1)
    }

    /// What an example is called.
    pub(super) fn name(&self, example: ExampleIndex) -> &str {
        &self.all[example.0].name
    }

    /// The text of an example, or where it is.
    pub(super) fn text(&self, example: ExampleIndex) -> &Text {
        &self.all[example.0].text
    }

    /// Says that the file of an example, or of each of them, is going to be read.
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
            if let Text::In(path) = &example.text {
                files.note_read(ANSWERS, path)?;
            }
        }
        Ok(())
    }

    /// An example, held against its questionnaire.
    pub(super) fn read(
        &self,
        example: ExampleIndex,
        questionnaire: &Questionnaire,
    ) -> Result<AnswerFile, Failure> {
        let source = match &self.all[example.0].text {
            Text::Known(source) => source.clone(),
            Text::In(path) => file::read(path)?,
        };
        Ok(AnswerSheet::read(source)?.resolve(questionnaire)?)
    }

    /// A list of them by their titles; one that is broken goes by its file name.
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

    /// What to do, and below it their names, a line each.
    pub(super) fn help(&self, what: &str) -> String {
        let names = self.names().map(|name| format!("\n    {}", one_line(name)));
        what.to_owned() + &names.collect::<String>()
    }

    fn names(&self) -> impl Iterator<Item = &str> {
        self.all.iter().map(|example| example.name.as_str())
    }
}

fn embedded(built_in: &'static BuiltIn) -> impl Iterator<Item = Example> {
    built_in.examples().map(|(name, source)| Example {
        name: name.to_owned(),
        text: Text::Known(source),
    })
}

/// The examples in the folder beside a questionnaire file; none where there is no folder.
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
                text: Text::In(path),
            });
        }
    }
    Ok(examples)
}
