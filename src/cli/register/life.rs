//! Arguments of the verbs of plans in the register.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, ValueEnum};

use super::args::AtRegister;
use crate::format::records::Span;
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

#[derive(Args, Debug)]
pub(crate) struct RemindArgs {
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub(crate) as_of: NaiveDate,
    #[arg(long, value_name = "N", default_value_t = 7, hide_default_value = true)]
    #[arg(value_parser = clap::value_parser!(u32).range(..=366))]
    pub(crate) days: u32,
    #[arg(long, value_name = "N", default_value_t = 2, hide_default_value = true)]
    #[arg(value_parser = clap::value_parser!(u32).range(1..=120))]
    pub(crate) months: u32,
    #[arg(long)]
    pub(crate) dry_run: bool,
    #[command(flatten)]
    pub(crate) at: AtRegister,
}

#[derive(Args, Debug)]
pub(crate) struct ReportingArgs {
    #[arg(long, value_name = "2027-Q1|2027-H1|2027-9M|2027|2027-01", value_parser = named)]
    pub(crate) period: Named,
    #[arg(long, value_name = "FILE")]
    pub(crate) docx: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    pub(crate) pdf: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    pub(crate) letterhead: Option<PathBuf>,
    #[arg(long, value_name = "FILE|URL")]
    pub(crate) register: Option<String>,
    #[arg(long, value_name = "ID")]
    pub(crate) committee: Option<String>,
}

/// A period as it was written.
#[derive(Clone, Debug)]
pub(crate) struct Named {
    pub(crate) name: String,
    pub(crate) span: Span,
}

/// Why a period is not understood: a key of the catalogue, which tells the forms.
#[derive(Clone, Copy, Debug, thiserror::Error)]
#[error("usage-period")]
pub(crate) struct NoPeriod;

fn named(text: &str) -> Result<Named, NoPeriod> {
    let span = text.parse().map_err(|()| NoPeriod)?;
    Ok(Named { name: text.to_owned(), span })
}
