//! `check` on files: the plan of the district is good, and each plan spoilt from it is caught under its rule.

use std::collections::{BTreeMap, BTreeSet};

use luanphien::checker::check;
use luanphien::domain::{Assignment, Change, Instance, Kind, Plan, Rebalance, SeatName, Why};
use luanphien::format::write_plan;
use luanphien::rules::{Level, Rule};
use serde_json::{Value, json};

use super::call::{Call, Came};
use crate::support::mutate::mutants;
use crate::support::plan_of;
use crate::support::plans::{TAM_NONG, path};

const INSTANCE: &str = "tam-nong/2027-q1.json";

/// One spoilt plan for each rule that can be broken without touching the instance.
fn sample() -> BTreeMap<&'static str, Plan> {
    let (instance, plan) = &*TAM_NONG;
    let own = format!("{instance:?}");
    let mut sample = BTreeMap::new();
    for mutant in mutants(instance, plan, 3, 4) {
        if !sample.contains_key(mutant.rule.id()) && format!("{:?}", mutant.instance) == own {
            sample.insert(mutant.rule.id(), mutant.plan);
        }
    }
    other_people(instance, plan, &mut sample);
    sample.insert(Rule::SessionDate.id(), on_two_days(instance, plan));
    sample.insert(Rule::History.id(), with_another_past(plan));
    sample
}

/// Somebody of a panel sits on another date that the session might have taken.
fn on_two_days(instance: &Instance, plan: &Plan) -> Plan {
    let mut rows = plan.assignments.clone();
    for row in
        rows.iter_mut().filter(|row| matches!(SeatName::parse(&row.seat), Some(SeatName::Panel { .. })))
    {
        let session = instance.sessions.iter().find(|session| session.id == row.duty).unwrap();
        if let Some(other) = session.candidates.iter().find(|candidate| candidate.date != row.date) {
            let days = other.date - row.date;
            (row.date, row.start, row.end) = (other.date, row.start + days, row.end + days);
            break;
        }
    }
    plan_of(instance, rows)
}

/// A plan that says of somebody's past duty that it was somebody else's.
fn with_another_past(plan: &Plan) -> Plan {
    let mut was = plan.assignments[0].clone();
    was.person.clone_from(&plan.assignments.last().unwrap().person);
    let (why, days_ahead) = (Why::Follows, 0);
    let change = Change { from: Some(was), to: None, counted: true, days_ahead, short_notice: false, why };
    let as_of = plan.assignments[0].date.succ_opt().unwrap();
    let (previous, broken, told) = (String::new(), Vec::new(), Vec::new());
    let rebalance = Rebalance { as_of, previous, spare: 0, broken, changes: vec![change], told };
    Plan { rebalance: Some(rebalance), ..plan.clone() }
}

/// Somebody else in somebody's seat breaks many a rule that the others do not.
fn other_people(instance: &Instance, plan: &Plan, sample: &mut BTreeMap<&'static str, Plan>) {
    for (at, row) in plan.assignments.iter().enumerate().step_by(7) {
        for person in instance.people.iter().step_by(3).filter(|person| person.id != row.person) {
            let mut rows: Vec<Assignment> = plan.assignments.clone();
            rows[at].person.clone_from(&person.id);
            let spoilt = plan_of(instance, rows);
            for violation in check(instance, &spoilt).violations {
                sample.entry(violation.rule.id()).or_insert_with(|| spoilt.clone());
            }
        }
    }
}

fn judged(plan: &Plan) -> Call {
    let instance = path(INSTANCE).to_string_lossy().into_owned();
    Call::new(["check", instance.as_str(), "p.json", "--json"]).file("p.json", &write_plan(plan, 0))
}

#[test]
fn the_plan_of_the_district_passes() {
    let json = judged(&TAM_NONG.1).run().code(0).json();
    assert_eq!(json["violations"].as_array().map(Vec::len), Some(0));
}

#[test]
fn every_spoilt_plan_ends_with_exit_6_and_the_rule_named() {
    let own = sample();
    for (rule, plan) in &own {
        named(rule, judged(plan).run());
    }
    let known: BTreeSet<&str> = own.keys().copied().chain(OTHER_DEMANDS.map(|(rule, _)| rule.id())).collect();
    let hard = Rule::ALL.iter().filter(|rule| rule.level() == Level::Hard).map(|rule| rule.id());
    assert_eq!(known, hard.collect());
}

#[track_caller]
fn named(rule: &str, came: Came) {
    let json = came.code(6).json();
    assert_eq!(json["code"], 6);
    let found = json["violations"].as_array().unwrap();
    assert!(found.iter().any(|one| one["rule"] == rule), "{rule}: {found:#?}");
}

/// The instance's file, and the first row of an accompanying member in it.
struct File {
    json: Value,
    row: Assignment,
}

impl File {
    fn person(&mut self) -> &mut Value {
        let id = self.row.person.clone();
        self.json["people"].as_array_mut().unwrap().iter_mut().find(|person| person["id"] == *id).unwrap()
    }

    /// The place of the cell that the row is about.
    fn place(&self) -> Value {
        let id = self.row.cell.clone().unwrap();
        self.json["cells"].as_array().unwrap().iter().find(|cell| cell["id"] == *id).unwrap()["place"].clone()
    }
}

fn push(list: &mut Value, item: Value) {
    match list.as_array_mut() {
        Some(list) => list.push(item),
        None => *list = json!([item]),
    }
}

/// A rule, and what makes a file ask for it.
type Demand = (Rule, fn(&mut File));

/// What the office might ask for besides, such that the plan breaks it.
const OTHER_DEMANDS: [Demand; 14] = [
    (Rule::InOffice, |file| file.person()["from"] = json!("2027-03-31")),
    (Rule::LimitMin, |file| {
        file.person()["limits"] = json!([{ "per": "quarter", "duties": { "min": 200 } }])
    }),
    (Rule::NeverCell, |file| file.person()["cells"] = json!({ "never": [file.row.cell.clone().unwrap()] })),
    (Rule::OwnCommune, |file| {
        file.person()["home"] = file.place();
        file.json["policy"]["own_commune"] = json!("forbid");
    }),
    (Rule::OwnWorkplace, |file| {
        file.person()["workplace"] = file.place();
        file.json["policy"]["own_workplace"] = json!("forbid");
    }),
    (Rule::Rotation, |file| {
        file.json["policy"]["rotation"] = json!({ "memory_blocks": 4, "level": "hard" });
        let visit = json!({ "person": file.row.person, "cell": file.row.cell, "date": "2026-12-20" });
        push(&mut file.json["history"]["visits"], visit);
    }),
    (Rule::ZeroShare, |file| file.person()["share"] = json!(0)),
    (Rule::Spacing, |file| {
        for reception in file.json["receptions"].as_array_mut().unwrap() {
            if let Some(choose) = reception["dates"].get_mut("choose") {
                choose["min_days_between"] = json!(20);
            }
        }
    }),
    (Rule::PanelAtMost, |file| {
        let none = json!({ "group": "advisory", "at_most": 0 });
        file.json["receptions"]
            .as_array_mut()
            .unwrap()
            .iter_mut()
            .for_each(|one| one["composition"] = json!([none]));
    }),
    (Rule::Apart, |file| {
        let (_, plan) = &*TAM_NONG;
        let two = plan.assignments.windows(2).find(|two| two[0].duty == two[1].duty).unwrap();
        file.json["policy"]["apart"] = json!([[two[0].person, two[1].person]]);
    }),
    (Rule::LockFixed, |file| {
        let other =
            file.json["people"].as_array().unwrap().iter().find(|one| one["id"] != *file.row.person).unwrap();
        file.json["locks"] = json!([{ "duty": file.row.duty, "person": other["id"] }]);
    }),
    (Rule::LockForbidden, |file| {
        file.json["locks"] = json!([{ "duty": file.row.duty, "person": file.row.person, "fixed": false }]);
    }),
    (Rule::Presence, |file| {
        push(&mut file.person()["groups"], json!("alone"));
        file.json["policy"]["presence"] = json!({ "group": "alone", "level": "hard" });
    }),
    (Rule::AreaLead, |file| {
        let lead = json!(file.row.person);
        file.json["communes"]
            .as_array_mut()
            .unwrap()
            .iter_mut()
            .for_each(|one| one["area_lead"] = lead.clone());
        file.json["policy"]["area_lead"] = json!({ "per": "month", "level": "hard" });
    }),
];

#[test]
fn demands_that_the_plan_does_not_keep_are_named_too() {
    let (_, plan) = &*TAM_NONG;
    let row = plan.assignments.iter().find(|row| row.kind == Kind::Accompanying).unwrap();
    let text = std::fs::read_to_string(path(INSTANCE)).unwrap();
    for (rule, ask) in OTHER_DEMANDS {
        let mut file = File { json: serde_json::from_str(&text).unwrap(), row: row.clone() };
        ask(&mut file);
        let call = Call::new(["check", "a.json", "p.json", "--json"]).file("a.json", &file.json.to_string());
        named(rule.id(), call.file("p.json", &write_plan(plan, 0)).run());
    }
}
