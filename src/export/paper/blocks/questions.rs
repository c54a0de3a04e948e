//! The questions as blocks.

use super::instructions::instruct;
use crate::export::paper::{Sheet, SheetNotice, SheetQuestion, SheetSummary};
use crate::phrases::paper as phrases;
use crate::report::block::{Block, Entry, Level, Line, Mark, Span, Style};

/// The questions, each with what comes right after it.
pub(super) fn questions<'a>(sheet: &'a Sheet<'_>) -> Vec<Block<'a>> {
    let mut blocks: Vec<_> = sheet.questions.iter().flat_map(question).collect();
    let end = Line::default().and(Span::Strong(phrases::END.to_owned()));
    let end = end.and_own(format!(" {}", phrases::THEN));
    blocks.push(Block::line(Style::Class("end"), end));
    blocks
}

fn question<'a>(asked: &'a SheetQuestion<'_>) -> Vec<Block<'a>> {
    let class = |class, text| Block::Group(Style::Class(class), vec![text]);
    let markdown = |text| Block::Markdown(Level::Section, text);
    let mut blocks = Vec::new();
    if let Some(only_if) = &asked.only_if {
        blocks.extend(instruct("only-if", None, only_if));
    }
    blocks.push(class("asked", markdown(&asked.question.text)));
    let hint = asked.question.hint.as_deref();
    blocks.extend(hint.map(|hint| class("hint", markdown(hint))));
    if let Some(how) = &asked.how {
        let mut line = Line::own(how);
        if asked.boxes.is_empty() {
            line = line.and_own(" ").and(Span::Blank);
        }
        blocks.push(Block::line(Style::Class("how"), line));
    }
    let boxes = asked.boxes.iter().map(|check_box| {
        let mut line = Line::authored(check_box.label);
        if let Some(note) = check_box.note {
            line = line.and_own(format!(" {note}"));
        }
        if let Some(go_on) = &check_box.go_on {
            line = line.and_own(" ");
            line = line.and(Span::Strong(phrases::after_box(go_on)));
        }
        Entry::new(Mark::CheckBox, line)
    });
    if !asked.boxes.is_empty() {
        blocks.push(Block::Outline(boxes.collect()));
    }
    if let Some(go_on) = &asked.after_blank {
        let line = Line::own(phrases::after_blank(go_on));
        blocks.push(Block::line(Style::Instruction("go-on"), line));
    }
    let group = asked
        .group
        .map(|group| Block::heading(Level::Section, group));
    let question = Block::Group(Style::Question(asked.number), blocks);
    let summaries = asked.summaries.iter().map(summary);
    let notices = asked.notices.iter().map(notice);
    let after = summaries.chain(notices);
    group.into_iter().chain([question]).chain(after).collect()
}

/// A lettered box.
fn summary<'a>(summary: &'a SheetSummary<'_>) -> Block<'a> {
    let name = Line::default().and(Span::Strong(phrases::lettered_box(&summary.letter)));
    let name = name.and(Span::Gap).and_authored(summary.text);
    let mut blocks = vec![Block::line(Style::Plain, name)];
    blocks.extend(instruct("who", None, &summary.check_if));
    let check_box = Block::Group(Style::CheckBox, blocks);
    Block::Group(Style::Class("summary"), vec![check_box])
}

fn notice<'a>(notice: &'a SheetNotice<'_>) -> Block<'a> {
    let name = phrases::notice(notice.number);
    let mut blocks = instruct("who", Some(&name), &notice.for_whom);
    blocks.push(Block::Markdown(Level::Section, notice.text));
    Block::Group(Style::Class("alert"), blocks)
}
