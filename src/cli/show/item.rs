//! `selfcheck show --passage`, `--point`: which answers lead to an item.

mod blocks;
mod view;

use clap::{Args, ValueEnum};

use crate::cli::{Failure, output};
use crate::comparison::json;
use crate::questionnaire::{Item, ItemKind, Questionnaire};
use crate::words::{list, nearest, quoted};
use view::View;

/// The options that ask for one item.
#[derive(Debug, Args)]
pub(super) struct Options {
    /// Show which answers lead to this passage: the condition in words, and the fewest answers that do
    #[arg(long, value_name = "SECTION/PASSAGE", group = "item")]
    passage: Option<String>,
    /// Show which answers lead to this talking point
    #[arg(long, value_name = "ID", group = "item")]
    point: Option<String>,
    /// Output format of --passage and --point [default: text]
    #[arg(long, value_enum, requires = "item")]
    format: Option<ItemFormat>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum ItemFormat {
    /// Text, for reading
    Text,
    /// JSON, for programs
    Json,
}

impl Options {
    /// The text about the item; `None` if none is asked for.
    ///
    /// # Errors
    ///
    /// The questionnaire has no item of that name.
    pub(super) fn text(&self, questionnaire: &Questionnaire) -> Result<Option<String>, Failure> {
        let (kind, name) = match (&self.passage, &self.point) {
            (Some(name), _) => (ItemKind::Passage, name),
            (None, Some(name)) => (ItemKind::Point, name),
            (None, None) => return Ok(None),
        };
        let item = questionnaire.item_named(kind, name);
        let item = item.ok_or_else(|| unknown(questionnaire, kind, name))?;
        let view = View::new(questionnaire, item);
        Ok(Some(match self.format {
            Some(ItemFormat::Json) => json(&view),
            Some(ItemFormat::Text) | None => {
                blocks::text(&view, output::width(), output::styling())
            }
        }))
    }
}

/// The failure for a name that no item has.
fn unknown(questionnaire: &Questionnaire, kind: ItemKind, name: &str) -> Failure {
    let noun = match kind {
        ItemKind::Passage => "passage",
        _ => "talking point",
    };
    let items = questionnaire.items_of(kind);
    let names: Vec<_> = items
        .iter()
        .map(|item| questionnaire.item_name(*item))
        .collect();
    let meant = meant(questionnaire, name).filter(|_| kind == ItemKind::Passage);
    let near = || nearest(name, names.iter().map(String::as_str)).map(str::to_owned);
    let help = match (meant.or_else(near), names.is_empty()) {
        (Some(meant), _) => format!("did you mean {}?", quoted(&meant)),
        (None, false) => format!("use {}", list(names.iter().map(|name| quoted(name)), "or")),
        (None, true) => format!("this questionnaire has no {noun}s"),
    };
    Failure::refused(format!("unknown {noun} {}", quoted(name)), help)
}

/// The first passage that has this id without its section, or this title.
fn meant(questionnaire: &Questionnaire, name: &str) -> Option<String> {
    let mut passages = questionnaire.article.passages();
    let is_meant = |title: &String| title.to_lowercase() == name.to_lowercase();
    let meant = passages.find(|(_, _, passage)| {
        passage.id == *name || passage.title.as_ref().is_some_and(is_meant)
    });
    meant.map(|(index, ..)| questionnaire.item_name(Item::Passage(index)))
}
