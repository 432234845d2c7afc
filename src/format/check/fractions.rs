//! E1107: whether loads can be reckoned exactly in 64 bits.

use num_integer::Integer;
use num_rational::Ratio;

use crate::format::Issue;
use crate::format::codes::E1107;
use crate::format::convert::Draft;

/// Largest number that may come up when loads are compared over one denominator; doubles are exact up to here, too.
const MAX_NUMBER: i64 = 1_000_000_000_000_000;

/// A target is (share × days) / (sum of all shares × days) × points: the loads have the product of that sum and
/// the denominators of the balances as a common denominator, if perhaps not the least.
pub(super) fn check_e1107_fineness(draft: &Draft<'_>) -> Option<Issue> {
    let people = &draft.refs.dto.people;
    let openings = &draft.refs.dto.history.openings;
    let largest =
        openings.iter().map(|opening| opening.points.0.to_integer().abs() + 1).max().unwrap_or_default();
    let shares: Vec<Ratio<i64>> = people.iter().map(|person| person.share.0).collect();
    let targets = common(shares.iter()).and_then(|common| sum(&shares, common, draft.horizon_days()));
    let balances = openings.iter().map(|opening| *opening.points.0.denom()).try_fold(1, lcm);
    let denominator =
        targets.zip(balances).and_then(|(targets, balances)| targets.max(1).checked_mul(balances));
    let fits = denominator.and_then(|all| all.checked_mul(largest.checked_add(draft.most_points())?));
    let value = |all: Option<i64>| all.map_or_else(|| format!("> {MAX_NUMBER}"), |all| all.to_string());
    match fits {
        Some(number) if number <= MAX_NUMBER => None,
        _ => Some(Issue::new(&E1107, "history.openings", value(denominator))),
    }
}

fn common<'a>(mut ratios: impl Iterator<Item = &'a Ratio<i64>>) -> Option<i64> {
    ratios.try_fold(1, |all, ratio| lcm(all, *ratio.denom()))
}

/// The sum of all shares × days, over the common denominator of the shares.
fn sum(shares: &[Ratio<i64>], common: i64, days: i64) -> Option<i64> {
    shares.iter().try_fold(0_i64, |sum, share| {
        let part = share.numer().checked_mul(common / share.denom())?.checked_mul(days)?;
        sum.checked_add(part)
    })
}

fn lcm(one: i64, other: i64) -> Option<i64> {
    (one / one.gcd(&other)).checked_mul(other)
}
