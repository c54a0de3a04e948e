//! The README and the pages in `docs/`: their blocks are outputs of the program, their commands run, their links lead
//! somewhere, and the tests and files that they name exist.
//!
//! `INSTA_UPDATE=always cargo test --test readme` rewrites the blocks.

mod batch;
mod blocks;
mod commands;
mod links;
mod modules;
mod names;
mod pages;
mod promises;
#[cfg(unix)]
mod terminal;

use std::path::Path;
use std::process::{Command, Output, Stdio};

/// The folder of the crate.
const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// Runs a program in a folder, with nothing on standard input.
fn run(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_selfcheck"))
        .args(arguments)
        .current_dir(folder)
        .env("LC_ALL", "C")
        .env_remove("ACCESSIBLE")
        .env_remove("CLICOLOR_FORCE")
        .stdin(Stdio::null())
        .output()
        .expect("the program starts")
}

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).expect("UTF-8")
}
