//! What may stand on the command line. The sentences of the help are in the catalogue (see `help`).

use std::path::PathBuf;

use clap::{ArgGroup, Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

use super::changes::ChangeArgs;
use super::export::ExportArgs;
use super::register::{
    DiffArgs, LedgerArgs, PublishArgs, RecordArgs, RegisterArgs, RemindArgs, ReportingArgs, VersionsArgs,
};
#[cfg(feature = "service")]
use super::service::{ServeArgs, UserArgs, WorkerArgs};
use super::week::week;
use super::workbook::{ImportArgs, TemplateArgs};
use crate::domain::Language;

/// The whole command line.
#[derive(Debug, Parser)]
#[command(name = "luanphien", version, disable_help_flag = true, disable_version_flag = true)]
#[command(disable_help_subcommand = true, arg_required_else_help = true)]
pub(crate) struct Cli {
    #[command(flatten)]
    pub(crate) common: Common,
    #[command(subcommand)]
    pub(crate) verb: Verb,
}

/// What every verb understands.
#[derive(Args, Debug)]
pub(crate) struct Common {
    #[arg(
        display_order = 900,
        long,
        global = true,
        value_enum,
        value_name = "vi|en",
        hide_possible_values = true
    )]
    pub(crate) lang: Option<Lang>,
    #[arg(display_order = 901, long, global = true)]
    pub(crate) json: bool,
    #[arg(display_order = 902, long, global = true, conflicts_with = "json")]
    pub(crate) table: bool,
    #[arg(display_order = 903, short, long, global = true, action = clap::ArgAction::Help)]
    help: Option<bool>,
    #[arg(display_order = 904, short = 'V', long, action = clap::ArgAction::Version)]
    version: Option<bool>,
}

/// Language of what is printed.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Lang {
    Vi,
    En,
}

impl From<Lang> for Language {
    fn from(lang: Lang) -> Self {
        match lang {
            Lang::Vi => Self::Vi,
            Lang::En => Self::En,
        }
    }
}

/// The verbs.
#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    Plan(PlanArgs),
    Batch(BatchArgs),
    Rebalance(Box<RebalanceArgs>),
    Compare(CompareArgs),
    Simulate(SimulateArgs),
    Check(CheckArgs),
    Explain(ExplainArgs),
    Export(ExportArgs),
    Validate(ValidateArgs),
    Template(TemplateArgs),
    Import(ImportArgs),
    Publish(PublishArgs),
    Versions(VersionsArgs),
    Diff(DiffArgs),
    Record(Box<RecordArgs>),
    Remind(RemindArgs),
    Report(ReportingArgs),
    Ledger(LedgerArgs),
    Register(RegisterArgs),
    #[cfg(feature = "service")]
    Serve(ServeArgs),
    #[cfg(feature = "service")]
    Worker(WorkerArgs),
    #[cfg(feature = "service")]
    User(Box<UserArgs>),
    Schema(SchemaArgs),
    Generate(GenerateArgs),
    Completions(CompletionsArgs),
}

#[derive(Args, Debug)]
pub(crate) struct PlanArgs {
    #[arg(value_name = "INSTANCE")]
    pub(crate) instance: PathBuf,
    #[arg(long, value_name = "FILE")]
    pub(crate) certificate: Option<PathBuf>,
    #[arg(long, value_name = "FILE|URL")]
    pub(crate) register: Option<String>,
    #[arg(long, value_name = "ID", requires = "register")]
    pub(crate) committee: Option<String>,
    #[arg(long, value_name = "INSTANCE", requires = "register")]
    pub(crate) instance_to: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) making: Making,
}

/// How a plan is made and where it goes.
#[derive(Args, Debug)]
pub(crate) struct Making {
    #[arg(short, long, value_name = "PLAN")]
    pub(crate) output: Option<PathBuf>,
    #[arg(long, value_name = "S", value_parser = clap::value_parser!(u32).range(1..))]
    pub(crate) time_limit: Option<u32>,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=1024))]
    pub(crate) threads: Option<u32>,
    #[arg(long, value_name = "N", default_value_t = 0, hide_default_value = true)]
    #[arg(value_parser = clap::value_parser!(u32).range(..=i64::from(i32::MAX)))]
    pub(crate) seed: u32,
    #[arg(long, value_name = "FILE")]
    pub(crate) timings: Option<PathBuf>,
}

#[derive(Args, Debug)]
pub(crate) struct BatchArgs {
    #[arg(value_name = "DIR|FILE.jsonl")]
    pub(crate) input: PathBuf,
    #[arg(short, long, value_name = "DIR|FILE.jsonl")]
    pub(crate) output: PathBuf,
    #[arg(long)]
    pub(crate) again: bool,
    #[arg(long, value_name = "FILE")]
    pub(crate) summary: Option<PathBuf>,
    #[arg(long, value_name = "S", value_parser = clap::value_parser!(u32).range(1..))]
    pub(crate) time_limit: Option<u32>,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=1024))]
    pub(crate) threads: Option<u32>,
    #[arg(long, value_name = "N", default_value_t = 0, hide_default_value = true)]
    #[arg(value_parser = clap::value_parser!(u32).range(..=i64::from(i32::MAX)))]
    pub(crate) seed: u32,
}

#[derive(Args, Debug)]
pub(crate) struct RebalanceArgs {
    #[arg(value_name = "INSTANCE")]
    pub(crate) instance: PathBuf,
    #[arg(value_name = "PLAN")]
    pub(crate) plan: PathBuf,
    #[arg(value_name = "CHANGES")]
    pub(crate) what: Option<PathBuf>,
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub(crate) as_of: chrono::NaiveDate,
    #[command(flatten)]
    pub(crate) flags: ChangeArgs,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(..=1_000_000))]
    pub(crate) changes: Option<u32>,
    #[arg(long, value_name = "INSTANCE")]
    pub(crate) instance_to: Option<PathBuf>,
    #[arg(long, value_name = "DUTY[#SEAT]", conflicts_with_all = ["changes", "instance_to", "output", "timings"])]
    pub(crate) suggest: Option<String>,
    #[arg(long, conflicts_with_all = ["suggest", "instance_to", "output", "timings"])]
    pub(crate) frontier: bool,
    #[command(flatten)]
    pub(crate) making: Making,
}

#[derive(Args, Debug)]
pub(crate) struct CompareArgs {
    #[arg(value_name = "INSTANCE")]
    pub(crate) instance: PathBuf,
    #[arg(value_name = "SCENARIOS")]
    pub(crate) scenarios: PathBuf,
    #[arg(short, long, value_name = "OUT")]
    pub(crate) output: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    pub(crate) html: Option<PathBuf>,
    #[arg(long, value_name = "S", value_parser = clap::value_parser!(u32).range(1..))]
    pub(crate) time_limit: Option<u32>,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=1024))]
    pub(crate) threads: Option<u32>,
    #[arg(long, value_name = "N", default_value_t = 0, hide_default_value = true)]
    #[arg(value_parser = clap::value_parser!(u32).range(..=i64::from(i32::MAX)))]
    pub(crate) seed: u32,
    #[arg(long, value_name = "FILE")]
    pub(crate) timings: Option<PathBuf>,
}

#[derive(Args, Debug)]
pub(crate) struct SimulateArgs {
    #[arg(value_name = "INSTANCE")]
    pub(crate) instance: PathBuf,
    #[arg(long, value_name = "N", default_value_t = 12, hide_default_value = true)]
    #[arg(value_parser = clap::value_parser!(u32).range(1..=100))]
    pub(crate) quarters: u32,
    #[arg(long, value_name = "N", default_value_t = 0, hide_default_value = true)]
    pub(crate) seed: u64,
    #[arg(long, value_name = "PERCENT", default_value_t = 5, hide_default_value = true)]
    #[arg(value_parser = clap::value_parser!(u32).range(..=50))]
    pub(crate) absence: u32,
    #[arg(long, value_name = "PERCENT", default_value_t = 1, hide_default_value = true)]
    #[arg(value_parser = clap::value_parser!(u32).range(..=50))]
    pub(crate) no_show: u32,
    #[arg(long, value_name = "N", default_value_t = 0, hide_default_value = true)]
    #[arg(value_parser = clap::value_parser!(u32).range(..=1000))]
    pub(crate) joins: u32,
    #[arg(long, value_name = "N", default_value_t = 0, hide_default_value = true)]
    #[arg(value_parser = clap::value_parser!(u32).range(..=1000))]
    pub(crate) leaves: u32,
    #[arg(short, long, value_name = "OUT")]
    pub(crate) output: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    pub(crate) html: Option<PathBuf>,
    #[arg(long, value_name = "S", value_parser = clap::value_parser!(u32).range(1..))]
    pub(crate) time_limit: Option<u32>,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=1024))]
    pub(crate) threads: Option<u32>,
}

#[derive(Args, Debug)]
pub(crate) struct CheckArgs {
    #[arg(value_name = "INSTANCE")]
    pub(crate) instance: PathBuf,
    #[arg(value_name = "PLAN")]
    pub(crate) plan: PathBuf,
    #[arg(long, value_name = "OLD")]
    pub(crate) previous: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    pub(crate) certificate: Option<PathBuf>,
}

#[derive(Args, Debug)]
#[command(group(ArgGroup::new("what").required(true).args(["uncovered", "seat", "person", "fairness", "value"])))]
pub(crate) struct ExplainArgs {
    #[arg(value_name = "INSTANCE")]
    pub(crate) instance: PathBuf,
    #[arg(value_name = "PLAN")]
    pub(crate) plan: PathBuf,
    #[arg(long)]
    pub(crate) uncovered: bool,
    #[arg(long, value_name = "SEAT")]
    pub(crate) seat: Option<String>,
    #[arg(long, value_name = "PERSON")]
    pub(crate) person: Option<String>,
    #[arg(long, value_name = "YYYY-MM-DD|YYYY-Www", value_parser = week, requires = "person")]
    pub(crate) week: Option<chrono::NaiveDate>,
    #[arg(long)]
    pub(crate) fairness: bool,
    #[arg(long)]
    pub(crate) value: bool,
    #[arg(long, value_name = "S", value_parser = clap::value_parser!(u32).range(1..))]
    pub(crate) time_limit: Option<u32>,
}

#[derive(Args, Debug)]
pub(crate) struct ValidateArgs {
    #[arg(value_name = "INSTANCE")]
    pub(crate) instance: PathBuf,
}

#[derive(Args, Debug)]
pub(crate) struct SchemaArgs {
    #[arg(
        value_enum,
        value_name = "instance|plan|changes|certificate|scenarios|comparison|simulation|records|register|batch|batch-record",
        hide_possible_values = true
    )]
    pub(crate) of: SchemaOf,
}

/// The documents that have a schema.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum SchemaOf {
    Instance,
    Plan,
    Changes,
    Certificate,
    Scenarios,
    Comparison,
    Simulation,
    Records,
    Register,
    Batch,
    BatchRecord,
}

/// Ranges and what is usual are told by `office::generate`.
#[derive(Args, Debug)]
pub(crate) struct GenerateArgs {
    #[arg(long, value_name = "N", conflicts_with_all = ["members", "cells", "communes"])]
    pub(crate) committees: Option<usize>,
    #[arg(long, value_name = "N")]
    pub(crate) members: Option<usize>,
    #[arg(long, value_name = "N")]
    pub(crate) cells: Option<usize>,
    #[arg(long, value_name = "N")]
    pub(crate) communes: Option<usize>,
    #[arg(long, value_name = "N")]
    pub(crate) months: Option<u32>,
    #[arg(long, value_name = "PERCENT")]
    pub(crate) absence: Option<u32>,
    #[arg(long, value_name = "N", default_value_t = 0, hide_default_value = true)]
    pub(crate) seed: u64,
    #[arg(long, value_name = "N")]
    pub(crate) tenure: Option<u32>,
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub(crate) from: Option<chrono::NaiveDate>,
    #[arg(short, long, value_name = "INSTANCE")]
    pub(crate) output: Option<PathBuf>,
}

#[derive(Args, Debug)]
pub(crate) struct CompletionsArgs {
    #[arg(value_enum, value_name = "SHELL", hide_possible_values = true)]
    pub(crate) shell: Shell,
}
