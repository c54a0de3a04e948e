//! Looks for texts that people do not see as they were meant: cut short, with markup that is not drawn, with
//! placeholders, or like one another.

mod alike;
mod anchor;
mod comment;
mod html;
mod joined;
mod markup;
mod placeholder;
mod position;

use crate::check::Checked;
use crate::document::Markup;
use crate::tree::Problems;

/// Notes each of these, at its place.
pub(crate) fn look(checked: &Checked, findings: &mut Problems) {
    let document = &checked.document;
    for (text, markup) in document.texts() {
        match markup {
            Markup::Markdown => markup::look_at_markdown(text, findings),
            Markup::Plain => markup::look_at_plain(text, findings),
        }
        placeholder::look(text, &checked.questionnaire.language, findings);
    }
    if let Some(url) = document
        .article
        .iter()
        .find_map(|article| article.url.as_ref())
    {
        markup::look_at_address(url, findings);
    }
    comment::look(checked, findings);
    anchor::look(checked, findings);
    joined::look(checked, findings);
    alike::look(checked, findings);
    position::look(document, findings);
}
