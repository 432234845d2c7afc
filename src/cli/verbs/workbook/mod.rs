//! `luanphien template` and `luanphien import`: spreadsheets that an instance comes from.

mod import;
mod sources;
mod template;

pub(crate) use import::import;
pub(crate) use template::template;
