//! Folders and streams, in and out.

use serde_json::{Value, json};

use super::{Call, instance, kept, lines, named, names, records, summary, tree, with_files};

#[test]
fn a_folder_becomes_a_folder_of_plans_and_a_summary() {
    let args = ["batch", "in", "-o", "out", "--lang", "en"];
    let came = with_files(&args, 2).file("in/sub/a.json", &named("deep").to_string()).run().code(0);
    assert_eq!(names(&came, "out"), ["a.plan.json", "b.plan.json", "sub/a.plan.json", "summary.json"]);
    let came = came.shows(&["18/18", "3/3", "Total", "Proved optimal: 3", "Written to out."]);
    assert_eq!(kept(&came), 0);
    let summary = summary(&came, "out/summary.json");
    let ids: Vec<&str> =
        summary["committees"].as_array().unwrap().iter().map(|one| one["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["a", "b", "sub/a"]);
    assert_eq!(summary["committees"][2]["plan"], "sub/a.plan.json");
    assert_eq!(summary["committees"][2]["figures"]["organization"], "deep");
    // Three times the figures of the README's tour: 18 meetings, 3 sessions by the head, 670 minutes.
    let totals = &summary["totals"];
    assert_eq!((&totals["meetings_covered"], &totals["sessions_by_head"]), (&json!(54), &json!(9)));
    assert_eq!(totals["travel_minutes"], 2010);
    assert!(!came.text("out/summary.json").contains("second"), "no clock in the summary");
    let plan = came.text("out/b.plan.json");
    let instance = named("b").to_string();
    Call::new(["check", "i.json", "p.json"]).file("i.json", &instance).file("p.json", &plan).run().code(0);
    let alone = Call::new(["plan", "-"]).stdin(&instance).run().code(0);
    assert_eq!(alone.stdout, plan, "as `plan` makes it");
}

#[test]
fn lines_come_out_in_the_order_they_came_in() {
    let text = format!("{}\n\n{}", json!({ "id": "x/1", "part": 4, "instance": named("first") }), lines(2));
    let came = Call::new(["batch", "-", "-o", "-", "--threads", "2"]).stdin(&text).run().code(0);
    assert_eq!(came.stderr, "");
    let records = records(&came.stdout);
    let told: Vec<(&Value, &Value)> = records.iter().map(|one| (&one["id"], &one["line"])).collect();
    assert_eq!(
        told,
        [(&json!("x_1"), &json!(1)), (&json!("line-0003"), &json!(3)), (&json!("line-0004"), &json!(4))]
    );
    assert_eq!(records[1]["figures"]["organization"], "a");
    let plan = records[0]["plan"].to_string();
    let call = Call::new(["check", "i.json", "p.json"]).file("i.json", &named("first").to_string());
    call.file("p.json", &plan).run().code(0);
}

#[test]
fn a_file_of_lines_becomes_a_file_of_lines_or_a_folder() {
    let args = ["batch", "in.jsonl", "-o", "out.jsonl", "--summary", "s.json"];
    let came = Call::new(args).file("in.jsonl", &lines(2)).run().code(0);
    assert_eq!(came.files(), ["in.jsonl", "out.jsonl", "s.json"]);
    assert_eq!(records(&came.text("out.jsonl")).len(), 2);
    assert_eq!(summary(&came, "s.json")["totals"]["committees"], 2);
    let came = Call::within(came.folder, ["batch", "in.jsonl", "-o", "out"]).run().code(0);
    assert_eq!(names(&came, "out"), ["line-0001.plan.json", "line-0002.plan.json", "summary.json"]);
    let streamed = Call::within(came.folder, ["batch", "in.jsonl", "-o", "-"]).run().code(0);
    assert_eq!(streamed.stdout, streamed.text("out.jsonl"));
}

#[test]
fn the_number_of_threads_changes_no_byte() {
    let run = |threads: &str, out: &str| {
        let came = with_files(&["batch", "in", "-o", out, "--threads", threads], 5).run().code(0);
        came.folder
    };
    let (one, two) = (run("1", "out"), run("2", "out"));
    assert_eq!(tree(&one.path().join("out")), tree(&two.path().join("out")));
    let (one, two) = (run("1", "out.jsonl"), run("3", "out.jsonl"));
    assert_eq!(tree(one.path()), tree(two.path()));
}

#[test]
fn one_instance_is_a_batch_of_one_and_json_is_the_summary() {
    let path = instance("tutorial.json").to_string_lossy().into_owned();
    let came = Call::new(["batch", path.as_str(), "-o", "out", "--json"]).run().code(0);
    assert_eq!(came.stdout, came.text("out/summary.json"));
    assert_eq!(came.json()["committees"][0]["file"], "tutorial.json");
    let streamed = Call::new(["batch", path.as_str(), "-o", "o.jsonl", "--summary", "-"]).run().code(0);
    assert_eq!((streamed.json()["code"].as_i64(), streamed.files()), (Some(0), vec!["o.jsonl".to_owned()]));
    Call::new(["batch", path.as_str(), "-o", "-", "--summary", "-"]).run().code(2).says(&["E0001 --summary"]);
}

#[test]
fn the_same_name_is_given_once_only() {
    let line = |id: &str| format!("{}\n", json!({ "id": id, "instance": named(id) }));
    let text = [line("xa"), line("xa"), line("XA"), line("..")].concat();
    let came = Call::new(["batch", "-", "-o", "out"]).stdin(&text).run().code(0);
    assert_eq!(
        names(&came, "out"),
        ["XA-3.plan.json", "_..plan.json", "summary.json", "xa-2.plan.json", "xa.plan.json"]
    );
}

#[test]
fn what_lies_in_the_folder_beside_instances_is_not_read_as_one() {
    let call = with_files(&["batch", "in", "-o", "in/out", "--summary", "in/all.json"], 2);
    let call = call.file("in/.hidden.json", "{").file("in/note.txt", "x").file("in/old.plan.json", "{");
    let came = call.run().code(0);
    assert_eq!(names(&came, "in/out"), ["a.plan.json", "b.plan.json"]);
    let before = tree(came.folder.path());
    let args = ["batch", "in", "-o", "in/out", "--summary", "in/all.json", "--lang", "en"];
    let came = Call::within(came.folder, args).run().code(0);
    assert_eq!((kept(&came), tree(came.folder.path())), (2, before));
}

#[test]
fn calendars_are_looked_for_beside_their_instance() {
    let at = |name: &str| std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/format").join(name);
    let text = |name: &str| std::fs::read_to_string(at(name)).unwrap();
    // With its calendar it is valid, though its minima contradict (4); without it is not (3).
    let args = ["batch", "in", "-o", "-"];
    let alone = Call::new(args).file("in/sub/i.json", &text("complete.json")).run().code(3);
    assert_eq!(records(&alone.stdout)[0]["errors"][0]["code"], "E1605");
    let beside = Call::within(alone.folder, args).file("in/sub/complete.ics", &text("complete.ics"));
    beside.run().code(4);
    let line = format!("{}\n", serde_json::from_str::<Value>(&text("complete.json")).unwrap());
    let call = Call::new(["batch", "in/i.jsonl", "-o", "-"]).file("in/i.jsonl", &line);
    call.file("in/complete.ics", &text("complete.ics")).run().code(4);
}

#[test]
fn a_province_is_generated_as_a_folder_or_as_lines() {
    let came = Call::new(["generate", "--committees", "3", "-o", "province"]).run().code(0);
    assert_eq!(names(&came, "province"), ["xa-1.json", "xa-2.json", "xa-3.json"]);
    let came = Call::within(came.folder, ["generate", "--committees", "3", "-o", "p.jsonl"]).run().code(0);
    let streamed = Call::new(["generate", "--committees", "3"]).run().code(0);
    assert_eq!(streamed.stdout, came.text("p.jsonl"));
    let file: Value = serde_json::from_str(&came.text("province/xa-2.json")).unwrap();
    let line: Value = serde_json::from_str(streamed.stdout.lines().nth(1).unwrap()).unwrap();
    assert_eq!(file, line);
    Call::new(["generate", "--committees", "3", "--members", "4"]).run().code(2);
    Call::new(["generate", "--committees", "0", "--lang", "en"]).run().code(2).says(&["--committees"]);
}
