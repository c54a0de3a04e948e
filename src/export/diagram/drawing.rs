//! Draws a questionnaire as a graph.

use super::need::{Need, need};
use super::{Edge, Graph, Junction, Node, PassageBox, QuestionNode, Scope, State};
use crate::comparison::answer_name;
use crate::outcome::{Replay, Status};
use crate::questionnaire::{Condition, Item, PassageIndex, Questionnaire};
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
                scope,
                title: one_line(&of.title),
                questions: Vec::new(),
                boxes: Vec::new(),
                junctions: Vec::new(),
                edges: Vec::new(),
            },
        };
        drawing.questions();
        drawing.openings();
        drawing.graph
    }
}

struct Drawing<'d> {
    of: &'d Questionnaire,
    path: Option<&'d Replay<'d>>,
    graph: Graph,
}

/// A need and the items that it leads to.
struct Opening {
    need: Need,
    questions: Vec<usize>,
    passages: Vec<PassageIndex>,
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

    fn openings(&mut self) {
        for opening in openings(self.of, self.graph.scope) {
            let Opening {
                need,
                questions,
                passages,
            } = opening;
            let state = self.state_of(&need);
            let mut from = None;
            if !passages.is_empty() {
                let to = Node::Box(self.graph.boxes.len());
                let sections = sections(self.of, &passages);
                let is_for_everybody = need.is_always();
                self.graph.boxes.push(PassageBox {
                    sections,
                    is_for_everybody,
                    state,
                });
                if !is_for_everybody {
                    self.draw(&need, to);
                }
                from = Some(to);
            }
            for question in questions {
                let to = Node::Question(question);
                match from {
                    Some(from) => self.edge(from, to, String::new(), state),
                    None => self.draw(&need, to),
                }
            }
        }
    }

    /// Draws the edges that lead to a node: an answer is an edge, and several answers together meet in a junction.
    fn draw(&mut self, need: &Need, to: Node) {
        let state = self.state_of(need);
        let (parts, words) = match need {
            Need::Answer {
                question, label, ..
            } => return self.edge(Node::Question(question.0), to, label.clone(), state),
            Need::All(parts) => (parts, "all of these"),
            Need::Any(parts) => (parts, "any of these"),
        };
        let junction = Node::Junction(self.graph.junctions.len());
        self.graph.junctions.push(Junction {
            label: words,
            state,
        });
        for part in parts {
            self.draw(part, junction);
        }
        self.edge(junction, to, String::new(), state);
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
        match self.path.map(|path| path.holds(condition)) {
            None => State::Open,
            Some(Some(true)) => State::Taken,
            Some(_) => State::Passed,
        }
    }

    fn state_of(&self, need: &Need) -> State {
        let is_taken = |part: &Need| self.state_of(part) == State::Taken;
        let holds = match need {
            Need::Answer { condition, .. } => return self.state(condition),
            Need::All(parts) => parts.iter().all(is_taken),
            Need::Any(parts) => parts.iter().any(is_taken),
        };
        match (self.path, holds) {
            (None, _) => State::Open,
            (Some(_), true) => State::Taken,
            (Some(_), false) => State::Passed,
        }
    }
}

/// The needs and the items that they lead to: first what everyone reads, then in the order of the last question that
/// each need depends on.
fn openings(of: &Questionnaire, scope: Scope) -> Vec<Opening> {
    let mut openings: Vec<Opening> = Vec::new();
    for (item, when) in of.items() {
        let is_drawn = match item {
            Item::Question(_) => !when.is_always(),
            Item::Passage(_) => scope == Scope::Everything,
            Item::Point(_) | Item::Notice(_) | Item::ProviderQuestion(_) => false,
        };
        if !is_drawn {
            continue;
        }
        for need in need(of, when).alternatives() {
            let known = openings.iter().position(|opening| opening.need == need);
            let known = known.unwrap_or_else(|| {
                openings.push(Opening {
                    need,
                    questions: Vec::new(),
                    passages: Vec::new(),
                });
                openings.len() - 1
            });
            match item {
                Item::Question(question) => openings[known].questions.push(question.0),
                Item::Passage(passage) => openings[known].passages.push(passage),
                Item::Point(_) | Item::Notice(_) | Item::ProviderQuestion(_) => {}
            }
        }
    }
    openings.sort_by_key(|opening| opening.need.last_question());
    openings
}

/// Passages grouped under the headings of their sections.
fn sections(of: &Questionnaire, passages: &[PassageIndex]) -> Vec<(String, Vec<String>)> {
    let mut index = 0;
    let sections = of.article.sections.iter().filter_map(|section| {
        let mut names = Vec::new();
        for passage in &section.passages {
            if passages.contains(&PassageIndex(index)) {
                names.push(passage.id.as_str().replace('_', " "));
            }
            index += 1;
        }
        (!names.is_empty()).then(|| (one_line(&section.title), names))
    });
    sections.collect()
}
