//! Asks a questionnaire.
//!
//! [`conduct`] drives an [`Interview`](crate::interview::Interview) through an [`Asker`].
//!
//! Everything here is said to the person, on standard error; results are none of its business.

mod asker;
mod conduct;

pub use asker::{Asker, Asking, Decision, Halt, Introduction, Reply, Review, WayOut};
pub use conduct::{Unfinished, conduct};
