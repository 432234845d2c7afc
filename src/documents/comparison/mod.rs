//! The comparison of scenarios as one page: tables, charts, and each scenario against the base. It needs no network, and
//! has no clock: the same comparison gives the same page.

mod amounts;
mod bars;
pub(super) mod chart;
mod loads;
mod page;
mod scenario;
mod shifts;
pub(super) mod style;
mod tables;

pub use page::comparison_page;
