//! Printed papers of Tam Nông: described, and laid out by both renderers, on one thread.

use std::hint::black_box;

use criterion::Criterion;
use luanphien::documents::{HAS_PDF, papers};
use luanphien::domain::Letterhead;
use luanphien::office::{PlanOptions, Silent, plan};

use super::instances::committed;

pub(crate) fn bench(c: &mut Criterion) {
    let instance = committed("tam-nong/2027-q1");
    let plan = plan(&instance, &PlanOptions::default(), &Silent).expect("Tam Nông has a plan").plan;
    let letterhead = Letterhead::of(&instance.organization);
    let all = papers(&instance, &plan, &letterhead);
    let mut group = c.benchmark_group("papers");
    group.sample_size(10);
    group.bench_function("described", |b| b.iter(|| papers(black_box(&instance), &plan, &letterhead)));
    group.bench_function("docx", |b| {
        b.iter(|| all.iter().map(|paper| paper.docx().expect("it is packed").len()).sum::<usize>());
    });
    if HAS_PDF {
        group.bench_function("pdf", |b| {
            b.iter(|| all.iter().map(|paper| paper.pdf().expect("it is laid out").len()).sum::<usize>());
        });
    }
    group.finish();
}
