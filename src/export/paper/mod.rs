//! A questionnaire as a sheet to fill in by hand, with a key at the back.
//!
//! Following the printed instructions asks exactly the questions that an interview asks, and the key leads to exactly
//! what its outcome shows. [`Sheet`] is the one view that every format draws from.

mod blocks;
mod facts;
mod formats;
mod instruction;
mod key;
mod route;
mod sheet;

pub(crate) use formats::{html, markdown};
pub(crate) use instruction::Instruction;
pub(crate) use key::{Found, Key, key};
pub(crate) use route::{Target, route};
pub(crate) use sheet::{Sheet, SheetPoint, SheetQuestion, SheetSection};
