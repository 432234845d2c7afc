//! Planning and checking from end to end, and the exit codes of what can go wrong.

use serde_json::{Value, json};

use super::call::{Call, instance};

fn text(name: &str) -> String {
    std::fs::read_to_string(instance(name)).unwrap()
}

/// The tutorial and a plan for it.
fn planned() -> (String, Value) {
    let tutorial = text("tutorial.json");
    let came = Call::new(["plan", "-"]).stdin(&tutorial).run().code(0);
    (tutorial, came.json())
}

#[test]
fn a_plan_passes_its_check() {
    let (instance, plan) = planned();
    let call = || {
        let call = Call::new(["check", "a.json", "p.json"]);
        call.file("a.json", &instance).file("p.json", &plan.to_string())
    };
    let json = call().run().code(0).json();
    assert_eq!((json["code"].as_i64(), json["violations"].as_array().map(Vec::len)), (Some(0), Some(0)));
    for tier in plan["tiers"].as_array().unwrap() {
        let name = tier["name"].as_str().unwrap();
        assert_eq!(json["tiers"][name], tier["value"], "{name}");
    }
}

#[test]
fn plan_and_check_fit_into_one_pipe() {
    let (_, plan) = planned();
    let path = instance("tutorial.json").to_string_lossy().into_owned();
    Call::new(["check", path.as_str(), "-", "--table"])
        .stdin(&plan.to_string())
        .run()
        .code(0)
        .shows(&["Không có vi phạm."]);
}

#[test]
fn a_spoilt_plan_is_caught_with_exit_6() {
    let (instance, mut plan) = planned();
    let first = plan["assignments"][0].clone();
    plan["assignments"].as_array_mut().unwrap().push(first);
    let call = |table: &str| {
        let call = Call::new(["check", "a.json", "p.json", table, "--lang", "en"]);
        call.file("a.json", &instance).file("p.json", &plan.to_string())
    };
    let json = call("--json").run().code(6).json();
    assert_eq!(json["code"], 6);
    assert!(json["violations"].as_array().unwrap().iter().any(|one| one["rule"] == "one-seat"), "{json}");
    call("--table").run().code(6).shows(&["one-seat", "A seat is filled at most once"]);
}

#[test]
fn contradictory_demands_end_with_exit_4_and_are_named() {
    let mut instance: Value = serde_json::from_str(&text("tutorial.json")).unwrap();
    // 18 meetings and 3 sessions of 2 seats: nobody can reach 90 duties, and only this minimum asks for so many.
    instance["people"][0]["limits"] = json!([{ "per": "quarter", "duties": { "min": 90 } }]);
    let came = Call::new(["plan", "-", "-o", "p.json", "--json"]).stdin(&instance.to_string()).run();
    let came = came.code(4);
    assert_eq!(came.json()["code"], 4);
    assert_eq!(came.json()["errors"].as_array().map(Vec::len), Some(1));
    assert_eq!(came.json()["errors"][0]["code"], "E0003");
    let text = came.json()["errors"][0]["text"].as_str().unwrap().to_owned();
    let name = instance["people"][0]["name"].as_str().unwrap();
    assert!(text.contains("90") && text.contains(name), "{text}");
    assert!(came.files().is_empty(), "no plan is written");
    let table = Call::new(["plan", "-", "--table"]).stdin(&instance.to_string()).run().code(4);
    table.says(&["lỗi E0003", name, "90", "cách sửa:"]);
}

#[test]
fn a_lock_on_somebody_who_is_away_ends_with_exit_4_and_its_place_in_the_file() {
    let mut instance: Value = serde_json::from_str(&text("tutorial.json")).unwrap();
    let (_, plan) = planned();
    let duty = &plan["assignments"][0]["duty"];
    let person = instance["people"][1]["id"].clone();
    instance["people"][1]["unavailable"] = json!([{ "from": "2027-01-01", "to": "2027-03-31" }]);
    instance["locks"] = json!([{ "duty": duty, "person": person }]);
    let json = Call::new(["plan", "-", "--json"]).stdin(&instance.to_string()).run().code(4).json();
    let errors = json["errors"].as_array().unwrap();
    assert_eq!((errors.len(), errors[0]["code"].as_str()), (1, Some("E0003")), "{json}");
    assert!(json.to_string().contains("locks[0]"), "{json}");
}

#[test]
fn too_few_people_are_no_reason_to_fail() {
    for entry in std::fs::read_dir(instance("overload")).unwrap() {
        let path = entry.unwrap().path().to_string_lossy().into_owned();
        if !path.ends_with(".json") {
            continue;
        }
        let json = Call::new(["plan", path.as_str()]).run().code(0).json();
        assert!(!json["uncovered"].as_array().unwrap().is_empty(), "{path}");
        let coverage =
            json["tiers"].as_array().unwrap().iter().find(|tier| tier["name"] == "coverage").unwrap();
        assert_eq!(coverage["proved"], true, "{path}");
    }
}

#[test]
fn the_same_input_gives_the_same_bytes_on_any_number_of_threads() {
    let path = instance("tutorial.json").to_string_lossy().into_owned();
    let on = |threads: &str| {
        Call::new(["plan", path.as_str(), "--threads", threads, "--seed", "5"]).run().code(0).stdout
    };
    assert_eq!(on("1"), on("2"));
}

#[test]
fn generated_instances_are_valid_and_the_same_for_the_same_seed() {
    let size = ["generate", "--members", "8", "--cells", "9", "--communes", "2", "--months", "1", "--seed"];
    let made = |seed: &str| Call::new(size.iter().chain([&seed])).run().code(0).stdout;
    assert_eq!(made("7"), made("7"));
    assert_ne!(made("7"), made("8"));
    let json = Call::new(["validate", "-"]).stdin(&made("7")).run().code(0).json();
    assert_eq!((json["code"].as_i64(), json["cells"].as_i64()), (Some(0), Some(9)));
}
