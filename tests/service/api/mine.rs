//! What is one's own, and what anybody may read, of a plan in force.

use luanphien::format::write_plan;
use luanphien::service::ENDPOINTS;
use luanphien::service::access::{self, UserChange};
use serde_json::{Value, json};

use super::super::access::{HERE, by};
use super::{Running, on_each, tutorial};
use crate::support::plans::TUTORIAL;

/// Puts the tutorial's plan in force, and makes the member somebody who has duties in it; who, and in how many.
async fn in_force(running: &Running) -> (String, usize) {
    let new = json!({ "kind": "instance", "title": "i", "content": tutorial() });
    let instance = running.post("clerk", "/api/desk", &new).await.json()["id"].as_str().unwrap().to_owned();
    let plan: Value = serde_json::from_str(&write_plan(&TUTORIAL.1, 0)).unwrap();
    let from = format!("{instance}@1");
    let new = json!({ "kind": "plan", "title": "p", "content": plan, "made_from": from });
    let plan = running.post("clerk", "/api/desk", &new).await.json()["id"].as_str().unwrap().to_owned();
    for role in ["clerk", "approver"] {
        running.post(role, &format!("/api/desk/{plan}/approvals"), &Value::Null).await;
    }
    let bring = json!({ "plan": plan, "state": "published" });
    let came = running.post("approver", "/api/versions", &bring).await;
    assert_eq!(came.status, 200, "{came:?}");
    let rows = &TUTORIAL.1.assignments;
    let first = rows.iter().min_by_key(|row| row.start).unwrap();
    let what = UserChange { person: Some(first.person.clone()), ..UserChange::default() };
    access::alter(&running.app.register, by(HERE), &format!("member-{HERE}"), &what).await.unwrap();
    let mut duties: Vec<&str> =
        rows.iter().filter(|row| row.person == first.person).map(|row| row.duty.as_str()).collect();
    duties.sort_unstable();
    duties.dedup();
    (first.duty.clone(), duties.len())
}

fn attended(duty: &str) -> Value {
    json!({ "records": [{ "attendance": { "duty": duty, "came": "attended" } }] })
}

#[test]
fn members_read_their_duties_and_say_whether_they_came() {
    on_each(async |running| {
        let nobody = running.get("member", "/api/me/duties").await;
        assert_eq!((nobody.status, nobody.json()["total"].clone()), (200, json!(0)), "{nobody:?}");
        let (duty, many) = in_force(running).await;
        let told = running.get("member", "/api/me/duties?limit=500").await.json();
        assert_eq!(told["total"], many);
        let first = &told["items"][0];
        assert_eq!(
            (&first["duty"], &first["state"], &first["open"]),
            (&json!(duty), &json!("over"), &json!(true))
        );
        assert!(first["came"].is_null() && !first["role"].as_str().unwrap().is_empty(), "{first}");
        let came = running.post("member", "/api/me/records", &attended(&duty)).await;
        assert_eq!((came.status, &came.json()["records"]), (200, &json!(1)), "{came:?}");
        let told = running.get("member", "/api/me/duties").await.json();
        assert_eq!(told["items"][0]["came"], "attended");

        let strange = running.post("member", "/api/me/records", &attended("nowhere")).await;
        assert_eq!((strange.status, strange.code().as_str()), (404, "E2503"));
        let unsaid = json!({ "records": [{ "attendance": { "duty": duty, "came": "unexcused" } }] });
        assert_eq!(running.post("member", "/api/me/records", &unsaid).await.status, 422);
        let reasonless = json!({ "records": [{ "attendance": { "duty": duty, "came": "excused" } }] });
        assert_eq!(running.post("member", "/api/me/records", &reasonless).await.status, 422);
        let person = running.get("member", "/api/me").await.json()["person"].clone();
        let office = json!({ "attendance": { "duty": duty, "person": person, "came": "unexcused" } });
        let office = json!({ "format": "luanphien/records@1", "records": [office] });
        assert_eq!(running.post("clerk", "/api/records", &office).await.status, 200);
        let closed = running.post("member", "/api/me/records", &attended(&duty)).await;
        assert_eq!((closed.status, closed.code().as_str()), (403, "E2502"), "{closed:?}");
    });
}

#[test]
fn members_hand_in_reports_and_say_when_they_cannot() {
    on_each(async |running| {
        in_force(running).await;
        let person = running.get("member", "/api/me").await.json()["person"].clone();
        let due = json!({ "author": person, "period": "2027-Q1", "due": "2027-03-31", "state": "due" });
        let due = json!({ "format": "luanphien/records@1", "records": [{ "report": due }] });
        assert_eq!(running.post("clerk", "/api/records", &due).await.status, 200);
        let owed = running.get("member", "/api/me/reports").await.json();
        assert_eq!((&owed["total"], &owed["items"][0]["state"]), (&json!(1), &json!("due")), "{owed}");
        let hand_in = json!({ "records": [{ "report": { "period": "2027-Q1" } }] });
        let came = running.post("member", "/api/me/records", &hand_in).await;
        assert_eq!(came.status, 200, "{came:?}");
        let owed = running.get("member", "/api/me/reports").await.json();
        assert_eq!(owed["items"][0]["state"], "submitted");
        assert_eq!(running.post("member", "/api/me/records", &hand_in).await.status, 404, "it is handed in");

        let cannot = |until: &str| json!({ "since": "2027-03-01", "until": until, "reason": "đi học" });
        let early = running.post("member", "/api/me/notices", &cannot("2027-02-01")).await;
        assert_eq!((early.status, early.code().as_str()), (422, "E2513"));
        let given = running.post("member", "/api/me/notices", &cannot("2027-03-05")).await;
        assert_eq!((given.status, &given.json()["settled"]), (201, &json!(false)), "{given:?}");
        let id = given.json()["id"].as_str().unwrap().to_owned();
        assert_eq!(running.get("member", "/api/me/notices").await.json()["items"][0]["id"], id.as_str());
        let path = format!("/api/me/notices/{id}");
        for status in [204, 404] {
            assert_eq!(running.send("member", "DELETE", &path, &[], "").await.status, status);
        }
        assert_eq!(running.get("member", "/api/me/notices").await.json()["total"], 0);
    });
}

#[test]
fn anybody_reads_the_posted_schedule_and_nothing_else() {
    on_each(async |running| {
        let path = format!("/api/public/{HERE}/schedule");
        assert_eq!(running.get("", &path).await.status, 404, "nothing is in force");
        in_force(running).await;
        let came = running.get("", &path).await;
        assert_eq!((came.status, came.header("cache-control").as_str()), (200, "public, max-age=300"));
        let told = came.json();
        let sessions = told["sessions"].as_array().unwrap();
        assert!(!sessions.is_empty() && !told["organization"].as_str().unwrap().is_empty(), "{told}");
        for own in sessions {
            assert!(own["date"].as_str().unwrap() >= "2027-02-20", "{own}");
            let keys = own.as_object().unwrap().keys();
            assert_eq!(own["state"], "as_posted", "{own}");
            let known = ["date", "state", "hours", "series", "place", "host", "topics"];
            assert!(keys.clone().all(|key| known.contains(&key.as_str())), "{own}");
        }
        for person in &TUTORIAL.0.people {
            assert!(!came.text.contains(&format!("\"{}\"", person.id)), "{}", person.id);
        }
    });
}

/// A session that was moved stands on both days; one that is not held says so, and nothing of why.
#[test]
fn the_posted_schedule_tells_what_became_of_sessions() {
    on_each(async |running| {
        in_force(running).await;
        let rows = TUTORIAL.1.assignments.iter().filter(|row| row.reception.is_some());
        let own = rows.max_by_key(|row| row.start).unwrap();
        let became = async |held: &str, to: Option<&str>| {
            let own = json!({ "duty": own.duty, "held": held, "reason": "bí mật", "moved_to": to });
            let records = json!({ "format": "luanphien/records@1", "records": [{ "session": own }] });
            let came = running.post("clerk", "/api/records", &records).await;
            assert_eq!(came.status, 200, "{came:?}");
            let came = running.get("", &format!("/api/public/{HERE}/schedule")).await;
            assert!(!came.text.contains("bí mật"));
            came.json()["sessions"].as_array().unwrap().clone()
        };
        let many = |all: &[Value], day: &str, state: &str| {
            all.iter().filter(|own| own["date"] == day && own["state"] == state).count()
        };
        let (day, other) = (own.date.to_string(), "2027-03-30");
        let all = became("moved", Some(other)).await;
        assert_eq!((many(&all, &day, "moved"), many(&all, other, "as_posted")), (1, 1), "{all:?}");
        assert!(all.iter().any(|own| own["moved_to"] == other));
        let all = became("not_held", None).await;
        assert_eq!((many(&all, &day, "cancelled"), many(&all, other, "as_posted")), (1, 0), "{all:?}");
    });
}

/// The poster and the calendar are there already, for people and telephones.
#[test]
fn poster_and_calendar_of_the_public_stand_in_the_table() {
    for path in ["/public/{committee}/poster.pdf", "/public/{committee}/receptions.ics"] {
        let found = ENDPOINTS.iter().copied().flatten().find(|own| own.path == path);
        assert!(found.is_some_and(|own| own.right == access::Right::Anybody), "{path}");
    }
}
