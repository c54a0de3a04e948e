//! The flow of a questionnaire as a diagram: questions, sections and passages, with the condition on each edge.
//!
//! [`Graph`] is the one view that every format draws. Authored text is used in labels only.

mod dot;
mod drawing;
mod graph;
mod mermaid;
mod need;

pub(crate) use dot::dot;
pub(crate) use graph::{Edge, Graph, Junction, Node, PassageBox, QuestionNode, Scope, State};
pub(crate) use mermaid::mermaid;
