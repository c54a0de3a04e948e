//! The nodes and edges that every format draws.

use crate::phrases::diagram as phrases;

/// The flow of a questionnaire as nodes and edges.
///
/// An answer leads to a box of items, and from there to the questions that follow from it. An item that several answers
/// lead to is in the box of each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Graph {
    /// The title of the questionnaire; plain.
    pub title: String,
    /// The questions, in order.
    pub questions: Vec<QuestionNode>,
    /// The boxes that answers lead to; empty if only questions are drawn. The box for everyone has no edge and comes
    /// first.
    pub boxes: Vec<ItemBox>,
    /// Nodes where several conditions meet.
    pub junctions: Vec<Junction>,
    /// The edges.
    pub edges: Vec<Edge>,
}

/// How much is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scope {
    /// Questions, and the items that answers lead to.
    Everything,
    /// Questions only.
    Questions,
}

/// The state of a node or an edge relative to the highlighted path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum State {
    /// No path is highlighted.
    Open,
    /// It is on the path.
    Taken,
    /// It is not on the path.
    Passed,
}

/// A question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct QuestionNode {
    /// Its number and text; plain text.
    pub label: String,
    /// The answer to it on the path; plain text.
    pub answer: Option<String>,
    /// Whether everyone is asked it.
    pub is_always_asked: bool,
    /// Whether it is asked on the path.
    pub state: State,
}

/// Items that are shown together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ItemBox {
    /// The names of the notices; plain text.
    pub notices: Vec<String>,
    /// The headings of the sections, each with the names of its passages; plain text.
    pub sections: Vec<(String, Vec<String>)>,
    /// The names of the points; plain text.
    pub points: Vec<String>,
    /// The names of the questions to ask; plain text.
    pub to_ask: Vec<String>,
    /// Whether they are shown without any answer.
    pub is_for_everybody: bool,
    /// Whether they are shown on the path.
    pub state: State,
}

/// A node where edges meet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Junction {
    /// Plain text.
    pub label: String,
    /// What it is.
    pub kind: JunctionKind,
    /// Whether it is reached on the path.
    pub state: State,
}

/// A kind of junction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum JunctionKind {
    /// It says how many of the edges must be taken.
    Meeting,
    /// It is a condition with a name, or that a question is not asked; any of the edges is enough. It is drawn once, and
    /// an edge from it may stand for its opposite.
    Condition,
}

/// A node of a graph, by its index among those of its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Node {
    /// A question.
    Question(usize),
    /// A box of items.
    Box(usize),
    /// A junction.
    Junction(usize),
}

/// An edge. Several edges that lead to a question are alternatives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Edge {
    /// Its source.
    pub from: Node,
    /// Its target.
    pub to: Node,
    /// The answer that takes it, or that the condition where it begins does not hold; else empty.
    pub label: String,
    /// Whether it is taken on the path.
    pub state: State,
}

impl Graph {
    /// The questions that everyone is asked, in order.
    pub(super) fn spine(&self) -> Vec<usize> {
        let questions = self.questions.iter().enumerate();
        let always = questions.filter(|(_, question)| question.is_always_asked);
        always.map(|(index, _)| index).collect()
    }
}

impl ItemBox {
    /// Its headings, each with the names below it.
    pub(super) fn groups(&self) -> impl Iterator<Item = (&str, &[String])> {
        let sections = self.sections.iter();
        let sections = sections.map(|(title, names)| (title.as_str(), names.as_slice()));
        let notices = (phrases::NOTICES, self.notices.as_slice());
        let talk = [
            (phrases::POINTS, self.points.as_slice()),
            (phrases::TO_ASK, self.to_ask.as_slice()),
        ];
        let groups = [notices].into_iter().chain(sections).chain(talk);
        groups.filter(|(_, names)| !names.is_empty())
    }

    /// The heading of the box for everyone.
    pub(super) fn heading(&self) -> Option<String> {
        let heading = || phrases::EVERYBODY.to_owned();
        self.is_for_everybody.then(heading)
    }

    /// The lines of its label: the headings, each with its names indented below it.
    pub(crate) fn lines(&self) -> Vec<String> {
        let groups = self.groups().flat_map(|(title, names)| {
            let names = names.iter().map(|name| format!("  {name}"));
            std::iter::once(title.to_owned()).chain(names)
        });
        self.heading().into_iter().chain(groups).collect()
    }
}
