//! Whether a changed plan really was made from the plan in force that it names.

use crate::checker::{self, Report};
use crate::domain::{Instance, Plan};
use crate::format;

/// Judges a changed plan against the plan in force itself, not against what the changed plan says of it.
///
/// The history, the broken rules, the changes and who must be told are counted from `previous`; a plan that names
/// another plan in force, or none, breaks the rule of figures.
#[must_use]
pub fn check_made_from(instance: &Instance, plan: &Plan, previous: &Plan) -> Report {
    let Some(rebalance) = &plan.rebalance else {
        let mut report = checker::check(instance, plan);
        report.violations.push(checker::figure("rebalance"));
        report.violations.sort();
        return report;
    };
    let settled = instance.clone().settle(previous.assignments.clone(), rebalance.as_of, rebalance.spare);
    let mut report = checker::check(&settled, plan);
    if rebalance.previous != format::assignments_hash(&previous.assignments) {
        report.violations.push(checker::figure("rebalance.previous"));
    }
    report.violations.extend(checker::misreported(&rebalance.changes, &report.measures.changes));
    report.violations.sort();
    report.violations.dedup();
    report
}
