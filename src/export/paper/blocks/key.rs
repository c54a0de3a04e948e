//! The key as a table.

use crate::export::paper::key::Asks;
use crate::export::paper::{Key, KeyItems, KeyPlace};
use crate::phrases::paper as phrases;
use crate::report::block::{Block, Line, Span, Style};

/// What each answer leads to.
pub(super) fn key<'a>(key: &Key) -> Vec<Block<'a>> {
    let asks = key.asks();
    let everyone = row(Line::own(phrases::EVERYONE), &key.everyone, asks);
    let lines = key
        .lines
        .iter()
        .map(|line| row(place(&line.place), &line.items, asks));
    let elsewhere = row(Line::own(phrases::ELSEWHERE), &key.elsewhere, asks);
    let rows = [everyone].into_iter().chain(lines).chain([elsewhere]);
    let (text, ask) = match asks {
        Asks::OfEveryone => (phrases::KEY_TEXT, None),
        Asks::BySome => (phrases::KEY_TEXT_TO_ASK, Some(phrases::ASK_COLUMN)),
    };
    let columns = phrases::COLUMNS.into_iter().chain(ask).map(Line::own);
    vec![
        Block::line(Style::Plain, Line::own(text)),
        Block::Table(columns.collect(), rows.flatten().collect()),
    ]
}

fn place(place: &KeyPlace) -> Line {
    let name = |name| Line::default().and(Span::Strong(name));
    match place {
        KeyPlace::Answer { question, answer } => {
            name(format!("{question}:")).and(Span::Gap).and_own(answer)
        }
        KeyPlace::Box { letter } => name(phrases::key_box(letter)),
    }
}

fn row(place: Line, found: &KeyItems, asks: Asks) -> Option<Vec<Line>> {
    let mut cells = vec![place, names(&found.passages), names(&found.points)];
    if asks == Asks::BySome {
        cells.push(names(&found.to_ask));
    }
    (*found != KeyItems::default()).then_some(cells)
}

/// Names on one line.
fn names(names: &[String]) -> Line {
    Line::authored(&names.join(", "))
}
