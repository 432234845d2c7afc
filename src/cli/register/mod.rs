//! Which register, which committee, who and when: what all verbs of the register understand, and what can be wrong with it.

mod args;
mod at;
mod failure;
mod life;
mod record;

pub(crate) use args::{BackupArgs, ExportArgs, ImportArgs, LogArgs, Place, RegisterArgs, RegisterVerb};
pub(crate) use at::moment;
pub(crate) use failure::{choice, failure};
pub(crate) use life::{DiffArgs, LedgerArgs, PublishArgs, RemindArgs, ReportingArgs, State, VersionsArgs};
pub(crate) use record::{RecordArgs, Source};
