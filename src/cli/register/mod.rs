//! Which register, which committee, who and when: what all verbs of the register understand, and what can be wrong with it.

mod args;
mod at;
mod failure;

#[expect(unused_imports, reason = "`publish`, `record` and `ledger` are to come")]
pub(crate) use args::AtRegister;
pub(crate) use args::{BackupArgs, ExportArgs, ImportArgs, LogArgs, Place, RegisterArgs, RegisterVerb};
pub(crate) use failure::{choice, failure};
