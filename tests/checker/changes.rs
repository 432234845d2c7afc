//! Fixtures of what a plan changes against one in force.

use luanphien::domain::*;
use luanphien::rules::Rule;

use super::base::{Base, HOST, M2, M3, PANEL, S, SEAT, base, full, row};
use super::{Case, Fixture, accept, boundary, fixture, reject};
use crate::support::{assignments, date, plan_of};

/// The full plan is in force, and from a day on it is bent.
fn since(day: &str, base: Base, bend: impl FnOnce(&mut Vec<Assignment>)) -> (Instance, Plan) {
    let instance = base.b.done();
    let rows = assignments(&instance, &full());
    let settled = instance.settle(rows.clone(), date(day), 0);
    let mut bent = rows;
    bend(&mut bent);
    let plan = plan_of(&settled, bent);
    (settled, plan)
}

fn instead(rows: &mut [Assignment], duty: &str, seat: &str, person: &str, kind: Kind) {
    let row = row(rows, duty, seat);
    row.person = person.into();
    row.kind = kind;
}

/// Bob instead of Ann on 2 February.
fn bob(rows: &mut [Assignment]) {
    instead(rows, M2, SEAT, "bob", Kind::Substitute);
}

/// The session a week later.
fn later(rows: &mut [Assignment]) {
    for row in rows.iter_mut().filter(|row| row.duty == S) {
        let week = chrono::TimeDelta::days(7);
        (row.date, row.start, row.end) = (row.date + week, row.start + week, row.end + week);
    }
}

fn lenient() -> Base {
    base().with(|w| w.b.instance.policy.allowed_misses = 2)
}

fn noticed(days: u32) -> Base {
    lenient().with(|w| w.b.instance.policy.notice_days = days)
}

pub fn fixtures() -> Vec<Fixture> {
    [history(), notice(), changes(), told(), quality()].into_iter().flatten().collect()
}

fn history() -> Vec<Fixture> {
    vec![
        accept(Rule::History, || since("2027-02-02", lenient(), |rows| bob(rows))),
        // The day after, it is history: the row that was is gone, and the one that is was not.
        reject(Rule::History, &[0, 0], || since("2027-02-03", lenient(), |rows| bob(rows))),
        boundary(Rule::History, &[], || since("2027-04-01", base(), |_| ())),
    ]
}

fn notice() -> Vec<Fixture> {
    let tier = Rule::NoticeTier;
    vec![
        // Three days ahead.
        fixture(tier, Case::Accept, &[0], || since("2027-01-30", noticed(3), |rows| bob(rows))),
        fixture(tier, Case::Reject, &[1], || since("2027-01-31", noticed(3), |rows| bob(rows))),
        // Two seats, and the session was posted: Monday to Thursday are three working days.
        fixture(tier, Case::Boundary, &[3], || since("2027-01-11", noticed(4), |rows| later(rows))),
        // Two seats ten days ahead, and no more than five working days were left.
        fixture(tier, Case::Boundary, &[1], || since("2027-01-07", noticed(3), |rows| later(rows))),
        fixture(tier, Case::Boundary, &[0], || since("2027-01-06", noticed(3), |rows| later(rows))),
    ]
}

fn changes() -> Vec<Fixture> {
    let tier = Rule::ChangesTier;
    vec![
        fixture(tier, Case::Accept, &[0], || since("2027-01-01", base(), |_| ())),
        fixture(tier, Case::Reject, &[1], || since("2027-01-01", lenient(), |rows| bob(rows))),
        // A seat left open is one, as is one somebody else takes.
        fixture(tier, Case::Boundary, &[2], || {
            since("2027-01-01", lenient(), |rows| {
                bob(rows);
                rows.retain(|row| row.seat != PANEL);
            })
        }),
        // Both seats of a session that moves.
        fixture(tier, Case::Boundary, &[2], || since("2027-01-01", base(), |rows| later(rows))),
    ]
}

fn told() -> Vec<Fixture> {
    let tier = Rule::ToldTier;
    vec![
        fixture(tier, Case::Accept, &[0], || since("2027-01-01", base(), |_| ())),
        // Ann and Bob.
        fixture(tier, Case::Reject, &[2], || since("2027-01-01", lenient(), |rows| bob(rows))),
        // Ann and Bob, twice.
        fixture(tier, Case::Boundary, &[2], || {
            since("2027-01-01", lenient(), |rows| {
                bob(rows);
                instead(rows, M3, SEAT, "bob", Kind::Substitute);
            })
        }),
        // Sec makes way for Dep.
        fixture(tier, Case::Boundary, &[2], || {
            since("2027-01-01", base(), |rows| instead(rows, S, HOST, "dep", Kind::Delegate))
        }),
    ]
}

fn quality() -> Vec<Fixture> {
    let tier = Rule::QualityTier;
    vec![
        fixture(tier, Case::Accept, &[0], || since("2027-01-01", lenient(), |rows| bob(rows))),
        // In March Ann comes as a substitute: nobody accompanies what is left of the block.
        fixture(tier, Case::Reject, &[1], || {
            since("2027-03-01", base(), |rows| instead(rows, M3, SEAT, "ann", Kind::Substitute))
        }),
        fixture(tier, Case::Boundary, &[0], || {
            since("2027-03-01", base(), |rows| instead(rows, M3, SEAT, "bob", Kind::Accompanying))
        }),
    ]
}
