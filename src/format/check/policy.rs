//! E15xx: policy.

use std::collections::{BTreeMap, BTreeSet};

use super::{Check, twice};
use crate::format::Issue;
use crate::format::codes::{E1501, E1502, E1503, E1504, E1505, E1506, E1507, E1508};
use crate::format::convert::seat_of_role;
use crate::format::instance::{CurrentHolder, OwedReports, ReportAuthors, ReportEvery};
use crate::format::refs::Refs;

pub(super) const ALL: &[Check] = &[
    check_e1501_current,
    check_e1502_current_fits,
    check_e1503_current_together,
    check_e1504_tiers_once,
    check_e1505_apart,
    check_e1506_bands_rise,
    check_e1507_reports_by_somebody,
    check_e1508_reports_once,
];

fn check_e1501_current(refs: &Refs<'_>) -> Vec<Issue> {
    let mut issues = Vec::new();
    for (at, holder) in refs.dto.policy.current.iter().enumerate() {
        let path = |field: &str| format!("policy.current[{at}].{field}");
        issues.extend(refs.people.unknown(&E1501, path("person"), &holder.person));
        issues.extend(refs.cells.unknown(&E1501, path("cell"), &holder.cell));
        let Some(cell) = refs.cells.get(&holder.cell) else { continue };
        if seat_of_role(&refs.dto.cells[cell], holder.role.as_deref()).is_none() {
            issues.push(Issue::new(&E1501, path("role"), holder.role.clone().unwrap_or_default()));
        }
    }
    issues
}

fn check_e1502_current_fits(refs: &Refs<'_>) -> Vec<Issue> {
    let current = &refs.dto.policy.current;
    let path = |at: usize| format!("policy.current[{at}]");
    let again = twice(current.iter().map(|holder| (&holder.person, &holder.cell)));
    let mut issues: Vec<Issue> =
        again.into_iter().map(|at| Issue::new(&E1502, path(at), &current[at].person)).collect();
    let mut taken: BTreeMap<(usize, usize), u32> = BTreeMap::new();
    for (at, holder) in current.iter().enumerate() {
        let Some(cell) = refs.cells.get(&holder.cell) else { continue };
        let Some(seat) = seat_of_role(&refs.dto.cells[cell], holder.role.as_deref()) else { continue };
        let count = taken.entry((cell, seat)).or_default();
        *count += 1;
        let seats = refs.dto.cells[cell].accompanying[seat].count;
        if *count > seats {
            issues.push(Issue::new(&E1502, path(at), format!("{}: {count} > {seats}", holder.cell)));
        }
    }
    issues
}

/// Only holders whose tenure still runs: the others leave now, whenever they came.
fn check_e1503_current_together(refs: &Refs<'_>) -> Vec<Issue> {
    let policy = &refs.dto.policy;
    let running = |holder: &&CurrentHolder| holder.months_served < policy.tenure_months;
    let mut first: BTreeMap<&str, u32> = BTreeMap::new();
    let mut issues = Vec::new();
    for (at, holder) in policy.current.iter().enumerate().filter(|(_, holder)| running(holder)) {
        let served = *first.entry(&holder.cell).or_insert(holder.months_served);
        if served != holder.months_served {
            let value = format!("{}: {served} ≠ {}", holder.cell, holder.months_served);
            issues.push(Issue::new(&E1503, format!("policy.current[{at}].months_served"), value));
        }
    }
    issues
}

fn check_e1504_tiers_once(refs: &Refs<'_>) -> Vec<Issue> {
    let tiers = &refs.dto.policy.tiers;
    let again = twice(tiers.iter().map(|tier| tier.name));
    again
        .into_iter()
        .map(|at| {
            Issue::new(
                &E1504,
                format!("policy.tiers[{at}].name"),
                format!("{:?}", tiers[at].name).to_lowercase(),
            )
        })
        .collect()
}

fn check_e1505_apart(refs: &Refs<'_>) -> Vec<Issue> {
    let mut issues = Vec::new();
    for (at, [one, other]) in refs.dto.policy.apart.iter().enumerate() {
        let path = format!("policy.apart[{at}]");
        issues.extend(refs.people.unknown(&E1505, format!("{path}[0]"), one));
        issues.extend(refs.people.unknown(&E1505, format!("{path}[1]"), other));
        if one == other {
            issues.push(Issue::new(&E1505, path, one));
        }
    }
    issues
}

fn check_e1506_bands_rise(refs: &Refs<'_>) -> Vec<Issue> {
    let bands = &refs.dto.policy.points.distance_bands;
    let falls = bands.windows(2).enumerate().filter(|(_, pair)| pair[0].from_minutes >= pair[1].from_minutes);
    falls
        .map(|(at, pair)| {
            let value = format!("{} ≥ {}", pair[0].from_minutes, pair[1].from_minutes);
            Issue::new(&E1506, format!("policy.points.distance_bands[{}]", at + 1), value)
        })
        .collect()
}

fn reports<'a>(refs: &Refs<'a>) -> impl Iterator<Item = (String, &'a OwedReports)> {
    let reports = refs.dto.policy.follow_up.reports.iter().enumerate();
    reports.map(|(at, owed)| (format!("policy.follow_up.reports[{at}].by"), owed))
}

fn check_e1507_reports_by_somebody(refs: &Refs<'_>) -> Vec<Issue> {
    let mut issues = Vec::new();
    for (path, owed) in reports(refs) {
        for (at, person) in owed.by.people.iter().enumerate() {
            issues.extend(refs.people.unknown(&E1507, format!("{path}.people[{at}]"), person));
        }
        if owed.by == ReportAuthors::default() {
            issues.push(Issue::new(&E1507, path, ""));
        }
    }
    issues
}

/// Within one entry people and groups may name somebody twice: that is still one report.
fn check_e1508_reports_once(refs: &Refs<'_>) -> Vec<Issue> {
    let mut issues = Vec::new();
    let mut known: BTreeSet<(ReportEvery, &str)> = BTreeSet::new();
    for (path, owed) in reports(refs) {
        let authors: BTreeSet<&str> = owed.by.authors(refs.dto).collect();
        let again = authors.iter().find(|author| !known.insert((owed.every, author)));
        issues.extend(again.map(|author| Issue::new(&E1508, path, author)));
    }
    issues
}
