//! The order in which a file lists things is no matter.

use luanphien::domain::*;
use luanphien::format::{NoFiles, read_instance};
use num_rational::Ratio;
use serde_json::Value;

use super::planned;
use crate::support::plans::{COMMUNE, path};

/// Lists whose order says nothing. (That of hosts, roles and tiers does.)
const LISTS: [&str; 7] = ["places", "people", "communes", "cells", "receptions", "joint_meetings", "locks"];

/// The instance of a file with all these lists from the last to the first, and those of the history.
fn reversed(name: &str) -> Instance {
    let mut json: Value = serde_json::from_str(&std::fs::read_to_string(path(name)).unwrap()).unwrap();
    let root = json.as_object_mut().unwrap();
    let mut lists: Vec<&mut Value> = Vec::new();
    for (key, value) in root.iter_mut() {
        match key.as_str() {
            key if LISTS.contains(&key) => lists.push(value),
            "history" => lists.extend(value.as_object_mut().unwrap().values_mut()),
            "travel" => lists.extend(value.get_mut("roads")),
            "policy" => lists.extend(value.get_mut("current")),
            _ => {}
        }
    }
    lists.into_iter().filter_map(Value::as_array_mut).for_each(|list| list.reverse());
    read_instance(&json.to_string(), &NoFiles).unwrap()
}

/// What matters of a plan: values, and what everybody carries above their target, highest first.
fn worth(plan: &Plan) -> (Vec<(Tier, i64)>, Vec<Ratio<i64>>) {
    assert_eq!(plan.status, Status::Optimal);
    (plan.tiers.iter().map(|tier| (tier.tier, tier.value)).collect(), plan.fairness.sorted.clone())
}

#[test]
fn the_tutorial_from_the_last_line_to_the_first() {
    let instance = luanphien::format::read_instance_file(&path("tutorial.json")).unwrap();
    let (straight, back) = (planned(&instance).unwrap(), planned(&reversed("tutorial.json")).unwrap());
    assert_eq!(worth(&back), worth(&straight));
}

#[test]
fn the_commune_from_the_last_line_to_the_first() {
    let (instance, straight) = &*COMMUNE;
    let turned = reversed("commune/2027-q1.json");
    assert_ne!(turned.people[0].id, instance.people[0].id);
    assert_eq!(worth(&planned(&turned).unwrap()), worth(straight));
}
