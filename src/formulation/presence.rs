//! Communes that must be seen: by a group of the policy, and by the member in charge of the area.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::builder::Builder;
use super::eligible::{self, Forbidden};
use super::history;
use super::meetings;
use super::model::{Col, Meaning};
use super::occasion::Occasion;
use super::person_rows::periods;
use crate::domain::{CommuneId, Counts, Instance, MeetingId, Period, PersonId, SeatName, Strictness, Tier};
use crate::rules::Rule;

/// Writes the extra seats of the members in charge of an area.
pub(super) fn area_lead_columns(b: &mut Builder<'_>) {
    if b.instance.policy.area_lead.is_none() {
        return;
    }
    let forbidden = Forbidden::of(b.instance);
    for index in 0..b.instance.meetings.len() {
        let meeting = MeetingId(index);
        if b.instance.is_past(b.instance.meeting(meeting).date()) {
            for person in history::leads(b.instance, meeting) {
                let col = b.settled(Meaning::AreaLead { person, meeting });
                meetings::attend(b, person, meeting, col);
            }
            continue;
        }
        let mut leads: Vec<PersonId> = communes(b.instance, meeting)
            .filter_map(|commune| b.instance.commune(commune).area_lead)
            .collect();
        leads.sort_unstable();
        leads.dedup();
        for person in leads {
            let id = &b.instance.meeting(meeting).id;
            let barred = forbidden.bars(person, id, |seat| *seat == SeatName::AreaLead);
            if !barred && eligible::may_attend(b.instance, person, meeting, Counts::AreaLead) {
                let col = b.choice(Meaning::AreaLead { person, meeting });
                meetings::attend(b, person, meeting, col);
            }
        }
    }
}

/// A meeting has one extra seat, also where the cells of several communes meet.
pub(super) fn one_lead(b: &mut Builder<'_>) {
    let mut leads: BTreeMap<MeetingId, Vec<(Col, i64)>> = BTreeMap::new();
    for (col, column) in b.model.columns.iter().enumerate() {
        if let Meaning::AreaLead { meeting, .. } = column.meaning {
            leads.entry(meeting).or_default().push((col, 1));
        }
    }
    leads.into_values().for_each(|columns| b.at_most(Rule::OneSeat, 1, columns));
}

fn communes(instance: &Instance, meeting: MeetingId) -> impl Iterator<Item = CommuneId> + '_ {
    eligible::cells(instance.meeting(meeting)).map(|cell| instance.cell(cell).commune)
}

/// Somebody of the group attends in each commune once in every period, or it counts as not seen.
pub(super) fn seen(b: &mut Builder<'_>) {
    let Some(policy) = b.instance.policy.presence.clone() else { return };
    let group: Vec<PersonId> =
        b.instance.person_ids().filter(|p| b.instance.person(*p).groups.contains(&policy.group)).collect();
    for (commune, window, meetings) in demanded(b.instance, policy.per) {
        let open = b.choice(Meaning::PresenceOpen { commune, window });
        attended(b, (Rule::Presence, policy.strictness), &group, &meetings, open);
    }
}

/// The member in charge of an area attends there once in every period, or it counts as missed.
pub(super) fn led(b: &mut Builder<'_>) {
    let Some(policy) = b.instance.policy.area_lead else { return };
    for (commune, window, meetings) in demanded(b.instance, policy.per) {
        let Some(lead) = b.instance.commune(commune).area_lead else { continue };
        let open = b.choice(Meaning::AreaLeadOpen { commune, window });
        attended(b, (Rule::AreaLead, policy.strictness), &[lead], &meetings, open);
    }
}

/// Communes and periods in which at least one meeting takes place, with these meetings.
fn demanded(instance: &Instance, per: Period) -> Vec<(CommuneId, usize, Vec<MeetingId>)> {
    let mut found = Vec::new();
    for (window, (from, to)) in periods(per, instance.horizon).into_iter().enumerate() {
        for commune in (0..instance.communes.len()).map(CommuneId) {
            let meetings = held_in(instance, commune, from, to);
            if !meetings.is_empty() {
                found.push((commune, window, meetings));
            }
        }
    }
    found
}

fn held_in(instance: &Instance, commune: CommuneId, from: NaiveDate, to: NaiveDate) -> Vec<MeetingId> {
    let inside = |meeting: &MeetingId| {
        let date = instance.meeting(*meeting).date();
        from <= date && date <= to && communes(instance, *meeting).any(|c| c == commune)
    };
    (0..instance.meetings.len()).map(MeetingId).filter(inside).collect()
}

fn attended(
    b: &mut Builder<'_>,
    rule: (Rule, Strictness),
    people: &[PersonId],
    meetings: &[MeetingId],
    open: Col,
) {
    match rule.1 {
        // What was missed is history.
        Strictness::Hard if meetings.iter().all(|m| b.instance.is_past(b.instance.meeting(*m).date())) => {
            return;
        }
        Strictness::Hard => b.demand(open),
        Strictness::Tier => b.cost(Tier::Presence, open, 1),
    }
    let mut columns: Vec<Col> = vec![open];
    for person in people {
        for meeting in meetings {
            columns.extend(b.attendance[person.0].get(&Occasion::Meeting(*meeting)).into_iter().flatten());
        }
    }
    columns.sort_unstable();
    columns.dedup();
    b.row(rule.0, Some(1), None, columns.into_iter().map(|col| (col, 1)).collect());
}
