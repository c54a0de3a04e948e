//! A strict HTML parser: it accepts well-formed documents only.

/// An element in the order of the opening tags.
#[derive(Debug, Default)]
pub(crate) struct Element {
    pub(crate) name: String,
    pub(crate) attributes: Vec<(String, String)>,
    /// Its text, including that of its children.
    pub(crate) text: String,
}

impl Element {
    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    }
}

const VOID: [&str; 5] = ["meta", "br", "hr", "input", "link"];
const RAW: [&str; 2] = ["script", "style"];

/// The elements of a document.
///
/// # Panics
///
/// If a tag is not closed, an attribute is not quoted or occurs twice, or a markup character is not escaped.
pub(crate) fn elements(html: &str) -> Vec<Element> {
    let mut rest = html.strip_prefix("<!DOCTYPE html>\n").expect("a doctype");
    let mut elements: Vec<Element> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    while !rest.is_empty() {
        let (text, markup) = rest.split_at(rest.find('<').unwrap_or(rest.len()));
        for index in &open {
            elements[*index].text.push_str(&unescaped(text));
        }
        rest = markup;
        if let Some(closing) = rest.strip_prefix("</") {
            let (name, after) = closing.split_once('>').expect("a closing tag ends");
            let index = open
                .pop()
                .unwrap_or_else(|| panic!("</{name}> closes nothing"));
            assert_eq!(elements[index].name, name, "closed out of turn");
            rest = after;
        } else if !rest.is_empty() {
            let (element, after) = opening(&rest[1..]);
            rest = after;
            let name = element.name.clone();
            if !VOID.contains(&name.as_str()) {
                open.push(elements.len());
            }
            elements.push(element);
            if RAW.contains(&name.as_str()) {
                let (text, after) = rest.split_at(rest.find("</").expect("raw text ends"));
                elements
                    .last_mut()
                    .expect("just pushed")
                    .text
                    .push_str(text);
                rest = after;
            }
        }
    }
    let left: Vec<_> = open.iter().map(|index| &elements[*index].name).collect();
    assert!(left.is_empty(), "not closed: {left:?}");
    elements
}

/// The element whose opening tag begins at the start of `tag`, and the text after the tag.
fn opening(tag: &str) -> (Element, &str) {
    let end = tag.find([' ', '>', '\n']).expect("a tag ends");
    let (name, mut rest) = tag.split_at(end);
    assert!(
        !name.is_empty()
            && name
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()),
        "no name of a tag: {name:?}"
    );
    let mut element = Element {
        name: name.to_owned(),
        ..Element::default()
    };
    loop {
        if let Some(after) = rest.strip_prefix('>') {
            return (element, after);
        }
        rest = rest
            .strip_prefix(' ')
            .unwrap_or_else(|| panic!("<{name}: no attribute at {rest:.40}"));
        let end = rest.find(['=', ' ', '>']).expect("an attribute ends");
        let (attribute, after) = rest.split_at(end);
        assert!(
            element.attribute(attribute).is_none(),
            "<{name}> has {attribute} twice"
        );
        let (value, after) = match after.strip_prefix("=\"") {
            Some(quoted) => quoted.split_once('"').expect("a value ends"),
            None => ("", after),
        };
        assert!(!value.contains('<'), "<{name}> {attribute}: {value}");
        element
            .attributes
            .push((attribute.to_owned(), unescaped(value)));
        rest = after;
    }
}

fn unescaped(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, reference)) = rest.split_once('&') {
        let (name, after) = reference.split_once(';').expect("a reference ends");
        plain.push_str(before);
        plain.push_str(match name {
            "amp" => "&",
            "lt" => "<",
            "gt" => ">",
            "quot" => "\"",
            "#39" | "#x27" => "'",
            _ => panic!("an unknown reference: &{name};"),
        });
        rest = after;
    }
    plain + rest
}
