//! Earlier tiers keep their values: as rows, and by ruling out what costs too much alone.

use super::bound::Flaw;
use super::choice::{Choice, Share, Spot};
use super::relaxation::{Relaxation, of};
use crate::domain::Tier;
use crate::rules::{Level, Rule};

/// Rules out every choice, and every part of one, that an earlier tier's value has no room for.
pub(super) fn close(r: &mut Relaxation<'_>) {
    for (tier, cap) in r.goal.caps.clone() {
        let constant = r.constants.get(&tier).copied().unwrap_or(0);
        let least: Vec<i64> = r.choices.iter().map(|choice| least(choice, tier)).collect();
        let others: i64 = r.choices.iter().zip(&least).map(|(choice, each)| choice.most * (*each).min(0)).sum();
        let room = cap.saturating_sub(constant).saturating_sub(others).max(0);
        for (choice, each) in r.choices.iter_mut().zip(least) {
            if each > 0 {
                choice.most = choice.most.min(room / each);
            }
            close_parts(choice, tier, room);
        }
    }
}

/// What one time costs at least.
fn least(choice: &Choice, tier: Tier) -> i64 {
    let cheapest = choice.cheapest(|share: &Share| Ok::<i128, Flaw>(i128::from(share.cost(tier))));
    cheapest.ok().flatten().and_then(|cost| i64::try_from(cost).ok()).unwrap_or(0)
}

fn close_parts(choice: &mut Choice, tier: Tier, room: i64) {
    let whole = choice.whole.cost(tier);
    if whole < 0 || choice.parts.iter().any(|part| part.cost(tier) < 0) {
        return;
    }
    choice.parts.iter_mut().filter(|part| whole + part.cost(tier) > room).for_each(|part| part.closed = true);
    let open = choice.parts.iter().filter(|part| !part.closed).count();
    if !choice.parts.is_empty() && open < choice.least {
        choice.most = 0;
    }
}

/// States that no earlier tier is above its value.
pub(super) fn list(r: &mut Relaxation<'_>) {
    for (tier, cap) in r.goal.caps.clone() {
        let Some(rule) = Rule::ALL.iter().find(|rule| rule.level() == Level::Tier(tier)) else { continue };
        let most = cap.saturating_sub(r.constants.get(&tier).copied().unwrap_or(0));
        let row = r.add_row(of(*rule), None, Some(most));
        let mut counted: Vec<(Spot, i64)> = Vec::new();
        for (at, choice) in r.choices.iter().enumerate() {
            let parts = choice.parts.iter().enumerate().map(|(part, share)| (Some(part), share));
            for (part, share) in std::iter::once((None, &choice.whole)).chain(parts) {
                counted.push((Spot { choice: at, part }, share.cost(tier)));
            }
        }
        counted.into_iter().filter(|(_, cost)| *cost != 0).for_each(|(spot, cost)| r.count(row, spot, cost));
    }
}
