//! E13xx: communes, cells and meetings, as far as they can be seen without expanding the rules.

use super::{Check, repeated, twice};
use crate::format::Issue;
use crate::format::codes::{E1301, E1302, E1303, E1304, E1305, E1306, E1307, E1308, E1313, E1314};
use crate::format::convert::date_rule;
use crate::format::instance::{Cell, Id, MeetingChange, MeetingKind, MeetingRule};
use crate::format::refs::Refs;

pub(super) const ALL: &[Check] = &[
    check_e1301_commune_ids,
    check_e1302_area_leads,
    check_e1303_cell_ids,
    check_e1304_communes,
    check_e1305_places,
    check_e1306_roles_once,
    check_e1307_rules_whole,
    check_e1308_date_rules,
    check_e1313_joint_cells,
    check_e1314_added_inside,
];

fn each<'a>(refs: &Refs<'a>) -> impl Iterator<Item = (String, &'a Cell)> {
    refs.dto.cells.iter().enumerate().map(|(at, cell)| (format!("cells[{at}]"), cell))
}

fn rules<'a>(refs: &Refs<'a>) -> impl Iterator<Item = (String, &'a MeetingRule)> {
    each(refs).flat_map(|(path, cell)| {
        let rules = cell.meetings.iter().enumerate();
        rules.map(move |(at, rule)| (format!("{path}.meetings[{at}]"), rule))
    })
}

fn changes<'a>(refs: &Refs<'a>) -> impl Iterator<Item = (String, &'a MeetingChange)> {
    each(refs).flat_map(|(path, cell)| {
        let changes = cell.changes.iter().enumerate();
        changes.map(move |(at, change)| (format!("{path}.changes[{at}]"), change))
    })
}

fn check_e1301_commune_ids(refs: &Refs<'_>) -> Vec<Issue> {
    repeated(&E1301, "communes", refs.dto.communes.iter().map(|commune| &commune.id))
}

fn check_e1302_area_leads(refs: &Refs<'_>) -> Vec<Issue> {
    let communes = refs.dto.communes.iter().enumerate();
    communes
        .filter_map(|(at, commune)| {
            refs.people.unknown(&E1302, format!("communes[{at}].area_lead"), commune.area_lead.as_ref()?)
        })
        .collect()
}

fn check_e1303_cell_ids(refs: &Refs<'_>) -> Vec<Issue> {
    repeated(&E1303, "cells", refs.dto.cells.iter().map(|cell| &cell.id))
}

fn check_e1304_communes(refs: &Refs<'_>) -> Vec<Issue> {
    each(refs)
        .filter_map(|(path, cell)| refs.communes.unknown(&E1304, format!("{path}.commune"), &cell.commune))
        .collect()
}

fn check_e1305_places(refs: &Refs<'_>) -> Vec<Issue> {
    let own = each(refs).map(|(path, cell)| (format!("{path}.place"), Some(&cell.place)));
    let changed = changes(refs).map(|(path, change)| match change {
        MeetingChange::Add(added) => (format!("{path}.add.place"), added.place.as_ref()),
        MeetingChange::Move(moved) => (format!("{path}.move.place"), moved.place.as_ref()),
        MeetingChange::Cancel(_) => (path, None),
    });
    let joint = refs.dto.joint_meetings.iter().enumerate();
    let joint = joint.map(|(at, meeting)| (format!("joint_meetings[{at}].place"), meeting.place.as_ref()));
    let named: Vec<(String, Option<&Id>)> = own.chain(changed).chain(joint).collect();
    named.into_iter().filter_map(|(path, place)| refs.places.unknown(&E1305, path, place?)).collect()
}

fn check_e1306_roles_once(refs: &Refs<'_>) -> Vec<Issue> {
    let mut issues = Vec::new();
    for (path, cell) in each(refs) {
        for at in twice(cell.accompanying.iter().map(|seats| &seats.role)) {
            let place = format!("{path}.accompanying[{at}].role");
            issues.push(Issue::new(&E1306, place, &cell.accompanying[at].role));
        }
    }
    issues
}

fn check_e1307_rules_whole(refs: &Refs<'_>) -> Vec<Issue> {
    let whole = |rule: &MeetingRule| match rule.one_sitting {
        true => rule.kind == MeetingKind::Thematic && rule.rule.is_none() && rule.start.is_none(),
        false => rule.rule.is_some() && rule.start.is_some(),
    };
    rules(refs).filter(|(_, rule)| !whole(rule)).map(|(path, _)| Issue::new(&E1307, path, "")).collect()
}

fn check_e1308_date_rules(refs: &Refs<'_>) -> Vec<Issue> {
    let of_cells = rules(refs).filter_map(|(path, rule)| Some((format!("{path}.rule"), rule.rule.as_ref()?)));
    let of_series = super::receptions::rules(refs);
    let named = of_cells.chain(of_series);
    named
        .filter_map(|(path, rule)| {
            let wrong = date_rule(rule, refs.dto.horizon.from.0).err()?;
            Some(Issue::new(&E1308, path, wrong))
        })
        .collect()
}

fn check_e1313_joint_cells(refs: &Refs<'_>) -> Vec<Issue> {
    let mut issues = Vec::new();
    for (at, meeting) in refs.dto.joint_meetings.iter().enumerate() {
        let path = |cell: usize| format!("joint_meetings[{at}].cells[{cell}]");
        let named = meeting.cells.iter().enumerate();
        issues.extend(named.filter_map(|(cell, id)| refs.cells.unknown(&E1313, path(cell), id)));
        let again = twice(&meeting.cells);
        issues.extend(again.into_iter().map(|cell| Issue::new(&E1313, path(cell), &meeting.cells[cell])));
    }
    issues
}

fn check_e1314_added_inside(refs: &Refs<'_>) -> Vec<Issue> {
    let horizon = refs.dto.horizon;
    let added = changes(refs).filter_map(|(path, change)| match change {
        MeetingChange::Add(added) => Some((format!("{path}.add.date"), added.date)),
        MeetingChange::Move(_) | MeetingChange::Cancel(_) => None,
    });
    let joint = refs.dto.joint_meetings.iter().enumerate();
    let joint = joint.map(|(at, meeting)| (format!("joint_meetings[{at}].date"), meeting.nominal()));
    let outside = added.chain(joint).filter(|(_, date)| *date < horizon.from || *date > horizon.to);
    outside.map(|(path, date)| Issue::new(&E1314, path, date)).collect()
}
