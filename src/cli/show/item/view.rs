//! What leads to an item, which is also the schema of its JSON.

use serde::Serialize;

use crate::explain::in_words;
use crate::phrases::show as phrases;
use crate::proof::{Effort, Fewest, Needed, OneOf, fewest};
use crate::questionnaire::{Condition, Id, Item, ItemKind, Questionnaire, Range};
use crate::report::AnswerValue;

/// What leads to an item; its serialized form is the JSON.
#[derive(Debug, Serialize)]
pub(super) struct View<'q> {
    /// Its name, if it is a passage.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) passage: Option<String>,
    /// Its id, if it is a talking point.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) point: Option<String>,
    /// Its condition in words; `null` if it has none.
    pub(super) when: Option<String>,
    /// The conditions that this one depends on, each a sentence.
    pub(super) depends_on: Vec<String>,
    /// The ways to show it that need the fewest answers; `null` if they were not found.
    pub(super) fewest: Option<Vec<Vec<NeededAnswer<'q>>>>,
    /// How many more such ways there are.
    pub(super) more: u64,
    /// The item.
    #[serde(skip)]
    pub(super) item: Item,
    /// The questionnaire.
    #[serde(skip)]
    pub(super) of: &'q Questionnaire,
}

/// An answer that is needed.
#[derive(Debug, Serialize)]
pub(super) struct NeededAnswer<'q> {
    /// The question.
    question: &'q Id,
    /// An answer that does.
    answer: AnswerValue<'q>,
    /// For each choice of the answer, the choices that do equally well; nothing if there are none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    or: Vec<Vec<&'q Id>>,
    /// The numbers that do equally well, for an answer that is a number.
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    range: Option<Bounds>,
    /// The same in full.
    #[serde(skip)]
    pub(super) needed: Needed,
}

/// The bounds of a range.
#[derive(Clone, Copy, Debug, Serialize)]
struct Bounds {
    #[serde(skip_serializing_if = "Option::is_none")]
    at_least: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    at_most: Option<i64>,
}

/// How many ways are listed.
const MOST_WAYS: usize = 10;
/// Enough for what a person waits for.
const EFFORT: Effort = Effort::seconds(4);

impl<'q> View<'q> {
    /// What leads to an item.
    pub(super) fn new(questionnaire: &'q Questionnaire, item: Item) -> Self {
        let mut items = questionnaire.items();
        let found = items.find(|(other, _)| *other == item);
        let (_, when) = found.expect("an item of the questionnaire");
        let name = |kind| (item.kind() == kind).then(|| questionnaire.item_name(item));
        let found = fewest(questionnaire, when, MOST_WAYS, EFFORT);
        let (ways, more) = found.map(|Fewest { ways, more }| (ways, more)).unzip();
        let answers = |way: Vec<Needed>| {
            let answers = way.into_iter().map(|needed| answer(questionnaire, needed));
            answers.collect()
        };
        Self {
            passage: name(ItemKind::Passage),
            point: name(ItemKind::Point),
            when: (!when.is_always()).then(|| in_words(questionnaire, when)),
            depends_on: depends_on(questionnaire, when),
            fewest: ways.map(|ways| ways.into_iter().map(answers).collect()),
            more: more.unwrap_or_default(),
            item,
            of: questionnaire,
        }
    }
}

fn answer(questionnaire: &Questionnaire, needed: Needed) -> NeededAnswer<'_> {
    let question = questionnaire.question(needed.question);
    let mut answer = Vec::new();
    let mut or = Vec::new();
    let mut number = None;
    for pick in &needed.picks {
        match pick {
            OneOf::Choices(choices) => {
                let mut ids = choices.iter().map(|choice| &question.choice(*choice).id);
                answer.extend(ids.next());
                or.push(ids.collect::<Vec<_>>());
            }
            OneOf::Numbers(range) => number = Some(*range),
        }
    }
    if or.iter().all(Vec::is_empty) {
        or.clear();
    }
    NeededAnswer {
        question: &question.id,
        answer: number.map_or(AnswerValue::Choices(answer), |range| {
            AnswerValue::Number(range.nearest(0))
        }),
        or,
        range: number.map(|Range { at_least, at_most }| Bounds { at_least, at_most }),
        needed,
    }
}

/// What the words of a condition leave open: when the named conditions hold, and when the questions are asked.
fn depends_on(questionnaire: &Questionnaire, when: &Condition) -> Vec<String> {
    let questions = questionnaire.deciding(when);
    let conditional = questions.into_iter().filter_map(|index| {
        let question = questionnaire.question(index);
        (!question.when.is_always()).then_some(question)
    });
    let conditional: Vec<_> = conditional.collect();
    let whens = conditional.iter().map(|question| &question.when);
    let used = questionnaire.used_by([when].into_iter().chain(whens));
    let words = |when| in_words(questionnaire, when);
    let named = questionnaire.named.iter();
    let named = named.filter(|named| used.contains(&named.index));
    let named = named.map(|named| phrases::holds_when(named.id.as_str(), &words(&named.when)));
    let asked = conditional.iter();
    let asked = asked.map(|one| phrases::asked_when(one.id.as_str(), &words(&one.when)));
    named.chain(asked).collect()
}
