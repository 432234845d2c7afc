//! Earlier tiers keep their values: as rows, and by ruling out what costs too much alone.

use super::relaxation::{Relaxation, of};
use crate::rules::{Level, Rule};

/// Rules out every choice that an earlier tier's value has no room for.
pub(super) fn close(r: &mut Relaxation<'_>) {
    for (tier, cap) in r.goal.caps.clone() {
        let saved = r.choices.iter().map(|choice| choice.most.saturating_mul(choice.cost(tier).min(0)));
        let least = saved.fold(r.constant_of(tier), i64::saturating_add);
        let room = cap.saturating_sub(least).max(0);
        for choice in &mut r.choices {
            let cost = choice.cost(tier);
            if cost > 0 {
                choice.most = choice.most.min(room / cost);
            }
        }
    }
}

/// States that no earlier tier is above its value.
pub(super) fn list(r: &mut Relaxation<'_>) {
    for (tier, cap) in r.goal.caps.clone() {
        let Some(rule) = Rule::ALL.iter().find(|rule| rule.level() == Level::Tier(tier)) else { continue };
        let most = cap.saturating_sub(r.constant_of(tier));
        let row = r.add_row(of(*rule), None, Some(most));
        for choice in &mut r.choices {
            let cost = choice.cost(tier);
            if cost != 0 {
                choice.terms.push((row, cost));
            }
        }
    }
}
