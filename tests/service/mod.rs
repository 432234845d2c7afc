//! The service.

mod access;
mod api;
mod backup;
mod deploy;
mod pages;
mod queue;
mod served;

/// The program whose verb `worker` does the jobs of the tests.
pub const PROGRAM: &str = env!("CARGO_BIN_EXE_luanphien");
/// The program whose verbs answer as jobs do.
pub const COMMAND_LINE: &str = PROGRAM;
