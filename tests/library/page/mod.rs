//! Tests of the page and the HTML outcome as files, without a browser. The browser tests are in tests/browser.

mod direction;
mod exported;
mod markup;
mod policy;
pub(super) mod questionnaires;
mod report;
