//! Several quarters on paper as one page: a chart of all balances for each way, and tables. It needs no network, and has no
//! clock: the same simulation gives the same page.

mod chart;
mod page;
mod scale;
mod tables;

pub use page::simulation_page;
