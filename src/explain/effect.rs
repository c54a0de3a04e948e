//! What each answer brings up, as far as it can be read off the conditions.

use crate::questionnaire::{
    ChoiceIndex, ChoiceSet, Condition, Logic, PassageIndex, PointIndex, QuestionIndex,
    Questionnaire, Range,
};

/// Something that has a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Item {
    /// A question that is asked.
    Question(QuestionIndex),
    /// A passage that is shown.
    Passage(PassageIndex),
    /// A point that is made.
    Point(PointIndex),
}

/// What of an answer counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trigger {
    /// A choice.
    Choice(ChoiceIndex),
    /// A number in a range.
    Range(Range),
    /// Any answer but skipped.
    Answered,
    /// That an answer is not another one: the question is named under `not`.
    Not,
}

/// What something that counts brings up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Effect {
    /// The question.
    pub question: QuestionIndex,
    /// What of the answer to it counts.
    pub trigger: Trigger,
    /// What it brings up.
    pub item: Item,
    /// Whether it does so whatever the other answers are.
    pub alone: bool,
}

/// What the answers bring up, and what needs none of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Effects {
    /// In the order of the items.
    pub effects: Vec<Effect>,
    /// Items without a condition.
    pub always: Vec<Item>,
}

/// Everything that has a condition, with it: questions, passages and points, each in order.
pub fn items(questionnaire: &Questionnaire) -> impl Iterator<Item = (Item, &Condition)> {
    let questions = questionnaire
        .indexed_questions()
        .map(|(index, question)| (Item::Question(index), &question.when));
    let passages = questionnaire
        .article
        .passages()
        .map(|(index, _, passage)| (Item::Passage(index), &passage.when));
    let points = questionnaire.provider_prompt.points.iter().enumerate();
    let points = points.map(|(index, point)| (Item::Point(PointIndex(index)), &point.when));
    questions.chain(passages).chain(points)
}

/// Everything that the answers to a questionnaire bring up.
#[must_use]
pub fn effects(questionnaire: &Questionnaire) -> Effects {
    let mut found = Effects::default();
    for (item, when) in items(questionnaire) {
        if when.is_always() {
            found.always.push(item);
        }
        found.effects.extend(of(item, when));
    }
    found
}

fn of(item: Item, when: &Condition) -> Vec<Effect> {
    let effect = |mention: Mention| Effect {
        question: mention.question,
        trigger: mention.trigger,
        item,
        alone: mention.alone,
    };
    when.fold(&mut Mentions).into_iter().map(effect).collect()
}

/// What a condition names.
struct Mentions;

struct Mention {
    question: QuestionIndex,
    trigger: Trigger,
    alone: bool,
}

fn one(question: QuestionIndex, trigger: Trigger) -> Vec<Mention> {
    vec![Mention {
        question,
        trigger,
        alone: true,
    }]
}

impl Logic for Mentions {
    type Truth = Vec<Mention>;

    fn includes(&mut self, question: QuestionIndex, choices: &ChoiceSet) -> Vec<Mention> {
        choices
            .iter()
            .flat_map(|choice| one(question, Trigger::Choice(*choice)))
            .collect()
    }

    fn within(&mut self, question: QuestionIndex, range: Range) -> Vec<Mention> {
        one(question, Trigger::Range(range))
    }

    fn answered(&mut self, question: QuestionIndex) -> Vec<Mention> {
        one(question, Trigger::Answered)
    }

    fn all(&mut self, parts: Vec<Vec<Mention>>) -> Vec<Mention> {
        let single = parts.len() == 1;
        let mentions = parts.into_iter().flatten();
        mentions
            .map(|mention| Mention {
                alone: mention.alone && single,
                ..mention
            })
            .collect()
    }

    fn any(&mut self, parts: Vec<Vec<Mention>>) -> Vec<Mention> {
        parts.into_iter().flatten().collect()
    }

    fn not(&mut self, part: Vec<Mention>) -> Vec<Mention> {
        let mut mentions: Vec<Mention> = Vec::new();
        for Mention { question, .. } in part {
            if mentions.iter().all(|mention| mention.question != question) {
                mentions.push(Mention {
                    question,
                    trigger: Trigger::Not,
                    alone: false,
                });
            }
        }
        mentions
    }
}
