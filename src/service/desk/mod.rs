//! What lies on the office's desk: instances, plans, changes, scenarios and comparisons, each in all its versions.

mod item;
mod keep;

pub(crate) use item::{DeskDto, ItemName, etag, named};
pub(crate) use keep::{New, content, find, list, replace, restore, start, start_as, take, versions};
