//! What stands at the back: the key, what to read, what to talk about, why we ask.

use pulldown_cmark::HeadingLevel;

use super::Page;
use crate::export::paper::words::{
    ASK, BRING_UP, BRING_UP_ALWAYS, COLUMNS, ELSEWHERE, EVERYONE, KEY_TEXT, READ_ALWAYS,
};
use crate::export::paper::{Found, Instruction, SheetPassage, SheetPoint, SheetSection};
use crate::report::html::{blocks, escaped};
use crate::report::{ArticleHead, source_lines};
use crate::words::one_line;

impl Page<'_, '_> {
    /// The table of which answers lead to what.
    pub(super) fn key(&self) -> String {
        let key = &self.sheet.key;
        let columns = COLUMNS.map(|column| format!("<th scope=\"col\">{}</th>", self.own(column)));
        let lines = key.lines.iter().map(|line| {
            let answer = self.own(&line.answer);
            row(&line.question.to_string(), &answer, &line.found)
        });
        let lines: String = lines.collect();
        format!(
            "<p>{}</p>\n<table>\n<thead>\n<tr>{}</tr>\n</thead>\n<tbody>\n{}{lines}{}</tbody>\n</table>\n",
            self.own(KEY_TEXT),
            columns.concat(),
            row("", &self.own(EVERYONE), &key.everyone),
            row("", &self.own(ELSEWHERE), &key.elsewhere),
        )
    }

    /// All passages, each with who reads it.
    pub(super) fn read(&self) -> String {
        let sections = self.sheet.sections.iter();
        sections.map(|section| self.section(section)).collect()
    }

    fn section(&self, section: &SheetSection<'_>) -> String {
        let passages = section.passages.iter();
        let passages: String = passages.map(|passage| self.passage(passage)).collect();
        format!("<h3>{}</h3>\n{passages}", escaped(section.title.trim()))
    }

    fn passage(&self, passage: &SheetPassage<'_>) -> String {
        let source = passage.source.map(|source| {
            let source = escaped(&one_line(source));
            format!("<p class=\"source\">Source: {source}</p>\n")
        });
        format!(
            "<div class=\"passage\">\n{}{}{}</div>\n",
            self.numbered(
                &passage.number.to_string(),
                passage.read_if.as_ref(),
                READ_ALWAYS
            ),
            blocks(passage.text, HeadingLevel::H3),
            source.unwrap_or_default()
        )
    }

    /// What everybody is told, what to bring up, and what to ask.
    pub(super) fn talk(&self) -> String {
        let prompt = &self.sheet.of.provider_prompt;
        let points: String = self
            .sheet
            .points
            .iter()
            .map(|point| self.point(point))
            .collect();
        let item = |text| format!("<li>{}</li>\n", blocks(text, HeadingLevel::H3));
        let questions = prompt.questions.iter();
        let questions: String = questions.map(|question| item(&question.text)).collect();
        let mut talk = blocks(&prompt.text, HeadingLevel::H2);
        if !points.is_empty() {
            talk = talk + "<h3>" + &self.own(BRING_UP) + "</h3>\n" + &points;
        }
        if !questions.is_empty() {
            talk = talk
                + "<h3>"
                + &self.own(ASK)
                + "</h3>\n<ul class=\"ask\">\n"
                + &questions
                + "</ul>\n";
        }
        talk
    }

    fn point(&self, point: &SheetPoint<'_>) -> String {
        let who = self.numbered(&point.letter, point.bring_up_if.as_ref(), BRING_UP_ALWAYS);
        let text = blocks(point.text, HeadingLevel::H3);
        format!(
            "<div class=\"point\">\n<span class=\"box\"></span>\n<div>\n{who}{text}</div>\n</div>\n"
        )
    }

    /// The number or letter of a passage or point, and who it is for.
    fn numbered(&self, name: &str, who: Option<&Instruction>, everyone: &str) -> String {
        let mark = format!("<strong>{name}.</strong> ");
        match who {
            Some(instruction) => self.instruct("who", &mark, instruction),
            None => format!("<p class=\"who\">{mark}{}</p>\n", self.own(everyone)),
        }
    }

    /// Why each question is asked; nothing, where none says so.
    pub(super) fn why(&self) -> String {
        let reasons = self.sheet.questions.iter().filter_map(|asked| {
            let why = blocks(asked.question.why.as_ref()?, HeadingLevel::H3);
            let number = self.own(&format!("Question {}", asked.number));
            Some(format!(
                "<div>\n<dt>{number}</dt>\n<dd>\n{why}</dd>\n</div>\n"
            ))
        });
        let reasons: String = reasons.collect();
        if reasons.is_empty() {
            return reasons;
        }
        format!("<dl>\n{reasons}</dl>\n")
    }

    /// Where the facts come from.
    pub(super) fn source(&self) -> String {
        let lines = source_lines(&ArticleHead::new(&self.sheet.of.article));
        let lines: Vec<_> = lines.iter().map(|line| escaped(line)).collect();
        format!("<p class=\"source\">{}</p>\n", lines.join("<br>\n"))
    }
}

fn row(question: &str, answer: &str, found: &Found) -> String {
    if *found == Found::default() {
        return String::new();
    }
    let (passages, points) = (found.passages.join(", "), found.points.join(", "));
    format!("<tr><td>{question}</td><td>{answer}</td><td>{passages}</td><td>{points}</td></tr>\n")
}
