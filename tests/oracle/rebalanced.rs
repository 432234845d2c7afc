//! Plans in force that are changed, against all plans there are, on tiny worlds by chance.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveDate, TimeDelta};
use luanphien::domain::*;
use luanphien::office::{PlanOptions, RebalanceOptions, Silent, frontier, rebalance, suggest};
use proptest::collection::vec;
use proptest::prelude::*;

use super::brute;
use super::planned;
use super::random::{LARGEST, agree, cases};
use super::world::{Draw, world};
use crate::rebalance::frontier::is_that_of_fresh_plans;
use crate::rebalance::suggest::{agrees, locked_plan};
use crate::support::build::interval;

/// Something happens to a world after its plan was made.
fn disturbed(world: &Instance, draw: &mut Draw<'_>, as_of: NaiveDate) -> Instance {
    let mut world = world.clone();
    for _ in 0..=draw.upto(2) {
        match draw.upto(6) {
            0 | 1 => away(&mut world, draw),
            5 => loses_a_meeting(&mut world, as_of),
            6 => loses_a_session(&mut world, as_of),
            2 => leaves(&mut world, draw, as_of),
            3 => moves(&mut world, draw, as_of),
            _ => is_locked(&mut world, draw),
        }
    }
    world.policy.notice_days = draw.pick(&[0, 20, 3]);
    world
}

fn away(world: &mut Instance, draw: &mut Draw<'_>) {
    let from = world.horizon.from + TimeDelta::days(draw.whole(89));
    let to = (from + TimeDelta::days(5 + draw.whole(40))).min(world.horizon.to);
    let at = usize::from(draw.upto(u8::try_from(world.people.len() - 1).unwrap()));
    let interval = interval(from.and_hms_opt(0, 0, 0).unwrap(), (to - from).num_days() * 24 * 60);
    world.people[at].busy.push(Busy { interval, reason: "sick".into() });
    world.people[at].busy.sort_by_key(|busy| busy.interval.start);
}

fn leaves(world: &mut Instance, draw: &mut Draw<'_>, as_of: NaiveDate) {
    let at = usize::from(draw.upto(u8::try_from(world.people.len() - 1).unwrap()));
    world.people[at].to = Some(as_of + TimeDelta::days(draw.whole(30)));
}

/// A meeting to come is an hour later, or on the next day of its block.
fn moves(world: &mut Instance, draw: &mut Draw<'_>, as_of: NaiveDate) {
    let by = draw.pick(&[TimeDelta::hours(1), TimeDelta::days(1)]);
    let to_come: Vec<usize> =
        (0..world.meetings.len()).filter(|at| world.meetings[*at].date() >= as_of).collect();
    if to_come.is_empty() {
        return;
    }
    let at = to_come[usize::from(draw.upto(u8::try_from(to_come.len() - 1).unwrap()))];
    let meeting = &mut world.meetings[at];
    let last = world.cells[meeting.cell.0].blocks[meeting.block].to.min(world.horizon.to);
    if (meeting.interval.start + by).date() <= last {
        meeting.interval.start += by;
        meeting.interval.end += by;
    }
}

/// The last meeting is cancelled.
fn loses_a_meeting(world: &mut Instance, as_of: NaiveDate) {
    if let Some(meeting) = world.meetings.pop_if(|meeting| meeting.date() >= as_of) {
        let id = MeetingId(world.meetings.len());
        world.cells[meeting.cell.0].blocks[meeting.block].meetings.retain(|own| *own != id);
        world.locks.retain(|lock| lock.duty != meeting.id);
    }
}

/// The last session is cancelled.
fn loses_a_session(world: &mut Instance, as_of: NaiveDate) {
    let to_come = |session: &mut Session| session.candidates.iter().all(|candidate| candidate.date >= as_of);
    if let Some(session) = world.sessions.pop_if(to_come) {
        world.locks.retain(|lock| lock.duty != session.id);
    }
}

fn is_locked(world: &mut Instance, draw: &mut Draw<'_>) {
    let Some(meeting) = world.meetings.last() else { return };
    let person = PersonId(usize::from(draw.upto(u8::try_from(world.people.len() - 1).unwrap())));
    let (index, duty) = (world.locks.len(), meeting.id.clone());
    world.locks.push(Lock { index, duty, seat: None, person, fixed: draw.rare(2) });
}

/// A world with a plan in force and something that happened since; `None` where there was no plan, or too many are.
pub(super) fn settled(bytes: &[u8], what: &[u8]) -> Option<Instance> {
    disturbed_world(bytes, what).map(|(_, settled)| settled)
}

/// The same, with the world that no plan is in force in before it.
pub(super) fn disturbed_world(bytes: &[u8], what: &[u8]) -> Option<(Instance, Instance)> {
    let before = world(bytes);
    if brute::size(&before) > LARGEST {
        return None;
    }
    let plan = planned(&before).ok()?;
    let mut draw = Draw::new(what);
    let as_of = before.horizon.from + TimeDelta::days(draw.whole(70));
    let after = disturbed(&before, &mut draw, as_of);
    let spare = draw.pick(&[0, 0, 1, 2]);
    let settled = after.clone().settle(plan.assignments, as_of, spare);
    (brute::size(&settled) <= LARGEST).then_some((after, settled))
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn the_least_change_is_that_of_all_plans(
        bytes in vec(any::<u8>(), 120),
        what in vec(any::<u8>(), 40),
    ) {
        let world = settled(&bytes, &what);
        prop_assume!(world.is_some());
        prop_assert_eq!(agree(&world.unwrap()), Ok(()));
    }

    #[test]
    fn each_suggestion_costs_what_the_seat_locked_costs(
        bytes in vec(any::<u8>(), 120),
        what in vec(any::<u8>(), 40),
    ) {
        suggestions_agree(&bytes, &what);
    }

    #[test]
    fn each_further_change_buys_what_a_plan_with_it_has(
        bytes in vec(any::<u8>(), 120),
        what in vec(any::<u8>(), 40),
    ) {
        frontier_agrees(&bytes, &what);
    }

    #[test]
    fn nothing_happened_and_nothing_changes(bytes in vec(any::<u8>(), 120), day in 0..91_i64) {
        let world = world(&bytes);
        // A policy that puts another tier above coverage is content with less of it than a change is.
        let first: BTreeSet<Tier> = world.policy.tiers.iter().take(2).map(|policy| policy.tier).collect();
        prop_assume!(brute::size(&world) <= LARGEST && first == BTreeSet::from([Tier::Coverage, Tier::Heads]));
        let Ok(plan) = planned(&world) else { return Ok(()) };
        let as_of = world.horizon.from + TimeDelta::days(day);
        let again = planned(&world.settle(plan.assignments.clone(), as_of, 0)).unwrap();
        prop_assert_eq!(again.assignments, plan.assignments);
        prop_assert_eq!(again.rebalance.map(|rebalance| rebalance.changes), Some(Vec::new()));
    }
}

/// A plan in force, what the world has become since, and from when on it may change.
fn in_force(bytes: &[u8], what: &[u8]) -> Option<(Plan, Instance, RebalanceOptions)> {
    let before = world(bytes);
    let plan = planned(&before).ok()?;
    let mut draw = Draw::new(what);
    let as_of = before.horizon.from + TimeDelta::days(draw.whole(70));
    let after = disturbed(&before, &mut draw, as_of);
    Some((plan, after, RebalanceOptions { as_of, changes: None, plan: PlanOptions::default() }))
}

/// The points of the trade are those of plans made with as many changes.
fn frontier_agrees(bytes: &[u8], what: &[u8]) {
    let Some((plan, mut after, options)) = in_force(bytes, what) else { return };
    after.policy.tiers.iter_mut().for_each(|policy| policy.tolerance = 0);
    let Ok(found) = frontier(&after, &plan, &options, &Silent) else { return };
    assert!(found.complete);
    is_that_of_fresh_plans(&after, &plan, &options, &found);
}

/// Asks for the last seat of the plan in force, where there is a new plan.
fn suggestions_agree(bytes: &[u8], what: &[u8]) {
    let Some((plan, after, options)) = in_force(bytes, what) else { return };
    let as_of = options.as_of;
    let Some(row) = plan.assignments.iter().rfind(|row| row.date >= as_of) else { return };
    let Ok(made) = rebalance(&after, &plan, &options, &Silent) else { return };
    let Ok(answer) = suggest(&after, &plan, &options, &format!("{}#{}", row.duty, row.seat), &Silent) else {
        return;
    };
    for one in &answer.people {
        let locked = locked_plan(&after, &plan, &options, (&row.duty, &row.seat), &one.person);
        agrees(one, locked.as_ref(), &made.plan);
    }
}

/// How often each tier of a change decides in the worlds above.
#[test]
fn every_tier_of_a_change_decides_in_some_of_the_worlds() {
    use rand::{RngCore, SeedableRng};
    let mut rng = rand_chacha::ChaCha8Rng::seed_from_u64(2027);
    let mut decided: BTreeMap<Tier, u32> = BTreeMap::new();
    let mut seen = 0;
    while seen < 120 {
        let (mut bytes, mut what) = ([0; 120], [0; 40]);
        rng.fill_bytes(&mut bytes);
        rng.fill_bytes(&mut what);
        let Some(world) = settled(&bytes, &what) else { continue };
        seen += 1;
        let of = brute::best(&world).map(|best| best.decided).unwrap_or_default();
        of.into_iter().for_each(|tier| *decided.entry(tier).or_default() += 1);
    }
    for tier in [Tier::Notice, Tier::Changes, Tier::Told, Tier::Fairness] {
        assert!(decided.get(&tier).is_some_and(|worlds| *worlds >= 3), "{decided:?}");
    }
}
