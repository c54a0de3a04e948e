//! Where notices are printed on the form: right after each question that can decide them.

use std::collections::BTreeMap;

use crate::questionnaire::{Condition, Notice, QuestionIndex, Questionnaire};

/// A place on the form where a notice is printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct NoticePlace<'q> {
    /// The notice.
    pub(super) notice: &'q Notice,
    /// Whom it is for, as far as the question above decides that.
    pub(super) when: Condition,
    /// The question above.
    pub(super) after: QuestionIndex,
}

/// The places of all notices, in order.
pub(super) fn notice_places(of: &Questionnaire) -> Vec<NoticePlace<'_>> {
    let mut places: Vec<_> = of.notices.iter().flat_map(places).collect();
    places.sort_by_key(|place| place.after);
    places
}

/// The places of a notice: one for each question that is the last of an alternative, so that nobody is told only after
/// other questions.
fn places(notice: &Notice) -> impl Iterator<Item = NoticePlace<'_>> {
    by_last_question(&notice.when)
        .into_iter()
        .map(|(after, mut parts)| NoticePlace {
            notice,
            when: if parts.len() == 1 {
                parts.remove(0).clone()
            } else {
                Condition::Any(parts.into_iter().cloned().collect())
            },
            after,
        })
}

/// The alternatives in a condition, by the last question that each of them depends on. The alternatives in a named
/// condition count only if they depend on different questions; otherwise its lettered box is there in time.
fn by_last_question(condition: &Condition) -> BTreeMap<QuestionIndex, Vec<&Condition>> {
    let mut by_question: BTreeMap<_, Vec<_>> = BTreeMap::new();
    match condition {
        Condition::Any(parts) => {
            for (question, parts) in parts.iter().flat_map(by_last_question) {
                by_question.entry(question).or_default().extend(parts);
            }
        }
        Condition::Holds(named) => by_question = by_last_question(&named.when),
        _ => {}
    }
    if by_question.len() > 1 {
        return by_question;
    }
    let last = condition.questions().pop_last();
    let last = last.expect("a condition names a question");
    BTreeMap::from([(last, vec![condition])])
}
