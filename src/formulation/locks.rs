//! Fixed locks: a person must take a seat of a duty. (Forbidden ones have no column in the first place.)

use super::builder::Builder;
use super::model::{Col, Meaning};
use super::occasion::Occasion;
use crate::domain::{Instance, Lock, SeatName};
use crate::rules::Rule;

/// Every fixed lock is kept, or counted as missing.
pub(super) fn fixed(b: &mut Builder<'_>) {
    for (index, lock) in b.instance.locks.iter().enumerate().filter(|(_, lock)| lock.fixed) {
        if b.instance.is_over(&lock.duty) {
            continue;
        }
        let open = b.choice(Meaning::LockOpen { lock: index });
        b.demand(open);
        let own = b.attendance[lock.person.0]
            .iter()
            .filter(|(occasion, _)| duty(b.instance, **occasion) == lock.duty);
        let fitting = own.flat_map(|(_, columns)| columns).copied().filter(|col| fits(b, lock, *col));
        let terms: Vec<(Col, i64)> = fitting.chain([open]).map(|col| (col, 1)).collect();
        b.row(Rule::LockFixed, Some(1), None, terms);
    }
}

fn duty(instance: &Instance, occasion: Occasion) -> &str {
    match occasion {
        Occasion::Meeting(id) => &instance.meeting(id).id,
        Occasion::Session(id, _) => &instance.session(id).id,
    }
}

fn fits(b: &Builder<'_>, lock: &Lock, col: Col) -> bool {
    let Some(wanted) = &lock.seat else { return true };
    let instance = b.instance;
    match (&b.model.columns[col].meaning, wanted) {
        (Meaning::Visit { cell, seat, .. }, SeatName::Accompanying { role, .. }) => {
            instance.cell(*cell).accompanying[*seat].role == *role
        }
        (Meaning::Substitute { meeting, seat, .. }, SeatName::Accompanying { role, .. }) => {
            instance.cell(instance.meeting(*meeting).cell).accompanying[*seat].role == *role
        }
        (Meaning::Panel { session, seat, .. }, SeatName::Panel { role, .. }) => {
            instance.one_series(instance.session(*session).series).panel[*seat].role == *role
        }
        (Meaning::Host { .. }, SeatName::Host) | (Meaning::AreaLead { .. }, SeatName::AreaLead) => true,
        _ => false,
    }
}
