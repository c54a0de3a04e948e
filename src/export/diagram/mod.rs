//! The flow of a questionnaire as a picture: questions, sections and passages, and the condition on each edge.
//!
//! [`Graph`] is the one view that every format draws from. Whatever is authored in it is a label, and stays one.

mod dot;
mod drawing;
mod graph;
mod mermaid;
mod need;

pub use dot::dot;
pub use graph::{Edge, Graph, Junction, Node, PassageBox, QuestionNode, Scope, State};
pub use mermaid::mermaid;
