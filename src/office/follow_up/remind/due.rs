//! What is due at a day, by what the register knows.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::cells::cells;
use super::kind::{OFFICE, ReminderKind};
use super::known::Known;
use crate::format::records::ReportState;
use crate::office::life::Frozen;
use crate::register::records::{DutyKind, PlanVersion, Quality, Report, Visits};
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

/// Everything that is due, by person and day, and the duties it may be about.
pub(super) async fn due(
    register: &Register,
    committee: &str,
    ahead: &Ahead,
) -> Result<(BTreeSet<Due>, Known), RegisterError> {
    let mut known = Known::read(register, committee, ahead).await?;
    let mut found = BTreeSet::new();
    duties(&known, ahead, &mut found);
    for report in register.read(committee, Select::<Report>::all().to("due", &ahead.until)).await? {
        if matches!(report.state, ReportState::Due | ReportState::Returned) {
            let (to, subject) = (report.author, report.period);
            found.insert(Due { to, date: report.due, kind: ReminderKind::Report, subject, duty: None });
        }
    }
    let pending = Select::<Visits>::all().from("pending", &1).to("deadline", &ahead.until);
    for own in register.read(committee, pending).await? {
        known.look_up(register, committee, &own.duty).await?;
        found.extend(case(&known, &own));
    }
    for plan in &known.plans {
        postings(register, plan, &known, ahead, &mut found).await?;
    }
    cells(register, committee, ahead, &mut found).await?;
    Ok((found, known))
}

/// Seats at duties in the days ahead.
fn duties(known: &Known, ahead: &Ahead, found: &mut BTreeSet<Due>) {
    let soon = known.duties.values().filter(|duty| duty.date <= ahead.until);
    for duty in soon.filter(|duty| !known.is_off(&duty.id)) {
        found.extend(known.seats(&duty.id).iter().map(|seat| Due {
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
    let date = own.deadline?;
    let mut hosts = known
        .seats(&own.duty)
        .iter()
        .filter(|seat| matches!(seat.quality, Quality::Head | Quality::Delegate));
    let planned = hosts.next().map(|seat| seat.person.clone());
    let to = known.delegate(&own.duty).or(planned).unwrap_or_else(|| OFFICE.to_owned());
    let (subject, duty) = (own.duty.clone(), Some(own.duty.clone()));
    Some(Due { to, date, kind: ReminderKind::Case, subject, duty })
}

/// Sessions whose last day for posting is near: so many working days before, by the plan's own calendar.
async fn postings(
    register: &Register,
    plan: &PlanVersion,
    known: &Known,
    ahead: &Ahead,
    found: &mut BTreeSet<Due>,
) -> Result<(), RegisterError> {
    let frozen = Frozen::find(register, plan).await?;
    let damaged = |_| RegisterError::Damaged(Damage::Document(plan.plan.clone()));
    let (_, instance, _) = frozen.read().map_err(damaged)?;
    let sessions =
        known.duties.values().filter(|duty| duty.kind == DutyKind::Session && duty.first == plan.first);
    for duty in sessions.filter(|duty| !known.is_off(&duty.id)) {
        let Some(series) = instance.series.iter().find(|own| Some(&own.id) == duty.series.as_ref()) else {
            continue;
        };
        let lead = i32::try_from(series.posting_lead).unwrap_or(i32::MAX);
        let date = instance.days.add_working_days(duty.date, -lead);
        if ahead.as_of <= date && date <= ahead.until {
            let (to, subject, duty) = (OFFICE.to_owned(), duty.id.clone(), Some(duty.id.clone()));
            found.insert(Due { to, date, kind: ReminderKind::Posting, subject, duty });
        }
    }
    Ok(())
}
