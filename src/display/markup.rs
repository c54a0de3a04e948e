//! Unsupported markup: other Markdown dialects, HTML, pictures, links that lead nowhere, and any markup in plain text.

use std::cell::RefCell;
use std::ops::Range;

use pulldown_cmark::{BrokenLink, Event, LinkType, Options, Parser, Tag};

use super::html::is_element;
use crate::diagnostic::TextProblem;
use crate::report::html::may_be_followed;
use crate::tree::{Problems, Text};

/// Records unsupported markup in a Markdown text.
pub(super) fn lint_markdown(text: &Text, findings: &mut Problems) {
    lint(text, findings, |event, written| match event {
        Event::Start(Tag::Table(_)) => Some(TextProblem::Table),
        Event::Start(Tag::Image { .. }) => Some(TextProblem::Picture),
        Event::Start(Tag::FootnoteDefinition(_)) | Event::FootnoteReference(_) => {
            Some(TextProblem::Footnote)
        }
        Event::Start(Tag::Strikethrough) => Some(TextProblem::Strikethrough),
        Event::TaskListMarker(_) => Some(TextProblem::CheckBox),
        Event::Html(_) | Event::InlineHtml(_) => tag(written),
        Event::Start(Tag::Link {
            link_type,
            dest_url,
            ..
        }) => {
            let url = match link_type {
                LinkType::Email => format!("mailto:{dest_url}"),
                _ => dest_url.to_string(),
            };
            let is_dropped = !may_be_followed(&url);
            is_dropped.then(|| dropped(url))
        }
        _ => None,
    });
}

/// Records any markup in a text that is shown literally.
pub(super) fn lint_plain(text: &Text, findings: &mut Problems) {
    lint(text, findings, |event, written| match event {
        Event::Html(_) | Event::InlineHtml(_) => tag(written),
        Event::Start(
            Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. },
        )
        | Event::Code(_) => Some(in_plain(written)),
        Event::Text(shown) if written.starts_with('&') && **shown != *written => {
            Some(in_plain(written))
        }
        _ => None,
    });
}

/// Records an address that pages do not link to.
pub(super) fn lint_address(url: &Text, findings: &mut Problems) {
    if !may_be_followed(&url.value) {
        findings.push(url.node, dropped(url.value.clone()));
    }
}

/// All Markdown extensions that an author may have in mind.
const DIALECTS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_TASKLISTS);

/// Judges each piece of a text, given with its source. The same problem is recorded once.
fn lint(
    text: &Text,
    findings: &mut Problems,
    judge: impl Fn(&Event<'_>, &str) -> Option<TextProblem>,
) {
    let markdown = &text.value;
    let undefined: RefCell<Vec<Range<usize>>> = RefCell::default();
    let note_undefined = |link: BrokenLink<'_>| {
        if matches!(link.link_type, LinkType::Reference | LinkType::Collapsed) {
            undefined.borrow_mut().push(link.span);
        }
        None
    };
    let parser = Parser::new_with_broken_link_callback(markdown, DIALECTS, Some(note_undefined));
    let mut found: Vec<(Range<usize>, TextProblem)> = Vec::new();
    let mut note = |place: Range<usize>, problem: TextProblem| {
        if !found.iter().any(|(_, known)| *known == problem) {
            found.push((place, problem));
        }
    };
    for (event, place) in parser.into_offset_iter() {
        let written = markdown[place.clone()].trim_end();
        if let Some(problem) = judge(&event, written) {
            note(place.start..place.start + written.len(), problem);
        }
    }
    for place in undefined.take() {
        note(place, TextProblem::NoAddress);
    }
    if let Some(place) = footnote(markdown) {
        note(place, TextProblem::Footnote);
    }
    for (place, problem) in found {
        // If it spans several lines, point at the first one.
        let line = markdown[place.clone()].lines().next().unwrap_or_default();
        let place = place.start..place.start + line.len();
        findings.push_within(text.node, place, problem);
    }
}

/// The first footnote reference; the footnote may be undefined.
fn footnote(text: &str) -> Option<Range<usize>> {
    let mut references = text.match_indices("[^");
    let place = |(at, _): (usize, &str)| {
        let (label, rest) = text[at + 2..].split_once(']')?;
        let is_label = !label.is_empty()
            && label
                .chars()
                .all(|c| c.is_alphanumeric() || "-_".contains(c));
        is_label.then_some(at..text.len() - rest.len())
    };
    references.find_map(place)
}

/// A link to an address that pages do not link to, or without an address.
fn dropped(address: String) -> TextProblem {
    if address.is_empty() {
        return TextProblem::NoAddress;
    }
    TextProblem::DroppedLink { address }
}

fn in_plain(written: &str) -> TextProblem {
    TextProblem::MarkupInPlainText {
        markup: written.to_owned(),
    }
}

/// The problem with something in angle brackets, unless it is a closing tag, whose opening tag was already recorded.
fn tag(written: &str) -> Option<TextProblem> {
    let inside = written.strip_prefix('<')?;
    let name_end = inside.find(|c: char| !c.is_ascii_alphanumeric());
    let name = &inside[..name_end.unwrap_or(inside.len())];
    let end = inside.find('>').map_or(written.len(), |end| end + 2);
    let tag = written[..end].to_owned();
    if inside.starts_with('/') {
        None
    } else if inside.starts_with(['!', '?']) || is_element(name) {
        Some(TextProblem::Tag { tag })
    } else {
        Some(TextProblem::Placeholder { found: tag })
    }
}
