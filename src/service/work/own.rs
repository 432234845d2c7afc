//! One's own duties in published plans.

use std::sync::Arc;

use chrono::NaiveDateTime;

use super::in_force::{Known, in_force_of};
use crate::domain::{Assignment, Fate, Instance, fate};
use crate::format::codes::E2502;
use crate::register::records::{Attendance, Came};
use crate::service::access::{Caller, Right};
use crate::service::app::App;
use crate::service::memory::Followed;
use crate::service::problem::Refusal;

/// What was over so many days ago is not asked about any more.
pub(crate) const PAST: u64 = 60;

/// One duty of one's own.
pub(crate) struct Own {
    known: Arc<Known>,
    at: usize,
    /// Whether one came, where that is recorded.
    pub(crate) came: Option<Attendance>,
    /// When it takes place after all.
    pub(crate) fate: Fate,
}

/// The person that the caller is in plans.
///
/// # Errors
/// E2502: nobody.
pub(crate) fn own_person(caller: &Caller) -> Result<&str, Refusal> {
    caller.person.as_deref().ok_or_else(|| Refusal::new(&E2502).at("person", Right::Own.told()))
}

/// All of them, by time.
///
/// # Errors
/// E2502: the caller is nobody in plans; or the database fails.
pub(crate) async fn own_duties(app: &App, caller: &Caller) -> Result<Vec<Own>, Refusal> {
    let followed = app.memory.followed(&app.register, &caller.committee).await?;
    own_duties_of(app, caller, &followed).await
}

/// All of them, by time, of what is known to be in force.
///
/// # Errors
/// As [`own_duties`].
pub(crate) async fn own_duties_of(
    app: &App,
    caller: &Caller,
    followed: &Followed,
) -> Result<Vec<Own>, Refusal> {
    let person = own_person(caller)?;
    let mut all: Vec<Own> = Vec::new();
    for plan in in_force_of(app, followed).await? {
        for (at, row) in plan.known.plan.assignments.iter().enumerate() {
            if row.person == person && all.iter().all(|own| own.row().duty != row.duty) {
                let came = followed.came(person).iter().find(|own| own.duty == row.duty).cloned();
                all.push(Own { known: plan.known.clone(), at, came, fate: fate(&followed.later, row) });
            }
        }
    }
    all.sort_by_key(|own| own.row().start);
    Ok(all)
}

impl Own {
    /// The row of the plan.
    pub(crate) fn row(&self) -> &Assignment {
        &self.known.plan.assignments[self.at]
    }

    /// The instance of the plan.
    pub(crate) fn instance(&self) -> &Instance {
        &self.known.instance
    }

    /// Others with a seat there.
    pub(crate) fn others(&self) -> impl Iterator<Item = &Assignment> {
        let own = self.row();
        let same = move |row: &&Assignment| row.duty == own.duty && row.person != own.person;
        self.known.plan.assignments.iter().filter(same)
    }

    /// The cell that meets, or the series of the session.
    pub(crate) fn what(&self) -> &str {
        let (row, instance) = (self.row(), self.instance());
        let cell = instance.cells.iter().find(|own| Some(&own.id) == row.cell.as_ref()).map(|own| &own.name);
        let series = instance.series.iter().find(|own| Some(&own.id) == row.reception.as_ref());
        cell.or(series.map(|own| &own.name)).unwrap_or(&row.duty)
    }

    /// Where.
    pub(crate) fn place(&self) -> &str {
        let id = &self.row().place;
        self.instance().places.iter().find(|own| own.id == *id).map_or(id, |own| &own.name)
    }

    /// Whether the office has recorded something that is not the member's to change.
    pub(crate) fn is_said_otherwise(&self) -> bool {
        let came = self.came.as_ref().map(|own| own.came);
        matches!(came, Some(Came::Unexcused | Came::Replaced | Came::NotHeld))
    }

    /// Whether it is over.
    pub(crate) fn is_over(&self, now: NaiveDateTime) -> bool {
        self.row().end <= now
    }
}
