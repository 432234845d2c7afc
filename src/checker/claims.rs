//! What a plan says about itself against what its assignments say.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use num_rational::Ratio;

use super::coverage::key;
use super::report::{Measures, Violation};
use crate::domain::{
    Instance, PersonLoad, Plan, Rebalance, Status, Tier, TierResult, Uncovered, UncoveredKind,
};
use crate::rules::Rule;

type Key<'a> = (&'a str, &'a str, Option<NaiveDate>, UncoveredKind);

pub(super) fn complete(_: &Instance, plan: &Plan, measures: &Measures) -> Vec<Violation> {
    let (claimed, actual) = (by_key(&plan.uncovered), by_key(&measures.uncovered));
    let mut found = Vec::new();
    for (key, open) in &actual {
        let amount = match claimed.get(key) {
            None => open.weight,
            Some(claim) if claim == open => continue,
            Some(claim) => open.weight - claim.weight,
        };
        found.push(gap(key).amount(amount));
    }
    let filled = claimed.iter().filter(|(key, _)| !actual.contains_key(*key));
    found.extend(filled.map(|(key, open)| gap(key).amount(-open.weight)));
    found
}

/// What is listed under one name, added up: a place listed twice is not what the assignments say.
fn by_key(list: &[Uncovered]) -> BTreeMap<Key<'_>, Sum> {
    let mut sums: BTreeMap<Key<'_>, Sum> = BTreeMap::new();
    for open in list {
        let sum = sums.entry(key(open)).or_default();
        sum.count = sum.count.saturating_add(open.count);
        sum.weight = sum.weight.saturating_add(open.weight);
    }
    sums
}

#[derive(Default, PartialEq, Eq)]
struct Sum {
    count: i64,
    weight: i64,
}

fn gap((duty, seat, date, _): &Key<'_>) -> Violation {
    Violation { date: *date, ..Violation::new(Rule::Complete).duty(duty).seat(seat) }
}

/// A section that is empty claims nothing, so that a plan may be typed by hand.
pub(super) fn figures(instance: &Instance, plan: &Plan, measures: &Measures) -> Vec<Violation> {
    let silent = plan.tiers.is_empty() && plan.people.is_empty() && plan.fairness.sorted.is_empty();
    let mut found = Vec::new();
    if !plan.tiers.is_empty() {
        found.extend(tiers(instance, plan, measures));
    }
    if !plan.people.is_empty() {
        found.extend(people(&plan.people, &measures.people));
    }
    if !plan.fairness.sorted.is_empty() || !plan.fairness.levels.is_empty() {
        found.extend(fairness(plan, measures));
    }
    if !(silent && plan.warnings.is_empty()) {
        found.extend(warnings(plan, measures));
    }
    if let Some(claim) = &plan.rebalance {
        found.extend(rebalance(claim, measures));
    }
    let hash = &plan.stamp.instance;
    found.extend((!hash.is_empty() && *hash != instance.hash).then(|| figure("stamp.instance")));
    found
}

/// A breach of the rule of figures: what the plan says under this name is not so.
#[must_use]
pub fn figure(name: &str) -> Violation {
    Violation::new(Rule::Figures).other(name)
}

fn tiers(instance: &Instance, plan: &Plan, measures: &Measures) -> Vec<Violation> {
    let policy: Vec<_> = instance.policy.tiers.iter().map(|tier| (tier.tier, tier.tolerance)).collect();
    let claimed: Vec<_> = plan.tiers.iter().map(|tier| (tier.tier, tier.tolerance)).collect();
    let mut found = Vec::new();
    found.extend((policy != claimed).then(|| figure("tiers")));
    let proved = plan.tiers.iter().all(|tier| tier.proved);
    found.extend((proved != (plan.status == Status::Optimal)).then(|| figure("status")));
    found.extend(plan.tiers.iter().flat_map(|tier| one_tier(tier, measures)));
    found
}

fn one_tier(claim: &TierResult, measures: &Measures) -> Vec<Violation> {
    let name = |field: &str| figure(&format!("tiers.{}.{field}", claim.tier.name()));
    let mut found = Vec::new();
    let actual = measures.tiers.get(&claim.tier).copied().unwrap_or(0);
    if claim.value != actual {
        found.push(name("value").amount(claim.value.saturating_sub(actual)));
    }
    // The fairness tier's bounds are those of its levels.
    if claim.tier == Tier::Fairness {
        return found;
    }
    let over = claim.bound.map(|bound| bound.saturating_sub(actual)).filter(|over| *over > 0);
    found.extend(over.map(|over| name("bound").amount(over)));
    let short = claim.bound.map(|bound| actual.saturating_sub(bound.saturating_add(claim.tolerance)));
    if claim.proved && short.is_none_or(|short| short > 0) {
        found.push(name("proved").amount(short.unwrap_or(0)));
    }
    found
}

fn people(claimed: &[PersonLoad], actual: &[PersonLoad]) -> Vec<Violation> {
    let mut found = Vec::new();
    let claims: BTreeMap<_, _> = claimed.iter().map(|row| (row.id.as_str(), row)).collect();
    for row in actual {
        match claims.get(row.id.as_str()) {
            Some(claim) => found.extend(one_person(claim, row)),
            None => found.push(figure("people").person(&row.id)),
        }
    }
    let known = |id: &str| actual.iter().any(|row| row.id == id);
    found.extend(claims.keys().filter(|id| !known(id)).map(|id| figure("people").person(id)));
    found.extend((claims.len() != claimed.len()).then(|| figure("people")));
    found
}

fn one_person(claim: &PersonLoad, actual: &PersonLoad) -> Vec<Violation> {
    let whole = |n: i64| Ratio::from_integer(n);
    let fields = [
        ("people.opening", claim.opening, actual.opening),
        ("people.points", whole(claim.points), whole(actual.points)),
        ("people.load", claim.load, actual.load),
        ("people.target", claim.target, actual.target),
        ("people.duties", whole(claim.duties), whole(actual.duties)),
        ("people.minutes", whole(claim.minutes), whole(actual.minutes)),
        ("people.travel_minutes", whole(claim.travel_minutes), whole(actual.travel_minutes)),
    ];
    let wrong = fields.into_iter().filter(|(_, claim, actual)| claim != actual);
    wrong.map(|(name, claim, real)| figure(name).person(&actual.id).amount(away(claim, real))).collect()
}

/// How far a claim is off, in whole units rounded away from zero; 0 where that does not fit. Wide numbers, because a
/// plan may claim anything.
fn away(claim: Ratio<i64>, actual: Ratio<i64>) -> i64 {
    let wide = |n: &i64| i128::from(*n);
    let over = wide(claim.numer()) * wide(actual.denom()) - wide(actual.numer()) * wide(claim.denom());
    let unit = wide(claim.denom()) * wide(actual.denom());
    let whole = over.abs().saturating_add(unit - 1) / unit * over.signum();
    i64::try_from(whole).unwrap_or(0)
}

fn fairness(plan: &Plan, measures: &Measures) -> Vec<Violation> {
    let mut found = Vec::new();
    found.extend((plan.fairness.sorted != measures.sorted).then(|| figure("fairness.sorted")));
    let claimed: Vec<_> = plan.fairness.levels.iter().map(|level| (level.level, level.count)).collect();
    found.extend((claimed != measures.levels).then(|| figure("fairness.levels")));
    // A bound holds with the higher levels as they are: below one that is not proved it says nothing.
    let mut sure = true;
    for level in &plan.fairness.levels {
        let over = level.bound.map_or(0, |bound| bound.saturating_sub(level.count));
        found.extend((sure && over > 0).then(|| figure("fairness.bound").amount(over)));
        let unproved = level.proved && level.bound != Some(level.count);
        found.extend(unproved.then(|| figure("fairness.proved")));
        sure &= level.proved;
    }
    found
}

fn rebalance(claim: &Rebalance, measures: &Measures) -> Vec<Violation> {
    let fields = [
        ("rebalance.broken", claim.broken == measures.broken),
        ("rebalance.changes", claim.changes == measures.changes),
        ("rebalance.told", claim.told == measures.told),
    ];
    fields.into_iter().filter(|(_, same)| !same).map(|(name, _)| figure(name)).collect()
}

fn warnings(plan: &Plan, measures: &Measures) -> Vec<Violation> {
    let mut claimed: Vec<_> = plan.warnings.iter().collect();
    claimed.sort();
    let same = claimed.iter().copied().eq(measures.warnings.iter());
    (!same).then(|| figure("warnings")).into_iter().collect()
}
