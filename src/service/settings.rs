//! How the service is started.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use crate::office::register::Address;

/// How the service is started: flags, environment and configuration file come together in `cli`.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Where it listens.
    pub listen: SocketAddr,
    /// The register, with the tables beside it.
    pub database: Address,
    /// Workers inside the server; 0: only those started elsewhere with `luanphien worker`.
    pub workers: usize,
    /// The program that does one piece of long work in a process of its own: this one.
    pub program: PathBuf,
    /// Address under which people reach it (`https://…`), for links in calendars and for the cookie; without one, that of the request.
    pub public_url: Option<String>,
    /// Whether a proxy in front tells the address of the caller (`X-Forwarded-For`).
    pub behind_proxy: bool,
    /// Longest time of one piece of long work.
    pub longest: Duration,
    /// How far its clock is ahead of this machine's: for practice on a quarter to come.
    pub ahead: chrono::TimeDelta,
    /// How long requests may go on once it is told to stop.
    pub grace: Duration,
}

impl Settings {
    /// As `luanphien serve` starts without any flag.
    #[must_use]
    pub fn new(listen: SocketAddr, database: Address, program: PathBuf) -> Self {
        Self {
            listen,
            database,
            workers: 1,
            program,
            public_url: None,
            behind_proxy: false,
            longest: Duration::from_secs(3600),
            ahead: chrono::TimeDelta::zero(),
            grace: Duration::from_secs(10),
        }
    }

    /// Whether people reach it by HTTPS only.
    #[must_use]
    pub fn secure(&self) -> bool {
        self.public_url.as_deref().is_some_and(|url| url.starts_with("https://"))
    }
}
