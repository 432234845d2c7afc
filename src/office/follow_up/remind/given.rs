//! Reminding: each thing once.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Days, NaiveDate, Utc};

use super::due::{Ahead, Due, due};
use crate::format::Word as _;
use crate::register::records::{Cell, Duty, Person, Reminder, Series};
use crate::register::{Change, Register, RegisterError, Select};

/// What is asked for.
#[derive(Clone, Copy, Debug)]
pub struct Reminding<'a> {
    /// Id of the committee.
    pub committee: &'a str,
    /// The day of the reminders.
    pub as_of: NaiveDate,
    /// So many days ahead.
    pub days: u32,
    /// A cell is due after so many months without a visit.
    pub months: u32,
    /// Whether to leave the register as it is, so that all of it is said again next time.
    pub dry_run: bool,
    /// Who reminds.
    pub by: &'a str,
    /// When.
    pub at: DateTime<Utc>,
}

/// What is said, and the names that are needed to say it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reminded {
    /// What is due, by person and day.
    pub due: Vec<Due>,
    /// The duties it is about, by id.
    pub duties: BTreeMap<String, Duty>,
    /// Names of people, by id.
    pub people: BTreeMap<String, String>,
    /// Names of cells, by id.
    pub cells: BTreeMap<String, String>,
    /// Titles of series, by id.
    pub series: BTreeMap<String, String>,
}

/// What is due and has not been said yet, by person and day; the register notes that it has been said now.
///
/// # Errors
/// The database fails, or something stored cannot be read back.
pub async fn remind(register: &Register, what: &Reminding<'_>) -> Result<Reminded, RegisterError> {
    let until = what.as_of.checked_add_days(Days::new(what.days.into())).unwrap_or(what.as_of);
    let ahead = Ahead { as_of: what.as_of, until, months: what.months };
    let (found, known) = due(register, what.committee, &ahead).await?;
    let oldest = found.iter().map(|due| due.date).min().unwrap_or(what.as_of);
    let mut change = register.change(what.committee).await?;
    let given = change.read(Select::<Reminder>::all().from("due", &oldest)).await?;
    let given: BTreeSet<_> =
        given.iter().map(|own| (&own.kind, &own.subject, &own.person, own.due)).collect();
    let said = |due: &Due| given.contains(&(&due.kind.word().to_owned(), &due.subject, &due.to, due.date));
    let fresh: Vec<Due> = found.into_iter().filter(|due| !said(due)).collect();
    let reminded = named(&mut change, fresh, known.duties).await?;
    if what.dry_run {
        return Ok(reminded);
    }
    for due in &reminded.due {
        let reminder = Reminder {
            kind: due.kind.word().to_owned(),
            subject: due.subject.clone(),
            person: due.to.clone(),
            due: due.date,
            given: what.as_of,
        };
        change.put(&reminder).await?;
    }
    change.commit(what.by, what.at).await?;
    Ok(reminded)
}

async fn named(
    change: &mut Change,
    due: Vec<Due>,
    mut duties: BTreeMap<String, Duty>,
) -> Result<Reminded, RegisterError> {
    let about: BTreeSet<&str> = due.iter().filter_map(|due| due.duty.as_deref()).collect();
    duties.retain(|id, _| about.contains(id.as_str()));
    let people = change.read(Select::<Person>::all()).await?;
    let cells = change.read(Select::<Cell>::all()).await?;
    let series = change.read(Select::<Series>::all()).await?;
    Ok(Reminded {
        duties,
        people: people.into_iter().map(|own| (own.id, own.name)).collect(),
        cells: cells.into_iter().map(|own| (own.id, own.name)).collect(),
        series: series.into_iter().map(|own| (own.id, own.name)).collect(),
        due,
    })
}
