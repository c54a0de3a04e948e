//! A sheet as blocks, in the same form for every format.

mod instructions;
mod key;
mod questions;

use super::{Sheet, SheetPoint, SheetQuestion, SheetSection, SheetToAsk};
use crate::phrases::outcome::{
    GET_CARE_NOW, NOT_A_DIAGNOSIS, POINTS, QUESTIONS as ASK, TALK_TO_YOUR_PROVIDER, WHAT_TO_READ,
};
use crate::phrases::paper as phrases;
use crate::report::block::{Block, Item, Level, Line, Span, Style};
use crate::report::parts::{self, passage_source, source};
use crate::report::{AdaptedHead, ArticleHead};
use instructions::{instruct, named, numbered};
use key::key;
use questions::questions;

/// The whole sheet, in order.
pub(super) fn blocks<'a>(sheet: &'a Sheet<'_>) -> Vec<Block<'a>> {
    let of = sheet.of;
    let care = of.get_care_now.as_deref().map(|text| {
        let text = vec![Block::Markdown(Level::Part, text)];
        part("care", Line::own(GET_CARE_NOW), text)
    });
    let mut blocks = vec![
        Block::heading(Level::Title, &of.title),
        parts::version(&of.version),
    ];
    blocks.extend(care);
    blocks.extend([
        Block::Group(Style::Class("intro"), intro(sheet)),
        part("questions", Line::own(phrases::QUESTIONS), questions(sheet)),
        Block::Group(Style::Class("outcome"), outcome(sheet)),
    ]);
    blocks
}

/// What comes before the questions.
fn intro<'a>(sheet: &'a Sheet<'_>) -> Vec<Block<'a>> {
    let of = sheet.of;
    let notice = vec![Block::Markdown(Level::Part, &of.not_a_diagnosis)];
    vec![
        Block::Markdown(Level::Title, &of.about),
        part("notice", Line::own(NOT_A_DIAGNOSIS), notice),
        part("how-to", Line::own(phrases::HOW_TO), how_to(sheet)),
    ]
}

/// What comes after the questions.
fn outcome<'a>(sheet: &'a Sheet<'_>) -> Vec<Block<'a>> {
    let of = sheet.of;
    let own = |words: &str| Line::own(words);
    let read = own(&format!("{WHAT_TO_READ}:")).and(Span::Gap);
    let read = read.and_authored(&of.article.title);
    let sections = sheet.sections.iter().flat_map(section);
    let mut blocks = vec![
        part("key", own(phrases::KEY), key(&sheet.key)),
        part("talk", own(TALK_TO_YOUR_PROVIDER), talk(sheet)),
        part("read", read, sections.collect()),
    ];
    let why: Vec<_> = sheet.questions.iter().filter_map(why).collect();
    if !why.is_empty() {
        let why = vec![Block::Definitions(why)];
        blocks.push(part("why", own(phrases::WHY), why));
    }
    let mut closing = vec![Block::Markdown(Level::Part, &of.not_a_diagnosis)];
    closing.push(source(&ArticleHead::new(&of.article)));
    let adapted = of.adapted.as_ref().map(AdaptedHead::new);
    closing.extend(adapted.as_ref().map(parts::adapted));
    blocks.push(part("notice", own(NOT_A_DIAGNOSIS), closing));
    blocks
}

/// How to fill the sheet in, as far as there is something to explain.
fn how_to<'a>(sheet: &'a Sheet<'_>) -> Vec<Block<'a>> {
    let has = |what: fn(&SheetQuestion<'_>) -> bool| sheet.questions.iter().any(what);
    let boxes = has(|question| !question.summaries.is_empty());
    let notices = has(|question| !question.notices.is_empty());
    let texts = [
        Some(phrases::HOW_TO_TEXT),
        boxes.then_some(phrases::HOW_TO_BOXES),
        notices.then_some(phrases::HOW_TO_NOTICES),
    ];
    let line = |text| Block::line(Style::Plain, Line::own(text));
    texts.into_iter().flatten().map(line).collect()
}

fn part<'a>(class: &'static str, title: Line, mut blocks: Vec<Block<'a>>) -> Block<'a> {
    blocks.insert(0, Block::Heading(Level::Part, title));
    Block::Group(Style::SheetPart(class), blocks)
}

fn section<'a>(section: &'a SheetSection<'_>) -> Vec<Block<'a>> {
    let heading = Block::heading(Level::Section, section.title);
    let passages = section.passages.iter().map(|passage| {
        let for_whom = passage.for_whom.as_ref();
        let mut blocks = match passage.title {
            None => numbered(Some(&passage.number), for_whom),
            Some(title) => {
                let name = named(Some(&passage.number)).and_authored(title);
                let mut blocks = vec![Block::line(Style::Class("name"), name)];
                blocks.extend(numbered(None, for_whom));
                blocks
            }
        };
        blocks.push(Block::Markdown(Level::Section, passage.text));
        blocks.extend(passage.source.map(passage_source));
        Block::Group(Style::Passage(None), blocks)
    });
    [heading].into_iter().chain(passages).collect()
}

fn talk<'a>(sheet: &'a Sheet<'_>) -> Vec<Block<'a>> {
    let prompt = &sheet.of.provider_prompt;
    let heading = |title| Block::Heading(Level::Section, Line::own(title));
    let mut blocks = vec![Block::Markdown(Level::Part, &prompt.text)];
    if !sheet.points.is_empty() {
        blocks.push(heading(POINTS));
        blocks.extend(sheet.points.iter().map(point));
    }
    if !sheet.to_ask.is_empty() {
        let questions = sheet.to_ask.iter().map(to_ask);
        blocks.push(heading(ASK));
        blocks.push(Block::List(Style::Class("ask"), questions.collect()));
    }
    blocks
}

fn point<'a>(point: &'a SheetPoint<'_>) -> Block<'a> {
    let mut blocks = numbered(Some(&point.letter), point.for_whom.as_ref());
    blocks.push(Block::Markdown(Level::Section, point.text));
    Block::Group(Style::CheckBox, blocks)
}

fn to_ask<'a>(to_ask: &'a SheetToAsk<'_>) -> Item<'a> {
    let mut blocks = Vec::new();
    if let Some((letter, for_whom)) = &to_ask.for_whom {
        blocks.extend(instruct("who", Some(letter), for_whom));
    }
    blocks.push(Block::text(to_ask.text));
    Item {
        point: None,
        blocks,
    }
}

fn why<'a>(asked: &'a SheetQuestion<'_>) -> Option<(Line, &'a str)> {
    let why = asked.question.why.as_ref()?;
    Some((Line::own(phrases::question(asked.number)), why))
}
