//! Authored Markdown as inert HTML: tags are shown as text, pictures as their descriptions, and only links to the web,
//! to mail addresses and to telephone numbers work.

use pulldown_cmark::html::push_html;
use pulldown_cmark::{
    CodeBlockKind, CowStr, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd,
};
use pulldown_cmark_escape::escape_href;

use super::address::may_be_followed;
use super::outline::Outline;
use super::text::allowed;

/// Markdown as block-level HTML, for use below a heading of the given level: its own headings have lower levels.
#[must_use]
pub(crate) fn blocks(markdown: &str, heading: HeadingLevel) -> String {
    let mut links = Links::default();
    let mut html = String::new();
    let mut outline = Outline::below(heading);
    let events = parse(markdown, &mut links);
    push_html(&mut html, events.map(|event| outline.event(event)));
    html
}

/// Markdown as phrasing content, for a heading, a legend or a label: blocks become lines.
#[must_use]
pub(crate) fn phrasing(markdown: &str) -> String {
    let mut links = Links::default();
    let mut html = String::new();
    push_html(&mut html, parse(markdown, &mut links).filter_map(in_line));
    let html = html.trim_end_matches(LINE_BREAK);
    html.trim().to_owned()
}

/// A link to `url` with the text `text`, or only the text if such a link is not allowed.
#[must_use]
pub(crate) fn link(url: &str, text: &str) -> String {
    let text = super::escaped(text);
    opening(url).map_or(text.clone(), |tag| format!("{tag}{text}</a>"))
}

/// The events of a text, without anything harmful.
fn parse<'m>(markdown: &'m str, links: &'m mut Links) -> impl Iterator<Item = Event<'m>> {
    let events = Parser::new_ext(markdown, Options::empty());
    events.filter_map(|event| tame(event, links))
}

/// The open links, each with whether it is active. Links can be nested if the text of a link has an address in angle
/// brackets.
#[derive(Default)]
struct Links(Vec<bool>);

impl Links {
    fn open(&mut self, link_type: LinkType, url: &str) -> Option<Event<'static>> {
        let inside = self.0.contains(&true);
        let tag = match link_type {
            _ if inside => None,
            LinkType::Email => opening(&format!("mailto:{url}")),
            _ => opening(url),
        };
        self.0.push(tag.is_some());
        tag.map(|tag| Event::InlineHtml(tag.into()))
    }

    fn close(&mut self) -> Option<Event<'static>> {
        let leads = self.0.pop() == Some(true);
        leads.then_some(Event::InlineHtml(CowStr::Borrowed("</a>")))
    }
}

fn tame<'m>(event: Event<'m>, links: &mut Links) -> Option<Event<'m>> {
    let event = match event {
        Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => {
            Event::Text(allowed(&text).into())
        }
        Event::Code(text) => Event::Code(allowed(&text).into()),
        Event::HardBreak => Event::InlineHtml(CowStr::Borrowed(LINE_BREAK)),
        Event::Rule => Event::Html(CowStr::Borrowed("<hr>\n")),
        Event::Start(Tag::HtmlBlock) => Event::Start(Tag::Paragraph),
        Event::End(TagEnd::HtmlBlock) => Event::End(TagEnd::Paragraph),
        Event::Start(Tag::CodeBlock(_)) => Event::Start(Tag::CodeBlock(CodeBlockKind::Indented)),
        Event::Start(Tag::Link {
            link_type,
            dest_url,
            ..
        }) => return links.open(link_type, &dest_url),
        Event::End(TagEnd::Link) => return links.close(),
        Event::Start(Tag::Image { .. }) | Event::End(TagEnd::Image) => return None,
        other => other,
    };
    Some(event)
}

const LINE_BREAK: &str = "<br>\n";

/// The opening tag of a link to `url`, if such a link is allowed.
fn opening(url: &str) -> Option<String> {
    if !may_be_followed(url) {
        return None;
    }
    let mut tag = "<a href=\"".to_owned();
    // Writing to a String cannot fail.
    let _ = escape_href(&mut tag, &allowed(url));
    tag.push_str("\" rel=\"noreferrer\">");
    Some(tag)
}

/// The inline form of an event: text with its emphasis and links, a dash before an item, a line break after a block.
fn in_line(event: Event<'_>) -> Option<Event<'_>> {
    match event {
        Event::Start(Tag::Item) => Some(Event::Text(CowStr::Borrowed("– "))),
        Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::CodeBlock | TagEnd::Item)
        | Event::Html(_) => Some(Event::InlineHtml(CowStr::Borrowed(LINE_BREAK))),
        Event::Start(Tag::Emphasis | Tag::Strong)
        | Event::End(TagEnd::Emphasis | TagEnd::Strong)
        | Event::Text(_)
        | Event::Code(_)
        | Event::InlineHtml(_)
        | Event::SoftBreak => Some(event),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block(markdown: &str) -> String {
        blocks(markdown, HeadingLevel::H2)
    }

    #[test]
    fn emphasis_lists_and_links_are_kept() {
        assert_eq!(
            block("A *b* **c** [d](https://example.org/?a=1&b=\"2\").\n\n- e\n- f"),
            "<p>A <em>b</em> <strong>c</strong> \
             <a href=\"https://example.org/?a=1&amp;b=%222%22\" rel=\"noreferrer\">d</a>.</p>\n\
             <ul>\n<li>e</li>\n<li>f</li>\n</ul>\n"
        );
        assert_eq!(
            block("<a@example.org>"),
            "<p><a href=\"mailto:a@example.org\" rel=\"noreferrer\">a@example.org</a></p>\n"
        );
        assert_eq!(
            block("[call](<tel:+1 (800) 555-0100>), [text](sms:741741?body=HOME) or <tel:988>"),
            "<p><a href=\"tel:+1%20(800)%20555-0100\" rel=\"noreferrer\">call</a>, \
             <a href=\"sms:741741?body=HOME\" rel=\"noreferrer\">text</a> or \
             <a href=\"tel:988\" rel=\"noreferrer\">tel:988</a></p>\n"
        );
    }

    #[test]
    fn headings_are_lower_than_the_one_they_stand_under_and_leave_out_no_level() {
        assert_eq!(
            block("## A\n\n## B\n\n##### C\n\n### D\n\n# E"),
            "<h3>A</h3>\n<h3>B</h3>\n<h4>C</h4>\n<h4>D</h4>\n<h3>E</h3>\n"
        );
        let deep = blocks("# A\n\n## B", HeadingLevel::H5);
        assert_eq!(deep, "<h6>A</h6>\n<h6>B</h6>\n");
    }

    #[test]
    fn tags_are_shown_as_text() {
        assert_eq!(
            block("<script>alert(1)</script>\n\na <b onclick=\"x\">b</b> <!-- c -->"),
            "<p>&lt;script&gt;alert(1)&lt;/script&gt;\n</p>\n\
             <p>a &lt;b onclick=\"x\"&gt;b&lt;/b&gt; &lt;!-- c --&gt;</p>\n"
        );
    }

    #[test]
    fn links_that_lead_elsewhere_are_their_text() {
        for url in [
            "javascript:alert(1)",
            "&#106;avascript:alert(1)",
            "<&#1;javascript:alert(1)>",
            "",
        ] {
            assert_eq!(block(&format!("[a]({url})")), "<p>a</p>\n", "{url}");
        }
        assert_eq!(block("<vbscript:x>"), "<p>vbscript:x</p>\n");
        assert_eq!(link("javascript:x", "a<"), "a&lt;");
    }

    #[test]
    fn a_link_within_a_link_is_its_text() {
        assert_eq!(
            block("[a <https://b.example> c](https://d.example)"),
            "<p><a href=\"https://d.example\" rel=\"noreferrer\">a https://b.example c</a></p>\n"
        );
    }

    #[test]
    fn a_picture_is_its_description() {
        assert_eq!(
            block("![a *hip*](https://example.org/hip.png \"b\")"),
            "<p>a <em>hip</em></p>\n"
        );
    }

    #[test]
    fn in_a_line_blocks_become_lines() {
        assert_eq!(
            phrasing("# A\n\nb\nc\\\n*d*\n\n- e\n- f\n\n> g\n\n---\n\n    h"),
            "A<br>\nb\nc<br>\n<em>d</em><br>\n– e<br>\n– f<br>\ng<br>\n<br>\nh"
        );
        assert_eq!(
            phrasing("Does it **hurt**?\n"),
            "Does it <strong>hurt</strong>?"
        );
    }
}
