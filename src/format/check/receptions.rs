//! E14xx: receptions, as far as they can be seen without expanding the rules.

use super::{Check, repeated, twice};
use crate::format::Issue;
use crate::format::codes::{
    E1401, E1402, E1403, E1404, E1405, E1406, E1407, E1408, E1409, E1412, E1413, E1415,
};
use crate::format::convert::{in_season, sittings_overlap};
use crate::format::instance::{DateRule, Host, Id, Reception, SessionChange, SessionDates, Sitting, Window};
use crate::format::refs::Refs;

pub(super) const ALL: &[Check] = &[
    check_e1401_ids,
    check_e1402_places,
    check_e1403_communes,
    check_e1404_hosts,
    check_e1405_hosts_once,
    check_e1406_roles_once,
    check_e1407_composition_order,
    check_e1408_composition_fits,
    check_e1409_windows,
    check_e1412_sittings_apart,
    check_e1413_seasons_apart,
    check_e1415_added_inside,
];

fn each<'a>(refs: &Refs<'a>) -> impl Iterator<Item = (String, &'a Reception)> {
    refs.dto.receptions.iter().enumerate().map(|(at, series)| (format!("receptions[{at}]"), series))
}

/// The date rules of the series, for the check of cells and receptions together.
pub(super) fn rules<'a>(refs: &Refs<'a>) -> impl Iterator<Item = (String, &'a DateRule)> {
    each(refs).filter_map(|(path, series)| match &series.dates {
        SessionDates::Rule(ruled) => Some((format!("{path}.dates.rule.rule"), &ruled.rule)),
        SessionDates::Choose(_) => None,
    })
}

fn check_e1401_ids(refs: &Refs<'_>) -> Vec<Issue> {
    repeated(&E1401, "receptions", refs.dto.receptions.iter().map(|series| &series.id))
}

fn check_e1402_places(refs: &Refs<'_>) -> Vec<Issue> {
    each(refs)
        .filter_map(|(path, series)| refs.places.unknown(&E1402, format!("{path}.place"), &series.place))
        .collect()
}

fn check_e1403_communes(refs: &Refs<'_>) -> Vec<Issue> {
    each(refs)
        .filter_map(|(path, series)| {
            refs.communes.unknown(&E1403, format!("{path}.commune"), series.commune.as_ref()?)
        })
        .collect()
}

fn hosts(path: &str, host: &Host) -> Vec<(String, Id)> {
    match host {
        Host::Head(head) => {
            let delegates = head.delegates.iter().enumerate();
            let delegates = delegates
                .map(|(at, d)| (format!("{path}.host.head.delegates[{at}].person"), d.person.clone()));
            [(format!("{path}.host.head.person"), head.person.clone())].into_iter().chain(delegates).collect()
        }
        Host::Rotating(hosts) => {
            let people = hosts.people.iter().enumerate();
            people
                .map(|(at, person)| (format!("{path}.host.rotating.people[{at}]"), person.clone()))
                .collect()
        }
    }
}

fn check_e1404_hosts(refs: &Refs<'_>) -> Vec<Issue> {
    let named = each(refs).flat_map(|(path, series)| hosts(&path, &series.host));
    named.filter_map(|(path, person)| refs.people.unknown(&E1404, path, &person)).collect()
}

fn check_e1405_hosts_once(refs: &Refs<'_>) -> Vec<Issue> {
    let mut issues = Vec::new();
    for (path, series) in each(refs) {
        let named = hosts(&path, &series.host);
        let again = twice(named.iter().map(|(_, person)| person));
        issues.extend(again.into_iter().map(|at| Issue::new(&E1405, named[at].0.clone(), &named[at].1)));
    }
    issues
}

fn check_e1406_roles_once(refs: &Refs<'_>) -> Vec<Issue> {
    let mut issues = Vec::new();
    for (path, series) in each(refs) {
        let again = twice(series.panel.iter().map(|seats| &seats.role));
        let issue =
            |at: usize| Issue::new(&E1406, format!("{path}.panel[{at}].role"), &series.panel[at].role);
        issues.extend(again.into_iter().map(issue));
    }
    issues
}

fn check_e1407_composition_order(refs: &Refs<'_>) -> Vec<Issue> {
    let mut issues = Vec::new();
    for (path, series) in each(refs) {
        for (at, bounds) in series.composition.iter().enumerate() {
            if let Some(most) = bounds.at_most.filter(|most| bounds.at_least > *most) {
                let value = format!("{} > {most}", bounds.at_least);
                issues.push(Issue::new(&E1407, format!("{path}.composition[{at}]"), value));
            }
        }
    }
    issues
}

fn check_e1408_composition_fits(refs: &Refs<'_>) -> Vec<Issue> {
    let mut issues = Vec::new();
    for (path, series) in each(refs) {
        let seats = 1 + series.panel.iter().map(|seats| seats.count).sum::<u32>();
        let many = series.composition.iter().enumerate().filter(|(_, bounds)| bounds.at_least > seats);
        issues.extend(many.map(|(at, bounds)| {
            let value = format!("{} > {seats}", bounds.at_least);
            Issue::new(&E1408, format!("{path}.composition[{at}].at_least"), value)
        }));
    }
    issues
}

fn check_e1409_windows(refs: &Refs<'_>) -> Vec<Issue> {
    let wrong = |window: &Window| {
        let days = window.from_day..=window.to_day;
        days.is_empty() || window.preferred_day.is_some_and(|day| !days.contains(&day))
    };
    let mut issues = Vec::new();
    for (path, series) in each(refs) {
        let SessionDates::Choose(chosen) = &series.dates else { continue };
        let windows = chosen.windows.iter().enumerate().filter(|(_, window)| wrong(window));
        issues.extend(windows.map(|(at, window)| {
            let value = format!("{}–{}, {:?}", window.from_day, window.to_day, window.preferred_day);
            Issue::new(&E1409, format!("{path}.dates.choose.windows[{at}]"), value)
        }));
    }
    issues
}

fn check_e1412_sittings_apart(refs: &Refs<'_>) -> Vec<Issue> {
    let mut lists: Vec<(String, &[Sitting])> = Vec::new();
    for (path, series) in each(refs) {
        lists.push((format!("{path}.sittings"), &series.sittings));
        let seasons = series.seasons.iter().enumerate();
        lists.extend(
            seasons.map(|(at, season)| (format!("{path}.seasons[{at}].sittings"), &season.sittings[..])),
        );
        for (at, change) in series.changes.iter().enumerate() {
            match change {
                SessionChange::Add(added) => {
                    lists.push((format!("{path}.changes[{at}].add.sittings"), &added.sittings))
                }
                SessionChange::Move(moved) => {
                    lists.push((format!("{path}.changes[{at}].move.sittings"), &moved.sittings));
                }
                SessionChange::Cancel(_) => {}
            }
        }
    }
    lists
        .into_iter()
        .filter(|(_, list)| sittings_overlap(list))
        .map(|(path, _)| Issue::new(&E1412, path, ""))
        .collect()
}

fn check_e1413_seasons_apart(refs: &Refs<'_>) -> Vec<Issue> {
    let mut issues = Vec::new();
    for (path, series) in each(refs) {
        for (at, season) in series.seasons.iter().enumerate() {
            // Two stretches of the year overlap if and only if one holds the first day of the other.
            let clash = series
                .seasons
                .iter()
                .take(at)
                .find(|other| in_season(season, other.from.0) || in_season(other, season.from.0));
            let value = |other: &crate::format::instance::Season| {
                format!("{}–{} / {}–{}", season.from, season.to, other.from, other.to)
            };
            issues
                .extend(clash.map(|other| Issue::new(&E1413, format!("{path}.seasons[{at}]"), value(other))));
        }
    }
    issues
}

fn check_e1415_added_inside(refs: &Refs<'_>) -> Vec<Issue> {
    let horizon = refs.dto.horizon;
    let mut issues = Vec::new();
    for (path, series) in each(refs) {
        for (at, change) in series.changes.iter().enumerate() {
            let SessionChange::Add(added) = change else { continue };
            if added.date < horizon.from || added.date > horizon.to {
                issues.push(Issue::new(&E1415, format!("{path}.changes[{at}].add.date"), added.date));
            }
        }
    }
    issues
}
