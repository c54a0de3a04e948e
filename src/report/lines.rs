//! Text for a terminal or a pipe, from top to bottom.

use textwrap::WordSplitter;

use super::reason::sentence;
use super::{Because, Styling, prose};
use crate::words::one_line;

/// A text for a terminal or a pipe that grows from top to bottom, wrapped to a width.
pub(crate) struct Lines {
    text: String,
    width: usize,
    styling: Styling,
}

impl Lines {
    /// Nothing yet.
    pub(crate) fn new(width: usize, styling: Styling) -> Self {
        Self {
            text: String::new(),
            width,
            styling,
        }
    }

    /// What has been written.
    pub(crate) fn into_text(self) -> String {
        self.text
    }

    /// A blank line.
    pub(crate) fn blank(&mut self) {
        self.text.push('\n');
    }

    /// A line of plain text, underlined so that it is a heading without any styling too.
    pub(crate) fn heading(&mut self, title: &str, underline: char) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        let title = one_line(title);
        let lines = textwrap::wrap(&title, self.width);
        let longest = lines
            .iter()
            .map(|line| textwrap::core::display_width(line))
            .max()
            .unwrap_or_default();
        for line in lines {
            self.line(&self.styling.bold(&line));
        }
        self.line(&underline.to_string().repeat(longest));
    }

    /// A block of Markdown.
    pub(crate) fn markdown(&mut self, markdown: &str) {
        self.text.push('\n');
        self.text
            .push_str(&prose(markdown, self.width, self.styling));
    }

    /// An item of a list.
    pub(crate) fn item(&mut self, markdown: &str) {
        self.text.push('\n');
        let item = prose(markdown, self.width - 2, self.styling);
        for (index, line) in item.lines().enumerate() {
            let bullet = if index == 0 { "- " } else { "  " };
            self.line(format!("{bullet}{line}").trim_end());
        }
    }

    /// The reasons for what stands before.
    pub(crate) fn because(&mut self, because: &[Because<'_>]) {
        if let Some(sentence) = sentence(because) {
            self.plain("  ", &sentence);
        }
    }

    /// Plain text behind `first`, wrapped, its other lines set in as far.
    pub(crate) fn hanging(&mut self, first: &str, text: &str) {
        let rest = " ".repeat(textwrap::core::display_width(first));
        let options = textwrap::Options::new(self.width)
            .initial_indent(first)
            .subsequent_indent(&rest)
            .word_splitter(WordSplitter::NoHyphenation);
        for line in textwrap::wrap(text, options) {
            self.line(line.trim_end());
        }
    }

    /// Plain text, wrapped.
    pub(crate) fn plain(&mut self, indent: &str, text: &str) {
        let options = textwrap::Options::new(self.width)
            .initial_indent(indent)
            .subsequent_indent(indent);
        for line in textwrap::wrap(text, options) {
            self.line(&line);
        }
    }

    /// Plain text in bold, wrapped.
    pub(crate) fn bold(&mut self, text: &str) {
        let options = textwrap::Options::new(self.width).word_splitter(WordSplitter::NoHyphenation);
        for line in textwrap::wrap(text, options) {
            self.line(&self.styling.bold(&line));
        }
    }

    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }
}
