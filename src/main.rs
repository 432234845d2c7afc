//! The `luanphien` command.

use std::process::ExitCode;

fn main() -> ExitCode {
    luanphien::cli::main(std::env::args_os())
}
