//! A questionnaire as a sheet to fill in by hand, with a key at the back.
//!
//! Following the printed instructions asks exactly the questions that an interview asks, and the key leads to exactly
//! what its outcome shows. [`Sheet`] is the one view that every format draws from.

mod blocks;
mod formats;
mod instruction;
mod key;
mod known;
mod route;
mod sheet;

pub use formats::{html, markdown};
pub use instruction::Instruction;
pub use key::{Found, Key, KeyLine, key};
pub use route::{Stop, Target, route};
pub use sheet::{Sheet, SheetPassage, SheetPoint, SheetQuestion, SheetSection, TickBox};
