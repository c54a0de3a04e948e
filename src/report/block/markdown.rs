//! Blocks as Markdown, to mail or print. Authored Markdown is copied; only its headings get lower levels.

use pulldown_cmark::HeadingLevel;

use super::headings::headings_below;
use super::{Block, Entry, FEW, Item, Level, Line, Mark, Span, Style};
use crate::words::{grouped, one_line};

/// Blocks as a Markdown document.
pub(crate) fn write(blocks: &[Block<'_>]) -> String {
    let written = blocks_of(blocks);
    written.trim_start_matches('\n').to_owned()
}

/// Blocks with an empty line in front of each.
fn blocks_of(blocks: &[Block<'_>]) -> String {
    blocks.iter().map(block).collect()
}

fn block(block: &Block<'_>) -> String {
    let text = match block {
        Block::Heading(level, line) => {
            let marks = "#".repeat(depth(*level) as usize);
            format!("{marks} {}", in_line(line))
        }
        Block::Paragraph(style, lines) => {
            let lines: Vec<_> = lines.iter().map(|line| styled(style, line)).collect();
            lines.join("\\\n")
        }
        Block::Markdown(under, markdown) => headings_below(markdown.trim_end(), depth(*under)),
        Block::List(_, items) => return items.iter().map(item).collect(),
        Block::Outline(entries) => outline(entries, ""),
        Block::Values(values) => {
            let line = |(label, value): &(&str, String)| format!("{label} **{}**", escaped(value));
            values.iter().map(line).collect::<Vec<_>>().join("\\\n")
        }
        Block::Answer(answers) => match &answers[..] {
            [before, after] => format!("{} → **{}**", escaped(before), escaped(after)),
            answers => format!("**{}**", escaped(&answers.join(", "))),
        },
        Block::Answers(answers) => {
            let item = |answered: &super::Answered<'_>| {
                let text = match &answered.short {
                    Some(short) => in_line(short),
                    None => answered.text.trim_end().to_owned(),
                };
                listed(&format!("{text}\\\n**{}**", in_line(&answered.answer)))
            };
            return answers.iter().map(item).collect();
        }
        Block::Definitions(terms) => {
            let item = |(term, markdown): &(Line, &str)| {
                listed(&format!("**{}.** {markdown}", in_line(term)))
            };
            return terms.iter().map(item).collect();
        }
        Block::Table(header, rows) => table(header, rows),
        Block::Bar(bar) => {
            let count = bar.count.map_or_else(
                || "hidden".to_owned(),
                |(count, share)| {
                    let share = share.map(|share| format!(" ({:.1}%)", 100.0 * share));
                    grouped(count) + &share.unwrap_or_default()
                },
            );
            format!("- {}: {count}", escaped(&bar.label))
        }
        Block::Contents(label, parts) => {
            let parts = parts
                .iter()
                .map(|(_, part)| format!("\n- {}", in_line(part)));
            format!("{}:\n{}", in_line(label), parts.collect::<String>())
        }
        Block::Folded(style, line, lines) => {
            let lines = lines.iter().map(|line| format!("\n- {}", in_line(line)));
            format!("{}\n{}", styled(style, line), lines.collect::<String>())
        }
        Block::Lines(lines) => {
            let lines = lines.iter().take(FEW).map(in_line);
            lines.collect::<Vec<_>>().join("\n\n")
        }
        Block::Gap => return String::new(),
        Block::Group(style, blocks) => return group(style, blocks),
    };
    format!("\n{text}\n")
}

fn depth(level: Level) -> HeadingLevel {
    match level {
        Level::Title => HeadingLevel::H1,
        Level::Part => HeadingLevel::H2,
        Level::Section | Level::Entry => HeadingLevel::H3,
        Level::Passage => HeadingLevel::H4,
    }
}

fn group(style: &Style, blocks: &[Block<'_>]) -> String {
    let written = blocks_of(blocks);
    match style {
        Style::Question(number) => format!("\n#### Question {number}\n{written}"),
        Style::CheckBox => format!("\n☐ {}", written.trim_start_matches('\n')),
        _ => written,
    }
}

fn item(item: &Item<'_>) -> String {
    listed(&blocks_of(&item.blocks))
}

/// Markdown as an item of a list, with its lines indented.
fn listed(markdown: &str) -> String {
    let lines = markdown.trim().lines().map(|line| {
        if line.is_empty() {
            "\n".to_owned()
        } else {
            format!("  {line}\n")
        }
    });
    let lines: String = lines.collect();
    format!("\n- {}", lines.trim_start())
}

fn outline(entries: &[Entry], indent: &str) -> String {
    let lines = entries.iter().map(|entry| {
        let mark = match entry.mark {
            Mark::CheckBox => "☐ ",
            Mark::Bullet | Mark::Added | Mark::Removed => "",
        };
        let line = format!("{indent}- {mark}{}", in_line(&entry.line));
        if entry.parts.is_empty() {
            return line;
        }
        line + "\n" + &outline(&entry.parts, &format!("{indent}  "))
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn table(header: &[Line], rows: &[Vec<Line>]) -> String {
    let row = |row: &[Line]| {
        let cells: Vec<_> = row.iter().map(in_line).collect();
        format!("| {} |", cells.join(" | "))
    };
    let rule = format!("|{}", " --- |".repeat(header.len()));
    let rows = rows.iter().map(|cells| row(cells));
    let lines: Vec<_> = [row(header), rule].into_iter().chain(rows).collect();
    lines.join("\n")
}

fn styled(style: &Style, line: &Line) -> String {
    if !matches!(style, Style::Because | Style::Instruction(_)) {
        return in_line(line);
    }
    let spans = line.spans().iter().map(|span| match span {
        Span::Strong(words) => format!("**{}**", escaped(words)),
        Span::Gap => " ".to_owned(),
        other => format!("*{}*", escaped(other.text())),
    });
    spans.collect()
}

/// A line as Markdown, with its text escaped.
fn in_line(line: &Line) -> String {
    let spans = line.spans().iter().map(|span| match span {
        Span::Strong(words) => format!("**{}**", escaped(words)),
        Span::Own(text) | Span::Authored(text) | Span::Address(text) => escaped(text),
        Span::Gap | Span::Blank => span.text().to_owned(),
    });
    spans.collect()
}

/// Plain text escaped for Markdown.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in one_line(text).chars() {
        if "\\`*_[]<>#&|~".contains(character) {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}
