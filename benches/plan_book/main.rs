//! How long the workbook of a plan takes: `cargo bench --bench plan_book`.
#![expect(clippy::expect_used, missing_docs, reason = "a benchmark without its plan is no benchmark")]

use std::hint::black_box;
use std::path::Path;

use criterion::{Criterion, criterion_group, criterion_main};
use luanphien::documents::plan_book;
use luanphien::domain::Language;
use luanphien::format::read_instance_file;
use luanphien::office::{PlanOptions, Silent, plan};
use luanphien::texts::Texts;

fn bench(c: &mut Criterion) {
    for name in ["tutorial", "tam-nong/2027-q1"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("instances/{name}.json"));
        let instance = read_instance_file(&path).expect("a committed instance is valid");
        let plan = plan(&instance, &PlanOptions::default(), &Silent).expect("it has a plan").plan;
        c.bench_function(&format!("workbook/{name}"), |b| {
            b.iter(|| plan_book(black_box(&instance), &plan, None, Texts::new(Language::Vi)));
        });
    }
}

criterion_group!(benches, bench);
criterion_main!(benches);
