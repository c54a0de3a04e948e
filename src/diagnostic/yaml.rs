//! Mistakes that prevent a file from being read as YAML.

use super::table::problems;
use crate::words::{code_point, count, is_invisible, one_line, quoted};

problems! {
    /// A mistake in YAML.
    YamlProblem

    error InvalidYaml = "invalid-yaml", "The file cannot be read as YAML." {
        /// A quote that is never closed, or closed in the wrong place.
        UnclosedQuote {
            /// The quote.
            quote: char,
        } => format!("the quote `{quote}` that opens here is not closed"),
            format!(
                "close it with `{quote}` at the end of the text; if it is part of the text, put the text in {} quotes, or under `|`",
                other_quotes(*quote)
            );
        /// Text follows the closing quote.
        TextAfterQuote {
            /// The quote.
            quote: char,
        } => "text after the closing quote",
            format!("put the whole text in {} quotes, or under `|`", other_quotes(*quote));
        /// An apostrophe ends a text in single quotes.
        Apostrophe => "this apostrophe ends the text in single quotes",
            "write it twice, `''`, or put the text in double quotes";
        /// An invalid escape in double quotes.
        UnknownEscape {
            /// The backslash and the character after it.
            written: String,
        } => format!("unknown escape {} in double quotes", quoted(written)),
            "write `\\\\` for a backslash, or put the text in single quotes";
        /// A tab where only spaces are allowed.
        Tab => "found a tab (U+0009) where only spaces are allowed", "indent with spaces";
        /// A character that looks like a space or is invisible, where only spaces are allowed.
        NotASpace {
            /// The character.
            character: char,
        } => format!("the character {} is not a space", code_point(*character)),
            if is_invisible(*character) { "remove it" } else { "write a plain space instead" };
        /// A character that looks like YAML syntax, or is syntax elsewhere.
        OtherSign {
            /// What was written.
            written: String,
            /// The YAML syntax that was meant.
            meant: &'static str,
        } => format!("expected `{meant}`, found {}{}", quoted(written), code_if_odd(written)),
            format!("write `{meant}` instead");
        /// A missing space after the colon of a key.
        NoBlankAfterColon {
            /// The key.
            key: String,
        } => format!("missing space after the colon of {}", quoted(key)), entry(key);
        /// A missing space after the dash of a list item.
        NoBlankAfterDash => "missing space after the `-` of this entry", "write `- ` with a space";
        /// A missing colon after a key.
        NoColon {
            /// The key.
            key: String,
        } => format!("missing colon after {}", quoted(key)), entry(key);
        /// A missing key before a colon.
        NoKey => "missing key before this colon", "write the key before it, or remove it";
        /// A missing comma between two entries in brackets.
        NoComma => "missing comma between two entries",
            "put a comma between the entries; a text that contains `: ` needs quotes";
        /// A text that begins with a character that has a special meaning.
        Begins {
            /// The character.
            sign: char,
        } => format!("a text without quotes cannot begin with {}", sign_in_words(*sign)), QUOTE_IT;
        /// A text right after `|` or `>`.
        TextAfterBlock {
            /// The character.
            sign: char,
        } => format!("unexpected text after `{sign}` on the same line"),
            "begin the text on the next line, indented, or put it in quotes";
        /// A text that contains a colon and a space.
        ColonInText => "a text without quotes cannot contain `: `", QUOTE_IT;
        /// A line whose indent does not match any line above it.
        Indent {
            /// Its indent.
            found: usize,
            /// The indent that would fit.
            fits: usize,
            /// Whether it may be the continuation of the text above.
            may_be_text: bool,
        } => format!("an indent of {} does not fit the lines around it", count(*found, "space")),
            instead_of_indent(*fits, *may_be_text);
        /// A line of a text under `|` that is not indented far enough.
        BlockIndent {
            /// The smallest indent that is allowed.
            fits: usize,
        } => "this line is not indented as far as the text under `|`",
            format!("indent it with {} in total", count(*fits, "space"));
        /// A continuation line that is not indented.
        TextIndent {
            /// The indent that would fit.
            fits: usize,
        } => "this line has no key, and is not indented like a text", format!(
                "if it continues the text above, indent it with {} in total, or put the text under `|`",
                count(*fits, "space")
            );
        /// A character that does not belong where it is.
        StraySign {
            /// The character.
            sign: char,
        } => format!("{} does not belong here", sign_in_words(*sign)), "remove it";
        /// A bracket that is never closed.
        UnclosedBracket {
            /// The bracket.
            bracket: char,
        } => format!("the bracket `{bracket}` that opens here is not closed"), format!(
                "close it with `{}`; if it is part of a text, {QUOTE_IT}",
                other_bracket(*bracket)
            );
        /// A closing bracket without an opening one.
        ExtraBracket {
            /// The bracket.
            bracket: char,
        } => format!("`{bracket}` has no matching `{}`", other_bracket(*bracket)),
            format!("remove it; if it is part of a text, {QUOTE_IT}");
        /// An alias without an anchor.
        UnknownAnchor {
            /// The name of the alias.
            name: String,
            /// The anchor that was probably meant.
            nearest: Option<String>,
        } => format!("there is no anchor {}", quoted(&format!("&{name}"))),
            nearest.as_ref().map_or_else(
                || format!("if `*` is part of a text, {QUOTE_IT}"),
                |nearest| format!("did you mean {}?", quoted(&format!("*{nearest}"))),
            );
        /// An anchor with the same name as an earlier one.
        RepeatedAnchor {
            /// The anchor as written.
            anchor: String,
            /// The line of the earlier anchor.
            line: usize,
        } => format!("the anchor {} is already defined in line {line}", quoted(anchor)),
            format!("give it another name; if `&` is part of a text, {QUOTE_IT}");
        /// A directive or end marker, such as `%YAML 1.2` or `...`.
        Directive => "this YAML directive or end marker is not supported", "remove the line";
        /// Lists or mappings that are nested too deeply.
        TooDeep => "nested too deeply", "look for extra opening brackets";
        /// Aliases that expand to too much text.
        TooMany => "the aliases expand to too much text", "write out what the aliases repeat";
        /// Any other mistake.
        Other {
            /// The message of the parser.
            problem: String,
        } => one_line(problem), "check this line and the one above: put a text that contains `: ` or begins with a \
            special character in quotes or under `|`; indent with spaces, and indent all entries of a list or mapping equally";
    }
}

const QUOTE_IT: &str = "put the text in quotes, or under `|`";

fn entry(key: &str) -> String {
    let entry = quoted(&format!("{key}: ..."));
    format!("write {entry} with a space after the colon")
}

fn other_quotes(quote: char) -> &'static str {
    if quote == '"' { "single" } else { "double" }
}

fn other_bracket(bracket: char) -> char {
    match bracket {
        '[' => ']',
        ']' => '[',
        '{' => '}',
        _ => '{',
    }
}

fn code_if_odd(written: &str) -> String {
    let first = written.chars().next().filter(|first| !first.is_ascii());
    first.map_or(String::new(), |first| format!(" ({})", code_point(first)))
}

fn sign_in_words(sign: char) -> String {
    match sign {
        '`' => "a backtick".to_owned(),
        sign => quoted(&sign.to_string()),
    }
}

fn instead_of_indent(fits: usize, may_be_text: bool) -> String {
    let indent = match fits {
        0 => "remove the indent".to_owned(),
        fits => format!("indent it with {} in total", count(fits, "space")),
    };
    if may_be_text {
        return format!("{indent}; if it continues the text above, {QUOTE_IT}");
    }
    indent
}
