//! The flow of a questionnaire as a picture: questions, sections and passages, and the condition on each edge.
//!
//! [`Graph`] is the one view that every format draws from. Whatever is authored in it is a label, and stays one.

mod dot;
mod drawing;
mod graph;
mod mermaid;
mod need;

pub(crate) use dot::dot;
pub(crate) use graph::{Edge, Graph, Junction, Node, PassageBox, QuestionNode, Scope, State};
pub(crate) use mermaid::mermaid;
