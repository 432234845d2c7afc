//! Everything that takes place, in order of time.

use chrono::NaiveDateTime;

use super::Scope;
use crate::domain::{Assignment, CommuneId, Series};

/// A meeting or a session, with who comes.
pub(in crate::documents) struct Event<'a> {
    pub(in crate::documents) start: NaiveDateTime,
    pub(in crate::documents) end: NaiveDateTime,
    /// The cell that meets, or the reception.
    pub(in crate::documents) what: String,
    /// The series, for sessions.
    pub(in crate::documents) series: Option<&'a Series>,
    /// The sittings of a session, from and to.
    pub(in crate::documents) sittings: Vec<(NaiveDateTime, NaiveDateTime)>,
    pub(in crate::documents) commune: Option<CommuneId>,
    pub(in crate::documents) place: String,
    /// Who comes; nobody, where a meeting is left open.
    pub(in crate::documents) rows: Vec<&'a Assignment>,
}

/// All meetings, attended or not, and all sessions that are held.
pub(in crate::documents) fn events<'a>(scope: &Scope<'a>) -> Vec<Event<'a>> {
    let taken = scope.duties.values().filter_map(|rows| event(scope, rows));
    let mut events: Vec<(&str, Event<'_>)> = taken.collect();
    events.extend(unattended(scope));
    events.sort_by(|(one, a), (other, b)| (a.start, one).cmp(&(b.start, other)));
    events.into_iter().map(|(_, event)| event).collect()
}

fn event<'a>(scope: &Scope<'a>, rows: &[&'a Assignment]) -> Option<(&'a str, Event<'a>)> {
    let row = *rows.first()?;
    let instance = scope.instance;
    let session = instance.sessions.iter().find(|session| session.id == row.duty);
    let date = session.and_then(|session| session.candidates.iter().find(|own| own.date == row.date));
    let sittings = date.into_iter().flat_map(|own| &own.sittings).map(|own| (own.start, own.end));
    let event = Event {
        start: row.start,
        end: row.end,
        what: scope.what(row),
        series: session.map(|session| instance.one_series(session.series)),
        sittings: sittings.collect(),
        commune: scope.commune(row),
        place: scope.place(&row.place).map_or_else(|| row.place.clone(), |place| place.name.clone()),
        rows: rows.to_vec(),
    };
    Some((row.duty.as_str(), event))
}

/// Cells meet whether somebody comes or not.
fn unattended<'a>(scope: &Scope<'a>) -> impl Iterator<Item = (&'a str, Event<'a>)> {
    let (instance, duties) = (scope.instance, &scope.duties);
    let open = instance.meetings.iter().filter(move |meeting| !duties.contains_key(meeting.id.as_str()));
    open.map(move |meeting| {
        let cell = instance.cell(meeting.cell);
        let event = Event {
            start: meeting.interval.start,
            end: meeting.interval.end,
            what: cell.name.clone(),
            series: None,
            sittings: Vec::new(),
            commune: Some(cell.commune),
            place: instance.place(meeting.place).name.clone(),
            rows: Vec::new(),
        };
        (meeting.id.as_str(), event)
    })
}
