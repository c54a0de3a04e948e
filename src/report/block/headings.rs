//! The headings in authored Markdown, at levels below the heading of the text.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag};

use crate::report::html::Outline;

/// Markdown for use below a heading of the given level: its own headings have lower levels, and the rest is unchanged.
pub(super) fn headings_below(markdown: &str, above: HeadingLevel) -> String {
    let mut outline = Outline::below(above);
    let mut moved = String::new();
    let mut copied = 0;
    for (event, place) in Parser::new_ext(markdown, Options::empty()).into_offset_iter() {
        if let Event::Start(Tag::Heading { level, .. }) = outline.event(event) {
            let heading = markdown[place.clone()].trim_end();
            let marks = "#".repeat(level as usize);
            moved += &markdown[copied..place.start];
            moved += format!("{marks} {}", content(heading)).trim_end();
            copied = place.start + heading.len();
        }
    }
    moved + &markdown[copied..]
}

/// The text of a heading on one line: without the marks in front of it, or without the line that underlines it.
fn content(heading: &str) -> String {
    let mut lines: Vec<_> = heading.lines().collect();
    if lines.len() == 1 {
        return heading.trim_start_matches('#').trim().to_owned();
    }
    lines.pop();
    // In a quotation, further lines have its mark.
    let lines = lines.iter().map(|line| line.trim_matches([' ', '>']));
    lines.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_get_levels_below_the_one_above_and_the_rest_is_unchanged() {
        let moved = headings_below(
            "# A *b*\n\nc\n\n### D ###\ntext # no heading\n\n    # code\n\n## E\n",
            HeadingLevel::H3,
        );
        assert_eq!(
            moved,
            "#### A *b*\n\nc\n\n##### D ###\ntext # no heading\n\n    # code\n\n##### E\n"
        );
        assert_eq!(
            headings_below("No heading.\n", HeadingLevel::H1),
            "No heading.\n"
        );
    }

    #[test]
    fn underlined_headings_get_marks() {
        let moved = headings_below("A\nb\n===\n\nc\n\n> D\n> e\n> ---\n> f\n", HeadingLevel::H2);
        assert_eq!(moved, "### A b\n\nc\n\n> #### D e\n> f\n");
    }

    #[test]
    fn a_heading_without_text_and_one_at_the_last_level_stay_headings() {
        assert_eq!(
            headings_below("#\n\n- # A", HeadingLevel::H6),
            "######\n\n- ###### A"
        );
    }
}
