//! How strictly a rule is meant.

use crate::domain::{Tier, WarningKind};

/// The level of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// A plan that breaks it is no plan.
    Hard,
    /// What is missing is counted in a tier and made as small as possible.
    Tier(Tier),
    /// The office is told; nothing is forbidden.
    Warning(WarningKind),
}

impl Level {
    /// The name in JSON and in the docs, without the tier or kind.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Hard => "hard",
            Self::Tier(_) => "tier",
            Self::Warning(_) => "warning",
        }
    }
}
