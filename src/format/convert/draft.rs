//! The expanded instance: what the later checks look at, and what becomes the plain instance.

use std::collections::BTreeMap;

use super::blocks::{blocks, past_visits, put};
use super::calendars::Calendars;
use super::context::{Context, MAX_DUTIES};
use super::meetings::{self, MeetingDraft};
use super::sessions::{self, SessionDraft};
use super::{locks, people, policy, receptions, travel};
use crate::calendar::Days;
use crate::domain::{
    Accompanying, Cell, CellId, Commune, CommuneId, Horizon, Instance, Meeting, MeetingId, Organization,
    PersonId, Place, PlaceId, SeatName, Travel,
};
use crate::format::codes::E1013;
use crate::format::instance as dto;
use crate::format::refs::Refs;
use crate::format::{Issue, write};

/// An instance whose rules are expanded.
pub(in crate::format) struct Draft<'a> {
    pub(in crate::format) refs: Refs<'a>,
    calendars: Calendars,
    days: Days,
    horizon: Horizon,
    people: Vec<crate::domain::Person>,
    meetings: Vec<MeetingDraft>,
    sessions: Vec<SessionDraft>,
    travel: Travel,
    issues: Vec<Issue>,
}

/// What a lock may name.
#[derive(Clone, Copy)]
pub(in crate::format) enum Duty {
    /// A meeting of this cell.
    Meeting(usize),
    /// A session of this series.
    Session(usize),
}

impl<'a> Draft<'a> {
    /// Expands everything; the references have been found right.
    pub(in crate::format) fn new(refs: Refs<'a>, calendars: Calendars) -> Self {
        let context = Context::new(&refs);
        let (meetings, mut issues) = meetings::expand(&context);
        let (sessions, of_sessions) = sessions::expand(&context);
        let (travel, of_travel) = travel::travel(&refs);
        let people = people::people(&context, &calendars);
        issues.extend(of_sessions);
        issues.extend(of_travel);
        issues.extend(check_e1013_size(meetings.len() + sessions.len()));
        let Context { days, horizon, .. } = context;
        Draft { refs, calendars, days, horizon, people, meetings, sessions, travel, issues }
    }

    /// What went wrong when expanding.
    pub(in crate::format) fn issues(&self) -> Vec<Issue> {
        self.issues.clone()
    }

    /// Days of the horizon.
    pub(in crate::format) fn horizon_days(&self) -> i64 {
        self.horizon.days()
    }

    /// More points than all seats together can give.
    pub(in crate::format) fn most_points(&self) -> i64 {
        let dto = self.refs.dto;
        let far = dto.policy.points.distance_bands.iter().map(|band| band.points).max().unwrap_or_default();
        let meetings = self.meetings.iter().map(|meeting| {
            let seats: u32 = dto.cells[meeting.cell].accompanying.iter().map(|seats| seats.count).sum();
            (meeting.points + far) * (i64::from(seats) + 1)
        });
        let sessions = self.sessions.iter().map(|session| {
            let series = &dto.receptions[session.series];
            let panel: u32 = series.panel.iter().map(|seats| seats.count).sum();
            let host = series.points.host.unwrap_or(dto.policy.points.host) + far;
            host + (series.points.panel.unwrap_or(dto.policy.points.panel) + far) * i64::from(panel)
        });
        meetings.chain(sessions).sum()
    }

    /// All duties by id.
    pub(in crate::format) fn duties(&self) -> BTreeMap<&str, Duty> {
        let meetings = self.meetings.iter().map(|meeting| (meeting.id.as_str(), Duty::Meeting(meeting.cell)));
        let sessions =
            self.sessions.iter().map(|session| (session.id.as_str(), Duty::Session(session.series)));
        meetings.chain(sessions).collect()
    }

    /// Whether a duty has such a seat.
    pub(in crate::format) fn has_seat(&self, duty: Duty, seat: &SeatName) -> bool {
        match (duty, seat) {
            (Duty::Meeting(cell), SeatName::Accompanying { role, number }) => {
                let seats = &self.refs.dto.cells[cell].accompanying;
                seats.iter().any(|seats| seats.role == *role && *number <= seats.count)
            }
            (Duty::Meeting(cell), SeatName::AreaLead) => {
                let commune = self.refs.communes.at(&self.refs.dto.cells[cell].commune);
                self.refs.dto.communes[commune].area_lead.is_some()
            }
            (Duty::Session(_), SeatName::Host) => true,
            (Duty::Session(series), SeatName::Panel { role, number }) => {
                let seats = &self.refs.dto.receptions[series].panel;
                seats.iter().any(|seats| seats.role == *role && *number <= seats.count)
            }
            (Duty::Meeting(_), SeatName::Host | SeatName::Panel { .. })
            | (Duty::Session(_), SeatName::Accompanying { .. } | SeatName::AreaLead) => false,
        }
    }

    /// The plain instance; only to be taken when nothing was found wrong.
    pub(in crate::format) fn finish(self) -> Instance {
        let Draft { refs, calendars, days, horizon, people, meetings, sessions, travel, .. } = self;
        let dto = refs.dto;
        let (cells, meetings) = cells(&refs, meetings);
        Instance {
            hash: write::hash(dto, &calendars.texts),
            title: dto.title.clone(),
            language: dto.language.into(),
            organization: Organization {
                name: dto.organization.name.clone(),
                level: dto.organization.level.clone(),
            },
            horizon,
            days,
            places: dto.places.iter().map(|at| place(&refs, at)).collect(),
            travel,
            people,
            communes: dto.communes.iter().map(|area| commune(&refs, area)).collect(),
            cells,
            meetings,
            series: receptions::series(&refs),
            sessions: receptions::sessions(&refs, sessions),
            policy: policy::policy(&refs),
            past_visits: past_visits(&refs),
            locks: locks::locks(&refs),
            settled: None,
        }
    }
}

fn check_e1013_size(duties: usize) -> Option<Issue> {
    (duties > MAX_DUTIES).then(|| Issue::new(&E1013, "$", format!("> {MAX_DUTIES}")))
}

fn place(refs: &Refs<'_>, place: &dto::Place) -> Place {
    Place {
        id: place.id.to_string(),
        name: place.name.clone().unwrap_or_else(|| place.id.to_string()),
        commune: place.commune.as_ref().map(|id| CommuneId(refs.communes.at(id))),
        position: travel::position(place),
    }
}

fn commune(refs: &Refs<'_>, commune: &dto::Commune) -> Commune {
    Commune {
        id: commune.id.to_string(),
        name: commune.name.clone(),
        area_lead: commune.area_lead.as_ref().map(|id| PersonId(refs.people.at(id))),
    }
}

/// Cells with their blocks, and the meetings, which know their block.
fn cells(refs: &Refs<'_>, drafts: Vec<MeetingDraft>) -> (Vec<Cell>, Vec<Meeting>) {
    let mut cells: Vec<Cell> =
        refs.dto.cells.iter().enumerate().map(|(at, cell)| cell_of(refs, at, cell)).collect();
    let mut meetings = Vec::new();
    for (at, draft) in drafts.into_iter().enumerate() {
        let block = put(&mut cells[draft.cell].blocks, draft.date, MeetingId(at));
        meetings.push(Meeting {
            interval: draft.interval(),
            id: draft.id,
            kind: draft.kind,
            cell: CellId(draft.cell),
            joint: draft.joint.into_iter().map(CellId).collect(),
            block,
            nominal: draft.nominal,
            place: PlaceId(draft.place),
            points: draft.points,
        });
    }
    (cells, meetings)
}

fn cell_of(refs: &Refs<'_>, at: usize, cell: &dto::Cell) -> Cell {
    let seats = |seats: &dto::Accompanying| Accompanying {
        role: seats.role.clone(),
        count: seats.count,
        groups: seats.groups.clone(),
    };
    Cell {
        id: cell.id.to_string(),
        name: cell.name.clone(),
        commune: CommuneId(refs.communes.at(&cell.commune)),
        place: PlaceId(refs.places.at(&cell.place)),
        priority: i64::from(cell.priority) * crate::domain::REQUIRED,
        accompanying: cell.accompanying.iter().map(seats).collect(),
        blocks: blocks(refs, at),
    }
}
