//! Rules about the time of one person: in office, not busy.

use super::report::Violation;
use super::view::View;
use crate::calendar::Interval;
use crate::domain::{Instance, PersonId};
use crate::rules::Rule;

pub(super) fn in_office(view: &View<'_>) -> Vec<Violation> {
    let out = view.taken.iter().filter(|taken| !view.instance.person(taken.person).in_office(taken.date));
    out.map(|taken| Violation::row(Rule::InOffice, taken.row)).collect()
}

pub(super) fn available(view: &View<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for taken in &view.taken {
        let minutes = busy_minutes(view.instance, taken.person, &taken.sittings);
        if let Some(minutes) = minutes {
            found.push(Violation::row(Rule::Available, taken.row).amount(minutes));
        }
    }
    found
}

/// Minutes of the longest clash with one busy time; `None` if there is none.
pub(super) fn busy_minutes(instance: &Instance, person: PersonId, sittings: &[Interval]) -> Option<i64> {
    let busy = instance.person(person).busy.iter();
    busy.flat_map(|busy| sittings.iter().filter_map(|sitting| shared(&busy.interval, sitting))).max()
}

/// Minutes two half-open intervals share; `None` if no moment.
fn shared(a: &Interval, b: &Interval) -> Option<i64> {
    let (start, end) = (a.start.max(b.start), a.end.min(b.end));
    (start < end).then(|| (end - start).num_minutes())
}
