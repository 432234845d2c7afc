//! The planner against all plans there are, on tiny worlds by chance.

use luanphien::domain::*;
use luanphien::office::PlanFailure;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

use super::brute::{self, Best, within};
use super::planned;
use super::world::world;

/// Worlds with more combinations are passed over: they say nothing that smaller ones do not.
const LARGEST: usize = 6000;

fn agree(instance: &Instance) -> Result<(), String> {
    match (brute::best(instance), planned(instance)) {
        (Some(best), Ok(plan)) => same(instance, &best, &plan),
        (None, Err(PlanFailure::Contradiction(demands))) if !demands.is_empty() => Ok(()),
        (best, plan) => Err(format!("best {best:?}\nplanned {plan:?}")),
    }
}

fn same(instance: &Instance, best: &Best, plan: &Plan) -> Result<(), String> {
    let mut wrong: Vec<String> = Vec::new();
    for (tier, (name, least)) in plan.tiers.iter().zip(&best.values) {
        assert_eq!(tier.tier, *name);
        let right = match (*name, tier.tolerance) {
            (Tier::Fairness, tolerance) => within(&plan.fairness.sorted, &best.sorted, tolerance),
            (_, 0) => tier.value == *least,
            (_, tolerance) => tier.best == Some(*least) && tier.value <= least + tolerance,
        };
        wrong.extend((!right).then(|| format!("{tier:?}, but the least is {least}")));
        wrong.extend((!tier.proved).then(|| format!("{tier:?} is not proved")));
    }
    wrong.extend((plan.status != Status::Optimal).then(|| "not optimal".to_owned()));
    wrong.extend((!brute::is_clean(instance, plan.assignments.clone())).then(|| "not clean".to_owned()));
    let tolerant = plan.tiers.iter().any(|tier| tier.tolerance > 0);
    let levels = plan.fairness.levels.iter().all(|level| level.proved);
    wrong.extend((!tolerant && !levels).then(|| "a level is not proved".to_owned()));
    match wrong.is_empty() {
        true => Ok(()),
        false => Err(format!("{wrong:#?}\nbest {best:#?}\nplanned {:#?}", plan.assignments)),
    }
}

/// The same worlds at every run; `WORLDS=1000` asks for as many others.
fn cases(n: u32) -> ProptestConfig {
    let more: Option<u32> = std::env::var("WORLDS").ok().map(|n| n.parse().unwrap());
    let rng_seed = if more.is_some() { RngSeed::Random } else { RngSeed::Fixed(2027) };
    let cases = more.unwrap_or(n);
    let max_global_rejects = 20 * cases;
    ProptestConfig {
        cases,
        failure_persistence: None,
        max_global_rejects,
        rng_seed,
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn the_planner_finds_the_best_of_all_plans(bytes in vec(any::<u8>(), 120)) {
        let instance = world(&bytes);
        prop_assume!(brute::size(&instance) <= LARGEST);
        prop_assert_eq!(agree(&instance), Ok(()));
    }
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn what_a_tier_tolerates_is_left_to_the_later_ones(
        bytes in vec(any::<u8>(), 120),
        tier in prop::sample::select(vec![Tier::Coverage, Tier::Continuity, Tier::Fairness]),
        tolerance in 1..=2_i64,
    ) {
        let mut instance = world(&bytes);
        prop_assume!(brute::size(&instance) <= LARGEST);
        let policy = instance.policy.tiers.iter_mut().find(|policy| policy.tier == tier);
        policy.unwrap().tolerance = tolerance;
        prop_assert_eq!(agree(&instance), Ok(()));
    }
}
