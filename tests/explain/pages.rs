//! `luanphien explain --uncovered` as people and programs read it.

use crate::cli::call::{Call, Came, instance};

fn overload() -> String {
    instance("overload/2027-q1.json").to_string_lossy().into_owned()
}

/// The plan of the overload.
fn plan() -> String {
    Call::new(["plan", overload().as_str()]).run().code(0).stdout
}

fn explain(plan: &str, more: &[&str]) -> Came {
    let path = overload();
    let args = ["explain", path.as_str(), "plan.json", "--uncovered"];
    Call::new(args.iter().chain(more)).file("plan.json", plan).run()
}

#[test]
fn the_page_says_kind_numbers_people_and_changes_in_both_languages() {
    let plan = plan();
    explain(&plan, &["--table", "--lang", "en"]).code(0).shows(&[
        "3 open places, 2 reasons",
        "no plan leaves less open",
        "1. [hall] Too few people: 4 seats, at most 2 can be filled",
        "✗ Chi bộ ấp 3 Phú Thọ, 14 Jan 2027 19:00: nobody attends",
        "Bí thư Huyện uỷ: 1, because nobody can be in two places at once",
        "hội nghị tổng kết của tỉnh (13 Jan 2027 – 15 Jan 2027)",
        "one person more free at 14 Jan 2027 19:00: any of Trưởng Ban Tổ chức Huyện uỷ, ",
        "moved to 15 Jan 2027 19:00",
        "2. [hall] Too few people: 1 seat, at most 0 can be filled",
        "Nobody could come.",
    ]);
    explain(&plan, &["--table"]).code(0).shows(&[
        "3 chỗ còn trống, 2 nguyên nhân",
        "1. [hall] Thiếu người: 4 chỗ, nhiều nhất chỉ 2 chỗ có người",
        "Bí thư Huyện uỷ: 1 chỗ, vì không ai ở hai nơi cùng lúc",
        "hội nghị tổng kết của tỉnh (13/01/2027 – 15/01/2027)",
        "thêm một người rảnh để dự 19:00 14/01/2027: bất kỳ ai trong số",
        "Không ai có thể dự.",
    ]);
}

#[test]
fn programs_get_the_same_as_json() {
    let json = explain(&plan(), &["--json"]).code(0).json();
    assert_eq!(
        (json["code"].as_i64(), json["coverage"].as_i64(), json["best"].as_i64()),
        (Some(0), Some(50), Some(50))
    );
    let first = &json["reasons"][0];
    assert_eq!((first["kind"].as_str(), first["open"].as_array().unwrap().len()), (Some("hall"), 2));
    assert_eq!((first["hall"]["demand"].as_i64(), first["hall"]["supply"].as_i64()), (Some(4), Some(2)));
    let most: i64 =
        first["hall"]["units"].as_array().unwrap().iter().map(|unit| unit["most"].as_i64().unwrap()).sum();
    assert_eq!(most, 2);
    assert_eq!(first["hall"]["away"][0]["barriers"][0]["obstacle"]["kind"], "unavailable");
    assert_eq!(first["relaxations"][0]["kind"], "free");
}

#[test]
fn a_full_plan_has_nothing_to_explain() {
    let path = instance("tutorial.json").to_string_lossy().into_owned();
    let plan = Call::new(["plan", path.as_str()]).run().code(0).stdout;
    let call = |more: &str| {
        let args = ["explain", path.as_str(), "-", "--uncovered", "--lang", "en", more];
        Call::new(args).stdin(&plan).run().code(0)
    };
    call("--table").shows(&["Nothing is open"]);
    assert_eq!(call("--json").json()["reasons"].as_array().unwrap().len(), 0);
}

#[test]
fn a_plan_that_breaks_rules_is_judged_instead() {
    let spoilt = plan().replacen("\"person\": \"bi-thu\"", "\"person\": \"to-chuc\"", 1);
    let json = explain(&spoilt, &["--json"]).code(6).json();
    assert!(!json["violations"].as_array().unwrap().is_empty());
}

#[test]
fn something_must_be_asked_and_only_one_file_is_a_stream() {
    Call::new(["explain", "a.json", "b.json", "--lang", "en"]).run().code(2).says(&["--uncovered"]);
    Call::new(["explain", "-", "-", "--uncovered"]).run().code(2).says(&["E0001"]);
}
