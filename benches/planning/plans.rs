//! Whole plans, from an instance to a checked plan.

use std::hint::black_box;
use std::time::Duration;

use criterion::{Criterion, SamplingMode};
use luanphien::domain::Status;
use luanphien::office::{PlanOptions, Silent, plan};

use super::instances::{COMMITTED, committed};

/// No plan may take longer; a plan that the limit ends is no measurement.
const LIMIT: Duration = Duration::from_secs(60);

pub(crate) fn bench(c: &mut Criterion) {
    let options = PlanOptions { time_limit: Some(LIMIT), ..PlanOptions::default() };
    let mut group = c.benchmark_group("plan");
    group.sample_size(10).sampling_mode(SamplingMode::Flat).warm_up_time(Duration::from_millis(1));
    for name in COMMITTED {
        let instance = committed(name);
        group.bench_function(name, |b| {
            b.iter(|| {
                let planned = plan(black_box(&instance), &options, &Silent).expect("there is a plan");
                assert_eq!(planned.plan.status, Status::Optimal, "not proved within {LIMIT:?}");
            });
        });
    }
    group.finish();
}
