//! The seats that a column puts somebody on.

use super::helper::attends;
use super::report::SeatRef;
use super::worth::named;
use crate::domain::{Instance, SeatName};
use crate::formulation::Meaning;

/// The seats, with the role's first number.
pub(super) fn seat_of(instance: &Instance, meaning: &Meaning) -> Vec<SeatRef> {
    let Some((_, at)) = attends(meaning) else { return Vec::new() };
    let number = 1;
    let accompanying = |cell: crate::domain::CellId, seat: usize| {
        let role = instance.cell(cell).accompanying[seat].role.clone();
        SeatName::Accompanying { role, number }
    };
    let name = match meaning {
        Meaning::Visit { cell, seat, .. } => accompanying(*cell, *seat),
        Meaning::Substitute { meeting, seat, .. } => accompanying(instance.meeting(*meeting).cell, *seat),
        Meaning::AreaLead { .. } => SeatName::AreaLead,
        Meaning::Panel { session, seat, .. } => {
            let series = instance.one_series(instance.session(*session).series);
            SeatName::Panel { role: series.panel[*seat].role.clone(), number }
        }
        _ => SeatName::Host,
    };
    at.into_iter().map(|at| named(instance, at, name.to_string())).collect()
}
