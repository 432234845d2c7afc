//! Points, targets and loads of everybody, and the leximax levels: exact fractions throughout.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use num_rational::Ratio;

use super::coverage::panel_seats;
use super::journeys::trip;
use super::seats::admits;
use super::view::{Duty, Taken, View};
use super::{blocks, sessions};
use crate::domain::{Assignment, Counts, Instance, MeetingId, PersonId, PersonLoad, SeatName, SessionId};

type Exact = Ratio<i64>;

/// Everybody's row, in the order of the instance.
pub(super) fn people(view: &View<'_>) -> Vec<PersonLoad> {
    let demand = demand(view);
    let total: Exact = view.instance.person_ids().map(|person| weight(view.instance, person)).sum();
    let row = |person| {
        let weight = weight(view.instance, person);
        let compared = *weight.numer() != 0 && *total.numer() != 0;
        load(view, person, if compared { weight * demand / total } else { Exact::from_integer(0) })
    };
    view.instance.person_ids().map(row).collect()
}

fn load(view: &View<'_>, person: PersonId, target: Exact) -> PersonLoad {
    let entry = view.instance.person(person);
    let points = view.of(person).map(|taken| points(view.instance, taken)).sum();
    let mut seen = BTreeSet::new();
    let once: Vec<_> = view.of(person).filter(|taken| seen.insert(taken.duty)).collect();
    PersonLoad {
        id: entry.id.clone(),
        opening: entry.opening,
        points,
        load: entry.opening + Exact::from_integer(points) - target,
        target,
        duties: i64::try_from(once.len()).unwrap_or(i64::MAX),
        minutes: once.iter().map(|taken| taken.minutes()).sum(),
        travel_minutes: view.of(person).map(|taken| 2 * trip(view.instance, taken).minutes).sum(),
    }
}

/// Points of each row, with its distance band: none where it does not count, or names what is not there.
#[must_use]
pub fn points_of(instance: &Instance, rows: &[Assignment]) -> Vec<i64> {
    let view = View::new(instance, &[]);
    rows.iter().map(|row| view.look_up(row).map_or(0, |taken| points(instance, &taken))).collect()
}

/// Share × days in office within the horizon, in the order of the people; 0 for those who are not compared.
#[must_use]
pub fn weights(instance: &Instance) -> Vec<Ratio<i64>> {
    instance.person_ids().map(|person| weight(instance, person)).collect()
}

/// Points of a row that counts for fairness, with its distance band.
pub(super) fn points(instance: &Instance, taken: &Taken<'_>) -> i64 {
    let family = taken.seat.family();
    if !instance.policy.fairness.counts.contains(&family) {
        return 0;
    }
    let minutes = trip(instance, taken).minutes;
    let bands = instance.policy.points.distance_bands.iter();
    let band = bands.rev().find(|band| band.from_minutes <= minutes).map_or(0, |band| band.points);
    nominal(instance, taken.duty, family) + band
}

fn nominal(instance: &Instance, duty: Duty, family: Counts) -> i64 {
    match duty {
        Duty::Meeting(id) => instance.meeting(id).points,
        Duty::Session(id) => {
            let series = instance.one_series(instance.session(id).series);
            if family == Counts::Host { series.host_points } else { series.panel_points }
        }
    }
}

/// Nominal points of all demanded seats that count and that somebody compared may take; seats of area leads are the
/// plan's choice and no demand.
fn demand(view: &View<'_>) -> Exact {
    let instance = view.instance;
    let compared: Vec<_> = instance.person_ids().filter(|person| instance.is_compared(*person)).collect();
    let counts = |seat: &SeatName| instance.policy.fairness.counts.contains(&seat.family());
    let total = demanded(view)
        .filter(|(_, seat)| counts(seat))
        .filter(|(duty, seat)| compared.iter().any(|person| admits(instance, *duty, seat, *person)))
        .map(|(duty, seat)| nominal(instance, duty, seat.family()));
    Exact::from_integer(total.sum())
}

/// All seats a plan should fill.
fn demanded(view: &View<'_>) -> impl Iterator<Item = (Duty, SeatName)> {
    let meetings = (0..view.instance.meetings.len()).map(MeetingId);
    let at_meeting = move |id: MeetingId| {
        blocks::seats(view, view.instance.meeting(id).cell).map(move |seat| (Duty::Meeting(id), seat))
    };
    let at_session = |id: SessionId| {
        let panel =
            panel_seats(view.instance.one_series(view.instance.session(id).series)).map(|(seat, _)| seat);
        std::iter::once(SeatName::Host).chain(panel).map(move |seat| (Duty::Session(id), seat))
    };
    meetings.flat_map(at_meeting).chain(sessions::sessions(view).flat_map(at_session))
}

/// Share × days in office within the horizon; 0 for people who are not compared.
fn weight(instance: &Instance, person: PersonId) -> Exact {
    if !instance.is_compared(person) {
        return Exact::from_integer(0);
    }
    let (entry, horizon) = (instance.person(person), instance.horizon);
    let clip = |day: Option<NaiveDate>, default| day.unwrap_or(default);
    let from = clip(entry.from, horizon.from).max(horizon.from);
    let to = clip(entry.to, horizon.to).min(horizon.to);
    entry.share * Exact::from_integer(((to - from).num_days() + 1).max(0))
}

/// Loads over target of the people compared, highest first.
pub(super) fn sorted(instance: &Instance, people: &[PersonLoad]) -> Vec<Exact> {
    let compared = instance.person_ids().zip(people).filter(|(person, _)| instance.is_compared(*person));
    let mut loads: Vec<_> = compared.map(|(_, row)| row.load).collect();
    loads.sort_by(|a, b| b.cmp(a));
    loads
}

/// Each different load from the highest, and how many reach it.
pub(super) fn levels(sorted: &[Exact]) -> Vec<(Exact, i64)> {
    let mut levels: Vec<(Exact, i64)> = Vec::new();
    for (reached, load) in (1..).zip(sorted) {
        match levels.last_mut().filter(|(level, _)| level == load) {
            Some(last) => last.1 = reached,
            None => levels.push((*load, reached)),
        }
    }
    levels
}

/// The value of the fairness tier: how many different levels there are.
pub(super) fn level_count(view: &View<'_>) -> i64 {
    let levels = levels(&sorted(view.instance, &people(view)));
    i64::try_from(levels.len()).unwrap_or(i64::MAX)
}
