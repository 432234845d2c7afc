//! Rebalance then compare equals compare then rebalance, where both are defined.
//!
//! What has happened (H) and what the office decides otherwise (S) touch different things. Then the instance that H leaves,
//! compared under S, is the scenario S of the instance, on which H then happens: the same instance
//! (`tests/format/scenarios/property.rs` holds that for many), so the same plan, the same figures, and, of a plan in force, the
//! same rebalanced plan. Not defined are pairs of which one touches what the other reads: then the order is a question of
//! what is meant.

use chrono::NaiveDate;
use luanphien::domain::{Instance, Plan};
use luanphien::format::{
    Base, InstanceDto, NoFiles, apply_changes, build_instance, read_changes, read_instance_dto,
    read_scenarios,
};
use luanphien::office::compare::figures;
use luanphien::office::{PlanOptions, RebalanceOptions, Silent, plan, rebalance};
use serde_json::{Value, json};

use super::text;

fn as_of() -> NaiveDate {
    "2027-02-01".parse().unwrap()
}

fn happened(dto: &InstanceDto) -> InstanceDto {
    let changes = json!({ "format": "luanphien/changes@1", "changes": [
        { "away": { "person": "uv-kiem-tra", "from": "2027-02-01", "to": "2027-02-21" } },
        { "cancel_meeting": { "meeting": "nam-1/2027-03-20" } },
    ] });
    apply_changes(dto, &read_changes(&changes.to_string()).unwrap(), Some(as_of())).unwrap()
}

fn decided(dto: &InstanceDto, settings: &Value) -> InstanceDto {
    let file =
        json!({ "format": "luanphien/scenarios@1", "scenarios": [{ "name": "one", "changes": settings }] });
    let scenarios = read_scenarios(&file.to_string()).unwrap();
    Base::of(dto.clone()).variants(&scenarios).remove(0).instance.unwrap()
}

fn built(dto: &InstanceDto) -> Instance {
    build_instance(dto, &NoFiles).unwrap()
}

fn planned(instance: &Instance) -> Plan {
    plan(instance, &PlanOptions::default(), &Silent).unwrap().plan
}

fn settings() -> [Value; 3] {
    [
        json!([{ "own_commune": "avoid" }, { "priority": { "cells": ["tay-1"], "priority": 3 } }]),
        json!([{ "points": { "ordinary": 3, "host": 2 } }]),
        json!([{ "limits": { "groups": ["agency"], "per": "month", "duties": { "max": 4 } } }]),
    ]
}

#[test]
fn the_plan_and_its_figures_are_the_same_in_either_order() {
    let tutorial = read_instance_dto(&text("tutorial.json")).unwrap();
    for settings in settings() {
        let first = built(&decided(&happened(&tutorial), &settings));
        let then = built(&happened(&decided(&tutorial, &settings)));
        assert_eq!(first.hash, then.hash, "{settings}");
        let (one, other) = (planned(&first), planned(&then));
        assert_eq!(one, other, "{settings}");
        assert_eq!(figures(&first, &one), figures(&then, &other));
    }
}

/// A plan in force is rebalanced to the same plan whether the setting was decided before or after it happened.
#[test]
fn the_plan_in_force_is_rebalanced_to_the_same_plan_in_either_order() {
    let tutorial = read_instance_dto(&text("tutorial.json")).unwrap();
    for settings in settings() {
        let in_force = planned(&built(&decided(&tutorial, &settings)));
        let options = RebalanceOptions { as_of: as_of(), changes: None, plan: PlanOptions::default() };
        let rebalanced =
            |dto: &InstanceDto| rebalance(&built(dto), &in_force, &options, &Silent).unwrap().plan;
        let first = rebalanced(&decided(&happened(&tutorial), &settings));
        let then = rebalanced(&happened(&decided(&tutorial, &settings)));
        assert_eq!(first, then, "{settings}");
        assert!(!first.rebalance.unwrap().changes.is_empty(), "something had to change");
    }
}
