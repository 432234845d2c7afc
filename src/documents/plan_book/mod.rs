//! A plan as one workbook (Office Open XML): summary, contents, who attends what, day by day, receptions, balances, changes,
//! and a sheet for each commune and each member. It has no clock: the same plan gives the same bytes.

mod balance;
mod book;
mod changes;
mod contents;
mod days;
mod looks;
mod matrix;
mod names;
mod people;
mod sessions;
mod sheet;
mod summary;
mod write;

pub use book::{BookError, plan_book};
