//! A file name that a person typed, and whether something can be saved there.

use std::path::{Path, PathBuf};

use super::phrases::quoted;
use crate::words::is_unsafe;

/// What a file name leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// Nothing yet.
    New(PathBuf),
    /// A file that would be written over.
    InUse(PathBuf),
    /// Nothing can be saved there; why, in words.
    Unfit(String),
}

/// What a file name leads to, as far as can be told without making a file.
pub(super) fn place(typed: &str) -> Place {
    let path = PathBuf::from(typed);
    if typed.chars().any(is_unsafe) {
        return Place::Unfit(format!(
            "{} has characters in it that cannot be shown.",
            quoted(typed)
        ));
    }
    if path.is_dir() {
        return Place::Unfit(format!("{} is a folder.", quoted(typed)));
    }
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    if !folder.is_dir() {
        return Place::Unfit(format!(
            "There is no folder {}.",
            quoted(&folder.display().to_string())
        ));
    }
    // A link that leads nowhere is in use too.
    if path.symlink_metadata().is_ok() {
        Place::InUse(path)
    } else {
        Place::New(path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_written_over_unasked_and_nothing_lands_where_no_file_can_be() {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let at = |name: &str| folder.path().join(name).display().to_string();
        std::fs::write(at("there.md"), "").expect("a file for the test");
        assert_eq!(place(&at("new.md")), Place::New(at("new.md").into()));
        assert_eq!(place(&at("there.md")), Place::InUse(at("there.md").into()));
        assert!(matches!(place(&at("")), Place::Unfit(_)));
        assert!(matches!(place(&at("no/such.md")), Place::Unfit(_)));
        assert!(matches!(place(&at("a\u{1b}[2J.md")), Place::Unfit(_)));
    }
}
