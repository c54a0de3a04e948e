//! A file name that a person typed, and whether something can be saved there.

use std::env;
use std::path::{Path, PathBuf};

use super::phrases::quoted;
use super::{Opening, SaveOffer, Saved};
use crate::words::is_unsafe;

/// What a file name leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// Nothing yet.
    New(PathBuf),
    /// A file that would be replaced.
    InUse(PathBuf),
    /// Nothing can be saved there; why, in words.
    Unfit(String),
}

/// What can be typed in place of a file name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Command {
    /// Take what is proposed.
    Yes,
    /// Do not.
    No,
    /// Save nothing.
    Cancel,
    /// Say again what can be typed.
    Help,
}

/// The command that a line is, if it is one.
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

/// What a file name leads to, as far as can be told without making a file.
fn place(typed: &str, what: Saved) -> Place {
    if typed.chars().any(is_unsafe) {
        return Place::Unfit(format!(
            "{} has characters in it that cannot be shown.",
            quoted(typed)
        ));
    }
    let Some(path) = from_home(typed, env::home_dir()) else {
        return Place::Unfit("Your home folder could not be found.".to_owned());
    };
    match unfit(typed, &path, what) {
        Some(why) => Place::Unfit(why),
        // A link that leads nowhere is in use too.
        None if path.symlink_metadata().is_ok() => Place::InUse(path),
        None => Place::New(path),
    }
}

/// As [`place()`], for an offer.
pub(super) fn place_for(offer: &SaveOffer<'_>, typed: &str) -> Place {
    let place = place(typed, offer.what);
    let (Place::New(path) | Place::InUse(path)) = &place else {
        return place;
    };
    match (offer.taken)(path) {
        Some(why) => Place::Unfit(why),
        None if offer.opening == Opening::Name => Place::New(path.clone()),
        None => place,
    }
}

/// Why nothing can be saved there, in words.
fn unfit(typed: &str, path: &Path, what: Saved) -> Option<String> {
    if typed == "-" {
        return Some(format!("{} is not a file name.", quoted(typed)));
    }
    if path.is_dir() || typed.ends_with(std::path::is_separator) {
        return Some(format!("{} is a folder.", quoted(typed)));
    }
    if let Err(complaint) = what.expect_ending(path) {
        return Some(complaint);
    }
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    let missing = || {
        format!(
            "There is no folder {}.",
            quoted(&folder.display().to_string())
        )
    };
    (!folder.is_dir()).then(missing)
}

/// A path as a shell reads it: `~` at its beginning is the home folder.
fn from_home(typed: &str, home: Option<PathBuf>) -> Option<PathBuf> {
    match typed.strip_prefix('~') {
        Some("") => home,
        Some(rest) if rest.starts_with('/') => Some(home?.join(rest.trim_start_matches('/'))),
        _ => Some(typed.into()),
    }
}

/// A name like the proposed one that can be saved to and that no file has yet: with a number in front of its ending where need be.
pub(super) fn free_name(offer: &SaveOffer<'_>) -> String {
    let proposed = offer.proposed;
    let (stem, ending) = proposed.split_at(proposed.rfind('.').unwrap_or(proposed.len()));
    let numbered = (2..).map(|number| format!("{stem}-{number}{ending}"));
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

    fn place(typed: &str) -> Place {
        super::place(typed, Saved::Outcome)
    }

    #[test]
    fn nothing_is_replaced_unasked_and_nothing_lands_where_no_file_can_be() {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let at = |name: &str| folder.path().join(name).display().to_string();
        std::fs::write(at("there.md"), "").expect("a file for the test");
        assert_eq!(place(&at("new.md")), Place::New(at("new.md").into()));
        assert_eq!(place(&at("new")), Place::New(at("new").into()));
        assert_eq!(place(&at("there.md")), Place::InUse(at("there.md").into()));
        for name in ["", "no/such.md", "a\u{1b}[2J.md", "new.md/"] {
            assert!(matches!(place(&at(name)), Place::Unfit(_)), "{name}");
        }
        assert!(matches!(place("-"), Place::Unfit(_)));
    }

    #[test]
    fn an_ending_that_is_not_offered_is_refused() {
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
            assert!(matches!(place(&at(name)), Place::New(_)), "{name}");
        }
        for ending in ["pdf", "docx", "DOC", "rtf", "xlsx", "yaml"] {
            let refused = format!(
                ".{ending} is not supported. Use a name that ends with .html for a page, .md for Markdown or .txt for \
                 plain text."
            );
            assert_eq!(place(&at(&format!("a.{ending}"))), Place::Unfit(refused));
        }
    }

    #[test]
    fn answers_go_to_a_file_of_answers() {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let at = |name: &str| folder.path().join(name).display().to_string();
        for (name, is_right) in [
            ("a.yaml", true),
            ("a.YML", true),
            ("a", true),
            ("a.txt", false),
            ("a.pdf", false),
        ] {
            let is_new = matches!(super::place(&at(name), Saved::Answers), Place::New(_));
            assert_eq!(is_new, is_right, "{name}");
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
    fn the_proposed_name_is_never_that_of_a_file() {
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
