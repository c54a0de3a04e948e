//! A summary of many records: how many gave each answer and were shown each item, as counts and shares.
//!
//! Small counts are hidden, and so are counts from which they could be calculated. A summary only counts answers and
//! shown items; it draws no conclusions about any person.

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
