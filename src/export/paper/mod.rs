//! A questionnaire as a form to fill in by hand, with a key at the end.
//!
//! A reader who follows the printed instructions answers exactly the questions that an interview asks, and the key
//! leads to exactly the items of its outcome. [`Sheet`] is the one view that every format prints.

mod blocks;
mod facts;
mod form;
mod formats;
mod instruction;
mod key;
mod names;
mod notices;
mod route;
mod sheet;
mod station;

pub(crate) use formats::{html, markdown};
pub(crate) use instruction::Instruction;
pub(crate) use key::{Key, KeyItems, KeyPlace};
pub(crate) use route::Target;
pub(crate) use sheet::{
    Sheet, SheetBox, SheetNotice, SheetPassage, SheetPoint, SheetQuestion, SheetSection,
    SheetSummary, SheetToAsk,
};
