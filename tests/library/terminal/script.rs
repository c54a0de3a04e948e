//! The loop through which everything is asked, with a script in a person's place.

use std::collections::VecDeque;
use std::path::{Path, PathBuf};

use selfcheck::answers::{Answer, Answers, to_yaml};
use selfcheck::check::check;
use selfcheck::interview::Interview;
use selfcheck::questionnaire::{ChoiceIndex, ChoiceSet, Notice, Questionnaire};
use selfcheck::source::Source;
use selfcheck::terminal::{
    Asker, Asking, Decision, Halt, Introduction, Reply, Review, SaveOffer, WayOut, conduct,
};

use crate::tests::terminal::TRIAL;

/// What a person does next.
#[derive(Clone)]
enum Step {
    Answers(&'static str, Answer),
    Skips(&'static str),
    GoesBackFrom(&'static str),
    Changes(usize),
    Finds(&'static str),
    Interrupts,
}

/// Follows a script, and notes what is shown.
struct Script {
    steps: VecDeque<Step>,
    shown: Vec<String>,
}

impl Asker for Script {
    fn introduce(&mut self, introduction: &Introduction<'_>) -> Result<(), Halt> {
        let Introduction {
            at_most,
            answered,
            saved_to,
            ..
        } = introduction;
        self.shown.push(format!(
            "at most {at_most}, {answered} answered, saved to {saved_to:?}"
        ));
        Ok(())
    }

    fn notify(&mut self, notices: &[&Notice]) -> Result<(), Halt> {
        let ids = notices.iter().map(|notice| notice.id.as_str());
        let ids: Vec<_> = ids.collect();
        self.shown.push(format!("notices: {}", ids.join(" ")));
        Ok(())
    }

    fn ask(&mut self, asking: &Asking<'_>) -> Result<Reply, Halt> {
        let ways_out: Vec<_> = asking
            .ways_out
            .iter()
            .map(|way_out| way_out.word())
            .collect();
        self.shown.push(format!(
            "{} {}/{} {} {}",
            asking.question.id,
            asking.progress.number,
            asking.progress.at_most,
            asking.heading.unwrap_or("-"),
            ways_out.join(" "),
        ));
        let (id, reply) = match self.steps.pop_front().expect("the script goes on") {
            Step::Answers(id, answer) => (id, Reply::Answer(answer)),
            Step::Skips(id) => (id, Reply::Answer(Answer::Skipped)),
            Step::GoesBackFrom(id) => (id, Reply::Back),
            Step::Finds(_) | Step::Changes(_) => panic!("{} is asked", asking.question.id),
            Step::Interrupts => return Err(Halt::Interrupted),
        };
        assert_eq!(asking.question.id.as_str(), id);
        Ok(reply)
    }

    fn check(&mut self, review: &Review<'_>) -> Result<Decision, Halt> {
        let ids: Vec<_> = review
            .answers
            .iter()
            .map(|(index, _)| review.questionnaire.question(*index).id.as_str())
            .collect();
        match self.steps.pop_front().expect("the script goes on") {
            Step::Changes(number) => Ok(Decision::Change(review.answers[number].0)),
            Step::Finds(expected) => {
                assert_eq!(ids.join(" "), expected);
                Ok(Decision::Done)
            }
            _ => panic!("the answers are checked"),
        }
    }

    fn offer_to_save(&mut self, _: &SaveOffer<'_>) -> Result<Option<PathBuf>, Halt> {
        Ok(None)
    }

    fn offer_to_clear(&mut self) -> Result<(), Halt> {
        Ok(())
    }
}

fn trial() -> Questionnaire {
    let text = std::fs::read_to_string(TRIAL).expect("the questionnaire is there");
    check(Source::new(TRIAL, text)).expect("the questionnaire is right")
}

fn pick(choice: usize) -> Answer {
    Answer::Choices(ChoiceSet::from([ChoiceIndex(choice)]))
}

/// What a script came to.
struct Played {
    shown: Vec<String>,
    kept: Vec<String>,
    result: Result<(), Halt>,
}

/// Plays a script, keeping the answers.
fn play(steps: &[Step]) -> Played {
    let questionnaire = trial();
    let mut interview = Interview::new(&questionnaire, Answers::none(&questionnaire));
    let mut script = Script {
        steps: steps.iter().cloned().collect(),
        shown: Vec::new(),
    };
    let mut kept = Vec::new();
    let result = conduct(
        &mut interview,
        &mut script,
        Some(Path::new("a.yaml")),
        |interview| {
            let asked = interview.replay();
            let yaml = to_yaml(&questionnaire, interview.answers(), asked.asked());
            kept.push(
                yaml.replace("questionnaire: trial\nanswers:", "")
                    .replace("\n  ", " "),
            );
        },
    );
    Played {
        shown: script.shown,
        kept,
        result,
    }
}

#[test]
fn questions_are_asked_in_order_and_the_newest_answers_are_kept() {
    let steps = [
        Step::Answers("pain", pick(0)),
        Step::Answers("sites", pick(0)),
        Step::Answers("weeks", Answer::Number(3)),
        Step::Skips("walking"),
        Step::Finds("pain sites weeks walking"),
    ];
    let played = play(&steps);
    assert!(matches!(played.result, Ok(())));
    assert_eq!(
        played.shown,
        [
            "at most 4, 0 answered, saved to Some(\"a.yaml\")",
            "pain 1/4 Pain skip why",
            "sites 2/4 - skip why back",
            "weeks 3/4 - skip why back",
            "walking 4/4 Habits skip back",
        ]
    );
    assert_eq!(
        played.kept,
        [
            " pain: yes\n",
            " pain: yes sites: [hip]\n",
            " pain: yes sites: [hip] weeks: 3\n",
            " pain: yes sites: [hip] weeks: 3 walking: skipped\n",
        ]
    );
}

#[test]
fn going_back_returns_to_the_next_question_without_an_answer() {
    let steps = [
        Step::Answers("pain", pick(0)),
        Step::Answers("sites", pick(0)),
        Step::GoesBackFrom("weeks"),
        Step::GoesBackFrom("sites"),
        Step::Answers("pain", pick(0)),
        Step::Skips("weeks"),
        Step::Skips("walking"),
        Step::Finds("pain sites weeks walking"),
    ];
    assert!(matches!(play(&steps).result, Ok(())));
}

#[test]
fn a_skipped_question_that_one_went_back_over_is_asked_once_more() {
    let steps = [
        Step::Answers("pain", pick(0)),
        Step::Skips("sites"),
        Step::Answers("weeks", Answer::Number(3)),
        Step::GoesBackFrom("walking"),
        Step::GoesBackFrom("weeks"),
        Step::GoesBackFrom("sites"),
        Step::Answers("pain", pick(0)),
        // It is skipped so far; what is answered is passed over.
        Step::Skips("sites"),
        Step::Skips("walking"),
        Step::Changes(0),
        Step::Answers("pain", pick(0)),
        Step::Finds("pain sites weeks walking"),
    ];
    let played = play(&steps);
    assert!(matches!(played.result, Ok(())));
    let all = " pain: yes sites: skipped weeks: 3 walking: skipped\n";
    assert_eq!(played.kept.last().map(String::as_str), Some(all));
}

#[test]
fn a_question_that_one_goes_back_to_is_open_again_and_so_are_those_behind_it() {
    let steps = [
        Step::Answers("pain", pick(1)),
        Step::GoesBackFrom("walking"),
        Step::Answers("pain", pick(0)),
        Step::Interrupts,
    ];
    assert_eq!(
        play(&steps).shown[1..],
        [
            "pain 1/4 Pain skip why",
            "walking 2/2 Habits skip back",
            "pain 1/4 Pain skip why",
            "sites 2/4 - skip why back",
        ]
    );
}

#[test]
fn a_changed_answer_drops_what_is_no_longer_asked_and_asks_what_is_new() {
    let steps = [
        Step::Answers("pain", pick(1)),
        Step::Answers("walking", pick(0)),
        Step::Changes(0),
        Step::Answers("pain", pick(0)),
        Step::Skips("sites"),
        Step::Skips("weeks"),
        Step::Changes(0),
        Step::Answers("pain", pick(2)),
        Step::Finds("pain walking"),
    ];
    let played = play(&steps);
    assert!(matches!(played.result, Ok(())));
    assert_eq!(
        played.kept.last().map(String::as_str),
        Some(" pain: unsure walking: never\n")
    );
}

#[test]
fn what_was_answered_before_an_interrupt_has_been_kept() {
    let interrupted = play(&[Step::Skips("pain"), Step::Interrupts]);
    assert!(matches!(interrupted.result, Err(Halt::Interrupted)));
    assert_eq!(
        interrupted.kept.last().map(String::as_str),
        Some(" pain: skipped\n")
    );
}

#[test]
fn the_words_of_the_ways_out_are_those_that_are_typed() {
    let words = [WayOut::Skip, WayOut::Why, WayOut::Back].map(WayOut::word);
    assert_eq!(words, ["skip", "why", "back"]);
}
