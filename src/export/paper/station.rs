//! What is printed on the form, in order: the questions, each with what comes right after it.

use crate::explain::Boxes;
use crate::questionnaire::{Condition, Named, Notice, QuestionIndex, Questionnaire};

/// A place on the form that a reader comes to.
#[derive(Clone, Copy, Debug)]
pub(super) enum Station<'q> {
    /// A question.
    Question(QuestionIndex, &'q Condition),
    /// A lettered box, by its position among them.
    Box(usize, &'q Named),
    /// A notice, by its position among them.
    Notice(usize, &'q Notice),
}

/// All places in order. A box and a notice come right after the last question that they depend on; the boxes first,
/// since the notices may use them.
pub(super) fn stations<'q>(of: &'q Questionnaire, boxes: &Boxes<'q>) -> Vec<Station<'q>> {
    let mut stations = Vec::new();
    let mut printed = 0;
    for (index, question) in of.indexed_questions() {
        stations.push(Station::Question(index, &question.when));
        let boxes = boxes.after(index);
        stations.extend(boxes.map(|(position, one)| Station::Box(position, one.named)));
        for notice in &of.notices {
            if notice.when.questions().last() == Some(&index) {
                stations.push(Station::Notice(printed, notice));
                printed += 1;
            }
        }
    }
    stations
}

impl<'q> Station<'q> {
    /// The condition under which it matters to a reader.
    pub(super) fn when(self) -> &'q Condition {
        match self {
            Self::Question(_, when) => when,
            Self::Box(_, named) => &named.when,
            Self::Notice(_, notice) => &notice.when,
        }
    }
}
