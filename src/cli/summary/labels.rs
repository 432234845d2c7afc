//! Names that people read for the ids of a plan.

use std::collections::HashMap;

use crate::domain::{Instance, Meeting, SeatName, Session};
use crate::texts::Texts;

/// Finds meetings, sessions and people of an instance by id.
pub(crate) struct Labels<'a> {
    instance: &'a Instance,
    texts: Texts,
    meetings: HashMap<&'a str, &'a Meeting>,
    sessions: HashMap<&'a str, &'a Session>,
    people: HashMap<&'a str, &'a str>,
}

impl<'a> Labels<'a> {
    /// Looks the ids up once.
    pub(crate) fn new(instance: &'a Instance, texts: Texts) -> Self {
        Self {
            instance,
            texts,
            meetings: instance.meetings.iter().map(|meeting| (meeting.id.as_str(), meeting)).collect(),
            sessions: instance.sessions.iter().map(|session| (session.id.as_str(), session)).collect(),
            people: instance.people.iter().map(|person| (person.id.as_str(), person.name.as_str())).collect(),
        }
    }

    /// The name of a person; the id where it is not known.
    pub(crate) fn person<'b>(&self, id: &'b str) -> &'b str
    where
        'a: 'b,
    {
        self.people.get(id).copied().unwrap_or(id)
    }

    /// A meeting with its cell and time, a session with its series and month, a commune by its name.
    pub(crate) fn duty(&self, id: &str) -> String {
        if let Some(meeting) = self.meetings.get(id) {
            let cell = &self.instance.cell(meeting.cell).name;
            return format!("{cell}, {}", self.texts.moment(meeting.start()));
        }
        if let Some(session) = self.sessions.get(id) {
            let series = &self.instance.one_series(session.series).name;
            let month = session.month.format("%m/%Y").to_string();
            return self
                .texts
                .with("duty-session", &[("series", series.as_str().into()), ("month", month.into())]);
        }
        self.instance
            .communes
            .iter()
            .map(|commune| (&commune.id, &commune.name))
            .chain(self.instance.cells.iter().map(|cell| (&cell.id, &cell.name)))
            .chain(self.instance.series.iter().map(|series| (&series.id, &series.name)))
            .chain(self.instance.people.iter().map(|person| (&person.id, &person.name)))
            .find(|(known, _)| *known == id)
            .map_or_else(|| id.to_owned(), |(_, name)| name.clone())
    }

    /// The seat in words: its role, or host, or area lead.
    pub(crate) fn seat(&self, name: &str) -> String {
        match SeatName::parse(name) {
            Some(SeatName::Accompanying { role, .. } | SeatName::Panel { role, .. }) => role,
            Some(SeatName::AreaLead) => self.texts.get("kind-area-lead"),
            Some(SeatName::Host) => self.texts.get("seat-host"),
            None => name.to_owned(),
        }
    }
}
