//! Changes against fairness: every point is what a plan with as many changes has, and nothing is left out.

use luanphien::domain::{Instance, Plan};
use luanphien::office::{Frontier, RebalanceFailure, RebalanceOptions, Silent, frontier, rebalance};

use super::real::{options, without_the_busiest};
use crate::support::plans::TUTORIAL;

/// Up to two changes beyond the last point, the best point with at most so many changes has the loads of the plan with so many.
pub fn is_that_of_fresh_plans(
    instance: &Instance,
    plan: &Plan,
    options: &RebalanceOptions,
    found: &Frontier,
) {
    let last = found.points.last().unwrap();
    for changes in found.points[0].changes..=last.changes + 2 {
        let point = found.points.iter().rfind(|point| point.changes <= changes).unwrap();
        let options = RebalanceOptions { changes: Some(changes), ..*options };
        let fresh = rebalance(instance, plan, &options, &Silent).unwrap().plan;
        assert_eq!(point.fairness.sorted, fresh.fairness.sorted, "{changes}");
    }
    let better = found.points.windows(2).all(|pair| pair[0].fairness.sorted > pair[1].fairness.sorted);
    assert!(better, "{found:#?}");
}

#[test]
fn every_point_is_that_of_a_plan_with_as_many_changes() {
    let (instance, plan) = &*TUTORIAL;
    let changed = without_the_busiest(instance, plan);
    let found = frontier(&changed, plan, &options(None), &Silent).unwrap();
    assert!(found.complete && found.points.len() > 1, "{found:#?}");
    assert!(found.points.iter().all(|point| point.proved));
    is_that_of_fresh_plans(&changed, plan, &options(None), &found);
}

#[test]
fn the_search_ends_at_the_allowed_number_and_says_so() {
    let (instance, plan) = &*TUTORIAL;
    let changed = without_the_busiest(instance, plan);
    let whole = frontier(&changed, plan, &options(None), &Silent).unwrap();
    let fewest = whole.points[0].changes;
    let found = frontier(&changed, plan, &options(Some(fewest)), &Silent).unwrap();
    assert_eq!((found.points.as_slice(), found.complete), (&whole.points[..1], false));
    let fewer = frontier(&changed, plan, &options(Some(fewest - 1)), &Silent);
    assert_eq!(fewer, Err(RebalanceFailure::TooFew { least: fewest, proved: true }));
}
