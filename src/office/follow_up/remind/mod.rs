//! Reminders: what is due, to whom it matters, and what has been said already.

mod due;
mod given;
mod kind;

pub use due::Due;
pub use given::{Reminded, Reminding, remind};
pub use kind::{OFFICE, ReminderKind};
