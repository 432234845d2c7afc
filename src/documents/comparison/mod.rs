//! The comparison of scenarios as one page: tables, charts, and each scenario against the base. It needs no network, and
//! has no clock: the same comparison gives the same page.

mod amounts;
mod bars;
mod loads;
mod page;
mod scenario;
mod shifts;
mod tables;

pub use page::comparison_page;
