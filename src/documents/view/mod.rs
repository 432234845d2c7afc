//! What pages and workbooks look at: a plan by duty, its events in order of time, and who attends what how often.

mod events;
mod scope;
mod visits;

pub(super) use events::{Event, events};
pub(super) use scope::Scope;
pub(super) use visits::{Visits, visits};
