//! A year's beginning as the office lives it, on a file and on a server: the same words on both.

use luanphien::register::{RegisterError, wait};
use serde_json::Value;

use super::call::instance;
use super::office::Office;
use crate::register::server;

const MARCH: [&str; 2] = ["--at", "2027-03-31T20:00:00+07:00"];

/// Plan, publish, an absence and a rebalance, publish again, record, look at the accounts, plan the next quarter from them.
fn year(register: String) -> String {
    let mut office = Office::new(register);
    office.says(0, &["plan", "q1.json", "-o", "plan-1.json", "--json"]);
    let published = ["--at", "2026-12-20T09:00:00+07:00"];
    office.says(0, &[&["publish", "q1.json", "plan-1.json", "--table"][..], &published].concat());
    office.says(
        0,
        &[
            "rebalance",
            "q1.json",
            "plan-1.json",
            "--as-of",
            "2027-02-01",
            "--away",
            "uv-cong-an:2027-02-01..2027-02-28",
            "--away",
            "bi-thu:2027-03-03",
            "--instance-to",
            "q1-now.json",
            "-o",
            "plan-2.json",
            "--json",
        ],
    );
    let republished = ["--at", "2027-01-31T09:00:00+07:00"];
    let told =
        office.says(0, &[&["publish", "q1-now.json", "plan-2.json", "--table"][..], &republished].concat());
    assert!(told.contains("to be told"), "{told}");
    office.says(0, &["versions", "--table"]);
    office.says(0, &["diff", "1", "2", "--table"]);
    office.write("attendance.csv", &attendance(&office.plan("plan-2.json")));
    let table = ["record", "attendance", "attendance.csv", "--table"];
    assert!(office.says(0, &[&table[..], &MARCH].concat()).contains("taken in (entry 3)"));
    assert!(office.says(0, &[&table[..], &MARCH].concat()).contains("nothing was written"));
    for line in [
        &[
            "session",
            "--duty",
            "tiep-dan/2027-01/1",
            "--held",
            "delegate",
            "--delegate",
            "pho-bi-thu",
            "--reason",
            "họp tỉnh",
        ][..],
        &[
            "visits",
            "--duty",
            "tiep-dan/2027-01/1",
            "--kind",
            "petition",
            "--topic",
            "land",
            "--visits",
            "2",
            "--pending",
            "1",
        ],
        &[
            "report",
            "--author",
            "agency",
            "--period",
            "2027-Q1",
            "--due",
            "2027-03-25",
            "--state",
            "submitted",
            "--submitted",
            "2027-03-24",
        ],
        &[
            "report",
            "--author",
            "bi-thu",
            "--period",
            "2027-01",
            "--due",
            "2027-02-05",
            "--state",
            "accepted",
            "--submitted",
            "2027-02-05",
        ],
    ] {
        office.says(0, &[&["record"][..], line, &["--table"], &MARCH].concat());
    }
    let remind = ["remind", "--as-of", "2027-03-10", "--table"];
    let told = office.says(0, &[&remind[..], &MARCH].concat());
    assert!(told.contains("this is due"));
    // Asked for by the policy: the secretary's is in, the deputy's is late.
    assert_eq!(told.matches("the report for 2027-01").count(), 1, "{told}");
    assert!(told.contains("for 2027-01 by 5 Feb 2027 (33 days late)"), "{told}");
    assert!(office.says(0, &[&remind[..], &MARCH].concat()).contains("Nothing is due"));
    office.says(0, &["ledger", "--table"]);
    let report = office.says(0, &["report", "--period", "2027-Q1", "--table"]);
    assert!(report.contains("Report from 1 Jan 2027 to 31 Mar 2027"), "{report}");
    // Of each month two, whenever they are due, and the agency's.
    assert!(report.lines().any(|line| line.contains("Reports on time") && line.contains("2/7")), "{report}");
    let opened = office.says(
        0,
        &[
            "plan",
            "q2.json",
            "--register",
            &office.register.clone(),
            "--instance-to",
            "q2-open.json",
            "-o",
            "plan-3.json",
            "--json",
        ],
    );
    assert!(opened.contains("Opens with the accounts of the plan from 1 Jan 2027"), "{opened}");
    journal(&mut office);
    let quarter = ["publish", "q2-open.json", "plan-3.json", "--table", "--at", "2027-03-31T21:00:00+07:00"];
    office.says(0, &quarter);
    office.says(0, &["ledger", "--person", "pho-bi-thu", "--table"]);
    office.says(0, &["register", "verify", "--table"]);
    carried(&mut office);
    office.heard
}

/// The journal speaks the reader's language.
fn journal(office: &mut Office) {
    let told = office.call(&["register", "log", "--last", "100", "--table"]).stdout;
    for part in [
        "came unexcused",
        "came replaced",
        "held by a delegate",
        "· Petitions · land:",
        "state due → accepted",
    ] {
        assert!(told.contains(part), "no {part:?} in {told}");
    }
}

/// The second quarter's fairness carries the first one's real balances.
fn carried(office: &mut Office) {
    let before = office.json(&["ledger", "--as-of", "2027-03-31", "--json"]);
    let plan = office.plan("plan-3.json");
    for person in before["people"].as_array().unwrap() {
        let closing = &person["periods"][0]["closing"];
        let own =
            plan["people"].as_array().unwrap().iter().find(|own| own["id"] == person["person"]).unwrap();
        let opening = own["opening"].to_string().replace('"', "");
        assert_eq!(opening, closing.as_str().unwrap(), "{}", person["person"]);
    }
    assert_eq!(before["sum"], "0");
}

/// The first member stays away without a word, for the second another one comes, all others come.
fn attendance(plan: &Value) -> String {
    let mut table = "duty,person,came,instead\n".to_owned();
    let rows = plan["assignments"].as_array().unwrap().iter().filter(|row| row["cell"].is_string());
    for (at, row) in rows.enumerate() {
        let (duty, person) = (row["duty"].as_str().unwrap(), row["person"].as_str().unwrap());
        let instead = if person == "uv-kiem-tra" { "uv-dan-van" } else { "uv-kiem-tra" };
        match at {
            0 => table.push_str(&format!("{duty},{person},unexcused,\n")),
            4 => table.push_str(&format!("{duty},{person},replaced,{instead}\n")),
            _ => table.push_str(&format!("{duty},{person},attended,\n")),
        }
    }
    table
}

#[test]
fn a_years_beginning_is_the_same_on_a_file_and_on_a_server() {
    let on_a_file = year("sổ.db".to_owned());
    let url = wait(async { Ok::<_, RegisterError>(server::database().await) }).unwrap();
    assert_eq!(on_a_file, year(url));
}

#[test]
fn a_version_is_taken_out_with_all_it_was_made_from_and_rebalanced() {
    let mut office = Office::new("sổ.db".to_owned());
    office.says(0, &["plan", "q1.json", "-o", "plan-1.json", "--json"]);
    office.says(0, &["publish", "q1.json", "plan-1.json", "--state", "draft", "--json"]);
    office.says(0, &["versions", "--take", "2027-01-01/1", "-o", "bản-1"]);
    office.says(0, &["check", "bản-1/instance.json", "bản-1/plan.json", "--json"]);
    let made = ["rebalance", "bản-1/instance.json", "bản-1/plan.json", "--as-of", "2027-02-01", "--json"];
    office.says(0, &made);
    let listed = office.json(&["versions", "--json"]);
    assert_eq!(listed["versions"][0]["state"], "draft");
    assert_eq!(listed["committee"], "Đảng uỷ xã Mẫu");
}

#[test]
fn who_stays_with_a_cell_is_told_and_stands_in_the_opened_instance() {
    let mut office = Office::new("sổ.db".to_owned());
    for name in ["q1.json", "q2.json"] {
        let text = office.plan(name).to_string().replace(r#""tenure_months":3"#, r#""tenure_months":6"#);
        office.write(name, &text);
    }
    office.says(0, &["plan", "q1.json", "-o", "plan-1.json", "--json"]);
    office.says(0, &["publish", "q1.json", "plan-1.json", "--json"]);
    let register = office.register.clone();
    let open =
        ["plan", "q2.json", "--register", &register, "--instance-to", "open.json", "-o", "plan-2.json"];
    let told = office.says(0, &[&open[..], &["--json"]].concat());
    assert!(told.contains("6 seats keep their members: the tenure still runs."), "{told}");
    let opened = office.plan("open.json");
    let current = opened["policy"]["current"].as_array().unwrap().clone();
    assert_eq!(current.len(), 6);
    assert!(current.iter().all(|own| own["months_served"] == 3));
    office.says(0, &["check", "open.json", "plan-2.json", "--json"]);
}

#[test]
fn what_cannot_be_published_recorded_or_shown_says_why() {
    let mut office = Office::new("sổ.db".to_owned());
    office.says(0, &["plan", "q1.json", "-o", "plan-1.json", "--json"]);
    office.says(0, &["publish", "q1.json", "plan-1.json", "--json"]);
    let duty = "tiep-dan/2027-01/1";
    for (code, args, parts) in [
        (2, &["diff", "1", "7"][..], &["E2112", "7", "luanphien versions"][..]),
        (2, &["diff", "one", "7"], &["E0001"]),
        (2, &["ledger", "--person", "ai-do"], &["E2113", "ai-do"]),
        (2, &["report", "--period", "2027-Q5"], &["E0001", "2027-9M"]),
        (2, &["ledger", "--committee", "khac"], &["E2109", "Đảng uỷ xã Mẫu"]),
        (
            3,
            &["record", "attendance", "--duty", duty, "--person", "bi-thu", "--came", "here"],
            &["E1007", "--came"],
        ),
        (3, &["record", "attendance", "--duty", duty], &["E1004"]),
        (3, &["record", "session", "--duty", duty, "--held", "not_held"], &["E2204", "--reason"]),
        (
            3,
            &[
                "record",
                "visits",
                "--duty",
                "tiep-dan/2027-01/2",
                "--kind",
                "petition",
                "--topic",
                "land",
                "--visits",
                "1",
            ],
            &["E2201", "maybe: tiep-dan/2027-01/1"],
        ),
    ] {
        let told = office.says(code, &[args, &["--table"]].concat());
        for part in parts {
            assert!(told.contains(part), "no {part:?} in {told}");
        }
    }
    office.write("gap.csv", "duty,person,came\ntiep-dan/2027-01/1,bi-thu,attended\nx,bi-thu,attended\n");
    let told = office.says(3, &[&["record", "attendance", "gap.csv", "--table"][..], &MARCH].concat());
    assert!(told.contains("gap.csv: row 3, duty"), "{told}");
    assert_eq!(office.json(&["register", "verify", "--json"])["committees"][0]["number"], 1);
}

#[test]
fn plans_that_overlap_or_change_what_is_recorded_are_refused() {
    let mut office = Office::new("sổ.db".to_owned());
    office.says(0, &["plan", "q1.json", "-o", "plan-1.json", "--json"]);
    office.says(0, &["publish", "q1.json", "plan-1.json", "--json"]);
    let plan = office.plan("plan-1.json");
    let rows = plan["assignments"].as_array().unwrap();
    let row = rows.iter().rfind(|row| row["cell"].is_string()).unwrap();
    let (duty, person) = (row["duty"].as_str().unwrap(), row["person"].as_str().unwrap());
    let came = ["record", "attendance", "--duty", duty, "--person", person, "--came", "attended", "--json"];
    office.says(0, &[&came[..], &MARCH].concat());
    let away = format!("{person}:2027-02-01..2027-03-31");
    let made = ["rebalance", "q1.json", "plan-1.json", "--as-of", "2027-02-01", "--away", &away];
    office.says(0, &[&made[..], &["--instance-to", "now.json", "-o", "plan-2.json", "--json"]].concat());
    let told = office.says(3, &["publish", "now.json", "plan-2.json", "--table"]);
    assert!(told.contains("E2111") && told.contains(duty), "{told}");
    let text = std::fs::read_to_string(instance("tutorial.json")).unwrap();
    office.write("late.json", &text.replace("2027-01-01", "2027-03-01").replace("2027-03-31", "2027-04-30"));
    office.says(0, &["plan", "late.json", "-o", "late-plan.json", "--json"]);
    let told = office.says(3, &["publish", "late.json", "late-plan.json", "--table"]);
    assert!(told.contains("E2110"), "{told}");
}
