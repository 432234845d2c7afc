//! Cells that nobody has been at for long.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, Months, NaiveDate};

use super::due::{Ahead, Due};
use super::kind::{OFFICE, ReminderKind};
use crate::format::records::Came;
use crate::register::records::{Attendance, Cell, Duty};
use crate::register::{Register, RegisterError, Select};

/// Cells that nobody is recorded to have been at for so long, counted from the last visit or the first meeting known.
pub(super) async fn cells(
    register: &Register,
    committee: &str,
    ahead: &Ahead,
    found: &mut BTreeSet<Due>,
) -> Result<(), RegisterError> {
    let standing = register.read(committee, Select::<Cell>::all().to("since", &ahead.as_of)).await?;
    let holds = |cell: &Cell| cell.until.is_none_or(|until| until >= ahead.as_of);
    let ids: BTreeSet<String> = standing.into_iter().filter(holds).map(|cell| cell.id).collect();
    let months = Months::new(ahead.months);
    // Most were visited lately; only of the others it matters what was long ago.
    let lately = ahead.as_of.checked_sub_months(months).and_then(|day| day.succ_opt());
    let lately = visits(register, committee, lately.unwrap_or_default(), ahead.as_of).await?;
    if ids.iter().all(|id| lately.get(id).is_some_and(|own| own.last.is_some())) {
        return Ok(());
    }
    let always = NaiveDate::from_ymd_opt(1, 1, 1).unwrap_or_default();
    let ever = visits(register, committee, always, ahead.as_of).await?;
    for id in ids {
        let Some(own) = ever.get(&id) else { continue };
        let since = own.last.or_else(|| own.first.checked_sub_days(Days::new(1)));
        let date = since.and_then(|day| day.checked_add_months(months));
        if let Some(date) = date.filter(|date| *date <= ahead.as_of) {
            let (to, kind) = (OFFICE.to_owned(), ReminderKind::Cell);
            found.insert(Due { to, date, kind, subject: id, duty: None });
        }
    }
    Ok(())
}

/// The meetings of a cell: the first one, and the last one that somebody came to.
struct Visited {
    first: NaiveDate,
    last: Option<NaiveDate>,
}

/// The same of all cells that met from a day to another.
async fn visits(
    register: &Register,
    committee: &str,
    from: NaiveDate,
    to: NaiveDate,
) -> Result<BTreeMap<String, Visited>, RegisterError> {
    let came = register.read(committee, Select::<Attendance>::all().on_days(from, to)).await?;
    let there = came.into_iter().filter(|own| matches!(own.came, Came::Attended | Came::Replaced));
    let visited: BTreeSet<String> = there.map(|own| own.duty).collect();
    let mut cells = BTreeMap::new();
    let duties = Select::<Duty>::all().from("date", &from).to("date", &to);
    for duty in register.read(committee, duties).await? {
        let Some(cell) = duty.cell else { continue };
        let own = cells.entry(cell).or_insert(Visited { first: duty.date, last: None });
        own.first = own.first.min(duty.date);
        if visited.contains(&duty.id) {
            own.last = own.last.max(Some(duty.date));
        }
    }
    Ok(cells)
}
