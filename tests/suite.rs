//! All integration tests in one binary: `cargo test --release`.
#![expect(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail loudly")]
#![expect(
    unreachable_pub,
    clippy::too_many_lines,
    reason = "helpers are shared by modules; a table of cases is long"
)]

mod answers;
mod calendar;
mod certificate;
mod checker;
mod cli;
mod compare;
mod docs;
mod documents;
mod explain;
mod follow_up;
mod format;
mod instances;
mod ledger;
mod life;
mod oracle;
mod rebalance;
mod register;
#[cfg(feature = "service")]
mod service;
mod simulate;
mod support;
mod texts;
mod workbook;
