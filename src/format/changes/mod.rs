//! `luanphien/changes@1`: what has happened since the plan was made, and the instance as it is then.

mod apply;
mod blame;
mod duties;
mod file;
mod find;
mod locks;
mod meetings;
mod past;
mod people;
mod sessions;
mod step;

pub(super) use apply::{kind, make_at_first};
pub(super) use blame::Edit;
pub(super) use step::{Step, apply_steps};

pub use apply::{apply_changes, apply_changes_to_plan};
pub use duties::{AddMeeting, AddSession, CancelMeeting, CancelSession, MoveMeeting, MoveSession};
pub use file::{Away, Change, Changes, Joins, Leaves, NewLimit, SeatLock};
