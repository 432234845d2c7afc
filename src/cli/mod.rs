//! The command line: one verb per file over the functions of `office`, and what people see of them.

mod args;
mod changes;
mod console;
mod exit;
mod export;
mod failure;
mod files;
mod help;
mod language;
mod progress;
mod register;
mod round;
mod run;
mod summary;
mod usage;
mod verbs;
mod week;
mod workbook;

pub use changes::{ChangeArgs, ChangeFlag};
pub use exit::Exit;
pub use help::command;
pub use run::main;
