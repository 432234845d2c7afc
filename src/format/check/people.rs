//! E11xx: people.

use num_rational::Ratio;

use super::{Check, repeated, twice};
use crate::format::Issue;
use crate::format::codes::{E1101, E1102, E1103, E1104, E1105, E1106, E1108, E1109, E1110, E1111};
use crate::format::convert::interval;
use crate::format::instance::{Bounds, Person};
use crate::format::nearest::nearest;
use crate::format::refs::Refs;

pub(super) const ALL: &[Check] = &[
    check_e1101_ids,
    check_e1102_places,
    check_e1103_in_office,
    check_e1104_limit_says_something,
    check_e1105_limit_order,
    check_e1106_share_and_balance,
    check_e1108_absence_order,
    check_e1109_wished_cells,
    check_e1110_wishes_once,
    check_e1111_labels,
];

fn each<'a>(refs: &Refs<'a>) -> impl Iterator<Item = (String, &'a Person)> {
    refs.dto.people.iter().enumerate().map(|(at, person)| (format!("people[{at}]"), person))
}

fn check_e1101_ids(refs: &Refs<'_>) -> Vec<Issue> {
    repeated(&E1101, "people", refs.dto.people.iter().map(|person| &person.id))
}

fn check_e1102_places(refs: &Refs<'_>) -> Vec<Issue> {
    let named = each(refs).flat_map(|(path, person)| {
        let places = [("home", &person.home), ("workplace", &person.workplace)];
        places.map(|(field, place)| place.as_ref().map(|place| (format!("{path}.{field}"), place)))
    });
    named.flatten().filter_map(|(path, place)| refs.places.unknown(&E1102, path, place)).collect()
}

fn check_e1103_in_office(refs: &Refs<'_>) -> Vec<Issue> {
    let wrong = each(refs).filter_map(|(path, person)| {
        let (from, to) = (person.from?, person.to?);
        (to < from).then(|| Issue::new(&E1103, format!("{path}.to"), format!("{from} – {to}")))
    });
    wrong.collect()
}

fn limits<'a>(refs: &Refs<'a>) -> impl Iterator<Item = (String, [(&'static str, Bounds); 2])> {
    each(refs).flat_map(|(path, person)| {
        let limits = person.limits.iter().enumerate();
        limits
            .map(|(at, limit)| {
                (format!("{path}.limits[{at}]"), [("duties", limit.duties), ("minutes", limit.minutes)])
            })
            .collect::<Vec<_>>()
    })
}

fn check_e1104_limit_says_something(refs: &Refs<'_>) -> Vec<Issue> {
    let silent = |bounds: &[(&str, Bounds); 2]| bounds.iter().all(|(_, bounds)| *bounds == Bounds::default());
    limits(refs).filter(|(_, bounds)| silent(bounds)).map(|(path, _)| Issue::new(&E1104, path, "")).collect()
}

fn check_e1105_limit_order(refs: &Refs<'_>) -> Vec<Issue> {
    let mut issues = Vec::new();
    for (path, measures) in limits(refs) {
        for (measure, bounds) in measures {
            if let Some((min, max)) = bounds.min.zip(bounds.max).filter(|(min, max)| min > max) {
                issues.push(Issue::new(&E1105, format!("{path}.{measure}"), format!("{min} > {max}")));
            }
        }
    }
    issues
}

fn check_e1106_share_and_balance(refs: &Refs<'_>) -> Vec<Issue> {
    let (none, hundred, million) =
        (Ratio::from_integer(0), Ratio::from_integer(100), Ratio::from_integer(1_000_000));
    let shares = each(refs)
        .filter(|(_, person)| person.share.0 < none || person.share.0 > hundred)
        .map(|(path, person)| Issue::new(&E1106, format!("{path}.share"), person.share));
    let openings = refs.dto.history.openings.iter().enumerate();
    let balances = openings
        .filter(|(_, opening)| opening.points.0 < -million || opening.points.0 > million)
        .map(|(at, opening)| Issue::new(&E1106, format!("history.openings[{at}].points"), opening.points));
    shares.chain(balances).collect()
}

fn check_e1108_absence_order(refs: &Refs<'_>) -> Vec<Issue> {
    let mut issues = Vec::new();
    for (path, person) in each(refs) {
        for (at, absence) in person.unavailable.iter().enumerate() {
            if interval(absence).is_empty() {
                let value = format!("{} – {}", absence.from, absence.to);
                issues.push(Issue::new(&E1108, format!("{path}.unavailable[{at}]"), value));
            }
        }
    }
    issues
}

fn check_e1109_wished_cells(refs: &Refs<'_>) -> Vec<Issue> {
    let mut issues = Vec::new();
    for (path, person) in each(refs) {
        for (at, cell) in person.cells.never.iter().enumerate() {
            issues.extend(refs.cells.unknown(&E1109, format!("{path}.cells.never[{at}]"), cell));
        }
        for (at, wish) in person.cells.preferred.iter().enumerate() {
            issues.extend(refs.cells.unknown(
                &E1109,
                format!("{path}.cells.preferred[{at}].cell"),
                &wish.cell,
            ));
        }
    }
    issues
}

fn check_e1110_wishes_once(refs: &Refs<'_>) -> Vec<Issue> {
    let mut issues = Vec::new();
    for (path, person) in each(refs) {
        let never = person.cells.never.len();
        let preferred = person.cells.preferred.iter().map(|wish| &wish.cell);
        for at in twice(person.cells.never.iter().chain(preferred)) {
            let wish = &person.cells.preferred[at - never];
            let place = format!("{path}.cells.preferred[{}]", at - never);
            issues.push(Issue::new(&E1110, place, &wish.cell));
        }
    }
    issues
}

/// Labels that seats and policy ask for; those that stand by default are not held against the office.
fn check_e1111_labels(refs: &Refs<'_>) -> Vec<Issue> {
    let dto = refs.dto;
    let mut wanted: Vec<(String, Vec<&str>)> = Vec::new();
    for (at, cell) in dto.cells.iter().enumerate() {
        for (seat, seats) in cell.accompanying.iter().enumerate() {
            let labels = seats.groups.iter().map(String::as_str).collect();
            wanted.push((format!("cells[{at}].accompanying[{seat}].groups"), labels));
        }
    }
    for (at, series) in dto.receptions.iter().enumerate() {
        for (seat, seats) in series.panel.iter().enumerate() {
            let labels = seats.groups.iter().map(String::as_str).collect();
            wanted.push((format!("receptions[{at}].panel[{seat}].groups"), labels));
        }
        for (rule, bounds) in series.composition.iter().enumerate() {
            wanted.push((format!("receptions[{at}].composition[{rule}].group"), vec![&bounds.group]));
        }
    }
    let presence = dto.policy.presence.iter();
    wanted
        .extend(presence.map(|presence| ("policy.presence.group".to_owned(), vec![presence.group.as_str()])));
    if dto.policy.fairness != crate::format::instance::FairnessPolicy::default() {
        let labels = dto.policy.fairness.groups.iter().map(String::as_str).collect();
        wanted.push(("policy.fairness.groups".to_owned(), labels));
    }
    for (at, owed) in dto.policy.follow_up.reports.iter().enumerate() {
        let path = format!("policy.follow_up.reports[{at}].by");
        wanted.push((format!("{path}.groups"), owed.by.groups.iter().map(String::as_str).collect()));
        // Each agency is an author of its own.
        wanted
            .extend(owed.by.agencies.iter().map(|label| (format!("{path}.agencies"), vec![label.as_str()])));
    }
    wanted.into_iter().filter_map(|(path, labels)| nobody(refs, path, &labels)).collect()
}

fn nobody(refs: &Refs<'_>, path: String, labels: &[&str]) -> Option<Issue> {
    let carried = labels.is_empty() || labels.iter().any(|label| refs.labels.contains(label));
    let near = labels.iter().find_map(|label| nearest(label, refs.labels.iter().copied()));
    (!carried).then(|| Issue::new(&E1111, path, labels.join(", ")).maybe(near))
}
