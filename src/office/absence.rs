//! What a plan loses, and who takes over, if one person is away for one week: the smallest repair there is.

use std::collections::BTreeSet;
use std::time::Duration;

use chrono::{Days, NaiveDate, Weekday};

use super::person::PersonFailure;
use super::plan::{PlanFailure, PlanOptions};
use super::progress::Silent;
use super::rebalance::{RebalanceFailure, RebalanceOptions, rebalance, seen_by};
use crate::calendar::Interval;
use crate::checker::{Measures, Quarter, measure};
use crate::domain::{Busy, Change, Instance, PersonId, Plan, Tier};
use crate::solver::Clock;

/// A week without one person.
#[derive(Clone, Debug, PartialEq)]
pub struct Absence {
    /// Monday of the week.
    pub monday: NaiveDate,
    /// The first day that may still change: the Monday, or the first day of the plan.
    pub as_of: NaiveDate,
    /// Ids of the duties that the person would miss, in order of time.
    pub duties: Vec<String>,
    /// The smallest repair.
    pub repair: Repair,
}

/// The smallest repair of a plan.
#[derive(Clone, Debug, PartialEq)]
pub enum Repair {
    /// The person has no duty in that week: nothing changes.
    Nothing,
    /// The plan that changes the fewest seats.
    Made(Box<Mend>),
    /// No plan is possible without the person: hard demands forbid it.
    Impossible,
    /// Not found within the time.
    Unknown,
}

/// What the smallest repair changes.
#[derive(Clone, Debug, PartialEq)]
pub struct Mend {
    /// How many seats change.
    pub changes: i64,
    /// No repair with as good a coverage changes fewer; `None`: not known.
    pub bound: Option<i64>,
    /// Whether coverage, heads and the number of changes are proved.
    pub proved: bool,
    /// Each change.
    pub seats: Vec<Change>,
    /// Ids of the people who must be told.
    pub told: Vec<String>,
    /// Coverage and heads before and after, where the policy has them.
    pub tiers: Vec<(Tier, i64, i64)>,
}

/// The Mondays to ask about: the one that is asked for, or those of all weeks to come with duties of the person.
pub(super) fn weeks(
    instance: &Instance,
    made: &Plan,
    quarter: &Quarter,
    asked: Option<NaiveDate>,
) -> Result<Vec<NaiveDate>, PersonFailure> {
    let (first, last) = (monday(first_day(instance, made)), monday(instance.horizon.to));
    let range = (first <= last).then_some((first, last));
    match asked.map(monday) {
        Some(week) if first <= week && week <= last => Ok(vec![week]),
        Some(week) => Err(PersonFailure::Week(week, range)),
        None => {
            let own: BTreeSet<NaiveDate> = quarter.seats.iter().map(|seat| monday(seat.row.date)).collect();
            Ok(own.into_iter().filter(|week| first <= *week).collect())
        }
    }
}

/// The first day of a plan that could still change.
fn first_day(instance: &Instance, made: &Plan) -> NaiveDate {
    let from = instance.horizon.from;
    made.rebalance.as_ref().map_or(from, |rebalance| rebalance.as_of.max(from))
}

fn monday(day: NaiveDate) -> NaiveDate {
    day.week(Weekday::Mon).checked_first_day().unwrap_or(day)
}

/// The smallest repair with the person away from Monday to Sunday, seen from that Monday.
pub(super) fn absent(
    instance: &Instance,
    made: &Plan,
    person: PersonId,
    monday: NaiveDate,
    clock: Clock,
) -> Result<Absence, PersonFailure> {
    let as_of = monday.max(first_day(instance, made));
    let sunday = monday.checked_add_days(Days::new(6)).unwrap_or(monday);
    let id = &instance.person(person).id;
    let missed = |date: NaiveDate| as_of <= date && date <= sunday;
    let rows = made.assignments.iter().filter(|row| row.person == *id && missed(row.date));
    let mut duties: Vec<String> = rows.map(|row| row.duty.clone()).collect();
    duties.dedup();
    let repair = if duties.is_empty() {
        Repair::Nothing
    } else {
        mended(&without(instance, person, Interval::days(as_of, sunday)), made, as_of, clock)?
    };
    Ok(Absence { monday, as_of, duties, repair })
}

/// The same instance with the person busy.
fn without(instance: &Instance, person: PersonId, interval: Interval) -> Instance {
    let mut changed = instance.clone();
    let busy = &mut changed.people[person.0].busy;
    busy.push(Busy { interval, reason: String::new() });
    busy.sort_by_key(|busy| busy.interval.start);
    changed
}

fn mended(changed: &Instance, made: &Plan, as_of: NaiveDate, clock: Clock) -> Result<Repair, PersonFailure> {
    if clock.over() {
        return Ok(Repair::Unknown);
    }
    let time_limit = clock.left().map(Duration::from_secs_f64);
    let plan = PlanOptions { time_limit, threads: Some(1), seed: 0 };
    match rebalance(changed, made, &RebalanceOptions { as_of, changes: None, plan }, &Silent) {
        Ok(planned) => Ok(Repair::Made(Box::new(mend(changed, made, &planned.plan)))),
        Err(RebalanceFailure::Plan(PlanFailure::Contradiction(_))) => Ok(Repair::Impossible),
        Err(RebalanceFailure::Plan(PlanFailure::NoPlan)) => Ok(Repair::Unknown),
        Err(failure) => Err(PersonFailure::Internal(failure.to_string())),
    }
}

fn mend(changed: &Instance, made: &Plan, mended: &Plan) -> Mend {
    let seen = seen_by(changed, made);
    let before: Measures = measure(seen.as_ref().unwrap_or(changed), &made.assignments);
    let value = |tier: Tier| before.tiers.get(&tier).copied().unwrap_or(0);
    let first = mended.tiers.iter().position(|tier| tier.tier == Tier::Changes);
    let until = first.map_or(mended.tiers.len(), |at| at + 1);
    let changes = first.map(|at| &mended.tiers[at]);
    let kept = mended.tiers.iter().filter(|tier| matches!(tier.tier, Tier::Coverage | Tier::Heads));
    let rebalance = mended.rebalance.as_ref();
    Mend {
        changes: changes.map_or(0, |tier| tier.value),
        bound: changes.and_then(|tier| tier.bound),
        proved: mended.tiers[..until].iter().all(|tier| tier.proved),
        seats: rebalance.map(|rebalance| rebalance.changes.clone()).unwrap_or_default(),
        told: rebalance.map(|rebalance| rebalance.told.clone()).unwrap_or_default(),
        tiers: kept.map(|tier| (tier.tier, value(tier.tier), tier.value)).collect(),
    }
}
