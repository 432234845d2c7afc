//! The assignments with every name looked up: who sits at which duty, when and where.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;

use crate::calendar::Interval;
use crate::domain::{
    Assignment, Candidate, CellId, HostKind, HostOption, Instance, Kind, Meeting, MeetingId, PersonId,
    PlaceId, SeatName, SessionId,
};

/// A meeting or a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Duty {
    Meeting(MeetingId),
    Session(SessionId),
}

/// A row of the plan whose duty, seat and person are known.
pub(super) struct Taken<'a> {
    pub(super) row: &'a Assignment,
    pub(super) person: PersonId,
    pub(super) duty: Duty,
    pub(super) seat: SeatName,
    /// The day of the duty: of a meeting its own, of a session the one the row names.
    pub(super) date: NaiveDate,
    /// The times of the duty on that day.
    pub(super) sittings: Vec<Interval>,
    pub(super) place: PlaceId,
}

impl Taken<'_> {
    pub(super) fn meeting(&self) -> Option<MeetingId> {
        match self.duty {
            Duty::Meeting(id) => Some(id),
            Duty::Session(_) => None,
        }
    }

    pub(super) fn minutes(&self) -> i64 {
        self.sittings.iter().map(Interval::minutes).sum()
    }
}

/// A plan's assignments against its instance.
pub(super) struct View<'a> {
    pub(super) instance: &'a Instance,
    pub(super) rows: &'a [Assignment],
    /// Rows that could be looked up.
    pub(super) taken: Vec<Taken<'a>>,
    /// Rows with a duty, seat or person that is not in the instance, and that text.
    pub(super) unknown: Vec<(&'a Assignment, &'a str)>,
    people: HashMap<&'a str, PersonId>,
    duties: HashMap<&'a str, Duty>,
    at: BTreeMap<Duty, Vec<usize>>,
    of: Vec<Vec<usize>>,
}

impl<'a> View<'a> {
    pub(super) fn new(instance: &'a Instance, rows: &'a [Assignment]) -> Self {
        let people =
            (0..).map(PersonId).zip(&instance.people).map(|(id, person)| (person.id.as_str(), id)).collect();
        let of = vec![Vec::new(); instance.people.len()];
        let (taken, unknown, at) = (Vec::new(), Vec::new(), BTreeMap::new());
        let mut view = Self { instance, rows, taken, unknown, people, duties: duties(instance), at, of };
        for row in rows {
            match view.look_up(row) {
                Ok(taken) => view.add(taken),
                Err(text) => view.unknown.push((row, text)),
            }
        }
        view
    }

    /// A row with its names looked up, or the name that is not there.
    pub(super) fn look_up<'b>(&self, row: &'b Assignment) -> Result<Taken<'b>, &'b str> {
        let duty = self.duty(&row.duty).ok_or(row.duty.as_str())?;
        let seat = SeatName::parse(&row.seat).filter(|seat| has_seat(self.instance, duty, seat));
        let seat = seat.ok_or(row.seat.as_str())?;
        let person = self.person(&row.person).ok_or(row.person.as_str())?;
        let (date, sittings, place) = match duty {
            Duty::Meeting(id) => {
                let meeting = self.instance.meeting(id);
                (meeting.date(), vec![meeting.interval], meeting.place)
            }
            Duty::Session(id) => {
                let series = self.instance.one_series(self.instance.session(id).series);
                (row.date, sittings(self.instance, id, row), series.place)
            }
        };
        Ok(Taken { row, person, duty, seat, date, sittings, place })
    }

    fn add(&mut self, taken: Taken<'a>) {
        let index = self.taken.len();
        self.at.entry(taken.duty).or_default().push(index);
        self.of[taken.person.0].push(index);
        self.taken.push(taken);
    }

    /// The person with an id.
    pub(super) fn person(&self, id: &str) -> Option<PersonId> {
        self.people.get(id).copied()
    }

    /// The duty with an id.
    pub(super) fn duty(&self, id: &str) -> Option<Duty> {
        self.duties.get(id).copied()
    }

    /// Who sits at a duty.
    pub(super) fn at(&self, duty: Duty) -> impl Iterator<Item = &Taken<'a>> {
        self.at.get(&duty).into_iter().flatten().map(|index| &self.taken[*index])
    }

    /// Where a person sits.
    pub(super) fn of(&self, person: PersonId) -> impl Iterator<Item = &Taken<'a>> {
        self.of[person.0].iter().map(|index| &self.taken[*index])
    }

    /// Who sits at meetings, with the meeting.
    pub(super) fn visits(&self) -> impl Iterator<Item = (&Taken<'a>, &'a Meeting)> {
        self.taken.iter().filter_map(|taken| taken.meeting().map(|id| (taken, self.instance.meeting(id))))
    }

    /// The host's row of a session; a session without host is not held.
    pub(super) fn host(&self, session: SessionId) -> Option<&Taken<'a>> {
        self.at(Duty::Session(session)).find(|taken| taken.seat == SeatName::Host)
    }

    pub(super) fn person_id(&self, person: PersonId) -> &'a str {
        &self.instance.person(person).id
    }

    pub(super) fn duty_id(&self, duty: Duty) -> &'a str {
        match duty {
            Duty::Meeting(id) => &self.instance.meeting(id).id,
            Duty::Session(id) => &self.instance.session(id).id,
        }
    }
}

fn duties(instance: &Instance) -> HashMap<&str, Duty> {
    let meetings =
        (0..).map(MeetingId).map(Duty::Meeting).zip(&instance.meetings).map(|(id, m)| (m.id.as_str(), id));
    let sessions =
        (0..).map(SessionId).map(Duty::Session).zip(&instance.sessions).map(|(id, s)| (s.id.as_str(), id));
    meetings.chain(sessions).collect()
}

/// Whether a duty has a seat of that name.
pub(super) fn has_seat(instance: &Instance, duty: Duty, seat: &SeatName) -> bool {
    match (duty, seat) {
        (Duty::Meeting(id), SeatName::Accompanying { role, number }) => {
            let cell = instance.cell(instance.meeting(id).cell);
            cell.accompanying.iter().any(|seats| seats.role == *role && *number <= seats.count)
        }
        (Duty::Meeting(_), SeatName::AreaLead) => instance.policy.area_lead.is_some(),
        (Duty::Session(_), SeatName::Host) => true,
        (Duty::Session(id), SeatName::Panel { role, number }) => {
            let series = instance.one_series(instance.session(id).series);
            series.panel.iter().any(|seats| seats.role == *role && *number <= seats.count)
        }
        (Duty::Meeting(_), SeatName::Host | SeatName::Panel { .. })
        | (Duty::Session(_), SeatName::Accompanying { .. } | SeatName::AreaLead) => false,
    }
}

/// The candidate a row of a session means: same day and times, else same day.
pub(super) fn candidate<'a>(
    instance: &'a Instance,
    id: SessionId,
    row: &Assignment,
) -> Option<&'a Candidate> {
    let same_day = || instance.session(id).candidates.iter().filter(|candidate| candidate.date == row.date);
    same_day()
        .find(|candidate| span(&candidate.sittings) == Some((row.start, row.end)))
        .or_else(|| same_day().next())
}

fn sittings(instance: &Instance, id: SessionId, row: &Assignment) -> Vec<Interval> {
    let written = || vec![Interval { start: row.start, end: row.end }];
    candidate(instance, id, row).map_or_else(written, |candidate| candidate.sittings.clone())
}

/// From the start of the first sitting to the end of the last.
pub(super) fn span(sittings: &[Interval]) -> Option<(chrono::NaiveDateTime, chrono::NaiveDateTime)> {
    Some((sittings.first()?.start, sittings.last()?.end))
}

/// The cells that meet: the host and the others of a joint meeting.
pub(super) fn cells(meeting: &Meeting) -> impl Iterator<Item = CellId> {
    std::iter::once(meeting.cell).chain(meeting.joint.iter().copied())
}

/// The quality a host option gives its person.
pub(super) fn host_kind(option: &HostOption) -> Kind {
    match option.kind {
        HostKind::Head => Kind::Head,
        HostKind::Delegate => Kind::Delegate,
    }
}
