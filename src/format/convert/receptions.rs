//! Reception series, and who hosts which session.

use std::collections::BTreeMap;

use super::sessions::SessionDraft;
use crate::domain::{CommuneId, PlaceId};
use crate::domain::{
    Composition, HostKind, HostOption, PanelSeat, PersonId, REQUIRED, Series, SeriesId, Session,
};
use crate::format::instance as dto;
use crate::format::refs::Refs;

pub(super) fn series(refs: &Refs<'_>) -> Vec<Series> {
    refs.dto.receptions.iter().map(|reception| one(refs, reception)).collect()
}

fn one(refs: &Refs<'_>, reception: &dto::Reception) -> Series {
    let priority = i64::from(reception.priority);
    let panel: Vec<PanelSeat> = reception.panel.iter().map(|seat| panel_seat(seat, priority)).collect();
    let composition: Vec<Composition> = reception.composition.iter().map(|c| bounds(c, priority)).collect();
    let points = &refs.dto.policy.points;
    Series {
        id: reception.id.to_string(),
        name: reception.name.clone(),
        commune: reception.commune.as_ref().map(|id| CommuneId(refs.communes.at(id))),
        place: PlaceId(refs.places.at(&reception.place)),
        priority: not_held(priority, &panel, &composition),
        panel,
        composition,
        min_days_between: match &reception.dates {
            dto::SessionDates::Rule(_) => 0,
            dto::SessionDates::Choose(chosen) => chosen.min_days_between,
        },
        min_per_month: reception.min_per_month.unwrap_or(refs.dto.organization.min_sessions_per_month),
        posting_lead: reception.posting_lead,
        topics: reception.topics.clone(),
        host_points: reception.points.host.unwrap_or(points.host),
        panel_points: reception.points.panel.unwrap_or(points.panel),
    }
}

fn panel_seat(seat: &dto::PanelSeat, priority: i64) -> PanelSeat {
    let weight = if seat.required { REQUIRED } else { 1 };
    let dto::PanelSeat { role, count, groups, required } = seat.clone();
    PanelSeat { role, count, groups, weight: priority * weight, required }
}

fn bounds(bounds: &dto::Composition, priority: i64) -> Composition {
    let dto::Composition { group, at_least, at_most } = bounds.clone();
    Composition { group, at_least, at_most, weight: priority * REQUIRED }
}

/// A session not held weighs more than one that is held by the host alone, with everything else missing.
fn not_held(priority: i64, panel: &[PanelSeat], composition: &[Composition]) -> i64 {
    let seats: i64 = panel.iter().map(|seat| seat.weight * i64::from(seat.count)).sum();
    let groups: i64 = composition.iter().map(|bounds| bounds.weight * i64::from(bounds.at_least)).sum();
    priority * REQUIRED + seats + groups
}

/// Sessions with their hosts, in the order given.
pub(super) fn sessions(refs: &Refs<'_>, drafts: Vec<SessionDraft>) -> Vec<Session> {
    let mut turns: BTreeMap<usize, usize> = BTreeMap::new();
    let mut sessions = Vec::new();
    for draft in drafts {
        let turn = turns.entry(draft.series).or_default();
        let hosts = hosts(refs, &refs.dto.receptions[draft.series].host, *turn);
        *turn += 1;
        let SessionDraft { id, series, month, candidates, .. } = draft;
        sessions.push(Session { id, series: SeriesId(series), month, candidates, hosts });
    }
    sessions
}

fn hosts(refs: &Refs<'_>, host: &dto::Host, turn: usize) -> Vec<HostOption> {
    let option =
        |person: &dto::Id, kind, cost| HostOption { person: PersonId(refs.people.at(person)), kind, cost };
    match host {
        dto::Host::Head(head) => {
            let delegates = head.delegates.iter();
            let delegates = delegates.map(|d| option(&d.person, HostKind::Delegate, i64::from(d.cost)));
            [option(&head.person, HostKind::Head, 0)].into_iter().chain(delegates).collect()
        }
        dto::Host::Rotating(hosts) => {
            let count = hosts.people.len();
            let in_turn = (0_i64..).zip(hosts.people.iter().cycle().skip(turn % count.max(1)).take(count));
            let kind = |cost| if cost == 0 { HostKind::Head } else { HostKind::Delegate };
            in_turn.map(|(cost, person)| option(person, kind(cost), cost)).collect()
        }
    }
}
