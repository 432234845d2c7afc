//! The comparison of scenarios as one page: tables, charts, and each scenario against the base. It needs no network, and
//! has no clock: the same comparison gives the same page.

mod amounts;
mod bars;
mod charts;
mod loads;
mod page;
mod scenario;
mod shifts;
mod tables;

pub use charts::{Charted, ChartedFigures, comparison_charts};
pub use page::comparison_page;
