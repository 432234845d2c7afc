//! Fixtures of the tiers: the value recomputed from the assignments, with its arithmetic.

use std::collections::BTreeSet;

use luanphien::domain::*;
use luanphien::rules::Rule;
use num_rational::Ratio;

use super::base::{Base, HOST, M1, M2, M3, PANEL, S, SEAT, base, full, visits};
use super::{Case, Fixture, fixture};
use crate::support::build::{interval, labels};
use crate::support::{Sit, date, hand_plan, sit, time};

pub fn fixtures() -> Vec<Fixture> {
    [coverage(), heads(), presence(), continuity(), fairness(), rotation(), travel(), preference()]
        .into_iter()
        .flatten()
        .collect()
}

fn value(rule: Rule, case: Case, expect: &'static [i64], world: fn() -> (Instance, Plan)) -> Fixture {
    fixture(rule, case, expect, world)
}

fn seated(visits: &[Sit]) -> Vec<Sit> {
    [visits.to_vec(), vec![sit(S, HOST, "sec"), sit(S, PANEL, "aid")]].concat()
}

fn composed(at_least: u32) -> Base {
    let wanted = Composition { group: "women".into(), at_least, at_most: None, weight: 7 };
    base().with(|w| {
        w.b.tweak_series(w.s1, |series| series.composition.push(wanted));
    })
}

fn coverage() -> Vec<Fixture> {
    let tier = Rule::CoverageTier;
    vec![
        value(tier, Case::Accept, &[0], || base().ok()),
        // One panel seat of weight 10.
        value(tier, Case::Reject, &[10], || base().plan(&[visits(), vec![sit(S, HOST, "sec")]].concat())),
        // Three meetings of priority 10 and a session of weight 100, whose panel does not count again.
        value(tier, Case::Boundary, &[130], || base().plan(&[])),
        // Two women missing, 7 each.
        value(tier, Case::Boundary, &[14], || composed(2).ok()),
        value(tier, Case::Boundary, &[0], || {
            composed(1)
                .with(|w| {
                    w.b.tweak(w.sec, |p| {
                        p.groups.insert("women".into());
                    });
                })
                .ok()
        }),
    ]
}

fn heads() -> Vec<Fixture> {
    let tier = Rule::HeadsTier;
    vec![
        value(tier, Case::Accept, &[0], || base().ok()),
        value(tier, Case::Reject, &[1], || {
            base().plan(&[visits(), vec![sit(S, HOST, "dep"), sit(S, PANEL, "aid")]].concat())
        }),
        // Nobody hosts: that is a matter of coverage.
        value(tier, Case::Boundary, &[0], || base().plan(&visits())),
    ]
}

fn watched(per: Period) -> Base {
    base().with(|w| {
        w.b.tweak(w.ann, |p| p.groups = labels(&["committee", "standing_board"]));
        w.b.instance.communes[w.xa.0].area_lead = Some(w.bob);
        w.b.policy(|policy| {
            let strictness = Strictness::Tier;
            policy.presence = Some(Presence { group: "standing_board".into(), strictness, per });
            policy.area_lead = Some(AreaLead { per, strictness });
            policy.allowed_misses = 1;
        });
    })
}

fn presence() -> Vec<Fixture> {
    let tier = Rule::PresenceTier;
    vec![
        value(tier, Case::Accept, &[0], || {
            watched(Period::Quarter).plan(&[full(), vec![sit(M2, "area_lead/1", "bob")]].concat())
        }),
        value(tier, Case::Reject, &[1], || watched(Period::Quarter).ok()),
        // By month: nobody attends in February, Bob never (3), the board not in February (1).
        value(tier, Case::Boundary, &[4], || {
            watched(Period::Month).plan(&seated(&[sit(M1, SEAT, "ann"), sit(M3, SEAT, "ann")]))
        }),
    ]
}

fn continuity() -> Vec<Fixture> {
    let tier = Rule::ContinuityTier;
    vec![
        value(tier, Case::Accept, &[0], || {
            base()
                .with(|w| {
                    w.b.holder(w.c1, w.ann);
                })
                .ok()
        }),
        value(tier, Case::Reject, &[1], || {
            base()
                .with(|w| {
                    w.b.holder(w.c1, w.bob);
                })
                .ok()
        }),
        // One substitution.
        value(tier, Case::Reject, &[1], || {
            let missing = base().with(|w| {
                w.b.policy(|policy| policy.allowed_misses = 1);
            });
            missing.plan(&seated(&[
                sit(M1, SEAT, "ann"),
                sit(M2, SEAT, "bob").substitute(),
                sit(M3, SEAT, "ann"),
            ]))
        }),
        // Three substitutions and a block without member.
        value(tier, Case::Reject, &[4], || {
            base().plan(&seated(&[M1, M2, M3].map(|meeting| sit(meeting, SEAT, "ann").substitute())))
        }),
        // A substitute at the only meeting of a block: one for the substitution, one for the block without member.
        value(tier, Case::Boundary, &[2], || {
            let monthly = base().with(|w| {
                w.b.policy(|policy| policy.tenure_months = 1);
            });
            let (first, second) = (sit(M1, SEAT, "ann"), sit(M2, SEAT, "bob"));
            monthly.plan(&seated(&[first, second, sit(M3, SEAT, "bob").substitute()]))
        }),
        // The holder left office the day before the first meeting, or on that day.
        value(tier, Case::Boundary, &[0], || held_until("2027-01-04")),
        value(tier, Case::Boundary, &[1], || held_until("2027-01-05")),
    ]
}

fn held_until(day: &'static str) -> (Instance, Plan) {
    let mut world = base();
    world.b.holder(world.c1, world.bob);
    world.b.tweak(world.bob, |p| p.to = Some(date(day)));
    world.ok()
}

fn opening(world: &mut Base, person: PersonId, points: Ratio<i64>) {
    world.b.tweak(person, |p| p.opening = points);
}

fn fairness() -> Vec<Fixture> {
    let tier = Rule::FairnessTier;
    vec![
        // Three meetings of 2 points, targets 2 each: loads 4, −2, −2.
        value(tier, Case::Accept, &[2], || base().ok()),
        value(tier, Case::Reject, &[3], || base().with(|w| opening(w, w.bob, Ratio::from_integer(1))).ok()),
        // A seventh of a point is a level of its own.
        value(tier, Case::Boundary, &[3], || base().with(|w| opening(w, w.bob, Ratio::new(1, 7))).ok()),
    ]
}

fn at_own_places(policy: OwnPlace, elsewhere: bool) -> (Instance, Plan) {
    let mut world = base();
    let other = world.b.commune("xb");
    let home = Some(world.b.place_of(if elsewhere { other } else { world.xa }));
    world.b.tweak(world.ann, |p| (p.home, p.workplace) = (home, home));
    world.b.policy(|p| (p.own_commune, p.own_workplace) = (policy, policy));
    world.ok()
}

fn rotation() -> Vec<Fixture> {
    let tier = Rule::RotationTier;
    vec![
        value(tier, Case::Accept, &[0], || at_own_places(OwnPlace::Avoid, true)),
        // Three visits, each at home and at work.
        value(tier, Case::Reject, &[6], || at_own_places(OwnPlace::Avoid, false)),
        value(tier, Case::Boundary, &[0], || at_own_places(OwnPlace::Ignore, false)),
        value(tier, Case::Boundary, &[1], || returning(-2)),
        value(tier, Case::Boundary, &[0], || returning(-3)),
        // Ann in January and March, Bob in between: she returns once.
        value(tier, Case::Boundary, &[1], || {
            let mut world = base();
            let rotation = Rotation { memory_blocks: 2, strictness: Strictness::Tier };
            world.b.policy(|policy| (policy.tenure_months, policy.rotation) = (1, rotation));
            world.plan(&seated(&[sit(M1, SEAT, "ann"), sit(M2, SEAT, "bob"), sit(M3, SEAT, "ann")]))
        }),
        // The same all quarter: two returns, however many visits lie before.
        value(tier, Case::Boundary, &[2], || {
            let mut world = base();
            let rotation = Rotation { memory_blocks: 2, strictness: Strictness::Tier };
            world.b.policy(|policy| (policy.tenure_months, policy.rotation) = (1, rotation));
            world.ok()
        }),
    ]
}

fn returning(block: i64) -> (Instance, Plan) {
    let mut world = base();
    world.b.visited(world.ann, world.c1, block, "2026-10-06");
    world.b.policy(|p| p.rotation = Rotation { memory_blocks: 2, strictness: Strictness::Tier });
    world.ok()
}

fn travel() -> Vec<Fixture> {
    let tier = Rule::TravelTier;
    vec![
        value(tier, Case::Accept, &[0], || base().ok()),
        // Three visits, 10 there and 10 back.
        value(tier, Case::Reject, &[60], || base().with(ann_lives_in_town).ok()),
        // Her own way to that cell costs 3.
        value(tier, Case::Boundary, &[18], || {
            let mut world = base().with(ann_lives_in_town);
            world.b.instance.travel.personal.insert((world.ann, world.c1), Trip { minutes: 1, cost: 3 });
            world.ok()
        }),
        // From the workplace, which is where the cell meets; without one, from home.
        value(tier, Case::Boundary, &[0], || {
            let mut world = base().with(ann_lives_in_town);
            let place = world.b.place_of(world.xa);
            world.b.tweak(world.ann, |p| p.workplace = Some(place));
            world.b.policy(|policy| policy.travel_from = TravelBase::Workplace);
            world.ok()
        }),
        value(tier, Case::Boundary, &[60], || {
            base()
                .with(ann_lives_in_town)
                .with(|w| w.b.instance.policy.travel_from = TravelBase::Workplace)
                .ok()
        }),
    ]
}

fn ann_lives_in_town(world: &mut Base) {
    let town = world.b.instance.one_series(world.s1).place;
    world.b.tweak(world.ann, |p| p.home = Some(town));
}

fn preference() -> Vec<Fixture> {
    let tier = Rule::PreferenceTier;
    vec![
        value(tier, Case::Accept, &[0], || base().ok()),
        // A week from the preferred day.
        value(tier, Case::Reject, &[7], || base().plan(&a_week_later())),
        // Less 2 for each of three visits to a cell she prefers.
        value(tier, Case::Boundary, &[1], || {
            base()
                .with(|w| {
                    w.b.tweak(w.ann, |p| {
                        p.preferred.insert(w.c1, 2);
                    });
                })
                .plan(&a_week_later())
        }),
    ]
}

fn a_week_later() -> Vec<Sit> {
    let day = "2027-01-21";
    [visits(), vec![sit(S, HOST, "sec").on(day), sit(S, PANEL, "aid").on(day)]].concat()
}

/// One row of a person in the figures of a plan.
fn load<'a>(plan: &'a Plan, id: &str) -> &'a PersonLoad {
    plan.people.iter().find(|row| row.id == id).expect("everybody has a row")
}

#[test]
fn targets_are_pro_rata_to_share_and_days_in_office() {
    // 90 days; Ann a full share, Bob a half, Cy in office for the last 45 days: weights 90, 45, 45 of 180, points 6.
    let mut world = base();
    world.b.tweak(world.bob, |p| p.share = Ratio::new(1, 2));
    world.b.tweak(PersonId(2), |p| p.from = Some(date("2027-02-15")));
    world.b.tweak(world.ann, |p| p.opening = Ratio::new(-1, 3));
    let (_, plan) = world.ok();
    let targets = ["ann", "bob", "cy", "sec"].map(|id| load(&plan, id).target);
    assert_eq!(targets, [Ratio::from_integer(3), Ratio::new(3, 2), Ratio::new(3, 2), Ratio::from_integer(0)]);
    // −1/3 + 6 − 3
    assert_eq!(load(&plan, "ann").load, Ratio::new(8, 3));
    let ann = load(&plan, "ann");
    assert_eq!((ann.points, ann.duties, ann.minutes, ann.travel_minutes), (6, 3, 270, 0));
    assert_eq!(load(&plan, "sec").load, Ratio::from_integer(1));
    let levels: Vec<_> = plan.fairness.levels.iter().map(|level| (level.level, level.count)).collect();
    assert_eq!(levels, [(Ratio::new(8, 3), 1), (Ratio::new(-3, 2), 3)]);
}

#[test]
fn far_duties_get_the_points_of_the_last_band_reached() {
    let bands =
        [(5, 1), (10, 2), (11, 9)].map(|(from_minutes, points)| DistanceBand { from_minutes, points });
    let mut world = base().with(ann_lives_in_town);
    world.b.policy(|policy| policy.points.distance_bands = bands.to_vec());
    let (_, plan) = world.ok();
    // Three meetings of 2 and 2 for the ten minutes; the target knows nothing of the way: 6 / 3.
    assert_eq!((load(&plan, "ann").points, load(&plan, "ann").target), (12, Ratio::from_integer(2)));
    assert_eq!(load(&plan, "ann").travel_minutes, 60);
}

#[test]
fn seats_that_nobody_compared_may_take_are_no_target() {
    // The host (1) and the panel (1) are for people who are not compared; once Bob may sit there, his seat counts.
    let target = |more: fn(&mut Base)| load(&base().with(more).ok().1, "cy").target;
    assert_eq!(target(|_| ()), Ratio::from_integer(2));
    assert_eq!(
        target(|w| {
            w.b.tweak(w.bob, |p| {
                p.groups.insert("agency".into());
            });
        }),
        Ratio::new(7, 3)
    );
    assert_eq!(target(|w| w.b.instance.policy.fairness.counts = BTreeSet::new()), Ratio::from_integer(0));
}

#[test]
fn two_sittings_are_one_duty_and_all_its_minutes() {
    let mut world = base();
    let afternoon = interval(time("2027-01-14 14:00"), 120);
    world.b.instance.sessions[0].candidates[0].sittings.push(afternoon);
    // Between the sittings, at noon, Aid has time for another duty two hours long ten minutes away.
    let noon = world.b.session(world.s1, &["2027-01-14 11:00"], &[world.aid]);
    world.b.instance.sessions[1].candidates[0].sittings[0].end = time("2027-01-14 14:00");
    let instance = world.b.done();
    let sits = [visits(), vec![sit(S, HOST, "sec"), sit(S, PANEL, "aid"), sit(&noon, HOST, "aid")]].concat();
    let plan = hand_plan(&instance, &sits);
    assert_eq!((load(&plan, "aid").duties, load(&plan, "aid").minutes), (2, 180 + 120 + 180));
    let report = luanphien::checker::check(&instance, &plan);
    assert!(report.is_clean(), "{:#?}", report.violations);
}
