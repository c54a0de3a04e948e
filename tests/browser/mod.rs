//! The page and the printed form in a browser. It needs Chromium and its driver, java, and two tools from npm (see tools.rs); so it runs by
//! name alone: `cargo test --features browser-tests --lib browser::`.

mod accessible;
mod agreement;
mod double;
mod driver;
mod expected;
mod forgetting;
mod form;
mod history;
mod keyboard;
mod leaving;
mod loading;
mod numbers;
mod opened;
mod paper;
mod quiet;
mod saved;
mod sheet;
mod tools;
mod typed;
mod valid;
mod visits;
mod walk;
