//! How long questions to a register of many committees over ten years take: `cargo bench --bench register`.
//!
//! `LUANPHIEN_BENCH_COMMITTEES` says how many committees (100 if it says nothing). The register is filled once for each number and
//! kept in cargo's folder for such files. `docs/performance.md` tells how to read the figures.
#![expect(
    clippy::expect_used,
    clippy::print_stderr,
    missing_docs,
    reason = "a benchmark without its register is no benchmark, and filling it takes minutes"
)]

mod copies;
mod decade;
mod filled;
mod happenings;
mod questions;

use criterion::{criterion_group, criterion_main};

criterion_group!(benches, questions::bench);
criterion_main!(benches);
