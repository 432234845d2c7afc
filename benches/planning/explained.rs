//! Explaining a plan: open places, one seat, one person, fairness, one more person.

use std::hint::black_box;
use std::time::Duration;

use criterion::{Criterion, SamplingMode};
use luanphien::domain::{Instance, Plan};
use luanphien::office::explain::{
    Depth, explain_fairness, explain_person, explain_seat, explain_uncovered, explain_value,
};
use luanphien::office::{PlanOptions, Silent, plan};

use super::instances::committed;

/// A seat of each kind, and a member.
const SEATS: [&str; 2] = ["tiep-dan-30001/2027-02/1#host/1", "30013-2/2027-01-31#accompanying:member/1"];
const MEMBER: &str = "bt-30001";

fn made(name: &str) -> (Instance, Plan) {
    let instance = committed(name);
    let planned = plan(&instance, &PlanOptions::default(), &Silent).expect("there is a plan");
    (instance, planned.plan)
}

pub(crate) fn bench(c: &mut Criterion) {
    let (instance, made_plan) = made("tam-nong/2027-q1");
    let (short, full) = made("overload/2027-q1");
    // What the command gives a seat without a time limit.
    let quick = Depth::Quick(Duration::from_millis(2_500));
    let mut group = c.benchmark_group("explain");
    group.sample_size(10).sampling_mode(SamplingMode::Flat).warm_up_time(Duration::from_millis(1));
    for seat in SEATS {
        group.bench_function(format!("seat/{}", seat.replace('/', "-")), |b| {
            b.iter(|| {
                explain_seat(black_box(&instance), &made_plan, seat, quick).expect("there is an answer")
            });
        });
    }
    group.bench_function("person", |b| {
        b.iter(|| explain_person(black_box(&instance), &made_plan, MEMBER, None, None).expect("an answer"));
    });
    group.bench_function("fairness", |b| {
        b.iter(|| explain_fairness(black_box(&instance), &made_plan, None).expect("an answer"));
    });
    group.bench_function("value", |b| {
        b.iter(|| explain_value(black_box(&short), &full, None).expect("an answer"));
    });
    group.bench_function("uncovered", |b| {
        b.iter(|| explain_uncovered(black_box(&short), &full, None).expect("an answer"));
    });
    group.finish();
}
