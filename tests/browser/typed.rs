//! What a person may type where a number is asked for.

use selfcheck::questionnaire::Range;

use crate::tests::random::Draw;

/// The zeros of some scripts; those of mathematics follow one another.
const ZEROS: [char; 8] = [
    '\u{660}',
    '\u{6f0}',
    '\u{966}',
    '\u{e50}',
    '\u{ff10}',
    '\u{1d7ce}',
    '\u{1d7d8}',
    '\u{1d7f6}',
];

/// A number, as one may type it.
pub(crate) fn typed(number: i64, draw: &mut Draw<'_>) -> String {
    match draw.below(5) {
        0 => number.to_string(),
        1 => format!(" {number} "),
        2 => format!("{number:+04}"),
        3 => number
            .to_string()
            .replace('-', ["\u{2212}", "\u{ff0d}"][draw.below(2)]),
        _ => {
            let digits = number.to_string();
            let other = |c: char| in_script(c, ZEROS[draw.below(ZEROS.len())]);
            digits.chars().map(other).collect()
        }
    }
}

fn in_script(character: char, zero: char) -> char {
    let value = character.to_digit(10);
    let digit = value.and_then(|value| char::from_u32(u32::from(zero) + value));
    digit.unwrap_or(character)
}

/// What is no number, or not one in the range.
pub(crate) fn no_number(range: Range, draw: &mut Draw<'_>) -> String {
    let beside =
        |bound: Option<i64>, by: i128| bound.map(|bound| (i128::from(bound) + by).to_string());
    let typed = match draw.below(7) {
        0 => None,
        1 => beside(range.at_least, -1),
        2 => beside(range.at_most, 1),
        3 => Some("many".to_owned()),
        4 => Some("1.0".to_owned()),
        // Numerals, but no digits of the decimal system.
        5 => Some("\u{2166}\u{b2}\u{2462}\u{4e03}".to_owned()),
        _ => Some("9".repeat(30)),
    };
    typed.unwrap_or_default()
}
