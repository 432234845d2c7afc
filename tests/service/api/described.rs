//! What the table of endpoints says about refusals, and what it must not say.

use luanphien::service::{ENDPOINTS, openapi};
use serde_json::Value;

/// All operations, with their method and path.
fn operations(whole: &Value) -> Vec<(String, &Value)> {
    let paths = whole["paths"].as_object().unwrap().iter();
    paths
        .flat_map(|(path, methods)| {
            let methods = methods.as_object().unwrap().iter();
            methods.map(move |(method, own)| (format!("{method} {path}"), own))
        })
        .collect()
}

#[test]
fn every_refusal_is_told_by_its_status_and_who_must_log_in_hears_how() {
    let whole = openapi(ENDPOINTS);
    for (name, own) in operations(&whole) {
        let answers = own["responses"].as_object().unwrap();
        assert!(!answers.contains_key("default") && answers.contains_key("429"), "{name}");
        let closed = own.get("security").is_some();
        assert!(answers.contains_key("403") || !closed, "{name}");
        assert_eq!(answers["401"]["headers"]["WWW-Authenticate"]["required"], true, "{name}");
    }
}

#[test]
fn what_takes_a_password_or_tells_a_secret_keeps_no_answer() {
    // What is kept for an Idempotency-Key is the answer, and a hash of the request that is quick to try.
    for endpoint in ENDPOINTS.iter().copied().flatten().filter(|own| own.creates) {
        assert!(["desk", "jobs"].contains(&endpoint.tag), "{}", endpoint.name);
    }
}
