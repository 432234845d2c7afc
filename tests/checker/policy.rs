//! Fixtures of the rules about communes seen, standbys, and what a plan says about itself.

use luanphien::domain::*;
use luanphien::rules::Rule;

use super::base::{Base, HOST, M1, M2, M3, PANEL, S, SEAT, base, full, full_and, visits};
use super::{Fixture, accept, boundary, reject};
use crate::support::build::labels;
use crate::support::{Sit, sit};

pub fn fixtures() -> Vec<Fixture> {
    [presence(), area_lead(), complete(), standby(), figures()].into_iter().flatten().collect()
}

/// Only members with this label must see the commune.
fn seen_by(group: &str, per: Period, strictness: Strictness) -> Base {
    let group = group.to_owned();
    base().with(|w| {
        w.b.tweak(w.ann, |p| p.groups = labels(&["committee", "standing_board"]));
        w.b.policy(|policy| {
            policy.presence = Some(Presence { group, strictness, per });
            policy.allowed_misses = 1;
        });
    })
}

/// Ann attends in January and March, Bob in February.
fn bob_in_february() -> Vec<Sit> {
    let visits = [sit(M1, SEAT, "ann"), sit(M2, SEAT, "bob").substitute(), sit(M3, SEAT, "ann")];
    [visits.to_vec(), vec![sit(S, HOST, "sec"), sit(S, PANEL, "aid")]].concat()
}

fn presence() -> Vec<Fixture> {
    use Period::{Month, Quarter};
    use Strictness::{Hard, Tier};
    vec![
        accept(Rule::Presence, || seen_by("standing_board", Month, Hard).ok()),
        reject(Rule::Presence, &[1], || seen_by("secretary", Quarter, Hard).ok()),
        boundary(Rule::Presence, &[1], || seen_by("standing_board", Month, Hard).plan(&bob_in_february())),
        boundary(Rule::Presence, &[], || seen_by("standing_board", Quarter, Hard).plan(&bob_in_february())),
        boundary(Rule::Presence, &[], || seen_by("secretary", Quarter, Tier).ok()),
        // A commune whose cell only joins in is seen there too; a commune without a meeting asks for nothing.
        boundary(Rule::Presence, &[], || {
            let mut world = seen_by("standing_board", Quarter, Hard);
            let xb = world.b.commune("xb");
            let c2 = world.b.cell("c2", xb);
            world.b.commune("xc");
            world.b.tweak_meeting(M1, |meeting| meeting.joint.push(c2));
            world.ok()
        }),
    ]
}

fn led_by_bob(per: Period, strictness: Strictness) -> Base {
    base().with(|w| {
        w.b.instance.communes[w.xa.0].area_lead = Some(w.bob);
        w.b.policy(|policy| policy.area_lead = Some(AreaLead { per, strictness }));
    })
}

fn area_lead() -> Vec<Fixture> {
    use Period::{Month, Quarter};
    use Strictness::{Hard, Tier};
    vec![
        accept(Rule::AreaLead, || {
            led_by_bob(Quarter, Hard).plan(&full_and(&[sit(M2, "area_lead/1", "bob")]))
        }),
        reject(Rule::AreaLead, &[1], || led_by_bob(Quarter, Hard).ok()),
        boundary(Rule::AreaLead, &[1, 1], || {
            led_by_bob(Month, Hard).plan(&full_and(&[sit(M2, "area_lead/1", "bob")]))
        }),
        boundary(Rule::AreaLead, &[], || led_by_bob(Quarter, Tier).ok()),
        // Any seat will do, also a substitute's.
        boundary(Rule::AreaLead, &[], || {
            let missing = led_by_bob(Quarter, Hard).with(|w| {
                w.b.policy(|policy| policy.allowed_misses = 1);
            });
            missing.plan(&bob_in_february())
        }),
    ]
}

fn no_panel() -> Vec<Sit> {
    [visits(), vec![sit(S, HOST, "sec")]].concat()
}

fn complete() -> Vec<Fixture> {
    vec![
        accept(Rule::Complete, || base().plan(&no_panel())),
        accept(Rule::Complete, || base().plan(&[])),
        // A panel seat weighs 10.
        reject(Rule::Complete, &[10], || base().spoilt(&no_panel(), |plan| plan.uncovered.clear())),
        reject(Rule::Complete, &[-10], || {
            let (_, other) = base().plan(&no_panel());
            base().spoilt(&full(), |plan| plan.uncovered = other.uncovered)
        }),
        // A session that is not held is listed once, without its panel; a cell without member once for its block.
        boundary(Rule::Complete, &[], || {
            base().spoilt(&[], |plan| {
                let kinds: Vec<_> =
                    plan.uncovered.iter().map(|open| (open.kind, open.count, open.weight)).collect();
                let meeting = (UncoveredKind::Meeting, 1, 10);
                let block = (UncoveredKind::Block, 1, 1);
                assert_eq!(kinds, [block, meeting, meeting, meeting, (UncoveredKind::Session, 1, 100)]);
            })
        }),
        boundary(Rule::Complete, &[1], || base().spoilt(&no_panel(), |plan| plan.uncovered[0].weight = 9)),
        boundary(Rule::Complete, &[0], || base().spoilt(&no_panel(), |plan| plan.uncovered[0].count = 2)),
    ]
}

/// Bob stands by at the first meeting.
fn bob_stands_by() -> Vec<Sit> {
    let visits = [sit(M1, SEAT, "ann").standby("bob"), sit(M2, SEAT, "ann"), sit(M3, SEAT, "ann")];
    [visits.to_vec(), vec![sit(S, HOST, "sec").standby("dep"), sit(S, PANEL, "aid")]].concat()
}

fn standby() -> Vec<Fixture> {
    vec![
        accept(Rule::Standby, || base().plan(&bob_stands_by())),
        reject(Rule::Standby, &[90], || {
            base()
                .with(|w| {
                    w.b.busy(w.bob, "2027-01-05 00:00", "2027-01-06 00:00");
                })
                .plan(&bob_stands_by())
        }),
        // Not eligible; already at the duty; kept apart from somebody who sits there.
        reject(Rule::Standby, &[0], || base().plan(&panel_standby("bob"))),
        reject(Rule::Standby, &[180], || base().with(sec_is_agency).plan(&panel_standby("sec"))),
        reject(Rule::Standby, &[0], || {
            base().with(|w| w.b.instance.policy.apart.push((w.dep, w.aid))).plan(&bob_stands_by())
        }),
        reject(Rule::Standby, &[0], || {
            base()
                .with(|w| {
                    w.b.tweak(w.bob, |p| {
                        p.never.insert(w.c1);
                    });
                })
                .plan(&bob_stands_by())
        }),
        // Bob also has a meeting ten minutes away that starts just in time, or a minute too early.
        boundary(Rule::Standby, &[], || bob_also_at("2027-01-05 20:40")),
        boundary(Rule::Standby, &[1], || bob_also_at("2027-01-05 20:39")),
        boundary(Rule::Standby, &[100], || {
            let mut world = base();
            let (_, other) = world.second_cell("2027-01-05 19:00");
            let cy = sit(&other, SEAT, "cy").standby("bob");
            world.plan(&[bob_stands_by(), vec![cy]].concat())
        }),
    ]
}

fn sec_is_agency(world: &mut Base) {
    world.b.tweak(world.sec, |p| {
        p.groups.insert("agency".into());
    });
}

fn panel_standby(person: &str) -> Vec<Sit> {
    [visits(), vec![sit(S, HOST, "sec"), sit(S, PANEL, "aid").standby(person)]].concat()
}

fn bob_also_at(start: &str) -> (Instance, Plan) {
    let mut world = base();
    let (_, other) = world.second_cell(start);
    world.plan(&[bob_stands_by(), vec![sit(&other, SEAT, "bob")]].concat())
}

fn figures() -> Vec<Fixture> {
    let wrong = reject;
    vec![
        accept(Rule::Figures, || base().ok()),
        wrong(Rule::Figures, &[3], || base().spoilt(&full(), |plan| plan.tiers[0].value += 3)),
        wrong(Rule::Figures, &[1], || base().spoilt(&full(), |plan| plan.people[0].points += 1)),
        wrong(Rule::Figures, &[-1], || {
            base().spoilt(&full(), |plan| plan.people[1].load -= num_rational::Ratio::new(1, 3))
        }),
        wrong(Rule::Figures, &[0], || {
            base().spoilt(&full(), |plan| {
                plan.people.pop();
            })
        }),
        wrong(Rule::Figures, &[0], || base().spoilt(&full(), |plan| plan.fairness.sorted.reverse())),
        wrong(Rule::Figures, &[0], || {
            base().spoilt(&full(), |plan| {
                plan.fairness.levels.pop();
            })
        }),
        wrong(Rule::Figures, &[0], || base().spoilt(&full(), |plan| plan.stamp.instance = "another".into())),
        wrong(Rule::Figures, &[0], || base().spoilt(&full(), |plan| plan.status = Status::Feasible)),
        wrong(Rule::Figures, &[0], || base().spoilt(&full(), |plan| plan.tiers.swap(0, 1))),
        // A bound above the value is none; a bound below it proves nothing unless the tolerance reaches.
        boundary(Rule::Figures, &[1], || base().spoilt(&full(), |plan| plan.tiers[0].bound = Some(1))),
        boundary(Rule::Figures, &[1], || base().spoilt(&full(), |plan| plan.tiers[0].bound = Some(-1))),
        boundary(Rule::Figures, &[], || {
            let tolerant = base().with(|w| w.b.instance.policy.tiers[0].tolerance = 1);
            tolerant.spoilt(&full(), |plan| plan.tiers[0].bound = Some(-1))
        }),
        // A plan typed by hand claims nothing.
        boundary(Rule::Figures, &[], || {
            base().spoilt(&full(), |plan| {
                (plan.tiers, plan.people, plan.fairness) = (Vec::new(), Vec::new(), Fairness::default());
                plan.stamp.instance.clear();
            })
        }),
    ]
}
