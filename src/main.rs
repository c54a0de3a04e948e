//! The `selfcheck` command.

use std::process::ExitCode;

fn main() -> ExitCode {
    selfcheck::main()
}
