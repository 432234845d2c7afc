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
mod mine_told;
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

pub(crate) use asked::Asked;
pub use endpoint::Endpoint;
pub(crate) use endpoint::{PLAIN, bytes};
pub(crate) use guard::{guarded, told};
pub(crate) use jobs::{begin, own as own_job};
pub(crate) use openapi::PAGES;
pub use openapi::openapi;
pub(crate) use public::KEEP;
pub(crate) use sent::{MAX_BODY, mistaken};
pub(crate) use session::origin;
pub(crate) use sheets::{XLSX, download};
pub(crate) use speech::{COOKIE, language};
pub use table::ALL;
