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
pub(crate) fn lint(checked: &Checked, findings: &mut Problems) {
    let document = &checked.document;
    for (text, markup) in document.texts() {
        match markup {
            Markup::Markdown => markup::lint_markdown(text, findings),
            Markup::Plain => markup::lint_plain(text, findings),
        }
        placeholder::lint(text, &checked.questionnaire.language, findings);
    }
    if let Some(url) = document
        .article
        .iter()
        .find_map(|article| article.url.as_ref())
    {
        markup::lint_address(url, findings);
    }
    comment::lint(checked, findings);
    anchor::lint(checked, findings);
    joined::lint(checked, findings);
    alike::lint(checked, findings);
    position::lint(document, findings);
}
