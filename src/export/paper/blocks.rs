//! A sheet as blocks, in the same form for every format.

use super::instruction::list_heading;
use super::{Instruction, Key, KeyItems, Sheet, SheetPoint, SheetQuestion, SheetSection};
use crate::explain::Clause;
use crate::phrases::outcome::{
    NOT_A_DIAGNOSIS, POINTS, QUESTIONS as ASK, TALK_TO_YOUR_PROVIDER, WHAT_TO_READ,
};
use crate::phrases::paper as phrases;
use crate::report::ArticleHead;
use crate::report::block::{Block, Entry, Level, Line, Mark, Span, Style};
use crate::report::parts::{passage_source, source};

/// The whole sheet, in order.
pub(super) fn blocks<'a>(sheet: &'a Sheet<'_>) -> Vec<Block<'a>> {
    let of = sheet.of;
    let own = |words: &str| Line::own(words);
    let notice = || Block::Markdown(Level::Part, &of.not_a_diagnosis);
    let how_to = Block::line(Style::Plain, own(phrases::HOW_TO_TEXT));
    let read = own(&format!("{WHAT_TO_READ}:")).and(Span::Gap);
    let read = read.and_authored(&of.article.title);
    let article = ArticleHead::new(&of.article);
    let mut blocks = vec![
        Block::heading(Level::Title, &of.title),
        Block::Markdown(Level::Title, &of.about),
        part("notice", own(NOT_A_DIAGNOSIS), vec![notice()]),
        part("how-to", own(phrases::HOW_TO), vec![how_to]),
        part("questions", own(phrases::QUESTIONS), questions(sheet)),
        part("key", own(phrases::KEY), key(&sheet.key)),
        part(
            "read",
            read,
            sheet.sections.iter().flat_map(section).collect(),
        ),
        part("talk", own(TALK_TO_YOUR_PROVIDER), talk(sheet)),
    ];
    let why: Vec<_> = sheet.questions.iter().filter_map(why).collect();
    if !why.is_empty() {
        let why = vec![Block::Definitions(why)];
        blocks.push(part("why", own(phrases::WHY), why));
    }
    let closing = vec![notice(), source(&article)];
    blocks.push(part("notice", own(NOT_A_DIAGNOSIS), closing));
    blocks
}

fn part<'a>(class: &'static str, title: Line, mut blocks: Vec<Block<'a>>) -> Block<'a> {
    blocks.insert(0, Block::Heading(Level::Part, title));
    Block::Group(Style::SheetPart(class), blocks)
}

fn questions<'a>(sheet: &'a Sheet<'_>) -> Vec<Block<'a>> {
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
    group.into_iter().chain([question]).collect()
}

/// An instruction after the name of the item that it is about: as one sentence, or as a list.
fn instruct<'a>(
    class: &'static str,
    name: Option<&str>,
    instruction: &Instruction,
) -> Vec<Block<'a>> {
    let Instruction { lead, clause, end } = instruction;
    let line = |words: String| named(name).and_own(words);
    if let Some(words) = clause.inline() {
        let end = end.as_ref().map(|end| format!(" {end}"));
        let sentence = format!("{lead} {words}.{}", end.unwrap_or_default());
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
    if let Clause::One(words) = clause {
        return Entry::new(Mark::Bullet, Line::own(words));
    }
    let (heading, parts) = list_heading(clause);
    Entry {
        mark: Mark::Bullet,
        line: Line::own(heading),
        parts: parts.iter().map(entry).collect(),
    }
}

/// The number or letter of a passage or point, and who it is for.
fn numbered<'a>(name: &str, who: Option<&Instruction>, everyone: &str) -> Vec<Block<'a>> {
    match who {
        Some(instruction) => instruct("who", Some(name), instruction),
        None => vec![Block::line(
            Style::Instruction("who"),
            named(Some(name)).and_own(everyone),
        )],
    }
}

fn named(name: Option<&str>) -> Line {
    let name = name.map(|name| Line::default().and(Span::Strong(format!("{name}."))));
    name.map(|name| name.and(Span::Gap)).unwrap_or_default()
}

fn key<'a>(key: &Key) -> Vec<Block<'a>> {
    let everyone = row("", phrases::EVERYONE, &key.everyone);
    let lines = key
        .lines
        .iter()
        .map(|line| row(&line.question.to_string(), &line.answer, &line.items));
    let elsewhere = row("", phrases::ELSEWHERE, &key.elsewhere);
    let rows = [everyone].into_iter().chain(lines).chain([elsewhere]);
    vec![
        Block::line(Style::Plain, Line::own(phrases::KEY_TEXT)),
        Block::Table(
            phrases::COLUMNS.map(Line::own).into(),
            rows.flatten().collect(),
        ),
    ]
}

fn row(question: &str, answer: &str, found: &KeyItems) -> Option<Vec<Line>> {
    let cells = [
        question.to_owned(),
        answer.to_owned(),
        found.passages.join(", "),
        found.points.join(", "),
    ];
    let [question, answer, passages, points] = cells;
    let cells = [
        Line::authored(&question),
        Line::own(answer),
        Line::authored(&passages),
        Line::authored(&points),
    ];
    (*found != KeyItems::default()).then(|| cells.into())
}

fn section<'a>(section: &'a SheetSection<'_>) -> Vec<Block<'a>> {
    let heading = Block::heading(Level::Section, section.title);
    let passages = section.passages.iter().map(|passage| {
        let number = passage.number.to_string();
        let mut blocks = numbered(&number, passage.read_if.as_ref(), phrases::READ_ALWAYS);
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
    if !prompt.questions.is_empty() {
        let questions = prompt.questions.iter();
        let questions = questions.map(|question| question.text.as_str());
        blocks.push(heading(ASK));
        blocks.push(Block::list(Style::Class("ask"), questions));
    }
    blocks
}

fn point<'a>(point: &'a SheetPoint<'_>) -> Block<'a> {
    let who = point.bring_up_if.as_ref();
    let mut blocks = numbered(&point.letter, who, phrases::BRING_UP_ALWAYS);
    blocks.push(Block::Markdown(Level::Section, point.text));
    Block::Group(Style::CheckBox, blocks)
}

fn why<'a>(asked: &'a SheetQuestion<'_>) -> Option<(Line, &'a str)> {
    let why = asked.question.why.as_ref()?;
    Some((Line::own(phrases::question(asked.number)), why))
}
