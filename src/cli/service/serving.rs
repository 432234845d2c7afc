//! Arguments of `luanphien serve` and `luanphien worker`.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{Args, ValueEnum};

#[derive(Args, Debug)]
pub(crate) struct ServeArgs {
    #[arg(long, value_name = "ADDRESS:PORT", env = "LUANPHIEN_LISTEN", hide_env = true)]
    pub(crate) listen: Option<SocketAddr>,
    #[arg(long, value_name = "N", env = "LUANPHIEN_WORKERS", hide_env = true)]
    #[arg(value_parser = clap::value_parser!(u16).range(0..=64))]
    pub(crate) workers: Option<u16>,
    #[arg(long, value_name = "URL", env = "LUANPHIEN_PUBLIC_URL", hide_env = true)]
    pub(crate) public_url: Option<String>,
    #[arg(long)]
    pub(crate) behind_proxy: bool,
    #[arg(long, value_name = "MOMENT", value_parser = crate::cli::register::moment)]
    pub(crate) at: Option<chrono::DateTime<chrono::Utc>>,
    #[command(flatten)]
    pub(crate) common: ServiceArgs,
}

#[derive(Args, Debug)]
pub(crate) struct WorkerArgs {
    #[arg(long, value_name = "JOB", hide = true)]
    pub(crate) one: Option<String>,
    #[command(flatten)]
    pub(crate) common: ServiceArgs,
}

/// What server and worker have in common.
#[derive(Args, Debug)]
pub(crate) struct ServiceArgs {
    #[arg(
        long,
        value_name = "FILE|URL",
        env = "LUANPHIEN_DATABASE",
        hide_env = true,
        hide_env_values = true
    )]
    pub(crate) db: Option<String>,
    #[arg(long, value_name = "S", value_parser = clap::value_parser!(u32).range(1..))]
    pub(crate) longest: Option<u32>,
    #[arg(long, value_name = "FILE", env = "LUANPHIEN_CONFIG", hide_env = true)]
    pub(crate) config: Option<PathBuf>,
    #[arg(long, value_enum, value_name = "text|json", hide_possible_values = true)]
    pub(crate) log: Option<LogForm>,
}

/// How the log is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum LogForm {
    Text,
    Json,
}
