//! One place that a plan should fill, and through which seats of which duties it can be filled.

use chrono::NaiveDate;

use crate::domain::{
    CellId, CommuneId, Instance, MeetingId, Period, PersonId, SeatName, SessionId, Tier, UncoveredKind,
};
use crate::formulation::{Occasion, periods};

/// One place that somebody should fill.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Demand {
    /// A seat at a meeting: index into `Cell::accompanying`, number among the seats of that role from 1.
    Meeting { meeting: MeetingId, seat: usize, number: u32 },
    /// A session is held: somebody hosts it.
    Session { session: SessionId },
    /// A panel seat: index into `Series::panel`, number among the seats of that role from 1.
    Panel { session: SessionId, seat: usize, number: u32 },
    /// One of the people of a group that a session needs, from 1.
    Composition { session: SessionId, bound: usize, number: u32 },
    /// A cell has an accompanying member in a block.
    Block { cell: CellId, block: usize, seat: usize, number: u32 },
    /// A commune is seen in a period, by the group of the policy or by its area lead.
    Presence { commune: CommuneId, window: usize, lead: bool },
}

/// A way to fill a place: this seat on this occasion.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Way {
    pub(super) occasion: Occasion,
    pub(super) seat: SeatName,
}

impl Demand {
    /// Whether the coverage tier counts it; blocks and communes not seen belong to other tiers.
    pub(super) fn is_coverage(self) -> bool {
        match self {
            Self::Meeting { .. } | Self::Session { .. } | Self::Panel { .. } | Self::Composition { .. } => {
                true
            }
            Self::Block { .. } | Self::Presence { .. } => false,
        }
    }

    /// The place of its tier in the order of the policy; last where the policy does not name it.
    pub(super) fn rank(self, instance: &Instance) -> usize {
        let tier = match self {
            Self::Block { .. } => Tier::Continuity,
            Self::Presence { .. } => Tier::Presence,
            _ => Tier::Coverage,
        };
        let tiers = &instance.policy.tiers;
        tiers.iter().position(|policy| policy.tier == tier).unwrap_or(tiers.len())
    }

    /// Whether it is history, or has no day left.
    pub(super) fn is_past(self, instance: &Instance) -> bool {
        let past = |way: &Way| instance.is_past(way.occasion.date(instance));
        instance.settled.is_some() && self.ways(instance).iter().all(past)
    }

    /// The session it belongs to.
    pub(super) fn session(self) -> Option<SessionId> {
        match self {
            Self::Session { session } | Self::Panel { session, .. } | Self::Composition { session, .. } => {
                Some(session)
            }
            Self::Meeting { .. } | Self::Block { .. } | Self::Presence { .. } => None,
        }
    }

    /// On how many occasions one person has to come to fill it.
    pub(super) fn needed(self, instance: &Instance) -> usize {
        match self {
            Self::Block { cell, block, .. } => {
                let meetings = instance.cell(cell).blocks[block].meetings.len();
                meetings.saturating_sub(instance.policy.allowed_misses as usize).max(1)
            }
            _ => 1,
        }
    }

    /// Every way to fill it, in order of time.
    pub(super) fn ways(self, instance: &Instance) -> Vec<Way> {
        match self {
            Self::Meeting { meeting, seat, number } => {
                let role = instance.cell(instance.meeting(meeting).cell).accompanying[seat].role.clone();
                vec![at_meeting(meeting, SeatName::Accompanying { role, number })]
            }
            Self::Session { session } => at_session(instance, session, &[SeatName::Host]),
            Self::Panel { session, seat, number } => {
                let role = instance.one_series(instance.session(session).series).panel[seat].role.clone();
                at_session(instance, session, &[SeatName::Panel { role, number }])
            }
            Self::Composition { session, .. } => {
                let panel = &instance.one_series(instance.session(session).series).panel;
                let panel = panel.iter().map(|seat| SeatName::Panel { role: seat.role.clone(), number: 1 });
                let seats: Vec<SeatName> = std::iter::once(SeatName::Host).chain(panel).collect();
                at_session(instance, session, &seats)
            }
            Self::Block { cell, block, seat, number } => {
                let role = &instance.cell(cell).accompanying[seat].role;
                let name = SeatName::Accompanying { role: role.clone(), number };
                let meetings = instance.cell(cell).blocks[block].meetings.iter();
                meetings.map(|meeting| at_meeting(*meeting, name.clone())).collect()
            }
            Self::Presence { commune, window, lead } => seen(instance, commune, window, lead),
        }
    }

    /// Whether the labels of a way and of the place admit a person.
    pub(super) fn admits(self, instance: &Instance, way: &Way, person: PersonId) -> bool {
        let wanted = match self {
            Self::Composition { session, bound, .. } => {
                let series = instance.one_series(instance.session(session).series);
                instance.person(person).groups.contains(&series.composition[bound].group)
            }
            Self::Presence { commune, lead: true, .. } => instance.commune(commune).area_lead == Some(person),
            Self::Presence { lead: false, .. } => {
                let policy = instance.policy.presence.as_ref();
                policy.is_some_and(|policy| instance.person(person).groups.contains(&policy.group))
            }
            _ => true,
        };
        wanted && labelled(instance, way, person)
    }

    /// How a plan would list it as open: kind, duty, seat, and the day where that tells one from another.
    pub(super) fn key(self, instance: &Instance) -> (UncoveredKind, String, String, Option<NaiveDate>) {
        let seat = |way: Option<&Way>| way.map(|way| way.seat.to_string()).unwrap_or_default();
        match self {
            Self::Meeting { meeting, .. } => {
                let name = seat(self.ways(instance).first());
                (UncoveredKind::Meeting, instance.meeting(meeting).id.clone(), name, None)
            }
            Self::Session { session } => {
                (UncoveredKind::Session, instance.session(session).id.clone(), String::new(), None)
            }
            Self::Panel { session, .. } => {
                let name = seat(self.ways(instance).first());
                (UncoveredKind::Panel, instance.session(session).id.clone(), name, None)
            }
            Self::Composition { session, bound, .. } => {
                let series = instance.one_series(instance.session(session).series);
                let group = series.composition[bound].group.clone();
                (UncoveredKind::Composition, instance.session(session).id.clone(), group, None)
            }
            Self::Block { cell, block, seat, number } => {
                let cell = instance.cell(cell);
                let role = cell.accompanying[seat].role.clone();
                let name = SeatName::Accompanying { role, number }.to_string();
                (UncoveredKind::Block, cell.id.clone(), name, Some(cell.blocks[block].from))
            }
            Self::Presence { commune, window, lead } => {
                let per = period(instance, lead);
                let from = per.and_then(|per| periods(per, instance.horizon).get(window).map(|span| span.0));
                let group = instance.policy.presence.as_ref().map(|policy| policy.group.clone());
                let by = if lead { SeatName::AreaLead.to_string() } else { group.unwrap_or_default() };
                (UncoveredKind::Presence, instance.commune(commune).id.clone(), by, from)
            }
        }
    }
}

fn at_meeting(meeting: MeetingId, seat: SeatName) -> Way {
    Way { occasion: Occasion::Meeting(meeting), seat }
}

fn at_session(instance: &Instance, session: SessionId, seats: &[SeatName]) -> Vec<Way> {
    let dates = 0..instance.session(session).candidates.len();
    let on = |date| {
        seats.iter().map(move |seat| Way { occasion: Occasion::Session(session, date), seat: seat.clone() })
    };
    dates.flat_map(on).collect()
}

pub(super) fn seen(instance: &Instance, commune: CommuneId, window: usize, lead: bool) -> Vec<Way> {
    let spans = period(instance, lead).map(|per| periods(per, instance.horizon)).unwrap_or_default();
    let Some((from, to)) = spans.get(window).copied() else { return Vec::new() };
    let mut ways = Vec::new();
    for (at, meeting) in instance.meetings.iter().enumerate() {
        let here = communes(instance, MeetingId(at)).any(|other| other == commune);
        if here && from <= meeting.date() && meeting.date() <= to {
            let roles = instance.cell(meeting.cell).accompanying.iter();
            let seats = roles.map(|seat| SeatName::Accompanying { role: seat.role.clone(), number: 1 });
            let extra = instance.policy.area_lead.map(|_| SeatName::AreaLead);
            ways.extend(seats.chain(extra).map(|seat| at_meeting(MeetingId(at), seat)));
        }
    }
    ways
}

/// The communes of the cells that meet.
pub(super) fn communes(instance: &Instance, meeting: MeetingId) -> impl Iterator<Item = CommuneId> + '_ {
    let held = instance.meeting(meeting);
    std::iter::once(held.cell).chain(held.joint.iter().copied()).map(|cell| instance.cell(cell).commune)
}

pub(super) fn period(instance: &Instance, lead: bool) -> Option<Period> {
    match lead {
        true => instance.policy.area_lead.map(|policy| policy.per),
        false => instance.policy.presence.as_ref().map(|policy| policy.per),
    }
}

/// Whether the seat's own labels admit a person.
pub(super) fn labelled(instance: &Instance, way: &Way, person: PersonId) -> bool {
    match (way.occasion, &way.seat) {
        (Occasion::Meeting(id), SeatName::Accompanying { role, .. }) => {
            let mut roles = instance.cell(instance.meeting(id).cell).accompanying.iter();
            roles.any(|seat| seat.role == *role && instance.person(person).in_any(&seat.groups))
        }
        (Occasion::Meeting(id), SeatName::AreaLead) => {
            communes(instance, id).any(|commune| instance.commune(commune).area_lead == Some(person))
        }
        (Occasion::Session(id, _), SeatName::Host) => {
            instance.session(id).hosts.iter().any(|host| host.person == person)
        }
        (Occasion::Session(id, _), SeatName::Panel { role, .. }) => {
            let mut seats = instance.one_series(instance.session(id).series).panel.iter();
            seats.any(|seat| seat.role == *role && instance.person(person).in_any(&seat.groups))
        }
        (Occasion::Meeting(_), SeatName::Host | SeatName::Panel { .. })
        | (Occasion::Session(..), SeatName::Accompanying { .. } | SeatName::AreaLead) => false,
    }
}
