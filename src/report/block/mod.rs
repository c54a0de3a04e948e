//! A document as blocks in reading order: written once, and turned into text, Markdown or HTML by one writer each.

mod html;
mod line;
mod markdown;
mod text;

pub(crate) use html::write as html;
pub(crate) use line::{Line, Span};
pub(crate) use markdown::write as markdown;
pub(crate) use text::write as text;

use crate::questionnaire::Id;

/// A piece of a document.
#[derive(Clone, Debug)]
pub(crate) enum Block<'a> {
    /// A heading.
    Heading(Level, Line),
    /// Lines of plain text.
    Paragraph(Style, Vec<Line>),
    /// Authored Markdown under a heading of that level.
    Markdown(Level, &'a str),
    /// A list of entries that may be several blocks each.
    List(Style, Vec<Item<'a>>),
    /// A list of single lines, nested where a line has parts.
    Outline(Vec<Entry>),
    /// Short values with their labels, which line up.
    Values(Vec<(&'static str, String)>),
    /// The answer to the question in front of it; or the answers before and after a change.
    Answer(Vec<String>),
    /// Questions, as Markdown, with the ids and the answers to them.
    Answers(Vec<Answered<'a>>),
    /// Terms, each explained in Markdown.
    Definitions(Vec<(Line, &'a str)>),
    /// A table: its header and its rows.
    Table(Vec<Line>, Vec<Vec<Line>>),
    /// A count, and its share as a bar.
    Bar(Bar),
    /// Links to the parts of the document, where a format has links.
    Contents(Line, Vec<(&'static str, Line)>),
    /// An empty line, where a format has lines.
    Gap,
    /// Blocks that belong together.
    Group(Style, Vec<Block<'a>>),
}

/// The level of a heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Level {
    /// The document's title.
    Title,
    /// A part of the document.
    Part,
    /// A section of a part.
    Section,
    /// An entry of a section.
    Entry,
}

/// What a block is for, so that a format can set it apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Style {
    /// Nothing special.
    Plain,
    /// A part of the document; a link leads to it by this name.
    Part(&'static str),
    /// A part of a sheet of paper.
    SheetPart(&'static str),
    /// A section of the article.
    Section,
    /// A notice, by its id.
    Notice(Id),
    /// A passage, by its name where there is one.
    Passage(Option<String>),
    /// Authored text within an entry.
    Text,
    /// The reasons for the block in front.
    Because,
    /// Where the facts of the block in front come from.
    PassageSource,
    /// Where the facts of the document come from.
    Source,
    /// Talking points, or a list of what a class names.
    Class(&'static str),
    /// A numbered question on paper.
    Question(usize),
    /// Something to check on paper.
    CheckBox,
    /// An instruction on paper.
    Instruction(&'static str),
}

/// An entry of a list.
#[derive(Clone, Debug)]
pub(crate) struct Item<'a> {
    /// The point that it is, if it is one.
    pub(crate) point: Option<&'a Id>,
    /// What it says.
    pub(crate) blocks: Vec<Block<'a>>,
}

/// A line of an outline, and those below it.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    /// What is in front of it.
    pub(crate) mark: Mark,
    /// What it says.
    pub(crate) line: Line,
    /// The lines below it.
    pub(crate) parts: Vec<Entry>,
}

/// What is in front of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    /// A bullet where the format has bullets.
    Bullet,
    /// A box to check.
    CheckBox,
    /// Something is added.
    Added,
    /// Something is removed.
    Removed,
}

/// A question with its answer.
#[derive(Clone, Debug)]
pub(crate) struct Answered<'a> {
    /// The question's id.
    pub(crate) question: &'a Id,
    /// What is asked; Markdown.
    pub(crate) text: &'a str,
    /// The answer.
    pub(crate) answer: Line,
}

/// A count with its share of the whole.
#[derive(Clone, Debug)]
pub(crate) struct Bar {
    /// How far its label is set in.
    pub(crate) indent: usize,
    /// What is counted.
    pub(crate) label: String,
    /// The count, and which part of the whole it is; nothing where it is hidden.
    pub(crate) count: Option<(u64, Option<f64>)>,
}

impl Entry {
    /// A line with nothing below it.
    pub(crate) fn new(mark: Mark, line: Line) -> Self {
        Self {
            mark,
            line,
            parts: Vec::new(),
        }
    }
}

impl<'a> Block<'a> {
    /// A paragraph of one line.
    pub(crate) fn line(style: Style, line: Line) -> Self {
        Self::Paragraph(style, vec![line])
    }

    /// A heading of plain text.
    pub(crate) fn heading(level: Level, text: &str) -> Self {
        Self::Heading(level, Line::authored(text))
    }

    /// A list of entries that are Markdown under the heading of a section.
    pub(crate) fn list(style: Style, items: impl Iterator<Item = &'a str>) -> Self {
        let item = |text| Item {
            point: None,
            blocks: vec![Self::text(text)],
        };
        Self::List(style, items.map(item).collect())
    }

    /// Authored text under the heading of a section.
    pub(crate) fn text(text: &'a str) -> Self {
        Self::Group(Style::Text, vec![Self::Markdown(Level::Section, text)])
    }
}
