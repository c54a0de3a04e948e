//! Suggests the whole number that was most likely meant.

use crate::words::digits::ascii_digits;
use crate::words::in_plain_letters;

/// The whole number that is closest to what was written, or the two around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Near {
    Exactly(i64),
    Between(i64, i64),
}

/// The help for a value that is not a whole number. `key` is the key of the value, if it has one.
pub(super) fn instead_of_number(written: Option<&str>, key: Option<&str>) -> String {
    let key = key.map_or(String::new(), |key| format!("{key}: "));
    let Some(written) = written else {
        return format!("write a whole number, such as `{key}6`");
    };
    match near(written) {
        Some(Near::Exactly(number)) if number.to_string() == written => {
            format!("remove the quotes: `{key}{number}`")
        }
        Some(Near::Exactly(number)) => format!("write `{key}{number}`"),
        Some(Near::Between(below, above)) => format!("write `{key}{below}` or `{above}`"),
        None => format!("write a whole number with the digits 0 to 9, such as `{key}6`"),
    }
}

/// The help for a condition on a number that is not a range.
pub(super) fn instead_of_range(question: &str, written: &[String]) -> String {
    let range = |bounds: String| format!("write `{question}: {{{bounds}}}`");
    let either = "; either bound is optional";
    match written {
        [] => range("at_least: 6, at_most: 6".to_owned()) + either,
        [one] => match (one_range(one), near(one)) {
            (Some(bounds), _) => range(bounds),
            (None, Some(Near::Exactly(number))) => {
                range(format!("at_least: {number}, at_most: {number}")) + either
            }
            (None, Some(Near::Between(below, above))) => {
                range(format!("at_least: {above}")) + &format!(", or `at_most: {below}`")
            }
            (None, None) => range("at_least: 6, at_most: 6".to_owned()) + either,
        },
        several => {
            let numbers = several.iter().map(|one| near(one));
            match numbers
                .collect::<Option<Vec<_>>>()
                .and_then(|numbers| around(&numbers))
            {
                Some((least, most)) => range(format!("at_least: {least}, at_most: {most}")),
                None => range("at_least: 6, at_most: 6".to_owned()) + either,
            }
        }
    }
}

/// The range from the smallest to the largest of several numbers: the whole numbers between them, or else around them.
fn around(numbers: &[Near]) -> Option<(i64, i64)> {
    let lower = numbers.iter().map(|number| number.below()).min()?;
    let upper = numbers.iter().map(|number| number.above()).max()?;
    let least = numbers.iter().map(|number| number.above()).min()?;
    let most = numbers.iter().map(|number| number.below()).max()?;
    Some(if least <= most {
        (least, most)
    } else {
        (lower, upper)
    })
}

impl Near {
    /// The largest whole number that is not greater than it.
    fn below(self) -> i64 {
        match self {
            Self::Exactly(number) | Self::Between(number, _) => number,
        }
    }

    /// The smallest whole number that is not less than it.
    fn above(self) -> i64 {
        match self {
            Self::Exactly(number) | Self::Between(_, number) => number,
        }
    }
}

/// Reads a range in another notation: `>= 6`, `6+`, `6-12`, `6 to 12`.
fn one_range(written: &str) -> Option<String> {
    let text = in_plain_letters(written)
        .to_lowercase()
        .replace('≥', ">=")
        .replace('≤', "<=");
    let signs: [(&str, &str, i64); 10] = [
        (">=", "at_least", 0),
        ("=>", "at_least", 0),
        ("<=", "at_most", 0),
        ("=<", "at_most", 0),
        (">", "at_least", 1),
        ("<", "at_most", -1),
        ("at least", "at_least", 0),
        ("at most", "at_most", 0),
        ("more than", "at_least", 1),
        ("less than", "at_most", -1),
    ];
    for (sign, bound, by) in signs {
        if let Some(Near::Exactly(number)) = text.strip_prefix(sign).and_then(near) {
            return Some(format!("{bound}: {}", number.checked_add(by)?));
        }
    }
    if let Some(Near::Exactly(number)) = text.strip_suffix('+').and_then(near) {
        return Some(format!("at_least: {number}"));
    }
    let parts = [" to ", "..", "-"]
        .into_iter()
        .find_map(|sign| text[1.min(text.len())..].split_once(sign));
    let (first, second) = parts?;
    let first = format!("{}{first}", text.chars().next()?);
    match (near(&first)?, near(second)?) {
        (Near::Exactly(least), Near::Exactly(most)) => {
            Some(format!("at_least: {least}, at_most: {most}"))
        }
        _ => None,
    }
}

/// The number in a text, ignoring the rest of the text.
fn near(written: &str) -> Option<Near> {
    const WORDS: [&str; 13] = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve",
    ];
    let text = in_plain_letters(written).to_lowercase();
    let text = ascii_digits(&text);
    let word = text
        .split(|c: char| !c.is_alphanumeric())
        .next()
        .unwrap_or_default();
    if let Some(number) = WORDS.iter().position(|name| *name == word) {
        return i64::try_from(number).ok().map(Near::Exactly);
    }
    let start = text.find(|c: char| c.is_ascii_digit())?;
    let is_negative = text[..start].ends_with(['-', '−']);
    let rest = &text[start..];
    let is_part = |c: char| c.is_ascii_digit() || "., _'".contains(c);
    let number = &rest[..rest.find(|c| !is_part(c)).unwrap_or(rest.len())];
    let number = number.trim_end_matches(['.', ',', ' ', '_', '\'']);
    // There must be no second number.
    if rest[number.len()..].contains(|c: char| c.is_ascii_digit()) {
        return exponent(&text);
    }
    let (whole, fraction) = parts(number);
    let whole: i64 = whole
        .parse()
        .ok()
        .filter(|whole| *whole < 1_000_000_000_000_000_000)?;
    let has_fraction = fraction.contains(|c: char| c != '0');
    Some(match (is_negative, has_fraction) {
        (false, false) => Near::Exactly(whole),
        (true, false) => Near::Exactly(-whole),
        (false, true) => Near::Between(whole, whole + 1),
        (true, true) => Near::Between(-whole - 1, -whole),
    })
}

/// The digits before and after a decimal point or comma. Separators between groups of three digits are dropped.
fn parts(number: &str) -> (String, &str) {
    let is_group = |part: &str| part.len() == 3 && part.bytes().all(|byte| byte.is_ascii_digit());
    let signs: Vec<_> = number.match_indices(['.', ',', ' ', '_', '\'']).collect();
    let groups = number.split(['.', ',', ' ', '_', '\'']);
    let grouped = groups.skip(1).all(is_group) && signs.iter().all(|(_, sign)| *sign != ".");
    match signs.last() {
        Some((at, "." | ",")) if !grouped => (digits(&number[..*at]), &number[at + 1..]),
        _ => (digits(number), ""),
    }
}

fn digits(number: &str) -> String {
    number.chars().filter(char::is_ascii_digit).collect()
}

/// Reads scientific notation: `1e3` is a thousand.
fn exponent(text: &str) -> Option<Near> {
    let (mantissa, exponent) = text.trim().split_once('e')?;
    let (mantissa, exponent): (i64, u32) = (mantissa.parse().ok()?, exponent.parse().ok()?);
    let number = mantissa.checked_mul(10_i64.checked_pow(exponent)?)?;
    Some(Near::Exactly(number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_that_was_meant_is_found() {
        for (written, expected) in [
            ("38.5", "write `38` or `39`"),
            ("38,5", "write `38` or `39`"),
            ("-2.5", "write `-3` or `-2`"),
            ("1.0", "write `1`"),
            ("1000.0", "write `1000`"),
            ("1e3", "write `1000`"),
            ("6", "remove the quotes: `6`"),
            ("007", "write `7`"),
            ("6 weeks", "write `6`"),
            ("about 6", "write `6`"),
            ("six weeks", "write `6`"),
            ("1,000", "write `1000`"),
            ("1 000", "write `1000`"),
            ("1_000_000", "write `1000000`"),
            ("6\u{200b}", "write `6`"),
            ("٦", "write `6`"),
            (
                "1 to 3",
                "write a whole number with the digits 0 to 9, such as `6`",
            ),
            (
                "some",
                "write a whole number with the digits 0 to 9, such as `6`",
            ),
            (
                ".nan",
                "write a whole number with the digits 0 to 9, such as `6`",
            ),
        ] {
            assert_eq!(
                instead_of_number(Some(written), None),
                expected,
                "{written}"
            );
        }
        let keyed = instead_of_number(Some("38.5"), Some("at_least"));
        assert_eq!(keyed, "write `at_least: 38` or `39`");
        assert_eq!(
            instead_of_number(None, None),
            "write a whole number, such as `6`"
        );
    }

    #[test]
    fn a_range_in_another_notation_is_found() {
        for (written, expected) in [
            (
                &["6"][..],
                "write `weeks: {at_least: 6, at_most: 6}`; either bound is optional",
            ),
            (&[">= 6"], "write `weeks: {at_least: 6}`"),
            (&["≥6"], "write `weeks: {at_least: 6}`"),
            (&["> 6"], "write `weeks: {at_least: 7}`"),
            (&["<6"], "write `weeks: {at_most: 5}`"),
            (&["6+"], "write `weeks: {at_least: 6}`"),
            (&["6-12"], "write `weeks: {at_least: 6, at_most: 12}`"),
            (&["6 to 12"], "write `weeks: {at_least: 6, at_most: 12}`"),
            (&["at least 6 weeks"], "write `weeks: {at_least: 6}`"),
            (&["38.5"], "write `weeks: {at_least: 39}`, or `at_most: 38`"),
            (&["6", "12"], "write `weeks: {at_least: 6, at_most: 12}`"),
            (&["6", "7.5"], "write `weeks: {at_least: 6, at_most: 7}`"),
            (
                &["12,5", "6.5"],
                "write `weeks: {at_least: 7, at_most: 12}`",
            ),
            (&["6.2", "6.8"], "write `weeks: {at_least: 6, at_most: 7}`"),
            (
                &["-6"],
                "write `weeks: {at_least: -6, at_most: -6}`; either bound is optional",
            ),
            (
                &["often"],
                "write `weeks: {at_least: 6, at_most: 6}`; either bound is optional",
            ),
            (
                &[],
                "write `weeks: {at_least: 6, at_most: 6}`; either bound is optional",
            ),
        ] {
            let written: Vec<String> = written.iter().map(|one| (*one).to_owned()).collect();
            assert_eq!(instead_of_range("weeks", &written), expected, "{written:?}");
        }
    }
}
