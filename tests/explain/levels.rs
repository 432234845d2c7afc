//! `explain --fairness`: the levels with their proofs, and what a tolerance buys.

use std::time::Duration;

use luanphien::domain::*;
use luanphien::office::PlanOptions;
use luanphien::office::certify;
use luanphien::office::explain::{FairnessExplanation, FairnessFailure, LevelProof, explain_fairness};
use num_rational::Ratio;

use super::planned;
use crate::cli::call::{Call, instance};
use crate::support::plans::TUTORIAL;
use crate::support::{Build, assignments, plan_of, sit};

/// Ann lives where the meetings are, bob 10 minutes away: even loads cost two journeys of bob's.
fn quarter() -> Instance {
    let mut b = Build::quarter();
    let (near, far) = (b.commune("near"), b.commune("far"));
    let cells = ["c1", "c2", "c3", "c4"].map(|id| b.cell(id, near));
    cells.iter().zip(12..).for_each(|(cell, day)| {
        b.meeting(*cell, &format!("2027-01-{day} 19:00"));
    });
    let [ann, bob] = b.members(["ann", "bob"]);
    let (here, there) = (b.place_of(near), b.place_of(far));
    b.tweak(ann, |p| p.home = Some(here));
    b.tweak(bob, |p| p.home = Some(there));
    b.done()
}

fn explained(instance: &Instance, plan: &Plan) -> FairnessExplanation {
    explain_fairness(instance, plan, None).unwrap()
}

fn travel(answer: &FairnessExplanation) -> Vec<i64> {
    let value =
        |tiers: &[_]| tiers.iter().find(|(tier, _)| *tier == Tier::Travel).map(|(_, value)| *value).unwrap();
    let bought = answer.bought.iter();
    let bought = bought.map(|own| own.tiers.iter().find(|own| own.tier == Tier::Travel).unwrap().value);
    std::iter::once(value(&answer.later)).chain(bought).collect()
}

#[test]
fn a_tolerance_of_a_meeting_saves_a_journey() {
    let instance = quarter();
    let answer = explained(&instance, &planned(&instance));
    // Four meetings of 2 points: 4 each. With 1 point nothing can move, with 2 one meeting, and so with 3.
    assert_eq!(answer.people.iter().map(|(_, load)| *load).collect::<Vec<_>>(), [Ratio::from_integer(0); 2]);
    let full = travel(&answer)[0];
    assert!(full > 0);
    assert_eq!(travel(&answer), [full, full, full / 2, full / 2]);
    assert!(answer.bought.iter().flat_map(|own| &own.tiers).all(|tier| tier.exact));
    let highest: Vec<_> = answer.bought.iter().map(|own| own.sorted[0]).collect();
    assert_eq!(highest, [0, 2, 2].map(Ratio::from_integer));
}

#[test]
fn a_level_where_people_stand_before_any_duty_needs_no_solver() {
    let mut instance = quarter();
    instance.people[0].opening = 20.into();
    let answer = explained(&instance, &planned(&instance));
    // The target is 4: ann starts 16 over it, and bob takes everything.
    let levels: Vec<(i64, i64, Option<i64>, LevelProof)> =
        answer.levels.iter().map(|own| (own.level.to_integer(), own.count, own.bound, own.proof)).collect();
    assert_eq!(levels, [(16, 1, Some(1), LevelProof::Opening), (4, 2, Some(2), LevelProof::Solver)]);
}

#[test]
fn what_a_certificate_proves_is_called_certified() {
    let instance = quarter();
    let mut plan = planned(&instance);
    certify(&instance, &mut plan, &PlanOptions::default()).unwrap();
    let answer = explained(&instance, &plan);
    assert!(answer.levels.iter().all(|level| level.proof == LevelProof::Certified), "{answer:#?}");
}

#[test]
fn the_last_tier_has_nothing_to_sell_and_no_tier_no_tolerance() {
    let mut instance = quarter();
    instance.policy.tiers.retain(|policy| matches!(policy.tier, Tier::Coverage | Tier::Fairness));
    let last = explained(&instance, &planned(&instance));
    assert_eq!((last.tolerance, last.later.len(), last.bought.len()), (Some(0), 0, 0));
    instance.policy.tiers.retain(|policy| policy.tier == Tier::Coverage);
    let without = explained(&instance, &planned(&instance));
    assert_eq!((without.tolerance, without.bought.len()), (None, 0));
    let proofs: Vec<LevelProof> = without.levels.iter().map(|level| level.proof).collect();
    // Whoever takes nothing is where everybody starts.
    assert_eq!(proofs, [LevelProof::None, LevelProof::Opening]);
}

#[test]
fn without_time_the_plan_at_hand_is_the_bound() {
    let instance = quarter();
    let plan = planned(&instance);
    let answer = explain_fairness(&instance, &plan, Some(Duration::ZERO)).unwrap();
    let own = travel(&answer)[0];
    assert_eq!(travel(&answer), [own; 4]);
    assert!(answer.bought.iter().flat_map(|own| &own.tiers).all(|tier| !tier.exact));
}

#[test]
fn a_plan_with_a_tolerance_of_its_own_is_compared_with_others_made_anew() {
    let mut instance = quarter();
    let fairness = instance.policy.tiers.iter_mut().find(|policy| policy.tier == Tier::Fairness);
    fairness.unwrap().tolerance = 2;
    let answer = explained(&instance, &planned(&instance));
    assert_eq!(answer.tolerance, Some(2));
    let values = travel(&answer);
    // Its own is that of 2 points; 1 point costs a journey more.
    assert_eq!((values[1], values[2], values[3]), (2 * values[0], values[0], values[0]));
}

#[test]
fn a_plan_that_breaks_rules_or_is_typed_wrongly_is_judged_instead() {
    let instance = quarter();
    let seat = "accompanying:member/1";
    let same = [sit("c1@2027-01-12", seat, "ann"), sit("c1@2027-01-12", seat, "bob")];
    let broken = plan_of(&instance, assignments(&instance, &same));
    assert!(matches!(explain_fairness(&instance, &broken, None), Err(FairnessFailure::Broken(_))));
}

#[test]
fn page_and_json_tell_the_same() {
    let path = instance("tutorial.json").to_string_lossy().into_owned();
    let made = Call::new(["plan", path.as_str()]).run().code(0).stdout;
    let ask = |more: &[&str]| {
        let args = ["explain", path.as_str(), "plan.json", "--fairness"];
        Call::new(args.iter().chain(more)).file("plan.json", &made).run().code(0)
    };
    let json = ask(&[]).json();
    let (instance, plan) = &*TUTORIAL;
    let own = explained(instance, plan);
    assert_eq!(json["people"].as_array().unwrap().len(), own.people.len());
    assert_eq!(json["levels"].as_array().unwrap().len(), own.levels.len());
    assert_eq!(json["bought"].as_array().unwrap().len(), 3);
    assert_eq!(json["bought"][0]["tolerance"].as_i64(), Some(1));
    ask(&["--table"]).shows(&["Nới cân bằng thì được gì", "Điểm nới"]);
    ask(&["--table", "--lang", "en"]).shows(&["What a tolerance on fairness would buy", "Highest load"]);
}
