//! Everybody tried in one seat: what it breaks and what it costs, exactly.

use std::cmp::Ordering;

use rayon::prelude::*;

use super::draft::Draft;
use super::said::{Cost, costs, only};
use crate::checker::{Report, Violation};
use crate::domain::{Instance, Plan};
use crate::office;
use crate::office::{Move, by_hand, seen};
use crate::rules::Rule;

/// Somebody in a seat.
pub(super) struct Tried {
    /// Id of the person.
    pub(super) person: String,
    /// What it breaks that the plan did not break without.
    pub(super) breaks: Vec<Violation>,
    pub(super) costs: Vec<Cost>,
}

impl Tried {
    fn order(&self, other: &Self) -> Ordering {
        let worse = |own: &Self| own.costs.iter().map(Cost::weight).collect::<Vec<_>>();
        self.breaks.len().cmp(&other.breaks.len()).then_with(|| worse(self).cmp(&worse(other)))
    }
}

impl Cost {
    /// By how much the tier gets worse, to be compared tier by tier.
    fn weight(&self) -> (num_rational::Ratio<i64>, std::cmp::Reverse<usize>, i64) {
        match self.loads {
            Some((place, before, after)) => (after - before, std::cmp::Reverse(place), 0),
            None if self.tier == crate::domain::Tier::Fairness => (0.into(), std::cmp::Reverse(0), 0),
            None => ((self.after - self.before).into(), std::cmp::Reverse(0), 0),
        }
    }
}

/// Everybody but who sits there, whom the seat admits at all: what breaks nothing first, then what costs least.
pub(super) fn tried(instance: &Instance, plan: &Plan, draft: &Draft) -> Vec<Tried> {
    let Some((duty, seat)) = &draft.seat else { return Vec::new() };
    let Ok(now) = by_hand(instance, plan, &draft.moves) else { return Vec::new() };
    let sits = now.assignments.iter().find(|row| row.duty == *duty && row.seat == *seat);
    let sits = sits.map(|row| row.person.clone());
    let base =
        Base { instance, plan, draft, seen: seen(instance, plan), before: office::check(instance, &now) };
    let others = instance.people.par_iter().filter(|person| Some(&person.id) != sits.as_ref());
    let one = |id: &str| Move { duty: duty.clone(), seat: seat.clone(), person: Some(id.to_owned()) };
    let mut all: Vec<Tried> = others.filter_map(|person| base.seated(one(&person.id))).collect();
    all.sort_by(Tried::order);
    all
}

/// What everybody is tried in.
struct Base<'b> {
    instance: &'b Instance,
    plan: &'b Plan,
    draft: &'b Draft,
    /// The instance as the plan sees it.
    seen: Instance,
    /// The judgement without.
    before: Report,
}

impl Base<'_> {
    fn seated(&self, one: Move) -> Option<Tried> {
        let mut with = self.draft.clone();
        with.add(self.plan, one.clone());
        let moved = by_hand(self.instance, self.plan, &with.moves).ok()?;
        let after = office::check(self.instance, &moved);
        let breaks: Vec<Violation> = only(&after, &self.before).into_iter().cloned().collect();
        let strange =
            |own: &Violation| matches!(own.rule, Rule::Eligible | Rule::Host) && own.person == one.person;
        if breaks.iter().any(strange) {
            return None;
        }
        Some(Tried { costs: costs(&self.seen, &self.before, &after), person: one.person?, breaks })
    }
}
