//! The figures of a report are those of a fresh plan, counted here in another way: from the rows, by hand.

use std::collections::{BTreeMap, BTreeSet};

use luanphien::domain::{Assignment, Figures, Instance, Kind, Plan, Spread, Tally};
use luanphien::office::compare::{difference, figures};
use luanphien::office::{PlanOptions, Silent, plan};
use num_rational::Ratio;

use super::{made, parts, tutorial};
use crate::support::plans::{COMMUNE, OVERLOAD, TAM_NONG_MONTHLY};

fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap()
}

/// Whether a row is at a seat of a meeting (the seat of an area lead is none).
fn at_meeting(row: &Assignment) -> bool {
    row.seat.starts_with("accompanying:")
}

/// Meetings that some test admits: all, covered, seats, taken.
fn tally(instance: &Instance, plan: &Plan, admits: impl Fn(usize) -> bool) -> Tally {
    let mut sum = Tally::default();
    for meeting in instance.meetings.iter().filter(|meeting| admits(meeting.cell.0)) {
        let wanted: u32 = instance.cells[meeting.cell.0].accompanying.iter().map(|seats| seats.count).sum();
        let taken = plan.assignments.iter().filter(|row| row.duty == meeting.id && at_meeting(row)).count();
        sum.meetings += 1;
        sum.seats += i64::from(wanted);
        sum.taken += count(taken);
        sum.covered += i64::from(count(taken) == i64::from(wanted));
    }
    sum
}

fn recount(instance: &Instance, plan: &Plan, figures: &Figures) {
    assert_eq!(figures.meetings, tally(instance, plan, |_| true));
    for (priority, sum) in &figures.by_priority {
        assert_eq!(*sum, tally(instance, plan, |cell| instance.cells[cell].priority == 10 * *priority));
    }
    for (commune, sum) in &figures.by_commune {
        let own = |cell: usize| instance.communes[instance.cells[cell].commune.0].id == *commune;
        assert_eq!(*sum, tally(instance, plan, own), "{commune}");
    }
    let by_commune: i64 = figures.by_commune.iter().map(|(_, sum)| sum.meetings).sum();
    let by_priority: i64 = figures.by_priority.iter().map(|(_, sum)| sum.meetings).sum();
    assert_eq!((by_commune, by_priority), (figures.meetings.meetings, figures.meetings.meetings));
    recount_sessions(instance, plan, figures);
    recount_loads(plan, figures);
    recount_visits(instance, plan, figures);
}

fn recount_sessions(instance: &Instance, plan: &Plan, figures: &Figures) {
    let hosts: BTreeMap<&str, Kind> = plan
        .assignments
        .iter()
        .filter(|row| row.seat == "host/1")
        .map(|row| (row.duty.as_str(), row.kind))
        .collect();
    let by = |kind: Kind| count(hosts.values().filter(|host| **host == kind).count());
    assert_eq!(figures.sessions.wanted, count(instance.sessions.len()));
    assert_eq!((figures.sessions.head, figures.sessions.delegate), (by(Kind::Head), by(Kind::Delegate)));
    assert_eq!(figures.sessions.not_held(), count(instance.sessions.len() - hosts.len()));
}

fn recount_loads(plan: &Plan, figures: &Figures) {
    let mut sorted: Vec<Ratio<i64>> = Vec::new();
    for (load, people) in &figures.levels {
        sorted.extend((0..*people).map(|_| *load));
    }
    assert_eq!(sorted, plan.fairness.sorted);
    assert!(figures.levels.windows(2).all(|pair| pair[0].0 > pair[1].0));
    assert_eq!(figures.highest(), sorted.first().copied());
    assert_eq!(figures.lowest(), sorted.last().copied());
    let travel: i64 = plan.people.iter().map(|one| one.travel_minutes).sum();
    assert_eq!(figures.travel_minutes, travel);
}

fn recount_visits(instance: &Instance, plan: &Plan, figures: &Figures) {
    let substitutes = plan.assignments.iter().filter(|row| row.kind == Kind::Substitute).count();
    assert_eq!(figures.substitutions, count(substitutes));
    let pairs: BTreeSet<(&str, &str)> =
        plan.assignments.iter().filter_map(|row| Some((row.person.as_str(), row.cell.as_deref()?))).collect();
    let cells_of = |person: &str| count(pairs.iter().filter(|(who, _)| *who == person).count());
    let compared: Vec<i64> = instance
        .people
        .iter()
        .filter(|person| person.in_any(&instance.policy.fairness.groups))
        .map(|person| cells_of(&person.id))
        .collect();
    assert_eq!(figures.cells_per_member, Spread::over(&compared));
    let meeting: BTreeSet<usize> = instance.meetings.iter().map(|meeting| meeting.cell.0).collect();
    let members: Vec<i64> = meeting
        .iter()
        .map(|cell| count(pairs.iter().filter(|(_, where_to)| *where_to == instance.cells[*cell].id).count()))
        .collect();
    let spread = figures.members_per_cell;
    assert_eq!((spread.sum, spread.of), (members.iter().sum(), count(members.len())));
    assert_eq!(spread.least, *members.iter().min().unwrap());
    assert_eq!(spread.most, *members.iter().max().unwrap());
    for one in &figures.people {
        assert_eq!(one.cells, cells_of(&one.id), "{}", one.id);
    }
}

#[test]
fn figures_of_the_tutorial_are_those_of_a_fresh_plan() {
    let comparison = tutorial(2);
    let made = made(&comparison);
    assert_eq!(made.len(), 5);
    for one in made {
        let (instance, old, figures_told, _) = parts(one);
        let fresh = plan(instance, &PlanOptions::default(), &Silent).unwrap().plan;
        assert_eq!(&fresh, old);
        assert_eq!(figures_told, &figures(instance, &fresh));
        recount(instance, &fresh, figures_told);
    }
}

#[test]
fn figures_of_committed_plans_are_recounted() {
    for (instance, plan) in [&*COMMUNE, &*OVERLOAD, &*TAM_NONG_MONTHLY] {
        recount(instance, plan, &figures(instance, plan));
    }
}

/// The overload by hand: 24 meetings of which 2 have nobody, 12 sessions of which 1 is not held.
#[test]
fn the_overload_by_hand() {
    let (instance, plan) = &*OVERLOAD;
    let figures = figures(instance, plan);
    assert_eq!((figures.meetings.meetings, figures.meetings.covered), (24, 22));
    assert_eq!((figures.sessions.wanted, figures.sessions.not_held()), (12, 1));
    assert_eq!(figures.uncovered, plan.uncovered);
}

/// Returns are what the rotation tier counts, where nothing else is counted in it.
#[test]
fn returns_are_those_of_the_rotation_tier() {
    for (instance, plan) in [&*COMMUNE, &*TAM_NONG_MONTHLY] {
        let rotation = plan.tiers.iter().find(|tier| tier.tier == luanphien::domain::Tier::Rotation).unwrap();
        let own = instance.policy.own_commune != luanphien::domain::OwnPlace::Avoid;
        let figures = figures(instance, plan);
        assert!(if own { figures.returns == rotation.value } else { figures.returns <= rotation.value });
    }
}

#[test]
fn differences_are_the_figures_of_the_scenario_less_those_of_the_base() {
    let comparison = tutorial(2);
    let made = made(&comparison);
    let (_, _, base, none) = parts(made[0]);
    assert_eq!(none, None);
    for one in &made[1..] {
        let (_, _, now, less) = parts(one);
        let less = less.unwrap();
        assert_eq!(less.covered, now.meetings.covered - base.meetings.covered);
        assert_eq!(less.travel_minutes, now.travel_minutes - base.travel_minutes);
        assert_eq!(less.highest, Some(now.highest().unwrap() - base.highest().unwrap()));
        let points = |figures: &Figures| -> i64 {
            figures.people.iter().filter(|p| p.compared).map(|p| p.points).sum()
        };
        let shifted: i64 = less.more.iter().chain(&less.fewer).map(|shift| shift.points).sum();
        assert_eq!(shifted, points(now) - points(base));
        assert!(
            less.more.iter().all(|shift| shift.points > 0) && less.fewer.iter().all(|shift| shift.points < 0)
        );
        assert!(less.more.is_sorted_by(|one, other| one.points >= other.points));
    }
}

#[test]
fn nothing_differs_from_itself() {
    let (instance, plan) = &*COMMUNE;
    let figures = figures(instance, plan);
    let less = difference(&figures, &figures);
    assert_eq!(less.leximax, Some(std::cmp::Ordering::Equal));
    assert!(less.more.is_empty() && less.fewer.is_empty());
    assert_eq!((less.covered, less.returns, less.travel_minutes), (0, 0, 0));
}

/// 5, 3, 3 is fairer than 5, 4, 1 and less fair than 5, 3, 2; with more people nothing is said.
#[test]
fn the_first_load_that_differs_decides() {
    let (instance, plan) = &*COMMUNE;
    let with = |levels: &[(i64, i64)]| Figures {
        levels: levels.iter().map(|(load, people)| (Ratio::from(*load), *people)).collect(),
        ..figures(instance, plan)
    };
    let base = with(&[(5, 1), (3, 2)]);
    let order = |levels: &[(i64, i64)]| difference(&base, &with(levels)).leximax;
    assert_eq!(order(&[(5, 1), (4, 1), (1, 1)]), Some(std::cmp::Ordering::Greater));
    assert_eq!(order(&[(5, 1), (3, 1), (2, 1)]), Some(std::cmp::Ordering::Less));
    assert_eq!(order(&[(5, 2), (0, 1)]), Some(std::cmp::Ordering::Greater));
    assert_eq!(order(&[(5, 1), (3, 2)]), Some(std::cmp::Ordering::Equal));
    assert_eq!(order(&[(5, 1), (3, 2), (0, 1)]), None);
}

/// Denominators of eleven digits with nothing in common have a common one of twenty-one, more than 64 bits: nothing is
/// said, and nothing overflows.
#[test]
fn fractions_that_are_too_fine_are_left_out() {
    let (instance, plan) = &*COMMUNE;
    let with = |load: Ratio<i64>| Figures { levels: vec![(load, 1)], ..figures(instance, plan) };
    let one = with(Ratio::new(999_999_999_999_999, 10_000_000_019));
    let other = with(Ratio::new(999_999_999_999_998, 10_000_000_033));
    let less = difference(&one, &other);
    assert_eq!((less.highest, less.leximax.is_some()), (None, true));
}

/// By priority as the instance states it, highest first.
#[test]
fn priorities_are_those_of_the_file() {
    let scenarios = serde_json::json!({
        "format": "luanphien/scenarios@1",
        "scenarios": [{ "name": "east", "changes": [{ "priority": { "cells": ["dong-1", "dong-2"], "priority": 7 } }] }],
    });
    let comparison = super::compared(&super::text("tutorial.json"), &scenarios.to_string(), 1);
    let figures = &comparison.scenarios[0].outcome.as_ref().unwrap().figures;
    let meetings: Vec<(i64, i64)> =
        figures.by_priority.iter().map(|(one, sum)| (*one, sum.meetings)).collect();
    assert_eq!(meetings, [(7, 6), (1, 12)]);
}
