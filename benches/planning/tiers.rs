//! Solving the first tiers of the policy: the first one, the first two, and so on.
//!
//! A tier's own time is the difference of two neighbours; it cannot be measured alone, because a tier may be confirmed
//! by a point that is only found in a later one.

use std::time::Duration;

use criterion::{Criterion, SamplingMode};
use luanphien::domain::{Instance, Tier, TierPolicy};
use luanphien::formulation::{HEADROOM, Model, formulate};
use luanphien::solver::{Clock, Event, Outcome, Watcher, solve};

use super::instances::{COMMITTED, THRICE, committed, thrice};

/// No program may take longer; a run that the limit ends is no measurement.
const LIMIT: Duration = Duration::from_secs(60);

/// Times the room above the loads is doubled before giving up, as `office::plan` does.
const DOUBLINGS: u32 = 12;

pub(crate) fn bench(c: &mut Criterion) {
    let mut group = c.benchmark_group("tiers");
    group.sample_size(10).sampling_mode(SamplingMode::Flat).warm_up_time(Duration::from_millis(1));
    for name in COMMITTED {
        let instance = committed(name);
        one(&mut group, name, &instance, instance.policy.tiers.len());
    }
    let instance = thrice();
    let linear = instance.policy.tiers.iter().take_while(|policy| policy.tier != Tier::Fairness).count();
    one(&mut group, THRICE, &instance, linear);
    group.finish();
}

type Group<'a> = criterion::BenchmarkGroup<'a, criterion::measurement::WallTime>;

fn one(group: &mut Group<'_>, name: &str, instance: &Instance, most: usize) {
    let all = &instance.policy.tiers[..most];
    for (at, last) in all.iter().enumerate() {
        let first = &all[..=at];
        let mut model = None;
        group.bench_function(format!("{name}/to-{}", last.tier.name()), |b| {
            let model = model.get_or_insert_with(|| roomy(instance, first));
            b.iter(|| proved(&solved(model, first)));
        });
    }
}

/// The program with room enough for the loads of the optimum.
fn roomy(instance: &Instance, tiers: &[TierPolicy]) -> Model {
    (0..DOUBLINGS)
        .map(|doubling| formulate(instance, HEADROOM << doubling))
        .find(|model| solved(model, tiers) != Outcome::NeedsHeadroom)
        .expect("the last room is higher than any load")
}

fn solved(model: &Model, tiers: &[TierPolicy]) -> Outcome {
    solve(model, tiers, 0, Clock::start(Some(LIMIT)), &Nobody)
}

fn proved(outcome: &Outcome) {
    let Outcome::Solved(solved) = outcome else { unreachable!("no point: {outcome:?}") };
    assert!(solved.tiers.iter().all(|tier| tier.proved), "not proved within {LIMIT:?}: {:?}", solved.tiers);
}

struct Nobody;

impl Watcher for Nobody {
    fn event(&self, _event: &Event) {}
}
