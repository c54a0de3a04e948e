//! Reads words from Markdown.

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::grammar::Grammar;
use super::prose::{Clause, Prose, Word};

impl Prose {
    /// The words of a Markdown text.
    pub(super) fn of(markdown: &str, grammar: &Grammar) -> Self {
        let mut reader = Reader {
            grammar,
            prose: Prose::default(),
            open: 0,
            sentence: 0,
            before: Before::Nothing,
            lists: Vec::new(),
        };
        for (event, place) in Parser::new_ext(markdown, Options::empty()).into_offset_iter() {
            reader.event(&event, &place);
        }
        reader.end_sentence();
        reader.prose
    }
}

/// The clause or boundary before the current clause.
#[derive(Clone, Copy)]
enum Before {
    /// A sentence end, or the beginning.
    Nothing,
    /// A clause that does not introduce the next one.
    Clause(usize),
    /// A clause followed by a colon, or one that introduces a list.
    Lead(usize),
}

struct Reader<'g> {
    grammar: &'g Grammar,
    prose: Prose,
    /// The first word of the current clause.
    open: usize,
    sentence: usize,
    before: Before,
    /// The clause that introduces each open list.
    lists: Vec<Before>,
}

impl Reader<'_> {
    fn event(&mut self, event: &Event<'_>, place: &Range<usize>) {
        match event {
            Event::Text(text) | Event::Code(text) => self.text(text, place),
            Event::Start(Tag::List(_)) => {
                let lead = self.lead();
                self.end_sentence();
                self.lists.push(lead);
            }
            Event::Start(Tag::Item) => {
                self.end_sentence();
                self.before = self.lists.last().copied().unwrap_or(Before::Nothing);
            }
            Event::End(TagEnd::List(_)) => {
                self.end_sentence();
                self.lists.pop();
            }
            Event::Start(Tag::Paragraph) => self.end_words(),
            Event::End(
                TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::CodeBlock | TagEnd::HtmlBlock,
            )
            | Event::Rule => self.end_paragraph(),
            _ => {}
        }
    }

    fn text(&mut self, text: &str, place: &Range<usize>) {
        // If the text differs from its source, such as `&amp;` for `&`, its place is that of all the source.
        let is_verbatim = text.len() == place.len();
        let mut at = 0;
        while let Some(character) = text[at..].chars().next() {
            let length = word_length(&text[at..]);
            if length == 0 {
                self.mark(text, at);
                at += character.len_utf8();
                continue;
            }
            let word = &text[at..at + length];
            let place = if is_verbatim {
                place.start + at..place.start + at + length
            } else {
                place.clone()
            };
            self.word(word, &place);
            at += length;
        }
    }

    fn word(&mut self, word: &str, place: &Range<usize>) {
        for part in self.grammar.parts(word) {
            if self.grammar.opens_a_clause(&part) && self.prose.words.len() > self.open {
                self.end_clause(false);
            }
            self.prose.words.push(Word {
                text: part,
                place: place.clone(),
            });
        }
    }

    /// Handles a character that is not part of a word.
    fn mark(&mut self, text: &str, at: usize) {
        let rest = &text[at..];
        let mut rest = rest.chars();
        let mark = rest.next();
        let next = rest.next();
        let is_last = next.is_none_or(|c| c.is_whitespace() || "\"'”’)]*_".contains(c));
        match mark {
            Some('.') if is_last && !self.is_abbreviated(&text[..at]) => self.end_sentence(),
            Some('!' | '?' | '…') => self.end_sentence(),
            Some(':') => self.end_clause(true),
            Some(',' | ';' | '(' | ')' | '–' | '—') => self.end_clause(false),
            Some('-') if is_last && text[..at].ends_with(char::is_whitespace) => {
                self.end_clause(false);
            }
            _ => {}
        }
    }

    /// Whether a period belongs to the word before it, as in `Dr.` and in `U.S.`
    fn is_abbreviated(&self, before: &str) -> bool {
        let mut letters = before.chars().rev();
        let is_initial = letters.next().is_some_and(char::is_alphabetic);
        let last = self.prose.words.last();
        is_initial && letters.next() == Some('.')
            || last.is_some_and(|word| self.grammar.is_abbreviation(&word.text))
    }

    fn end_clause(&mut self, leads_on: bool) {
        if self.close() {
            let closed = self.prose.clauses.len() - 1;
            self.before = if leads_on {
                Before::Lead(closed)
            } else {
                Before::Clause(closed)
            };
        } else if let (Before::Clause(closed), true) = (self.before, leads_on) {
            self.before = Before::Lead(closed);
        }
    }

    fn end_sentence(&mut self) {
        self.close();
        let last = self.prose.clauses.last();
        if last.is_some_and(|clause| clause.sentence == self.sentence) {
            self.sentence += 1;
        }
        self.before = Before::Nothing;
    }

    /// A paragraph that ends in a colon introduces what follows.
    fn end_paragraph(&mut self) {
        let lead = self.lead();
        self.end_sentence();
        self.before = lead;
    }

    fn end_words(&mut self) {
        if self.prose.words.len() > self.open {
            self.end_sentence();
        }
    }

    fn lead(&self) -> Before {
        match self.before {
            Before::Lead(_) if self.prose.words.len() == self.open => self.before,
            _ => Before::Nothing,
        }
    }

    /// Ends a clause after the words since the last one. Returns whether there were any.
    fn close(&mut self) -> bool {
        let words = self.open..self.prose.words.len();
        let Some(first) = self.prose.words.get(words.start) else {
            return false;
        };
        let within = match self.before {
            Before::Lead(clause) => Some(clause),
            Before::Clause(clause) if self.grammar.goes_on(&first.text) => Some(clause),
            Before::Clause(_) | Before::Nothing => None,
        };
        self.open = words.end;
        self.prose.clauses.push(Clause {
            words,
            sentence: self.sentence,
            within,
        });
        true
    }
}

/// The length in bytes of the word at the start of `text`: letters and digits, apostrophes between letters, periods and
/// commas between digits; or a `%`.
fn word_length(text: &str) -> usize {
    if text.starts_with('%') {
        return 1;
    }
    let mut end = 0;
    let mut characters = text.chars().peekable();
    let mut before = ' ';
    while let Some(character) = characters.next() {
        let next = characters.peek().copied().unwrap_or(' ');
        let joins = match character {
            '\'' | '’' => before.is_alphabetic() && next.is_alphabetic(),
            '.' | ',' => before.is_ascii_digit() && next.is_ascii_digit(),
            _ => character.is_alphanumeric(),
        };
        if !joins {
            break;
        }
        end += character.len_utf8();
        before = character;
    }
    end
}
