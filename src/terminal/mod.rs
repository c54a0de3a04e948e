//! Asks a questionnaire at a terminal, or in plain lines from anywhere.
//!
//! [`conduct`] drives an [`Interview`](crate::interview::Interview) through an [`Asker`]. [`Plain`] is for a pipe and a
//! screen reader.
//!
//! Everything here is said to the person, on standard error; results are none of its business.

mod asker;
mod conduct;
mod file_name;
mod phrases;
mod plain;

pub use asker::{Asker, Asking, Decision, Halt, Introduction, Reply, Review, WayOut};
pub use conduct::{Unfinished, conduct};
pub use phrases::text_width;
pub use plain::Plain;
