//! Who could take a seat of a plan in force: each price is that of a plan made with the seat locked.

use luanphien::domain::{Instance, Lock, Plan, SeatName, Tier};
use luanphien::office::explain::{Candidate, Price, SeatError, SeatExplanation, SeatFailure, Standpoint};
use luanphien::office::{
    PlanFailure, RebalanceFailure, RebalanceOptions, Silent, SuggestFailure, check, rebalance, suggest,
};

use super::real::{options, without_the_busiest};
use crate::support::plans::COMMUNE;

/// The plan made with the seat locked to a person; `None`: there is none.
pub fn locked_plan(
    instance: &Instance,
    plan: &Plan,
    options: &RebalanceOptions,
    (duty, seat): (&str, &str),
    person: &str,
) -> Option<Plan> {
    let mut locked = instance.clone();
    let person = locked.person_ids().find(|id| locked.person(*id).id == person).unwrap();
    let lock = Lock {
        index: locked.locks.len(),
        duty: duty.into(),
        seat: SeatName::parse(seat),
        person,
        fixed: true,
    };
    locked.locks.push(lock);
    match rebalance(&locked, plan, options, &Silent) {
        Ok(planned) => Some(planned.plan),
        Err(RebalanceFailure::Plan(PlanFailure::Contradiction(_))) => None,
        Err(failure) => panic!("{failure:?}"),
    }
}

/// What an answer says of one person is what the plan with the seat locked is.
pub fn agrees(one: &Candidate, locked: Option<&Plan>, chosen: &Plan) {
    match (&one.state, &one.price, locked) {
        (Standpoint::Chosen, _, Some(plan)) => assert_eq!(values(plan), values(chosen)),
        (Standpoint::Could(_), Price::Tiers(tiers), Some(plan)) => {
            let told: Vec<(Tier, i64)> = tiers.iter().map(|tier| (tier.tier, tier.after)).collect();
            assert_eq!(told, values(plan), "{}", one.person);
            let loads = tiers.iter().find(|tier| tier.tier == Tier::Fairness).and_then(|tier| tier.loads);
            let (was, is) = (&chosen.fairness.sorted, &plan.fairness.sorted);
            let differ = (0..was.len()).find(|at| was[*at] != is[*at]).map(|at| (at + 1, was[at], is[at]));
            assert_eq!(loads, differ, "{}", one.person);
            assert!(tiers.iter().all(|tier| tier.exact));
        }
        (Standpoint::Could(_), Price::Impossible, None) | (Standpoint::Cannot(_), Price::None, None) => {}
        other => panic!("{}: {other:#?}", one.person),
    }
}

fn values(plan: &Plan) -> Vec<(Tier, i64)> {
    plan.tiers.iter().map(|tier| (tier.tier, tier.value)).collect()
}

#[test]
fn every_price_is_that_of_a_plan_with_the_seat_locked() {
    let (instance, plan) = &*COMMUNE;
    let changed = without_the_busiest(instance, plan);
    let made = rebalance(&changed, plan, &options(None), &Silent).unwrap().plan;
    let change = made.rebalance.as_ref().unwrap().changes.iter().find(|change| change.counted).unwrap();
    let row = change.from.as_ref().unwrap();
    let seat = format!("{}#{}", row.duty, row.seat);
    let answer = suggest(&changed, plan, &options(None), &seat, &Silent).unwrap();
    assert!(check(&changed, &made).is_clean());
    assert_eq!(answer.order, made.tiers.iter().map(|tier| tier.tier).collect::<Vec<_>>());
    let state = |wanted: fn(&Standpoint) -> bool| answer.people.iter().filter(move |one| wanted(&one.state));
    assert_eq!(state(|state| *state == Standpoint::Chosen).count(), 1);
    assert!(state(|state| matches!(state, Standpoint::Could(_))).count() > 1);
    assert!(state(|state| matches!(state, Standpoint::Cannot(_))).any(|one| one.person == row.person));
    for one in &answer.people {
        let locked = locked_plan(&changed, plan, &options(None), (&row.duty, &row.seat), &one.person);
        agrees(one, locked.as_ref(), &made);
    }
    ranked(&answer);
}

/// Whoever costs less in the first tier that differs stands first; fairness is compared elsewhere.
fn ranked(answer: &SeatExplanation) {
    let before_fairness = |one: &Candidate| match &one.price {
        Price::Tiers(tiers) => {
            let sums = tiers.iter().take_while(|tier| tier.tier != Tier::Fairness);
            Some(sums.map(|tier| tier.after).collect::<Vec<_>>())
        }
        _ => None,
    };
    let prices: Vec<Vec<i64>> = answer.people.iter().filter_map(before_fairness).collect();
    assert!(prices.is_sorted(), "{prices:?}");
}

#[test]
fn a_seat_that_is_none_and_one_that_is_history_are_refused() {
    let (instance, plan) = &*COMMUNE;
    let past = &plan.assignments.iter().find(|row| row.date < options(None).as_of).unwrap().duty;
    let ask = |seat: &str| match suggest(instance, plan, &options(None), seat, &Silent) {
        Err(SuggestFailure::Seat(SeatFailure::Seat(error))) => error,
        other => panic!("{other:?}"),
    };
    assert_eq!(ask("nowhere"), SeatError::Duty("nowhere".into()));
    assert_eq!(ask(past), SeatError::Past);
}
