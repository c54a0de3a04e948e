//! A sheet as HTML that prints well on A4 and on Letter.

mod back;
mod questions;

use pulldown_cmark::HeadingLevel;

use super::instruction::list_heading;
use super::words::{HOW_TO, HOW_TO_TEXT, KEY, NOT_A_DIAGNOSIS, PROVIDER, QUESTIONS, READ, WHY};
use super::{Instruction, Sheet};
use crate::explain::Clause;
use crate::report::html::{Document, STYLE, blocks, escaped, own_words};

/// How a sheet looks, over how any page does.
const PAPER_STYLE: &str = include_str!("paper.css");

/// The sheet as an HTML document that has no script and needs no other file.
#[must_use]
pub fn html(sheet: &Sheet<'_>) -> String {
    let page = Page { sheet };
    Document {
        language: &sheet.of.language,
        title: &sheet.of.title,
        styles: &[STYLE, PAPER_STYLE],
        script: None,
        body: &page.body(),
    }
    .render()
}

/// A sheet on its way to HTML.
struct Page<'s, 'q> {
    sheet: &'s Sheet<'q>,
}

impl Page<'_, '_> {
    fn body(&self) -> String {
        let of = self.sheet.of;
        let notice = blocks(&of.not_a_diagnosis, HeadingLevel::H2);
        let how_to = format!("<p>{}</p>\n", self.own(HOW_TO_TEXT));
        let read = format!(
            "{} {}",
            self.own(&format!("{READ}:")),
            escaped(of.article.title.trim())
        );
        [
            format!("<main>\n<h1>{}</h1>\n", escaped(of.title.trim())),
            blocks(&of.about, HeadingLevel::H1),
            part("notice", &self.own(NOT_A_DIAGNOSIS), &notice),
            part("how-to", &self.own(HOW_TO), &how_to),
            part("questions", &self.own(QUESTIONS), &self.questions()),
            part("key", &self.own(KEY), &self.key()),
            part("read", &read, &self.read()),
            part("talk", &self.own(PROVIDER), &self.talk()),
            part("why", &self.own(WHY), &self.why()),
            part(
                "notice",
                &self.own(NOT_A_DIAGNOSIS),
                &(notice + &self.source()),
            ),
            "</main>\n".to_owned(),
        ]
        .concat()
    }

    /// The program's own words as HTML.
    fn own(&self, words: &str) -> String {
        own_words(words, &self.sheet.of.language)
    }

    /// An instruction behind `mark`, which is HTML: as one sentence, or as a list.
    fn instruct(&self, class: &str, mark: &str, instruction: &Instruction) -> String {
        let Instruction { lead, clause, end } = instruction;
        if let Some(words) = clause.inline() {
            let end = end
                .as_ref()
                .map(|end| format!(" {end}"))
                .unwrap_or_default();
            let sentence = self.own(&format!("{lead} {words}.{end}"));
            return format!("<p class=\"{class}\">{mark}{sentence}</p>\n");
        }
        let (heading, parts) = list_heading(clause);
        let end = end
            .as_ref()
            .map(|end| format!("<p>{}</p>\n", self.own(end)));
        format!(
            "<div class=\"{class}\">\n<p>{mark}{}</p>\n{}{}</div>\n",
            self.own(&format!("{lead} {heading}")),
            self.list(parts),
            end.unwrap_or_default()
        )
    }

    fn list(&self, clauses: &[Clause]) -> String {
        let items: String = clauses.iter().map(|clause| self.item(clause)).collect();
        format!("<ul>\n{items}</ul>\n")
    }

    fn item(&self, clause: &Clause) -> String {
        if let Clause::One(words) = clause {
            return format!("<li>{}</li>\n", self.own(words));
        }
        let (heading, parts) = list_heading(clause);
        format!("<li>{}\n{}</li>\n", self.own(heading), self.list(parts))
    }
}

/// A part under a heading, which is HTML; nothing, where it would be empty.
fn part(class: &str, heading: &str, content: &str) -> String {
    if content.is_empty() {
        return String::new();
    }
    format!("<section class=\"{class}\">\n<h2>{heading}</h2>\n{content}</section>\n")
}
