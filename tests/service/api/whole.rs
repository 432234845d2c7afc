//! The whole way over the API: instance, plan, a yes from two, published, recorded, told.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::{Running, on_each, tutorial};

async fn done(running: &Running, task: &Value) -> Value {
    let started = running.post("clerk", "/api/jobs", task).await;
    assert_eq!(started.status, 202, "{started:?}");
    let path = started.header("location");
    let begun = Instant::now();
    loop {
        let job = running.get("clerk", &path).await.json();
        if !job["ended"].is_null() {
            assert_eq!(job["state"], "done", "{job}");
            return running.get("clerk", &format!("{path}/result")).await.json();
        }
        assert!(begun.elapsed() < Duration::from_secs(60), "{job}");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}

#[test]
fn a_quarter_goes_its_way() {
    on_each(async |running| {
        let (_tell, stop) = tokio::sync::watch::channel(false);
        tokio::spawn(luanphien::service::worker(&running.app, stop).run());
        let plan = done(running, &json!({ "kind": "plan", "instance": tutorial().to_string() })).await;
        let put = |kind: &'static str, content: Value, from: Option<String>| json!({ "kind": kind, "title": kind, "content": content, "made_from": from });
        let instance = running.post("clerk", "/api/desk", &put("instance", tutorial(), None)).await.json();
        let instance = instance["id"].as_str().unwrap().to_owned();
        let item = running
            .post("clerk", "/api/desk", &put("plan", plan.clone(), Some(format!("{instance}@1"))))
            .await;
        let id = item.json()["id"].as_str().unwrap().to_owned();
        let checked =
            running.post("clerk", "/api/check", &json!({ "instance": tutorial(), "plan": plan })).await;
        assert_eq!((checked.status, &checked.json()["violations"]), (200, &json!([])), "{checked:?}");

        let bring = |state: &'static str| json!({ "plan": id, "state": state });
        for state in ["approved", "published"] {
            let early = running.post("approver", "/api/versions", &bring(state)).await;
            assert_eq!((early.status, early.code().as_str()), (409, "E2515"), "{state}: {early:?}");
        }
        let approvals = format!("/api/desk/{id}/approvals");
        let first = running.post("clerk", &approvals, &Value::Null).await;
        assert_eq!(first.json()["missing"], json!(["approver"]), "{first:?}");
        let again = running.post("clerk", &approvals, &Value::Null).await;
        assert_eq!((again.status, again.code().as_str()), (409, "E2515"), "nobody's yes counts twice");
        running.post("approver", &approvals, &Value::Null).await;
        let by_clerk = running.post("clerk", "/api/versions", &bring("published")).await;
        assert_eq!((by_clerk.status, by_clerk.code().as_str()), (403, "E2502"));
        let published = running.post("approver", "/api/versions", &bring("published")).await;
        assert_eq!(
            (published.status, &published.json()["state"]),
            (200, &json!("published")),
            "{published:?}"
        );

        let versions = running.get("auditor", "/api/versions").await.json();
        assert_eq!(versions["versions"].as_array().unwrap().len(), 1);
        let ledger = running.get("auditor", "/api/ledger").await.json();
        assert!(!ledger["people"].as_array().unwrap().is_empty());
        let duty = plan["assignments"][0].clone();
        let attended = json!({ "duty": duty["duty"], "person": duty["person"], "came": "attended" });
        let attended = json!({ "format": "luanphien/records@1", "records": [{ "attendance": attended }] });
        let recorded = running.post("clerk", "/api/records", &attended).await;
        assert_eq!((recorded.status, &recorded.json()["records"]), (200, &json!(1)), "{recorded:?}");
        let wrong = attended.to_string().replace(duty["person"].as_str().unwrap(), "nobody");
        let wrong = running
            .send("clerk", "POST", "/api/records", &[("content-type", "application/json")], &wrong)
            .await;
        assert_eq!(wrong.status, 422, "{wrong:?}");
        for form in ["plan.xlsx", "plan.html", "calendars.zip", "charts.zip"] {
            let file = running.get("approver", &format!("/api/desk/{id}/files/{form}")).await;
            assert_eq!(file.status, 200, "{form}");
        }
        let journal = running.get("auditor", "/api/journal").await.json();
        assert!(journal["items"].to_string().contains("approvals"), "{journal}");
        assert_eq!(running.app.register.verify().await.unwrap().flaws, []);
    });
}
