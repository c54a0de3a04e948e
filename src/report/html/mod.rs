//! What every HTML page of the program is made of. Nothing authored acts: it is escaped, and only some links lead
//! anywhere. Nothing is loaded: a page says so itself, in its Content-Security-Policy.

mod document;
mod markdown;
mod text;

pub use document::Document;
pub use markdown::{blocks, link, phrasing};
pub use text::{escaped, is_english, own_words};
