//! `explain --seat`: chosen, could and at what cost, cannot and why.

use std::time::Duration;

use luanphien::domain::*;
use luanphien::office::explain::{
    Candidate, Conflict, Depth, Obstacle, Price, SeatError, SeatExplanation, SeatFailure, Standpoint,
    explain_seat,
};

use super::planned;
use crate::cli::call::{Call, instance};
use crate::support::{Build, assignments, plan_of, plans, sit};

const QUICK: Depth = Depth::Quick(Duration::from_secs(60));

fn find<'a>(answer: &'a SeatExplanation, person: &str) -> &'a Candidate {
    answer.people.iter().find(|one| one.person == person).unwrap()
}

/// Costs of the tiers in which a price is not nothing: tier, by how much, exact.
fn costs(one: &Candidate) -> Vec<(Tier, i64, bool)> {
    let Price::Tiers(tiers) = &one.price else { panic!("{one:#?}") };
    let cost = tiers.iter().filter(|tier| tier.after != tier.before || tier.loads.is_some());
    cost.map(|tier| (tier.tier, tier.after - tier.before, tier.exact)).collect()
}

/// Two cells that meet at the same time, and one with three meetings; ann, bob, cy, and dan who is away.
fn quarter() -> Build {
    let mut b = Build::quarter();
    let (near, far) = (b.commune("near"), b.commune("far"));
    let (one, two, long) = (b.cell("c1", near), b.cell("c2", far), b.cell("c3", near));
    b.meeting(one, "2027-01-12 19:00");
    b.meeting(two, "2027-01-12 19:00");
    for month in 1..=3 {
        b.meeting(long, &format!("2027-0{month}-20 19:00"));
    }
    let [_, _, cy, dan] = b.members(["ann", "bob", "cy", "dan"]);
    b.busy(dan, "2027-01-12 00:00", "2027-01-13 00:00");
    b.busy(cy, "2027-02-20 00:00", "2027-02-21 00:00");
    b
}

fn hand(instance: &Instance) -> Plan {
    let seat = "accompanying:member/1";
    let long = ["c3@2027-01-20", "c3@2027-02-20", "c3@2027-03-20"].map(|duty| sit(duty, seat, "dan"));
    let short = [sit("c1@2027-01-12", seat, "ann"), sit("c2@2027-01-12", seat, "bob")];
    plan_of(instance, assignments(instance, &[short.as_slice(), long.as_slice()].concat()))
}

#[test]
fn who_is_away_cannot_and_who_is_elsewhere_is_told_where_and_how_far() {
    let instance = quarter().done();
    let answer = explain_seat(&instance, &hand(&instance), "c1@2027-01-12", QUICK).unwrap();
    assert_eq!(answer.seat.seat, "accompanying:member/1");
    let order: Vec<&str> = answer.people.iter().map(|one| one.person.as_str()).collect();
    assert_eq!((order[0], order[3]), ("ann", "dan"));
    assert_eq!(find(&answer, "ann").state, Standpoint::Chosen);
    let Standpoint::Cannot(why) = &find(&answer, "dan").state else { panic!("{answer:#?}") };
    assert!(matches!(why[0].1, Obstacle::Unavailable { .. }));
    let Standpoint::Could(conflicts) = &find(&answer, "bob").state else { panic!("{answer:#?}") };
    assert!(
        matches!(&conflicts[..], [Conflict::Elsewhere { at, travel: 10 }] if at.duty == "c2@2027-01-12"),
        "{conflicts:#?}"
    );
    assert_eq!(find(&answer, "cy").state, Standpoint::Could(Vec::new()));
}

#[test]
fn who_misses_a_meeting_of_the_block_costs_a_substitute() {
    // cy is away on 20 February, and nobody may miss a meeting of the block: if cy comes in January, nobody accompanies
    // the cell. That is one empty block and three substitutions.
    let instance = quarter().done();
    let plan = planned(&instance);
    let answer = explain_seat(&instance, &plan, "c3@2027-01-20#accompanying:member/1", QUICK).unwrap();
    let cost = costs(find(&answer, "cy"));
    assert_eq!(cost[0], (Tier::Continuity, 4, true), "{answer:#?}");
    let full = explain_seat(&instance, &plan, "c3@2027-01-20", Depth::Full(None)).unwrap();
    assert!(costs(find(&full, "cy")).iter().all(|(_, _, exact)| *exact), "{full:#?}");
    assert_eq!(costs(find(&full, "cy"))[0], (Tier::Continuity, 4, true));
}

#[test]
fn what_the_hard_rules_forbid_is_impossible() {
    let mut b = quarter();
    b.lock("c2@2027-01-12", None, PersonId(1), true);
    let instance = b.done();
    let answer = explain_seat(&instance, &planned(&instance), "c1@2027-01-12", QUICK).unwrap();
    let Standpoint::Cannot(why) = &find(&answer, "bob").state else { panic!("{answer:#?}") };
    assert_eq!(why[0].1, Obstacle::Fixed { lock: 0, duty: "c2@2027-01-12".into() });
}

#[test]
fn a_seat_that_is_none_names_those_there_are() {
    let instance = quarter().done();
    let plan = hand(&instance);
    let ask = |seat: &str| explain_seat(&instance, &plan, seat, QUICK).unwrap_err();
    assert_eq!(ask("c9@2027-01-12"), SeatFailure::Seat(SeatError::Duty("c9@2027-01-12".into())));
    let known = SeatFailure::Seat(SeatError::Seat(vec!["accompanying:member/1".into()]));
    assert_eq!(ask("c1@2027-01-12#host/1"), known);
}

#[test]
fn on_tam_nong_a_meeting_seat_is_answered_from_the_plan_and_its_neighbours() {
    let (instance, plan) = &*plans::TAM_NONG;
    let row = plan.assignments.iter().find(|row| row.kind == Kind::Accompanying).unwrap();
    let seat = format!("{}#{}", row.duty, row.seat);
    let answer = explain_seat(instance, plan, &seat, QUICK).unwrap();
    let could = |one: &&Candidate| matches!(one.state, Standpoint::Could(_));
    let priced: Vec<&Candidate> = answer.people.iter().filter(could).collect();
    assert!(priced.len() > 20);
    for one in priced {
        let Price::Tiers(tiers) = &one.price else { panic!("{one:#?}") };
        let sums = tiers.iter().take_while(|tier| tier.tier != Tier::Fairness);
        assert!(sums.into_iter().all(|tier| tier.exact), "{one:#?}");
    }
}

#[test]
fn the_page_and_the_json_tell_the_same() {
    let path = instance("tutorial.json").to_string_lossy().into_owned();
    let plan = Call::new(["plan", path.as_str()]).run().code(0).stdout;
    let rows: serde_json::Value = serde_json::from_str(&plan).unwrap();
    let row =
        rows["assignments"].as_array().unwrap().iter().find(|row| row["kind"] == "accompanying").unwrap();
    let seat = format!("{}#{}", row["duty"].as_str().unwrap(), row["seat"].as_str().unwrap());
    let call = |more: &[&str]| {
        let args = ["explain", path.as_str(), "-", "--seat", seat.as_str()];
        Call::new(args.iter().chain(more)).stdin(&plan).run().code(0)
    };
    call(&["--table", "--lang", "en"]).shows(&["In the plan: ", "Could, cheapest first (", "Travel"]);
    call(&["--table", "--lang", "vi"]).shows(&["Theo kế hoạch: ", "Có thể, ít phải trả giá nhất trước ("]);
    let json = call(&["--json"]).json();
    assert_eq!(json["people"][0]["state"], "chosen");
    assert_eq!(json["people"][0]["person"], row["person"]);
    assert!(
        json["people"]
            .as_array()
            .unwrap()
            .iter()
            .any(|one| one["state"] == "could" && one["tiers"].is_array())
    );
    let wrong = Call::new(["explain", path.as_str(), "-", "--seat", "nowhere", "--lang", "en"]).stdin(&plan);
    wrong.run().code(2).says(&["No meeting or session has this id", "nowhere"]);
}
