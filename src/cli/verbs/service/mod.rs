//! The verbs of the service.

mod at;
mod serving;
mod user;

pub(crate) use serving::{serve, worker};
pub(crate) use user::user;
