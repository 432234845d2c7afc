//! What every request may reach.

use std::sync::Arc;

use chrono::{DateTime, SubsecRound, Utc};

use super::access::Doors;
use super::memory::Memory;
use super::metrics::Metrics;
use super::queue::JobQueue;
use super::settings::Settings;
use crate::office::register::Register;

/// One running service. Cloning it is cheap: all parts are shared.
#[derive(Clone)]
pub struct App {
    /// What is known over the years, and the tables beside it.
    pub register: Register,
    /// Long work.
    pub queue: Arc<dyn JobQueue>,
    /// What was read of the register, as long as nothing has changed.
    pub memory: Arc<Memory>,
    /// How it was started.
    pub settings: Arc<Settings>,
    /// How often somebody may knock.
    pub doors: Arc<Doors>,
    /// What is counted.
    pub metrics: Arc<Metrics>,
}

impl App {
    /// Now, in UTC to the second, as everything is written.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        (Utc::now() + self.settings.ahead).trunc_subsecs(0)
    }
}

/// A moment as it is stored: RFC 3339 in UTC to the second, so that moments compare as texts.
#[must_use]
pub fn moment(at: DateTime<Utc>) -> String {
    at.format("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// The system gives no random numbers.
#[derive(Clone, Debug, thiserror::Error)]
#[error("no random numbers: {0}")]
pub(crate) struct NoChance(String);

/// A new id: 16 random bytes in hexadecimal.
///
/// # Errors
/// The system gives no random numbers.
pub(crate) fn new_id() -> Result<String, NoChance> {
    random::<16>()
}

/// Random bytes in hexadecimal.
///
/// # Errors
/// The system gives no random numbers.
pub(crate) fn random<const BYTES: usize>() -> Result<String, NoChance> {
    use rand::TryRngCore as _;
    let mut bytes = [0; BYTES];
    rand::rngs::OsRng.try_fill_bytes(&mut bytes).map_err(|error| NoChance(error.to_string()))?;
    Ok(hex(&bytes))
}

/// Bytes in hexadecimal, in small letters.
#[must_use]
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
