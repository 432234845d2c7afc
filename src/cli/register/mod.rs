//! Which register, which committee, who and when: what all verbs of the register understand.

mod args;
mod at;
mod life;
mod record;

#[cfg(feature = "service")]
pub(crate) use args::AtRegister;
pub(crate) use args::{BackupArgs, ExportArgs, ImportArgs, LogArgs, Place, RegisterArgs, RegisterVerb};
pub(crate) use at::{COMMITTEE, moment};
pub(crate) use life::{DiffArgs, LedgerArgs, PublishArgs, RemindArgs, ReportingArgs, State, VersionsArgs};
pub(crate) use record::{RecordArgs, Source};
