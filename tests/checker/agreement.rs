//! Two readings of the same rules: what the planner makes, the checker finds right.

use luanphien::checker::check;
use luanphien::office::{PlanFailure, PlanOptions, Silent, plan};

use crate::support::random::random;
use crate::support::rich::rich;

fn judged(name: &str, instance: &luanphien::domain::Instance) -> Result<bool, String> {
    let options = PlanOptions { threads: Some(1), ..PlanOptions::default() };
    match plan(instance, &options, &Silent) {
        Ok(planned) => {
            let report = check(instance, &planned.plan);
            if report.is_clean() { Ok(true) } else { Err(format!("{name}: {:?}", report.violations)) }
        }
        Err(PlanFailure::Contradiction(_)) => Ok(false),
        Err(failure) => Err(format!("{name}: {failure}")),
    }
}

#[test]
fn the_planner_and_the_checker_agree_on_a_world_with_everything() {
    assert_eq!(judged("rich", &rich().0), Ok(true));
}

#[test]
fn the_planner_and_the_checker_agree_on_worlds_by_chance() {
    let n = std::env::var("WORLDS").map_or(40, |n| n.parse().unwrap());
    let judged: Vec<_> = (0..n).map(|seed| judged(&seed.to_string(), &random(seed))).collect();
    let wrong: Vec<_> = judged.iter().filter_map(|judged| judged.as_ref().err()).collect();
    assert!(wrong.is_empty(), "{} wrong: {wrong:#?}", wrong.len());
    let made = judged.iter().filter(|judged| **judged == Ok(true)).count();
    assert!(made * 10 >= judged.len() * 9, "only {made} of {} have a plan", judged.len());
}
