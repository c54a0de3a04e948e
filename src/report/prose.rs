//! Renders Markdown as lines of text.

use console::Style;
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use textwrap::WordSplitter;

use super::Styling;
use crate::words::printable;

/// Markdown as text wrapped to `width` columns. Each line ends with a line break, and blocks are separated by blank
/// lines.
///
/// Control characters are replaced, including those spelled as character references (`&#27;`).
#[must_use]
pub(crate) fn prose(markdown: &str, width: usize, styling: Styling) -> String {
    let mut writer = Writer {
        width,
        styling,
        text: String::new(),
        line: String::new(),
        style: Style::new(),
        around: Vec::new(),
        indents: Vec::new(),
        link: None,
        tight: false,
    };
    for event in Parser::new_ext(markdown, Options::empty()) {
        writer.event(event);
    }
    writer.end_block();
    writer.text
}

/// Markdown on a single line without markup, for example to quote the text of a question in a sentence.
#[must_use]
pub(crate) fn plain(markdown: &str) -> String {
    prose(markdown, usize::MAX, Styling::Plain)
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

/// The prefixes of the lines of a block.
struct Indent {
    /// The prefix of the first line if it is not written yet, for example a bullet.
    first: Option<String>,
    /// The prefix of every other line.
    rest: String,
    /// The number of the next item of an ordered list.
    next: Option<u64>,
}

struct Writer {
    width: usize,
    styling: Styling,
    text: String,
    line: String,
    style: Style,
    /// The styles around the current emphasis, outermost first.
    around: Vec<Style>,
    indents: Vec<Indent>,
    link: Option<(String, usize)>,
    tight: bool,
}

impl Writer {
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => {
                self.words(&text);
            }
            Event::SoftBreak => self.line.push(' '),
            Event::HardBreak => self.line.push('\n'),
            Event::Rule => {
                self.end_block();
                if self.styling != Styling::Bare {
                    self.line.push_str("---");
                    self.end_block();
                }
            }
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Heading { level, .. } => {
                self.end_block();
                let style = Style::new().bold();
                self.style = if level == HeadingLevel::H1 {
                    style.underlined()
                } else {
                    style
                };
            }
            Tag::BlockQuote(_) => self.indent("> ", "> "),
            Tag::CodeBlock(_) => self.indent("    ", "    "),
            Tag::List(next) => {
                self.end_block();
                self.indents.push(Indent {
                    first: None,
                    rest: String::new(),
                    next,
                });
            }
            Tag::Item => self.item(),
            Tag::Emphasis => self.emphasize(Style::italic),
            Tag::Strong => self.emphasize(Style::bold),
            Tag::Link { dest_url, .. } => self.link = Some((printable(&dest_url), self.line.len())),
            Tag::Paragraph => self.end_block(),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_) => {
                self.end_block();
                self.style = Style::new();
            }
            TagEnd::Paragraph => self.end_block(),
            TagEnd::BlockQuote(_) | TagEnd::CodeBlock | TagEnd::List(_) => {
                self.end_block();
                self.indents.pop();
                self.tight = false;
            }
            TagEnd::Item => {
                self.end_block();
                self.indents.pop();
                self.tight = true;
            }
            TagEnd::Emphasis | TagEnd::Strong => self.style = self.around.pop().unwrap_or_default(),
            TagEnd::Link => {
                if let Some((url, start)) = self.link.take()
                    && !self.line[start..].contains(&url)
                {
                    self.words(&format!(" ({url})"));
                }
            }
            _ => {}
        }
    }

    fn emphasize(&mut self, how: impl Fn(Style) -> Style) {
        let emphasized = how(self.style.clone());
        self.around
            .push(std::mem::replace(&mut self.style, emphasized));
    }

    /// Styles each word separately, so that no style continues past the end of a line.
    fn words(&mut self, text: &str) {
        for (index, word) in printable(text).split(' ').enumerate() {
            if index > 0 {
                self.line.push(' ');
            }
            if !word.is_empty() {
                self.line.push_str(&self.styling.apply(&self.style, word));
            }
        }
    }

    fn indent(&mut self, first: &str, rest: &str) {
        self.end_block();
        self.indents.push(Indent {
            first: Some(first.to_owned()),
            rest: rest.to_owned(),
            next: None,
        });
    }

    fn item(&mut self) {
        let number = self.indents.last_mut().and_then(|list| {
            let number = list.next?;
            list.next = Some(number + 1);
            Some(number)
        });
        let bullet = number.map_or_else(|| "- ".to_owned(), |number| format!("{number}. "));
        self.indent(&bullet, &" ".repeat(bullet.len()));
    }

    /// Wraps the collected text and writes it.
    fn end_block(&mut self) {
        let line = std::mem::take(&mut self.line);
        if line.trim().is_empty() {
            return;
        }
        if !self.text.is_empty() && !self.tight {
            self.text.push('\n');
        }
        self.tight = false;
        let rest: String = self
            .indents
            .iter()
            .map(|indent| indent.rest.as_str())
            .collect();
        let first: String = self
            .indents
            .iter_mut()
            .map(|indent| indent.first.take().unwrap_or_else(|| indent.rest.clone()))
            .collect();
        let options = textwrap::Options::new(self.width)
            .initial_indent(&first)
            .subsequent_indent(&rest)
            .word_splitter(WordSplitter::NoHyphenation);
        for line in textwrap::wrap(line.trim_end(), options) {
            self.text.push_str(line.trim_end());
            self.text.push('\n');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_and_lists_are_wrapped_and_indented() {
        let markdown =
            "One two three\nfour *five*.\n\n- a b c d e f g\n- h\n\n  i\n1. x\n2. y\n\nEnd.";
        let expected =
            "One two three\nfour five.\n\n- a b c d e f\n  g\n- h\n\n  i\n\n1. x\n2. y\n\nEnd.\n";
        assert_eq!(prose(markdown, 13, Styling::Plain), expected);
    }

    #[test]
    fn the_end_of_an_inner_emphasis_keeps_the_outer_one() {
        let shown = prose("**bold *both* bold** none", 80, Styling::Styled);
        let bold = |word: &str| format!("\u{1b}[1m{word}\u{1b}[0m");
        let both = "\u{1b}[1m\u{1b}[3mboth\u{1b}[0m";
        let expected = format!("{} {both} {} none\n", bold("bold"), bold("bold"));
        assert_eq!(shown, expected);
        let shown = prose("**bold *both*** none", 80, Styling::Styled);
        assert_eq!(shown, format!("{} {both} none\n", bold("bold")));
        let shown = prose("*italic **both*** none", 80, Styling::Styled);
        let italic = "\u{1b}[3mitalic\u{1b}[0m";
        assert_eq!(shown, format!("{italic} {both} none\n"));
        let shown = prose("# A *b* c", 80, Styling::Styled);
        assert!(
            shown.ends_with("\u{1b}[1m\u{1b}[4mc\u{1b}[0m\n"),
            "{shown:?}"
        );
    }

    #[test]
    fn a_link_shows_where_it_leads() {
        let shown = prose(
            "See [the sheet](https://example.org) or <https://example.org>.",
            80,
            Styling::Plain,
        );
        assert_eq!(
            shown,
            "See the sheet (https://example.org) or https://example.org.\n"
        );
    }

    #[test]
    fn no_spelling_of_an_escape_reaches_the_terminal() {
        let shown = prose(
            "a&#27;[2Jb &#x9b;c &#x202e;d [x](<&#27;y>)\n\n    code\u{1b}",
            80,
            Styling::Plain,
        );
        assert!(
            !shown
                .chars()
                .any(|c| c != '\n' && crate::words::is_unsafe(c)),
            "{shown:?}"
        );
    }

    #[test]
    fn styles_end_with_each_word() {
        assert_eq!(
            prose("**a b**", 80, Styling::Styled),
            "\u{1b}[1ma\u{1b}[0m \u{1b}[1mb\u{1b}[0m\n"
        );
    }

    #[test]
    fn bare_text_has_no_rule() {
        let markdown = "a\n\n---\n\nb";
        assert_eq!(prose(markdown, 80, Styling::Plain), "a\n\n---\n\nb\n");
        assert_eq!(prose(markdown, 80, Styling::Bare), "a\n\nb\n");
    }

    #[test]
    fn wide_characters_are_broken_at_the_width() {
        let shown = prose("日本語日本語日本語", 8, Styling::Plain);
        assert_eq!(shown, "日本語日\n本語日本\n語\n");
    }
}
