//! The calendars of people: reading them once, and what is wrong with them.

use chrono_tz::Tz;

use super::context::shifted;
use crate::calendar::{BusyEvent, busy_from_ics};
use crate::format::codes::{E1605, E1606};
use crate::format::instance::{CalendarSource, Instance};
use crate::format::{Files, Issue};

/// Busy times by person, the texts they came from, and what was wrong.
#[derive(Default)]
pub(in crate::format) struct Calendars {
    /// One list for each person.
    pub(super) busy: Vec<Vec<BusyEvent>>,
    /// Texts of the files that were read, in order of people.
    pub(super) texts: Vec<String>,
    pub(in crate::format) issues: Vec<Issue>,
}

impl Calendars {
    pub(in crate::format) fn read(dto: &Instance, files: &dyn Files) -> Self {
        let mut all = Calendars::default();
        for (at, person) in dto.people.iter().enumerate() {
            let busy = person.calendar.as_ref().map(|source| all.events(dto, at, source, files));
            all.busy.push(busy.unwrap_or_default());
        }
        all
    }

    fn events(
        &mut self,
        dto: &Instance,
        at: usize,
        source: &CalendarSource,
        files: &dyn Files,
    ) -> Vec<BusyEvent> {
        let (path, text) = match source {
            CalendarSource::Text(text) => (format!("people[{at}].calendar.text"), text.clone()),
            CalendarSource::File(name) => {
                let path = format!("people[{at}].calendar.file");
                match check_e1605_readable(files, name, &path) {
                    Ok(text) => {
                        self.texts.push(text.clone());
                        (path, text)
                    }
                    Err(issue) => {
                        self.issues.push(issue);
                        return Vec::new();
                    }
                }
            }
        };
        check_e1606_understood(dto, &path, &text).unwrap_or_else(|issues| {
            self.issues.extend(issues);
            Vec::new()
        })
    }
}

fn check_e1605_readable(files: &dyn Files, name: &str, path: &str) -> Result<String, Issue> {
    files.read(name).map_err(|reason| Issue::new(&E1605, path, format!("{name}: {reason}")))
}

/// The events from a day before to a day after the horizon: one may come home late.
fn check_e1606_understood(dto: &Instance, path: &str, text: &str) -> Result<Vec<BusyEvent>, Vec<Issue>> {
    // An unknown zone, or a horizon the wrong way round, is reported elsewhere.
    let zone: Tz = dto.calendar.time_zone.parse().unwrap_or(Tz::UTC);
    let (from, to) = (shifted(dto.horizon.from.0, -1), shifted(dto.horizon.to.0, 1));
    busy_from_ics(text, zone, from, to.max(from)).map_err(|found| {
        let value =
            |line: usize, kind: &dyn std::fmt::Debug, text: &str| format!("line {line}: {kind:?}: {text}");
        found
            .iter()
            .map(|issue| Issue::new(&E1606, path, value(issue.line, &issue.kind, &issue.text)))
            .collect()
    })
}
