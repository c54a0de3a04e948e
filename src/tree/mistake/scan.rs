//! Scans a text up to where the parser stopped, for quotes and brackets.

use super::super::quote::closing;
use super::line::Line;

/// The result of a scan.
#[derive(Default)]
pub(super) struct Scan {
    /// All quoted texts.
    pub(super) quotes: Vec<Quote>,
    /// The brackets that are open at the end, outermost first.
    pub(super) open: Vec<(usize, char)>,
}

/// A quoted text.
#[derive(Clone, Copy)]
pub(super) struct Quote {
    pub(super) sign: char,
    pub(super) open: usize,
    /// The place of the closing quote, if there is one.
    pub(super) close: Option<usize>,
}

/// Scans up to the byte `end`. A quote that is open there is followed to its end.
pub(super) fn scan(text: &str, lines: &[Line<'_>], end: usize) -> Scan {
    let mut scan = Scan::default();
    let mut block_floor = None;
    let mut resume = 0;
    for line in lines.iter().take_while(|line| line.start < end) {
        if line.is_empty() || resume > line.end {
            continue;
        }
        if block_floor.is_some_and(|floor| line.indent() > floor) && resume <= line.start {
            continue;
        }
        block_floor = None;
        let from = if resume > line.start || !scan.open.is_empty() {
            resume.max(line.start)
        } else {
            line.value_or_key()
        };
        resume = scan.line(text, from, line.end.min(end));
        if scan.open.is_empty() && resume <= line.end && line.opens_block() {
            block_floor = Some(line.block_floor());
        }
    }
    scan
}

impl Line<'_> {
    /// The start of the first relevant token: the value, or the key if it is quoted.
    fn value_or_key(&self) -> usize {
        let entry = self.entry();
        let is_quoted = self.at(entry.clone()).starts_with(['"', '\'']);
        if is_quoted {
            entry.start
        } else {
            self.value().start
        }
    }
}

impl Scan {
    /// Scans the rest of a line. Returns where to continue, which is beyond the line if a quote closes there.
    fn line(&mut self, text: &str, from: usize, end: usize) -> usize {
        let mut at = from;
        let mut begins = true;
        while at < end {
            let Some(character) = text[at..].chars().next() else {
                break;
            };
            match character {
                '"' | '\'' if begins => {
                    let close = closing(text, at, character);
                    self.quotes.push(Quote {
                        sign: character,
                        open: at,
                        close,
                    });
                    // Another quote may open right after it, by mistake.
                    match close {
                        Some(close) => at = close,
                        None => return text.len(),
                    }
                }
                '#' if at == from || text[..at].ends_with([' ', '\t']) => return end,
                '[' | '{' if begins || !self.open.is_empty() => self.open.push((at, character)),
                ']' | '}' if !self.open.is_empty() => {
                    self.open.pop();
                    begins = true;
                }
                ',' if !self.open.is_empty() => begins = true,
                ':' if text[at + 1..].starts_with([' ', '\t']) || !self.open.is_empty() => {
                    begins = true;
                }
                ' ' | '\t' => {}
                _ => begins = false,
            }
            at += character.len_utf8();
            if at > end {
                return at;
            }
        }
        at
    }
}
