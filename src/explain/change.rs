//! Single changes of an instance, made to a copy.

use chrono::{Duration, Months, NaiveDate, NaiveDateTime};

use super::report::Relaxation;
use crate::calendar::Interval;
use crate::domain::{Candidate, Instance, Measure, Meeting, MeetingId, Period, PersonId, SessionId};
use crate::formulation::Occasion;

/// A meeting is tried so many days to either side, a session so many.
const DAYS: (u64, u64) = (7, 14);

/// One change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Change {
    /// A person is not busy at that time.
    Free { person: PersonId, occasion: Occasion },
    /// A person may attend the cells of a meeting.
    Allow { person: PersonId, occasion: Occasion },
    /// A limit is raised to so much.
    Limit { person: PersonId, per: Period, measure: Measure, max: u32 },
    /// A lock is dropped, by its position.
    Unlock(usize),
    /// A meeting takes place so many days later.
    Shift { meeting: MeetingId, days: i64 },
    /// A session may also be held so many days after one of its dates.
    Date { session: SessionId, candidate: usize, days: i64 },
}

impl Change {
    /// The occasion that is no longer where it was.
    pub(super) fn moves(&self) -> Option<Occasion> {
        match self {
            Self::Shift { meeting, .. } => Some(Occasion::Meeting(*meeting)),
            _ => None,
        }
    }

    /// A copy of the instance with the change made.
    pub(super) fn made(&self, instance: &Instance) -> Instance {
        let mut changed = instance.clone();
        match *self {
            Self::Free { person, occasion } => {
                let times = occasion.intervals(instance);
                changed.people[person.0]
                    .busy
                    .retain(|busy| times.iter().all(|time| !busy.interval.overlaps(time)));
            }
            Self::Allow { person, occasion } => allow(&mut changed, person, occasion),
            Self::Limit { person, per, measure, max } => {
                let limits = changed.people[person.0].limits.iter_mut();
                let same = limits.filter(|limit| limit.per == per && limit.measure == measure);
                same.for_each(|limit| limit.max = limit.max.map(|own| own.max(max)));
            }
            Self::Unlock(lock) => {
                changed.locks.remove(lock);
            }
            Self::Shift { meeting, days } => {
                let interval = &mut changed.meetings[meeting.0].interval;
                *interval = shifted(*interval, days);
            }
            Self::Date { session, candidate, days } => {
                let dates = &mut changed.sessions[session.0].candidates;
                let new = later(&dates[candidate], days);
                dates.push(new);
            }
        }
        changed
    }
}

/// Where somebody lives and works no longer matters, nor do the cells they never attend.
fn allow(changed: &mut Instance, person: PersonId, occasion: Occasion) {
    let Occasion::Meeting(meeting) = occasion else { return };
    let held = changed.meeting(meeting);
    let cells: Vec<_> = std::iter::once(held.cell).chain(held.joint.iter().copied()).collect();
    let who = &mut changed.people[person.0];
    cells.iter().for_each(|cell| {
        who.never.remove(cell);
    });
    (who.home, who.workplace) = (None, None);
}

fn shifted(interval: Interval, days: i64) -> Interval {
    let by = Duration::days(days);
    Interval { start: interval.start + by, end: interval.end + by }
}

fn later(candidate: &Candidate, days: i64) -> Candidate {
    let sittings: Vec<Interval> = candidate.sittings.iter().map(|sitting| shifted(*sitting, days)).collect();
    Candidate { date: candidate.date + Duration::days(days), sittings, distance: 0 }
}

/// Other days for a duty, nearest first, with the start it would then have.
pub(super) fn moves(instance: &Instance, occasion: Occasion) -> Vec<(Change, NaiveDateTime)> {
    match occasion {
        Occasion::Meeting(meeting) => meeting_moves(instance, meeting),
        Occasion::Session(session, _) => session_moves(instance, session),
    }
}

/// Days between the cell's meetings before and after, in the same block, that are no holiday.
fn meeting_moves(instance: &Instance, meeting: MeetingId) -> Vec<(Change, NaiveDateTime)> {
    let held = instance.meeting(meeting);
    let block = &instance.cell(held.cell).blocks[held.block];
    let own = |other: &&Meeting| other.cell == held.cell && other.id != held.id;
    let others: Vec<NaiveDate> = instance.meetings.iter().filter(own).map(Meeting::date).collect();
    let (was, mut found) = (held.date(), Vec::new());
    for days in near(DAYS.0) {
        let day = was + Duration::days(days);
        let between = |other: &NaiveDate| (*other <= day) == (*other < was) && *other != day;
        let fits =
            instance.horizon.contains(day) && !instance.is_past(day) && block.from <= day && day <= block.to;
        if fits && !instance.days.is_holiday(day) && others.iter().all(between) {
            found.push((Change::Shift { meeting, days }, shifted(held.interval, days).start));
        }
    }
    found
}

/// Working days before the first and after the last date, in the month that the session counts for.
fn session_moves(instance: &Instance, session: SessionId) -> Vec<(Change, NaiveDateTime)> {
    let held = instance.session(session);
    let known: Vec<NaiveDate> = held.candidates.iter().map(|candidate| candidate.date).collect();
    let ends = [(0, -1), (held.candidates.len().saturating_sub(1), 1)];
    let (mut found, mut seen) = (Vec::new(), Vec::new());
    for days in 1..=i64::try_from(DAYS.1).unwrap_or(0) {
        for (candidate, side) in ends {
            let Some(from) = held.candidates.get(candidate) else { continue };
            let new = later(from, side * days);
            let month = held.month <= new.date && new.date < held.month + Months::new(1);
            let free = instance.days.is_working_day(new.date)
                && !known.contains(&new.date)
                && !seen.contains(&new.date);
            if month && free && instance.horizon.contains(new.date) && !instance.is_past(new.date) {
                seen.push(new.date);
                let start = new.sittings.first().map(|sitting| sitting.start).unwrap_or_default();
                found.push((Change::Date { session, candidate, days: side * days }, start));
            }
        }
    }
    found
}

/// One day later, one day earlier, two days later, …
fn near(most: u64) -> impl Iterator<Item = i64> {
    (1..=i64::try_from(most).unwrap_or(0)).flat_map(|days| [days, -days])
}

/// The same in fewer entries: people of whom any would do, duties that the same people would do at, and of each duty's
/// other times the nearest; what asks least of the office first.
pub(super) fn gathered(good: Vec<Relaxation>) -> Vec<Relaxation> {
    let (mut by_duty, mut gathered) = (Vec::new(), Vec::new());
    good.into_iter().for_each(|one| add(&mut by_duty, one, more_people));
    by_duty.into_iter().for_each(|one| add(&mut gathered, one, more_duties));
    gathered.sort_by_key(weight);
    gathered
}

fn weight(change: &Relaxation) -> u8 {
    match change {
        Relaxation::Free { .. } => 0,
        Relaxation::Move { .. } => 1,
        Relaxation::Limit { .. } => 2,
        Relaxation::Unlock(_) => 3,
        Relaxation::Allow { .. } => 4,
    }
}

fn add(list: &mut Vec<Relaxation>, one: Relaxation, joined: fn(&mut Relaxation, &Relaxation) -> bool) {
    if !list.iter_mut().any(|entry| joined(entry, &one)) {
        list.push(one);
    }
}

/// Takes a change into an entry for the same duty.
fn more_people(entry: &mut Relaxation, one: &Relaxation) -> bool {
    match (entry, one) {
        (Relaxation::Free { at, people }, Relaxation::Free { at: same, people: more })
        | (Relaxation::Allow { at, people }, Relaxation::Allow { at: same, people: more })
            if at == same =>
        {
            let new: Vec<String> = more.iter().filter(|id| !people.contains(id)).cloned().collect();
            people.extend(new);
            true
        }
        (Relaxation::Move { at, .. }, Relaxation::Move { at: same, .. }) => at.duty == same.duty,
        (entry, one) => entry == one,
    }
}

/// Takes a change into an entry with the same people.
fn more_duties(entry: &mut Relaxation, one: &Relaxation) -> bool {
    match (entry, one) {
        (Relaxation::Free { at, people }, Relaxation::Free { at: more, people: same })
        | (Relaxation::Allow { at, people }, Relaxation::Allow { at: more, people: same })
            if people == same =>
        {
            at.extend(more.iter().cloned());
            true
        }
        _ => false,
    }
}
