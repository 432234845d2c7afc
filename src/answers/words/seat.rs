//! Who could take a seat and at what cost, and who cannot, in words.

use std::collections::BTreeSet;

use super::Words;
use crate::domain::Tier;
use crate::office::explain::{Candidate, Conflict, Price, Standpoint, TierPrice};
use crate::texts::Texts;

impl Words<'_> {
    /// Somebody who cannot, and everything that is in the way; nothing of those who can.
    #[must_use]
    pub fn barred(&self, one: &Candidate) -> Option<String> {
        self.barriers(one).map(|all| format!("{}: {all}", self.labels.person(&one.person)))
    }

    /// Everything that is in the way of somebody who cannot.
    #[must_use]
    pub fn barriers(&self, one: &Candidate) -> Option<String> {
        let Standpoint::Cannot(found) = &one.state else { return None };
        let all: BTreeSet<String> = found.iter().map(|(_, obstacle)| self.obstacle(obstacle)).collect();
        Some(all.into_iter().collect::<Vec<_>>().join("; "))
    }

    /// A person with the cost, and what is in the way in the plan as it is.
    #[must_use]
    pub fn standing(&self, order: &[Tier], one: &Candidate) -> String {
        let person = self.labels.person(&one.person);
        let Some(conflicts) = self.conflicts(one) else { return person.to_owned() };
        let conflicts = if conflicts.is_empty() { String::new() } else { format!(" ({conflicts})") };
        format!("{person}: {}{conflicts}", self.price(order, &one.price))
    }

    /// What is in the way, in the plan as it is, of somebody who could.
    #[must_use]
    pub fn conflicts(&self, one: &Candidate) -> Option<String> {
        let Standpoint::Could(found) = &one.state else { return None };
        Some(found.iter().map(|one| self.conflict(one)).collect::<Vec<_>>().join("; "))
    }

    /// What it costs, as far as known; figures that are not proved are bounds.
    #[must_use]
    pub fn price(&self, order: &[Tier], price: &Price) -> String {
        let texts = self.texts;
        let Price::Tiers(tiers) = price else {
            let key = if *price == Price::Impossible { "price-impossible" } else { "price-unknown" };
            return texts.get(key);
        };
        let mut costs: Vec<String> = tiers.iter().filter_map(|tier| cost(texts, tier)).collect();
        if costs.is_empty() {
            costs.push(texts.get("price-nothing"));
        }
        if let Some(next) = order.get(tiers.len()) {
            let name = texts.get(&format!("tier-{}", next.name()));
            costs.push(texts.with("price-further", &[("tier", name.into())]));
        }
        costs.join(", ")
    }

    /// What is in the way in the plan as it is.
    #[must_use]
    pub fn conflict(&self, conflict: &Conflict) -> String {
        let texts = self.texts;
        match conflict {
            Conflict::Elsewhere { at, travel } => {
                let duty = self.duties(std::slice::from_ref(at));
                texts.with("conflict-elsewhere", &[("duty", duty.into()), ("minutes", (*travel).into())])
            }
            Conflict::OtherDay(at) => {
                texts.with("conflict-other-day", &[("time", texts.moment(at.start).into())])
            }
            Conflict::SameDuty(seat) => {
                texts.with("conflict-same-duty", &[("seat", self.labels.seat(seat).into())])
            }
            Conflict::Limit { per, measure, max, taken, .. } => {
                let limit = self.limit(*per, *measure, *max);
                texts.with("conflict-limit", &[("limit", limit.into()), ("taken", (*taken).into())])
            }
            Conflict::Apart(person) => {
                texts.with("conflict-apart", &[("person", self.labels.person(person).into())])
            }
            Conflict::Full(group) => texts.with("conflict-full", &[("group", texts.group(group).into())]),
        }
    }
}

/// A tier in which it costs something, or gains after a cost; nothing where it does neither.
fn cost(texts: Texts, tier: &TierPrice) -> Option<String> {
    let name = texts.get(&format!("tier-{}", tier.tier.name()));
    let blanks = |by: String| [("tier", name.clone().into()), ("by", by.into())];
    let by = match (tier.tier, tier.loads) {
        (Tier::Fairness, None) => return None,
        (Tier::Fairness, Some((place, before, after))) => {
            let [before, after] = texts.amounts([before, after]);
            let loads = [("place", place.into()), ("before", before.into()), ("after", after.into())];
            texts.with("price-loads", &loads)
        }
        _ if tier.after == tier.before => return None,
        _ => signed(tier.after - tier.before),
    };
    let key = if tier.exact { "price-exact" } else { "price-bound" };
    Some(texts.with(key, &blanks(by)))
}

fn signed(by: i64) -> String {
    if by < 0 { format!("−{}", by.unsigned_abs()) } else { format!("+{by}") }
}
