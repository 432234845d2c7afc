//! Every plan of a tiny world, as far as the checker finds nothing against it; and the best of them.

use std::collections::BTreeMap;

use luanphien::checker::{Measures, Report, check};
use luanphien::domain::*;
use luanphien::rules::Rule;
use num_rational::Ratio;

use crate::support::{assignments, plan_of, sit};

type Exact = Ratio<i64>;

/// What may happen at one seat besides nothing.
type Options = Vec<Assignment>;

/// The figures of one plan that breaks no rule.
struct Figures {
    /// Value of every tier.
    values: BTreeMap<Tier, i64>,
    /// Loads, highest first.
    sorted: Vec<Exact>,
    /// What it leaves open.
    open: Vec<Uncovered>,
    rows: Vec<Assignment>,
}

/// Every plan that keeps the hard rules, with what it leaves open.
pub fn plans(instance: &Instance) -> Vec<(Vec<Assignment>, Vec<Uncovered>)> {
    let mut plans = Vec::new();
    let mut rows: Vec<Assignment> = instance.settled.iter().flat_map(Settled::history).cloned().collect();
    enumerate(instance, &slots(instance), &mut rows, &mut plans);
    plans.into_iter().map(|plan| (plan.rows, plan.open)).collect()
}

/// The best that any plan reaches, tier by tier.
#[derive(Debug)]
pub struct Best {
    /// Best value of each tier among the plans the earlier tiers leave; of fairness, the number of levels.
    pub values: Vec<(Tier, i64)>,
    /// Best loads, before later tiers use the tolerance; empty where the policy does not name fairness.
    pub sorted: Vec<Exact>,
    /// The tiers that ruled out some of the plans which the earlier ones had left.
    pub decided: Vec<Tier>,
}

/// How many combinations there are before any of them is ruled out.
pub fn size(instance: &Instance) -> usize {
    slots(instance).iter().map(|options| options.len() + 1).product()
}

/// The best of all plans in the policy's order; `None` if no plan keeps the hard rules.
pub fn best(instance: &Instance) -> Option<Best> {
    let mut plans = Vec::new();
    let mut rows: Vec<Assignment> = instance.settled.iter().flat_map(Settled::history).cloned().collect();
    enumerate(instance, &slots(instance), &mut rows, &mut plans);
    choose(instance, plans)
}

/// The best of the plans that some people like; `None` if they like none.
pub fn best_where(instance: &Instance, like: impl Fn(&[Assignment]) -> bool) -> Option<Best> {
    let mut plans = Vec::new();
    enumerate(instance, &slots(instance), &mut Vec::new(), &mut plans);
    plans.retain(|plan| like(&plan.rows));
    choose(instance, plans)
}

/// Tiers are met one after another; what a tier tolerates is left to the later ones.
fn choose(instance: &Instance, mut plans: Vec<Figures>) -> Option<Best> {
    let mut values = Vec::new();
    let mut loads = Vec::new();
    let mut decided = Vec::new();
    for TierPolicy { tier, tolerance } in instance.policy.tiers.iter().copied() {
        let before = plans.len();
        if tier == Tier::Fairness {
            loads = plans.iter().map(|plan| plan.sorted.clone()).min()?;
            plans.retain(|plan| within(&plan.sorted, &loads, tolerance));
            values.push((tier, levels(&loads)));
        } else {
            let least = plans.iter().map(|plan| plan.values[&tier]).min()?;
            plans.retain(|plan| plan.values[&tier] <= least + tolerance);
            values.push((tier, least));
        }
        decided.extend((plans.len() < before).then_some(tier));
    }
    Some(Best { values, sorted: loads, decided })
}

fn levels(sorted: &[Exact]) -> i64 {
    let mut levels = sorted.to_vec();
    levels.dedup();
    i64::try_from(levels.len()).unwrap()
}

/// Whether at every level plus tolerance there are no more people than the best loads have at the level.
pub fn within(sorted: &[Exact], best: &[Exact], tolerance: i64) -> bool {
    let reach = |loads: &[Exact], level: Exact| loads.iter().filter(|load| **load >= level).count();
    match tolerance {
        0 => sorted == best,
        _ => sorted.iter().all(|level| reach(sorted, *level) <= reach(best, level - tolerance)),
    }
}

/// Every seat that is not history, with everybody who may take it if nothing else is planned.
fn slots(instance: &Instance) -> Vec<Options> {
    let mut slots = Vec::new();
    for session in instance.sessions.iter().filter(|session| !instance.is_over(&session.id)) {
        let panel = &instance.one_series(session.series).panel;
        let numbered =
            |p: &PanelSeat| (1..=p.count).map(|n| format!("panel:{}/{n}", p.role)).collect::<Vec<_>>();
        for seat in std::iter::once("host/1".to_owned()).chain(panel.iter().flat_map(numbered)) {
            slots.push(at_session(instance, session, &seat));
        }
    }
    for meeting in instance.meetings.iter().filter(|meeting| !instance.is_over(&meeting.id)) {
        let roles = &instance.cell(meeting.cell).accompanying;
        let numbered = |a: &Accompanying| {
            (1..=a.count).map(|n| format!("accompanying:{}/{n}", a.role)).collect::<Vec<_>>()
        };
        for seat in roles.iter().flat_map(numbered) {
            slots.push(at_meeting(instance, meeting, &seat, &[Kind::Accompanying, Kind::Substitute]));
        }
        if instance.policy.area_lead.is_some() {
            slots.push(at_meeting(instance, meeting, "area_lead/1", &[Kind::AreaLead]));
        }
    }
    slots
}

fn at_session(instance: &Instance, session: &Session, seat: &str) -> Options {
    let mut options = Vec::new();
    for person in &instance.people {
        for candidate in &session.candidates {
            let sits = sit(&session.id, seat, &person.id).on(&candidate.date.to_string());
            options.extend(assignments(instance, &[sits]));
        }
    }
    options.retain(|row| may_grow(instance, std::slice::from_ref(row)));
    options
}

fn at_meeting(instance: &Instance, meeting: &Meeting, seat: &str, kinds: &[Kind]) -> Options {
    let mut options = Vec::new();
    for person in &instance.people {
        let row = assignments(instance, &[sit(&meeting.id, seat, &person.id)]).swap_remove(0);
        options.extend(kinds.iter().map(|kind| Assignment { kind: *kind, ..row.clone() }));
    }
    options.retain(|row| may_grow(instance, std::slice::from_ref(row)));
    options
}

fn enumerate(instance: &Instance, slots: &[Options], rows: &mut Vec<Assignment>, plans: &mut Vec<Figures>) {
    let Some((options, rest)) = slots.split_first() else {
        let report = judged(instance, rows);
        if report.violations.iter().all(|violation| violation.rule == Rule::Complete) {
            let Measures { tiers, sorted, uncovered, .. } = report.measures;
            plans.push(Figures { values: tiers, sorted, open: uncovered, rows: rows.clone() });
        }
        return;
    };
    enumerate(instance, rest, rows, plans);
    for row in options {
        rows.push(row.clone());
        if may_grow(instance, rows) {
            enumerate(instance, rest, rows, plans);
        }
        rows.pop();
    }
}

/// Judges assignments only: the plan claims nothing, and what is uncovered is not asked.
fn judged(instance: &Instance, rows: &[Assignment]) -> Report {
    check(instance, &Plan { assignments: rows.to_vec(), ..silent() })
}

fn silent() -> Plan {
    let stamp = Stamp {
        instance: String::new(),
        program: String::new(),
        solver: String::new(),
        seed: 0,
        limit_struck: false,
    };
    Plan {
        status: Status::Feasible,
        tiers: Vec::new(),
        fairness: Fairness::default(),
        assignments: Vec::new(),
        uncovered: Vec::new(),
        people: Vec::new(),
        warnings: Vec::new(),
        rebalance: None,
        stamp,
    }
}

/// Whether more assignments may still make a good plan: what these rules find stays wrong whatever is added.
fn may_grow(instance: &Instance, rows: &[Assignment]) -> bool {
    let waits = |rule: Rule| {
        matches!(
            rule,
            Rule::Complete
                | Rule::History
                | Rule::Misses
                | Rule::LimitMin
                | Rule::HostPresent
                | Rule::LockFixed
                | Rule::Presence
                | Rule::AreaLead
        )
    };
    judged(instance, rows).violations.iter().all(|violation| waits(violation.rule))
}

/// Whether the full plan of some assignments, with all its figures, is clean.
pub fn is_clean(instance: &Instance, rows: Vec<Assignment>) -> bool {
    check(instance, &plan_of(instance, rows)).is_clean()
}
