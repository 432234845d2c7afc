//! A plan in the few numbers that a province looks at.

use std::collections::BTreeSet;

use num_rational::Ratio;

use crate::domain::{Instance, Kind, Plan, Tier, UncoveredKind};

/// A plan in a few numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figures {
    /// Meetings, covered or not.
    pub meetings: usize,
    /// Meetings at which every seat is taken.
    pub meetings_covered: usize,
    /// Sessions, held or not.
    pub sessions: usize,
    /// Sessions held by the head.
    pub sessions_by_head: usize,
    /// Sessions held by a delegate.
    pub sessions_by_delegate: usize,
    /// Highest load over target, in points; `None` where nobody is compared.
    pub highest_load: Option<Ratio<i64>>,
    /// Lowest load over target, in points.
    pub lowest_load: Option<Ratio<i64>>,
    /// Minutes of travel, there and back.
    pub travel_minutes: i64,
    /// Tiers that are not proved, most important first.
    pub unproved: Vec<Tier>,
}

/// Counts a plan that the checker has read.
#[must_use]
pub fn figures(instance: &Instance, plan: &Plan) -> Figures {
    let seated = |kind| plan.assignments.iter().filter(|row| row.kind == kind).count();
    let open: BTreeSet<&str> = plan
        .uncovered
        .iter()
        .filter(|open| open.kind == UncoveredKind::Meeting)
        .map(|open| open.duty.as_str())
        .collect();
    Figures {
        meetings: instance.meetings.len(),
        meetings_covered: instance.meetings.len() - open.len(),
        sessions: instance.sessions.len(),
        sessions_by_head: seated(Kind::Head),
        sessions_by_delegate: seated(Kind::Delegate),
        highest_load: plan.fairness.sorted.first().copied(),
        lowest_load: plan.fairness.sorted.last().copied(),
        travel_minutes: plan.people.iter().map(|person| person.travel_minutes).sum(),
        unproved: plan.tiers.iter().filter(|tier| !tier.proved).map(|tier| tier.tier).collect(),
    }
}
