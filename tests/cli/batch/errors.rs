//! One that fails does not stop the others, and is told with everything that is known.

use serde_json::json;

use super::{Call, contradictory, lines, named, names, records, summary, with_files};

#[test]
fn one_bad_committee_stops_nobody() {
    let call = with_files(&["batch", "in", "-o", "out", "--lang", "en"], 2);
    let call = call
        .file("in/aa-broken.json", "{\n  \"format\": ,\n}")
        .file("in/ab-tight.json", &contradictory().to_string());
    let came = call.run().code(3);
    assert_eq!(names(&came, "out"), ["a.plan.json", "b.plan.json", "summary.json"]);
    let came = came.shows(&[
        "2 committees have no plan",
        "error E1001 in/aa-broken.json: 2:13",
        "remedy: mend the place",
        "error E0003 in/ab-tight.json",
        "Proved optimal: 2 · limit struck: 0 · without a plan: 2",
    ]);
    let summary = summary(&came, "out/summary.json");
    assert_eq!((&summary["code"], &summary["totals"]["failed"]), (&json!(3), &json!(2)));
    let of = |number: usize| &summary["committees"][number];
    assert_eq!((&of(1)["status"], &of(1)["code"]), (&json!("invalid"), &json!(3)));
    assert_eq!((&of(2)["status"], &of(2)["code"]), (&json!("contradiction"), &json!(4)));
    let error = &of(1)["errors"][0];
    assert_eq!((&error["code"], &error["path"]), (&json!("E1001"), &json!("2:13")));
    assert_eq!(error["file"], "in/aa-broken.json");
    assert!(error["remedy"].as_str().unwrap().contains("comma"));
    assert!(of(1).get("plan").is_none() && of(1).get("figures").is_none());
}

#[test]
fn a_bad_line_has_its_record_at_its_place() {
    let bad = json!({ "id": "bad", "instance": { "format": "luanphien/instance@1", "people": 3 } });
    let text = format!("{}\n{bad}\n{{\"format\": ,}}\n{}", named("a"), lines(1));
    let came =
        Call::new(["batch", "in.jsonl", "-o", "-", "--lang", "en"]).file("in.jsonl", &text).run().code(3);
    let records = records(&came.stdout);
    let codes: Vec<i64> = records.iter().map(|one| one["code"].as_i64().unwrap()).collect();
    assert_eq!(codes, [0, 3, 3, 0]);
    let told = records[1]["errors"].as_array().unwrap();
    assert!(told.iter().any(|one| one["code"] == "E1006" && one["path"] == "people"), "{told:#?}");
    assert!(told.iter().all(|one| one["file"] == "in.jsonl:2"));
    assert_eq!(records[2]["errors"][0]["path"], "3:12");
    assert!(records[1].get("plan").is_none());
}

#[test]
fn a_contradiction_alone_ends_with_4() {
    let text = format!("{}\n{}\n", named("a"), contradictory());
    Call::new(["batch", "-", "-o", "-"]).stdin(&text).run().code(4);
}

#[test]
fn a_place_within_an_envelope_is_a_place_in_the_line() {
    let alone = named("a").to_string().replacen("\"title\":", "\"title\":\"x\",\"title\":", 1);
    let before = "{\"id\": 1, \"instance\": ";
    let line = format!("{before}{alone}}}");
    let place = |text: &str| {
        let came = Call::new(["batch", "-", "-o", "-"]).stdin(text).run().code(3);
        records(&came.stdout)[0]["errors"][0]["path"].as_str().unwrap().to_owned()
    };
    let alone = place(&alone);
    let column: usize = alone.split_once(':').unwrap().1.parse().unwrap();
    assert_eq!(place(&line), format!("1:{}", column + before.len()));
}

#[test]
fn a_folder_without_instances_is_an_error_with_a_code() {
    let call = || Call::new(["batch", "in", "-o", "out", "--lang", "en"]);
    let came = call().file("in/x.txt", "").run().code(3);
    let came = came.says(&["error E0010 in", "no instance in this folder", "remedy:"]);
    assert_eq!(came.files(), ["in"], "nothing is written");
    call().run().code(3).says(&["error E1002 in"]);
    let came = Call::new(["batch", "-", "-o", "-"]).stdin("\n").run().code(0);
    assert_eq!(came.stdout, "", "no lines are no error: a part of a stream may be empty");
}

#[test]
fn the_input_is_not_written_over() {
    let came = with_files(&["batch", "in", "-o", "in"], 1).run().code(2).says(&["E0002 in", "tệp đầu vào"]);
    assert_eq!(names(&came, "in"), ["a.json"]);
    let call = Call::new(["batch", "in.jsonl", "-o", "./in.jsonl"]).file("in.jsonl", &lines(1));
    let came = call.run().code(2).says(&["E0002"]);
    assert_eq!(came.text("in.jsonl"), lines(1));
    with_files(&["batch", "in", "-o", "file"], 1).file("file", "x").run().code(2).says(&["E0002 file"]);
}

#[test]
fn a_full_disk_is_told() {
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let mut child = std::process::Command::new(env!("CARGO_BIN_EXE_luanphien"))
        .args(["batch", super::instance("tutorial.json").to_str().unwrap(), "-o", "-", "--lang", "en"])
        .stdout(full)
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(2));
}
