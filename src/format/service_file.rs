//! The configuration file of the service (TOML).

use std::net::SocketAddr;

use serde::Deserialize;

use super::Issue;
use super::codes::E2521;
use super::issue::Position;

/// What a configuration file of the service may say; flags and the environment say it louder.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ServiceFile {
    /// Where it listens.
    pub listen: Option<SocketAddr>,
    /// The register: a file, or the URL of a PostgreSQL database.
    pub database: Option<String>,
    /// Workers inside the server.
    pub workers: Option<u16>,
    /// Address under which people reach it.
    pub public_url: Option<String>,
    /// Whether a proxy in front tells the address of the caller.
    pub behind_proxy: Option<bool>,
    /// Longest time of one piece of long work, in seconds.
    pub longest: Option<u32>,
    /// Whether the log is written as JSON, a line for each event.
    pub log_json: Option<bool>,
}

/// Reads a configuration file.
///
/// # Errors
/// E2521 with line and column.
pub fn read_service_file(text: &str) -> Result<ServiceFile, Vec<Issue>> {
    toml::from_str(text).map_err(|error| {
        let before = text.get(..error.span().map_or(0, |span| span.start)).unwrap_or_default();
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        let position = Some(Position { line, column });
        vec![Issue { position, ..Issue::new(&E2521, "$", error.message()) }]
    })
}
