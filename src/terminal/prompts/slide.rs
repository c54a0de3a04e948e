//! A slide on its own screen, with the directions below it.

use super::layout::{Layout, Size};
use super::list::Picked;
use super::page::Entry;
use super::parts::parts;
use super::row::Row;
use super::screen::{Screen, Unfinished};
use crate::phrases::stage::{PRESS_ENTER, part_of};
use crate::report::Styling;
use crate::terminal::environment::is_too_small_for_slides;
use crate::terminal::text::{bold, text_width, wrapped};
use crate::terminal::{Slide, Turn};

/// Shows a slide, in several parts if it is too long, until a direction is chosen. Esc does not leave it.
pub(super) fn show(screen: &Screen, slide: &Slide<'_>) -> Result<Turn, Unfinished> {
    let mut part = 0;
    let mut active = Some(0);
    let mut deck = deck(screen, slide)?;
    loop {
        let turns = deck.turns(part, deck.parts.len());
        match screen.pick_from(&deck.layout(part), deck.size, active)? {
            Picked::Row(row) => {
                active = Some(0);
                match turns[row] {
                    Turn::Next if part + 1 < deck.parts.len() => part += 1,
                    Turn::Back if part > 0 => part -= 1,
                    turn => return Ok(turn),
                }
            }
            Picked::Canceled => active = Some(0),
            Picked::Resized(row) => active = row,
        }
        if screen.term.size() != deck.size {
            let before = deck.parts.len();
            deck = self::deck(screen, slide)?;
            // About the same position in the text.
            part = part * deck.parts.len() / before;
        }
    }
}

fn deck<'a>(screen: &Screen, slide: &Slide<'a>) -> Result<Deck<'a>, Unfinished> {
    let size = screen.term.size();
    if is_too_small_for_slides(size) {
        return Err(Unfinished::TooSmall);
    }
    Ok(Deck::new(slide, size, screen.styling))
}

/// A slide fitted to a screen.
struct Deck<'a> {
    parts: Vec<String>,
    turns: &'a [Turn],
    size: Size,
    width: usize,
}

impl<'a> Deck<'a> {
    /// Fits a slide to a screen: in one part if possible, if necessary without the running head.
    fn new(slide: &Slide<'a>, size: Size, styling: Styling) -> Self {
        let mut deck = Self {
            parts: Vec::new(),
            turns: slide.turns,
            size,
            width: text_width(size.1),
        };
        let text = (slide.text)(deck.width, styling);
        let head = slide.running_head.map_or_else(String::new, |head| {
            bold(&wrapped(head, deck.width, "", ""), styling) + "\n"
        });
        let room = deck.room(ONE_PART, deck.turns(0, 1).len());
        let forms = [format!("\n{head}{text}\n"), format!("{text}\n"), text];
        let fits = |form: &&String| form.lines().count() <= room;
        deck.parts = match forms.iter().find(fits) {
            Some(form) => vec![form.clone()],
            None => deck.split(&forms[2]),
        };
        deck
    }

    /// The parts of a text, each with a blank line below it.
    fn split(&self, text: &str) -> Vec<String> {
        let widest = place(98, 99);
        let room = self.room(&widest, self.turns(1, 3).len()) - 1;
        let parts = parts(text, room.max(1)).into_iter();
        parts.map(|part| part + "\n").collect()
    }

    /// The number of lines for a text above a list of this many directions.
    fn room(&self, place: &str, turns: usize) -> usize {
        // One line for the cursor, one to spare.
        let below = 2 + self.prompt(place).split('\n').count() + turns;
        usize::from(self.size.0).saturating_sub(below).max(1)
    }

    /// The directions from a part.
    fn turns(&self, part: usize, parts: usize) -> Vec<Turn> {
        let mut turns = self.turns.to_vec();
        turns.retain(|turn| *turn != Turn::Skip || part + 1 < parts);
        if part > 0 && !turns.contains(&Turn::Back) {
            turns.insert(1, Turn::Back);
        }
        turns
    }

    fn prompt(&self, place: &str) -> String {
        let prompt = format!("{place}{PRESS_ENTER}");
        wrapped(&prompt, self.width, "", "").trim_end().to_owned()
    }

    fn layout(&self, part: usize) -> Layout {
        let entry = |turn: &Turn| Row::of(&Entry::Action(turn.label().to_owned()), self.width);
        let rows: Vec<_> = self
            .turns(part, self.parts.len())
            .iter()
            .map(entry)
            .collect();
        Layout {
            header: self.parts[part].clone(),
            prompt: self.prompt(&place(part, self.parts.len())),
            capacity: rows.len(),
            rows,
        }
    }
}

/// The label of a text in one part.
const ONE_PART: &str = "";

/// The label of a part.
fn place(part: usize, parts: usize) -> String {
    match parts {
        1 => ONE_PART.to_owned(),
        _ => part_of(part + 1, parts),
    }
}
