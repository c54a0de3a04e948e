//! Plain lines at a terminal.

use crate::TRIAL;
use crate::session::{Session, clean};

#[test]
fn plain_lines_contain_no_escape_sequence() {
    let forced: (&[&str], &[(&str, &str)]) = (&["--plain"], &[("CLICOLOR_FORCE", "1")]);
    let accessible: (&[&str], &[(&str, &str)]) = (&[], &[("ACCESSIBLE", "1")]);
    let dumb: (&[&str], &[(&str, &str)]) = (&[], &[("TERM", "dumb")]);
    for (arguments, variables) in [forced, accessible, dumb] {
        let mut session =
            Session::start_with((24, 80), &[&["run", TRIAL], arguments].concat(), variables);
        session
            .sees("Or type skip or why.")
            .types("no\n")
            .sees("Or type skip or back.")
            .types("1\n");
        session
            .sees("Type done")
            .types("done\n")
            .sees("To answer no, press Enter.")
            .types("no\n");
        assert_eq!(session.end(), clean(0), "{variables:?}");
        assert!(!session.bytes().contains(&0x1b), "{variables:?}");
    }
}
