//! Which bounds of the committed instances are certified; and certificates that were tampered with.

use luanphien::checker::certificate::{recount, unproved};
use luanphien::domain::{Certificate, Instance, Plan, Proof, Tier};
use luanphien::format::{read_certificate, write_certificate};
use luanphien::office::{PlanOptions, certify};
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;

use crate::support::plans::{COMMUNE, Made, OVERLOAD, TAM_NONG, TAM_NONG_MONTHLY, TUTORIAL};

/// The plan with its kinds of proof, and its certificate.
fn certified(made: &Made) -> (Plan, Certificate) {
    let mut plan = made.1.clone();
    let certificate = certify(&made.0, &mut plan, &PlanOptions::default()).unwrap();
    (plan, certificate)
}

/// The tiers that are not certified, and at how many levels fairness is, of how many.
fn not_certified(made: &Made) -> (Vec<Tier>, (usize, usize)) {
    let (plan, certificate) = certified(made);
    let recounted = recount(&made.0, &plan, &certificate).unwrap();
    assert_eq!(unproved(&plan, &recounted), []);
    let levels = certificate.bounds.iter().filter(|bound| bound.tier == Tier::Fairness).count();
    let left = plan.tiers.iter().filter(|tier| tier.proof != Proof::Certified).map(|tier| tier.tier);
    (left.collect(), (levels, plan.fairness.levels.len()))
}

#[test]
fn every_tier_of_the_small_instances_is_certified() {
    assert_eq!(not_certified(&TUTORIAL), (vec![], (4, 4)));
    assert_eq!(not_certified(&OVERLOAD), (vec![], (3, 3)));
}

#[test]
fn of_the_commune_all_but_fairness_and_travel_is_certified() {
    assert_eq!(not_certified(&COMMUNE), (vec![Tier::Fairness, Tier::Travel], (4, 6)));
}

#[test]
fn of_tam_nong_all_but_travel_is_certified_and_fairness_as_far_as_single_months_go() {
    assert_eq!(not_certified(&TAM_NONG_MONTHLY), (vec![Tier::Travel], (3, 3)));
    assert_eq!(not_certified(&TAM_NONG), (vec![Tier::Fairness, Tier::Travel], (3, 7)));
}

#[test]
fn a_certificate_survives_writing_and_reading() {
    for made in [&*TUTORIAL, &*OVERLOAD] {
        let (_, certificate) = certified(made);
        assert_eq!(read_certificate(&write_certificate(&certificate)).unwrap(), certificate);
    }
}

/// One multiplier, scale or row is not what it was.
fn spoilt(certificate: &Certificate, rng: &mut ChaCha8Rng) -> Certificate {
    let mut spoilt = certificate.clone();
    let with_rows: Vec<usize> =
        (0..spoilt.bounds.len()).filter(|at| !spoilt.bounds[*at].rows.is_empty()).collect();
    let bound = &mut spoilt.bounds[with_rows[rng.random_range(0..with_rows.len())]];
    let at = rng.random_range(0..bound.rows.len());
    match rng.random_range(0..6) {
        0 => bound.rows[at].times += rng.random_range(1..=5),
        1 => bound.rows[at].times -= rng.random_range(1..=5),
        2 => bound.rows[at].times = -bound.rows[at].times,
        3 => drop(bound.rows.swap_remove(at)),
        4 => bound.rows.push(bound.rows[at].clone()),
        _ => bound.scale = bound.scale % 7 + 1,
    }
    spoilt
}

/// What each bound of a certificate may be at most: the plan is optimal in every tier.
fn truth(plan: &Plan, tier: Tier, level: Option<num_rational::Ratio<i64>>) -> i64 {
    match level {
        Some(level) => plan.fairness.levels.iter().find(|own| own.level == level).unwrap().count,
        None => plan.tiers.iter().find(|own| own.tier == tier).unwrap().value,
    }
}

#[test]
fn spoilt_multipliers_are_refused_or_prove_less_but_never_more_than_is_true() {
    let mut rng = ChaCha8Rng::seed_from_u64(2027);
    let (mut refused, mut weaker) = (0, 0);
    for made in [&*TUTORIAL, &*OVERLOAD] {
        let (plan, certificate) = certified(made);
        for _ in 0..150 {
            match recount(&made.0, &plan, &spoilt(&certificate, &mut rng)) {
                Err(_) => refused += 1,
                Ok(recounted) => {
                    for own in &recounted {
                        assert!(own.proved <= truth(&plan, own.tier, own.level), "{own:?}");
                    }
                    weaker += usize::from(!unproved(&plan, &recounted).is_empty());
                }
            }
        }
    }
    assert!(refused >= 5 && weaker >= 100, "{refused} refused, {weaker} prove less");
}

#[test]
fn a_claim_above_what_the_rows_prove_is_a_violation() {
    let made: &(Instance, Plan) = &OVERLOAD;
    let (plan, mut certificate) = certified(made);
    certificate.bounds[0].bound += 1;
    let recounted = recount(&made.0, &plan, &certificate).unwrap();
    let found = unproved(&plan, &recounted);
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].other.as_deref(), found[0].amount), (Some("certificate.coverage"), 1));
}

#[test]
fn a_tier_that_says_certified_and_is_not_is_a_violation() {
    let made: &(Instance, Plan) = &OVERLOAD;
    let (plan, mut certificate) = certified(made);
    certificate.bounds.retain(|bound| bound.tier != Tier::Travel);
    let level = plan.fairness.levels[1].level;
    certificate.bounds.retain(|bound| bound.level != Some(level));
    let recounted = recount(&made.0, &plan, &certificate).unwrap();
    let found: Vec<_> = unproved(&plan, &recounted).into_iter().filter_map(|one| one.other).collect();
    assert_eq!(found, ["tiers.fairness.proof", "tiers.travel.proof"]);
}
