//! Changing a plan in force.

use std::hint::black_box;
use std::time::Duration;

use chrono::NaiveDate;
use criterion::{Criterion, SamplingMode};
use luanphien::domain::Status;
use luanphien::format::{Folder, apply_changes_to_plan, build_instance, read_changes, read_instance_dto};
use luanphien::office::{PlanOptions, RebalanceOptions, Silent, plan, rebalance};

use super::instances::{committed, path};

/// What happens, by file in `instances/tam-nong/changes/`.
const HAPPENED: [&str; 2] = ["ill-three-weeks", "session-later"];

pub(crate) fn bench(c: &mut Criterion) {
    let as_of = NaiveDate::from_ymd_opt(2027, 2, 1).expect("a day");
    let text = |name: &str| std::fs::read_to_string(path(name)).expect("a committed file is there");
    let before = read_instance_dto(&text("tam-nong/2027-q1")).expect("a committed instance is valid");
    let made =
        plan(&committed("tam-nong/2027-q1"), &PlanOptions::default(), &Silent).expect("there is a plan").plan;
    let options = RebalanceOptions { as_of, changes: None, plan: PlanOptions::default() };
    let mut group = c.benchmark_group("rebalance");
    group.sample_size(10).sampling_mode(SamplingMode::Flat).warm_up_time(Duration::from_millis(1));
    for name in HAPPENED {
        let changes =
            read_changes(&text(&format!("tam-nong/changes/{name}"))).expect("committed changes are valid");
        let now = apply_changes_to_plan(&before, &changes, as_of, &made).expect("they fit");
        let folder = path("tam-nong/2027-q1").parent().map(std::path::Path::to_path_buf).unwrap_or_default();
        let instance = build_instance(&now, &Folder(folder)).expect("the changed instance is valid");
        group.bench_function(name, |b| {
            b.iter(|| {
                let new = rebalance(black_box(&instance), &made, &options, &Silent).expect("there is a plan");
                assert_eq!(new.plan.status, Status::Optimal, "not proved");
            });
        });
    }
    group.finish();
}
