//! A careful reader of a printed form, who knows only what is printed.

use std::collections::{BTreeMap, BTreeSet};
use std::iter::Peekable;

/// The mark at a question on a completed form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    /// The boxes that are checked, from 0.
    Checked(BTreeSet<usize>),
    /// A number.
    Written(i64),
}

/// The questions on a form, as printed, with the lettered boxes and the notices between them.
pub(crate) struct Printed {
    questions: Vec<Question>,
    places: Vec<Place>,
}

/// Where a reader comes to, from top to bottom.
enum Place {
    /// A question, by its number.
    Question(usize),
    /// A lettered box.
    Box {
        letter: String,
        text: String,
        check_if: Clause,
    },
    /// A notice.
    Notice {
        number: usize,
        notice_if: Clause,
        text: String,
    },
}

/// A form that is filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Filled {
    /// The questions that the reader reached and answered or left blank, in order.
    pub(crate) asked: Vec<usize>,
    /// Their marks, by the number of the question.
    pub(crate) marks: BTreeMap<usize, Mark>,
    /// The letters of the lettered boxes that the reader checked.
    boxes: BTreeSet<String>,
    /// What those boxes say, in order.
    pub(crate) summaries: Vec<String>,
    /// The notices that the reader was to read, in order, each with the number of the question above it.
    pub(crate) notices: Vec<(usize, String)>,
}

#[derive(Default)]
struct Question {
    only_if: Option<(Clause, Target)>,
    boxes: Vec<CheckBox>,
    after_blank: Option<Target>,
}

struct CheckBox {
    label: String,
    go_to: Option<Target>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Target {
    Question(usize),
    Box(String),
    Notice(usize),
    End,
}

/// A condition, as printed.
#[derive(Debug)]
pub(crate) enum Clause {
    All(Vec<Clause>),
    Any(Vec<Clause>),
    /// From so many to so many.
    Count(i64, i64, Vec<Clause>),
    Fact(Fact),
    /// Whether a lettered box is checked.
    Box(String, bool),
}

#[derive(Debug)]
pub(crate) struct Fact {
    is_done: bool,
    action: Action,
    questions: Vec<usize>,
    of_all: bool,
}

#[derive(Debug)]
enum Action {
    /// Boxes by their labels, and by their positions if those are printed.
    Check(Vec<(String, Option<usize>)>),
    Write(Option<i64>, Option<i64>),
    Answer,
}

impl Printed {
    /// Reads the questions from the lines of a form.
    pub(crate) fn read(text: &str) -> Self {
        let mut printed = Self {
            questions: Vec::new(),
            places: Vec::new(),
        };
        let mut lines = text.lines().peekable();
        while let Some(line) = lines.next() {
            if line.starts_with("End of the questions.") {
                return printed;
            }
            let number = printed.questions.len();
            if line == format!("Question {}", number + 1) {
                printed.questions.push(Question::default());
                printed.places.push(Place::Question(number + 1));
                continue;
            }
            let Some(question) = printed.questions.last_mut() else {
                continue;
            };
            if let Some(rest) = line.strip_prefix(&format!("Answer question {number} only if ")) {
                question.only_if = Some(only_if(rest, &mut lines));
            } else if let Some(label) = line.strip_prefix("- ☐ ") {
                question.boxes.push(CheckBox::read(label));
            } else if let Some(rest) = line.strip_prefix("If you leave it blank, ") {
                question.after_blank = Some(Target::read(rest.trim_end_matches('.')));
            } else if let Some(rest) = line.trim_start_matches("☐ ").strip_prefix("Box ") {
                printed.places.push(Place::lettered(rest, &mut lines));
            } else if let Some(rest) = line.strip_prefix("Notice ") {
                printed.places.push(Place::notice(rest, &mut lines));
            }
        }
        panic!("the questions do not end:\n{text}");
    }

    /// Fills in the form from top to bottom: `mark` gives the reader's answer to a question, by its number; `None` leaves
    /// it blank.
    pub(crate) fn fill_in(&self, mark: impl Fn(usize, &[&str]) -> Option<Mark>) -> Filled {
        let mut filled = Filled::default();
        let mut at = 0;
        let mut above = 0;
        while let Some(place) = self.places.get(at) {
            let go_to = match place {
                Place::Question(number) => {
                    above = *number;
                    self.answer(*number, &mut filled, &mark)
                }
                Place::Box {
                    letter,
                    text,
                    check_if,
                } => {
                    if self.holds(check_if, &filled) {
                        filled.boxes.insert(letter.clone());
                        filled.summaries.push(text.clone());
                    }
                    None
                }
                Place::Notice {
                    notice_if, text, ..
                } => {
                    if self.holds(notice_if, &filled) {
                        filled.notices.push((above, text.clone()));
                    }
                    None
                }
            };
            at = match go_to {
                None => at + 1,
                Some(target) => {
                    let next = self.place_of(target);
                    assert!(at < next, "nobody is sent back: {target:?}");
                    // What is passed over is passed over by number, too.
                    let passed = self.places[at..next].iter();
                    let passed = passed.filter_map(|place| match place {
                        Place::Question(number) => Some(*number),
                        _ => None,
                    });
                    above = passed.max().unwrap_or(above);
                    next
                }
            };
        }
        filled
    }

    /// Does what a question says; where to go on, unless it is the next place.
    fn answer(
        &self,
        number: usize,
        filled: &mut Filled,
        mark: impl Fn(usize, &[&str]) -> Option<Mark>,
    ) -> Option<&Target> {
        let question = &self.questions[number - 1];
        if let Some((clause, otherwise)) = &question.only_if
            && !self.holds(clause, filled)
        {
            return Some(otherwise);
        }
        filled.asked.push(number);
        let labels: Vec<_> = question
            .boxes
            .iter()
            .map(|check_box| check_box.label.as_str())
            .collect();
        let mark = mark(number, &labels);
        let go_to = match &mark {
            None => question.after_blank.as_ref(),
            Some(Mark::Checked(checked)) => checked
                .iter()
                .find_map(|place| question.boxes[*place].go_to.as_ref()),
            Some(Mark::Written(_)) => None,
        };
        if let Some(mark) = mark {
            filled.marks.insert(number, mark);
        }
        go_to
    }

    fn place_of(&self, target: &Target) -> usize {
        let is_meant = |place: &Place| match (place, target) {
            (Place::Question(number), Target::Question(wanted))
            | (Place::Notice { number, .. }, Target::Notice(wanted)) => number == wanted,
            (Place::Box { letter, .. }, Target::Box(wanted)) => letter == wanted,
            _ => false,
        };
        if *target == Target::End {
            return self.places.len();
        }
        let place = self.places.iter().position(is_meant);
        place.unwrap_or_else(|| panic!("{target:?} is not on the form"))
    }

    /// What the lettered boxes say, in order.
    pub(crate) fn summaries(&self) -> Vec<&str> {
        let boxes = self.places.iter().filter_map(|place| match place {
            Place::Box { text, .. } => Some(text.as_str()),
            _ => None,
        });
        boxes.collect()
    }

    /// Whether a condition holds on a form, as far as it is filled in.
    pub(crate) fn holds(&self, clause: &Clause, filled: &Filled) -> bool {
        match clause {
            Clause::All(parts) => parts.iter().all(|part| self.holds(part, filled)),
            Clause::Any(parts) => parts.iter().any(|part| self.holds(part, filled)),
            Clause::Count(least, most, parts) => {
                let so = parts.iter().filter(|part| self.holds(part, filled));
                let so = i64::try_from(so.count()).expect("few");
                (*least..=*most).contains(&so)
            }
            Clause::Box(letter, is_checked) => {
                let mut boxes = self.summaries_by_letter();
                assert!(
                    boxes.any(|other| other == letter),
                    "there is no box {letter}"
                );
                filled.boxes.contains(letter) == *is_checked
            }
            Clause::Fact(fact) => {
                let mut places = fact.questions.iter();
                let done = |number: &usize| self.is_done(&fact.action, *number, filled);
                let so = if fact.of_all {
                    places.all(done)
                } else {
                    places.any(done)
                };
                so == fact.is_done
            }
        }
    }

    fn summaries_by_letter(&self) -> impl Iterator<Item = &String> {
        self.places.iter().filter_map(|place| match place {
            Place::Box { letter, .. } => Some(letter),
            _ => None,
        })
    }

    /// Whether an answer is given to a question, or a lettered box is checked, in the words of the key: `3: “Yes”` or
    /// `Box A`.
    pub(crate) fn is_given(&self, place: &str, filled: &Filled) -> bool {
        if let Some(letter) = place.strip_prefix("Box ") {
            return self.holds(&Clause::Box(letter.to_owned(), true), filled);
        }
        let (number, answer) = place.split_once(": ").expect("a question");
        let number = number.parse().expect("a number");
        let action = match answer {
            "any answer" => Action::Answer,
            _ if answer.starts_with('“') => Action::Check(box_names(answer)),
            _ => read_number(answer),
        };
        self.is_done(&action, number, filled)
    }

    fn is_done(&self, action: &Action, number: usize, filled: &Filled) -> bool {
        let Some(mark) = filled.marks.get(&number) else {
            return false;
        };
        match (action, mark) {
            (Action::Answer, _) => true,
            (Action::Write(least, most), Mark::Written(number)) => {
                least.is_none_or(|least| least <= *number)
                    && most.is_none_or(|most| *number <= most)
            }
            (Action::Check(names), Mark::Checked(checked)) => names
                .iter()
                .any(|name| checked.contains(&self.place(number, name))),
            (action, mark) => panic!("{action:?} is asked of {mark:?}"),
        }
    }

    /// The box with this name, which must be unambiguous.
    fn place(&self, number: usize, (label, place): &(String, Option<usize>)) -> usize {
        let boxes = &self.questions[number - 1].boxes;
        let mut alike = (0..boxes.len()).filter(|place| boxes[*place].label == *label);
        if let Some(place) = place {
            assert!(
                alike.any(|other| other == *place),
                "box {place} of question {number} is not `{label}`"
            );
            return *place;
        }
        let found = alike
            .next()
            .unwrap_or_else(|| panic!("question {number} has no box `{label}`"));
        assert_eq!(
            alike.next(),
            None,
            "`{label}` of question {number} is in doubt"
        );
        found
    }
}

impl CheckBox {
    fn read(printed: &str) -> Self {
        let (rest, go_to) = match printed.split_once(" → ") {
            Some((rest, target)) => (rest, Some(Target::read(target))),
            None => (printed, None),
        };
        Self {
            label: rest
                .strip_suffix(" (check only this box)")
                .unwrap_or(rest)
                .to_owned(),
            go_to,
        }
    }
}

impl Target {
    fn read(words: &str) -> Self {
        let place = words
            .strip_prefix("go to ")
            .unwrap_or_else(|| panic!("`{words}` is no way on"));
        if place == "the end of the questions" {
            return Self::End;
        }
        let number = |number: &str| {
            let number = number.parse();
            number.unwrap_or_else(|_| panic!("`{place}` is no place"))
        };
        match place.split_once(' ') {
            Some(("question", question)) => Self::Question(number(question)),
            Some(("notice", notice)) => Self::Notice(number(notice)),
            Some(("box", letter)) => Self::Box(letter.to_owned()),
            _ => panic!("`{place}` is no place"),
        }
    }
}

impl Place {
    /// A lettered box: `A: you have symptoms`, and below that who checks it.
    fn lettered<'t>(rest: &str, lines: &mut Peekable<impl Iterator<Item = &'t str>>) -> Self {
        let (letter, text) = rest.split_once(": ").expect("a letter");
        let below = next_line(lines);
        let lead = below.strip_prefix("Check this box if ");
        let lead = lead.unwrap_or_else(|| panic!("`{below}` does not say who checks box {letter}"));
        Self::Box {
            letter: letter.to_owned(),
            text: text.to_owned(),
            check_if: Clause::read(&condition(lead, lines)),
        }
    }

    /// A notice: `1. If you checked “Yes” in question 1:`, and below that its text.
    fn notice<'t>(rest: &str, lines: &mut Peekable<impl Iterator<Item = &'t str>>) -> Self {
        let (number, rest) = rest.split_once(". If ").expect("a number");
        let notice_if = Clause::read(&condition(rest, lines));
        Self::Notice {
            number: number.parse().expect("a number"),
            notice_if,
            text: next_line(lines).to_owned(),
        }
    }
}

fn next_line<'t>(lines: &mut impl Iterator<Item = &'t str>) -> &'t str {
    let line = lines.find(|line| !line.trim().is_empty());
    line.expect("another line").trim()
}

/// The lines of a condition that begins with these words: a sentence, or a heading and the list below it.
pub(crate) fn condition<'t>(
    first: &str,
    lines: &mut Peekable<impl Iterator<Item = &'t str>>,
) -> String {
    let mut condition = first.to_owned();
    if first.starts_with("you ") {
        return condition;
    }
    let is_item = |line: &&str| line.trim_start().starts_with("- ") || line.trim().is_empty();
    while let Some(line) = lines.next_if(is_item) {
        condition.push('\n');
        condition.push_str(line);
    }
    condition
}

/// The rest of an "only if", which may continue as a list on the following lines.
fn only_if<'t>(rest: &str, lines: &mut impl Iterator<Item = &'t str>) -> (Clause, Target) {
    let mut text = rest.to_owned();
    while !text.contains("If not, ") {
        text.push('\n');
        text.push_str(lines.next().expect("an end of the list"));
    }
    let (clause, target) = text.rsplit_once("If not, ").expect("found above");
    (
        Clause::read(clause),
        Target::read(target.trim_end_matches('.')),
    )
}

impl Clause {
    /// Reads a condition: a sentence, or a heading with a list.
    pub(crate) fn read(text: &str) -> Self {
        let lines: Vec<_> = text
            .lines()
            .filter(|line| !line.trim().is_empty())
            .collect();
        match lines.as_slice() {
            [sentence] => Self::sentence(sentence.trim().trim_end_matches(['.', ':'])),
            [heading, items @ ..] => Self::list(heading, items),
            [] => panic!("no condition"),
        }
    }

    fn sentence(sentence: &str) -> Self {
        for (between, group) in [
            (", or you ", Self::Any as fn(Vec<Self>) -> Self),
            (", and you ", Self::All),
        ] {
            let parts: Vec<_> = sentence.split(between).collect();
            if parts.len() > 1 {
                let fact = |part: &&str| Self::statement(part.trim_start_matches("you "));
                return group(parts.iter().map(fact).collect());
            }
        }
        let fact = sentence
            .strip_prefix("you ")
            .unwrap_or_else(|| panic!("`{sentence}` is no fact"));
        Self::statement(fact)
    }

    /// A statement without its "you": about a lettered box, or about questions.
    fn statement(text: &str) -> Self {
        let lettered = |lead: &str| text.strip_prefix(lead).map(str::to_owned);
        if let Some(letter) = lettered("checked box ") {
            return Self::Box(letter, true);
        }
        if let Some(letter) = lettered("did not check box ") {
            return Self::Box(letter, false);
        }
        Self::Fact(Fact::read(text))
    }

    /// A heading such as `all of these are true:`, and its lines: indented lines belong to the last line that is not
    /// indented.
    fn list(heading: &str, lines: &[&str]) -> Self {
        let indent = |line: &str| line.len() - line.trim_start().len();
        let outer = indent(lines[0]);
        let mut items: Vec<Vec<&str>> = Vec::new();
        for line in lines {
            if indent(line) == outer {
                items.push(Vec::new());
            }
            items.last_mut().expect("the first stands out").push(line);
        }
        let parts = items.iter().map(|item| {
            let first = item[0].trim_start().strip_prefix("- ").expect("an item");
            if item.len() == 1 {
                Self::sentence(first)
            } else {
                Self::list(first, &item[1..])
            }
        });
        let parts = parts.collect();
        match heading.trim() {
            "all of these are true:" => Self::All(parts),
            "one or more of these is true:" => Self::Any(parts),
            other => {
                let (least, most) = read_count(other);
                Self::Count(least, most, parts)
            }
        }
    }
}

impl Fact {
    /// Reads the words after "you".
    fn read(text: &str) -> Self {
        const PAST: [(&str, &str); 3] = [
            ("checked ", "check "),
            ("wrote ", "write "),
            ("answered ", "answer "),
        ];
        let is_done = !text.starts_with("did not ");
        let done = PAST.iter().find(|(past, _)| text.starts_with(past));
        let text = match done {
            Some((past, now)) => text.replacen(past, now, 1),
            None => text.trim_start_matches("did not ").to_owned(),
        };
        let (action, place) = if let Some(rest) = text.strip_prefix("answer ") {
            (Action::Answer, rest)
        } else {
            let (what, place) = text.rsplit_once(" in ").expect("a place");
            let action = match what.strip_prefix("check ") {
                Some(names) => Action::Check(box_names(names)),
                None => read_number(what.strip_prefix("write ").expect("a action")),
            };
            (action, place)
        };
        let numbers = place.trim_start_matches("question").trim_start_matches('s');
        Self {
            is_done,
            action,
            of_all: numbers.contains(" and "),
            questions: numbers
                .split([',', ' '])
                .filter(|word| !matches!(*word, "" | "or" | "and"))
                .map(|word| {
                    word.parse()
                        .unwrap_or_else(|_| panic!("`{word}` in `{text}` is no number"))
                })
                .collect(),
        }
    }
}

/// `“Yes” or “No” (box 2)`.
fn box_names(text: &str) -> Vec<(String, Option<usize>)> {
    let quoted = text.split('“').skip(1);
    let names = quoted.map(|part| {
        let (label, rest) = part.split_once('”').expect("a closing quote");
        let place = rest.strip_prefix(" (box ").map(|rest| {
            let (number, _) = rest.split_once(')').expect("a closing bracket");
            number.parse::<usize>().expect("a number") - 1
        });
        (label.to_owned(), place)
    });
    names.collect()
}

/// `at least 4 of these are true:`
fn read_count(heading: &str) -> (i64, i64) {
    let number = heading
        .strip_suffix(" of these are true:")
        .or_else(|| heading.strip_suffix(" of these is true:"))
        .unwrap_or_else(|| panic!("`{heading}` heads no list"));
    let parse = |text: &str| text.parse::<i64>().expect("a number");
    let words: Vec<_> = number.split(' ').collect();
    match words.as_slice() {
        ["none"] => (0, 0),
        ["at", "least", least] => (parse(least), i64::MAX),
        ["at", "most", most] => (0, parse(most)),
        ["fewer", "than", more] => (0, parse(more) - 1),
        ["exactly", number] => (parse(number), parse(number)),
        ["from", least, "to", most] => (parse(least), parse(most)),
        _ => panic!("`{number}` is no number"),
    }
}

fn read_number(text: &str) -> Action {
    let parse = |text: &str| {
        text.parse()
            .unwrap_or_else(|_| panic!("`{text}` is no number"))
    };
    if let Some(least) = text.strip_suffix(" or more") {
        return Action::Write(Some(parse(least)), None);
    }
    if let Some(most) = text.strip_suffix(" or less") {
        return Action::Write(None, Some(parse(most)));
    }
    let (least, most) = text.split_once(" to ").unwrap_or((text, text));
    Action::Write(Some(parse(least)), Some(parse(most)))
}
