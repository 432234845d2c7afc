//! What a tolerance on fairness buys, against all plans there are, on tiny worlds by chance.

use luanphien::domain::*;
use luanphien::office::explain::{Bought, FairnessExplanation, LevelProof, explain_fairness};
use proptest::collection::vec;
use proptest::prelude::*;

use super::brute::{self, Best};
use super::planned;
use super::random::{LARGEST, cases};
use super::world::world;

/// The best of all plans if fairness had so much tolerance.
fn tolerant(instance: &Instance, tolerance: i64) -> Best {
    let mut instance = instance.clone();
    let fairness = instance.policy.tiers.iter_mut().filter(|policy| policy.tier == Tier::Fairness);
    fairness.for_each(|policy| policy.tolerance = tolerance);
    brute::best(&instance).unwrap()
}

/// Without a time limit every value is exact, and the loads stay within the tolerance.
fn agrees(instance: &Instance, bought: &Bought) -> Result<(), TestCaseError> {
    let best = tolerant(instance, bought.tolerance);
    let later: Vec<(Tier, i64)> =
        best.values.iter().copied().skip_while(|(tier, _)| *tier != Tier::Fairness).skip(1).collect();
    let said: Vec<(Tier, i64)> = bought.tiers.iter().map(|tier| (tier.tier, tier.value)).collect();
    prop_assert_eq!(said, later, "tolerance {}", bought.tolerance);
    prop_assert!(bought.tiers.iter().all(|tier| tier.exact && tier.bound == Some(tier.value)));
    prop_assert!(brute::within(&bought.sorted, &best.sorted, bought.tolerance));
    Ok(())
}

/// The levels are those of the best loads, every one of them proved.
fn levels_agree(answer: &FairnessExplanation, best: &Best) -> Result<(), TestCaseError> {
    let loads: Vec<_> = answer.people.iter().map(|(_, load)| *load).collect();
    prop_assert_eq!(&loads, &best.sorted);
    for level in &answer.levels {
        let reach = best.sorted.iter().filter(|load| **load >= level.level).count();
        prop_assert_eq!(usize::try_from(level.count).unwrap(), reach);
        prop_assert_eq!(level.bound, Some(level.count));
        prop_assert!(level.proof != LevelProof::None);
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn each_tolerance_buys_what_the_best_of_all_plans_has(bytes in vec(any::<u8>(), 120)) {
        let world = world(&bytes);
        let tiers = &world.policy.tiers;
        prop_assume!(brute::size(&world) <= LARGEST);
        prop_assume!(tiers.iter().any(|policy| policy.tier == Tier::Fairness));
        let Ok(plan) = planned(&world) else { return Ok(()) };
        let answer = explain_fairness(&world, &plan, None).unwrap();
        levels_agree(&answer, &tolerant(&world, 0))?;
        let last = tiers.last().is_some_and(|policy| policy.tier == Tier::Fairness);
        prop_assert_eq!(answer.bought.len(), if last { 0 } else { 3 });
        for bought in &answer.bought {
            agrees(&world, bought)?;
        }
    }
}
