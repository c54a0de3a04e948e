//! A careful reader of a printed form, who knows only what is printed.

use std::collections::{BTreeMap, BTreeSet};

/// The mark at a question on a completed form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    /// The boxes that are checked, from 0.
    Checked(BTreeSet<usize>),
    /// A number.
    Written(i64),
}

/// The questions on a form, as printed.
pub(crate) struct Printed {
    questions: Vec<Question>,
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

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Target {
    Question(usize),
    End,
}

/// A condition, as printed.
#[derive(Debug)]
pub(crate) enum Clause {
    All(Vec<Clause>),
    Any(Vec<Clause>),
    Fact(Fact),
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

/// The marks on a form, by question number.
pub(crate) type Marks = BTreeMap<usize, Mark>;

impl Printed {
    /// Reads the questions from the lines of a form.
    pub(crate) fn read(text: &str) -> Self {
        let mut questions: Vec<Question> = Vec::new();
        let mut lines = text.lines().peekable();
        while let Some(line) = lines.next() {
            if line.starts_with("End of the questions.") {
                return Self { questions };
            }
            let number = questions.len();
            if line == format!("Question {}", number + 1) {
                questions.push(Question::default());
                continue;
            }
            let Some(question) = questions.last_mut() else {
                continue;
            };
            if let Some(rest) = line.strip_prefix(&format!("Answer question {number} only if ")) {
                question.only_if = Some(only_if(rest, &mut lines));
            } else if let Some(printed) = line.strip_prefix("- ☐ ") {
                question.boxes.push(CheckBox::read(printed));
            } else if let Some(rest) = line.strip_prefix("If you leave it blank, ") {
                question.after_blank = Some(Target::read(rest.trim_end_matches('.')));
            }
        }
        panic!("the questions do not end:\n{text}");
    }

    /// Fills in the form: `mark` gives the reader's answer to a question, by its number; `None` leaves it blank.
    /// Returns the questions that the reader reaches and answers or leaves blank, in order.
    pub(crate) fn fill_in(
        &self,
        mark: impl Fn(usize, &[&str]) -> Option<Mark>,
    ) -> (Vec<usize>, Marks) {
        let mut answered = Vec::new();
        let mut marks = Marks::new();
        let mut at = 1;
        while let Some(question) = self.questions.get(at - 1) {
            if let Some((clause, otherwise)) = &question.only_if
                && !self.holds(clause, &marks)
            {
                at = otherwise.after(at, self.questions.len());
                continue;
            }
            answered.push(at);
            let labels: Vec<_> = question
                .boxes
                .iter()
                .map(|check_box| check_box.label.as_str())
                .collect();
            let mark = mark(at, &labels);
            let go_to = match &mark {
                None => question.after_blank,
                Some(Mark::Checked(checked)) => checked
                    .iter()
                    .find_map(|place| question.boxes[*place].go_to),
                Some(Mark::Written(_)) => None,
            };
            if let Some(mark) = mark {
                marks.insert(at, mark);
            }
            at = go_to.map_or(at + 1, |target| target.after(at, self.questions.len()));
        }
        (answered, marks)
    }

    /// Whether a condition holds for these marks.
    pub(crate) fn holds(&self, clause: &Clause, marks: &Marks) -> bool {
        match clause {
            Clause::All(parts) => parts.iter().all(|part| self.holds(part, marks)),
            Clause::Any(parts) => parts.iter().any(|part| self.holds(part, marks)),
            Clause::Fact(fact) => {
                let mut places = fact.questions.iter();
                let done = |number: &usize| self.is_done(&fact.action, *number, marks);
                let so = if fact.of_all {
                    places.all(done)
                } else {
                    places.any(done)
                };
                so == fact.is_done
            }
        }
    }

    /// Whether an answer is given to a question, in the words of the key.
    pub(crate) fn is_given(&self, number: usize, answer: &str, marks: &Marks) -> bool {
        let action = match answer {
            "any answer" => Action::Answer,
            _ if answer.starts_with('“') => Action::Check(box_names(answer)),
            _ => read_number(answer),
        };
        self.is_done(&action, number, marks)
    }

    fn is_done(&self, action: &Action, number: usize, marks: &Marks) -> bool {
        let Some(mark) = marks.get(&number) else {
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
        let number = place
            .strip_prefix("question ")
            .and_then(|number| number.parse().ok());
        Self::Question(number.unwrap_or_else(|| panic!("`{place}` is no place")))
    }

    /// The number of the next question; nobody is sent back.
    fn after(self, at: usize, many: usize) -> usize {
        match self {
            Self::End => many + 1,
            Self::Question(number) => {
                assert!(
                    at < number && number <= many,
                    "question {at} leads to {number}"
                );
                number
            }
        }
    }
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
            [sentence] => Self::sentence(sentence.trim().trim_end_matches('.')),
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
                let fact = |part: &&str| Self::Fact(Fact::read(part.trim_start_matches("you ")));
                return group(parts.iter().map(fact).collect());
            }
        }
        let fact = sentence
            .strip_prefix("you ")
            .unwrap_or_else(|| panic!("`{sentence}` is no fact"));
        Self::Fact(Fact::read(fact))
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
            other => panic!("`{other}` heads no list"),
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
