//! An outcome in words: as text, Markdown, HTML and JSON.
//!
//! [`Report`] is the one view that every format draws from; its serialized form is the promise made to scripts. Nothing
//! here prints: each format gives a text.

pub(crate) mod block;
mod ending;
pub mod html;
mod json;
mod markdown;
pub(crate) mod parts;
mod prose;
mod reason;
mod text;
mod view;

pub use ending::{Ending, OutcomeFormat, ending};
pub use html::html;
pub use json::json;
pub use markdown::markdown;
pub use prose::{Styling, plain, prose};
pub use text::text;
pub use view::{
    AnswerValue, Answered, ArticleHead, Because, Passage, Point, ProviderPrompt, QuestionnaireHead,
    Report, Section,
};
pub(crate) use view::{labels, value};
