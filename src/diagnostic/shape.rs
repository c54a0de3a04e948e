//! Problems with the structure of a file: its keys, and the types of its values.

use super::bound::instead_of_bound;
use super::help::{or_one_of, plain_yaml};
use super::table::problems;
use super::whole::instead_of_number;
use super::{Expected, ValueKind};
use crate::words::quoted;

problems! {
    /// A key or value that does not belong where it is.
    ShapeProblem

    error DuplicateKey = "duplicate-key", "A mapping has the same key twice." {
        DuplicateKey {
            /// The key.
            key: String,
        } => format!("duplicate key {}", quoted(key)), "keep one of them";
    }
    error UnknownKey = "unknown-key", "A key is not allowed there." {
        UnknownKey {
            /// The key.
            key: String,
            /// The key that was probably meant.
            nearest: Option<&'static str>,
            /// The keys that are allowed there.
            known: Vec<&'static str>,
        } => format!("unknown key {}", quoted(key)), or_one_of(*nearest, known);
        /// A key in a range that is not a bound.
        UnknownBound {
            /// The question id.
            of: String,
            /// The key.
            key: String,
            /// Its value, if it is a whole number.
            number: Option<i64>,
        } => format!("unknown key {}", quoted(key)), instead_of_bound(of, key, *number);
        /// A merge key.
        MergeKey => "merge keys (`<<`) are not supported",
            "repeat the lines; to reuse a whole value, mark it with an anchor, `&name`, and refer to it with `*name`";
    }
    error MissingKey = "missing-key", "A required key is missing." {
        MissingKey {
            /// The key.
            key: &'static str,
        } => format!("{} is missing", quoted(key)), ();
    }
    error WrongType = "wrong-type", "A value is not of the expected type." {
        WrongType {
            /// The kind of value that is expected.
            expected: Expected,
            /// The kind of value that was found.
            found: ValueKind,
        } => format!("expected {expected}, found {found}"), expected.instead_of(*found);
        /// Choices that are not a mapping of ids and labels.
        NotChoices {
            /// The kind of value that is expected.
            expected: Expected,
            /// The kind of value that was found.
            found: ValueKind,
            /// The id of an example choice.
            id: String,
            /// The label of an example choice.
            label: String,
        } => format!("expected {expected}, found {found}"),
            format!("write each choice as `id: Label`, such as `{id}: {}`", plain_yaml(label));
        /// A decimal comma in braces, which begins a second entry.
        CommaInNumber {
            /// The number that was meant.
            written: String,
        } => format!("the comma splits {} into two entries", quoted(written)),
            instead_of_number(Some(written), None);
        /// A value that should be a whole number.
        NotANumber {
            /// The key.
            key: &'static str,
            /// The kind of value that was found.
            found: ValueKind,
            /// The text or number as written.
            written: Option<String>,
        } => format!("expected {}, found {found}", Expected::WholeNumber),
            if *found == ValueKind::LargeNumber {
                "use a number with at most 18 digits".to_owned()
            } else {
                instead_of_number(written.as_deref(), Some(key))
            };
    }
    error BlankText = "blank-text", "A required text is blank." {
        BlankText => "this text is blank", ();
    }
    error EmptyList = "empty-list", "A list or mapping that needs at least one entry is empty." {
        EmptyList {
            /// The kind of entry that it needs.
            needs: &'static str,
        } => format!("expected at least one {needs}"), ();
    }
    error UnsupportedFormat = "unsupported-format", "The version of the format is not supported." {
        UnsupportedFormat {
            /// The version that was found.
            found: i64,
        } => format!("format version {found} is not supported"), "write `selfcheck: 1`";
    }
}
