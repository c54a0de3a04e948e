//! Headings inside a text, at levels below the heading of the text.

use pulldown_cmark::{Event, HeadingLevel, Tag, TagEnd};

/// Moves the headings of a text to levels below the heading of the text, without gaps, whatever level the author began
/// with.
pub(crate) struct Outline {
    above: HeadingLevel,
    /// The authored levels of the headings that enclose the current position.
    under: Vec<HeadingLevel>,
}

impl Outline {
    pub(crate) fn below(above: HeadingLevel) -> Self {
        Self {
            above,
            under: Vec::new(),
        }
    }

    pub(crate) fn event<'m>(&mut self, event: Event<'m>) -> Event<'m> {
        match event {
            Event::Start(Tag::Heading { level, .. }) => {
                self.under.retain(|over| *over < level);
                self.under.push(level);
                Event::Start(Tag::Heading {
                    level: self.level(),
                    id: None,
                    classes: Vec::new(),
                    attrs: Vec::new(),
                })
            }
            Event::End(TagEnd::Heading(_)) => Event::End(TagEnd::Heading(self.level())),
            other => other,
        }
    }

    fn level(&self) -> HeadingLevel {
        let level = self.above as usize + self.under.len();
        HeadingLevel::try_from(level).unwrap_or(HeadingLevel::H6)
    }
}
