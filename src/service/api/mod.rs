//! The API: one table of endpoints, their handlers, and the description that is drawn from it.

mod asked;
mod books;
mod desk;
mod endpoint;
mod files;
mod follow_up;
mod guard;
mod idempotency;
mod jobs;
mod judge;
mod mine;
mod openapi;
mod ops;
mod page;
mod plans;
mod public;
mod sent;
mod session;
mod sheets;
mod speech;
mod table;
mod users;

pub use endpoint::{Content, Endpoint, Param};
pub use guard::{guarded, told};
pub use openapi::openapi;
pub use sent::{MAX_BODY, Sent, mistaken};
pub use speech::language;
pub use table::ALL;
