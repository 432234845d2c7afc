//! The instance of a later quarter: the rules go on, what is dated is gone, the people are those who are there by then.

use std::collections::BTreeSet;

use chrono::{Datelike as _, Months, NaiveDate, TimeDelta};

use crate::format::InstanceDto;
use crate::format::instance::{CurrentHolder, Horizon, Person, Unavailable, Visit, When};
use crate::office::tenure::months;

/// What is remembered of the quarters before.
#[derive(Clone, Debug, Default)]
pub(super) struct Memory {
    /// Visits that were really made.
    pub(super) visits: Vec<Visit>,
    /// Who accompanies what when the quarter begins.
    pub(super) current: Vec<CurrentHolder>,
}

/// The days that follow a horizon: as many months where it is made of whole months, else as many days.
pub(super) fn after(horizon: Horizon) -> Option<Horizon> {
    let (from, last) = (horizon.from.0, horizon.to.0);
    let next = last.succ_opt()?;
    let end = if from.day() == 1 && next.day() == 1 {
        next.checked_add_months(Months::new(u32::try_from(months(from, next)).ok()?))?
    } else {
        next.checked_add_signed(next - from)?
    };
    Some(Horizon { from: next.into(), to: (end - TimeDelta::days(1)).into() })
}

/// The first instance over later days with other people, and what is remembered by then.
///
/// Dropped are absences that are over, locks, joint, extra, moved and cancelled duties, and opening balances, which the
/// accounts give. Calendars stay, for their events may recur.
pub(super) fn later(
    first: &InstanceDto,
    horizon: Horizon,
    people: &[Person],
    memory: &Memory,
) -> InstanceDto {
    let mut dto = first.clone();
    let there: BTreeSet<&str> = people.iter().map(|person| &*person.id).collect();
    dto.horizon = horizon;
    dto.people = people.to_vec();
    for person in &mut dto.people {
        person.unavailable.retain(|absence| last_day(absence) >= horizon.from.0);
    }
    dto.joint_meetings.clear();
    dto.cells.iter_mut().for_each(|cell| cell.changes.clear());
    dto.receptions.iter_mut().for_each(|series| series.changes.clear());
    dto.locks.clear();
    dto.travel.personal.retain(|trip| there.contains(&*trip.person));
    dto.policy.apart.retain(|pair| pair.iter().all(|person| there.contains(&**person)));
    dto.policy.prepared_on = None;
    // Nobody reports on paper.
    dto.policy.follow_up.reports.clear();
    dto.policy.blocks_from.get_or_insert(first.horizon.from);
    dto.policy.current = memory.current.iter().filter(|one| there.contains(&*one.person)).cloned().collect();
    dto.history.openings.clear();
    dto.history.visits.extend(memory.visits.iter().cloned());
    dto.history.visits.retain(|visit| there.contains(&*visit.person));
    dto
}

fn last_day(absence: &Unavailable) -> NaiveDate {
    match absence.to.0 {
        When::Day(day) => day,
        When::At(at) => at.date(),
    }
}
