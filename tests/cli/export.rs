//! `luanphien export`: what is written, and what is left alone.

use super::call::instance;
use super::office::Office;

/// An office with a plan of the tutorial.
fn office() -> Office {
    let mut office = Office::new("sổ.db".to_owned());
    office.says(0, &["plan", "q1.json", "-o", "plan.json", "--json"]);
    office
}

const EXPORT: [&str; 4] = ["export", "plan.json", "--instance", "q1.json"];

#[test]
fn every_file_is_named_and_there() {
    let mut office = office();
    let at = ["--ics", "lịch", "--at", "2026-12-20T09:00:00+07:00"];
    let told = office.json(&[&EXPORT[..], &at, &["--json"]].concat());
    let files: Vec<&str> =
        told["files"].as_array().unwrap().iter().map(|file| file.as_str().unwrap()).collect();
    assert_eq!(files.len(), 7);
    for file in &files {
        let text = std::fs::read_to_string(office.path(file)).unwrap();
        assert!(text.contains("DTSTAMP:20261220T020000Z"), "{file}");
    }
    assert!(files.contains(&"lịch/people/bi-thu.ics") && files.contains(&"lịch/receptions.ics"));
}

#[test]
fn a_plan_that_breaks_rules_is_not_passed_on() {
    let mut office = office();
    let text = std::fs::read_to_string(office.path("plan.json")).unwrap();
    office.write("plan.json", &text.replace("\"person\": \"bi-thu\"", "\"person\": \"pho-bi-thu\""));
    office.says(6, &[&EXPORT[..], &["--ics", "lịch", "--table"]].concat());
    assert!(!office.path("lịch").exists());
}

#[test]
fn a_file_of_somebody_else_is_not_written_over() {
    let mut office = office();
    std::fs::create_dir_all(office.path("lịch/people")).unwrap();
    office.write("lịch/people/bi-thu.ics", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n");
    let told = office.says(2, &[&EXPORT[..], &["--ics", "lịch", "--table"]].concat());
    assert!(told.contains("E0002") && told.contains("bi-thu.ics"), "{told}");
    assert!(!office.path("lịch/receptions.ics").exists(), "all or nothing");
}

#[test]
fn something_must_be_asked_for_and_the_instance_named() {
    let mut office = office();
    assert!(office.says(2, &[&EXPORT[..], &["--table"]].concat()).contains("--ics"));
    let q1 = instance("tutorial.json").display().to_string();
    assert!(office.says(2, &["export", "plan.json", "--ics", &q1, "--table"]).contains("--instance"));
}
