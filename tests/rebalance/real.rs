//! Committed instances: somebody falls ill, and the plan changes as little as it can.

use chrono::NaiveDate;
use luanphien::domain::{Assignment, Busy, Instance, Plan, Tier};
use luanphien::office::{PlanOptions, RebalanceFailure, RebalanceOptions, Silent, check, rebalance};

use crate::support::build::interval;
use crate::support::date;
use crate::support::plans::{COMMUNE, TAM_NONG};

/// The person with the most seats in three weeks of February is away.
pub fn without_the_busiest(instance: &Instance, plan: &Plan) -> Instance {
    let [from, to] = ["2027-02-01", "2027-02-22"].map(date);
    let seats =
        |id: &str| plan.assignments.iter().filter(|row| row.person == id && between(row, from, to)).count();
    let mut instance = instance.clone();
    let busiest = instance.people.iter_mut().max_by_key(|person| seats(&person.id)).unwrap();
    let start = from.and_hms_opt(0, 0, 0).unwrap();
    busiest.busy.push(Busy { interval: interval(start, 21 * 24 * 60), reason: "ốm".into() });
    busiest.busy.sort_by_key(|busy| busy.interval.start);
    instance.hash = "changed".into();
    instance
}

fn between(row: &Assignment, from: NaiveDate, to: NaiveDate) -> bool {
    from <= row.date && row.date < to
}

pub fn options(changes: Option<i64>) -> RebalanceOptions {
    RebalanceOptions { as_of: date("2027-02-01"), changes, plan: PlanOptions::default() }
}

#[test]
fn three_weeks_without_the_busiest_cost_the_least_change_and_that_is_proved() {
    let (instance, plan) = &*TAM_NONG;
    let changed = without_the_busiest(instance, plan);
    let new = rebalance(&changed, plan, &options(None), &Silent).unwrap().plan;
    assert!(check(&changed, &new).is_clean());
    let tier = |tier: Tier| new.tiers.iter().find(|one| one.tier == tier).unwrap();
    assert!(new.tiers.iter().all(|tier| tier.proved), "{:#?}", new.tiers);
    assert_eq!(tier(Tier::Coverage).value, 0);
    let rebalance = new.rebalance.as_ref().unwrap();
    let least = tier(Tier::Changes);
    assert_eq!(least.bound, Some(least.value));
    assert_eq!(
        i64::try_from(rebalance.changes.iter().filter(|change| change.counted).count()).unwrap(),
        least.value
    );
    let broken = rebalance.broken.iter().filter(|broken| broken.rule == "available").count();
    assert!(broken > 0 && i64::try_from(broken).unwrap() <= least.value);
    identical_elsewhere(plan, &new);
}

/// Each assignment that no change names is as it was.
fn identical_elsewhere(old: &Plan, new: &Plan) {
    let rebalance = new.rebalance.as_ref().unwrap();
    let plain = |row: &Assignment| Assignment { standby: None, locked: false, ..row.clone() };
    let kept = |rows: &[Assignment], named: Vec<&Assignment>| -> Vec<Assignment> {
        rows.iter().filter(|row| !named.contains(row)).map(plain).collect()
    };
    let old =
        kept(&old.assignments, rebalance.changes.iter().filter_map(|change| change.from.as_ref()).collect());
    let new =
        kept(&new.assignments, rebalance.changes.iter().filter_map(|change| change.to.as_ref()).collect());
    assert_eq!(old, new);
}

#[test]
fn one_change_less_than_the_least_is_refused_and_more_are_used() {
    let (instance, plan) = &*COMMUNE;
    let changed = without_the_busiest(instance, plan);
    let value = |plan: &Plan| plan.tiers.iter().find(|one| one.tier == Tier::Changes).unwrap().value;
    let least = value(&rebalance(&changed, plan, &options(None), &Silent).unwrap().plan);
    let fewer = rebalance(&changed, plan, &options(Some(least - 1)), &Silent);
    assert_eq!(fewer.unwrap_err(), RebalanceFailure::TooFew { least, proved: true });
    let more = rebalance(&changed, plan, &options(Some(least + 2)), &Silent).unwrap().plan;
    assert!(more.tiers.iter().all(|tier| tier.proved), "{:#?}", more.tiers);
    assert!(value(&more) <= least + 2);
    assert!(check(&changed, &more).is_clean());
}

#[test]
fn nothing_changes_where_nothing_happened() {
    let (instance, plan) = &*TAM_NONG;
    let again = rebalance(instance, plan, &options(None), &Silent).unwrap().plan;
    assert_eq!(again.assignments, plan.assignments);
    let rebalance = again.rebalance.unwrap();
    assert!(rebalance.changes.is_empty() && rebalance.broken.is_empty() && rebalance.told.is_empty());
}
