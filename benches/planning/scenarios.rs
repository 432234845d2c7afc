//! Comparing scenarios: those of the tutorial in full, and making (not solving) the twelve of Tam Nông.

use std::hint::black_box;

use criterion::Criterion;
use luanphien::format::{Base, NoFiles, ScenariosDto, read_scenarios};
use luanphien::office::compare::{CompareOptions, Unwatched, compare};

use super::instances::path;

pub(crate) fn bench(c: &mut Criterion) {
    let mut group = c.benchmark_group("compare");
    let (base, scenarios) = read("tutorial", "scenarios/tutorial");
    group.sample_size(10).bench_function("tutorial", |b| {
        b.iter(|| {
            let options = CompareOptions::default();
            let compared = compare(black_box(&base), &scenarios, &NoFiles, &options, &Unwatched);
            let made = compared.expect("the base is valid").scenarios;
            assert_eq!(made.iter().filter(|ran| ran.outcome.is_ok()).count(), 4, "one of five cannot be met");
        });
    });
    let (base, scenarios) = read("tam-nong/2027-q1", "scenarios/tam-nong");
    group.bench_function("instances of tam-nong", |b| {
        b.iter(|| {
            let variants = black_box(&base).variants(&scenarios);
            assert!(variants.iter().all(|variant| variant.instance.is_ok()), "all twelve are valid");
        });
    });
    group.finish();
}

fn read(instance: &str, scenarios: &str) -> (Base, ScenariosDto) {
    let text = |name: &str| std::fs::read_to_string(path(name)).expect("a committed file is there");
    let base = Base::read(&text(instance)).expect("a committed instance is valid");
    (base, read_scenarios(&text(scenarios)).expect("committed scenarios are valid"))
}
