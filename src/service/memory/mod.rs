//! What the register knows of a committee at one entry of its journal, kept in memory: as long as no entry follows, nothing has changed.

mod afterwards;
mod followed;
mod recent;
mod remembered;

pub(in crate::service) use afterwards::last_noted;
pub(in crate::service) use followed::Followed;
pub(in crate::service) use recent::Recent;
pub use remembered::Memory;
