//! Decimal digits of any script, such as a keyboard for another language types them.

use std::borrow::Cow;

/// The zero of each run of ten decimal digits: general category Nd of Unicode 16.0. The digits of a run are
/// consecutive.
#[rustfmt::skip]
const ZEROS: [char; 76] = [
    '\u{0030}', '\u{0660}', '\u{06f0}', '\u{07c0}', '\u{0966}', '\u{09e6}', '\u{0a66}', '\u{0ae6}', '\u{0b66}',
    '\u{0be6}', '\u{0c66}', '\u{0ce6}', '\u{0d66}', '\u{0de6}', '\u{0e50}', '\u{0ed0}', '\u{0f20}', '\u{1040}',
    '\u{1090}', '\u{17e0}', '\u{1810}', '\u{1946}', '\u{19d0}', '\u{1a80}', '\u{1a90}', '\u{1b50}', '\u{1bb0}',
    '\u{1c40}', '\u{1c50}', '\u{a620}', '\u{a8d0}', '\u{a900}', '\u{a9d0}', '\u{a9f0}', '\u{aa50}', '\u{abf0}',
    '\u{ff10}', '\u{104a0}', '\u{10d30}', '\u{10d40}', '\u{11066}', '\u{110f0}', '\u{11136}', '\u{111d0}',
    '\u{112f0}', '\u{11450}', '\u{114d0}', '\u{11650}', '\u{116c0}', '\u{116d0}', '\u{116da}', '\u{11730}',
    '\u{118e0}', '\u{11950}', '\u{11bf0}', '\u{11c50}', '\u{11d50}', '\u{11da0}', '\u{11f50}', '\u{16130}',
    '\u{16a60}', '\u{16ac0}', '\u{16b50}', '\u{16d70}', '\u{1ccf0}', '\u{1d7ce}', '\u{1d7d8}', '\u{1d7e2}',
    '\u{1d7ec}', '\u{1d7f6}', '\u{1e140}', '\u{1e2f0}', '\u{1e4f0}', '\u{1e5f1}', '\u{1e950}', '\u{1fbf0}',
];

/// `text` with every decimal digit converted to ASCII, and everything else unchanged.
#[must_use]
pub(crate) fn ascii_digits(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    text.chars().map(|c| digit(c).unwrap_or(c)).collect()
}

/// The ASCII digit with the same value, if a character is a decimal digit.
fn digit(character: char) -> Option<char> {
    let runs = ZEROS.partition_point(|zero| *zero <= character);
    let zero = ZEROS[..runs].last()?;
    let value = u32::from(character) - u32::from(*zero);
    char::from_digit(value, 10)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn the_digits_of_every_script_have_their_value() {
        let cases = [
            "7",
            "\u{0667}",
            "\u{06f7}",
            "\u{096d}",
            "\u{ff17}",
            "\u{1d7d5}",
        ];
        for typed in cases {
            assert_eq!(ascii_digits(typed), "7", "{typed}");
        }
        assert_eq!(ascii_digits("-\u{0661}\u{0662} weeks"), "-12 weeks");
        // A fraction, a superscript, a numeral and a number in a circle are not decimal digits.
        for other in ["\u{bd}", "\u{b2}", "\u{2167}", "\u{2460}", "\u{4e03}", "x"] {
            assert_eq!(ascii_digits(other), other);
        }
    }

    #[test]
    fn the_table_has_every_decimal_digit_and_nothing_else() {
        let decimal = jsonschema::validator_for(&json!({"pattern": "^\\p{Nd}$"}));
        let decimal = decimal.expect("the pattern is right");
        for character in (char::MIN..=char::MAX).filter(|c| c.is_numeric()) {
            let expected = decimal.is_valid(&json!(character));
            assert_eq!(digit(character).is_some(), expected, "{character:?}");
        }
        assert!((char::MIN..=char::MAX).all(|c| c.is_numeric() || digit(c).is_none()));
    }
}
