//! The round robin: it keeps the hard rules that it promises to keep, and goes round.

use std::collections::BTreeMap;

use luanphien::checker::check;
use luanphien::domain::{Plan, Stamp, Status};
use luanphien::format::read_instance_file;
use luanphien::office::simulate::round_robin;
use luanphien::rules::Rule;

use super::{six, tutorial};
use crate::support::plans::path;

/// Rules that the page on the model does not promise: they need a plan, not a list.
fn needs_a_plan(rule: Rule) -> bool {
    let not_kept = [
        Rule::LimitMin,
        Rule::Rotation,
        Rule::OneAccompanying,
        Rule::Misses,
        Rule::LockFixed,
        Rule::Presence,
        Rule::AreaLead,
        Rule::Complete,
        Rule::Figures,
    ];
    not_kept.contains(&rule)
}

#[test]
fn it_breaks_no_rule_that_it_promises_to_keep() {
    let names = ["tutorial", "commune/2027-q1", "overload/2027-q1", "tam-nong/2027-q1"];
    for name in names {
        let instance = read_instance_file(&path(&format!("{name}.json"))).unwrap();
        let assignments = round_robin(&instance);
        assert!(assignments.len() > instance.meetings.len() / 2, "{name}");
        let plan = Plan {
            status: Status::Feasible,
            tiers: Vec::new(),
            fairness: luanphien::domain::Fairness::default(),
            assignments,
            uncovered: Vec::new(),
            people: Vec::new(),
            warnings: Vec::new(),
            rebalance: None,
            stamp: Stamp {
                instance: instance.hash.clone(),
                program: String::new(),
                solver: String::new(),
                seed: 0,
                limit_struck: false,
            },
        };
        let broken: Vec<_> = check(&instance, &plan).violations;
        let broken: Vec<_> = broken.iter().filter(|breach| !needs_a_plan(breach.rule)).collect();
        assert!(broken.is_empty(), "{name}: {broken:#?}");
    }
}

#[test]
fn six_members_take_turns_in_the_order_of_the_list() {
    let instance = luanphien::format::build_instance(&six(), &luanphien::format::NoFiles).unwrap();
    let rows = round_robin(&instance);
    let turns: Vec<&str> = rows.iter().take(7).map(|row| row.person.as_str()).collect();
    assert_eq!(turns, ["p1", "p2", "p3", "p4", "p5", "p6", "p1"]);
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    rows.iter().for_each(|row| *counts.entry(&row.person).or_default() += 1);
    assert!(counts.values().all(|count| *count == 3), "{counts:?}");
}

/// In the tutorial the member at school on 20 February is passed over, and the circle goes on behind whoever took the seat.
#[test]
fn whoever_cannot_come_is_passed_over() {
    let instance = luanphien::format::build_instance(&tutorial(), &luanphien::format::NoFiles).unwrap();
    let rows = round_robin(&instance);
    let away = |row: &&luanphien::domain::Assignment| {
        row.person == "uv-dan-van" && (15..=26).contains(&chrono::Datelike::day(&row.date))
    };
    let away: Vec<_> =
        rows.iter().filter(away).filter(|row| row.date.to_string().starts_with("2027-02")).collect();
    assert!(away.is_empty(), "{away:#?}");
    let month = |row: &&luanphien::domain::Assignment| row.person == "uv-cong-an";
    let mut months: BTreeMap<String, usize> = BTreeMap::new();
    rows.iter()
        .filter(month)
        .for_each(|row| *months.entry(row.date.format("%m").to_string()).or_default() += 1);
    assert!(months.values().all(|duties| *duties <= 2) && months.len() == 3, "{months:?}");
}
