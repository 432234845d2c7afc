//! No multipliers prove more places open than some plan leaves: in worlds by chance, with and without a plan in force.

use luanphien::checker::certificate::{Column, Place, Relaxation};
use luanphien::domain::*;
use luanphien::office::explain::{ReasonKind, SeatRef, explain_uncovered};
use luanphien::solver::{Clock, Plain, PlainColumn, prices};
use proptest::collection::vec;
use proptest::prelude::*;
use rand::{Rng, RngCore, SeedableRng};
use rand_chacha::ChaCha8Rng;

use super::explained::{Counts, counts, filled, size, sum_holds};
use super::random::{LARGEST, cases};
use super::rebalanced::{disturbed_world, settled};
use super::world::world;
use super::{brute, planned};

/// Some of the places that some plan leaves open, as a plan would list them, and that may still be filled.
fn some_places(instance: &Instance, plans: &[Counts], rng: &mut ChaCha8Rng) -> Vec<(UncoveredKind, SeatRef)> {
    let mut places = Vec::new();
    for (kind, duty, seat, date) in plans[rng.random_range(0..plans.len())].keys() {
        let numbered = matches!(kind, UncoveredKind::Meeting | UncoveredKind::Panel | UncoveredKind::Block);
        let seat = if numbered { format!("{seat}/1") } else { seat.clone() };
        let at = SeatRef { duty: duty.clone(), seat, date: *date };
        let place = Place::new(*kind, &at.duty, &at.seat, at.date);
        if Relaxation::of(instance).asking(&[place]).is_ok() && rng.random_range(0..3) > 0 {
            places.push((*kind, at));
        }
    }
    places
}

/// What a linear program says, in whole numbers, with some of them changed by chance.
fn multipliers(relaxation: &Relaxation<'_>, scale: i64, rng: &mut ChaCha8Rng) -> Vec<(usize, i64)> {
    let sides: Vec<_> = relaxation.rows().map(|(_, least, most)| (least, most)).collect();
    let column = |Column { cost, most, terms }| PlainColumn { cost, most, terms };
    let columns = relaxation.columns().into_iter().map(column).collect();
    let program = Plain { rows: sides.clone(), columns };
    let prices = prices(&program, 0, Clock::start(None)).expect("some plan keeps the rows");
    let mut found = Vec::new();
    for ((row, price), (least, most)) in prices.into_iter().enumerate().zip(sides) {
        let noise = if rng.random_range(0..12) == 0 { rng.random_range(-1..=1) } else { 0 };
        #[expect(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "rounded")]
        let times = (price * scale as f64).round() as i64 + noise;
        if (times > 0 && least.is_some()) || (times < 0 && most.is_some()) {
            found.push((row, times));
        }
    }
    found
}

/// Asks for some places a few times; how often more than nothing was proved.
fn never_too_much(instance: &Instance, seed: u64) -> Result<u32, String> {
    let plans: Vec<Counts> = brute::plans(instance).iter().map(|(_, open)| counts(open)).collect();
    let mut rng = ChaCha8Rng::seed_from_u64(seed);
    let mut ground = Relaxation::of(instance);
    ground.find_clashes();
    let mut proved = 0;
    for _ in 0..if plans.is_empty() { 0 } else { 4 } {
        let places = some_places(instance, &plans, &mut rng);
        let seats: Vec<&SeatRef> = places.iter().map(|(_, at)| at).collect();
        let truth = plans.iter().map(|plan| size(&seats) - filled(instance, plan, &seats)).min().unwrap();
        let named: Vec<Place> =
            places.iter().map(|(kind, at)| Place::new(*kind, &at.duty, &at.seat, at.date)).collect();
        let relaxation = ground.asking(&named).unwrap();
        for scale in [1, 2, 60] {
            let rows = multipliers(&relaxation, scale, &mut rng);
            let bound = relaxation.bound(scale, &rows).unwrap();
            if bound > truth {
                return Err(format!("{bound} above {truth} of {places:?}"));
            }
            proved += u32::from(bound > 0);
        }
    }
    Ok(proved)
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn no_multipliers_prove_more_places_open_than_any_plan_leaves(bytes in vec(any::<u8>(), 120), seed: u64) {
        let instance = world(&bytes);
        prop_assume!(brute::size(&instance) <= LARGEST);
        prop_assert!(never_too_much(&instance, seed).is_ok());
    }

    #[test]
    fn nor_where_a_plan_is_in_force(
        bytes in vec(any::<u8>(), 120),
        what in vec(any::<u8>(), 40),
        seed: u64,
    ) {
        let Some(instance) = settled(&bytes, &what) else { return Ok(()) };
        let proved = never_too_much(&instance, seed);
        prop_assert!(proved.is_ok(), "{:?}", proved);
    }

    #[test]
    fn the_reasons_of_a_changed_plan_add_up(bytes in vec(any::<u8>(), 120), what in vec(any::<u8>(), 40)) {
        let Some((after, settled)) = disturbed_world(&bytes, &what) else { return Ok(()) };
        let Ok(plan) = planned(&settled) else { return Ok(()) };
        let plans: Vec<Counts> = brute::plans(&settled).iter().map(|(_, open)| counts(open)).collect();
        for reason in explain_uncovered(&after, &plan, None).unwrap().reasons {
            if let ReasonKind::Core(core) = &reason.kind {
                prop_assert_eq!(sum_holds(&settled, &plans, core), Ok(()));
            }
        }
    }
}

#[test]
fn much_is_proved_with_and_without_a_plan_in_force() {
    let mut rng = ChaCha8Rng::seed_from_u64(2027);
    let (mut fresh, mut changed, mut sums) = (0, 0, 0);
    for _ in 0..60 {
        let (mut bytes, mut what) = ([0; 120], [0; 40]);
        rng.fill_bytes(&mut bytes);
        rng.fill_bytes(&mut what);
        let Some((after, settled)) = disturbed_world(&bytes, &what) else { continue };
        fresh += never_too_much(&world(&bytes), 1).unwrap();
        changed += never_too_much(&settled, 1).unwrap();
        let Ok(plan) = planned(&settled) else { continue };
        let reasons = explain_uncovered(&after, &plan, None).unwrap().reasons;
        let lp = |kind: &ReasonKind| matches!(kind, ReasonKind::Core(core) if core.sum.is_some());
        sums += reasons.iter().filter(|reason| lp(&reason.kind)).count();
    }
    assert!(fresh >= 20 && changed >= 20 && sums >= 1, "{fresh}, {changed}, {sums}");
}
