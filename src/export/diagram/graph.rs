//! The nodes and edges that every format draws.

/// The flow of a questionnaire as nodes and edges.
///
/// An answer leads to a box of passages, and from there to the questions that follow from it. A passage that several
/// answers lead to is in the box of each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Graph {
    /// How much is drawn.
    pub scope: Scope,
    /// The title of the questionnaire; plain.
    pub title: String,
    /// The questions, in order.
    pub questions: Vec<QuestionNode>,
    /// The boxes that answers lead to; empty if only questions are drawn. The box for everyone has no edge and comes
    /// first.
    pub boxes: Vec<PassageBox>,
    /// Nodes where several conditions meet.
    pub junctions: Vec<Junction>,
    /// The edges.
    pub edges: Vec<Edge>,
}

/// The heading of the box for everyone.
pub(super) const EVERYBODY: &str = "EVERYBODY READS";

/// How much is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scope {
    /// Questions, sections and passages.
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

/// Passages that are shown together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PassageBox {
    /// The headings of their sections, each with the names of its passages; plain text.
    pub sections: Vec<(String, Vec<String>)>,
    /// Whether they are shown without any answer.
    pub is_for_everybody: bool,
    /// Whether they are shown on the path.
    pub state: State,
}

/// A node where several edges meet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Junction {
    /// How many of the edges must be taken.
    pub label: &'static str,
    /// Whether that is the case on the path.
    pub state: State,
}

/// A node of a graph, by its index among those of its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Node {
    /// A question.
    Question(usize),
    /// A box of passages.
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
    /// The answer that takes it; empty if it does not begin at a question.
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

impl PassageBox {
    /// The lines of its label: the heading of the box for everyone, and the section headings, each with its passages
    /// indented below it.
    pub(super) fn lines(&self) -> Vec<String> {
        let everybody = self.is_for_everybody.then(|| EVERYBODY.to_owned());
        let sections = self.sections.iter().flat_map(|(title, names)| {
            let names = names.iter().map(|name| format!("  {name}"));
            std::iter::once(title.clone()).chain(names)
        });
        everybody.into_iter().chain(sections).collect()
    }
}
