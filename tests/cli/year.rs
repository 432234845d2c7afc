//! The beginning of a year in Tam Nông, on a file and on a server: the same words on both.

use luanphien::register::{RegisterError, wait};
use serde_json::{Value, json};

use super::call::instance;
use super::office::Office;
use crate::register::server;

/// When the office writes.
const DECEMBER: [&str; 2] = ["--at", "2026-12-20T09:00:00+07:00"];
const JANUARY: [&str; 2] = ["--at", "2027-01-31T09:00:00+07:00"];
const MARCH: [&str; 2] = ["--at", "2027-03-31T20:00:00+07:00"];

/// The plan of the first quarter, and the one after two members said that they are away around Tết; with its instance.
struct Plans {
    first: String,
    second: String,
    now: String,
}

fn plans() -> Plans {
    let mut office = Office::with("sổ.db".to_owned());
    let (q1, away) = (committed("2027-q1"), committed("changes/two-away-at-tet"));
    office.says(0, &["plan", &q1, "-o", "plan-1.json", "--json"]);
    let made = ["rebalance", &q1, "plan-1.json", &away, "--as-of", "2027-02-01", "--instance-to", "now.json"];
    let told = office.says(0, &[&made[..], &["-o", "plan-2.json", "--table"]].concat());
    assert!(told.contains("Chánh Văn phòng Huyện uỷ"), "{told}");
    let text = |name: &str| std::fs::read_to_string(office.path(name)).unwrap();
    Plans { first: text("plan-1.json"), second: text("plan-2.json"), now: text("now.json") }
}

fn committed(name: &str) -> String {
    instance(&format!("tam-nong/{name}.json")).display().to_string()
}

/// Publish, publish what changed, record, remind, report, plan the next quarter from what is known. What is printed, and the
/// next quarter's plan, which is not made again where it is there.
fn year(register: String, plans: &Plans, next: Option<&str>) -> (String, String) {
    let mut office = Office::with(register);
    office.write("plan-1.json", &plans.first);
    office.write("plan-2.json", &plans.second);
    office.write("now.json", &plans.now);
    office.says(0, &[&["publish", &committed("2027-q1"), "plan-1.json", "--table"][..], &DECEMBER].concat());
    let told = office.says(0, &[&["publish", "now.json", "plan-2.json", "--table"][..], &JANUARY].concat());
    assert!(told.contains("4 seats change from version 1 to version 2"), "{told}");
    office.write("records.json", &records(&office.plan("plan-2.json")).to_string());
    let taken = office.says(0, &[&["record", "batch", "records.json", "--table"][..], &MARCH].concat());
    assert!(taken.contains("taken in (entry 3)"), "{taken}");
    remind(&mut office);
    report(&mut office);
    let next = next_quarter(&mut office, next);
    office.says(0, &["register", "verify", "--table"]);
    (office.heard, next)
}

fn remind(office: &mut Office) {
    let remind = ["remind", "--as-of", "2027-03-10", "--days", "7", "--table"];
    let said = office.says(0, &[&remind[..], &MARCH].concat());
    assert!(said.contains("this is due"), "{said}");
    let again = office.says(0, &[&remind[..], &MARCH].concat());
    assert!(again.contains("Nothing is due"), "{again}");
}

/// What is counted is what was recorded.
fn report(office: &mut Office) {
    office.says(0, &["report", "--period", "2027-Q1", "--table"]);
    let report = office.json(&["report", "--period", "2027-Q1", "--json"]);
    let counted = |of: &str, what: &str| report["now"][of][what].as_i64().unwrap();
    assert_eq!(counted("meetings", "planned"), 174);
    let attended = counted("attendance", "attended");
    assert_eq!((counted("attendance", "unexcused"), counted("attendance", "replaced")), (1, 1), "{report}");
    assert_eq!(counted("attendance", "excused"), 1);
    assert_eq!(counted("meetings", "visited"), counted("meetings", "planned") - 2);
    assert!(attended > 200, "{attended}");
    assert_eq!(counted("sessions", "by_head") + counted("sessions", "by_delegate"), 75);
}

/// The second quarter's fairness carries the first one's real balances.
fn next_quarter(office: &mut Office, known: Option<&str>) -> String {
    let (q2, register) = (committed("2027-q2"), office.register.clone());
    let mut planned =
        vec!["plan", &q2, "--register", &register, "--instance-to", "q2.json", "-o", "plan-3.json"];
    if known.is_some() {
        planned.extend(["--time-limit", "1"]);
    }
    let opened = office.call(&planned);
    let told = "Opens with the accounts of the plan from 1 Jan 2027: no newcomer, nobody left";
    let opened = opened.stdout + &opened.stderr;
    assert!(opened.contains(told), "{opened}");
    if let Some(known) = known {
        office.write("plan-3.json", known);
    }
    let before = office.json(&["ledger", "--as-of", "2027-03-31", "--json"]);
    assert_eq!(before["sum"], "0");
    let plan = office.plan("plan-3.json");
    assert_eq!(plan["status"], "optimal");
    for person in before["people"].as_array().unwrap() {
        let mut people = plan["people"].as_array().unwrap().iter();
        let own = people.find(|own| own["id"] == person["person"]).unwrap();
        let opening = own["opening"].to_string().replace('"', "");
        assert_eq!(opening, person["periods"][0]["closing"].as_str().unwrap(), "{}", person["person"]);
    }
    office.says(0, &[&["publish", "q2.json", "plan-3.json", "--table"][..], &MARCH].concat());
    office.says(0, &["ledger", "--table"]);
    std::fs::read_to_string(office.path("plan-3.json")).unwrap()
}

/// Of those who visit cells the first stays away, for the second another one comes, the third is excused; all others do as
/// planned, all sessions are held, and everybody reports.
fn records(plan: &Value) -> Value {
    let rows = plan["assignments"].as_array().unwrap();
    let mut records = Vec::new();
    let mut visits = 0;
    for row in rows {
        let (duty, person) = (row["duty"].as_str().unwrap(), row["person"].as_str().unwrap());
        let mut own = json!({ "duty": duty, "person": person, "came": "attended" });
        visits += i32::from(row["cell"].is_string());
        match visits {
            1 if row["cell"].is_string() => own["came"] = "unexcused".into(),
            2 if row["cell"].is_string() => {
                own["came"] = "replaced".into();
                own["instead"] = stand_in(rows, duty).into();
            }
            3 if row["cell"].is_string() => {
                own["came"] = "excused".into();
                own["reason"] = "họp ở tỉnh".into();
            }
            _ => {}
        }
        records.push(json!({ "attendance": own }));
    }
    for row in rows {
        let held = match row["kind"].as_str().unwrap() {
            "head" => "head",
            "delegate" => "delegate",
            _ => continue,
        };
        let mut own = json!({ "duty": row["duty"], "held": held });
        if held == "delegate" {
            own["delegate"] = row["person"].clone();
            own["reason"] = "đi công tác".into();
        }
        records.push(json!({ "session": own }));
    }
    for person in plan["people"].as_array().unwrap() {
        let own = json!({
            "author": person["id"], "period": "2027-Q1", "due": "2027-03-25", "state": "submitted", "submitted": "2027-03-24"
        });
        records.push(json!({ "report": own }));
    }
    json!({ "format": "luanphien/records@1", "records": records })
}

/// Somebody who has nothing to do at a duty.
fn stand_in(rows: &[Value], duty: &str) -> String {
    let there = |id: &str| rows.iter().any(|row| row["duty"] == duty && row["person"] == id);
    rows.iter().map(|row| row["person"].as_str().unwrap()).find(|id| !there(id)).unwrap().to_owned()
}

#[test]
fn a_years_beginning_in_tam_nong_is_the_same_on_a_file_and_on_a_server() {
    let plans = plans();
    let (on_a_file, next) = year("sổ.db".to_owned(), &plans, None);
    let url = wait(async { Ok::<_, RegisterError>(server::database().await) }).unwrap();
    let (on_a_server, _) = year(url, &plans, Some(&next));
    assert_eq!(on_a_file, on_a_server);
}
