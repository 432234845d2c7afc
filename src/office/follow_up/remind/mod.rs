//! Reminders: what is due, to whom it matters, and what has been said already.

mod cells;
mod due;
mod given;
mod kind;
mod known;

pub use due::Due;
pub use given::{Reminded, Reminding, remind};
pub use kind::{OFFICE, ReminderKind};
