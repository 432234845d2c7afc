//! What is due at a day, by what the register knows.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, Months, NaiveDate};

use super::kind::{OFFICE, ReminderKind};
use crate::format::records::{Came, Held, MeetingState, ReportState};
use crate::office::life::Frozen;
use crate::register::records::{
    Attendance, Cell, Duty, DutyKind, MeetingOutcome, PlanState, PlanVersion, Report, Seat, SessionOutcome,
    Visits,
};
use crate::register::{Damage, Register, RegisterError, Select};

/// Something that is due.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Due {
    /// Id of the person, label of the agency, or [`OFFICE`].
    pub to: String,
    /// The day on which it is due.
    pub date: NaiveDate,
    /// What it is.
    pub kind: ReminderKind,
    /// Id of the duty or cell; period of the report.
    pub subject: String,
    /// The duty it is about, where there is one.
    pub duty: Option<String>,
}

/// What is asked for.
pub(super) struct Ahead {
    pub(super) as_of: NaiveDate,
    /// The last day that is looked at.
    pub(super) until: NaiveDate,
    /// A cell is due after so many months without a visit.
    pub(super) months: u32,
}

/// What the register knows of one committee's duties.
struct Known {
    duties: Vec<Duty>,
    seats: BTreeMap<String, Vec<Seat>>,
    off: BTreeSet<String>,
    sessions: BTreeMap<String, SessionOutcome>,
}

/// Everything that is due, by person and day.
pub(super) async fn due(
    register: &Register,
    committee: &str,
    ahead: &Ahead,
) -> Result<BTreeSet<Due>, RegisterError> {
    let known = known(register, committee).await?;
    let mut found = BTreeSet::new();
    duties(&known, ahead, &mut found);
    for report in register.read(committee, Select::<Report>::all().to("due", &ahead.until)).await? {
        if matches!(report.state, ReportState::Due | ReportState::Returned) {
            let (to, subject) = (report.author, report.period);
            found.insert(Due { to, date: report.due, kind: ReminderKind::Report, subject, duty: None });
        }
    }
    for own in register.read(committee, Select::<Visits>::all()).await? {
        found.extend(case(&known, &own).filter(|due| due.date <= ahead.until));
    }
    postings(register, committee, &known, ahead, &mut found).await?;
    cells(register, committee, &known, ahead, &mut found).await?;
    Ok(found)
}

async fn known(register: &Register, committee: &str) -> Result<Known, RegisterError> {
    let meetings = register.read(committee, Select::<MeetingOutcome>::all()).await?;
    let sessions = register.read(committee, Select::<SessionOutcome>::all()).await?;
    let off = meetings.iter().filter(|own| own.state != MeetingState::Held).map(|own| own.duty.clone());
    let not = sessions.iter().filter(|own| matches!(own.held, Held::NotHeld | Held::Moved));
    let off = off.chain(not.map(|own| own.duty.clone())).collect();
    let mut seats: BTreeMap<String, Vec<Seat>> = BTreeMap::new();
    for seat in register.read(committee, Select::<Seat>::all()).await? {
        seats.entry(seat.duty.clone()).or_default().push(seat);
    }
    let duties = register.read(committee, Select::<Duty>::all()).await?;
    let sessions = sessions.into_iter().map(|own| (own.duty.clone(), own)).collect();
    Ok(Known { duties, seats, off, sessions })
}

/// Seats at duties in the days ahead.
fn duties(known: &Known, ahead: &Ahead, found: &mut BTreeSet<Due>) {
    let soon = known.duties.iter().filter(|duty| ahead.as_of <= duty.date && duty.date <= ahead.until);
    for duty in soon.filter(|duty| !known.off.contains(&duty.id)) {
        let seats = known.seats.get(&duty.id).into_iter().flatten();
        found.extend(seats.map(|seat| Due {
            to: seat.person.clone(),
            date: duty.date,
            kind: ReminderKind::Duty,
            subject: duty.id.clone(),
            duty: Some(duty.id.clone()),
        }));
    }
}

/// Cases that wait for an answer, to whoever hosted.
fn case(known: &Known, own: &Visits) -> Option<Due> {
    use crate::register::records::Quality;
    let date = own.deadline.filter(|_| own.pending > 0)?;
    let delegate = known.sessions.get(&own.duty).and_then(|session| session.delegate.clone());
    let host = known.seats.get(&own.duty).into_iter().flatten();
    let host = host.filter(|seat| matches!(seat.quality, Quality::Head | Quality::Delegate));
    let to =
        delegate.or_else(|| host.map(|seat| seat.person.clone()).next()).unwrap_or_else(|| OFFICE.to_owned());
    let (subject, duty) = (own.duty.clone(), Some(own.duty.clone()));
    Some(Due { to, date, kind: ReminderKind::Case, subject, duty })
}

/// Sessions whose last day for posting is near: so many working days before, by the plan's own calendar.
async fn postings(
    register: &Register,
    committee: &str,
    known: &Known,
    ahead: &Ahead,
    found: &mut BTreeSet<Due>,
) -> Result<(), RegisterError> {
    let published = Select::<PlanVersion>::all().is("state", &PlanState::Published).to("first", &ahead.until);
    let plans = register.read(committee, published).await?;
    for plan in plans.iter().filter(|plan| plan.last >= ahead.as_of) {
        let frozen = Frozen::find(register, plan).await?;
        let damaged = |_| RegisterError::Damaged(Damage::Document(plan.plan.clone()));
        let (_, instance, _) = frozen.read().map_err(damaged)?;
        let sessions =
            known.duties.iter().filter(|duty| duty.kind == DutyKind::Session && duty.first == plan.first);
        for duty in sessions.filter(|duty| !known.off.contains(&duty.id)) {
            let Some(series) = instance.series.iter().find(|own| Some(&own.id) == duty.series.as_ref())
            else {
                continue;
            };
            let lead = i32::try_from(series.posting_lead).unwrap_or(i32::MAX);
            let date = instance.days.add_working_days(duty.date, -lead);
            if ahead.as_of <= date && date <= ahead.until {
                let (to, subject, duty) = (OFFICE.to_owned(), duty.id.clone(), Some(duty.id.clone()));
                found.insert(Due { to, date, kind: ReminderKind::Posting, subject, duty });
            }
        }
    }
    Ok(())
}

/// Cells that nobody is recorded to have been at for so long, counted from the last visit or the first meeting known.
async fn cells(
    register: &Register,
    committee: &str,
    known: &Known,
    ahead: &Ahead,
    found: &mut BTreeSet<Due>,
) -> Result<(), RegisterError> {
    let came = register.read(committee, Select::<Attendance>::all()).await?;
    let there = came.iter().filter(|own| matches!(own.came, Came::Attended | Came::Replaced));
    let visited: BTreeSet<&str> = there.map(|own| own.duty.as_str()).collect();
    let standing = register.read(committee, Select::<Cell>::all().to("since", &ahead.as_of)).await?;
    let ids: BTreeSet<String> = standing
        .into_iter()
        .filter(|cell| cell.until.is_none_or(|until| until >= ahead.as_of))
        .map(|cell| cell.id)
        .collect();
    for cell in ids {
        let past = || {
            known.duties.iter().filter(|duty| duty.cell.as_ref() == Some(&cell) && duty.date <= ahead.as_of)
        };
        let last = past().filter(|duty| visited.contains(duty.id.as_str())).map(|duty| duty.date).max();
        let begun = past().map(|duty| duty.date).min().and_then(|day| day.checked_sub_days(Days::new(1)));
        let Some(date) = last.or(begun).and_then(|day| day.checked_add_months(Months::new(ahead.months)))
        else {
            continue;
        };
        if date <= ahead.as_of {
            let (to, kind) = (OFFICE.to_owned(), ReminderKind::Cell);
            found.insert(Due { to, date, kind, subject: cell, duty: None });
        }
    }
    Ok(())
}
