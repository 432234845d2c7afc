//! What the office must know though no rule is broken.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::changes;
use super::sessions::sessions;
use super::view::{Duty, Taken, View};
use super::windows::{Window, windows};
use crate::calendar::{Days, HolidayStatus};
use crate::domain::{Period, SeatName, SeriesId, Warning, WarningKind};

fn warning(kind: WarningKind, subject: &str, date: NaiveDate, amount: Option<i64>) -> Warning {
    Warning { kind, subject: subject.to_owned(), date: Some(date), amount }
}

/// The host's row of every session held.
fn held<'v, 'a>(view: &'v View<'a>) -> impl Iterator<Item = &'v Taken<'a>> {
    sessions(view).filter_map(|session| view.host(session))
}

pub(super) fn projected_holiday(view: &View<'_>) -> Vec<Warning> {
    let projected = |day: &NaiveDate| is_projected(&view.instance.days, *day);
    let mut found = Vec::new();
    for meeting in &view.instance.meetings {
        let day = [meeting.nominal, meeting.date()].into_iter().find(projected);
        found.extend(day.map(|day| warning(WarningKind::ProjectedHoliday, &meeting.id, day, None)));
    }
    let on = held(view).filter(|host| projected(&host.date));
    found.extend(on.map(|host| warning(WarningKind::ProjectedHoliday, &host.row.duty, host.date, None)));
    found
}

fn is_projected(days: &Days, day: NaiveDate) -> bool {
    days.holiday(day).is_some_and(|holiday| holiday.status == HolidayStatus::Projected)
}

pub(super) fn month_short(view: &View<'_>) -> Vec<Warning> {
    let mut counts: BTreeMap<(SeriesId, NaiveDate), i64> = BTreeMap::new();
    for session in sessions(view).filter(|session| view.host(*session).is_some()) {
        let session = view.instance.session(session);
        *counts.entry((session.series, session.month)).or_insert(0) += 1;
    }
    let months = whole_months(view);
    let mut found = Vec::new();
    for (id, series) in (0..).map(SeriesId).zip(&view.instance.series) {
        for month in &months {
            let missing = i64::from(series.min_per_month) - counts.get(&(id, *month)).copied().unwrap_or(0);
            if missing > 0 {
                found.push(warning(WarningKind::MonthShort, &series.id, *month, Some(missing)));
            }
        }
    }
    found
}

/// First days of the months that lie wholly in the horizon.
fn whole_months(view: &View<'_>) -> Vec<NaiveDate> {
    let horizon = view.instance.horizon;
    let inside = |month: &Window| horizon.from <= month.from && month.to <= horizon.to;
    windows(Period::Month, horizon).into_iter().filter(inside).map(|month| month.from).collect()
}

pub(super) fn posting_lead(view: &View<'_>) -> Vec<Warning> {
    let mut found = Vec::new();
    for session in sessions(view) {
        let Some(host) = view.host(session) else { continue };
        let Some(prepared) = posted_from(view, host) else { continue };
        let lead = view.instance.one_series(view.instance.session(session).series).posting_lead;
        let left = view.instance.days.working_days_between(prepared, host.date);
        if left < i64::from(lead) {
            found.push(warning(WarningKind::PostingLead, &host.row.duty, host.date, Some(left)));
        }
    }
    found
}

/// The first day on which the session's day could be posted: where a change gives it another day, that of the change.
fn posted_from(view: &View<'_>, host: &Taken<'_>) -> Option<NaiveDate> {
    let settled = view.instance.settled.as_ref();
    let moved = settled.filter(|_| changes::day_before(view, &host.row.duty) != Some(host.date));
    moved.map(|settled| settled.as_of).or(view.instance.policy.prepared_on)
}

pub(super) fn on_holiday(view: &View<'_>) -> Vec<Warning> {
    let on = view.instance.meetings.iter().filter(|meeting| view.instance.days.is_holiday(meeting.date()));
    on.map(|meeting| warning(WarningKind::OnHoliday, &meeting.id, meeting.date(), None)).collect()
}

pub(super) fn on_day_off(view: &View<'_>) -> Vec<Warning> {
    let off = held(view).filter(|host| !view.instance.days.is_working_day(host.date));
    off.map(|host| warning(WarningKind::OnDayOff, &host.row.duty, host.date, None)).collect()
}

/// One warning per duty; the amount says how many seats have no standby.
pub(super) fn no_standby(view: &View<'_>) -> Vec<Warning> {
    let mut bare: BTreeMap<(Duty, NaiveDate), i64> = BTreeMap::new();
    for taken in view.taken.iter().filter(|taken| taken.row.standby.is_none() && wants(view, taken)) {
        *bare.entry((taken.duty, taken.date)).or_insert(0) += 1;
    }
    let duties = bare.into_iter();
    duties.map(|((duty, day), n)| warning(WarningKind::NoStandby, view.duty_id(duty), day, Some(n))).collect()
}

/// Whether the policy asks for a standby; nobody can stand by for an area lead.
fn wants(view: &View<'_>, taken: &Taken<'_>) -> bool {
    let policy = view.instance.policy.standby;
    match taken.seat {
        SeatName::Accompanying { .. } => policy.for_meetings(),
        SeatName::AreaLead => false,
        SeatName::Host | SeatName::Panel { .. } => policy.for_sessions(),
    }
}
