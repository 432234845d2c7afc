//! Making a plan: what lies on the desk, the instance, the work on it, the plan and why it is so.

mod arrive;
mod asked;
mod copy;
mod desk;
mod ended;
mod head;
mod instance;
mod job;
mod keep;
mod lists;
mod matrix;
mod months;
mod person;
mod proof;
mod rows;
mod shown;
mod table;
mod taken;
mod uncovered;
mod value;
mod view;
mod why;

pub(super) use desk::state;
pub(crate) use table::ENDPOINTS;
