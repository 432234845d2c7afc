//! No multipliers prove more than is true: for every plan of a tiny world, whatever they are and wherever they come from.

use luanphien::checker::certificate::{Flaw, Goal, Relaxation};
use luanphien::domain::*;
use luanphien::office::{PlanOptions, certify};
use num_rational::Ratio;
use proptest::collection::vec;
use proptest::prelude::*;
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;

use super::brute;
use super::planned;
use super::random::{LARGEST, cases};
use super::world::world;
use crate::support::plan_of;
use crate::support::random::random;

/// So many plans of a world are looked at.
const PLANS: usize = 12;

/// Some plans that keep the rules, good and bad, each with its figures.
fn some_plans(instance: &Instance) -> Vec<Plan> {
    let all = brute::plans(instance);
    let step = all.len().div_ceil(PLANS).max(1);
    all.into_iter().step_by(step).map(|(rows, _)| plan_of(instance, rows)).collect()
}

/// Every bound a certificate may speak of, with what the plan has there.
fn asked(plan: &Plan) -> Vec<(Tier, Option<Ratio<i64>>, i64)> {
    let levels = plan.fairness.levels.iter().map(|own| (Tier::Fairness, Some(own.level), own.count));
    let sums = plan.tiers.iter().filter(|own| own.tier != Tier::Fairness);
    sums.map(|own| (own.tier, None, own.value)).chain(levels).collect()
}

/// The plan as if everything were proved to be one worse than it is.
fn boasting(plan: &Plan) -> Plan {
    let mut plan = plan.clone();
    plan.tiers.iter_mut().for_each(|tier| tier.bound = Some(tier.value + 1));
    plan.fairness.levels.iter_mut().for_each(|level| level.bound = Some(level.count + 1));
    plan
}

fn options() -> PlanOptions {
    PlanOptions { threads: Some(1), ..PlanOptions::default() }
}

/// Any multipliers at all on any rows of the relaxation, on the sides that are bounded.
fn any_multipliers(relaxation: &Relaxation<'_>, rng: &mut ChaCha8Rng) -> Vec<(usize, i64)> {
    let rows: Vec<_> = relaxation.rows().map(|(_, least, most)| (least, most)).collect();
    let mut chosen = Vec::new();
    for (at, (least, most)) in rows.into_iter().enumerate() {
        let times = rng.random_range(-27..=27);
        let times = if times % 3 == 0 { times / 3 } else { 0 };
        if (times > 0 && least.is_some()) || (times < 0 && most.is_some()) {
            chosen.push((at, times));
        }
    }
    chosen
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn no_linear_program_certifies_more_than_any_plan_has(bytes in vec(any::<u8>(), 120)) {
        let instance = world(&bytes);
        prop_assume!(brute::size(&instance) <= LARGEST);
        for plan in some_plans(&instance) {
            let mut boasting = boasting(&plan);
            let made = certify(&instance, &mut boasting, &options()).unwrap();
            prop_assert_eq!(made.bounds, Vec::new(), "{:#?}", plan.assignments);
            prop_assert!(boasting.tiers.iter().all(|tier| tier.proof != Proof::Certified));
        }
    }

    #[test]
    fn whatever_the_multipliers_the_bound_holds_for_every_plan(bytes in vec(any::<u8>(), 120), seed: u64) {
        let instance = world(&bytes);
        prop_assume!(brute::size(&instance) <= LARGEST);
        let mut rng = ChaCha8Rng::seed_from_u64(seed);
        let mut ground = Relaxation::of(&instance);
        ground.find_clashes();
        for plan in some_plans(&instance) {
            for (tier, level, value) in asked(&plan) {
                let Some(goal) = Goal::of(&plan, tier, level) else { continue };
                let relaxation = ground.under(goal);
                for _ in 0..8 {
                    let multipliers = any_multipliers(&relaxation, &mut rng);
                    let bound = relaxation.bound(rng.random_range(1..=4), &multipliers).unwrap();
                    prop_assert!(bound <= value, "{tier:?} {level:?}: {bound} above {value}");
                }
            }
        }
    }
}

#[test]
fn what_is_certified_is_what_is_proved_and_much_of_it_is() {
    let (mut tiers, mut certified) = (0, 0);
    for seed in 0..40 {
        let instance = random(seed);
        let Ok(plan) = planned(&instance) else { continue };
        let mut marked = plan.clone();
        let made = certify(&instance, &mut marked, &options()).unwrap();
        for bound in &made.bounds {
            let own =
                asked(&plan).into_iter().find(|own| (own.0, own.1) == (bound.tier, bound.level)).unwrap();
            assert!(bound.bound <= own.2, "world {seed}: {bound:?}");
        }
        tiers += plan.tiers.len();
        certified += marked.tiers.iter().filter(|tier| tier.proof == Proof::Certified).count();
        let unmarked =
            |plan: &Plan| -> Vec<_> { plan.tiers.iter().map(|t| (t.tier, t.bound, t.proved)).collect() };
        assert_eq!(unmarked(&plan), unmarked(&marked), "only the kind of proof changes");
    }
    assert!(certified * 10 >= tiers * 7, "only {certified} of {tiers} tiers are certified");
}

#[test]
fn numbers_too_large_are_refused_and_not_wrapped_round() {
    let instance = random(3);
    let plan = planned(&instance).unwrap();
    let relaxation = Relaxation::of(&instance).under(Goal::of(&plan, plan.tiers[0].tier, None).unwrap());
    let rows = || relaxation.rows().enumerate();
    let all: Vec<_> = rows()
        .filter_map(|(at, (_, least, most))| match (least, most) {
            (Some(_), _) => Some((at, i64::MAX)),
            (None, Some(_)) => Some((at, i64::MIN)),
            (None, None) => None,
        })
        .collect();
    let bound = relaxation.bound(1, &all);
    assert!(bound.is_err() || bound.is_ok_and(|bound| bound <= plan.tiers[0].value), "{bound:?}");
    assert_eq!(relaxation.bound(0, &[]), Err(Flaw::Scale));
    assert_eq!(relaxation.bound(1, &[(usize::MAX, 1)]), Err(Flaw::Unknown));
    let one_sided = rows().find(|(_, (_, least, most))| least.is_none() && most.is_some()).unwrap().0;
    assert_eq!(relaxation.bound(1, &[(one_sided, 1)]), Err(Flaw::Side));
}
