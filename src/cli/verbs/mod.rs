//! The verbs, one per file: read, call `office`, write, print.

mod batch;
mod check;
mod compare;
mod completions;
mod contradiction;
mod explain;
mod explained;
mod frontier;
mod generate;
mod levels;
mod life;
mod load;
mod making;
mod person;
mod plan;
mod rebalance;
mod register;
mod schema;
mod seated;
mod simulate;
mod simulated;
mod validate;
mod worth;

pub(crate) use batch::{Row, batch};
pub(crate) use check::check;
pub(crate) use compare::compare;
pub(crate) use completions::completions;
pub(crate) use explain::explain;
pub(crate) use generate::generate;
pub(crate) use life::{diff, ledger, publish, record, remind, report, versions};
pub(crate) use plan::plan;
pub(crate) use rebalance::rebalance;
pub(crate) use register::register;
pub(crate) use schema::schema;
pub(crate) use simulate::simulate;
pub(crate) use validate::validate;
