//! Blocks as HTML, for use in a page.

use pulldown_cmark::HeadingLevel;

use super::{Block, Entry, Item, Level, Line, Mark, Span, Style};
use crate::report::html::{blocks as markdown, escaped, is_english, link, own_words, phrasing};
use crate::words::grouped;

/// Blocks as HTML, for a page in the given language, a BCP 47 tag.
pub(crate) fn write(blocks: &[Block<'_>], language: &str) -> String {
    Writer { language }.blocks(blocks)
}

struct Writer<'a> {
    language: &'a str,
}

impl Writer<'_> {
    fn blocks(&self, blocks: &[Block<'_>]) -> String {
        blocks.iter().map(|block| self.block(block)).collect()
    }

    fn block(&self, block: &Block<'_>) -> String {
        match block {
            Block::Heading(level, line) => {
                let level = tag(*level);
                format!("<{level}>{}</{level}>\n", self.line(line))
            }
            Block::Paragraph(style, lines) => {
                let lines: Vec<_> = lines.iter().map(|line| self.line(line)).collect();
                let class = class(style).map(|class| format!(" class=\"{class}\""));
                let lines = lines.join("<br>\n");
                format!("<p{}>{lines}</p>\n", class.unwrap_or_default())
            }
            Block::Markdown(under, text) => markdown(text, tag(*under)),
            Block::List(style, items) => {
                let class = class(style).map(|class| format!(" class=\"{class}\""));
                let items: String = items.iter().map(|item| self.item(item)).collect();
                format!("<ul{}>\n{items}</ul>\n", class.unwrap_or_default())
            }
            Block::Outline(entries) => self.outline(entries),
            Block::Values(values) => {
                let row = |(label, value): &(&str, String)| {
                    let label = own_words(label, self.language);
                    format!("{label} <strong>{}</strong>", escaped(value))
                };
                let rows: Vec<_> = values.iter().map(row).collect();
                format!("<p>{}</p>\n", rows.join("<br>\n"))
            }
            Block::Answer(answers) => {
                format!(
                    "<p><strong>{}</strong></p>\n",
                    escaped(&answers.join(" → "))
                )
            }
            Block::Answers(answers) => {
                let row = |answered: &super::Answered<'_>| {
                    let answer = self.line(&answered.answer);
                    let text = match &answered.short {
                        Some(short) => self.line(short),
                        None => phrasing(answered.text),
                    };
                    let name = answered.question;
                    format!(
                        "<div class=\"answered\" data-question=\"{name}\">\n<dt>{text}</dt>\n<dd>{answer}</dd>\n</div>\n"
                    )
                };
                let rows: String = answers.iter().map(row).collect();
                format!("<dl class=\"answers\">\n{rows}</dl>\n")
            }
            Block::Definitions(terms) => {
                let row = |(term, text): &(Line, &str)| {
                    let (term, text) = (self.line(term), markdown(text, HeadingLevel::H3));
                    format!("<div>\n<dt>{term}</dt>\n<dd>\n{text}</dd>\n</div>\n")
                };
                let rows: String = terms.iter().map(row).collect();
                format!("<dl>\n{rows}</dl>\n")
            }
            Block::Table(header, rows) => self.table(header, rows),
            Block::Bar(bar) => {
                let count = bar
                    .count
                    .map_or_else(|| "hidden".to_owned(), |(count, _)| grouped(count));
                format!("<p>{}: {count}</p>\n", escaped(&bar.label))
            }
            Block::Contents(label, links) => self.contents(label, links),
            Block::Folded(style, line, lines) => {
                let class = class(style).unwrap_or_default();
                let line = self.line(line);
                let lines = lines
                    .iter()
                    .map(|line| format!("<li>{}</li>\n", self.line(line)));
                let lines: String = lines.collect();
                format!(
                    "<details class=\"{class}\">\n<summary>{line}</summary>\n<ul>\n{lines}</ul>\n</details>\n"
                )
            }
            Block::Lines(lines) => {
                let lines = lines.iter();
                let lines: Vec<_> = lines
                    .map(|line| format!("<p>{}</p>\n", self.line(line)))
                    .collect();
                lines.concat()
            }
            Block::Gap => String::new(),
            Block::Group(style, blocks) => self.group(style, blocks),
        }
    }

    fn group(&self, style: &Style, blocks: &[Block<'_>]) -> String {
        let content = self.blocks(blocks);
        match style {
            Style::Part(id) => {
                format!("<section class=\"part\" id=\"{id}\">\n{content}</section>\n")
            }
            Style::SheetPart(class) => {
                format!("<section class=\"{class}\">\n{content}</section>\n")
            }
            Style::Section => format!("<section class=\"section\">\n{content}</section>\n"),
            Style::Passage(Some(name)) => {
                format!("<div class=\"passage\" data-passage=\"{name}\">\n{content}</div>\n")
            }
            Style::Notice(id) => {
                format!("<div class=\"notice\" data-notice=\"{id}\">\n{content}</div>\n")
            }
            Style::Question(number) => {
                let word = own_words("Question", self.language);
                format!(
                    "<div class=\"question\">\n<p class=\"number\"><span class=\"word\">{word} </span>{number}</p>\n\
                     <div>\n{content}</div>\n</div>\n"
                )
            }
            Style::CheckBox => format!(
                "<div class=\"point\">\n<span class=\"box\"></span>\n<div>\n{content}</div>\n</div>\n"
            ),
            other => match class(other) {
                Some(class) => format!("<div class=\"{class}\">\n{content}</div>\n"),
                None => content,
            },
        }
    }

    fn item(&self, item: &Item<'_>) -> String {
        let content = self.blocks(&item.blocks);
        item.point.map_or_else(
            || format!("<li>{content}</li>\n"),
            |point| format!("<li class=\"point\" data-point=\"{point}\">\n{content}</li>\n"),
        )
    }

    fn outline(&self, entries: &[Entry]) -> String {
        let class = boxes(entries).map(|class| format!(" class=\"{class}\""));
        let class = class.unwrap_or_default();
        let item = |entry: &Entry| {
            let line = self.line(&entry.line);
            match entry.mark {
                Mark::CheckBox => {
                    format!("<li><span class=\"box\"></span> <span>{line}</span></li>\n")
                }
                _ if entry.parts.is_empty() => format!("<li>{line}</li>\n"),
                _ => format!("<li>{line}\n{}</li>\n", self.outline(&entry.parts)),
            }
        };
        let items: String = entries.iter().map(item).collect();
        format!("<ul{class}>\n{items}</ul>\n")
    }

    fn table(&self, header: &[Line], rows: &[Vec<Line>]) -> String {
        let head = header
            .iter()
            .map(|cell| format!("<th scope=\"col\">{}</th>", self.line(cell)));
        let row = |row: &Vec<Line>| {
            let cells = row
                .iter()
                .map(|cell| format!("<td>{}</td>", self.line(cell)));
            format!("<tr>{}</tr>\n", cells.collect::<String>())
        };
        let (head, rows): (String, String) = (head.collect(), rows.iter().map(row).collect());
        format!("<table>\n<thead>\n<tr>{head}</tr>\n</thead>\n<tbody>\n{rows}</tbody>\n</table>\n")
    }

    /// Links to the parts, so that the talking points are not far from the top.
    fn contents(&self, label: &Line, links: &[(&str, Line)]) -> String {
        let language = if is_english(self.language) {
            ""
        } else {
            " lang=\"en\""
        };
        let label = escaped(&label.text());
        let links = links
            .iter()
            .map(|(id, line)| format!("<li><a href=\"#{id}\">{}</a></li>\n", self.line(line)));
        format!(
            "<nav class=\"contents\" aria-label=\"{label}\"{language}>\n<ul>\n{}</ul>\n</nav>\n",
            links.collect::<String>()
        )
    }

    fn line(&self, line: &Line) -> String {
        let spans = line.spans().iter().map(|span| match span {
            Span::Own(words) => own_words(words, self.language),
            Span::Strong(words) => {
                format!("<strong>{}</strong>", own_words(words, self.language))
            }
            Span::Authored(text) => escaped(text),
            Span::Address(url) => link(url, url),
            Span::Gap => " ".to_owned(),
            Span::Blank => "<span class=\"line\"></span>".to_owned(),
        });
        spans.collect()
    }
}

/// The class of a list of boxes to check: in one row if there is room, otherwise in columns as wide as most of the labels.
fn boxes(entries: &[Entry]) -> Option<&'static str> {
    /// The number of letters for which a row of a printed page has room.
    const ROW: usize = 92;
    /// The room for a box and the space around it.
    const BOX: usize = 5;
    entries.iter().find(|entry| entry.mark == Mark::CheckBox)?;
    let width = |entry: &Entry| entry.line.text().chars().count() + BOX;
    let mut widths: Vec<_> = entries.iter().map(width).collect();
    if widths.iter().sum::<usize>() <= ROW {
        return Some("boxes");
    }
    widths.sort_unstable();
    Some(match ROW / widths[widths.len() * 3 / 4] {
        0 | 1 => "boxes in-1",
        2 => "boxes in-2",
        3 => "boxes in-3",
        _ => "boxes in-4",
    })
}

fn class(style: &Style) -> Option<&'static str> {
    match style {
        Style::Because => Some("because"),
        Style::Source | Style::PassageSource => Some("source"),
        Style::Text => Some("text"),
        Style::Passage(_) => Some("passage"),
        Style::Plain
        | Style::Instruction("")
        | Style::Part(_)
        | Style::SheetPart(_)
        | Style::Section
        | Style::Notice(_)
        | Style::Question(_)
        | Style::CheckBox => None,
        Style::Class(class) | Style::Instruction(class) => Some(class),
    }
}

fn tag(level: Level) -> HeadingLevel {
    match level {
        Level::Title => HeadingLevel::H1,
        Level::Part => HeadingLevel::H2,
        Level::Section => HeadingLevel::H3,
        Level::Entry | Level::Passage => HeadingLevel::H4,
    }
}
