//! The log: structured, without personal data: ids of jobs, codes, paths of the table, never names or what was sent.

use tracing_subscriber::EnvFilter;

/// What is told where `LUANPHIEN_LOG` says nothing.
const USUAL: &str = "info,apalis=warn,apalis_core=warn,sqlx=warn,hyper=warn";

/// Starts to write the log to standard error, for people or as JSON, a line for each event.
pub fn start_log(json: bool) {
    let filter = EnvFilter::try_from_env("LUANPHIEN_LOG").unwrap_or_else(|_| EnvFilter::new(USUAL));
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    // A log that was started already goes on.
    let _ = if json { log.json().try_init() } else { log.with_target(false).try_init() };
}
