//! How long it takes: reading, writing the program, and whole plans. `make bench`; `docs/performance.md` tells how to read it.
#![expect(clippy::expect_used, missing_docs, reason = "a benchmark without its instance is no benchmark")]

use std::hint::black_box;
use std::path::Path;

use criterion::{Criterion, criterion_group, criterion_main};
use luanphien::domain::Instance;
use luanphien::format::{NoFiles, build_instance, read_instance_file};
use luanphien::formulation::{HEADROOM, formulate};
use luanphien::office::generate::{GenerateOptions, generate};
use luanphien::office::{PlanOptions, Silent, plan};

const INSTANCES: [&str; 4] = ["tutorial", "commune/2027-q1", "tam-nong/2027-q1-tenure-1", "tam-nong/2027-q1"];

fn read(name: &str) -> Instance {
    let path = format!("{}/instances/{name}.json", env!("CARGO_MANIFEST_DIR"));
    read_instance_file(Path::new(&path)).expect("a committed instance is valid")
}

/// Three times Tam Nông in people, cells and communes.
fn thrice() -> Instance {
    let options = GenerateOptions { members: 114, cells: 174, communes: 36, ..GenerateOptions::default() };
    build_instance(&generate(&options).expect("options in range"), &NoFiles)
        .expect("a generated instance is valid")
}

fn reading(c: &mut Criterion) {
    for name in INSTANCES {
        c.bench_function(&format!("reading/{name}"), |b| b.iter(|| black_box(read(name))));
    }
}

fn formulation(c: &mut Criterion) {
    for name in INSTANCES {
        let instance = read(name);
        c.bench_function(&format!("formulation/{name}"), |b| {
            b.iter(|| black_box(formulate(&instance, HEADROOM)))
        });
    }
    let instance = thrice();
    c.bench_function("formulation/generated-x3", |b| b.iter(|| black_box(formulate(&instance, HEADROOM))));
}

fn whole_plan(c: &mut Criterion) {
    let mut group = c.benchmark_group("plan");
    group.sample_size(10);
    for name in INSTANCES {
        let instance = read(name);
        group.bench_function(name, |b| {
            b.iter(|| plan(&instance, &PlanOptions::default(), &Silent).expect("a plan"))
        });
    }
    group.finish();
}

criterion_group!(benches, reading, formulation, whole_plan);
criterion_main!(benches);
