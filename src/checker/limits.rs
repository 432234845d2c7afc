//! Limits per day, week, month and quarter, in duties and in minutes.

use std::collections::{BTreeMap, BTreeSet};

use super::report::Violation;
use super::view::{Taken, View};
use super::windows::{Window, window, windows};
use crate::domain::{Instance, Limit, Measure, Person, PersonId};
use crate::rules::Rule;

pub(super) fn limit_max(view: &View<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for (person, limit) in all_limits(view.instance) {
        let Some(max) = limit.max else { continue };
        for (window, carried) in carried(view, person, limit) {
            let excess = carried - i64::from(max);
            if excess > 0 {
                found.push(breach(view, Rule::LimitMax, person, window).amount(excess));
            }
        }
    }
    found
}

pub(super) fn limit_min(view: &View<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for (person, limit) in all_limits(view.instance) {
        let Some(min) = limit.min else { continue };
        let carried = carried(view, person, limit);
        for window in whole_windows(view.instance, view.instance.person(person), limit) {
            let missing = i64::from(min) - carried.get(&window).copied().unwrap_or(0);
            if missing > 0 {
                found.push(breach(view, Rule::LimitMin, person, window).amount(missing));
            }
        }
    }
    found
}

fn all_limits(instance: &Instance) -> impl Iterator<Item = (PersonId, &Limit)> {
    instance.person_ids().flat_map(|id| instance.person(id).limits.iter().map(move |limit| (id, limit)))
}

fn breach(view: &View<'_>, rule: Rule, person: PersonId, window: Window) -> Violation {
    Violation::new(rule).person(view.person_id(person)).date(window.from)
}

/// What a person carries in each period; a duty counts once, however often the plan names it.
pub(super) fn carried(view: &View<'_>, person: PersonId, limit: &Limit) -> BTreeMap<Window, i64> {
    let mut sums = BTreeMap::new();
    let mut counted = BTreeSet::new();
    for taken in view.of(person).filter(|taken| counted.insert(taken.duty)) {
        *sums.entry(window(limit.per, taken.date)).or_insert(0) += amount(taken, limit.measure);
    }
    sums
}

fn amount(taken: &Taken<'_>, measure: Measure) -> i64 {
    match measure {
        Measure::Duties => 1,
        Measure::Minutes => taken.minutes(),
    }
}

/// Periods wholly inside the horizon and wholly in office.
pub(super) fn whole_windows(instance: &Instance, person: &Person, limit: &Limit) -> Vec<Window> {
    let horizon = instance.horizon;
    let inside = |window: &Window| horizon.from <= window.from && window.to <= horizon.to;
    let in_office = |window: &Window| person.in_office(window.from) && person.in_office(window.to);
    let open = |window: &Window| !instance.is_past(window.to);
    windows(limit.per, horizon).into_iter().filter(inside).filter(in_office).filter(open).collect()
}
