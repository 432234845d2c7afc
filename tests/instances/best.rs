//! The best values that `instances/README.md` tells are those of the plans.

use luanphien::domain::{Plan, Tier};

use crate::support::plans::{COMMUNE, OVERLOAD, TAM_NONG, TAM_NONG_MONTHLY, TUTORIAL, path};

/// The values in the order of the tiers, and whether all are proved.
fn told(plan: &Plan) -> String {
    let value = |tier: &luanphien::domain::TierResult| match tier.tier {
        Tier::Fairness => format!("{} levels", tier.value),
        _ => tier.value.to_string(),
    };
    let values: Vec<String> = plan.tiers.iter().map(value).collect();
    let proved = if plan.tiers.iter().all(|tier| tier.proved) { "all proved" } else { "not all proved" };
    format!("{}, {proved}", values.join(" · "))
}

#[test]
fn best_values_are_those_of_the_plans() {
    let page = std::fs::read_to_string(path("README.md")).unwrap();
    let plans = [
        ("tutorial.json", &TUTORIAL.1),
        ("tam-nong/2027-q1.json", &TAM_NONG.1),
        ("tam-nong/2027-q1-tenure-1.json", &TAM_NONG_MONTHLY.1),
        ("commune/2027-q1.json", &COMMUNE.1),
        ("overload/2027-q1.json", &OVERLOAD.1),
    ];
    for (name, plan) in plans {
        let line = page.lines().find(|line| line.starts_with(&format!("| `{name}`"))).unwrap();
        assert!(line.ends_with(&format!("| {} |", told(plan))), "{name}: {}", told(plan));
    }
}
