//! Running again: what is there and right is kept, anything else is made anew, and breaking off loses nothing.

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;
use tempfile::TempDir;

use super::{Call, instance, kept, lines, named, tree, with_files};

const AGAIN: [&str; 6] = ["batch", "in", "-o", "out", "--lang", "en"];

#[test]
fn what_is_there_and_right_is_kept() {
    let came = with_files(&AGAIN, 3).run().code(0);
    let before = tree(&came.folder.path().join("out"));
    let came = Call::within(came.folder, AGAIN).file("in/d.json", &named("d").to_string()).run().code(0);
    assert_eq!(kept(&came), 3);
    let after = tree(&came.folder.path().join("out"));
    assert_eq!(after[..3], before[..3]);
    let fresh = with_files(&AGAIN, 4).run().code(0);
    assert_eq!(tree(&fresh.folder.path().join("out")), after, "as made in one go");
    let came = Call::within(came.folder, AGAIN.iter().chain(&["--again"])).run().code(0);
    assert_eq!(kept(&came), 0);
    assert_eq!(tree(&came.folder.path().join("out")), after);
}

#[test]
fn plans_that_are_cut_off_foreign_or_edited_are_made_anew() {
    let came = with_files(&AGAIN, 5).run().code(0);
    let out = came.folder.path().join("out");
    let before = tree(&out);
    let text = came.text("out/a.plan.json");
    std::fs::write(out.join("a.plan.json"), &text[..text.len() / 2]).unwrap();
    std::fs::copy(out.join("c.plan.json"), out.join("b.plan.json")).unwrap();
    let mut edited: Value = serde_json::from_str(&came.text("out/d.plan.json")).unwrap();
    edited["people"][0]["points"] = 1.into();
    std::fs::write(out.join("d.plan.json"), edited.to_string()).unwrap();
    let came = Call::within(came.folder, AGAIN).run().code(0);
    assert_eq!(kept(&came), 2, "c and e");
    assert_eq!(tree(&out), before);
}

#[test]
fn another_instance_or_seed_makes_a_plan_anew() {
    let came = with_files(&AGAIN, 2).run().code(0);
    let came = Call::within(came.folder, AGAIN).file("in/b.json", &named("other").to_string()).run().code(0);
    assert_eq!(kept(&came), 1);
    let came = Call::within(came.folder, AGAIN.iter().chain(&["--seed", "1"])).run().code(0);
    assert_eq!(kept(&came), 0);
    assert!(came.text("out/a.plan.json").contains("\"seed\": 1"));
}

#[test]
fn a_plan_that_a_limit_ended_is_kept_under_the_same_limit_only() {
    let path = instance("tam-nong/2027-q1.json").to_string_lossy().into_owned();
    let args = |limit| ["batch", path.as_str(), "-o", "out", "--lang", "en", "--time-limit", limit];
    let came = Call::new(args("1")).run().code(0);
    let (notes, plan) = (came.text("out/limits.jsonl"), came.text("out/2027-q1.plan.json"));
    assert!(plan.contains("\"limit_struck\": true"));
    assert_eq!((notes.lines().count(), kept(&came)), (1, 0));
    let came = Call::within(came.folder, args("1")).run().code(0);
    assert_eq!((kept(&came), came.text("out/2027-q1.plan.json") == plan), (1, true));
    let came = Call::within(came.folder, args("2")).run().code(0);
    assert_eq!((kept(&came), came.text("out/limits.jsonl").lines().count()), (0, 2));
    // Without the note nobody knows the limit.
    std::fs::write(came.folder.path().join("out/limits.jsonl"), &notes[..notes.len() - 5]).unwrap();
    let came = Call::within(came.folder, args("1")).run().code(0);
    assert_eq!(kept(&came), 0);
}

#[test]
fn records_that_are_cut_off_or_edited_are_made_anew() {
    let args = ["batch", "in.jsonl", "-o", "out.jsonl", "--lang", "en"];
    let came = Call::new(args).file("in.jsonl", &lines(4)).run().code(0);
    let whole = came.text("out.jsonl");
    let edited = whole.replacen("\"duties\":", "\"duties\":1", 1);
    let cut = &edited[..edited.len() - 40];
    let came = Call::within(came.folder, args).file("out.jsonl", cut).run().code(0);
    assert_eq!(
        (kept(&came), came.text("out.jsonl") == whole),
        (2, true),
        "the first was edited, the last cut"
    );
    assert_eq!(came.files(), ["in.jsonl", "out.jsonl"]);
    let came = Call::within(came.folder, args.iter().chain(&["--again"])).run().code(0);
    assert_eq!((kept(&came), came.text("out.jsonl") == whole), (0, true));
}

/// Starts a batch and kills it once `ready` says so.
fn killed(folder: &TempDir, args: &[&str], ready: impl Fn() -> bool) {
    let mut child: Child = Command::new(env!("CARGO_BIN_EXE_luanphien"))
        .args(args)
        .current_dir(folder.path())
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    let begun = Instant::now();
    while !ready() && begun.elapsed() < Duration::from_secs(60) {
        std::thread::sleep(Duration::from_millis(2));
    }
    child.kill().unwrap();
    child.wait().unwrap();
}

fn plans(out: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(out).into_iter().flatten();
    let names = entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned());
    names.filter(|name| name.ends_with(".plan.json")).collect()
}

#[test]
fn killed_at_any_moment_nothing_finished_is_lost() {
    let folder = with_files(&["validate", "in/a.json"], 12).run().code(0).folder;
    let out = folder.path().join("out");
    killed(&folder, &["batch", "in", "-o", "out", "--threads", "1"], || plans(&out).len() >= 2);
    let finished = plans(&out).len();
    assert!((2..12).contains(&finished), "{finished}");
    let came = Call::within(folder, AGAIN).run().code(0);
    assert_eq!(kept(&came), finished);
    let fresh = with_files(&AGAIN, 12).run().code(0);
    let without_strays = |mut tree: Vec<(String, Vec<u8>)>| {
        tree.retain(|(name, _)| !name.starts_with(".tmp"));
        tree
    };
    assert_eq!(without_strays(tree(&out)), tree(&fresh.folder.path().join("out")));
}

#[test]
fn a_stream_into_a_file_goes_on_where_it_was_killed() {
    let args = ["batch", "in.jsonl", "-o", "out.jsonl", "--threads", "1", "--lang", "en"];
    let folder = Call::new(["--version"]).file("in.jsonl", &lines(12)).run().folder;
    let part = folder.path().join("out.jsonl.part");
    let finished = || std::fs::read_to_string(&part).unwrap_or_default().matches('\n').count();
    killed(&folder, &args, || finished() >= 2);
    let first = finished();
    assert!((2..12).contains(&first), "{first}");
    // Killed a second time: what was finished in both runs is there.
    killed(&folder, &args, || finished() >= first + 2);
    let second = finished();
    let came = Call::within(folder, args).run().code(0);
    assert_eq!((kept(&came), came.files()), (second, vec!["in.jsonl".to_owned(), "out.jsonl".to_owned()]));
    let fresh = Call::new(args).file("in.jsonl", &lines(12)).run().code(0);
    assert_eq!(came.text("out.jsonl"), fresh.text("out.jsonl"));
}
