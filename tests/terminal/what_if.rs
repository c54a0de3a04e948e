//! What-ifs in a presentation.

use crate::demo::start;
use crate::session::{DOWN, ENTER, Session, UP};

/// At the menu of what-ifs of the example without pain.
pub(crate) fn at_the_what_ifs() -> Session {
    let mut session = start((40, 80), "none");
    for seen in ["Answer 1 of 2", "Answer 2 of 2", "What to read"] {
        session.types(ENTER).sees(seen).sees("  Quit");
    }
    session
        .types(ENTER)
        .sees("What if an answer")
        .sees("  Quit");
    session
}

/// In a what-if, after pain was answered with yes.
pub(crate) fn at_the_follow_up() -> Session {
    let mut session = at_the_what_ifs();
    session.types(ENTER).sees("Which answer").sees("  Go back");
    session.types(ENTER).sees("> (*) No").sees("  Go back");
    session.types(UP).sees("> (*) Yes").types(ENTER);
    session.sees("Where does it hurt?").sees("  Go back");
    session
}

#[test]
fn a_what_if_asks_new_questions_and_shows_only_what_is_added_and_removed() {
    let mut session = at_the_follow_up();
    session.types(" ").sees("> [x] Hip").types(ENTER);
    session
        .sees("For how many weeks?")
        .sees("from 0 to 520:")
        .types("7");
    session.sees("520: 7").types(ENTER).sees_only(
        "
No pain

What if
=======

1. Does it hurt?
   No -> Yes
   + asks: 2. Where does it hurt?
   + asks: 3. For how many weeks?

2. Where does it hurt?
   not asked -> Hip, or around it
   + shows: The body · hip

3. For how many weeks?
   not asked -> 7
   + adds a point for the provider: It has hurt for long.

Added
=====

The body
--------

About hips.
  Because: \"Where does it hurt?\", hip, or around it

Things to tell the provider
---------------------------

- It has hurt for long.
  Because: \"For how many weeks?\", 7

Press Enter to continue.
> Next
  Quit
",
    );
    session
        .types(ENTER)
        .sees("3 answers differ from the example.")
        .sees("  Quit");
}

#[test]
fn what_ifs_add_up_and_the_example_can_be_restored() {
    let mut session = at_the_follow_up();
    session.types(" ").sees("> [x] Hip").types(ENTER);
    session
        .sees("from 0 to 520:")
        .types("7")
        .sees("520: 7")
        .types(ENTER);
    session.sees("Added").sees("  Quit").types(ENTER);
    session
        .sees("> Change an answer")
        .sees("  Quit")
        .types(ENTER);
    session.sees_only(
        "
Which answer should be different?
These are the answers now.

Use the arrow keys to choose, then press Enter.
> Does it hurt?
    Yes (changed from the example)
  Where does it hurt?
    Hip, or around it (changed from the example)
  For how many weeks?
    7 (changed from the example)
  How far do you walk?
    A lot

  Go back
",
    );
    session
        .types(DOWN)
        .types(DOWN)
        .sees("> For how many")
        .types(ENTER);
    session
        .sees("520: 7")
        .types("\u{7f}1")
        .sees("520: 1")
        .types(ENTER);
    session.sees_only(
        "
No pain

What if
=======

3. For how many weeks?
   7 -> 1
   - removes a point for the provider: It has hurt for long.

Removed
=======

Things to tell the provider
---------------------------

- It has hurt for long.
  Because: \"For how many weeks?\", 7

Press Enter to continue.
> Next
  Quit
",
    );
    session.types(ENTER).sees("3 answers differ").sees("  Quit");
    session
        .types(DOWN)
        .sees("> Restore the example's answers")
        .types(ENTER);
    session.sees_only(
        "
What if an answer were different?
All answers are as in the example.

Use the arrow keys to choose, then press Enter.
> Change an answer
  Step through the example again
  Choose another example
  Quit
",
    );
}

#[test]
fn keeping_an_answer_shows_that_nothing_changes() {
    let mut session = at_the_what_ifs();
    session.types(ENTER).sees("Which answer").sees("  Go back");
    session
        .types(ENTER)
        .sees("> (*) No")
        .sees("  Go back")
        .types(ENTER);
    session.sees("The answers are the same as before, so nothing is added or removed.");
    session
        .sees("  Quit")
        .types(ENTER)
        .sees("All answers are as in the example.");
}

#[test]
fn going_back_cancels_a_change() {
    let mut session = at_the_follow_up();
    session
        .types(UP)
        .sees("> Go back")
        .types(ENTER)
        .sees("> (*) Yes")
        .sees("  Go back");
    session.types(UP).sees("> Go back").types(ENTER);
    session
        .sees("All answers are as in the example.")
        .sees("  Quit");
}

#[test]
fn the_example_can_be_repeated_or_another_one_chosen() {
    let mut session = at_the_what_ifs();
    session.types(DOWN).sees("> Step through").types(ENTER);
    session.sees("with 2 answers").sees("  Quit");
    let mut session = at_the_what_ifs();
    session
        .types(DOWN)
        .types(DOWN)
        .sees("> Choose another")
        .types(ENTER);
    session.sees("> A hip that").sees("  Quit").types(ENTER);
    session.sees("with 4 answers").sees("  Quit");
}
