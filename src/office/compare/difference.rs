//! A scenario against the base.

use std::cmp::{Ordering, Reverse};
use std::collections::BTreeMap;

use num_integer::Integer;
use num_rational::Ratio;

use crate::domain::{Carried, Difference, Figures, Shift};

/// The figures of a scenario less those of the base.
#[must_use]
pub fn difference(base: &Figures, scenario: &Figures) -> Difference {
    let open = |figures: &Figures| figures.meetings.seats - figures.meetings.taken;
    let (more, fewer) = shifts(base, scenario);
    Difference {
        meetings: scenario.meetings.meetings - base.meetings.meetings,
        covered: scenario.meetings.covered - base.meetings.covered,
        open_seats: open(scenario) - open(base),
        head: scenario.sessions.head - base.sessions.head,
        delegate: scenario.sessions.delegate - base.sessions.delegate,
        not_held: scenario.sessions.not_held() - base.sessions.not_held(),
        highest: scenario.highest().zip(base.highest()).and_then(less),
        lowest: scenario.lowest().zip(base.lowest()).and_then(less),
        leximax: leximax(base, scenario),
        substitutions: scenario.substitutions - base.substitutions,
        returns: scenario.returns - base.returns,
        cells_per_member: scenario.cells_per_member.mean() - base.cells_per_member.mean(),
        members_per_cell: scenario.members_per_cell.mean() - base.members_per_cell.mean(),
        travel_minutes: scenario.travel_minutes - base.travel_minutes,
        more,
        fewer,
    }
}

/// What the first is more than the second; `None` where that cannot be said in 64 bits, as loads of two instances may have
/// denominators that have nothing in common.
fn less((now, before): (Ratio<i64>, Ratio<i64>)) -> Option<Ratio<i64>> {
    let wide = |ratio: Ratio<i64>| (i128::from(*ratio.numer()), i128::from(*ratio.denom()));
    let ((a, b), (c, d)) = (wide(now), wide(before));
    let (above, below) = (a.checked_mul(d)?.checked_sub(c.checked_mul(b)?)?, b.checked_mul(d)?);
    let common = above.gcd(&below).max(1);
    Some(Ratio::new_raw(i64::try_from(above / common).ok()?, i64::try_from(below / common).ok()?))
}

/// The first load from the highest that differs decides; with another number of people nothing does.
fn leximax(base: &Figures, scenario: &Figures) -> Option<Ordering> {
    if base.compared() != scenario.compared() {
        return None;
    }
    // Of two lists of levels, the first that differs has the higher load, or more people at the same one.
    let first = scenario.levels.iter().zip(&base.levels).find(|(now, before)| now != before);
    Some(first.map_or(Ordering::Equal, |(now, before)| now.cmp(before)))
}

/// Who carries more points, and who fewer; the greatest shifts first.
fn shifts(base: &Figures, scenario: &Figures) -> (Vec<Shift>, Vec<Shift>) {
    let (now, before) = (carried(scenario), carried(base));
    let ids = scenario.people.iter().map(|one| &one.id);
    let gone = base.people.iter().map(|one| &one.id).filter(|id| !now.contains_key(id.as_str()));
    let shift = |id: &String| {
        let [now, before] = [&now, &before].map(|people| people.get(id.as_str()).copied());
        let less = |what: fn(&Carried) -> i64| now.map_or(0, what) - before.map_or(0, what);
        let (points, duties) = (less(|one| one.points), less(|one| one.duties));
        Shift { id: id.clone(), points, duties, travel_minutes: less(|one| one.travel_minutes) }
    };
    let mut all: Vec<Shift> = ids.chain(gone).map(shift).filter(|shift| shift.points != 0).collect();
    all.sort_by_key(|shift| Reverse(shift.points.abs()));
    all.into_iter().partition(|shift| shift.points > 0)
}

/// The people compared, by id.
fn carried(figures: &Figures) -> BTreeMap<&str, &Carried> {
    figures.people.iter().filter(|one| one.compared).map(|one| (one.id.as_str(), one)).collect()
}
