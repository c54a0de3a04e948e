//! Finds texts that readers do not see as intended: cut short, with unsupported markup, with placeholders, or too
//! similar to others.

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

/// Records each of these findings at its place.
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
