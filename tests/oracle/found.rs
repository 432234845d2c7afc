//! Worlds in which the planner once went wrong, in their plainest form.

use luanphien::domain::*;

use super::{brute, planned};
use crate::support::Build;

/// One cell with four meetings of 3 points, and members of whom all but the first never attend it.
fn lonely(members: &[&str]) -> Instance {
    let mut b = Build::quarter();
    b.policy(|policy| policy.points.ordinary = 3);
    let commune = b.commune("xa");
    let cell = b.cell("c1", commune);
    for day in ["01-10", "01-20", "02-10", "03-10"] {
        b.meeting(cell, &format!("2027-{day} 19:00"));
    }
    for (n, id) in members.iter().enumerate() {
        let person = b.person(id, &["committee"]);
        b.tweak(person, |p| p.never.extend((n > 0).then_some(cell)));
    }
    b.done()
}

#[test]
fn loads_that_earlier_tiers_settle_above_all_levels_are_proved() {
    // Coverage leaves Ann all 12 points, 9 over her target of 3 and more than the first levels hold.
    let plan = planned(&lonely(&["ann", "bob", "cy", "dan"])).unwrap();
    assert_eq!(plan.fairness.sorted, [9, -3, -3, -3].map(num_rational::Ratio::from_integer));
    assert!(plan.tiers.iter().all(|tier| tier.proved), "{:#?}", plan.tiers);
    assert_eq!(plan.status, Status::Optimal);
}

#[test]
fn a_tolerated_substitution_by_the_accompanying_member_is_none() {
    for misses in 1..=3 {
        for tolerance in 1..=4 {
            let mut world = lonely(&["ann"]);
            world.policy.allowed_misses = misses;
            let continuity = world.policy.tiers.iter_mut().find(|tier| tier.tier == Tier::Continuity);
            continuity.unwrap().tolerance = tolerance;
            let plan = planned(&world).unwrap();
            let value = plan.tiers.iter().find(|tier| tier.tier == Tier::Continuity).unwrap().value;
            assert!(value <= tolerance, "{misses} {tolerance} {value}");
            assert_eq!(plan.status, Status::Optimal);
        }
    }
}

/// Blocks of one month, a meeting in each, and a strict memory of so many blocks.
fn strict(memory_blocks: u32, months: u32) -> Build {
    let mut b = Build::quarter();
    b.policy(|policy| {
        policy.tenure_months = 1;
        policy.rotation = Rotation { memory_blocks, strictness: Strictness::Hard };
    });
    let commune = b.commune("xa");
    let cell = b.cell("c1", commune);
    for month in 1..=months {
        b.meeting(cell, &format!("2027-{month:02}-10 19:00"));
    }
    b
}

fn value(plan: &Plan, tier: Tier) -> i64 {
    plan.tiers.iter().find(|own| own.tier == tier).unwrap().value
}

fn is_best(world: &Instance) -> Plan {
    let (plan, best) = (planned(world).unwrap(), brute::best(world).unwrap());
    for (tier, least) in best.values.iter().filter(|(tier, _)| *tier != Tier::Fairness) {
        assert_eq!(value(&plan, *tier), *least, "{tier:?}");
    }
    assert_eq!((plan.status, &plan.fairness.sorted), (Status::Optimal, &best.sorted));
    plan
}

#[test]
fn whom_the_memory_bars_from_accompanying_still_covers_the_only_meeting_of_a_block() {
    // Ann was there in the month before.
    let mut b = strict(1, 1);
    let [ann] = b.members(["ann"]);
    b.visited(ann, CellId(0), -1, "2026-12-10");
    let plan = is_best(&b.done());
    assert_eq!(plan.assignments[0].kind, Kind::Substitute);
    assert_eq!([Tier::Coverage, Tier::Continuity].map(|tier| value(&plan, tier)), [0, 2]);
}

#[test]
fn alone_within_the_memory_one_accompanies_and_substitutes_in_turn() {
    // January or February accompanied, and the like for March: never two months in a row, nor more than the memory allows.
    for (memory, substitutions) in [(1, 1), (2, 2), (9, 2)] {
        let mut b = strict(memory, 3);
        b.members(["ann"]);
        let plan = is_best(&b.done());
        assert_eq!([Tier::Coverage, Tier::Continuity].map(|tier| value(&plan, tier)), [0, 2 * substitutions]);
    }
}

#[test]
fn where_returns_weigh_more_than_continuity_a_substitute_saves_one() {
    let orders: [fn(&mut Policy); 3] = [
        |policy| policy.tiers.retain(|tier| tier.tier != Tier::Continuity),
        |policy| policy.tiers.sort_by_key(|tier| tier.tier != Tier::Rotation),
        |policy| {
            let tier = policy.tiers.iter_mut().find(|tier| tier.tier == Tier::Continuity);
            tier.unwrap().tolerance = 2;
        },
    ];
    for (number, order) in orders.into_iter().enumerate() {
        let mut b = strict(1, 2);
        b.members(["ann"]);
        b.policy(|policy| policy.rotation.strictness = Strictness::Tier).policy(order);
        let plan = planned(&b.done()).unwrap();
        assert_eq!((value(&plan, Tier::Rotation), plan.status), (0, Status::Optimal), "order {number}");
    }
    let mut b = strict(1, 2);
    b.members(["ann"]);
    b.policy(|policy| policy.rotation.strictness = Strictness::Tier);
    assert_eq!(value(&is_best(&b.done()), Tier::Rotation), 1);
}

/// Cells of two communes meet together; Ann and Bob are in charge of them, and Cy is fixed to the accompanying seat.
fn two_leads(strictness: Strictness) -> Build {
    let mut b = Build::quarter();
    let [ann, bob, cy] = b.members(["ann", "bob", "cy"]);
    let communes = ["xa", "xb"].map(|id| b.commune(id));
    let [one, other] = [("c1", communes[0]), ("c2", communes[1])].map(|(id, commune)| b.cell(id, commune));
    let meeting = b.meeting(one, "2027-01-10 19:00");
    b.tweak_meeting(&meeting, |meeting| meeting.joint.push(other));
    b.instance.communes[0].area_lead = Some(ann);
    b.instance.communes[1].area_lead = Some(bob);
    b.lock(&meeting, Some("accompanying:member/1"), cy, true);
    b.policy(|policy| policy.area_lead = Some(AreaLead { per: Period::Quarter, strictness }));
    b
}

#[test]
fn of_two_area_leads_one_takes_the_extra_seat_of_a_joint_meeting() {
    let plan = is_best(&two_leads(Strictness::Tier).done());
    assert_eq!(value(&plan, Tier::Presence), 1);
    assert_eq!(plan.assignments.iter().filter(|row| row.seat == "area_lead/1").count(), 1);
}

#[test]
fn two_area_leads_who_must_come_need_two_seats() {
    assert!(planned(&two_leads(Strictness::Hard).done()).is_err());
    // One of them accompanies.
    let mut free = two_leads(Strictness::Hard);
    free.instance.locks.clear();
    assert_eq!(value(&is_best(&free.done()), Tier::Presence), 0);
}
