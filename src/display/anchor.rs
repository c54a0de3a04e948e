//! Texts that an anchor cuts short: in YAML, `&Back pain` is the text `pain` with the anchor `Back`.

use crate::check::Checked;
use crate::diagnostic::TextProblem;
use crate::tree::{Problems, Style};

/// Records each unquoted text that begins with an anchor that no alias uses.
pub(super) fn lint(checked: &Checked, findings: &mut Problems) {
    let anchors = checked.tree().aliases().unused_anchors();
    if anchors.is_empty() {
        return;
    }
    let texts = checked.document.texts().map(|(text, _)| text);
    let texts = texts.chain(checked.document.promise_texts());
    let nodes = texts
        .map(|text| text.node)
        .filter(|node| anchors.contains_key(node));
    for (node, (style, _)) in checked.tree().styles(&nodes.collect()) {
        if style == Style::Plain {
            let span = anchors[&node].clone();
            let anchor = checked.tree().source().text()[span.clone()].to_owned();
            findings.push_at(node, span, TextProblem::AnchoredText { anchor });
        }
    }
}
