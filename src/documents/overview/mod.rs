//! A plan as one page to look at, print and pass on: who attends where, day by day, who carries what, how it is proved.
//! It needs no network, and has no clock: the same plan gives the same page.

mod charts;
mod days;
mod lists;
mod map;
mod matrix;
mod page;
mod proof;

/// Most cells of a table, and most people in a chart; beyond that nobody looks, and pages grow heavy.
const CELLS: usize = 60_000;
const PEOPLE: usize = 150;

pub use page::{overview_charts, overview_page};
