//! Whom, and which meeting or session, a change names.

use chrono::NaiveDate;

use super::past::Past;
use crate::domain::MeetingKind as Kind;
use crate::format::Issue;
use crate::format::codes::{E1801, E1802, E1803, E1805};
use crate::format::convert::{KnownMeeting, KnownSession, known_meetings, known_sessions};
use crate::format::instance::{Date, Id, Instance, MeetingKind};
use crate::format::nearest::nearest;
use crate::format::refs::Refs;

/// How a change names a meeting: by id, or by cell and day.
pub(super) struct MeetingName<'n> {
    pub(super) id: Option<&'n str>,
    pub(super) cell: Option<&'n Id>,
    pub(super) date: Option<Date>,
    pub(super) kind: Option<MeetingKind>,
}

/// How a change names a session: by id, or by series and day.
pub(super) struct SessionName<'n> {
    pub(super) id: Option<&'n str>,
    pub(super) series: Option<&'n Id>,
    pub(super) date: Option<Date>,
}

/// The position of a person.
pub(super) fn check_e1801_person(dto: &Instance, person: &Id, path: &str) -> Result<usize, Issue> {
    let people = Refs::new(dto).people;
    known(people.get(person), || people.unknown(&E1801, format!("{path}.person"), person))
}

/// The position of a cell.
pub(super) fn check_e1802_cell(dto: &Instance, cell: &Id, path: &str) -> Result<usize, Issue> {
    let cells = Refs::new(dto).cells;
    known(cells.get(cell), || cells.unknown(&E1802, format!("{path}.cell"), cell))
}

/// The position of a series.
pub(super) fn check_e1802_series(dto: &Instance, series: &Id, path: &str) -> Result<usize, Issue> {
    let ids = dto.receptions.iter().map(|series| &*series.id);
    let found = dto.receptions.iter().position(|one| one.id == *series);
    known(found, || Some(Issue::new(&E1802, format!("{path}.series"), series).maybe(nearest(series, ids))))
}

fn known(at: Option<usize>, otherwise: impl FnOnce() -> Option<Issue>) -> Result<usize, Issue> {
    match at {
        Some(at) => Ok(at),
        None => otherwise().map_or(Ok(0), Err),
    }
}

/// The meeting that is named; `anywhere`: also one outside the horizon.
pub(super) fn meeting(
    dto: &Instance,
    name: &MeetingName<'_>,
    anywhere: bool,
    path: &str,
) -> Result<KnownMeeting, Issue> {
    let mut all = known_meetings(&Refs::new(dto));
    all.retain(|meeting| anywhere || meeting.inside);
    let at = match (name.id, name.cell, name.date, name.kind) {
        (Some(id), None, None, None) => check_e1803_meeting(dto, &all, id, format!("{path}.meeting"))?,
        (None, Some(cell), Some(date), kind) => {
            let cell = check_e1802_cell(dto, cell, path)?;
            check_e1803_meeting_of_day(&all, cell, date.0, kind, format!("{path}.date"))?
        }
        _ => return Err(check_e1805_one_way(path)),
    };
    Ok(all.swap_remove(at))
}

/// The id of a meeting, or cell and day of it where no meeting has that id.
fn check_e1803_meeting(dto: &Instance, all: &[KnownMeeting], id: &str, path: String) -> Result<usize, Issue> {
    if let Some(at) = all.iter().position(|meeting| meeting.id == id) {
        return Ok(at);
    }
    let named =
        id.split_once('/').and_then(|(cell, day)| Some((Refs::new(dto).cells.get(cell)?, Date::parse(day)?)));
    let of_day = named.map(|(cell, day)| check_e1803_meeting_of_day(all, cell, day.0, None, path.clone()));
    let near = nearest(id, all.iter().map(|meeting| meeting.id.as_str()));
    of_day.and_then(Result::ok).ok_or_else(|| Issue::new(&E1803, path, id).maybe(near))
}

/// The one meeting of a cell on a day; if there is none, the one whose day by the rule it is.
fn check_e1803_meeting_of_day(
    all: &[KnownMeeting],
    cell: usize,
    day: NaiveDate,
    kind: Option<MeetingKind>,
    path: String,
) -> Result<usize, Issue> {
    let own = |meeting: &KnownMeeting| {
        (meeting.cell == cell || meeting.guests.contains(&cell))
            && kind.is_none_or(|kind| is(meeting.kind, kind))
    };
    let on =
        |date: fn(&KnownMeeting) -> NaiveDate| positions(all, |meeting| own(meeting) && date(meeting) == day);
    let taking_place = on(|meeting| meeting.date);
    let found = if taking_place.is_empty() { on(|meeting| meeting.nominal) } else { taking_place };
    let days = all.iter().filter(|meeting| own(meeting)).map(|meeting| meeting.date);
    check_e1803_one(&found, format!("{day} ({})", found.len()), nearest_day(days, day), path)
}

fn is(kind: Kind, wanted: MeetingKind) -> bool {
    match wanted {
        MeetingKind::Ordinary => matches!(kind, Kind::Ordinary | Kind::Combined | Kind::Joint),
        MeetingKind::Thematic => matches!(kind, Kind::Thematic | Kind::Combined),
    }
}

/// The session that is named; `anywhere`: also one outside the horizon.
pub(super) fn session(
    dto: &Instance,
    name: &SessionName<'_>,
    past: &Past<'_>,
    anywhere: bool,
    path: &str,
) -> Result<KnownSession, Issue> {
    let mut all = known_sessions(&Refs::new(dto));
    all.retain(|session| anywhere || session.inside);
    let at = match (name.id, name.series, name.date) {
        (Some(id), None, None) => {
            let near = nearest(id, all.iter().map(|session| session.id.as_str())).map(str::to_owned);
            let found = positions(&all, |session| session.id == id);
            check_e1803_one(&found, id.to_owned(), near, format!("{path}.session"))?
        }
        (None, Some(series), Some(date)) => {
            let series = check_e1802_series(dto, series, path)?;
            check_e1803_session_of_day(&all, series, date.0, past, format!("{path}.date"))?
        }
        _ => return Err(check_e1805_one_way(path)),
    };
    Ok(all.swap_remove(at))
}

/// The one session of a series that is held on a day, by the instance or by the plan; else whose day by the rule it is.
fn check_e1803_session_of_day(
    all: &[KnownSession],
    series: usize,
    day: NaiveDate,
    past: &Past<'_>,
    path: String,
) -> Result<usize, Issue> {
    let own = |session: &KnownSession| session.series == series;
    let held = |session: &KnownSession| match session.nominal {
        Some(_) => session.days.contains(&day),
        None => past.posted(&session.id) == Some(day),
    };
    let held = positions(all, |session| own(session) && held(session));
    let by_rule = || positions(all, |session| own(session) && session.nominal == Some(day));
    let found = if held.is_empty() { by_rule() } else { held };
    let days = all.iter().filter(|session| own(session)).filter_map(|session| past.day_of(session));
    check_e1803_one(&found, format!("{day} ({})", found.len()), nearest_day(days, day), path)
}

/// Id and day of the planned duty that a lock names.
pub(super) fn duty(
    dto: &Instance,
    id: &str,
    past: &Past<'_>,
    path: &str,
) -> Result<(String, Option<NaiveDate>), Issue> {
    let refs = Refs::new(dto);
    let sessions: Vec<KnownSession> = known_sessions(&refs).into_iter().filter(|one| one.inside).collect();
    if let Some(session) = sessions.iter().find(|session| session.id == id) {
        return Ok((session.id.clone(), past.day_of(session)));
    }
    let meetings: Vec<KnownMeeting> = known_meetings(&refs).into_iter().filter(|one| one.inside).collect();
    match check_e1803_meeting(dto, &meetings, id, format!("{path}.duty")) {
        Ok(at) => Ok((meetings[at].id.clone(), Some(meetings[at].date))),
        Err(issue) => {
            let of_sessions = sessions.iter().map(|session| session.id.as_str());
            let near = nearest(id, meetings.iter().map(|meeting| meeting.id.as_str()).chain(of_sessions));
            Err(issue.maybe(near))
        }
    }
}

fn positions<T>(all: &[T], fits: impl Fn(&T) -> bool) -> Vec<usize> {
    all.iter().enumerate().filter(|(_, one)| fits(one)).map(|(at, _)| at).collect()
}

fn check_e1803_one(
    found: &[usize],
    value: String,
    near: Option<String>,
    path: String,
) -> Result<usize, Issue> {
    match found {
        [one] => Ok(*one),
        _ => Err(Issue::new(&E1803, path, value).maybe(near)),
    }
}

fn check_e1805_one_way(path: &str) -> Issue {
    Issue::new(&E1805, path, "")
}

fn nearest_day(days: impl Iterator<Item = NaiveDate>, day: NaiveDate) -> Option<String> {
    days.min_by_key(|date| (*date - day).num_days().abs()).map(|date| date.to_string())
}
