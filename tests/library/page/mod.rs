//! The page and the HTML outcome as files: what can be said of them without a browser. The rest is in tests/browser.

mod direction;
mod exported;
mod markup;
mod policy;
pub(super) mod questionnaires;
mod report;
