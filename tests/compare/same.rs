//! The same report whatever the number of threads, and equal instances solved once.

use luanphien::format::{difference_dto, figures_dto};
use luanphien::office::compare::Comparison;
use serde_json::{Value, json};

use super::{compared, text, tutorial};

/// Everything but the seconds.
fn written(comparison: &Comparison) -> Value {
    let one = |ran: &luanphien::office::compare::Ran| match &ran.outcome {
        Ok(one) => json!({
            "name": ran.name,
            "hash": one.instance.hash,
            "figures": figures_dto(&one.figures),
            "difference": one.difference.as_ref().map(difference_dto),
        }),
        Err(failure) => json!({ "name": ran.name, "failure": format!("{failure:?}") }),
    };
    comparison.all().map(one).collect()
}

#[test]
fn one_thread_and_two_give_the_same() {
    assert_eq!(written(&tutorial(1)), written(&tutorial(2)));
}

#[test]
fn more_threads_than_scenarios_give_the_same() {
    assert_eq!(written(&tutorial(1)), written(&tutorial(16)));
}

/// A scenario that changes nothing is the base: same instance, same plan, made once.
#[test]
fn a_scenario_that_changes_nothing_shares_the_plan_of_the_base() {
    let scenarios = json!({
        "format": "luanphien/scenarios@1",
        "scenarios": [{ "name": "same", "changes": [{ "tenure": { "months": 3 } }] }],
    });
    let comparison = compared(&text("tutorial.json"), &scenarios.to_string(), 2);
    let [base, same] = [&comparison.base, &comparison.scenarios[0]];
    let (one, other) = (base.outcome.as_ref().unwrap(), same.outcome.as_ref().unwrap());
    assert_eq!((&one.instance.hash, &one.plan), (&other.instance.hash, &other.plan));
    #[expect(clippy::float_cmp, reason = "the very same measurement")]
    let measured_once = base.seconds == same.seconds;
    assert!(measured_once);
    assert_eq!(other.difference.as_ref().unwrap().leximax, Some(std::cmp::Ordering::Equal));
}
