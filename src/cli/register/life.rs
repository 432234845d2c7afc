//! Arguments of the verbs of plans in the register.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, ValueEnum};

use super::args::AtRegister;
use crate::office::life::VersionName;

#[derive(Args, Debug)]
pub(crate) struct PublishArgs {
    #[arg(value_name = "INSTANCE")]
    pub(crate) instance: PathBuf,
    #[arg(value_name = "PLAN")]
    pub(crate) plan: PathBuf,
    #[arg(
        long,
        value_enum,
        value_name = "draft|approved|published",
        default_value = "published",
        hide_default_value = true,
        hide_possible_values = true
    )]
    pub(crate) state: State,
    #[command(flatten)]
    pub(crate) at: AtRegister,
}

/// How far a plan is brought.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum State {
    Draft,
    Approved,
    Published,
}

#[derive(Args, Debug)]
pub(crate) struct VersionsArgs {
    #[arg(long, value_name = "VERSION", requires = "output")]
    pub(crate) take: Option<VersionName>,
    #[arg(short, long, value_name = "DIR", requires = "take")]
    pub(crate) output: Option<PathBuf>,
    #[arg(long, value_name = "FILE|URL")]
    pub(crate) register: Option<String>,
    #[arg(long, value_name = "ID")]
    pub(crate) committee: Option<String>,
}

#[derive(Args, Debug)]
pub(crate) struct DiffArgs {
    #[arg(value_name = "VERSION")]
    pub(crate) was: VersionName,
    #[arg(value_name = "VERSION")]
    pub(crate) is: VersionName,
    #[arg(long, value_name = "FILE|URL")]
    pub(crate) register: Option<String>,
    #[arg(long, value_name = "ID")]
    pub(crate) committee: Option<String>,
}

#[derive(Args, Debug)]
pub(crate) struct LedgerArgs {
    #[arg(long, value_name = "PERSON")]
    pub(crate) person: Option<String>,
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub(crate) as_of: Option<NaiveDate>,
    #[arg(long, value_name = "FILE|URL")]
    pub(crate) register: Option<String>,
    #[arg(long, value_name = "ID")]
    pub(crate) committee: Option<String>,
}
