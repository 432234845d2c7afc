//! The quarter of one person: duties with their points and journeys, and what is left of each limit.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::journeys::trip;
use super::limits::{carried, whole_windows};
use super::loads::points;
use super::view::{Taken, View, cells};
use super::windows::Window;
use crate::domain::{Assignment, CellId, Instance, Limit, Measure, Period, PersonId};

/// What a plan asks of one person.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Quarter {
    /// The seats taken, in order of time.
    pub seats: Vec<SeatTaken>,
    /// The limits, period by period: those in which something is carried, or asked for.
    pub limits: Vec<LimitUse>,
    /// The cells met, in the order of the instance, and at how many meetings each.
    pub cells: Vec<(CellId, usize)>,
}

/// One seat of a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeatTaken {
    /// The row of the plan.
    pub row: Assignment,
    /// Points that count for fairness, with those of the distance band.
    pub points: i64,
    /// Minutes of the duty, without travel.
    pub minutes: i64,
    /// Minutes of the journey, there and back.
    pub travel_minutes: i64,
}

/// A limit of a person in one period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LimitUse {
    /// The period that is counted.
    pub per: Period,
    /// What is counted.
    pub measure: Measure,
    /// First day of the period.
    pub from: NaiveDate,
    /// Last day of the period.
    pub to: NaiveDate,
    /// The least, where the period is one in which it is asked for.
    pub min: Option<u32>,
    /// The most.
    pub max: Option<u32>,
    /// What the plan asks.
    pub carried: i64,
    /// How close it is to a bound.
    pub reach: Reach,
}

/// How close an amount is to its bounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reach {
    /// At the most or at the least.
    At,
    /// One duty more, as long as the person's longest, would reach or pass the most.
    Near,
    /// Neither.
    Far,
}

/// The quarter of one person as the assignments have it.
#[must_use]
pub fn quarter(instance: &Instance, rows: &[Assignment], person: PersonId) -> Quarter {
    let view = View::new(instance, rows);
    let mut seats: Vec<SeatTaken> = view.of(person).map(|taken| seat(instance, taken)).collect();
    seats.sort_by(|a, b| {
        (a.row.start, &a.row.duty, &a.row.seat).cmp(&(b.row.start, &b.row.duty, &b.row.seat))
    });
    let longest = seats.iter().map(|seat| seat.minutes).max().unwrap_or(0);
    let limits = instance.person(person).limits.iter();
    let limits = limits.flat_map(|limit| used(&view, person, limit, longest)).collect();
    Quarter { seats, limits, cells: met(&view, person) }
}

fn seat(instance: &Instance, taken: &Taken<'_>) -> SeatTaken {
    SeatTaken {
        row: taken.row.clone(),
        points: points(instance, taken),
        minutes: taken.minutes(),
        travel_minutes: 2 * trip(instance, taken).minutes,
    }
}

fn used(view: &View<'_>, person: PersonId, limit: &Limit, longest: i64) -> Vec<LimitUse> {
    let carried = carried(view, person, limit);
    let asked: BTreeSet<Window> = match limit.min.filter(|min| *min > 0) {
        Some(_) => whole_windows(view.instance, view.instance.person(person), limit).into_iter().collect(),
        None => BTreeSet::new(),
    };
    let periods: BTreeSet<Window> = carried.keys().chain(&asked).copied().collect();
    let step = match limit.measure {
        Measure::Duties => 1,
        Measure::Minutes => longest,
    };
    let of = |period: Window| {
        let amount = carried.get(&period).copied().unwrap_or(0);
        let min = limit.min.filter(|_| asked.contains(&period));
        LimitUse {
            per: limit.per,
            measure: limit.measure,
            from: period.from,
            to: period.to,
            min,
            max: limit.max,
            carried: amount,
            reach: reach(min, limit.max, amount, step),
        }
    };
    periods.into_iter().map(of).collect()
}

fn reach(min: Option<u32>, max: Option<u32>, amount: i64, step: i64) -> Reach {
    let is = |bound: Option<u32>| bound.is_some_and(|bound| i64::from(bound) == amount);
    let close = max.is_some_and(|max| i64::from(max) <= amount + step);
    match (is(min) || is(max), close) {
        (true, _) => Reach::At,
        (false, true) => Reach::Near,
        (false, false) => Reach::Far,
    }
}

/// Cells met, each meeting once.
fn met(view: &View<'_>, person: PersonId) -> Vec<(CellId, usize)> {
    let mut meetings: BTreeMap<CellId, BTreeSet<&str>> = BTreeMap::new();
    for (taken, meeting) in view.visits().filter(|(taken, _)| taken.person == person) {
        for cell in cells(meeting) {
            meetings.entry(cell).or_default().insert(&taken.row.duty);
        }
    }
    meetings.into_iter().map(|(cell, meetings)| (cell, meetings.len())).collect()
}
