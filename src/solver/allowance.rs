//! Rows that let every place of known sorted loads rise by some points: fairness as it was proved before, as a demand.

use num_rational::Ratio;

use super::levels::thresholds;
use crate::formulation::{Model, Row};
use crate::rules::Rule;

/// Demands of a program that, at each level, no more people stand at it or above than stood so many points below it.
///
/// `levels` are the different loads of the best plan, from the highest, with how many people reach each. Of a program
/// whose earlier tiers are held at their best these are the plans that a tolerance on fairness leaves.
pub fn allow_levels(model: &mut Model, levels: &[(Ratio<i64>, i64)], tolerance: i64) {
    let unit = model.loads.unit.max(1);
    for (level, reach) in thresholds(model) {
        let lifted = Ratio::new(level, unit) - Ratio::from_integer(tolerance);
        let allowed = levels.iter().rev().find(|(own, _)| *own >= lifted);
        let count = allowed.map_or(reach.always, |(_, count)| (*count).max(reach.always));
        let terms = reach.columns.iter().map(|col| (*col, 1)).collect();
        model.rows.push(Row {
            rule: Rule::FairnessTier,
            lower: None,
            upper: Some(count - reach.always),
            terms,
        });
    }
    for scale in &model.loads.people {
        let excess = &mut model.columns[scale.excess];
        excess.upper = excess.lower;
    }
}
