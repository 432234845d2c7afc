//! What may stand after `export`.

use std::path::PathBuf;

use chrono::{DateTime, Utc};
use clap::{ArgGroup, Args};

use super::register::moment;

/// A plan, and what it is to become.
#[derive(Args, Debug)]
#[command(group = ArgGroup::new("kind").required(true).multiple(true))]
pub(crate) struct ExportArgs {
    #[arg(value_name = "PLAN")]
    pub(crate) plan: PathBuf,
    #[arg(long, value_name = "INSTANCE")]
    pub(crate) instance: PathBuf,
    #[arg(long, value_name = "DIR", group = "kind")]
    pub(crate) ics: Option<PathBuf>,
    #[arg(long, value_name = "FILE", group = "kind")]
    pub(crate) html: Option<PathBuf>,
    #[arg(long, value_name = "DIR", group = "kind")]
    pub(crate) svg: Option<PathBuf>,
    #[arg(long, value_name = "FILE", group = "kind")]
    pub(crate) xlsx: Option<PathBuf>,
    #[arg(long, value_name = "PLAN", requires = "xlsx")]
    pub(crate) previous: Option<PathBuf>,
    #[arg(long, value_name = "DIR", group = "kind")]
    pub(crate) docx: Option<PathBuf>,
    #[arg(long, value_name = "DIR", group = "kind")]
    pub(crate) pdf: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    pub(crate) letterhead: Option<PathBuf>,
    #[arg(long, value_name = "FILE", group = "kind")]
    pub(crate) letterhead_to: Option<PathBuf>,
    #[arg(long, value_name = "MOMENT", value_parser = moment)]
    pub(crate) at: Option<DateTime<Utc>>,
}
