//! The names of HTML elements, which distinguish a tag from a placeholder in angle brackets.

/// Whether an HTML element has this name.
pub(super) fn is_element(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    ELEMENTS.split_whitespace().any(|element| element == name)
}

/// The elements of the HTML Standard, and obsolete ones that browsers still support.
const ELEMENTS: &str = "
a abbr acronym address applet area article aside audio b base bdi bdo big blockquote body br button canvas caption
center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure
font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li
link main map mark marquee math menu meta meter nav nobr noscript object ol optgroup option output p param picture pre
progress q rp rt ruby s samp script search section select slot small source span strike strong style sub summary sup svg
table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr
";
