//! The loop that presents a story, with a script in place of a person.

use std::collections::VecDeque;
use std::path::PathBuf;

use selfcheck::answers::Answer;
use selfcheck::demo::{Course, Story};
use selfcheck::questionnaire::Notice;
use selfcheck::report::Styling;
use selfcheck::terminal::{
    Asker, Asking, Decision, Halt, Introduction, Menu, Presenter, Reply, Review, SaveOffer, Sequel,
    Slide, Turn, present,
};

use crate::tests::demo::{example, pick, trial};

/// The next action.
enum Step {
    Turns(Turn),
    Picks(&'static str),
    Answers(Answer),
    GoesBack,
}

use Step::{Answers, GoesBack, Picks, Turns};

/// Follows a script and records the first lines of each screen.
struct Script {
    steps: VecDeque<Step>,
    shown: Vec<String>,
}

impl Script {
    fn next(&mut self, shown: String) -> Result<Step, Halt> {
        self.shown.push(shown);
        self.steps.pop_front().ok_or(Halt::EndOfInput)
    }
}

impl Presenter for Script {
    fn take_the_screen(&mut self) -> Result<(), Halt> {
        Ok(())
    }

    fn clear(&mut self) -> Result<(), Halt> {
        Ok(())
    }

    fn show(&mut self, slide: &Slide<'_>) -> Result<Turn, Halt> {
        let text = (slide.text)(80, Styling::Plain);
        let underlines = |line: &&str| line.starts_with(['=', '-']);
        let lines = text
            .lines()
            .filter(|line| !line.is_empty() && !underlines(line));
        let lines: Vec<_> = lines.take(3).map(str::trim).collect();
        match self.next(lines.join(" | "))? {
            Turns(turn) if slide.turns.contains(&turn) => Ok(turn),
            _ => panic!("{lines:?} is shown"),
        }
    }

    fn pick(&mut self, menu: &Menu<'_>) -> Result<usize, Halt> {
        let words: Vec<_> = menu.rows.iter().map(|row| row.word.as_str()).collect();
        match self.next(words.join(" "))? {
            Picks(word) => Ok(words.iter().position(|row| *row == word).expect("a row")),
            _ => panic!("{words:?} can be picked"),
        }
    }
}

impl Asker for Script {
    fn introduce(&mut self, _: &Introduction<'_>) -> Result<(), Halt> {
        Ok(())
    }

    fn notify(&mut self, _: &[&Notice]) -> Result<(), Halt> {
        Ok(())
    }

    fn ask(&mut self, asking: &Asking<'_>) -> Result<Reply, Halt> {
        let earlier = if asking.earlier.is_some() {
            " again"
        } else {
            ""
        };
        match self.next(format!("{}{earlier}", asking.question.id))? {
            Answers(answer) => Ok(Reply::Answer(answer)),
            GoesBack => Ok(Reply::Back),
            _ => panic!("{} is asked", asking.question.id),
        }
    }

    fn check(&mut self, _: &Review<'_>) -> Result<Decision, Halt> {
        Ok(Decision::Done)
    }

    fn offer_to_save(&mut self, _: &SaveOffer<'_>) -> Result<Option<PathBuf>, Halt> {
        Ok(None)
    }

    fn offer_to_clear(&mut self) -> Result<(), Halt> {
        Ok(())
    }
}

/// Plays a script with the example `none`. Returns what was shown, and what follows.
fn play(others: usize, steps: impl IntoIterator<Item = Step>) -> (Vec<String>, Option<Sequel>) {
    let questionnaire = trial();
    let example = example(&questionnaire, "none");
    let story = Story::new(&questionnaire, "none", &example).expect("complete");
    let mut script = Script {
        steps: steps.into_iter().collect(),
        shown: Vec::new(),
    };
    let sequel = present(&mut Course::new(&story), &mut script, others);
    (script.shown, sequel.ok())
}

/// Goes to the what-ifs before the other steps.
fn at_the_what_ifs(steps: impl IntoIterator<Item = Step>) -> Vec<String> {
    let on = [Turn::Next, Turn::Next, Turn::Next, Turn::Skip].map(Turns);
    play(0, on.into_iter().chain(steps)).0.split_off(4)
}

#[test]
fn one_goes_on_and_back_through_the_scenes_and_leaves_at_any() {
    let steps = [
        Turn::Next,
        Turn::Next,
        Turn::Back,
        Turn::Next,
        Turn::Next,
        Turn::Quit,
    ];
    let (shown, sequel) = play(1, steps.map(Turns));
    assert_eq!(
        shown,
        [
            "No pain | An example of \"Trial\", with 2 answers. | This is not a diagnosis.",
            "Answer 1 of 2 | 1. Does it hurt? | No",
            "Answer 2 of 2 | 4. How far do you walk? | A lot",
            "Answer 1 of 2 | 1. Does it hurt? | No",
            "Answer 2 of 2 | 4. How far do you walk? | A lot",
            "Trial | Version 1.0.0 | What is below:",
        ]
    );
    assert_eq!(sequel, Some(Sequel::End));
}

#[test]
fn a_changed_answer_is_followed_by_what_it_asks_and_what_it_does() {
    let shown = at_the_what_ifs([
        Picks("change"),
        Picks("pain"),
        Answers(pick(0)),
        Answers(pick(0)),
        Answers(Answer::Skipped),
        Turns(Turn::Next),
        Picks("undo"),
        Picks("quit"),
    ]);
    assert_eq!(
        shown,
        [
            "change again quit",
            "pain walking back",
            "pain again",
            "sites",
            "weeks",
            "What if | 1. Does it hurt? | No -> Yes",
            "change undo again quit",
            "change again quit",
        ]
    );
}

#[test]
fn going_back_from_a_change_changes_nothing() {
    let shown = at_the_what_ifs([
        Picks("change"),
        Picks("back"),
        Picks("change"),
        Picks("pain"),
        Answers(pick(0)),
        GoesBack,
        GoesBack,
        Picks("quit"),
    ]);
    let asked = ["pain again", "sites", "pain again"];
    assert_eq!(shown[4..7], asked);
    assert_eq!(shown[7], "change again quit");
}

#[test]
fn a_story_can_be_told_again_or_give_way_to_another() {
    let shown = at_the_what_ifs([Picks("again"), Turns(Turn::Quit)]);
    assert!(shown[1].starts_with("No pain | "), "{shown:?}");
    let on = [Turn::Next, Turn::Next, Turn::Next, Turn::Next].map(Turns);
    let (shown, sequel) = play(1, on.into_iter().chain([Picks("another")]));
    assert_eq!(shown[4], "change again another quit");
    assert_eq!(sequel, Some(Sequel::Another));
}
