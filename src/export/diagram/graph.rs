//! What every format draws: nodes and edges.

/// The flow of a questionnaire, as nodes and edges.
///
/// An answer leads to what it opens: a box of passages, and from there on to the questions that it brings up. A passage
/// that several answers bring up stands in the box of each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Graph {
    /// How much is drawn.
    pub scope: Scope,
    /// The title of the questionnaire; plain.
    pub title: String,
    /// The questions, in order.
    pub questions: Vec<QuestionNode>,
    /// What answers open; none, where only questions are drawn. What everybody reads has no edge and comes first.
    pub boxes: Vec<PassageBox>,
    /// Where several conditions come together.
    pub junctions: Vec<Junction>,
    /// What leads where.
    pub edges: Vec<Edge>,
}

/// Above what everybody reads.
pub(super) const EVERYBODY: &str = "EVERYBODY READS";

/// How much is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scope {
    /// Questions, sections and passages.
    Everything,
    /// Questions alone.
    Questions,
}

/// How something stands on the way that is highlighted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum State {
    /// No way is highlighted.
    Open,
    /// It is on the way.
    Taken,
    /// It is off the way.
    Passed,
}

/// A question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct QuestionNode {
    /// Its number and its text; plain.
    pub label: String,
    /// The answer to it on the way; plain.
    pub answer: Option<String>,
    /// Whether everybody is asked it.
    pub is_always_asked: bool,
    /// Whether it is asked on the way.
    pub state: State,
}

/// Passages that are brought up together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PassageBox {
    /// The headings of their sections, each with what its passages are called; plain.
    pub sections: Vec<(String, Vec<String>)>,
    /// Whether no answer is needed for them.
    pub is_for_everybody: bool,
    /// Whether they are brought up on the way.
    pub state: State,
}

/// A place that several edges lead into.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Junction {
    /// How many of them must be taken.
    pub label: &'static str,
    /// Whether that is so on the way.
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

/// An edge. Several that lead to a question stand for any of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Edge {
    /// Where it begins.
    pub from: Node,
    /// Where it leads.
    pub to: Node,
    /// Which answer takes it; nothing, where it does not begin at a question.
    pub label: String,
    /// Whether it is taken on the way.
    pub state: State,
}

impl Graph {
    /// The questions that everybody is asked, in order.
    pub(super) fn spine(&self) -> Vec<usize> {
        let questions = self.questions.iter().enumerate();
        let always = questions.filter(|(_, question)| question.is_always_asked);
        always.map(|(index, _)| index).collect()
    }
}

impl PassageBox {
    /// What it says, a line each: that everybody reads it, the headings, and what stands under each, set in.
    pub(super) fn lines(&self) -> Vec<String> {
        let everybody = self.is_for_everybody.then(|| EVERYBODY.to_owned());
        let sections = self.sections.iter().flat_map(|(title, names)| {
            let names = names.iter().map(|name| format!("  {name}"));
            std::iter::once(title.clone()).chain(names)
        });
        everybody.into_iter().chain(sections).collect()
    }
}
