//! The questions, with boxes to tick and lines to write on.

use pulldown_cmark::HeadingLevel;

use super::Page;
use crate::export::paper::words::{END, THEN};
use crate::export::paper::{SheetQuestion, TickBox};
use crate::report::html::{blocks, escaped};
use crate::words::one_line;

impl Page<'_, '_> {
    /// All questions, in order.
    pub(super) fn questions(&self) -> String {
        let questions = self.sheet.questions.iter();
        let questions: String = questions.map(|asked| self.question(asked)).collect();
        let (end, then) = (self.own(END), self.own(THEN));
        format!("{questions}<p class=\"end\"><strong>{end}</strong> {then}</p>\n")
    }

    fn question(&self, asked: &SheetQuestion<'_>) -> String {
        let group = asked
            .group
            .map(|group| format!("<h3>{}</h3>\n", escaped(&one_line(group))));
        let only_if = asked.only_if.as_ref();
        let hint = asked.question.hint.as_ref().map(|hint| {
            let hint = blocks(hint, HeadingLevel::H3);
            format!("<div class=\"hint\">\n{hint}</div>\n")
        });
        let blank = asked.after_blank.as_ref().map(|go_on| {
            let sentence = self.own(&format!("If you leave it blank, {go_on}."));
            format!("<p class=\"go-on\">{sentence}</p>\n")
        });
        format!(
            "{}<div class=\"question\">\n<p class=\"number\"><span class=\"word\">{} </span>{}</p>\n<div>\n{}\
             <div class=\"asked\">\n{}</div>\n{}{}{}</div>\n</div>\n",
            group.unwrap_or_default(),
            self.own("Question"),
            asked.number,
            only_if
                .map(|only_if| self.instruct("only-if", "", only_if))
                .unwrap_or_default(),
            blocks(&asked.question.text, HeadingLevel::H3),
            hint.unwrap_or_default(),
            self.answer(asked),
            blank.unwrap_or_default(),
        )
    }

    fn answer(&self, asked: &SheetQuestion<'_>) -> String {
        let boxes: String = asked
            .boxes
            .iter()
            .map(|tick_box| self.tick_box(tick_box))
            .collect();
        let (line, boxes) = if boxes.is_empty() {
            (" <span class=\"line\"></span>", String::new())
        } else {
            ("", format!("<ul class=\"boxes\">\n{boxes}</ul>\n"))
        };
        let how = asked.how.as_ref().map(|how| {
            let how = self.own(how);
            format!("<p class=\"how\">{how}{line}</p>\n")
        });
        how.unwrap_or_default() + &boxes
    }

    fn tick_box(&self, tick_box: &TickBox<'_>) -> String {
        let note = tick_box
            .note
            .map(|note| format!(" {}", self.own(&format!("({note})"))));
        let go_on = tick_box.go_on.as_ref().map(|go_on| {
            let go_on = self.own(&format!("→ {go_on}"));
            format!(" <strong class=\"go-on\">{go_on}</strong>")
        });
        format!(
            "<li><span class=\"box\"></span> <span>{}{}{}</span></li>\n",
            escaped(&one_line(tick_box.label)),
            note.unwrap_or_default(),
            go_on.unwrap_or_default()
        )
    }
}
