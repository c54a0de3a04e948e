//! What many records came to: how many answered and saw what, as counts and shares.
//!
//! Small counts are hidden, and so are others from which they could be worked out. There are only counts of answers and
//! of what is shown; no conclusions are drawn about any person.

mod cells;
mod hide;
mod json;
mod links;
mod text;
mod view;

pub(crate) use json::json;
pub(crate) use text::text;
use view::Count;
pub(crate) use view::Summary;
