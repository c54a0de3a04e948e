//! Splits a typed line or a label into words.

/// The words of a line or a label, in lower case, without punctuation. `&` and `+` are words of their own.
pub(super) fn words(text: &str) -> Vec<String> {
    let text = folded(text).replace('&', " & ").replace('+', " + ");
    let separates = |c: char| c.is_whitespace() || [',', ';'].contains(&c);
    let edges = ['.', ')', '(', '"', '\''];
    text.split(separates)
        .map(|word| word.trim_matches(edges).to_lowercase())
        .filter(|word| !word.is_empty())
        .collect()
}

/// A line without white space and quotation marks around it.
pub(super) fn unquoted(line: &str) -> String {
    let is_around = |c: char| c.is_whitespace() || ['"', '\''].contains(&c);
    folded(line).trim_matches(is_around).to_owned()
}

/// Text with the quotation marks, commas and full-width letters of other keyboards replaced by those of ASCII.
fn folded(text: &str) -> String {
    let ascii = |c: char| match c {
        '‘' | '’' | '‚' | '‛' | '‹' | '›' => '\'',
        '“' | '”' | '„' | '‟' | '«' | '»' | '「' | '」' | '『' | '』' => '"',
        // Arabic and ideographic punctuation.
        '\u{060c}' | '\u{3001}' => ',',
        '\u{061b}' => ';',
        '\u{3002}' => '.',
        '\u{ff01}'..='\u{ff5e}' => full_width(c),
        other => other,
    };
    text.chars().map(ascii).collect()
}

/// The ASCII character of a full-width one.
fn full_width(c: char) -> char {
    const OFFSET: u32 = 0xff01 - '!' as u32;
    char::from_u32(u32::from(c) - OFFSET).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotation_marks_around_words_are_left_out() {
        for line in [
            "hip",
            "\"hip\"",
            "'Hip'",
            "“Hip”",
            "„hip“",
            "‘hip’",
            "«hip»",
            "« hip »",
            "‹hip›",
            "「hip」",
            "＂ｈｉｐ＂",
            "（Hip）",
            "hip。",
            "(hip).",
        ] {
            assert_eq!(words(line), ["hip"], "{line}");
        }
        assert_eq!(words("I don’t know"), words("I don't know"));
    }

    #[test]
    fn words_are_separated_by_blanks_commas_and_signs_for_and() {
        let all = ["hip", "&", "knee", "+", "foot"];
        for line in [
            "hip&knee+foot",
            "Hip & knee, + foot;",
            "ｈｉｐ＆ｋｎｅｅ＋ｆｏｏｔ",
        ] {
            assert_eq!(words(line), all, "{line}");
        }
        for line in ["1,2", "1; 2", "1\u{060c}2", "１、２", "1 2.", "1\u{61b}2"] {
            assert_eq!(words(line).len(), 2, "{line}");
        }
    }

    #[test]
    fn a_number_keeps_its_sign_and_its_point() {
        assert_eq!(unquoted(" “７” "), "7");
        for line in ["-7", "7.", ".5", "+7", "(7)"] {
            assert_eq!(unquoted(line), line);
        }
    }
}
