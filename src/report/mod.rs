//! An outcome in words: as text, Markdown and JSON.
//!
//! [`Report`] is the one view that every format draws from; its serialized form is the promise made to scripts. Nothing
//! here prints: each format gives a text.

mod closing;
mod json;
mod markdown;
mod prose;
mod reason;
mod text;
mod view;

pub use json::json;
pub use markdown::markdown;
pub use prose::{Styling, prose};
pub use text::text;
pub use view::{
    AnswerValue, Answered, ArticleHead, Because, Passage, Point, ProviderPrompt, QuestionnaireHead,
    Report, Section,
};
