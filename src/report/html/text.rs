//! Plain text as HTML.

use pulldown_cmark_escape::escape_html;

use crate::words::is_unsafe;

/// Plain text escaped for HTML, both for element content and for quoted attribute values.
#[must_use]
pub(crate) fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    // Writing to a String cannot fail.
    let _ = escape_html(&mut html, &allowed(text));
    html
}

/// JSON as the content of a script element, escaped so that it cannot end the element or begin a comment.
#[must_use]
pub(crate) fn data(json: &str) -> String {
    allowed(json).replace('<', "\\u003c")
}

/// `text` with a replacement for every character that HTML does not allow or that would change the text direction; line
/// breaks are kept.
pub(super) fn allowed(text: &str) -> String {
    let allowed = |c: char| !is_noncharacter(c) && (c == '\n' || !is_unsafe(c));
    text.chars()
        .map(|c| {
            if allowed(c) {
                c
            } else {
                char::REPLACEMENT_CHARACTER
            }
        })
        .collect()
}

/// Code points that will never be characters and are errors in HTML.
fn is_noncharacter(character: char) -> bool {
    matches!(character, '\u{fdd0}'..='\u{fdef}') || u32::from(character) & 0xfffe == 0xfffe
}

/// The program's own words, marked as English on a page in another language.
#[must_use]
pub(crate) fn own_words(words: &str, language: &str) -> String {
    let words = escaped(words);
    if is_english(language) {
        return words;
    }
    format!("<span lang=\"en\" dir=\"ltr\">{words}</span>")
}

/// Whether a BCP 47 tag denotes a variant of English.
#[must_use]
pub(crate) fn is_english(language: &str) -> bool {
    let primary = language.split('-').next();
    primary.is_some_and(|primary| primary.eq_ignore_ascii_case("en"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn data_stays_within_its_element() {
        assert_eq!(
            data(r#"["</script><!--\u0000"]"#),
            r#"["\u003c/script>\u003c!--\u0000"]"#
        );
        assert_eq!(data("\"\u{ffff}\""), "\"\u{fffd}\"");
    }

    #[test]
    fn own_words_are_marked_as_english_where_the_page_is_not() {
        assert_eq!(own_words("What to ask", "en-GB"), "What to ask");
        assert_eq!(
            own_words("What to ask", "enm"),
            "<span lang=\"en\" dir=\"ltr\">What to ask</span>"
        );
    }

    #[test]
    fn plain_text_stays_text_between_tags_and_in_an_attribute() {
        assert_eq!(
            escaped("<b title=\"a\" id='b'>&amp;</b>"),
            "&lt;b title=&quot;a&quot; id=&#39;b&#39;&gt;&amp;amp;&lt;/b&gt;"
        );
        assert_eq!(
            escaped("a\u{0}b\u{202e}c\u{ffff}\u{1fffe}\u{fdd0}\nd"),
            "a\u{fffd}b\u{fffd}c\u{fffd}\u{fffd}\u{fffd}\nd"
        );
    }
}
