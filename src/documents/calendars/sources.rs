//! What the entries of each calendar say.

use std::collections::BTreeMap;

use super::entry::Content;
use crate::domain::{Assignment, Cell, Instance, Kind, Place, Series};
use crate::texts::{Labels, Texts, capital};

/// A plan's rows with the names of what they are about.
pub(super) struct Sources<'a> {
    instance: &'a Instance,
    texts: Texts,
    labels: Labels<'a>,
    duties: BTreeMap<&'a str, Vec<&'a Assignment>>,
}

impl<'a> Sources<'a> {
    pub(super) fn new(instance: &'a Instance, rows: &'a [Assignment], texts: Texts) -> Self {
        let duties = Assignment::by_duty(rows);
        Self { instance, texts, labels: Labels::new(instance, texts), duties }
    }

    /// By duty: what somebody has to do.
    pub(super) fn person(&self, person: &str) -> Vec<(&'a str, Content)> {
        let own = |rows: &[&'a Assignment]| rows.iter().find(|row| row.person == person).copied();
        let duties = self.duties.iter();
        duties.filter_map(|(duty, rows)| Some((*duty, self.seat(own(rows)?, rows, person)))).collect()
    }

    /// By duty: what happens in a commune, and who comes.
    pub(super) fn commune(&self, commune: &str) -> Vec<(&'a str, Content)> {
        let here = |row: &Assignment| match (self.cell(row), self.series(row)) {
            (Some(cell), _) => self.instance.commune(cell.commune).id == commune,
            (None, Some(series)) => {
                series.commune.is_some_and(|own| self.instance.commune(own).id == commune)
            }
            (None, None) => false,
        };
        let mut found: Vec<(&str, Content)> = Vec::new();
        for (duty, rows) in self.duties.iter().filter(|(_, rows)| rows.iter().any(|row| here(row))) {
            found.push((duty, self.event(rows[0], self.people(rows, |_| true))));
        }
        found.extend(self.unattended(commune));
        found
    }

    /// By duty: the receptions that are posted, with who hosts.
    pub(super) fn public(&self) -> Vec<(&'a str, Content)> {
        let sessions = self.duties.iter().filter(|(_, rows)| rows.iter().any(|row| row.reception.is_some()));
        let hosts = |kind| matches!(kind, Kind::Head | Kind::Delegate);
        sessions.map(|(duty, rows)| (*duty, self.event(rows[0], self.people(rows, hosts)))).collect()
    }

    /// One seat, with what whoever has it needs to know.
    fn seat(&self, row: &Assignment, rows: &[&Assignment], person: &str) -> Content {
        let what = self.what(row);
        let summary = match row.kind {
            Kind::Accompanying | Kind::Substitute | Kind::AreaLead => {
                self.texts.with("ics-attend", &[("what", what.into())])
            }
            Kind::Head | Kind::Delegate => self.texts.with("ics-host", &[("what", what.into())]),
            Kind::Panel => self.texts.with("ics-sit", &[("what", what.into())]),
        };
        let mut lines = self.about(row);
        lines.push(self.texts.with("ics-as", &[("kind", self.labels.quality(row).into())]));
        let others: Vec<&&Assignment> = rows.iter().filter(|other| other.person != person).collect();
        if !others.is_empty() {
            let names: Vec<&str> = others.iter().map(|other| self.labels.person(&other.person)).collect();
            lines.push(self.texts.with("ics-with", &[("people", names.join(", ").into())]));
        }
        lines.push(match &row.standby {
            Some(standby) => self.texts.with("ics-swap", &[("person", self.labels.person(standby).into())]),
            None => self.texts.get("ics-swap-office"),
        });
        Content { summary, description: lines.join("\n"), ..self.at(row) }
    }

    /// A duty with who comes, by names and qualities.
    fn event(&self, row: &Assignment, people: Vec<String>) -> Content {
        let lines = [self.about(row), people].concat();
        Content { summary: self.what(row), description: lines.join("\n"), ..self.at(row) }
    }

    /// Meetings that nobody attends: the commune holds them all the same.
    fn unattended(&self, commune: &str) -> Vec<(&'a str, Content)> {
        let instance = self.instance;
        let here = instance.meetings.iter().filter(|meeting| {
            let cell = instance.cell(meeting.cell);
            instance.commune(cell.commune).id == commune && !self.duties.contains_key(meeting.id.as_str())
        });
        here.map(|meeting| {
            let place = instance.place(meeting.place);
            let content = Content {
                start: meeting.interval.start,
                end: meeting.interval.end,
                summary: instance.cell(meeting.cell).name.clone(),
                location: place.name.clone(),
                position: position(place),
                description: self.texts.get("ics-nobody"),
                cancelled: false,
            };
            (meeting.id.as_str(), content)
        })
        .collect()
    }

    /// When and where, without words.
    fn at(&self, row: &Assignment) -> Content {
        let place = self.instance.places.iter().find(|place| place.id == row.place);
        Content {
            start: row.start,
            end: row.end,
            summary: String::new(),
            location: place.map_or_else(|| row.place.clone(), |place| place.name.clone()),
            position: place.and_then(position),
            description: String::new(),
            cancelled: false,
        }
    }

    fn people(&self, rows: &[&Assignment], whom: impl Fn(Kind) -> bool) -> Vec<String> {
        let line = |row: &&Assignment| {
            format!("{}: {}", capital(&self.labels.quality(row)), self.labels.person(&row.person))
        };
        rows.iter().filter(|row| whom(row.kind)).map(line).collect()
    }

    /// The cell that meets, or the reception.
    fn what(&self, row: &Assignment) -> String {
        match (self.cell(row), self.series(row)) {
            (Some(cell), _) => cell.name.clone(),
            (None, Some(series)) => series.name.clone(),
            (None, None) => row.duty.clone(),
        }
    }

    /// The commune of a cell, the topics of a reception.
    fn about(&self, row: &Assignment) -> Vec<String> {
        let commune = self.cell(row).map(|cell| self.instance.commune(cell.commune).name.clone());
        let topics = self.series(row).filter(|series| !series.topics.is_empty());
        let topics = topics
            .map(|series| self.texts.with("ics-topics", &[("topics", series.topics.join("; ").into())]));
        commune.into_iter().chain(topics).collect()
    }

    fn cell(&self, row: &Assignment) -> Option<&'a Cell> {
        self.instance.cells.iter().find(|cell| Some(&cell.id) == row.cell.as_ref())
    }

    fn series(&self, row: &Assignment) -> Option<&'a Series> {
        self.instance.series.iter().find(|series| Some(&series.id) == row.reception.as_ref())
    }
}

/// Latitude and longitude, to about ten centimetres.
fn position(place: &Place) -> Option<String> {
    place.position.map(|(latitude, longitude)| format!("{latitude:.6};{longitude:.6}"))
}
