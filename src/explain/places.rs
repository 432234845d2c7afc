//! All places that a plan should fill.

use super::demand::{Demand, period, seen};
use crate::domain::{CellId, CommuneId, Instance, MeetingId, SessionId, Strictness, Uncovered};
use crate::formulation::periods;

/// Every place that some tier counts when it stays open.
pub(super) fn all(instance: &Instance) -> Vec<Demand> {
    let mut found = at_meetings(instance);
    found.extend(at_sessions(instance));
    found.extend(blocks(instance));
    found.extend(presences(instance));
    found
}

fn at_meetings(instance: &Instance) -> Vec<Demand> {
    let mut found = Vec::new();
    for (at, meeting) in instance.meetings.iter().enumerate() {
        for (seat, role) in instance.cell(meeting.cell).accompanying.iter().enumerate() {
            let meeting = MeetingId(at);
            found.extend((1..=role.count).map(|number| Demand::Meeting { meeting, seat, number }));
        }
    }
    found
}

fn at_sessions(instance: &Instance) -> Vec<Demand> {
    let mut found = Vec::new();
    for (at, held) in instance.sessions.iter().enumerate() {
        let session = SessionId(at);
        let series = instance.one_series(held.series);
        found.push(Demand::Session { session });
        for (seat, wanted) in series.panel.iter().enumerate() {
            found.extend((1..=wanted.count).map(|number| Demand::Panel { session, seat, number }));
        }
        for (bound, wanted) in series.composition.iter().enumerate() {
            found.extend((1..=wanted.at_least).map(|number| Demand::Composition { session, bound, number }));
        }
    }
    found
}

fn blocks(instance: &Instance) -> Vec<Demand> {
    let mut found = Vec::new();
    for (at, cell) in instance.cells.iter().enumerate() {
        for (block, _) in cell.blocks.iter().enumerate().filter(|(_, block)| !block.meetings.is_empty()) {
            for (seat, role) in cell.accompanying.iter().enumerate() {
                let cell = CellId(at);
                found.extend((1..=role.count).map(|number| Demand::Block { cell, block, seat, number }));
            }
        }
    }
    found
}

/// Communes to be seen, where that is a tier; hard ones belong to the program's own demands.
fn presences(instance: &Instance) -> Vec<Demand> {
    let strictness = [
        (false, instance.policy.presence.as_ref().map(|policy| policy.strictness)),
        (true, instance.policy.area_lead.map(|policy| policy.strictness)),
    ];
    let mut found = Vec::new();
    for lead in strictness.iter().filter(|(_, how)| *how == Some(Strictness::Tier)).map(|(lead, _)| *lead) {
        let windows = period(instance, lead).map_or(0, |per| periods(per, instance.horizon).len());
        for commune in (0..instance.communes.len()).map(CommuneId) {
            let led = !lead || instance.commune(commune).area_lead.is_some();
            let windows =
                (0..windows).filter(|window| led && !seen(instance, commune, *window, lead).is_empty());
            found.extend(windows.map(|window| Demand::Presence { commune, window, lead }));
        }
    }
    found
}

/// The places behind what a plan lists as open; several where the entry counts several.
pub(super) fn behind(instance: &Instance, all: &[Demand], open: &Uncovered) -> Vec<Demand> {
    let fits = |demand: &&Demand| {
        let (kind, duty, seat, date) = demand.key(instance);
        let same = kind == open.kind && duty == open.duty && seat == open.seat;
        same && date.is_none_or(|date| Some(date) == open.date)
    };
    let mut found: Vec<Demand> = all.iter().filter(fits).copied().collect();
    // Of a group that lacks people, the last ones are missing.
    let missing = usize::try_from(open.count).unwrap_or(0);
    found.drain(..found.len().saturating_sub(missing));
    found
}
