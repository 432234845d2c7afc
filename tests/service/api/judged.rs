//! A plan with its certificate is judged over HTTP as on the command line.

use serde_json::{Value, json};

use super::{Running, on_each, tutorial};
use crate::cli::call::Call;

/// The plan of the tutorial with its certificate.
fn certified() -> (Value, Value) {
    let call = Call::new(["plan", "-", "-o", "p.json", "--certificate", "c.json"]);
    let came = call.stdin(&tutorial().to_string()).run().code(0);
    let read = |name| serde_json::from_str(&came.text(name)).unwrap();
    (read("p.json"), read("c.json"))
}

/// What `check --certificate --json` prints, and how it ends.
fn printed(plan: &Value, certificate: &Value) -> (i32, Value) {
    let call = Call::new(["check", "a.json", "p.json", "--certificate", "c.json", "--json", "--lang", "en"]);
    let call = call.file("a.json", &tutorial().to_string()).file("p.json", &plan.to_string());
    let came = call.file("c.json", &certificate.to_string()).run();
    (came.code, came.json())
}

async fn answered(running: &Running, plan: &Value, certificate: &Value) -> (u16, Value) {
    let body = json!({ "instance": tutorial(), "plan": plan, "certificate": certificate });
    let came = running.post("clerk", "/api/check", &body).await;
    (came.status, came.json())
}

#[test]
fn a_certificate_is_recounted_as_on_the_command_line() {
    let (plan, certificate) = certified();
    let mut weaker = certificate.clone();
    let bounds = weaker["bounds"].as_array_mut().unwrap();
    let travel = bounds.iter_mut().find(|bound| bound["tier"] == "travel").unwrap();
    travel["rows"].as_array_mut().unwrap().truncate(3);
    let mut broken = plan.clone();
    broken["assignments"].as_array_mut().unwrap().truncate(1);
    let cases = [(&plan, &certificate, 0), (&plan, &weaker, 6), (&broken, &certificate, 6)];
    let told = cases.map(|(plan, certificate, code)| {
        let (ended, printed) = printed(plan, certificate);
        assert_eq!(ended, code);
        (plan, certificate, printed)
    });
    assert!(told[0].2["certificate"].is_array() && told[2].2["certificate"].is_null());
    on_each(async |running| {
        for (plan, certificate, printed) in &told {
            assert_eq!(answered(running, plan, certificate).await, (200, printed.clone()));
        }
    });
}

#[test]
fn a_certificate_that_cannot_be_used_is_refused_at_its_place() {
    let (plan, certificate) = certified();
    let mut other = certificate.clone();
    other["instance"] = json!("0".repeat(64));
    let mut unknown = certificate;
    let bounds = unknown["bounds"].as_array_mut().unwrap();
    bounds.iter_mut().find(|bound| bound["tier"] == "travel").unwrap()["rows"][0]["rule"] = json!("no-rule");
    on_each(async |running| {
        for altered in [&other, &unknown] {
            let (status, told) = answered(running, &plan, altered).await;
            assert_eq!(status, 422, "{told}");
            let (code, printed) = printed(&plan, altered);
            assert_eq!(code, 3);
            for field in ["code", "path"] {
                assert_eq!(told["errors"][0][field], printed["errors"][0][field], "{told}");
            }
        }
    });
}
