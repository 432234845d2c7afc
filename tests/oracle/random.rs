//! The planner against all plans there are, on tiny worlds by chance.

use std::collections::BTreeMap;

use luanphien::domain::*;
use luanphien::office::PlanFailure;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use rand::{RngCore, SeedableRng};
use rand_chacha::ChaCha8Rng;

use super::brute::{self, Best, within};
use super::planned;
use super::world::world;

/// Worlds with more combinations are passed over: they say nothing that smaller ones do not.
pub(super) const LARGEST: usize = 6000;

pub(super) fn agree(instance: &Instance) -> Result<(), String> {
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
    let levels = best.sorted.is_empty() || plan.fairness.levels.iter().all(|level| level.proved);
    wrong.extend((!tolerant && !levels).then(|| "a level is not proved".to_owned()));
    match wrong.is_empty() {
        true => Ok(()),
        false => Err(format!("{wrong:#?}\nbest {best:#?}\nplanned {:#?}", plan.assignments)),
    }
}

/// The same worlds at every run; `WORLDS=1000` asks for as many, `SEED=2` for others.
pub(super) fn cases(n: u32) -> ProptestConfig {
    let asked = |name: &str| std::env::var(name).ok().map(|n| n.parse().unwrap());
    let rng_seed = RngSeed::Fixed(asked("SEED").unwrap_or(2027));
    let cases = asked("WORLDS").map_or(n, |worlds| u32::try_from(worlds).unwrap());
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
        policy.into_iter().for_each(|policy| policy.tolerance = tolerance);
        prop_assert_eq!(agree(&instance), Ok(()));
    }
}

/// Worlds made as those above, without any planning.
fn small_worlds() -> impl Iterator<Item = Instance> {
    let mut rng = ChaCha8Rng::seed_from_u64(2027);
    let worlds = std::iter::repeat_with(move || {
        let mut bytes = [0; 120];
        rng.fill_bytes(&mut bytes);
        world(&bytes)
    });
    worlds.filter(|world| brute::size(world) <= LARGEST)
}

#[test]
fn every_tier_decides_in_some_of_the_worlds() {
    let mut decided: BTreeMap<Tier, u32> = Tier::ALL.map(|tier| (tier, 0)).into();
    for best in small_worlds().take(150).filter_map(|world| brute::best(&world)) {
        best.decided.iter().for_each(|tier| *decided.entry(*tier).or_default() += 1);
    }
    assert!(decided.values().all(|worlds| *worlds >= 5), "{decided:?}");
}

/// A name, and whether a world has such an inequality.
type Kind = (&'static str, fn(&Instance) -> bool);

#[test]
fn fairness_decides_with_every_kind_of_inequality() {
    let kinds: [Kind; 5] = [
        ("points", |world| world.meetings.iter().any(|m| m.points != world.meetings[0].points)),
        ("shares", |world| world.people.iter().any(|p| p.share != world.people[0].share)),
        ("days", |world| world.people.iter().any(|p| p.from.is_some() || p.to.is_some())),
        ("openings", |world| world.people.iter().any(|p| p.opening != world.people[0].opening)),
        ("bands", |world| !world.policy.points.distance_bands.is_empty()),
    ];
    let mut seen = kinds.map(|(name, _)| (name, 0));
    for world in small_worlds().take(150) {
        if brute::best(&world).is_some_and(|best| best.decided.contains(&Tier::Fairness)) {
            let of = kinds.iter().map(|(_, is)| u32::from(is(&world)));
            seen.iter_mut().zip(of).for_each(|((_, count), one)| *count += one);
        }
    }
    assert!(seen.iter().all(|(_, worlds)| *worlds >= 5), "{seen:?}");
}
