//! The verbs of the service.

mod at;
mod user;

pub(crate) use user::user;
