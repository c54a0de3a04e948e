//! The questions of two versions in one order.

use std::collections::HashMap;

use crate::questionnaire::{Id, Question, QuestionIndex, Questionnaire};

/// The questions of two versions, in the order of the new one. A question that only the old version has follows the
/// question before it.
pub(super) fn joint_order(
    old: &Questionnaire,
    new: &Questionnaire,
) -> Vec<Vec<Option<QuestionIndex>>> {
    let id = |(index, question): (QuestionIndex, &'_ Question)| (question.id.clone(), index);
    let in_old: HashMap<Id, QuestionIndex> = old.indexed_questions().map(id).collect();
    let in_new: HashMap<Id, QuestionIndex> = new.indexed_questions().map(id).collect();
    // Questions that only the old version has, by the question of the new version that they follow.
    let mut following = vec![Vec::new(); new.questions.len() + 1];
    let mut position = 0;
    for (index, question) in old.indexed_questions() {
        match in_new.get(&question.id) {
            Some(known) => position = known.0 + 1,
            None => following[position].push(index),
        }
    }
    let mut order = Vec::new();
    let mut following = following.into_iter();
    let only_old = |order: &mut Vec<_>, questions: Option<Vec<QuestionIndex>>| {
        let questions = questions.into_iter().flatten();
        order.extend(questions.map(|index| vec![Some(index), None]));
    };
    only_old(&mut order, following.next());
    for (index, question) in new.indexed_questions() {
        order.push(vec![in_old.get(&question.id).copied(), Some(index)]);
        only_old(&mut order, following.next());
    }
    order
}
