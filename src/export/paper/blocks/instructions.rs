//! Instructions as blocks: one sentence, or a list.

use crate::explain::Clause;
use crate::export::paper::Instruction;
use crate::export::paper::instruction::list_heading;
use crate::phrases::paper as phrases;
use crate::report::block::{Block, Entry, Line, Mark, Span, Style};

/// An instruction after the name of the item that it is about: as one sentence, or as a list.
pub(super) fn instruct<'a>(
    class: &'static str,
    name: Option<&str>,
    instruction: &Instruction,
) -> Vec<Block<'a>> {
    let Instruction {
        lead,
        clause,
        stop,
        end,
    } = instruction;
    let line = |words: String| named(name).and_own(words);
    if let Some(words) = clause.inline() {
        let end = end.as_ref().map(|end| format!(" {end}"));
        let sentence = format!("{lead} {words}{stop}{}", end.unwrap_or_default());
        return vec![Block::line(Style::Instruction(class), line(sentence))];
    }
    let (heading, parts) = list_heading(clause);
    let plain = |line| Block::line(Style::Instruction(""), line);
    let mut blocks = vec![
        plain(line(format!("{lead} {heading}"))),
        Block::Outline(parts.iter().map(entry).collect()),
    ];
    blocks.extend(end.as_ref().map(|end| plain(Line::own(end))));
    vec![Block::Group(Style::Class(class), blocks)]
}

fn entry(clause: &Clause) -> Entry {
    if let Some(words) = clause.pair() {
        return Entry::new(Mark::Bullet, Line::own(words));
    }
    let (heading, parts) = list_heading(clause);
    Entry {
        mark: Mark::Bullet,
        line: Line::own(heading),
        parts: parts.iter().map(entry).collect(),
    }
}

/// The number or letter of a passage or point, and whom it is for.
pub(super) fn numbered<'a>(name: Option<&str>, for_whom: Option<&Instruction>) -> Vec<Block<'a>> {
    for_whom.map_or_else(
        || {
            let line = named(name).and_own(phrases::FOR_EVERYONE);
            vec![Block::line(Style::Instruction("who"), line)]
        },
        |for_whom| instruct("who", name, for_whom),
    )
}

/// The name of an item, in front of its line.
pub(super) fn named(name: Option<&str>) -> Line {
    let name = name.map(|name| Line::default().and(Span::Strong(format!("{name}."))));
    name.map(|name| name.and(Span::Gap)).unwrap_or_default()
}
