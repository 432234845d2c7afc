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

pub use asked::Asked;
pub use endpoint::{Content, Endpoint, PLAIN, Param, bytes, plain};
pub use guard::{guarded, told};
pub use jobs::{begin, own as own_job};
pub use openapi::{PAGES, openapi};
pub use sent::{MAX_BODY, Sent, mistaken};
pub use session::origin;
pub use speech::{COOKIE, language};
pub use table::ALL;
