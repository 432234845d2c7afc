//! The verbs over HTTP: the twin of the command line, on the same functions of `office`, with the same DTOs and codes.

pub mod access;
mod api;
mod app;
mod desk;
mod log;
mod memory;
mod metrics;
mod page;
mod problem;
pub mod queue;
mod serve;
mod settings;
mod work;

pub use api::{ALL as ENDPOINTS, Endpoint, openapi};
pub use app::{App, moment};
pub use log::start_log;
pub use memory::Memory;
pub use metrics::Metrics;
pub use problem::{ProblemDetails, Refusal};
pub use serve::{ServeError, open, router, run, serve, work, worker};
pub use settings::Settings;
