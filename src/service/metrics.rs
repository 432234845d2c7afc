//! What is counted, in the format of Prometheus (OpenMetrics).

use std::sync::atomic::AtomicU64;

use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::Registry;

/// A request, by what it asked and how it was answered; paths are those of the table, so that no id gets in.
#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
pub struct Asked {
    /// The method.
    pub method: String,
    /// The path of the table.
    pub path: String,
    /// The status.
    pub status: u16,
}

/// Work that ended, by its kind and how it ended.
#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
pub struct Ended {
    /// What it was.
    pub kind: String,
    /// How it ended.
    pub state: String,
}

/// Bounds of the seconds of requests.
const SECONDS: [f64; 10] = [0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1.0, 5.0, 30.0];

/// What is counted.
pub struct Metrics {
    registry: Registry,
    /// Requests answered.
    pub requests: Family<Asked, Counter>,
    /// Seconds of requests.
    pub seconds: Histogram,
    /// Pieces of long work that ended here.
    pub jobs: Family<Ended, Counter>,
    /// Logins refused.
    pub refused: Counter,
    /// Pieces of long work that run here now.
    pub running: Gauge<i64, std::sync::atomic::AtomicI64>,
    /// Streams of progress that are open now.
    pub streams: Gauge<u64, AtomicU64>,
}

impl Default for Metrics {
    fn default() -> Self {
        let mut registry = Registry::with_prefix("luanphien");
        let (requests, jobs) = (Family::default(), Family::default());
        let seconds = Histogram::new(SECONDS);
        let (refused, running, streams) = (Counter::default(), Gauge::default(), Gauge::default());
        registry.register("requests", "Requests answered", requests.clone());
        registry.register("request_seconds", "Seconds until a request was answered", seconds.clone());
        registry.register("jobs", "Pieces of long work that ended here", jobs.clone());
        registry.register("logins_refused", "Logins refused", refused.clone());
        registry.register("jobs_running", "Pieces of long work that run here now", running.clone());
        registry.register("streams", "Streams of progress that are open", streams.clone());
        Self { registry, requests, seconds, jobs, refused, running, streams }
    }
}

impl Metrics {
    /// All of it, as Prometheus reads it.
    #[must_use]
    pub fn text(&self) -> String {
        let mut out = String::new();
        // Writing into a text does not fail.
        let _ = encode(&mut out, &self.registry);
        out
    }
}
