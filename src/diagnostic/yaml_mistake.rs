//! What an author most likely did where a file cannot be read as YAML.

use crate::words::{code_point, count, is_invisible, one_line, quoted};

/// A mistake in YAML, as facts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum YamlMistake {
    /// A quote is opened and never closed, or not where it should be.
    UnclosedQuote {
        /// The quote.
        quote: char,
    },
    /// Text follows the closing quote.
    TextAfterQuote {
        /// The quote.
        quote: char,
    },
    /// An apostrophe ends a text in single quotes.
    Apostrophe,
    /// A backslash in double quotes with a character that means nothing after it.
    UnknownEscape {
        /// The backslash and the character.
        written: String,
    },
    /// A tab where only spaces may be.
    Tab,
    /// A character that looks like a space, or like nothing, where only spaces may be.
    NotASpace {
        /// The character.
        character: char,
    },
    /// A sign that looks like one of YAML, or does its work elsewhere.
    OtherSign {
        /// What was written.
        written: String,
        /// What YAML has for it.
        meant: &'static str,
    },
    /// No blank after the colon of a key.
    NoBlankAfterColon {
        /// The key.
        key: String,
    },
    /// No blank after the dash of an entry.
    NoBlankAfterDash,
    /// A key without its colon.
    NoColon {
        /// The key.
        key: String,
    },
    /// A colon without a key.
    NoKey,
    /// No comma between two entries in brackets.
    NoComma,
    /// A text that begins with a sign that means something else.
    Begins {
        /// The sign.
        sign: char,
    },
    /// A text right after `|` or `>`.
    TextAfterBlock {
        /// The sign.
        sign: char,
    },
    /// A text that has a colon and a blank in it.
    ColonInText,
    /// A line whose indent fits no line above it.
    Indent {
        /// Its indent.
        found: usize,
        /// The indent that would fit.
        fits: usize,
        /// Whether it may be the continuation of the text above.
        may_be_text: bool,
    },
    /// A line of a text under `|` that is indented too little.
    BlockIndent {
        /// The indent that it needs at least.
        fits: usize,
    },
    /// A line that continues a text, and is not indented.
    TextIndent {
        /// The indent that would fit.
        fits: usize,
    },
    /// A sign that does not belong where it is.
    StraySign {
        /// The sign.
        sign: char,
    },
    /// A bracket that is never closed.
    UnclosedBracket {
        /// The bracket.
        bracket: char,
    },
    /// A bracket that closes nothing.
    ExtraBracket {
        /// The bracket.
        bracket: char,
    },
    /// An alias for which there is no anchor.
    UnknownAnchor {
        /// Its name.
        name: String,
        /// The anchor that was probably meant.
        nearest: Option<String>,
    },
    /// An anchor that an earlier one has the name of.
    RepeatedAnchor {
        /// As written.
        anchor: String,
        /// The line of the earlier one.
        line: usize,
    },
    /// A line for YAML readers, such as `%YAML 1.2` or `...`.
    Directive,
    /// Lists or mappings in one another, beyond any use.
    TooDeep,
    /// Aliases that multiply beyond any use.
    TooMany,
    /// None of these.
    Other {
        /// What the parser says.
        problem: String,
    },
}

/// The bracket that a closing one belongs to.
fn opening(closing: char) -> char {
    if closing == ']' { '[' } else { '{' }
}

const QUOTE_IT: &str = "put the text in quotes, or under `|`";

impl YamlMistake {
    /// What is wrong.
    pub(super) fn message(&self) -> String {
        match self {
            Self::UnclosedQuote { quote } => {
                format!("the quote `{quote}` that opens here is not closed")
            }
            Self::TextAfterQuote { .. } => "text after the closing quote".to_owned(),
            Self::Apostrophe => "this apostrophe ends the text in single quotes".to_owned(),
            Self::UnknownEscape { written } => {
                format!("unknown escape {} in double quotes", quoted(written))
            }
            Self::Tab => "found a tab (U+0009) where only spaces are allowed".to_owned(),
            Self::NotASpace { character } => {
                format!("the character {} is not a space", code_point(*character))
            }
            Self::OtherSign { written, meant } => {
                let code = match written.chars().next() {
                    Some(first) if !first.is_ascii() => format!(" ({})", code_point(first)),
                    _ => String::new(),
                };
                format!(
                    "found {}{code} where `{meant}` is expected",
                    quoted(written)
                )
            }
            Self::NoBlankAfterColon { key } => {
                format!("missing space after the colon of {}", quoted(key))
            }
            Self::NoBlankAfterDash => "missing space after the `-` of this entry".to_owned(),
            Self::NoColon { key } => format!("missing colon after {}", quoted(key)),
            Self::NoKey => "missing key in front of this colon".to_owned(),
            Self::NoComma => "missing comma between two entries".to_owned(),
            Self::Begins { sign: '`' } => {
                "a text without quotes cannot begin with a backtick".to_owned()
            }
            Self::Begins { sign } => format!("a text without quotes cannot begin with `{sign}`"),
            Self::TextAfterBlock { sign } => {
                format!("unexpected text after `{sign}` on the same line")
            }
            Self::ColonInText => "a text without quotes cannot have `: ` in it".to_owned(),
            Self::Indent { found, .. } => {
                format!(
                    "an indent of {} does not fit the lines around it",
                    count(*found, "space")
                )
            }
            Self::BlockIndent { .. } => {
                "this line is not indented like the text under `|`".to_owned()
            }
            Self::TextIndent { .. } => {
                "this line has no key, and is not indented like a text".to_owned()
            }
            Self::StraySign { sign: '`' } => "the backtick does not belong here".to_owned(),
            Self::StraySign { sign } => {
                format!("{} does not belong here", quoted(&sign.to_string()))
            }
            Self::UnclosedBracket { bracket } => {
                format!("the bracket `{bracket}` that opens here is not closed")
            }
            Self::ExtraBracket { bracket } => {
                format!("`{bracket}` has no matching `{}`", opening(*bracket))
            }
            Self::UnknownAnchor { name, .. } => {
                format!("there is no anchor {}", quoted(&format!("&{name}")))
            }
            Self::RepeatedAnchor { anchor, line } => {
                format!(
                    "the anchor {} is already defined in line {line}",
                    quoted(anchor)
                )
            }
            Self::Directive => "this YAML directive or end marker is not supported".to_owned(),
            Self::TooDeep => "nested too deeply".to_owned(),
            Self::TooMany => "the aliases expand to too much text".to_owned(),
            Self::Other { problem } => one_line(problem),
        }
    }

    /// What to do about it.
    pub(super) fn help(&self) -> String {
        match self {
            Self::UnclosedQuote { quote } => format!(
                "close it with `{quote}` at the end of the text; if it is part of the text, {QUOTE_IT}"
            )
            .replace("in quotes", if *quote == '"' { "in single quotes" } else { "in double quotes" }),
            Self::TextAfterQuote { quote } => {
                let other = if *quote == '"' { "single" } else { "double" };
                format!("put the whole text in {other} quotes, or under `|`")
            }
            Self::Apostrophe => "write it twice, `''`, or put the text in double quotes".to_owned(),
            Self::UnknownEscape { .. } => {
                "write `\\\\` for a backslash, or put the text in single quotes".to_owned()
            }
            Self::Tab => "indent with spaces".to_owned(),
            Self::NotASpace { character } if is_invisible(*character) => "remove it".to_owned(),
            Self::NotASpace { .. } => "write a plain space instead".to_owned(),
            Self::OtherSign { meant, .. } => format!("write `{meant}` instead"),
            Self::NoBlankAfterColon { key } | Self::NoColon { key } => {
                format!("write {} with a space after the colon", quoted(&format!("{key}: ...")))
            }
            Self::NoBlankAfterDash => "write `- ` with a space".to_owned(),
            Self::NoKey => "write the key in front of it, or remove it".to_owned(),
            Self::NoComma => {
                "put a comma between the entries; a text that has `: ` in it goes in quotes".to_owned()
            }
            Self::Begins { .. } | Self::ColonInText => QUOTE_IT.to_owned(),
            Self::TextAfterBlock { .. } => {
                "begin the text on the next line, indented, or put it in quotes".to_owned()
            }
            Self::Indent {
                fits, may_be_text, ..
            } => {
                let spaces = count(*fits, "space");
                let indent = if *fits == 0 {
                    "remove the indent".to_owned()
                } else {
                    format!("indent it with {spaces} in total")
                };
                if *may_be_text {
                    format!("{indent}; if it continues the text above, {QUOTE_IT}")
                } else {
                    indent
                }
            }
            Self::BlockIndent { fits } => format!("indent it with {} in total", count(*fits, "space")),
            Self::TextIndent { fits } => format!(
                "if it continues the text above, indent it with {} in total, or put the text under `|`",
                count(*fits, "space")
            ),
            Self::StraySign { .. } => "remove it".to_owned(),
            Self::UnclosedBracket { bracket } => {
                let closing = if *bracket == '[' { ']' } else { '}' };
                format!("close it with `{closing}`; if it is part of a text, {QUOTE_IT}")
            }
            Self::ExtraBracket { .. } => format!("remove it; if it is part of a text, {QUOTE_IT}"),
            Self::UnknownAnchor { nearest, .. } => match nearest {
                Some(nearest) => format!("did you mean {}?", quoted(&format!("*{nearest}"))),
                None => format!("if `*` is part of a text, {QUOTE_IT}"),
            },
            Self::RepeatedAnchor { .. } => {
                format!("give it another name; if `&` is part of a text, {QUOTE_IT}")
            }
            Self::Directive => "remove the line".to_owned(),
            Self::TooDeep => "look for extra opening brackets".to_owned(),
            Self::TooMany => "write out what the aliases repeat".to_owned(),
            Self::Other { .. } => {
                "look at this line and the one above: put a text that has `: ` in it or begins with a sign in quotes or \
                 under `|`; indent with spaces, and all entries of a list or mapping alike"
                    .to_owned()
            }
        }
    }
}
