//! An HTML sheet as its text: a block a line, items of a list with a dash, set in by how deep they lie.

/// The text that a page shows.
pub(crate) fn text(html: &str) -> String {
    let (_, body) = html.split_once("<main>").expect("a body");
    let mut text = String::new();
    let mut depth: usize = 0;
    for part in body.split('<').skip(1) {
        let (tag, between) = part.split_once('>').expect("an end of the tag");
        match tag {
            "ul" | "ul class=\"boxes\"" | "ul class=\"ask\"" => depth += 1,
            "/ul" => depth -= 1,
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
