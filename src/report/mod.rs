//! An outcome as text, Markdown, HTML and JSON.
//!
//! [`Report`] is the one view that every format renders; its serialized form is what scripts rely on. Nothing here
//! prints: each format returns a text.

mod assemble;
pub(crate) mod block;
mod ending;
pub(crate) mod html;
mod json;
mod markdown;
pub(crate) mod parts;
mod prose;
mod reason;
mod sentence;
mod styling;
mod text;
mod view;
mod visit;

pub(crate) use assemble::{labels, value};
pub(crate) use ending::{Ending, OutcomeFormat, ending, has_extension};
pub(crate) use html::html;
pub(crate) use json::json;
pub(crate) use markdown::markdown;
pub(crate) use prose::{plain, prose};
pub(crate) use reason::{MOST_IN_A_LINE, choice_in_reason, question_in_reason};
pub(crate) use sentence::first_sentence;
pub use styling::Styling;
pub(crate) use text::text;
pub(crate) use view::Part;
pub use view::{
    AdaptedHead, AnswerValue, Answered, ArticleHead, Because, Holds, Notice, Passage, Point,
    ProviderPrompt, QuestionnaireHead, Report, Section,
};
