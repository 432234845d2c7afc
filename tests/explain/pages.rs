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

/// Three evenings of 150 minutes and a short one in one week, and two people with 224 minutes a week each.
fn minutes() -> String {
    let cell = |day: u32, minutes: u32| {
        format!(
            r#"{{ "id": "c{day}", "name": "Chi bộ {day}", "commune": "mau", "place": "ap",
                "meetings": [{{ "rule": {{ "day_of_month": {day} }}, "start": "19:00", "minutes": {minutes} }}] }}"#
        )
    };
    let cells = [cell(12, 150), cell(13, 150), cell(14, 150), cell(15, 30)].join(",");
    let person = |id: &str| {
        format!(
            r#"{{ "id": "{id}", "name": "Đồng chí {id}", "groups": ["committee"],
                "limits": [{{ "per": "week", "minutes": {{ "max": 224 }} }}] }}"#
        )
    };
    format!(
        r#"{{ "format": "luanphien/instance@1", "title": "Ba buổi dài",
            "organization": {{ "name": "Đảng uỷ xã Mẫu", "level": "commune" }},
            "horizon": {{ "from": "2027-01-01", "to": "2027-01-31" }},
            "places": [{{ "id": "ap", "name": "Nhà văn hoá", "commune": "mau" }}],
            "communes": [{{ "id": "mau", "name": "Xã Mẫu" }}],
            "people": [{}, {}], "cells": [{cells}], "policy": {{ "tenure_months": 1 }} }}"#,
        person("an"),
        person("binh"),
    )
}

#[test]
fn what_can_be_added_up_is_added_up_on_the_page_and_in_json() {
    let instance = minutes();
    let made = Call::new(["plan", "instance.json", "-o", "plan.json"]).file("instance.json", &instance).run();
    let explain = |folder, more: &[&str]| {
        let args = ["explain", "instance.json", "plan.json", "--uncovered"];
        Call::within(folder, args.iter().chain(more)).run().code(0)
    };
    let english = explain(made.code(0).folder, &["--table", "--lang", "en"]);
    let english = english.shows(&[
        "[lp] 3 demands that cannot all be met; anyone can add it up",
        "150 × 1 = 150: Chi bộ 12, 12 Jan 2027 19:00 (member): every place is taken or open",
        "−1 × 224 = −224: Đồng chí an: at most 224 minutes a week (11 Jan 2027 – 17 Jan 2027)",
        "Added up: 2. In parts of 150: 2/150, rounded up to 1, for places are whole.",
        "So in every plan at least 1 of these places stays open.",
    ]);
    let vietnamese = explain(english.folder, &["--table"]);
    let vietnamese = vietnamese.shows(&[
        "[lp] 3 yêu cầu không thể cùng đáp ứng; ai cũng cộng lại được",
        "−1 × 224 = −224: Đồng chí an: nhiều nhất 224 phút một tuần (11/01/2027 – 17/01/2027)",
        "Cộng lại: 2. Tính theo đơn vị 1/150: 2/150, làm tròn lên thành 1 vì số chỗ là số nguyên.",
        "Vậy kế hoạch nào cũng để trống ít nhất 1 trong các chỗ này.",
    ]);
    let json = explain(vietnamese.folder, &["--json"]).json();
    let reason = &json["reasons"][1];
    assert_eq!(
        (reason["kind"].as_str(), reason["core"]["demands"][0]["place"].as_str()),
        (Some("lp"), Some("meeting"))
    );
    let sum = &reason["sum"];
    let number = |of: &serde_json::Value| of.as_i64().unwrap();
    let rows = sum["rows"].as_array().unwrap();
    let all: i64 = rows.iter().map(|row| number(&row["times"]) * number(&row["amount"])).sum();
    assert_eq!((all, number(&sum["scale"]), number(&sum["choices"]), number(&sum["bound"])), (2, 150, 0, 1));
    assert_eq!((rows[3]["rule"].as_str(), rows[3]["person"].as_str()), (Some("limit-max"), Some("an")));
}
