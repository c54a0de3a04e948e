//! An outcome as text for a terminal or a pipe.

use super::closing::source_lines;
use super::reason::sentence;
use super::{Because, Report, Styling, prose};
use crate::words::one_line;

/// The outcome in words, wrapped to `width` columns.
#[must_use]
pub fn text(report: &Report<'_>, width: usize, styling: Styling) -> String {
    let mut page = Page {
        text: String::new(),
        width,
        styling,
    };
    page.heading(&format!("What to read: {}", report.article.title), '=');
    for section in &report.sections {
        page.heading(section.title, '-');
        for passage in &section.passages {
            page.markdown(passage.text);
            page.because(&passage.because);
            if let Some(source) = passage.source {
                page.lines("", &format!("Source: {}", one_line(source)));
            }
        }
    }
    page.heading("Talk to your provider", '=');
    page.markdown(report.provider_prompt.text);
    if !report.provider_prompt.points.is_empty() {
        page.heading("What to bring up", '-');
        for point in &report.provider_prompt.points {
            page.item(point.text);
            page.because(&point.because);
        }
    }
    if !report.provider_prompt.questions.is_empty() {
        page.heading("What to ask", '-');
        for question in &report.provider_prompt.questions {
            page.item(question);
        }
    }
    page.heading("This is not a diagnosis", '=');
    page.markdown(report.not_a_diagnosis);
    page.text.push('\n');
    for line in source_lines(&report.article) {
        page.lines("", &line);
    }
    page.text
}

struct Page {
    text: String,
    width: usize,
    styling: Styling,
}

impl Page {
    /// A line of plain text, underlined so that it is a heading without any styling too.
    fn heading(&mut self, title: &str, underline: char) {
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
    fn markdown(&mut self, markdown: &str) {
        self.text.push('\n');
        self.text
            .push_str(&prose(markdown, self.width, self.styling));
    }

    /// An item of a list.
    fn item(&mut self, markdown: &str) {
        self.text.push('\n');
        let item = prose(markdown, self.width - 2, self.styling);
        for (index, line) in item.lines().enumerate() {
            let bullet = if index == 0 { "- " } else { "  " };
            self.line(format!("{bullet}{line}").trim_end());
        }
    }

    fn because(&mut self, because: &[Because<'_>]) {
        if let Some(sentence) = sentence(because) {
            self.lines("  ", &sentence);
        }
    }

    /// Plain text, wrapped.
    fn lines(&mut self, indent: &str, text: &str) {
        let options = textwrap::Options::new(self.width)
            .initial_indent(indent)
            .subsequent_indent(indent);
        for line in textwrap::wrap(text, options) {
            self.line(&line);
        }
    }

    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }
}
