//! Checks a typed file name: whether something can be saved there.

use std::env;
use std::path::{Path, PathBuf};

use super::{Opening, SaveOffer, Saved};
use crate::phrases::saving::{
    NO_HOME_FOLDER, is_a_folder, no_such_folder, not_a_file_name, unsafe_characters,
};
use crate::words::is_unsafe;

/// A checked file name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum FileName {
    /// No file has this name yet.
    New(PathBuf),
    /// A file has this name and would be replaced.
    InUse(PathBuf),
    /// Nothing can be saved under this name; the reason, as a sentence.
    Unusable(String),
}

/// A command typed instead of a file name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Command {
    /// Accept the proposal.
    Yes,
    /// Decline it.
    No,
    /// Do not save.
    Cancel,
    /// Repeat the instructions.
    Help,
}

/// The command in a line, if the line is one.
pub(super) fn command(typed: &str) -> Option<Command> {
    match typed.to_lowercase().as_str() {
        "yes" | "y" | "ok" => Some(Command::Yes),
        "no" | "n" | "back" => Some(Command::No),
        "" | "cancel" | "quit" | "q" | "skip" | "stop" | "exit" | "leave" | "done" => {
            Some(Command::Cancel)
        }
        "help" | "?" | "why" | "again" => Some(Command::Help),
        _ => None,
    }
}

/// Checks a file name, without creating a file.
fn check(typed: &str, what: Saved) -> FileName {
    if typed.chars().any(is_unsafe) {
        return FileName::Unusable(unsafe_characters(typed));
    }
    let Some(path) = from_home(typed, env::home_dir()) else {
        return FileName::Unusable(NO_HOME_FOLDER.to_owned());
    };
    match problem(typed, &path, what) {
        Some(problem) => FileName::Unusable(problem),
        // A dangling link is in use too.
        None if path.symlink_metadata().is_ok() => FileName::InUse(path),
        None => FileName::New(path),
    }
}

/// Checks a file name for an offer, without creating a file.
pub(super) fn check_for(offer: &SaveOffer<'_>, typed: &str) -> FileName {
    let checked = check(typed, offer.what);
    let (FileName::New(path) | FileName::InUse(path)) = &checked else {
        return checked;
    };
    match (offer.taken)(path) {
        Some(reason) => FileName::Unusable(reason),
        None if offer.opening == Opening::Name => FileName::New(path.clone()),
        None => checked,
    }
}

/// The reason, as a sentence, why nothing can be saved under a name.
fn problem(typed: &str, path: &Path, what: Saved) -> Option<String> {
    if typed == "-" {
        return Some(not_a_file_name(typed));
    }
    if path.is_dir() || typed.ends_with(std::path::is_separator) {
        return Some(is_a_folder(typed));
    }
    if let Err(complaint) = what.expect_extension(path) {
        return Some(complaint);
    }
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    (!folder.is_dir()).then(|| no_such_folder(&folder.display().to_string()))
}

/// A path with a leading `~` expanded to the home folder, as in a shell.
fn from_home(typed: &str, home: Option<PathBuf>) -> Option<PathBuf> {
    match typed.strip_prefix('~') {
        Some("") => home,
        Some(rest) if rest.starts_with('/') => Some(home?.join(rest.trim_start_matches('/'))),
        _ => Some(typed.into()),
    }
}

/// The proposed name, with a number before its extension if the name is taken.
pub(super) fn free_name(offer: &SaveOffer<'_>) -> String {
    let proposed = offer.proposed;
    let (stem, extension) = proposed.split_at(proposed.rfind('.').unwrap_or(proposed.len()));
    let numbered = (2..).map(|number| format!("{stem}-{number}{extension}"));
    let mut names = std::iter::once(proposed.to_owned()).chain(numbered);
    let is_free = |name: &String| {
        let path = Path::new(name);
        path.symlink_metadata().is_err() && (offer.taken)(path).is_none()
    };
    names.find(is_free).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(typed: &str) -> FileName {
        super::check(typed, Saved::Outcome)
    }

    #[test]
    fn existing_files_and_impossible_names_are_recognized() {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let at = |name: &str| folder.path().join(name).display().to_string();
        std::fs::write(at("there.md"), "").expect("a file for the test");
        assert_eq!(check(&at("new.md")), FileName::New(at("new.md").into()));
        assert_eq!(check(&at("new")), FileName::New(at("new").into()));
        assert_eq!(
            check(&at("there.md")),
            FileName::InUse(at("there.md").into())
        );
        for name in ["", "no/such.md", "a\u{1b}[2J.md", "new.md/"] {
            assert!(matches!(check(&at(name)), FileName::Unusable(_)), "{name}");
        }
        assert!(matches!(check("-"), FileName::Unusable(_)));
    }

    #[test]
    fn an_unsupported_extension_is_rejected() {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let at = |name: &str| folder.path().join(name).display().to_string();
        for name in [
            "a.html",
            "a.HTM",
            "a.md",
            "a.markdown",
            "a.txt",
            "a.json",
            "a",
        ] {
            assert!(matches!(check(&at(name)), FileName::New(_)), "{name}");
        }
        for extension in ["pdf", "docx", "DOC", "rtf", "xlsx", "yaml"] {
            let refused = format!(
                ".{extension} is not supported. Use a name that ends with .html for a page, .md for Markdown or .txt for \
                 plain text."
            );
            assert_eq!(
                check(&at(&format!("a.{extension}"))),
                FileName::Unusable(refused)
            );
        }
    }

    #[test]
    fn answers_can_be_saved_as_yaml_only() {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let at = |name: &str| folder.path().join(name).display().to_string();
        for (name, is_yaml) in [
            ("a.yaml", true),
            ("a.YML", true),
            ("a", true),
            ("a.txt", false),
            ("a.pdf", false),
        ] {
            let is_new = matches!(super::check(&at(name), Saved::Answers), FileName::New(_));
            assert_eq!(is_new, is_yaml, "{name}");
        }
    }

    #[test]
    fn a_tilde_is_the_home_folder() {
        let home = || Some(PathBuf::from("/home/x"));
        let cases = [
            ("~", "/home/x"),
            ("~/a.md", "/home/x/a.md"),
            ("~//a.md", "/home/x/a.md"),
            ("~y/a.md", "~y/a.md"),
            ("a~/b.md", "a~/b.md"),
        ];
        for (typed, expected) in cases {
            assert_eq!(from_home(typed, home()), Some(expected.into()), "{typed}");
        }
        assert_eq!(from_home("~/a.md", None), None);
        assert_eq!(from_home("a.md", None), Some("a.md".into()));
    }

    #[test]
    fn the_proposed_name_is_always_free() {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let at = |name: &str| folder.path().join(name).display().to_string();
        let free_name = || {
            super::free_name(&SaveOffer {
                opening: Opening::Offer,
                what: Saved::Outcome,
                proposed: &at("a-outcome.txt"),
                taken: &|path| (path == Path::new(&at("a-outcome-3.txt"))).then(String::new),
            })
        };
        assert_eq!(free_name(), at("a-outcome.txt"));
        for name in ["a-outcome.txt", "a-outcome-2.txt"] {
            std::fs::write(at(name), "").expect("a file for the test");
        }
        assert_eq!(free_name(), at("a-outcome-4.txt"));
    }
}
