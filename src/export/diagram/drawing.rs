//! Draws a questionnaire as a graph.

use std::collections::BTreeMap;

use super::need::{Need, edge_label};
use super::opening::{Opening, openings};
use super::{Edge, Graph, Junction, JunctionKind, Node, QuestionNode, Scope, State};
use crate::comparison::answer_name;
use crate::outcome::{Replay, Status};
use crate::phrases::diagram as phrases;
use crate::questionnaire::{Condition, NamedIndex, QuestionIndex, Questionnaire};
use crate::report::plain;
use crate::words::one_line;

impl Graph {
    /// The flow of a questionnaire, with one path highlighted if `path` is given.
    #[must_use]
    pub(crate) fn new(of: &Questionnaire, scope: Scope, path: Option<&Replay<'_>>) -> Self {
        let mut drawing = Drawing {
            of,
            path,
            graph: Self {
                title: one_line(&of.title),
                questions: Vec::new(),
                boxes: Vec::new(),
                junctions: Vec::new(),
                edges: Vec::new(),
            },
            drawn: BTreeMap::new(),
        };
        drawing.questions();
        for opening in openings(of, scope) {
            drawing.open(opening);
        }
        drawing.graph
    }
}

struct Drawing<'d> {
    of: &'d Questionnaire,
    path: Option<&'d Replay<'d>>,
    graph: Graph,
    /// What is drawn once, as far as it is drawn.
    drawn: BTreeMap<Once, Node>,
}

/// A condition that is drawn once.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Once {
    Named(NamedIndex),
    NotAsked(QuestionIndex),
}

impl Drawing<'_> {
    fn questions(&mut self) {
        for (index, question) in self.of.indexed_questions() {
            let status = self.path.map(|path| path.status(index));
            let answer = match status {
                Some(Status::Answered(answer)) => Some(answer_name(question, Some(answer))),
                _ => None,
            };
            self.graph.questions.push(QuestionNode {
                label: format!("{}. {}", index.0 + 1, plain(&question.text)),
                answer,
                is_always_asked: question.when.is_always(),
                state: self.state(&question.when),
            });
        }
    }

    fn open(&mut self, opening: Opening) {
        let state = self.state_of(&opening.need);
        let mut from = None;
        if opening.has_items() {
            let to = Node::Box(self.graph.boxes.len());
            self.graph.boxes.push(opening.item_box(self.of, state));
            if !opening.need.is_always() {
                self.draw(&opening.need, to);
            }
            from = Some(to);
        }
        for question in opening.questions {
            let to = Node::Question(question.0);
            match from {
                Some(from) => self.edge(from, to, String::new(), state),
                None => self.draw(&opening.need, to),
            }
        }
    }

    /// Draws the edges that lead to a node: an answer or a condition is an edge, and several together meet in a junction.
    fn draw(&mut self, need: &Need, to: Node) {
        let state = self.state_of(need);
        let (from, label) = match need {
            Need::Answer { entry, is } => {
                let from = Node::Question(entry.question.0);
                (from, edge_label(self.of, entry, *is))
            }
            Need::Named { index, holds } => {
                let label = if *holds { "" } else { phrases::IF_NOT };
                (self.once(Once::Named(*index)), label.to_owned())
            }
            Need::NotAsked(question) => (self.once(Once::NotAsked(*question)), String::new()),
            Need::Count(_, parts) | Need::All(parts) | Need::Any(parts) => {
                let junction = self.junction(need.words(), JunctionKind::Meeting, state);
                for part in parts {
                    self.draw(part, junction);
                }
                (junction, String::new())
            }
        };
        self.edge(from, to, label, state);
    }

    /// The node of a condition that is drawn once, with what leads to it.
    fn once(&mut self, condition: Once) -> Node {
        if let Some(node) = self.drawn.get(&condition) {
            return *node;
        }
        let (label, need) = match condition {
            Once::Named(index) => {
                let named = &self.of.named[index.0];
                (one_line(&named.text), Need::of(self.of, &named.when))
            }
            Once::NotAsked(question) => {
                let need = Need::not_asked(self.of, question);
                (phrases::not_asked(question.0 + 1), need)
            }
        };
        let node = self.junction(label, JunctionKind::Condition, self.state_of(&need));
        self.drawn.insert(condition, node);
        for need in need.alternatives() {
            self.draw(&need, node);
        }
        node
    }

    fn junction(&mut self, label: String, kind: JunctionKind, state: State) -> Node {
        let node = Node::Junction(self.graph.junctions.len());
        self.graph.junctions.push(Junction { label, kind, state });
        node
    }

    fn edge(&mut self, from: Node, to: Node, label: String, state: State) {
        self.graph.edges.push(Edge {
            from,
            to,
            label,
            state,
        });
    }

    fn state(&self, condition: &Condition) -> State {
        self.taken_if(|path| path.holds(condition) == Some(true))
    }

    fn state_of(&self, need: &Need) -> State {
        self.taken_if(|path| need.is_met(path))
    }

    fn taken_if(&self, is_taken: impl Fn(&Replay<'_>) -> bool) -> State {
        match self.path {
            None => State::Open,
            Some(path) if is_taken(path) => State::Taken,
            Some(_) => State::Passed,
        }
    }
}
