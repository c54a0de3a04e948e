//! The key as a table.

use crate::export::paper::key::Asks;
use crate::export::paper::{Key, KeyItems, KeyPlace};
use crate::phrases::paper as phrases;
use crate::report::block::{Block, Line, Style};

/// What each answer leads to.
pub(super) fn key<'a>(key: &Key) -> Vec<Block<'a>> {
    let asks = key.asks();
    let everyone = row("", phrases::EVERYONE, &key.everyone, asks);
    let lines = key.lines.iter().map(|line| match &line.place {
        KeyPlace::Answer { question, answer } => {
            row(&question.to_string(), answer, &line.items, asks)
        }
        KeyPlace::Box { letter } => {
            let name = phrases::key_box(letter);
            row(&name, phrases::CHECKED, &line.items, asks)
        }
    });
    let elsewhere = row("", phrases::ELSEWHERE, &key.elsewhere, asks);
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

fn row(question: &str, answer: &str, found: &KeyItems, asks: Asks) -> Option<Vec<Line>> {
    let mut cells = vec![
        Line::authored(question),
        Line::own(answer),
        names(&found.passages),
        names(&found.points),
    ];
    if asks == Asks::BySome {
        cells.push(names(&found.to_ask));
    }
    (*found != KeyItems::default()).then_some(cells)
}

/// Names on one line. A title may have a comma in it.
fn names(names: &[String]) -> Line {
    let has_title = names.iter().any(|name| name.contains(' '));
    Line::authored(&names.join(if has_title { "; " } else { ", " }))
}
