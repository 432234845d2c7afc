//! Files are written whole or not at all, and never over the input.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use super::call::{Call, instance};

fn tutorial() -> String {
    fs::read_to_string(instance("tutorial.json")).unwrap()
}

#[test]
fn a_missing_folder_is_found_before_the_work() {
    let came = Call::new(["plan", "a.json", "-o", "nowhere/plan.json", "--lang", "en"]).run().code(2);
    let came = came.says(&["error E0002 nowhere/plan.json", "there is no such file or folder"]);
    assert!(came.files().is_empty());
}

#[test]
fn a_folder_is_not_written_over() {
    Call::new(["generate", "-o", "."]).run().code(2).says(&["E0002 .", "đây là một thư mục"]);
}

#[test]
fn the_input_is_not_written_over() {
    let came = Call::new(["plan", "a.json", "-o", "./a.json"]).file("a.json", &tutorial()).run().code(2);
    let came = came.says(&["E0002", "đây chính là tệp đầu vào"]);
    assert_eq!(came.text("a.json"), tutorial());
}

#[test]
fn an_invalid_instance_leaves_the_old_plan() {
    let came =
        Call::new(["plan", "a.json", "-o", "plan.json"]).file("a.json", "{").file("plan.json", "old").run();
    let came = came.code(3);
    assert_eq!(came.text("plan.json"), "old");
    assert_eq!(came.files(), ["a.json", "plan.json"]);
}

#[test]
fn a_new_plan_replaces_the_old_one_and_leaves_nothing_else() {
    let call =
        Call::new(["plan", "a.json", "-o", "plan.json"]).file("a.json", &tutorial()).file("plan.json", "old");
    let came = call.run().code(0);
    assert!(came.text("plan.json").contains("luanphien/plan@1"));
    assert_eq!(came.files(), ["a.json", "plan.json"]);
}

#[test]
fn a_new_file_can_be_read_by_others() {
    let came =
        Call::new(["generate", "--members", "5", "--cells", "4", "--communes", "1", "-o", "a.json"]).run();
    let came = came.code(0);
    let mode = fs::metadata(came.folder.path().join("a.json")).unwrap().permissions().mode();
    let umask_of_a_plain_file = {
        fs::write(came.folder.path().join("plain"), "").unwrap();
        fs::metadata(came.folder.path().join("plain")).unwrap().permissions().mode()
    };
    assert_eq!(mode, umask_of_a_plain_file);
}

#[test]
fn devices_are_written_to() {
    Call::new(["generate", "--members", "5", "--cells", "4", "--communes", "1", "-o", "/dev/null"])
        .run()
        .code(0);
    let came = Call::new(["schema", "instance"]).run().code(0);
    assert!(came.stdout.len() > 1000);
}

#[test]
fn seconds_go_to_their_own_file() {
    let call = Call::new(["plan", "a.json", "--timings", "t.json"]).file("a.json", &tutorial());
    let came = call.run().code(0);
    let timings: serde_json::Value = serde_json::from_str(&came.text("t.json")).unwrap();
    assert_eq!(timings["stages"][0]["stage"], "reading");
    assert!(timings["total_seconds"].as_f64().unwrap() > 0.0);
    assert!(!came.stdout.contains("seconds"), "no clock in the plan");
}
