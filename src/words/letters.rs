//! Letters that are not what they seem: invisible characters, and letters that look like others.

use super::{one_line, quoted};

/// A letter of a name that is not ASCII.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct OddLetter<'n> {
    name: &'n str,
    at: usize,
    /// The letter.
    pub character: char,
    /// Why it is odd.
    pub kind: Oddity,
}

/// Why a letter is odd.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Oddity {
    /// It is invisible.
    Invisible,
    /// It looks like a space.
    Blank,
    /// It is a combining mark on the previous letter.
    Mark,
    /// It looks like this ASCII letter.
    LooksLike(char),
    /// It is not ASCII.
    Foreign,
}

impl<'n> OddLetter<'n> {
    /// The oddest letter of a name: the first one that a reader cannot notice, or else the first one that is not ASCII.
    #[must_use]
    pub(crate) fn of(name: &'n str) -> Option<Self> {
        let odd = |(at, character): (usize, char)| Self {
            name,
            at,
            character,
            kind: Oddity::of(character),
        };
        let letters = || {
            name.char_indices()
                .filter(|(_, c)| !c.is_ascii() || c.is_control())
        };
        let hidden = letters().map(odd).find(|odd| odd.kind != Oddity::Foreign);
        hidden.or_else(|| letters().map(odd).next())
    }

    /// The problem, in words.
    #[must_use]
    pub(crate) fn message(&self) -> String {
        let name = quoted(self.name);
        let code = code_point(self.character);
        let letter = one_line(&self.character.to_string());
        let place = self.place();
        let noun = if self.character.is_alphabetic() {
            "letter"
        } else {
            "character"
        };
        match self.kind {
            _ if "\r\n".contains(self.character) => format!("{name} has a line break {place}"),
            _ if self.character == '\t' => format!("{name} has a tab {place}"),
            Oddity::Invisible => format!("{name} has the invisible character {code} {place}"),
            Oddity::Blank => {
                format!("{name} has the character {code} {place}, which looks like a space")
            }
            Oddity::Mark => format!("{name} has the mark {code} {place}"),
            Oddity::LooksLike(like) => {
                format!(
                    "{name} has the {noun} `{letter}` ({code}) {place}, which looks like `{like}`"
                )
            }
            Oddity::Foreign => {
                format!("{name} has the {noun} `{letter}` ({code}) {place}, which is not ASCII")
            }
        }
    }

    /// What to do about it, with the name that was meant if it is known.
    #[must_use]
    pub(crate) fn help(&self, meant: Option<&str>) -> Option<String> {
        let again = meant.map(|name| format!("type {} again", quoted(name)));
        match self.kind {
            Oddity::Foreign => None,
            Oddity::LooksLike(like) => again.or_else(|| Some(format!("write `{like}` instead"))),
            _ => again
                .map(|again| format!("remove it, or {again}"))
                .or_else(|| Some("remove it".to_owned())),
        }
    }

    fn place(&self) -> String {
        let after = &self.name[self.at + self.character.len_utf8()..];
        if self.at == 0 {
            "at its start".to_owned()
        } else if after.is_empty() {
            "at its end".to_owned()
        } else {
            format!("after {}", quoted(&self.name[..self.at]))
        }
    }
}

impl Oddity {
    fn of(character: char) -> Self {
        if is_invisible(character) || character.is_control() {
            Self::Invisible
        } else if is_blank_like(character) {
            Self::Blank
        } else if is_mark(character) {
            Self::Mark
        } else {
            looks_like(character).map_or(Self::Foreign, Self::LooksLike)
        }
    }
}

/// A name converted to the ASCII letters that it seems to consist of.
#[must_use]
pub(crate) fn in_plain_letters(name: &str) -> String {
    let letters = name.chars().filter_map(|c| match Oddity::of(c) {
        _ if c.is_ascii() => Some(c),
        Oddity::Invisible | Oddity::Mark => None,
        Oddity::Blank => Some(' '),
        Oddity::LooksLike(like) => Some(like),
        Oddity::Foreign => Some(c),
    });
    letters.collect::<String>().trim().to_owned()
}

/// Whether two different names look the same.
#[must_use]
pub(crate) fn seem_the_same(name: &str, other: &str) -> bool {
    name != other && in_plain_letters(name) == in_plain_letters(other)
}

/// Whether a character is invisible, or only affects its neighbors.
#[must_use]
pub(crate) fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{3164}'
            | '\u{feff}' | '\u{ffa0}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{fff9}'..='\u{fffb}'
            | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}'
    )
}

/// Whether a character looks like a space but is not one.
#[must_use]
pub(crate) fn is_blank_like(character: char) -> bool {
    matches!(
        character,
        '\u{a0}' | '\u{1680}' | '\u{2000}'
            ..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{2800}' | '\u{3000}'
    )
}

fn is_mark(character: char) -> bool {
    matches!(
        character,
        '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}'
            | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}'
    )
}

/// Letters of other alphabets, each followed by the ASCII letter that it looks like.
const LOOK_ALIKES: &str = "аa еe оo рp сc уy хx ѕs іi јj һh ԁd ԛq ԝw ӏl ѵv ԍg АA ВB ЕE КK МM НH ОO РP СC ТT ХX ЅS ІI ЈJ \
                           αa οo ρp νv υu ιi κk χx γy τt ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX ϲc ϳj \
                           ıi ɑa ɡg ɩi ʟl օo սu һh ոn ցg ℮e ∕/ ⁄/ ‐- ‑- ‒- –- —- −- ˗- ：: ꞉: ⅰi ⅼl ⅽc ⅾd ⅿm ⅹx ⅴv";

fn looks_like(character: char) -> Option<char> {
    if let '\u{ff01}'..='\u{ff5e}' = character {
        return char::from_u32(u32::from(character) - 0xfee0);
    }
    let mut pairs = LOOK_ALIKES.split_whitespace();
    pairs
        .find_map(|pair| pair.strip_prefix(character))
        .and_then(|like| like.chars().next())
}

/// The code point of a character: `U+00A0`.
#[must_use]
pub(crate) fn code_point(character: char) -> String {
    format!("U+{:04X}", u32::from(character))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_oddest_letter_of_a_name_is_named_with_its_place() {
        let message = |name: &str| OddLetter::of(name).map(|odd| odd.message());
        for (name, expected) in [
            (
                "sites\u{200b}",
                "`sites\u{200b}` has the invisible character U+200B at its end",
            ),
            (
                "\u{feff}sites",
                "`\u{feff}sites` has the invisible character U+FEFF at its start",
            ),
            (
                "li\u{ad}ft",
                "`li\u{ad}ft` has the invisible character U+00AD after `li`",
            ),
            (
                "left\u{202e}",
                "`left\u{fffd}` has the invisible character U+202E at its end",
            ),
            (
                "sit\u{435}s",
                "`sitеs` has the letter `е` (U+0435) after `sit`, which looks like `e`",
            ),
            (
                "ｌeft",
                "`ｌeft` has the letter `ｌ` (U+FF4C) at its start, which looks like `l`",
            ),
            (
                "le\u{a0}ft",
                "`le\u{a0}ft` has the character U+00A0 after `le`, which looks like a space",
            ),
            (
                "cafe\u{301}",
                "`cafe\u{301}` has the mark U+0301 at its end",
            ),
            (
                "größe",
                "`größe` has the letter `ö` (U+00F6) after `gr`, which is not ASCII",
            ),
            (
                "größe\u{200b}",
                "`größe\u{200b}` has the invisible character U+200B at its end",
            ),
        ] {
            assert_eq!(message(name).as_deref(), Some(expected));
        }
        assert_eq!(message("sites"), None);
    }

    #[test]
    fn names_that_only_seem_the_same_are_not_the_same() {
        assert!(seem_the_same("sit\u{435}s", "sites"));
        assert!(seem_the_same("sites\u{200b}", "\u{a0}sites"));
        assert!(!seem_the_same("sites", "sites"));
        assert!(!seem_the_same("sites", "site"));
    }
}
