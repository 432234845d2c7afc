//! Rules that are stated by leaving columns out: whoever forgets one of them writes the program of the world without
//! it. Each of these programs must give a plan that the checker refuses under that rule.

use std::collections::BTreeSet;

use luanphien::checker::check;
use luanphien::domain::*;
use luanphien::formulation::{self, HEADROOM};
use luanphien::rules::Rule;
use luanphien::solver::{self, Clock, Event, Outcome, Watcher};

use crate::support::Build;
use crate::support::build::labels;
use crate::support::plan_of;

struct Quiet;

impl Watcher for Quiet {
    fn event(&self, _: &Event) {}
}

const ANN: PersonId = PersonId(0);
const BOB: PersonId = PersonId(1);
const CELL: CellId = CellId(0);

/// Ann lives beside the cell and works there, Bob lives an hour away; two meetings, and a session that Ann may host.
/// Only coverage, heads and travel count, so whatever is not forbidden to Ann is hers.
fn world() -> Build {
    let mut b = Build::quarter();
    b.members(["ann", "bob"]);
    let [xa, xb] = ["xa", "xb"].map(|id| b.commune(id));
    let (near, far) = (b.place_of(xa), b.place_of(xb));
    b.trip(near, far, 60);
    b.tweak(ANN, |p| (p.home, p.workplace) = (Some(near), Some(near))).tweak(BOB, |p| p.home = Some(far));
    b.policy(|policy| {
        policy.tiers.retain(|tier| matches!(tier.tier, Tier::Coverage | Tier::Heads | Tier::Travel));
    });
    let cell = b.cell("c1", xa);
    for month in 1..=2 {
        b.meeting(cell, &format!("2027-{month:02}-10 19:00"));
    }
    let series = b.series("r", near);
    b.session(series, &["2027-01-14 08:00"], &[ANN, BOB]);
    b
}

/// A rule, and what makes the world ask for it.
type Asked = (Rule, fn(&mut Build));

const BY_COLUMNS: [Asked; 11] = [
    (Rule::InOffice, |b| {
        b.tweak(ANN, |p| p.to = Some(crate::support::date("2027-01-09")));
    }),
    (Rule::Available, |b| {
        b.busy(ANN, "2027-01-10 20:29", "2027-01-10 23:00");
    }),
    (Rule::NeverCell, |b| {
        b.tweak(ANN, |p| p.never.extend([CELL]));
    }),
    (Rule::OwnCommune, |b| {
        b.policy(|policy| policy.own_commune = OwnPlace::Forbid);
    }),
    (Rule::OwnWorkplace, |b| {
        b.policy(|policy| policy.own_workplace = OwnPlace::Forbid);
    }),
    (Rule::Rotation, |b| {
        b.visited(ANN, CELL, -1, "2026-12-10");
        b.policy(|policy| policy.rotation = Rotation { memory_blocks: 1, strictness: Strictness::Hard });
    }),
    (Rule::ZeroShare, |b| {
        b.tweak(ANN, |p| p.share = 0.into());
    }),
    (Rule::LockForbidden, |b| {
        b.lock("c1@2027-02-10", None, ANN, false);
    }),
    (Rule::Eligible, |b| {
        b.tweak(ANN, |p| p.groups = labels(&["other"]));
    }),
    (Rule::Host, |b| {
        b.instance.sessions[0].hosts.remove(0);
    }),
    // Ann would come once, and Bob instead of her.
    (Rule::Misses, |b| {
        b.busy(ANN, "2027-02-10 00:00", "2027-02-11 00:00");
        b.policy(|policy| policy.allowed_misses = 0);
    }),
];

/// The plan that one world's program gives, judged in another.
fn judged(program: &Instance, judge: &Instance) -> BTreeSet<Rule> {
    let model = formulation::formulate(program, HEADROOM);
    let outcome = solver::solve(&model, &program.policy.tiers, 0, Clock::start(None), &Quiet);
    let Outcome::Solved(solved) = outcome else { panic!("{outcome:?}") };
    let rows = formulation::assignments(program, &model, &solved.point);
    check(judge, &plan_of(judge, rows)).violations.iter().map(|violation| violation.rule).collect()
}

/// The world with the demand, and the one whose program forgets it.
fn both(rule: Rule, ask: fn(&mut Build)) -> (Instance, Instance) {
    let (mut asked, mut forgotten) = (world(), world());
    ask(&mut asked);
    if rule == Rule::Misses {
        ask(&mut forgotten);
        forgotten.policy(|policy| policy.allowed_misses = 1);
    }
    (asked.done(), forgotten.done())
}

#[test]
fn a_column_too_many_is_seen_under_its_rule() {
    for (rule, ask) in BY_COLUMNS {
        let (asked, forgotten) = both(rule, ask);
        assert_eq!(judged(&asked, &asked), BTreeSet::new(), "{rule:?}");
        assert_eq!(judged(&forgotten, &forgotten), BTreeSet::new(), "{rule:?}");
        let found = judged(&forgotten, &asked);
        assert!(found.contains(&rule), "{rule:?}: {found:?}");
    }
}

#[test]
fn columns_of_rules_stated_so_are_gone() {
    let columns = |instance: &Instance| formulation::formulate(instance, HEADROOM).columns.len();
    for (rule, ask) in BY_COLUMNS {
        let (asked, forgotten) = both(rule, ask);
        assert!(columns(&asked) < columns(&forgotten), "{rule:?}");
    }
}
