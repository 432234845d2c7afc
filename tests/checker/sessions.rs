//! Fixtures of the rules about sessions, panels, pairs and locks.

use luanphien::domain::*;
use luanphien::rules::Rule;

use super::base::{Base, HOST, M1, PANEL, S, SEAT, base, full_and, row, visits};
use super::{Fixture, accept, boundary, reject};
use crate::support::build::interval;
use crate::support::{Sit, sit, time};

pub fn fixtures() -> Vec<Fixture> {
    [session_date(), spacing(), host_present(), panel_at_most(), apart(), lock_fixed(), lock_forbidden()]
        .into_iter()
        .flatten()
        .collect()
}

fn with_visits(more: &[Sit]) -> Vec<Sit> {
    [visits(), more.to_vec()].concat()
}

fn session_date() -> Vec<Fixture> {
    vec![
        accept(Rule::SessionDate, || base().ok()),
        reject(Rule::SessionDate, &[7], || {
            base().plan(&with_visits(&[sit(S, HOST, "sec"), sit(S, PANEL, "aid").on("2027-01-21")]))
        }),
        boundary(Rule::SessionDate, &[], || {
            let day = "2027-01-21";
            base().plan(&with_visits(&[sit(S, HOST, "sec").on(day), sit(S, PANEL, "aid").on(day)]))
        }),
        // Morning and afternoon of one day are two dates of a session.
        boundary(Rule::SessionDate, &[0], || {
            let afternoon = interval(time("2027-01-14 14:00"), 180);
            let mut world = base();
            let candidates = &mut world.b.instance.sessions[0].candidates;
            candidates[1] = Candidate { sittings: vec![afternoon], ..candidates[0].clone() };
            world.bent(|rows| {
                let aid = row(rows, S, PANEL);
                (aid.start, aid.end) = (afternoon.start, afternoon.end);
            })
        }),
    ]
}

/// A second session a week after the first.
fn second_session(min_days_between: u32) -> (Instance, Plan) {
    let mut world = base();
    let second = world.b.session(world.s1, &["2027-01-21 08:00"], &[world.sec]);
    world.b.tweak_series(world.s1, |series| series.min_days_between = min_days_between);
    world.plan(&full_and(&[sit(&second, HOST, "sec")]))
}

fn spacing() -> Vec<Fixture> {
    vec![
        accept(Rule::Spacing, || second_session(3)),
        reject(Rule::Spacing, &[3], || second_session(10)),
        boundary(Rule::Spacing, &[], || second_session(7)),
        boundary(Rule::Spacing, &[1], || second_session(8)),
    ]
}

fn host_present() -> Vec<Fixture> {
    vec![
        accept(Rule::HostPresent, || base().ok()),
        reject(Rule::HostPresent, &[1], || base().plan(&with_visits(&[sit(S, PANEL, "aid")]))),
        boundary(Rule::HostPresent, &[], || base().plan(&visits())),
        boundary(Rule::HostPresent, &[], || base().plan(&with_visits(&[sit(S, HOST, "sec")]))),
    ]
}

fn composed(at_least: u32, at_most: Option<u32>) -> Base {
    let group = "agency".to_owned();
    base().with(|w| {
        w.b.tweak_series(w.s1, |s| s.composition.push(Composition { group, at_least, at_most, weight: 5 }));
    })
}

fn panel_at_most() -> Vec<Fixture> {
    vec![
        accept(Rule::PanelAtMost, || composed(0, Some(2)).ok()),
        reject(Rule::PanelAtMost, &[1], || composed(0, Some(0)).ok()),
        boundary(Rule::PanelAtMost, &[], || composed(0, Some(1)).ok()),
        // The host counts too.
        boundary(Rule::PanelAtMost, &[1], || {
            composed(0, Some(1))
                .with(|w| {
                    w.b.tweak(w.sec, |p| {
                        p.groups.insert("agency".into());
                    });
                })
                .ok()
        }),
    ]
}

fn apart() -> Vec<Fixture> {
    vec![
        accept(Rule::Apart, || base().with(|w| w.b.instance.policy.apart.push((w.ann, w.bob))).ok()),
        reject(Rule::Apart, &[0], || base().with(|w| w.b.instance.policy.apart.push((w.sec, w.aid))).ok()),
        // Both in the plan, at different duties.
        boundary(Rule::Apart, &[], || base().with(|w| w.b.instance.policy.apart.push((w.ann, w.aid))).ok()),
    ]
}

fn lock_fixed() -> Vec<Fixture> {
    vec![
        accept(Rule::LockFixed, || {
            base()
                .with(|w| {
                    w.b.lock(M1, Some(SEAT), w.ann, true);
                })
                .ok()
        }),
        reject(Rule::LockFixed, &[0], || {
            base()
                .with(|w| {
                    w.b.lock(M1, Some(SEAT), w.bob, true);
                })
                .ok()
        }),
        reject(Rule::LockFixed, &[0], || {
            base()
                .with(|w| {
                    w.b.lock(S, Some(HOST), w.sec, true);
                })
                .plan(&visits())
        }),
        // Any seat of the duty will do; the host's seat does not.
        boundary(Rule::LockFixed, &[], || {
            base()
                .with(|w| {
                    w.b.lock(S, None, w.aid, true);
                })
                .ok()
        }),
        boundary(Rule::LockFixed, &[0], || {
            base()
                .with(|w| {
                    w.b.lock(S, Some(HOST), w.dep, true);
                })
                .ok()
        }),
    ]
}

fn lock_forbidden() -> Vec<Fixture> {
    vec![
        accept(Rule::LockForbidden, || {
            base()
                .with(|w| {
                    w.b.lock(M1, Some(SEAT), w.bob, false);
                })
                .ok()
        }),
        reject(Rule::LockForbidden, &[0], || {
            base()
                .with(|w| {
                    w.b.lock(M1, Some(SEAT), w.ann, false);
                })
                .ok()
        }),
        reject(Rule::LockForbidden, &[0], || {
            base()
                .with(|w| {
                    w.b.lock(S, None, w.aid, false);
                })
                .ok()
        }),
        // Forbidden to host is not forbidden to sit by.
        boundary(Rule::LockForbidden, &[], || {
            base()
                .with(|w| {
                    w.b.lock(S, Some(HOST), w.aid, false);
                })
                .ok()
        }),
    ]
}
