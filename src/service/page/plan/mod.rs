//! Making a plan: what lies on the desk, the instance, the work on it, the plan and why it is so.

mod arrive;
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
mod plan;
mod progress;
mod rows;
mod shown;
mod table;
mod taken;
mod unproved;
mod why;

pub use table::ENDPOINTS;
