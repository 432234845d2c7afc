//! What may stand after `register`, and the arguments that other verbs share with it.

use std::path::PathBuf;

use chrono::{DateTime, Utc};
use clap::{Args, Subcommand};

use super::at::moment;

/// Which register, which committee, who and when: to be flattened into the arguments of a verb that writes down or looks up.
#[derive(Args, Clone, Debug, Default)]
pub(crate) struct AtRegister {
    #[arg(long, value_name = "FILE|URL")]
    pub(crate) register: Option<String>,
    #[arg(long, value_name = "ID")]
    pub(crate) committee: Option<String>,
    #[arg(long, value_name = "NAME")]
    pub(crate) by: Option<String>,
    #[arg(long, value_name = "MOMENT", value_parser = moment)]
    pub(crate) at: Option<DateTime<Utc>>,
}

/// The verbs of the register itself.
#[derive(Args, Debug)]
#[command(subcommand_required = true, arg_required_else_help = true)]
pub(crate) struct RegisterArgs {
    #[command(subcommand)]
    pub(crate) verb: RegisterVerb,
}

/// What is done with a register as a whole.
#[derive(Debug, Subcommand)]
pub(crate) enum RegisterVerb {
    Init(Place),
    Verify(Place),
    Log(LogArgs),
    Export(ExportArgs),
    Import(ImportArgs),
    Backup(BackupArgs),
}

/// Where the register is: alone or with `--register`, as one likes.
#[derive(Args, Clone, Debug, Default)]
pub(crate) struct Place {
    #[arg(value_name = "REGISTER", conflicts_with = "register")]
    pub(crate) place: Option<String>,
    #[arg(long, value_name = "FILE|URL")]
    pub(crate) register: Option<String>,
}

#[derive(Args, Debug)]
pub(crate) struct LogArgs {
    #[command(flatten)]
    pub(crate) place: Place,
    #[arg(long, value_name = "ID")]
    pub(crate) committee: Option<String>,
    #[arg(long, value_name = "N", default_value_t = 20, hide_default_value = true)]
    #[arg(value_parser = clap::value_parser!(u32).range(1..))]
    pub(crate) last: u32,
}

#[derive(Args, Debug)]
pub(crate) struct ExportArgs {
    #[command(flatten)]
    pub(crate) place: Place,
    #[arg(short, long, value_name = "FILE.jsonl")]
    pub(crate) output: Option<PathBuf>,
}

#[derive(Args, Debug)]
#[command(allow_missing_positional = true)]
pub(crate) struct ImportArgs {
    #[command(flatten)]
    pub(crate) place: Place,
    #[arg(value_name = "FILE.jsonl", required = true)]
    pub(crate) lines: PathBuf,
}

#[derive(Args, Debug)]
#[command(allow_missing_positional = true)]
pub(crate) struct BackupArgs {
    #[command(flatten)]
    pub(crate) place: Place,
    #[arg(value_name = "FILE", required = true)]
    pub(crate) copy: PathBuf,
}
