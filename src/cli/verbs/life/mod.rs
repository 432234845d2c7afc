//! Plans in the register: published, listed, compared; what became of them, and what that leaves on the accounts.

mod diff;
mod ledger;
mod opening;
mod publish;
mod record;
mod remind;
mod report;
mod versions;

pub(crate) use diff::diff;
pub(crate) use ledger::ledger;
pub(crate) use opening::opened;
pub(crate) use publish::publish;
pub(crate) use record::record;
pub(crate) use remind::remind;
pub(crate) use report::report;
pub(crate) use versions::versions;
