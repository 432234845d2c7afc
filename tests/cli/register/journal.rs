//! The journal for people and for programs.

use super::super::call::Call;
use super::{FILE, filled};

#[test]
fn the_journal_tells_who_when_and_what_before_and_after() {
    let args = ["register", "log", FILE, "--committee", "mau", "--table", "--lang", "en"];
    let came = Call::within(filled(), args).run().code(0);
    let came = came.shows(&[
        "#1  2027-01-05 08:00:00 UTC · văn phòng · ",
        "  + committee : name Đảng uỷ xã Mẫu, level commune\n",
        "#2  2027-01-20 08:00:00 UTC · bà Tư · ",
        "  ± matter raised c1@2027-01-12 · 1: state open → answered, answered by – → UBND xã\n",
        "  + matter raised c1@2027-01-12 · 2: matter Thiếu nước  [31msạch, state open\n",
        "  − matter raised c1@2027-01-12 · 2: matter Thiếu nước  [31msạch, state open\n",
    ]);
    assert!(!came.stdout.contains('\u{1b}') && !came.stdout.contains("xa-moi"));
}

#[test]
fn the_words_of_fields_are_those_of_the_reader() {
    let args = ["register", "log", FILE, "--committee", "mau", "--table", "--lang", "vi"];
    let came = Call::within(filled(), args).run().code(0);
    came.shows(&["trạng thái chưa trả lời → đã trả lời"]);
}

#[test]
fn programs_get_every_field() {
    let json = Call::within(filled(), ["register", "log", FILE, "--committee", "mau"]).run().code(0).json();
    let entries = json["committees"][0]["entries"].as_array().unwrap().clone();
    assert_eq!(entries.iter().map(|entry| entry["number"].as_i64().unwrap()).collect::<Vec<_>>(), [1, 2, 3]);
    let changed = &entries[1]["changes"][0];
    assert_eq!((&changed["table"], &changed["key"]["number"]), (&"concerns".into(), &1.into()));
    assert_eq!(
        (&changed["before"]["state"], &changed["after"]["state"]),
        (&"open".into(), &"answered".into())
    );
    assert_eq!(changed["before"]["answered_by"], serde_json::Value::Null);
    assert_eq!(entries[1]["changes"][1].get("before"), None);
    assert_eq!(entries[2]["changes"][0].get("after"), None);
    assert_eq!(entries[2]["changes"][0]["before"]["matter"], "Thiếu nước \u{1b}[31msạch");
}

#[test]
fn the_last_entries_of_every_committee() {
    let json = Call::within(filled(), ["register", "log", FILE, "--last", "1"]).run().code(0).json();
    let told: Vec<(&str, i64)> = json["committees"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["committee"].as_str().unwrap(), one["entries"][0]["number"].as_i64().unwrap()))
        .collect();
    assert_eq!(told, [("mau", 3), ("xa-moi", 1)]);
    Call::new(["register", "log", FILE, "--last", "0"]).run().code(2).says(&["E0001"]);
}
