//! The verbs over HTTP: the twin of the command line, on the same functions of `office`, with the same DTOs and codes.

mod access;
mod app;
mod metrics;
mod problem;
mod queue;
mod settings;

pub use app::App;
pub use settings::Settings;
