//! A scenario that fails says why, and the others still run.

use luanphien::office::PlanFailure;
use luanphien::office::compare::CompareFailure;
use serde_json::json;

use super::{compared, made, text};

#[test]
fn three_ways_to_fail_and_a_plan_beside_them() {
    let away = json!({ "away": { "person": "bi-thu", "from": "2027-02-01", "to": "2027-02-28" } });
    let must = json!({ "lock": { "duty": "tiep-dan/2027-02/1", "seat": "host/1", "person": "bi-thu" } });
    let scenarios = json!({
        "format": "luanphien/scenarios@1",
        "scenarios": [
            { "name": "unknown", "changes": [{ "away": { "person": "nobody", "from": "2027-02-01", "to": "2027-02-02" } }] },
            { "name": "contradiction", "changes": [away, must] },
            { "name": "patch", "patch": [{ "op": "remove", "path": "/people" }] },
            { "name": "fine", "changes": [{ "tenure": { "months": 1 } }] },
        ],
    });
    let comparison = compared(&text("tutorial.json"), &scenarios.to_string(), 2);
    assert_eq!(made(&comparison).len(), 2, "the base and the last");
    let failure = |at: usize| comparison.scenarios[at].outcome.as_ref().unwrap_err();
    match failure(0) {
        CompareFailure::Invalid(issues) => assert_eq!(issues[0].code.id, "E1801"),
        other @ CompareFailure::Unplanned { .. } => panic!("{other:?}"),
    }
    match failure(1) {
        CompareFailure::Unplanned { failure: PlanFailure::Contradiction(demands), .. } => {
            assert_eq!(demands.len(), 1);
        }
        other => panic!("{other:?}"),
    }
    match failure(2) {
        CompareFailure::Invalid(issues) => assert_eq!(issues[0].code.id, "E1004"),
        other @ CompareFailure::Unplanned { .. } => panic!("{other:?}"),
    }
    assert!(comparison.scenarios[3].outcome.as_ref().unwrap().difference.is_some());
}

/// Where the base itself has no plan, scenarios are planned all the same, and compared with nothing.
#[test]
fn a_base_without_a_plan_leaves_the_scenarios() {
    let mut tutorial: serde_json::Value = serde_json::from_str(&text("tutorial.json")).unwrap();
    let unavailable = json!([{ "from": "2027-02-01", "to": "2027-02-28" }]);
    tutorial["people"][0]["unavailable"] = unavailable;
    tutorial["locks"] = json!([{ "duty": "tiep-dan/2027-02/1", "seat": "host/1", "person": "bi-thu" }]);
    let scenarios = json!({
        "format": "luanphien/scenarios@1",
        "scenarios": [{ "name": "unlocked", "patch": [{ "op": "remove", "path": "/locks" }] }],
    });
    let comparison = compared(&tutorial.to_string(), &scenarios.to_string(), 1);
    assert!(comparison.base.outcome.is_err());
    let unlocked = comparison.scenarios[0].outcome.as_ref().unwrap();
    assert_eq!(unlocked.difference, None);
    assert_eq!(unlocked.figures.sessions.delegate, 1);
}
