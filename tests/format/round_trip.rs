//! What is written is read back the same.

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use luanphien::domain::*;
use luanphien::format::instance::Fraction;
use luanphien::format::{
    Kind as File, read_instance_dto, read_instance_file, read_plan, schema, write_file, write_instance,
    write_plan,
};
use num_rational::Ratio;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use serde_json::Value;

use super::{at, text};

const COMPLETE: &str = "tests/format/complete.json";

#[test]
fn a_complete_instance_survives_writing_and_reading() {
    let once = read_instance_dto(&text(COMPLETE)).unwrap();
    let written = write_instance(&once);
    assert!(written.ends_with("}\n"));
    assert_eq!(read_instance_dto(&written).unwrap(), once);
    assert_eq!(write_instance(&read_instance_dto(&written).unwrap()), written);
}

#[test]
fn the_complete_instance_is_valid_and_uses_every_field_of_the_schema() {
    if let Err(issues) = read_instance_file(&at(COMPLETE)) {
        panic!("{issues:#?}");
    }
    let complete: Value = serde_json::from_str(&text(COMPLETE)).unwrap();
    let mut used = std::collections::BTreeSet::new();
    keys(&complete, &mut used);
    let schema = schema(File::Instance);
    let mut known = std::collections::BTreeSet::new();
    let types = schema["$defs"].as_object().unwrap().values().chain([&schema]);
    types.for_each(|schema| properties(schema, &mut known));
    assert_eq!(known.difference(&used).collect::<Vec<_>>(), Vec::<&String>::new());
}

fn keys(value: &Value, found: &mut std::collections::BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            found.extend(fields.keys().cloned());
            fields.values().for_each(|value| keys(value, found));
        }
        Value::Array(items) => items.iter().for_each(|value| keys(value, found)),
        Value::String(word) => drop(found.insert(word.clone())),
        _ => {}
    }
}

fn properties(schema: &Value, found: &mut std::collections::BTreeSet<String>) {
    let fields = schema.get("properties").and_then(Value::as_object);
    found.extend(fields.into_iter().flat_map(|fields| fields.keys().cloned()));
    let variants = schema.get("oneOf").and_then(Value::as_array);
    variants
        .into_iter()
        .flatten()
        .filter(|variant| variant.get("properties").is_some())
        .for_each(|v| properties(v, found));
}

#[test]
fn defaults_are_left_out_when_writing() {
    let mut file = super::small();
    let short = write_instance(&read_instance_dto(&file.to_string()).unwrap());
    file["policy"] = serde_json::json!({ "tenure_months": 3, "allowed_misses": 1, "points": { "host": 1 } });
    file["people"][0]["share"] = serde_json::json!("2/2");
    file["cells"][0]["priority"] = serde_json::json!(1);
    assert_eq!(write_instance(&read_instance_dto(&file.to_string()).unwrap()), short);
    assert!(!short.contains("policy") && !short.contains("priority"));
}

#[test]
fn a_file_is_written_whole_and_replaces_the_old_one() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.json");
    write_file(&path, "first\n").unwrap();
    write_file(&path, "second\n").unwrap();
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "second\n");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    assert!(write_file(&folder.path().join("no/such/folder.json"), "x").is_err());
}

fn date() -> impl Strategy<Value = NaiveDate> {
    (0_i64..18_000).prop_map(|days| NaiveDate::from_ymd_opt(2000, 1, 1).unwrap() + TimeDelta::days(days))
}

fn moment() -> impl Strategy<Value = NaiveDateTime> {
    (date(), 0_u32..24, 0_u32..60).prop_map(|(date, hour, minute)| date.and_hms_opt(hour, minute, 0).unwrap())
}

fn ratio() -> impl Strategy<Value = Ratio<i64>> {
    (-1_000_000_i64..1_000_000, 1_i64..100_000).prop_map(|(above, below)| Ratio::new(above, below))
}

fn tier() -> impl Strategy<Value = TierResult> {
    let number = -1_000_000_i64..1_000_000;
    let proof = prop_oneof![Just(Proof::Certified), Just(Proof::Solver), Just(Proof::None)];
    let tier = proptest::sample::select(Tier::ALL.to_vec());
    (tier, number.clone(), option::of(number.clone()), option::of(number), any::<bool>(), proof, 0_i64..9)
        .prop_map(|(tier, value, best, bound, proved, proof, tolerance)| TierResult {
            tier,
            value,
            best,
            bound,
            proved,
            proof,
            tolerance,
        })
}

fn assignment() -> impl Strategy<Value = Assignment> {
    let kind = proptest::sample::select(vec![
        Kind::Accompanying,
        Kind::Substitute,
        Kind::AreaLead,
        Kind::Head,
        Kind::Delegate,
        Kind::Panel,
    ]);
    let texts = (
        ".{0,8}",
        ".{0,8}",
        ".{0,8}",
        ".{0,8}",
        option::of(".{0,8}"),
        option::of(".{0,8}"),
        option::of(".{0,8}"),
    );
    (texts, moment(), moment(), date(), kind, any::<bool>()).prop_map(
        |(texts, start, end, date, kind, locked)| {
            let (duty, seat, role, person, cell, reception, standby) = texts;
            Assignment {
                place: role.clone(),
                duty,
                seat,
                role,
                date,
                start,
                end,
                cell,
                reception,
                person,
                kind,
                locked,
                standby,
            }
        },
    )
}

fn uncovered() -> impl Strategy<Value = Uncovered> {
    let kind = proptest::sample::select(vec![
        UncoveredKind::Meeting,
        UncoveredKind::Session,
        UncoveredKind::Panel,
        UncoveredKind::Composition,
        UncoveredKind::Block,
        UncoveredKind::Presence,
    ]);
    (kind, ".{0,8}", ".{0,8}", option::of(date()), 0_i64..99, 0_i64..99).prop_map(
        |(kind, duty, seat, date, count, weight)| Uncovered { kind, duty, seat, date, count, weight },
    )
}

fn warning() -> impl Strategy<Value = Warning> {
    let kind = proptest::sample::select(vec![
        WarningKind::ProjectedHoliday,
        WarningKind::MonthShort,
        WarningKind::PostingLead,
        WarningKind::OnHoliday,
        WarningKind::OnDayOff,
        WarningKind::NoStandby,
    ]);
    (kind, ".{0,8}", option::of(date()), option::of(-9_i64..9))
        .prop_map(|(kind, subject, date, amount)| Warning { kind, subject, date, amount })
}

fn load() -> impl Strategy<Value = PersonLoad> {
    (".{0,8}", ratio(), ratio(), ratio(), 0_i64..99, 0_i64..99, 0_i64..9999, 0_i64..9999).prop_map(
        |(id, opening, load, target, points, duties, minutes, travel_minutes)| PersonLoad {
            id,
            opening,
            points,
            load,
            target,
            duties,
            minutes,
            travel_minutes,
        },
    )
}

fn plan() -> impl Strategy<Value = Plan> {
    let level = (ratio(), 0_i64..99, option::of(0_i64..99), any::<bool>())
        .prop_map(|(level, count, bound, proved)| FairnessLevel { level, count, bound, proved });
    let fairness =
        (vec(ratio(), 0..4), vec(level, 0..4)).prop_map(|(sorted, levels)| Fairness { sorted, levels });
    let lists = (
        vec(tier(), 0..4),
        vec(assignment(), 0..4),
        vec(uncovered(), 0..4),
        vec(load(), 0..4),
        vec(warning(), 0..4),
    );
    (any::<bool>(), fairness, lists, any::<u32>(), ".{0,8}").prop_map(
        |(optimal, fairness, lists, seed, name)| {
            let (tiers, assignments, uncovered, people, warnings) = lists;
            let stamp = Stamp {
                instance: name.clone(),
                program: "0.1.0".into(),
                solver: name,
                seed,
                limit_struck: !optimal,
            };
            let status = if optimal { Status::Optimal } else { Status::Feasible };
            Plan { status, tiers, fairness, assignments, uncovered, people, warnings, rebalance: None, stamp }
        },
    )
}

/// Places that may go: fields of objects and entries of lists.
fn removable(value: &Value, here: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => fields.iter().for_each(|(key, inner)| {
            found.push(format!("{here}/{key}"));
            removable(inner, &format!("{here}/{key}"), found);
        }),
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(at, inner)| removable(inner, &format!("{here}/{at}"), found));
        }
        _ => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn plans_survive_writing_and_reading(plan in plan(), code in any::<u8>()) {
        let written = write_plan(&plan, code);
        prop_assert!(written.ends_with('\n'));
        prop_assert_eq!(read_plan(&written).unwrap(), plan);
    }

    #[test]
    fn fractions_survive(ratio in ratio()) {
        let written = serde_json::to_string(&Fraction(ratio)).unwrap();
        prop_assert_eq!(serde_json::from_str::<Fraction>(&written).unwrap().0, ratio);
    }

    /// Whatever optional fields are missing from the complete instance.
    #[test]
    fn instances_with_some_fields_missing_survive(gone in vec(any::<prop::sample::Index>(), 1..12)) {
        let mut file: Value = serde_json::from_str(&text(COMPLETE)).unwrap();
        for which in gone {
            let mut places = Vec::new();
            removable(&file, "", &mut places);
            let place = which.get(&places[..]).clone();
            let (parent, key) = place.rsplit_once('/').unwrap();
            let before = file.clone();
            if let Some(Value::Object(fields)) = file.pointer_mut(parent) {
                fields.remove(key);
            }
            if read_instance_dto(&file.to_string()).is_err() {
                file = before;
            }
        }
        let once = read_instance_dto(&file.to_string()).unwrap();
        prop_assert_eq!(read_instance_dto(&write_instance(&once)).unwrap(), once);
    }
}
