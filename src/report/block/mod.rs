//! A document as blocks in reading order. One writer per format turns blocks into text, Markdown or HTML.

mod headings;
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
    /// Authored Markdown under a heading of this level.
    Markdown(Level, &'a str),
    /// A list of items that can have several blocks each.
    List(Style, Vec<Item<'a>>),
    /// A list of single lines, nested where a line has parts.
    Outline(Vec<Entry>),
    /// Short values with labels, aligned.
    Values(Vec<(&'static str, String)>),
    /// The answer to the question above; or the answers before and after a change.
    Answer(Vec<String>),
    /// Questions in Markdown, with their ids and answers.
    Answers(Vec<Answered<'a>>),
    /// Terms, each explained in Markdown.
    Definitions(Vec<(Line, &'a str)>),
    /// A table: its header and its rows.
    Table(Vec<Line>, Vec<Vec<Line>>),
    /// A count, and its share as a bar.
    Bar(Bar),
    /// The parts of the document, as links in formats with links.
    Contents(Line, Vec<(&'static str, Line)>),
    /// A line, and lines that belong to it, which are folded away in formats that can unfold them.
    Folded(Style, Line, Vec<Line>),
    /// Lines to write on: on a page as many of them as there is room for, elsewhere a few.
    Lines(Vec<Line>),
    /// An empty line, in formats with lines.
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
    /// A passage of a section.
    Passage,
}

/// The role of a block, for formats that style it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Style {
    /// Nothing special.
    Plain,
    /// A part of the document, which links refer to by this id.
    Part(&'static str),
    /// A part of a printed form.
    SheetPart(&'static str),
    /// A section of the article.
    Section,
    /// A notice, by its id.
    Notice(Id),
    /// A passage, by its name where there is one.
    Passage(Option<String>),
    /// Authored text within an entry.
    Text,
    /// The reasons for the block above.
    Because,
    /// The source of the facts in the block above.
    PassageSource,
    /// The source of the facts in the document.
    Source,
    /// Talking points, or a list with this class.
    Class(&'static str),
    /// A numbered question on a printed form.
    Question(usize),
    /// Something to check on a printed form.
    CheckBox,
    /// An instruction on a printed form.
    Instruction(&'static str),
}

/// An item of a list.
#[derive(Clone, Debug)]
pub(crate) struct Item<'a> {
    /// The talking point that it is, if it is one.
    pub(crate) point: Option<&'a Id>,
    /// Its content.
    pub(crate) blocks: Vec<Block<'a>>,
}

/// A line of an outline, with the lines nested below it.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    /// The mark in front of it.
    pub(crate) mark: Mark,
    /// Its text.
    pub(crate) line: Line,
    /// The lines below it.
    pub(crate) parts: Vec<Entry>,
}

/// The mark in front of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    /// A bullet, in formats with bullets.
    Bullet,
    /// A box to check.
    CheckBox,
    /// The item is added.
    Added,
    /// The item is removed.
    Removed,
}

/// A question with its answer.
#[derive(Clone, Debug)]
pub(crate) struct Answered<'a> {
    /// The question's id.
    pub(crate) question: &'a Id,
    /// The text of the question; Markdown.
    pub(crate) text: &'a str,
    /// What the question is called in short, which is shown in place of its text.
    pub(crate) short: Option<Line>,
    /// The answer.
    pub(crate) answer: Line,
}

/// A count with its share of the whole.
#[derive(Clone, Debug)]
pub(crate) struct Bar {
    /// The indentation of its label.
    pub(crate) indent: usize,
    /// What is counted.
    pub(crate) label: String,
    /// The count, and its share of the whole; `None` if it is hidden.
    pub(crate) count: Option<(u64, Option<f64>)>,
}

/// How many lines to write on there are where the room for them is not known.
const FEW: usize = 4;

impl Entry {
    /// A line with no lines below it.
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

    /// A list of Markdown items under the heading of a section.
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
