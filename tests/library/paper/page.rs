//! The text of an HTML form: one block per line, with nested list items indented after a dash.

/// The text that a page shows.
pub(crate) fn text(html: &str) -> String {
    let (_, body) = html.split_once("<main>").expect("a body");
    let mut text = String::new();
    let mut depth: usize = 0;
    for part in body.split('<').skip(1) {
        let (tag, between) = part.split_once('>').expect("an end of the tag");
        match tag {
            "/ul" => depth -= 1,
            tag if tag == "ul" || tag.starts_with("ul ") => depth += 1,
            "li" => text = text + "\n" + &"  ".repeat(depth - 1) + "- ",
            "span class=\"box\"" => text.push('☐'),
            "span class=\"line\"" => text += "____________",
            _ => {}
        }
        text += &between
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&amp;", "&");
    }
    text
}
