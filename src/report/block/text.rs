//! Blocks as text for a terminal or a pipe.

use textwrap::{Options, WordSplitter};

use super::{Bar, Block, FEW, Item, Level, Line, Mark, Span, Style};
use crate::report::{Styling, prose};
use crate::words::grouped;

/// Blocks as text, wrapped to `width` columns.
pub(crate) fn write(blocks: &[Block<'_>], width: usize, styling: Styling) -> String {
    let mut writer = Writer {
        text: String::new(),
        width,
        styling,
    };
    writer.blocks(blocks);
    writer.text
}

struct Writer {
    text: String,
    width: usize,
    styling: Styling,
}

impl Writer {
    fn blocks(&mut self, blocks: &[Block<'_>]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block<'_>) {
        match block {
            Block::Heading(level, line) => self.heading(*level, &line.text()),
            Block::Paragraph(style, lines) => self.paragraph(style, lines),
            Block::Markdown(_, markdown) => {
                self.gap();
                let prose = prose(markdown, self.width, self.styling);
                self.text.push_str(&prose);
            }
            Block::List(_, items) => items.iter().for_each(|item| self.item(item)),
            Block::Outline(entries) => {
                for entry in entries {
                    let mark = match entry.mark {
                        Mark::Bullet => "   ",
                        Mark::CheckBox => "   [ ] ",
                        Mark::Added => "   + ",
                        Mark::Removed => "   - ",
                    };
                    self.hanging(mark, &entry.line.text());
                }
            }
            Block::Values(values) => {
                self.gap();
                let widest = values.iter().map(|(label, _)| label.len()).max();
                for (label, value) in values {
                    let label = format!("{label:<width$} ", width = widest.unwrap_or_default());
                    self.hanging(&label, value);
                }
            }
            Block::Answer(answers) => self.hanging("   ", &answers.join(" -> ")),
            Block::Answers(answers) => {
                for answered in answers {
                    match &answered.short {
                        Some(short) => self.hanging("- ", &short.text()),
                        None => self.marked("- ", answered.text),
                    }
                    self.hanging("  ", &answered.answer.text());
                }
            }
            Block::Definitions(terms) => {
                for (term, markdown) in terms {
                    self.gap();
                    self.hanging("", &term.text());
                    self.blocks(&[Block::Markdown(Level::Section, markdown)]);
                }
            }
            Block::Table(_, rows) => {
                for row in rows {
                    let cells: Vec<_> = row.iter().map(Line::text).collect();
                    self.hanging("", &cells.join("  "));
                }
            }
            Block::Bar(bar) => self.bar(bar),
            Block::Contents(label, parts) => {
                self.gap();
                self.hanging("", &format!("{}:", label.text()));
                for (_, part) in parts {
                    self.hanging("   ", &part.text());
                }
            }
            Block::Folded(_, line, lines) => {
                self.hanging("  ", &line.text());
                for line in lines {
                    self.hanging("  - ", &line.text());
                }
            }
            Block::Lines(lines) => {
                for line in lines.iter().take(FEW) {
                    self.gap();
                    self.hanging("", &line.text());
                }
            }
            Block::Gap => self.gap(),
            Block::Group(_, blocks) => self.blocks(blocks),
        }
    }

    /// A heading, underlined so that it is recognizable without styling, unless the text is bare.
    fn heading(&mut self, level: Level, title: &str) {
        if !self.text.is_empty() {
            self.gap();
        }
        let underline = match level {
            Level::Title | Level::Part => "=",
            Level::Section => "-",
            Level::Entry => return self.hanging("", title),
            Level::Passage => {
                for line in textwrap::wrap(title, self.width) {
                    self.line(&self.styling.bold(&line));
                }
                return;
            }
        };
        let lines = textwrap::wrap(title, self.width);
        let widths = lines.iter().map(|line| textwrap::core::display_width(line));
        let longest = widths.max().unwrap_or_default();
        for line in lines {
            self.line(&self.styling.bold(&line));
        }
        if self.styling != Styling::Bare {
            self.line(&underline.repeat(longest));
        }
    }

    fn paragraph(&mut self, style: &Style, lines: &[Line]) {
        let indent = match style {
            Style::Because => "  ",
            Style::PassageSource => "",
            _ => {
                self.gap();
                ""
            }
        };
        for line in lines {
            match line.spans() {
                [Span::Strong(words)] => {
                    for line in textwrap::wrap(words, self.options("", "")) {
                        self.line(&self.styling.bold(&line));
                    }
                }
                _ => self.hanging(indent, &line.text()),
            }
        }
    }

    fn item(&mut self, item: &Item<'_>) {
        for block in &item.blocks {
            match block {
                Block::Group(Style::CheckBox, blocks) => {
                    for block in blocks {
                        self.marked_text("[ ] ", block);
                    }
                }
                other => self.marked_text("- ", other),
            }
        }
    }

    /// A block with a mark in front of its text, if it is one.
    fn marked_text(&mut self, mark: &str, block: &Block<'_>) {
        let Block::Group(Style::Text, texts) = block else {
            return self.block(block);
        };
        for text in texts {
            if let Block::Markdown(_, markdown) = text {
                self.marked(mark, markdown);
            }
        }
    }

    /// Markdown with a mark in front of its first line.
    fn marked(&mut self, mark: &str, markdown: &str) {
        self.gap();
        let prose = prose(markdown, self.width - mark.len(), self.styling);
        let rest = " ".repeat(mark.len());
        for (index, line) in prose.lines().enumerate() {
            let mark = if index == 0 { mark } else { &rest };
            self.line(format!("{mark}{line}").trim_end());
        }
    }

    /// A label, its count and a bar, on two lines if they do not fit on one.
    fn bar(&mut self, bar: &Bar) {
        const NUMBERS: usize = 20;
        const WIDEST: usize = 20;
        let drawn = WIDEST.min(self.width.saturating_sub(NUMBERS + 2));
        let room = self.width.saturating_sub(NUMBERS + 2 + drawn);
        let indent = " ".repeat(bar.indent);
        let label_width = textwrap::core::display_width(&bar.label) + indent.len();
        let numbers = numbers(bar, drawn);
        if label_width > room {
            self.hanging(&indent, &bar.label);
            self.hanging(&" ".repeat(room), &numbers);
        } else {
            let gap = " ".repeat(room - label_width);
            self.hanging(&format!("{indent}{}{gap}", bar.label), &numbers);
        }
    }

    /// Plain text after `first`, wrapped, with the other lines indented by the width of `first`.
    fn hanging(&mut self, first: &str, text: &str) {
        let rest = " ".repeat(textwrap::core::display_width(first));
        for line in textwrap::wrap(text, self.options(first, &rest)) {
            self.line(line.trim_end());
        }
    }

    fn options<'o>(&self, first: &'o str, rest: &'o str) -> Options<'o> {
        Options::new(self.width)
            .initial_indent(first)
            .subsequent_indent(rest)
            .word_splitter(WordSplitter::NoHyphenation)
    }

    fn gap(&mut self) {
        self.text.push('\n');
    }

    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }
}

/// A count and its share, right-aligned, and a bar of up to `width` marks: at least one if the share is not zero.
fn numbers(bar: &Bar, width: usize) -> String {
    let Some((count, share)) = bar.count else {
        return format!("{:>12}          ", "hidden");
    };
    let percent = share.map(|share| format!("{:.1}%", 100.0 * share));
    let share = share.unwrap_or_default();
    let full = f64::from(u32::try_from(width).unwrap_or(u32::MAX));
    let is_reached = |mark: &u32| share * full > f64::from(*mark) - 0.5 || *mark == 1;
    let marks = (1..).take(width).take_while(is_reached).count();
    let marks = if share > 0.0 { marks } else { 0 };
    let (count, percent) = (grouped(count), percent.unwrap_or_default());
    format!("{count:>12} {percent:>7}  {}", "#".repeat(marks))
}
