//! What is printed on the form, in order: the questions, each with what comes right after it.

use super::notices::NoticePlace;
use crate::explain::Boxes;
use crate::questionnaire::{Condition, Named, QuestionIndex, Questionnaire};

/// A place on the form that a reader comes to.
#[derive(Clone, Copy, Debug)]
pub(super) enum Station<'f, 'q> {
    /// A question.
    Question(QuestionIndex, &'q Condition),
    /// A lettered box, by its position among them.
    Box(usize, &'q Named),
    /// A notice, by the position of its place among them.
    Notice(usize, &'f NoticePlace<'q>),
}

/// All places in order. A box comes right after the last question that it depends on, and before the notices there,
/// since they may use it.
pub(super) fn stations<'f, 'q>(
    of: &'q Questionnaire,
    boxes: &Boxes<'q>,
    notices: &'f [NoticePlace<'q>],
) -> Vec<Station<'f, 'q>> {
    let mut stations = Vec::new();
    for (index, question) in of.indexed_questions() {
        stations.push(Station::Question(index, &question.when));
        let boxes = boxes.after(index);
        stations.extend(boxes.map(|(position, one)| Station::Box(position, one.named)));
        let notices = notices.iter().enumerate();
        let notices = notices.filter(|(_, place)| place.after == index);
        stations.extend(notices.map(|(position, place)| Station::Notice(position, place)));
    }
    stations
}

impl<'f, 'q: 'f> Station<'f, 'q> {
    /// The condition under which it matters to a reader.
    pub(super) fn when(self) -> &'f Condition {
        match self {
            Self::Question(_, when) => when,
            Self::Box(_, named) => &named.when,
            Self::Notice(_, place) => &place.when,
        }
    }
}
