//! How long things take: `make bench`, or one group: `cargo bench --bench planning -- reading`.
//!
//! `docs/performance.md` tells how to read the figures, and which of them are compared.
#![expect(clippy::expect_used, missing_docs, reason = "a benchmark without its instance is no benchmark")]

mod changes;
mod explained;
mod formulation;
mod instances;
mod papers;
mod plans;
mod province;
mod reading;
mod scenarios;
mod tiers;

use criterion::{criterion_group, criterion_main};

criterion_group!(
    benches,
    reading::bench,
    formulation::bench,
    tiers::bench,
    plans::bench,
    changes::bench,
    explained::bench,
    province::bench,
    scenarios::bench,
    papers::bench
);
criterion_main!(benches);
