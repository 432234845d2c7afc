//! `luanphien batch`: many committees in one go, from a folder or a stream to a folder or a stream.

mod folder;
mod input;
mod lines;
mod run;
mod store;
mod target;
mod work;

pub(crate) use run::batch;
pub(super) use target::Target;
