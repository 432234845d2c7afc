//! Writing the integer program.

use std::hint::black_box;

use criterion::Criterion;
use luanphien::domain::Instance;
use luanphien::formulation::{HEADROOM, formulate};

use super::instances::{COMMITTED, THRICE, committed, thrice};

pub(crate) fn bench(c: &mut Criterion) {
    for name in COMMITTED {
        one(c, name, &committed(name));
    }
    one(c, THRICE, &thrice());
}

fn one(c: &mut Criterion, name: &str, instance: &Instance) {
    c.bench_function(&format!("formulation/{name}"), |b| b.iter(|| formulate(black_box(instance), HEADROOM)));
}
