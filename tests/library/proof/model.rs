//! Small random questionnaires as YAML.

use std::fmt::Write;

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::{Just, Strategy, any, prop_oneof};

/// A questionnaire. References are numbers, taken modulo the number of possible targets.
#[derive(Clone, Debug)]
pub(crate) struct Model {
    /// Named conditions, and how many of the first questions each may name.
    pub(crate) named: Vec<(u8, Condition)>,
    pub(crate) questions: Vec<(Kind, Option<Condition>)>,
    pub(crate) sections: Vec<Vec<Option<Condition>>>,
    pub(crate) points: Vec<Option<Condition>>,
    pub(crate) notices: Vec<Condition>,
    pub(crate) to_ask: Vec<Option<Condition>>,
    pub(crate) promises: Vec<Promise>,
}

/// The answers that a question accepts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    YesNo,
    One(Vec<u8>),
    /// The choices, and which of them are exclusive.
    Multiple(Vec<(u8, bool)>),
    Integer(Option<i64>, Option<i64>),
}

/// The entries of a mapping.
#[derive(Clone, Debug)]
pub(crate) struct Condition(pub(crate) Vec<Entry>);

/// An entry, with numbers as references.
#[derive(Clone, Debug)]
pub(crate) enum Entry {
    About(u8, Vec<u8>, Option<i64>, Option<i64>),
    Answered(Vec<u8>),
    All(Vec<Condition>),
    Any(Vec<Condition>),
    Not(Condition),
    /// The bounds are taken modulo the number of parts.
    Count(Vec<Condition>, Option<u8>, Option<u8>),
    Holds(u8),
}

/// What a condition may refer to: the first questions, and those of the first named conditions that refer to no others.
#[derive(Clone, Copy, Debug)]
struct Known {
    questions: usize,
    named: usize,
}

/// A promise, with numbers as references.
#[derive(Clone, Debug)]
pub(crate) enum Promise {
    Outcome {
        when: Option<Condition>,
        shows: Vec<u8>,
        hides: Vec<u8>,
        points: Vec<u8>,
    },
    OnlyAdds(u8, u8),
}

/// Any small questionnaire.
pub(crate) fn models() -> impl Strategy<Value = Model> {
    (
        vec((any::<u8>(), conditions()), 0..=2),
        vec((kinds(), option::weighted(0.6, conditions())), 1..=4),
        vec(vec(option::weighted(0.9, conditions()), 1..=3), 1..=2),
        vec(option::weighted(0.9, conditions()), 0..=2),
        vec(conditions(), 0..=1),
        vec(option::weighted(0.9, conditions()), 0..=1),
        vec(promises(), 0..=3),
    )
        .prop_map(
            |(named, questions, sections, points, notices, to_ask, promises)| Model {
                named,
                questions,
                sections,
                points,
                notices,
                to_ask,
                promises,
            },
        )
}

/// Any kind of question; its choices are some of six.
pub(crate) fn kinds() -> impl Strategy<Value = Kind> {
    let bound = || option::weighted(0.8, -3..=3_i64);
    prop_oneof![
        3 => Just(Kind::YesNo),
        3 => vec(0..6_u8, 1..=4).prop_map(|choices| Kind::One(distinct(choices, |choice| *choice))),
        3 => vec((0..6_u8, proptest::bool::weighted(0.3)), 1..=3)
            .prop_map(|choices| Kind::Multiple(distinct(choices, |(choice, _)| *choice))),
        2 => (bound(), bound()).prop_map(|(one, other)| match (one, other) {
            (Some(one), Some(other)) => Kind::Integer(Some(one.min(other)), Some(one.max(other))),
            (one, other) => Kind::Integer(one, other),
        }),
    ]
}

fn distinct<T, K: PartialEq>(items: Vec<T>, key: impl Fn(&T) -> K) -> Vec<T> {
    let mut kept: Vec<T> = Vec::new();
    for item in items {
        if !kept.iter().any(|known| key(known) == key(&item)) {
            kept.push(item);
        }
    }
    kept
}

/// Any shallow condition.
pub(crate) fn conditions() -> impl Strategy<Value = Condition> {
    let bound = || option::of(-4..=4_i64);
    let about = (any::<u8>(), vec(any::<u8>(), 1..=2), bound(), bound())
        .prop_map(|(question, choices, least, most)| Entry::About(question, choices, least, most));
    let leaf = prop_oneof![
        6 => about,
        1 => vec(any::<u8>(), 1..=2).prop_map(Entry::Answered),
        1 => any::<u8>().prop_map(Entry::Holds),
    ];
    let leaf = vec(leaf, 1..=2).prop_map(Condition);
    leaf.prop_recursive(2, 8, 2, |inner| {
        let entry = prop_oneof![
            vec(inner.clone(), 1..=2).prop_map(Entry::All),
            vec(inner.clone(), 1..=3).prop_map(Entry::Any),
            inner.clone().prop_map(Entry::Not),
            (
                vec(inner.clone(), 1..=3),
                any::<Option<u8>>(),
                any::<Option<u8>>()
            )
                .prop_map(|(parts, least, most)| Entry::Count(parts, least, most)),
        ];
        (vec(entry, 1..=2), option::of(inner)).prop_map(|(entries, more)| {
            let more = more.into_iter().flat_map(|more| more.0);
            Condition(entries.into_iter().chain(more).collect())
        })
    })
}

fn promises() -> impl Strategy<Value = Promise> {
    let names = || vec(any::<u8>(), 0..=2);
    let outcome = (option::of(conditions()), names(), names(), names()).prop_map(
        |(when, shows, hides, points)| Promise::Outcome {
            when,
            shows,
            hides,
            points,
        },
    );
    let only_adds = (any::<u8>(), any::<u8>())
        .prop_map(|(question, choice)| Promise::OnlyAdds(question, choice));
    prop_oneof![outcome, only_adds]
}

impl Kind {
    /// The ids of the choices.
    pub(crate) fn choices(&self) -> Vec<String> {
        match self {
            Self::YesNo => ["yes", "no", "unsure"].map(str::to_owned).to_vec(),
            Self::One(choices) => choices.iter().map(|choice| format!("c{choice}")).collect(),
            Self::Multiple(choices) => choices
                .iter()
                .map(|(choice, _)| format!("c{choice}"))
                .collect(),
            Self::Integer(..) => Vec::new(),
        }
    }
}

impl Model {
    /// The questionnaire as a file.
    pub(crate) fn to_yaml(&self) -> String {
        let mut text = String::from(
            "selfcheck: 1\nid: model\ntitle: T\nversion: '1'\nlanguage: en\nabout: A\nnot_a_diagnosis: N\n",
        );
        self.write_named(&mut text);
        text.push_str("questions:\n");
        for (index, (kind, when)) in self.questions.iter().enumerate() {
            self.write_question(&mut text, index, kind, when.as_ref());
        }
        text.push_str("notices: [\n");
        for (index, when) in self.notices.iter().enumerate() {
            let when = self.when(Some(when), self.all());
            let _ = writeln!(text, "  {{id: a{index}, text: T{when}}},");
        }
        text.push_str(
            "]\narticle:\n  title: T\n  publisher: P\n  reviewed: 2025-07\n  sections:\n",
        );
        for (index, passages) in self.sections.iter().enumerate() {
            let _ = write!(
                text,
                "    - id: s{index}\n      title: T\n      passages:\n"
            );
            for (index, when) in passages.iter().enumerate() {
                let when = self.when(when.as_ref(), self.all());
                let _ = writeln!(text, "        - {{id: p{index}, text: T{when}}}");
            }
        }
        text.push_str("provider_prompt:\n  text: T\n  points: [\n");
        for (index, when) in self.points.iter().enumerate() {
            let when = self.when(when.as_ref(), self.all());
            let _ = writeln!(text, "    {{id: t{index}, text: T{when}}},");
        }
        text.push_str("  ]\n  questions: [\n");
        for (index, when) in self.to_ask.iter().enumerate() {
            let when = self.when(when.as_ref(), self.all());
            let _ = writeln!(text, "    {{id: r{index}, text: T{when}}},");
        }
        text.push_str("  ]\npromises: [\n");
        for promise in &self.promises {
            self.write_promise(&mut text, promise);
        }
        text.push_str("]\n");
        text
    }

    fn write_named(&self, text: &mut String) {
        text.push_str("conditions: [\n");
        for index in 0..self.named.len() {
            let known = Known {
                questions: self.reach(index),
                named: index,
            };
            let when = self.when(Some(&self.named[index].1), known);
            let _ = writeln!(text, "  {{id: n{index}, text: T{index}{when}}},");
        }
        text.push_str("]\n");
    }

    /// How many of the first questions a named condition may name.
    fn reach(&self, named: usize) -> usize {
        1 + usize::from(self.named[named].0) % self.questions.len()
    }

    /// What conditions of passages may refer to.
    fn all(&self) -> Known {
        Known {
            questions: self.questions.len(),
            named: self.named.len(),
        }
    }

    fn write_question(
        &self,
        text: &mut String,
        index: usize,
        kind: &Kind,
        when: Option<&Condition>,
    ) {
        let earlier = Known {
            questions: index,
            named: self.named.len(),
        };
        let _ = write!(text, "  - {{id: q{index}, text: T");
        let _ = match kind {
            Kind::YesNo => write!(text, ", type: yes_no"),
            Kind::One(_) => {
                let choices: Vec<_> = kind.choices().iter().map(|id| format!("{id}: L")).collect();
                write!(
                    text,
                    ", type: select_one, choices: {{{}}}",
                    choices.join(", ")
                )
            }
            Kind::Multiple(choices) => {
                let choices: Vec<_> = choices
                    .iter()
                    .map(|(id, exclusive)| format!("c{id}: {{label: L, exclusive: {exclusive}}}"))
                    .collect();
                write!(
                    text,
                    ", type: select_multiple, choices: {{{}}}",
                    choices.join(", ")
                )
            }
            Kind::Integer(min, max) => {
                let min = min.map(|min| format!(", min: {min}")).unwrap_or_default();
                let max = max.map(|max| format!(", max: {max}")).unwrap_or_default();
                write!(text, ", type: integer{min}{max}")
            }
        };
        let _ = writeln!(text, "{}}}", self.when(when, earlier));
    }

    fn write_promise(&self, text: &mut String, promise: &Promise) {
        let passages: Vec<_> = self
            .sections
            .iter()
            .enumerate()
            .flat_map(|(section, passages)| {
                (0..passages.len()).map(move |passage| format!("s{section}/p{passage}"))
            })
            .collect();
        let points: Vec<_> = (0..self.points.len())
            .map(|point| format!("t{point}"))
            .collect();
        match promise {
            Promise::Outcome {
                when,
                shows,
                hides,
                points: made,
            } => {
                let lists = [
                    ("shows", named(shows, &passages)),
                    ("hides", named(hides, &passages)),
                    ("points", named(made, &points)),
                ];
                let lists: Vec<_> = lists
                    .iter()
                    .filter(|(_, names)| !names.is_empty())
                    .collect();
                if lists.is_empty() {
                    return;
                }
                let when = self.when(when.as_ref(), self.all());
                let _ = write!(text, "  {{text: T{when}");
                for (key, names) in lists {
                    let _ = write!(text, ", {key}: [{}]", names.join(", "));
                }
                text.push_str("},\n");
            }
            Promise::OnlyAdds(question, choice) => {
                let (index, choices) = self.question(*question, self.all());
                if !choices.is_empty() {
                    let choice = &choices[usize::from(*choice) % choices.len()];
                    let _ = writeln!(text, "  {{text: T, only_adds: {{q{index}: {choice}}}}},");
                }
            }
        }
    }

    /// The question that a reference resolves to, with its choices.
    fn question(&self, number: u8, known: Known) -> (usize, Vec<String>) {
        let index = usize::from(number) % known.questions;
        (index, self.questions[index].0.choices())
    }

    fn when(&self, when: Option<&Condition>, known: Known) -> String {
        match when {
            Some(when) if known.questions > 0 => format!(", when: {}", self.condition(when, known)),
            _ => String::new(),
        }
    }

    fn condition(&self, condition: &Condition, known: Known) -> String {
        let mut entries: Vec<(String, String)> = Vec::new();
        for entry in &condition.0 {
            let (key, value) = self.entry(entry, known);
            if !entries.iter().any(|(other, _)| *other == key) {
                entries.push((key, value));
            }
        }
        let entries: Vec<_> = entries
            .iter()
            .map(|(key, value)| format!("{key}: {value}"))
            .collect();
        format!("{{{}}}", entries.join(", "))
    }

    fn entry(&self, entry: &Entry, known: Known) -> (String, String) {
        let parts = |parts: &[Condition]| {
            let parts: Vec<_> = parts
                .iter()
                .map(|part| self.condition(part, known))
                .collect();
            format!("[{}]", parts.join(", "))
        };
        match entry {
            Entry::About(question, choices, least, most) => {
                let (index, offered) = self.question(*question, known);
                let value = if offered.is_empty() {
                    range(*least, *most)
                } else {
                    format!("[{}]", named(choices, &offered).join(", "))
                };
                (format!("q{index}"), value)
            }
            Entry::Answered(questions) => {
                let ids: Vec<_> = questions
                    .iter()
                    .map(|question| format!("q{}", self.question(*question, known).0))
                    .collect();
                ("answered".to_owned(), format!("[{}]", ids.join(", ")))
            }
            Entry::All(inner) => ("all".to_owned(), parts(inner)),
            Entry::Any(inner) => ("any".to_owned(), parts(inner)),
            Entry::Count(inner, least, most) => {
                let bound = |bound: Option<u8>| {
                    bound.map(|bound| {
                        i64::from(bound) % (i64::try_from(inner.len()).expect("few parts") + 1)
                    })
                };
                let range = range(bound(*least), bound(*most));
                let range = range.trim_matches(['{', '}']);
                (
                    "count".to_owned(),
                    format!("{{{range}, of: {}}}", parts(inner)),
                )
            }
            Entry::Holds(number) => {
                let usable = (0..known.named).filter(|named| self.reach(*named) <= known.questions);
                let usable: Vec<_> = usable.collect();
                match usable[..] {
                    [] => self.entry(&Entry::Answered(vec![*number]), known),
                    _ => (
                        "holds".to_owned(),
                        format!("n{}", usable[usize::from(*number) % usable.len()]),
                    ),
                }
            }
            Entry::Not(inner) => ("not".to_owned(), self.condition(inner, known)),
        }
    }
}

fn range(least: Option<i64>, most: Option<i64>) -> String {
    match (least, most) {
        (Some(one), Some(other)) => {
            format!(
                "{{at_least: {}, at_most: {}}}",
                one.min(other),
                one.max(other)
            )
        }
        (Some(least), None) => format!("{{at_least: {least}}}"),
        (None, Some(most)) => format!("{{at_most: {most}}}"),
        (None, None) => "{at_least: 0}".to_owned(),
    }
}

fn named(numbers: &[u8], names: &[String]) -> Vec<String> {
    if names.is_empty() {
        return Vec::new();
    }
    numbers
        .iter()
        .map(|number| names[usize::from(*number) % names.len()].clone())
        .collect()
}
