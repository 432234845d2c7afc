//! Every code: one or more files that yield it, a heading in the docs, and nothing else.

use std::collections::BTreeSet;

use luanphien::domain::{Language, Letterhead, Organization};
use luanphien::format::records::{RecordKind, read_table};
use luanphien::format::{
    Base, Issue, NoFiles, apply_changes, build_instance, codes, read_certificate, read_changes,
    read_instance_dto, read_instance_file, read_letterhead, read_records, read_scenarios,
};
use luanphien::office::check_certificate;

use super::{at, text};
use crate::support::plans::TUTORIAL;

/// The day on which the invalid changes are made to the tutorial.
const AS_OF: &str = "2027-02-10";

/// Every invalid file, instances, changes and certificates, with what is wrong with it.
fn files() -> Vec<(String, Vec<Issue>)> {
    let instance = |name: &str| match read_instance_file(&at("instances/invalid").join(name)) {
        Ok(_) => panic!("{name} must be wrong"),
        Err(issues) => issues,
    };
    let mut all = in_folder("instances/invalid", instance);
    all.extend(in_folder("instances/invalid/changes", changes));
    all.extend(in_folder("instances/invalid/scenarios", scenarios));
    all.extend(in_folder("instances/invalid/certificate", certificates));
    all.extend(in_folder("instances/invalid/records", records));
    all.extend(in_folder("instances/invalid/letterhead", letterheads));
    all
}

fn in_folder(folder: &str, issues: impl Fn(&str) -> Vec<Issue>) -> Vec<(String, Vec<Issue>)> {
    let names = std::fs::read_dir(at(folder)).unwrap();
    let mut names: Vec<String> =
        names.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.retain(|name| [".json", ".csv", ".toml"].iter().any(|end| name.ends_with(end)));
    names.sort();
    names.into_iter().map(|name| (name.clone(), issues(&name))).collect()
}

/// What is wrong with changes when they are made to the tutorial.
fn changes(name: &str) -> Vec<Issue> {
    let tutorial = read_instance_dto(&text("instances/tutorial.json")).unwrap();
    let read = read_changes(&text(&format!("instances/invalid/changes/{name}")));
    match read.and_then(|changes| apply_changes(&tutorial, &changes, Some(AS_OF.parse().unwrap()))) {
        Ok(_) => panic!("{name} must be wrong"),
        Err(issues) => issues,
    }
}

/// What is wrong with certificates of the tutorial's plan.
fn certificates(name: &str) -> Vec<Issue> {
    let (tutorial, plan) = &*TUTORIAL;
    let read = read_certificate(&text(&format!("instances/invalid/certificate/{name}")));
    match read.and_then(|certificate| check_certificate(tutorial, plan, &certificate)) {
        Ok(_) => panic!("{name} must be wrong"),
        Err(issues) => issues,
    }
}

/// What is wrong with scenarios by themselves, or with what one makes of the tutorial.
fn scenarios(name: &str) -> Vec<Issue> {
    let base = Base::read(&text("instances/tutorial.json")).unwrap();
    let file = match read_scenarios(&text(&format!("instances/invalid/scenarios/{name}"))) {
        Ok(file) => file,
        Err(issues) => return issues,
    };
    let built = |variant: luanphien::format::Variant| {
        variant.instance.and_then(|dto| build_instance(&dto, &NoFiles)).err().unwrap_or_default()
    };
    base.variants(&file).into_iter().flat_map(built).collect()
}

/// What is wrong with records of the tutorial's quarter on its last evening.
fn records(name: &str) -> Vec<Issue> {
    let text = text(&format!("instances/invalid/records/{name}"));
    let read =
        if name.ends_with(".csv") { read_table(RecordKind::Attendance, &text) } else { read_records(&text) };
    match read {
        Ok(records) => crate::follow_up::refused(&records),
        Err(issues) => issues,
    }
}

/// What is wrong with an office's own texts.
fn letterheads(name: &str) -> Vec<Issue> {
    let text = text(&format!("instances/invalid/letterhead/{name}"));
    let usual = Letterhead::of(&Organization { name: "Huyện uỷ Mẫu".into(), level: "district".into() });
    match read_letterhead(&text, usual) {
        Ok(_) => panic!("{name} must be wrong"),
        Err(issues) => issues,
    }
}

fn known() -> BTreeSet<&'static str> {
    codes::all().map(|code| code.id).collect()
}

#[test]
fn each_invalid_file_yields_the_code_it_is_named_after_and_no_other() {
    for (name, issues) in files() {
        let found: BTreeSet<&str> = issues.iter().map(|issue| issue.code.id).collect();
        assert_eq!(found, BTreeSet::from([&name[..5]]), "{name}: {issues:#?}");
    }
}

#[test]
fn each_code_has_a_file() {
    let named: BTreeSet<String> = files().iter().map(|(name, _)| name[..5].to_owned()).collect();
    // What is wrong with a spreadsheet (E23xx) is brought about in tests/workbook/errors.rs, with a request (E25xx) in tests/service.
    let of_files = known().into_iter().filter(|id| !id.starts_with("E23") && !id.starts_with("E25"));
    assert_eq!(named, of_files.map(str::to_owned).collect());
}

#[test]
fn each_code_has_its_heading_in_the_docs_with_its_texts() {
    let page = text("docs/codes.md");
    let headings: Vec<&str> = page.lines().filter_map(|line| line.strip_prefix("### ")).collect();
    let expected: Vec<&str> = codes::all().map(|code| code.id).collect();
    assert_eq!(headings, expected);
    for code in codes::all() {
        for text in [code.vi, code.en, code.remedy_vi, code.remedy_en] {
            assert!(page.contains(text), "{}: {text}", code.id);
        }
    }
}

#[test]
fn each_check_function_is_named_after_a_code_that_exists() {
    let mut named = BTreeSet::new();
    for folder in [
        "src/format",
        "src/format/check",
        "src/format/convert",
        "src/format/changes",
        "src/format/scenarios",
        "src/format/letterhead",
    ] {
        for entry in std::fs::read_dir(at(folder)).unwrap().map(Result::unwrap) {
            let Ok(source) = std::fs::read_to_string(entry.path()) else { continue };
            let functions = source.split("fn check_e").skip(1);
            named.extend(functions.map(|rest| format!("E{}", &rest[..4])));
        }
    }
    let known = known().into_iter().map(str::to_owned).collect::<BTreeSet<_>>();
    assert!(named.is_subset(&known), "{:?}", named.difference(&known).collect::<Vec<_>>());
}

#[test]
fn each_issue_says_where_what_and_what_to_do_in_both_languages() {
    for (name, issues) in files() {
        for issue in issues {
            assert!(!issue.path.is_empty(), "{name}");
            for language in [Language::Vi, Language::En] {
                assert!(!issue.text(language).is_empty() && !issue.remedy(language).is_empty(), "{name}");
            }
            let written = serde_json::to_value(&issue).unwrap();
            assert_eq!(written["code"], name[..5], "{name}");
        }
    }
}

/// A reader of changes looks into the changes, not into the instance that became of them.
#[test]
fn each_mistake_of_a_change_is_placed_in_the_changes() {
    for (name, issues) in in_folder("instances/invalid/changes", changes) {
        for issue in issues.iter().filter(|issue| issue.code.id != "E1003") {
            assert!(issue.path.starts_with("changes["), "{name}: {}", issue.path);
        }
    }
}

/// A reader of scenarios looks into the scenarios.
#[test]
fn each_mistake_of_a_scenario_is_placed_in_the_scenarios() {
    for (name, issues) in in_folder("instances/invalid/scenarios", scenarios) {
        for issue in issues.iter().filter(|issue| issue.code.id != "E1003") {
            let starts = ["scenarios", "cross", "at_most"];
            assert!(starts.iter().any(|start| issue.path.starts_with(start)), "{name}: {}", issue.path);
        }
    }
}

#[test]
fn the_same_file_gives_the_same_issues_again() {
    let once: Vec<_> = files();
    assert_eq!(once, files());
}
