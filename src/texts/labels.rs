//! Names that people read for the ids of a plan.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::Texts;
use crate::domain::{Assignment, Instance, Kind, Meeting, SeatName, Session, Uncovered, UncoveredKind};

impl Texts {
    /// A label of people as it is read: the usual ones have words of their own, any other stands for itself.
    #[must_use]
    pub fn group(self, label: &str) -> String {
        let own = label.strip_prefix("agency:").unwrap_or(label);
        self.find(&format!("group-{}", own.replace('_', "-"))).unwrap_or_else(|| own.to_owned())
    }
}

/// Finds meetings, sessions and people of an instance by id.
#[derive(Debug)]
pub struct Labels<'a> {
    instance: &'a Instance,
    texts: Texts,
    meetings: HashMap<&'a str, &'a Meeting>,
    sessions: HashMap<&'a str, &'a Session>,
    people: HashMap<&'a str, &'a str>,
}

impl<'a> Labels<'a> {
    /// Looks the ids up once.
    #[must_use]
    pub fn new(instance: &'a Instance, texts: Texts) -> Self {
        Self {
            instance,
            texts,
            meetings: instance.meetings.iter().map(|meeting| (meeting.id.as_str(), meeting)).collect(),
            sessions: instance.sessions.iter().map(|session| (session.id.as_str(), session)).collect(),
            people: instance.people.iter().map(|person| (person.id.as_str(), person.name.as_str())).collect(),
        }
    }

    /// The sentences of the reader's language.
    pub(super) fn texts(&self) -> Texts {
        self.texts
    }

    /// The name of a person; the id where it is not known.
    #[must_use]
    pub fn person<'b>(&self, id: &'b str) -> &'b str
    where
        'a: 'b,
    {
        self.people.get(id).copied().unwrap_or(id)
    }

    /// A meeting with its cell and time, a session with its series and month, a commune by its name.
    #[must_use]
    pub fn duty(&self, id: &str) -> String {
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
    #[must_use]
    pub fn seat(&self, name: &str) -> String {
        match SeatName::parse(name) {
            // The role that cells have where the instance names none.
            Some(SeatName::Accompanying { role, .. }) if role == "member" => self.texts.get("seat-member"),
            Some(SeatName::Accompanying { role, .. } | SeatName::Panel { role, .. }) => role,
            Some(SeatName::AreaLead) => self.texts.get("kind-area-lead"),
            Some(SeatName::Host) => self.texts.get("seat-host"),
            // Of a composition: the group that is counted.
            None => self.texts.group(name),
        }
    }

    /// What is left open, in a sentence.
    #[must_use]
    pub fn open(&self, open: &Uncovered) -> String {
        self.missing(open.kind, &open.duty, &open.seat, open.date, open.count)
    }

    /// So many places of a kind that nobody takes, in a sentence.
    #[must_use]
    pub fn missing(
        &self,
        kind: UncoveredKind,
        duty: &str,
        seat: &str,
        date: Option<NaiveDate>,
        count: i64,
    ) -> String {
        let key = match kind {
            UncoveredKind::Meeting => "open-meeting",
            UncoveredKind::Session => "open-session",
            UncoveredKind::Panel => "open-panel",
            UncoveredKind::Composition => "open-composition",
            UncoveredKind::Block => "open-block",
            UncoveredKind::Presence => "open-presence",
        };
        let blanks = [
            ("duty", self.duty(duty).into()),
            ("seat", self.seat(seat).into()),
            ("day", date.map(|day| self.texts.day(day)).unwrap_or_default().into()),
            ("count", count.into()),
        ];
        self.texts.with(key, &blanks)
    }

    /// In which quality somebody takes a seat.
    #[must_use]
    pub fn kind(&self, kind: Kind) -> String {
        self.texts.get(match kind {
            Kind::Accompanying => "kind-accompanying",
            Kind::Substitute => "kind-substitute",
            Kind::AreaLead => "kind-area-lead",
            Kind::Head => "kind-head",
            Kind::Delegate => "kind-delegate",
            Kind::Panel => "kind-panel",
        })
    }

    /// In which quality somebody sits there; on a panel, the role.
    #[must_use]
    pub fn quality(&self, row: &Assignment) -> String {
        if row.kind == Kind::Panel { row.role.clone() } else { self.kind(row.kind) }
    }
}
