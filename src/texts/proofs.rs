//! Values, bounds and proofs of tiers in words.

use super::Texts;
use crate::domain::{Proof, Tier, TierResult};

impl Texts {
    /// The value of a tier. Fairness is no sum: its value is how many levels were compared.
    #[must_use]
    pub fn tier_value(self, tier: &TierResult) -> String {
        match tier.tier {
            Tier::Fairness => self.with("tier-levels", &[("n", tier.value.into())]),
            Tier::Coverage
            | Tier::Heads
            | Tier::Presence
            | Tier::Continuity
            | Tier::Rotation
            | Tier::Travel
            | Tier::Preference
            | Tier::Notice
            | Tier::Changes
            | Tier::Told
            | Tier::Quality => tier.value.to_string(),
        }
    }

    /// The bound of a tier; those of fairness stand with its levels.
    #[must_use]
    pub fn tier_bound(self, tier: &TierResult) -> String {
        match tier.bound.filter(|_| tier.tier != Tier::Fairness) {
            Some(bound) => bound.to_string(),
            None => "–".to_owned(),
        }
    }

    /// How far the value of a tier is proved.
    #[must_use]
    pub fn tier_proof(self, tier: &TierResult) -> String {
        match (tier.proof, tier.proved, tier.bound) {
            (Proof::Certified, true, _) => self.get("proof-certified"),
            (Proof::Solver, true, _) => self.get("proof-solver"),
            (_, _, Some(bound)) => self.with("proof-gap", &[("gap", (tier.value - bound).into())]),
            (_, _, None) => self.get("proof-none"),
        }
    }
}
