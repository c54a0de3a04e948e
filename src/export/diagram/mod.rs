//! The flow of a questionnaire as a diagram: questions and the items that answers lead to, with the condition on each
//! edge.
//!
//! [`Graph`] is the one view that every format draws. Authored text is used in labels only.

mod dot;
mod drawing;
mod graph;
mod mermaid;
mod need;
mod opening;

pub(crate) use dot::dot;
pub(crate) use graph::{
    Edge, Graph, ItemBox, Junction, JunctionKind, Node, QuestionNode, Scope, State,
};
pub(crate) use mermaid::{TooLarge, mermaid};
