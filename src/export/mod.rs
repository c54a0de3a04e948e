//! A questionnaire as what others open. Nothing here writes a file: each export gives a text.

pub mod diagram;
pub mod page;
pub mod paper;
pub mod schema;
