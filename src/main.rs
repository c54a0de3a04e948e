//! The `selfcheck` command.

use std::process::ExitCode;

fn main() -> ExitCode {
    selfcheck::cli::main()
}
