//! Command lines that are not understood: exit 2, and what was probably meant.

use super::call::Call;

#[test]
fn nothing_at_all_shows_the_help_on_standard_error() {
    let came = Call::new([""; 0]).run().code(2).says(&["Cách dùng: luanphien", "plan", "completions"]);
    assert_eq!(came.stdout, "");
}

#[test]
fn a_mistyped_verb_is_guessed() {
    Call::new(["plam"]).run().code(2).says(&["lỗi E0001 plam", "Có lẽ ý bạn là plan?"]);
    Call::new(["plam", "--lang", "en"]).run().code(2).says(&["error E0001 plam", "Maybe you mean plan?"]);
}

#[test]
fn a_mistyped_flag_is_guessed() {
    Call::new(["plan", "x.json", "--sede", "3"]).run().code(2).says(&["E0001 --sede", "--seed"]);
}

#[test]
fn a_missing_argument_is_named() {
    Call::new(["check", "x.json"]).run().code(2).says(&["E0001 <PLAN>", "Thiếu tham số bắt buộc."]);
}

#[test]
fn numbers_must_be_numbers_in_their_range() {
    let en = |value: &str| ["plan", "x.json", "--lang", "en", "--time-limit", value].map(str::to_owned);
    Call::new(en("soon")).run().code(2).says(&[
        "--time-limit <S>",
        "value: soon",
        "A whole number is needed.",
    ]);
    Call::new(en("0")).run().code(2).says(&["value: 0", "in the range: 1.."]);
}

#[test]
fn json_and_table_exclude_each_other() {
    let came = Call::new(["validate", "x.json", "--json", "--table", "--lang", "en"]).run().code(2);
    assert_eq!(came.json()["code"], 2);
    assert!(came.json()["errors"][0]["text"].as_str().unwrap().starts_with("Cannot be used together with"));
}

#[test]
fn unknown_values_name_the_known_ones() {
    Call::new(["schema", "plans"]).run().code(2).says(&[
        "Có lẽ ý bạn là plan?",
        "Có thể là: instance, plan, changes, certificate, scenarios, comparison, simulation, records, register, batch, batch-record.",
    ]);
}

#[test]
fn errors_of_usage_are_json_if_asked_for() {
    let came = Call::new(["plan", "--json"]).run().code(2);
    let json = came.json();
    assert_eq!((json["code"].as_i64(), json["errors"][0]["code"].as_str()), (Some(2), Some("E0001")));
    assert_eq!(came.stderr, "");
}

#[test]
fn only_one_document_can_be_standard_input() {
    Call::new(["check", "-", "-"]).stdin("{}").run().code(2).says(&["E0001 -"]);
}
