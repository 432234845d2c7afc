//! The sessions of the reception series: dates by rule, or candidates from a window, and changes.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use super::context::{Context, MAX_DUTIES, first_of_month, months_away, shifted};
use super::rules::{Series, weekday};
use super::sittings::{given_or_usual, of_day};
use crate::domain::Candidate;
use crate::format::Issue;
use crate::format::codes::{E1410, E1411, E1414, E1416, E1417};
use crate::format::instance as dto;

/// A session whose hosts are not yet known.
#[derive(Clone, Debug)]
pub(in crate::format) struct SessionDraft {
    pub(super) id: String,
    pub(super) series: usize,
    /// First day of the month it counts for.
    pub(super) month: NaiveDate,
    /// Number within the month.
    pub(super) number: u32,
    pub(super) candidates: Vec<Candidate>,
    /// The day by the rule; `None` where the plan chooses.
    pub(super) nominal: Option<NaiveDate>,
    path: String,
}

/// All sessions with a day in the horizon, by month, series and number, and what is wrong.
pub(super) fn expand(context: &Context<'_, '_>) -> (Vec<SessionDraft>, Vec<Issue>) {
    let (mut sessions, mut issues) = (Vec::new(), Vec::new());
    for at in 0..context.refs.dto.receptions.len() {
        if sessions.len() > MAX_DUTIES {
            break;
        }
        let mut own = of_series(context, at, &mut issues);
        own.retain(|session| session.is_inside(context));
        issues.extend(check_e1410_has_candidates(&own));
        issues.extend(check_e1411_has_hours(&own));
        issues.extend(check_e1417_one_a_day(&own));
        sessions.extend(own);
    }
    sessions.sort_by(|one, other| (one.month, &one.id).cmp(&(other.month, &other.id)));
    (sessions, issues)
}

impl SessionDraft {
    /// Whether it can be held in the horizon; one whose day the plan chooses stands there even without a day.
    pub(super) fn is_inside(&self, context: &Context<'_, '_>) -> bool {
        self.nominal.is_none() || self.candidates.iter().any(|day| context.horizon.contains(day.date))
    }
}

/// All sessions in the horizon and around it, where a change may move them in or out.
pub(super) fn around(context: &Context<'_, '_>) -> Vec<SessionDraft> {
    let all = 0..context.refs.dto.receptions.len();
    all.flat_map(|at| of_series(context, at, &mut Vec::new())).collect()
}

fn of_series(context: &Context<'_, '_>, at: usize, issues: &mut Vec<Issue>) -> Vec<SessionDraft> {
    let series = &context.refs.dto.receptions[at];
    let mut own = match &series.dates {
        dto::SessionDates::Rule(ruled) => by_rule(context, at, ruled, issues),
        dto::SessionDates::Choose(chosen) => by_choice(context, at, chosen),
    };
    let mut numbers = BTreeMap::new();
    for session in &own {
        let last: &mut u32 = numbers.entry(session.month).or_default();
        *last = session.number.max(*last);
    }
    for (number, change) in series.changes.iter().enumerate() {
        let path = format!("receptions[{at}].changes[{number}]");
        issues.extend(apply(context, at, change, &mut own, &mut numbers, path).err());
    }
    own
}

fn by_rule(
    context: &Context<'_, '_>,
    at: usize,
    ruled: &dto::RuledDates,
    issues: &mut Vec<Issue>,
) -> Vec<SessionDraft> {
    let dates = Series {
        rule: &ruled.rule,
        months: &ruled.months,
        on_holiday: ruled.on_holiday,
        avoid: ruled.avoid,
        month_end: ruled.month_end,
    };
    issues.extend(check_e1416_names_days(&dates, context, at));
    let mut counts: BTreeMap<NaiveDate, u32> = BTreeMap::new();
    let draft = |day: crate::calendar::Occurrence| {
        let month = first_of_month(day.nominal);
        let number = counts.entry(month).or_default();
        *number += 1;
        let candidate = plain(context, at, day.date, &[]);
        session(context, at, month, *number, vec![candidate], Some(day.nominal))
    };
    dates.occurrences(context).into_iter().map(draft).collect()
}

fn check_e1416_names_days(dates: &Series<'_>, context: &Context<'_, '_>, at: usize) -> Option<Issue> {
    dates.names_nothing(context).then(|| {
        let value = serde_json::to_string(dates.rule).unwrap_or_default();
        Issue::new(&E1416, format!("receptions[{at}].dates.rule.rule"), value)
    })
}

/// Each month one session for each window that touches the horizon.
fn by_choice(context: &Context<'_, '_>, at: usize, chosen: &dto::ChosenDates) -> Vec<SessionDraft> {
    let mut sessions = Vec::new();
    let mut month = first_of_month(context.horizon.from);
    while month <= context.horizon.to {
        for (number, window) in (1..).zip(&chosen.windows) {
            let Some((first, last)) = days_of(window, month, context) else { continue };
            let days = first.iter_days().take_while(|day| *day <= last);
            let candidates = days.filter(|day| allowed(context, window, *day)).map(|day| Candidate {
                date: day,
                sittings: of_day(&context.refs.dto.receptions[at], day),
                distance: distance(window, month, day),
            });
            sessions.push(session(context, at, month, number, candidates.collect(), None));
        }
        month = months_away(month, 1);
    }
    sessions
}

/// First and last day of a window in a month and in the horizon; `None` if it lies outside.
fn days_of(
    window: &dto::Window,
    month: NaiveDate,
    context: &Context<'_, '_>,
) -> Option<(NaiveDate, NaiveDate)> {
    let first = in_month(month, window.from_day).max(context.horizon.from);
    let last = in_month(month, window.to_day).min(context.horizon.to);
    (first <= last).then_some((first, last))
}

/// A day of a month, or the last one of a month too short.
fn in_month(month: NaiveDate, day: u32) -> NaiveDate {
    let last = shifted(months_away(month, 1), -1);
    month.with_day(day).unwrap_or(last)
}

fn allowed(context: &Context<'_, '_>, window: &dto::Window, day: NaiveDate) -> bool {
    let wanted = |named: &dto::Weekday| weekday(*named) == day.weekday();
    let open = if window.working_days_only {
        context.days.is_working_day(day)
    } else {
        !context.days.is_holiday(day)
    };
    open && (window.weekdays.is_empty() || window.weekdays.iter().any(wanted))
}

fn distance(window: &dto::Window, month: NaiveDate, day: NaiveDate) -> i64 {
    window.preferred_day.map_or(0, |preferred| (in_month(month, preferred) - day).num_days().abs())
}

fn plain(context: &Context<'_, '_>, at: usize, date: NaiveDate, sittings: &[dto::Sitting]) -> Candidate {
    let series = &context.refs.dto.receptions[at];
    Candidate { date, sittings: given_or_usual(sittings, series, date), distance: 0 }
}

fn session(
    context: &Context<'_, '_>,
    at: usize,
    month: NaiveDate,
    number: u32,
    candidates: Vec<Candidate>,
    nominal: Option<NaiveDate>,
) -> SessionDraft {
    let id = format!("{}/{}/{number}", context.refs.dto.receptions[at].id, month.format("%Y-%m"));
    SessionDraft { id, series: at, month, number, candidates, nominal, path: format!("receptions[{at}]") }
}

fn apply(
    context: &Context<'_, '_>,
    at: usize,
    change: &dto::SessionChange,
    sessions: &mut Vec<SessionDraft>,
    numbers: &mut BTreeMap<NaiveDate, u32>,
    path: String,
) -> Result<(), Issue> {
    match change {
        dto::SessionChange::Add(added) => {
            let month = first_of_month(added.date.0);
            // Counted on from the last ever given: the id of a cancelled session does not come back.
            let number = numbers.entry(month).or_default();
            *number += 1;
            let candidate = plain(context, at, added.date.0, &added.sittings);
            sessions.push(session(context, at, month, *number, vec![candidate], Some(added.date.0)));
        }
        dto::SessionChange::Cancel(cancelled) => {
            let found =
                check_e1414_one_session(sessions, cancelled.date, cancelled.session.as_deref(), path)?;
            sessions.remove(found);
        }
        dto::SessionChange::Move(moved) => {
            let found = check_e1414_one_session(sessions, moved.from, moved.session.as_deref(), path)?;
            let session = &mut sessions[found];
            session.candidates = vec![plain(context, at, moved.to.0, &moved.sittings)];
            session.nominal = session.nominal.or(Some(moved.to.0));
        }
    }
    Ok(())
}

/// The one session of a day, or of an id. Where the plan chooses the dates, only the id says which.
fn check_e1414_one_session(
    sessions: &[SessionDraft],
    day: Option<dto::Date>,
    id: Option<&str>,
    path: String,
) -> Result<usize, Issue> {
    let on = |day: NaiveDate| -> Vec<usize> {
        let held = |session: &SessionDraft| {
            session.nominal.is_some() && session.candidates.iter().any(|at| at.date == day)
        };
        let held = positions(sessions, held);
        if held.is_empty() { positions(sessions, |session| session.nominal == Some(day)) } else { held }
    };
    let (found, value) = match (day, id) {
        (Some(day), None) => (on(day.0), day.to_string()),
        (None, Some(id)) => (positions(sessions, |session| session.id == id), id.to_owned()),
        (Some(_), Some(_)) | (None, None) => (Vec::new(), String::new()),
    };
    let near = id.and_then(|id| {
        crate::format::nearest::nearest(id, sessions.iter().map(|session| session.id.as_str()))
    });
    match found[..] {
        [one] => Ok(one),
        _ => Err(Issue::new(&E1414, path, value).maybe(near)),
    }
}

fn positions(sessions: &[SessionDraft], fits: impl Fn(&SessionDraft) -> bool) -> Vec<usize> {
    sessions.iter().enumerate().filter(|(_, session)| fits(session)).map(|(at, _)| at).collect()
}

fn check_e1410_has_candidates(sessions: &[SessionDraft]) -> Vec<Issue> {
    let empty = sessions.iter().filter(|session| session.candidates.is_empty());
    empty.map(|session| Issue::new(&E1410, session.path.clone(), &session.id)).collect()
}

fn check_e1411_has_hours(sessions: &[SessionDraft]) -> Option<Issue> {
    let days = sessions.iter().flat_map(|session| session.candidates.iter().map(move |day| (session, day)));
    let mut without = days.filter(|(_, day)| day.sittings.is_empty());
    without.next().map(|(session, day)| {
        Issue::new(&E1411, session.path.clone(), format!("{} {}", session.id, day.date))
    })
}

fn check_e1417_one_a_day(sessions: &[SessionDraft]) -> Vec<Issue> {
    let mut days: BTreeMap<NaiveDate, &str> = BTreeMap::new();
    let mut issues = Vec::new();
    for session in sessions.iter().filter(|session| session.nominal.is_some()) {
        let Some(day) = session.candidates.first() else { continue };
        if let Some(other) = days.insert(day.date, &session.id) {
            let value = format!("{}: {other} / {}", day.date, session.id);
            issues.push(Issue::new(&E1417, session.path.clone(), value));
        }
    }
    issues
}
