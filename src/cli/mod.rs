//! The command line: one verb per file over the functions of `office`, and what people see of them.

mod args;
mod changes;
mod console;
mod export;
mod failure;
mod files;
mod help;
mod language;
mod progress;
mod register;
mod round;
mod run;
#[cfg(feature = "service")]
mod service;
mod summary;
mod usage;
mod verbs;
mod week;
mod workbook;

pub use crate::answers::Exit;
pub use changes::{ChangeArgs, ChangeFlag};
pub use help::command;
pub use run::main;
