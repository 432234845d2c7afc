//! Many committees in one go.

use std::time::Duration;

use criterion::{Criterion, SamplingMode};
use luanphien::domain::Status;
use luanphien::format::{NoFiles, write_instance};
use luanphien::office::batch::{BatchOptions, Crew, committee, default_threads};
use luanphien::office::generate::{ProvinceOptions, province};

/// How many committees; the whole province is measured with the command (`docs/performance.md`).
const COMMITTEES: usize = 8;
/// Seconds that no committee may need.
const LIMIT: u32 = 60;

pub(crate) fn bench(c: &mut Criterion) {
    let options = ProvinceOptions { committees: COMMITTEES, ..ProvinceOptions::default() };
    let texts: Vec<String> =
        province(&options).expect("the options are in range").map(|one| write_instance(&one)).collect();
    let mut group = c.benchmark_group("batch");
    group.sample_size(10).sampling_mode(SamplingMode::Flat).warm_up_time(Duration::from_millis(1));
    for threads in [1, default_threads()] {
        let crew = Crew { threads, ahead: None };
        group.bench_function(format!("{COMMITTEES}-communes/{threads}-threads"), |b| {
            b.iter(|| all(crew, &texts))
        });
    }
    group.finish();
}

fn all(crew: Crew, texts: &[String]) {
    let options = BatchOptions { time_limit: Some(LIMIT), seed: 0 };
    let end = crew.each(
        texts.iter(),
        |text| committee(text, &NoFiles, options, || None).expect("there is a plan"),
        |made| {
            assert_eq!(made.plan.status, Status::Optimal, "not proved within {LIMIT} s");
            std::ops::ControlFlow::<()>::Continue(())
        },
    );
    assert!(end.is_continue());
}
