//! The verbs, one per file: read, call `office`, write, print.

mod batch;
mod check;
mod compare;
mod completions;
mod explain;
mod export;
mod frontier;
mod generate;
mod life;
mod load;
mod making;
mod papers;
mod plan;
mod rebalance;
mod register;
mod schema;
#[cfg(feature = "service")]
mod service;
mod simulate;
mod validate;
mod workbook;

pub(crate) use batch::batch;
pub(crate) use check::check;
pub(crate) use compare::compare;
pub(crate) use completions::completions;
pub(crate) use explain::explain;
pub(crate) use export::export;
pub(crate) use generate::generate;
pub(crate) use life::{diff, ledger, publish, record, remind, report, versions};
pub(crate) use plan::plan;
pub(crate) use rebalance::rebalance;
pub(crate) use register::register;
pub(crate) use schema::schema;
#[cfg(feature = "service")]
pub(crate) use service::{serve, user, worker};
pub(crate) use simulate::simulate;
pub(crate) use validate::validate;
pub(crate) use workbook::{import, template};
