//! `compare` on files: what is written, what is shown, which exit code.

use luanphien::format::{Kind, schema};
use serde_json::{Value, json};

use super::call::{Call, Came, instance};

fn args<'a>(paths: &'a [String; 2], more: &[&'a str]) -> Vec<&'a str> {
    ["compare", &paths[0], &paths[1]].into_iter().chain(more.iter().copied()).collect()
}

fn tutorial(more: &[&str]) -> Came {
    let paths = ["tutorial.json", "scenarios/tutorial.json"].map(|name| instance(name).display().to_string());
    Call::new(args(&paths, more)).run()
}

/// The tutorial under scenarios of one's own.
fn with(scenarios: &Value, more: &[&str]) -> Came {
    let paths = [instance("tutorial.json").display().to_string(), "what-if.json".to_owned()];
    Call::new(args(&paths, more)).file("what-if.json", &scenarios.to_string()).run()
}

fn fine() -> Value {
    json!({ "format": "luanphien/scenarios@1",
        "scenarios": [{ "name": "one month", "changes": [{ "tenure": { "months": 1 } }] }] })
}

#[test]
fn all_made_ends_with_0_and_one_that_fails_with_its_own_code() {
    assert_eq!(with(&fine(), &[]).code(0).json()["code"], 0);
    let came = tutorial(&[]).code(4);
    let json = came.json();
    assert_eq!(json["code"], 4);
    let codes: Vec<i64> =
        json["scenarios"].as_array().unwrap().iter().map(|one| one["code"].as_i64().unwrap()).collect();
    assert_eq!(codes, [0, 0, 0, 0, 4]);
    assert_eq!(json["scenarios"][4]["errors"][0]["code"], "E0003");
    assert!(json["scenarios"][4].get("figures").is_none());
}

/// Wrong input (3) before a contradiction (4).
#[test]
fn the_lowest_code_counts() {
    let mut file = fine();
    let scenarios = file["scenarios"].as_array_mut().unwrap();
    let away = json!({ "away": { "person": "bi-thu", "from": "2027-02-01", "to": "2027-02-28" } });
    let must = json!({ "lock": { "duty": "tiep-dan/2027-02/1", "seat": "host/1", "person": "bi-thu" } });
    scenarios.push(json!({ "name": "clash", "changes": [away, must] }));
    scenarios.push(
        json!({ "name": "unknown", "changes": [{ "attendees": { "cells": ["nowhere"], "count": 2 } }] }),
    );
    let json = with(&file, &[]).code(3).json();
    let error = &json["scenarios"][2]["errors"][0];
    assert_eq!((error["code"].as_str(), error["file"].as_str()), (Some("E1802"), Some("what-if.json")));
    assert_eq!(error["path"], "scenarios[2].changes[0].attendees.cells[0]");
}

#[test]
fn mistakes_of_the_file_end_the_command_before_anything_is_written() {
    let file =
        json!({ "format": "luanphien/scenarios@1", "scenarios": [{ "name": "base" }, { "nam": "x" }] });
    let came = with(&file, &["-o", "out.json", "--html", "out.html", "--json"]).code(3);
    let errors = came.json()["errors"].as_array().unwrap().len();
    assert_eq!(errors, 2, "a field missing and one unknown");
    assert_eq!(came.files(), ["what-if.json"]);
}

#[test]
fn the_comparison_has_the_shape_of_its_schema() {
    let json = tutorial(&[]).json();
    let validator = jsonschema::validator_for(&schema(Kind::Comparison)).unwrap();
    let wrong: Vec<String> = validator.iter_errors(&json).map(|error| error.to_string()).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn json_is_the_same_for_any_number_of_threads_and_in_a_file() {
    let once = tutorial(&["--threads", "1"]).stdout;
    assert_eq!(once, tutorial(&["--threads", "2"]).stdout);
    let came = tutorial(&["-o", "out.json", "--html", "out.html", "--timings", "times.json"]);
    assert_eq!(once, came.text("out.json"));
    assert!(came.text("out.html").ends_with("</html>\n"));
    let times: Value = serde_json::from_str(&came.text("times.json")).unwrap();
    assert_eq!(times["stages"].as_array().unwrap().len(), 6);
    assert_eq!(came.files(), ["out.html", "out.json", "times.json"]);
}

#[test]
fn people_read_tables_and_reasons() {
    let came = tutorial(&["--table", "--lang", "en"]).code(4);
    came.shows(&[
        "5 of 6 plans made and checked.",
        "21/21 (+3)",
        "fairer",
        "error E0003",
        "cannot be kept",
        "Time: ",
        "More points for 3 people",
    ]);
}

#[test]
fn two_streams_are_one_too_many_and_a_limit_of_no_second_is_refused() {
    Call::new(["compare", "-", "-"]).run().code(2);
    tutorial(&["--time-limit", "0"]).code(2);
    let paths = ["tutorial.json", "scenarios/tutorial.json"].map(|name| instance(name).display().to_string());
    // An input is never overwritten.
    Call::new(args(&paths, &["--html", &paths[0]])).run().code(2);
}

#[test]
fn scenarios_come_from_standard_input() {
    let path = instance("tutorial.json").display().to_string();
    let json = Call::new(["compare", path.as_str(), "-"]).stdin(&fine().to_string()).run().code(0).json();
    assert_eq!(json["scenarios"][0]["name"], "one month");
}

#[test]
fn both_formats_have_a_schema() {
    for kind in ["scenarios", "comparison"] {
        let json = Call::new(["schema", kind]).run().code(0).json();
        assert_eq!(json["properties"]["format"]["const"], format!("luanphien/{kind}@1"));
    }
}
