//! The page in a browser. It needs Chromium and its driver, java, and two tools from npm (see tools.rs); so it runs by
//! name alone: `cargo test --test browser`.

mod accessible;
mod agreement;
mod driver;
mod expected;
mod forgetting;
mod generated;
mod keyboard;
mod loading;
mod opened;
#[path = "../page/questionnaires.rs"]
mod questionnaires;
mod quiet;
mod saved;
mod tools;
mod valid;
mod walk;
