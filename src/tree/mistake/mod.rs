//! Finds the mistake that most likely made the YAML parser stop.
//!
//! Each recognizer looks at the text around that place and guesses: what the mistake is, where it is, and what the text
//! would be without it. A guess is accepted if the parser then gets further, so the result does not depend on the
//! parser's messages.

mod blanks;
mod brackets;
mod indent;
mod keys;
mod line;
mod quotes;
mod scan;
mod signs;
mod values;

use std::ops::Range;

use serde::Deserialize;
use serde::de::IgnoredAny;

use crate::diagnostic::{Diagnostic, YamlProblem};
use crate::source::Span;
use line::{Line, lines};
use scan::{Scan, scan};

/// The maximum number of bytes parsed to try guesses.
const EFFORT: usize = 16_000_000;

/// The maximum number of lines above that are examined.
const LOOKED_AT: usize = 200;

/// The recognizers, in the order in which they are tried.
const RECOGNIZERS: [fn(&Context<'_>) -> Vec<Guess>; 13] = [
    blanks::guesses,
    signs::guesses,
    quotes::guesses,
    brackets::guesses,
    values::begins,
    indent::of_block,
    signs::stray,
    keys::no_key,
    values::colon,
    keys::guesses,
    indent::of_line,
    indent::of_text,
    signs::stray_dash,
];

/// A text that cannot be read, and the place where the parser stopped.
struct Context<'t> {
    text: &'t str,
    place: usize,
    lines: Vec<Line<'t>>,
    /// The number of the line where the parser stopped.
    stopped: usize,
    scan: Scan,
}

/// A possible mistake.
struct Guess {
    place: Span,
    mistake: YamlProblem,
    /// The replacements that would fix it.
    edits: Vec<(Range<usize>, String)>,
    /// The number of the line that the parser must then get past.
    beyond: usize,
    /// Whether it is enough to get further in the same line.
    further_is_enough: bool,
    /// Whether it is a mistake regardless.
    certain: bool,
}

/// The mistake in a text at which the parser stopped at `place`, located.
pub(super) fn explain(text: &str, place: usize) -> Option<Diagnostic> {
    let lines = lines(text);
    let stopped = lines
        .partition_point(|line| line.start <= place)
        .checked_sub(1)?;
    let scan = scan(text, &lines, place);
    let context = Context {
        text,
        place,
        lines,
        stopped,
        scan,
    };
    let mut tries = (EFFORT / text.len().max(1)).max(1);
    let mut recognized = RECOGNIZERS.iter().map(|recognize| recognize(&context));
    let found = recognized.find_map(|guesses| context.best(guesses, &mut tries))?;
    Some(Diagnostic::new(found.mistake, found.place))
}

impl<'t> Context<'t> {
    /// The line where the parser stopped, and the last line above it that is not blank.
    fn suspects(&self) -> impl Iterator<Item = &Line<'t>> {
        let stopped = self.lines.get(self.stopped);
        stopped.into_iter().chain(self.above(self.stopped))
    }

    /// The last line above that is not blank.
    fn above(&self, number: usize) -> Option<&Line<'t>> {
        self.lines[..number].iter().rfind(|line| !line.is_empty())
    }

    fn line_of(&self, place: usize) -> &Line<'t> {
        let after = self.lines.partition_point(|line| line.start <= place);
        &self.lines[after.saturating_sub(1)]
    }

    fn guess(&self, place: Span, mistake: YamlProblem) -> Guess {
        Guess {
            place,
            mistake,
            edits: Vec::new(),
            beyond: self.stopped,
            further_is_enough: false,
            certain: false,
        }
    }

    /// The guess with which the parser gets furthest; among equals, the one with the smallest change, then the first.
    /// If there is none, one that is certain.
    fn best(&self, guesses: Vec<Guess>, tries: &mut usize) -> Option<Guess> {
        let mut best: Option<(usize, Guess)> = None;
        for guess in guesses {
            if *tries == 0 {
                break;
            }
            *tries -= 1;
            let reached = match self.reached_without(&guess) {
                Some(reached) => reached,
                None if guess.certain => 0,
                None => continue,
            };
            let is_better = best.as_ref().is_none_or(|(furthest, best)| {
                let is_less = guess.edits.len() < best.edits.len();
                reached > *furthest || reached == *furthest && is_less
            });
            if is_better {
                best = Some((reached, guess));
            }
        }
        best.map(|(_, guess)| guess)
    }

    /// How far the parser gets with the fix, if that is further than without it.
    fn reached_without(&self, guess: &Guess) -> Option<usize> {
        let mut text = self.text.to_owned();
        let mut edits: Vec<_> = guess.edits.iter().collect();
        edits.sort_by_key(|(range, _)| std::cmp::Reverse(range.start));
        for (range, with) in edits {
            text.replace_range(range.clone(), with);
        }
        let Some(place) = gives_up_at(&text) else {
            return Some(usize::MAX);
        };
        let line = text[..place.min(text.len())].matches('\n').count();
        let line = line.min(self.lines.len() - 1);
        // A fix above the place moves it without any progress.
        let moved = place + self.text.len();
        let is_further =
            line > guess.beyond || guess.further_is_enough && moved > self.place + text.len();
        is_further.then(|| moved.saturating_sub(text.len()).max(1))
    }
}

impl Guess {
    fn with(mut self, range: Range<usize>, with: impl Into<String>) -> Self {
        self.edits.push((range, with.into()));
        self
    }

    fn certain(self) -> Self {
        Self {
            certain: true,
            ..self
        }
    }

    fn beyond(self, line: usize) -> Self {
        Self {
            beyond: line,
            ..self
        }
    }
}

/// The place where the parser stops, if it does.
fn gives_up_at(text: &str) -> Option<usize> {
    let failed =
        serde_yaml::Deserializer::from_str(text).find_map(|one| IgnoredAny::deserialize(one).err());
    let location = failed?.location();
    Some(location.map_or(0, |location| text.floor_char_boundary(location.index())))
}
