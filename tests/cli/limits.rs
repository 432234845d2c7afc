//! Time limits from end to end: exit 5 where nothing checked was found, and a plan that says so where one was.

use serde_json::{Value, json};

use super::call::{Call, instance};

/// A generated quarter in which the first person has to take so many duties.
fn generated([members, cells, communes]: [&str; 3], least: u32) -> String {
    let size =
        ["--members", members, "--cells", cells, "--communes", communes, "--months", "3", "--seed", "1"];
    let mut instance = Call::new(["generate"].iter().chain(&size)).run().code(0).json();
    instance["people"][0]["limits"] = json!([{ "per": "quarter", "duties": { "min": least } }]);
    instance.to_string()
}

/// Far too large for one second, with a demand so high that the empty plan does not keep it.
fn large() -> String {
    generated(["240", "400", "80"], 90)
}

#[test]
fn nothing_found_within_the_limit_ends_with_exit_5_and_no_file() {
    let large = large();
    let call = |lang: &str, json: &str| {
        let args = ["plan", "-", "-o", "p.json", "--time-limit", "1", "--lang", lang, json];
        Call::new(args).stdin(&large).run().code(5)
    };
    let came = call("en", "--json");
    let json: Value = came.json();
    assert_eq!((json["code"].as_i64(), json["errors"][0]["code"].as_str()), (Some(5), Some("E0004")));
    assert!(came.files().is_empty(), "no plan is written");
    call("vi", "--table").says(&["lỗi E0004", "Hết thời gian"]);
}

#[test]
fn a_plan_within_the_limit_says_whether_the_limit_struck() {
    let path = instance("commune/2027-q1.json").to_string_lossy().into_owned();
    let came =
        Call::new(["plan", path.as_str(), "--time-limit", "1", "-o", "p.json", "--json"]).run().code(0);
    let plan = came.json();
    let proved = plan["tiers"].as_array().unwrap().iter().all(|tier| tier["proved"] == true);
    assert_eq!(plan["status"], if proved { "optimal" } else { "feasible" });
    assert!(proved || plan["stamp"]["limit_struck"] == true, "{}", plan["stamp"]);
    let file = came.text("p.json");
    Call::new(["check", path.as_str(), "p.json"]).file("p.json", &file).run().code(0);
}

#[test]
fn the_limit_of_the_policy_holds_where_the_command_names_none() {
    let mut instance: Value = serde_json::from_str(&large()).unwrap();
    instance["policy"]["time_limit_seconds"] = json!(1);
    Call::new(["plan", "-", "--lang", "en"])
        .stdin(&instance.to_string())
        .run()
        .code(5)
        .says(&["error E0004"]);
}

#[test]
fn a_minimum_that_can_be_kept_is_kept_where_time_is_short() {
    let instance = generated(["60", "100", "20"], 3);
    Call::new(["plan", "-", "--time-limit", "10"]).stdin(&instance).run().code(0);
}

#[test]
fn a_minimum_that_cannot_be_kept_is_named_at_size() {
    let instance = generated(["60", "100", "20"], 300);
    let came = Call::new(["plan", "-", "--time-limit", "30", "--lang", "en"]).stdin(&instance).run().code(4);
    came.says(&["300"]);
}
