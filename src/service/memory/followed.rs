//! What members and the public see of plans in force: what became of the duties, who came, who owes what.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::afterwards::afterwards;
use crate::domain::Afterwards;
use crate::office::life::{PlanState, PlanVersion};
use crate::register::records::{Attendance, Notice, Report};
use crate::register::{Register, RegisterError, Select};

/// Plans in force, and what was noted since.
pub(in crate::service) struct Followed {
    /// The versions in force, by their first days.
    pub(in crate::service) plans: Vec<PlanVersion>,
    /// What became of their duties.
    pub(in crate::service) later: Afterwards,
    came: BTreeMap<String, Vec<Attendance>>,
    notices: BTreeMap<String, Vec<Notice>>,
    reports: BTreeMap<String, Vec<Report>>,
}

impl Followed {
    /// Reads all of it.
    ///
    /// # Errors
    /// The database fails.
    pub(super) async fn read(register: &Register, committee: &str) -> Result<Arc<Self>, RegisterError> {
        let in_force = Select::all().is("state", &PlanState::Published);
        let plans: Vec<PlanVersion> = register.read(committee, in_force).await?;
        let first = plans.iter().map(|own| own.first).min();
        let days = first.zip(plans.iter().map(|own| own.last).max());
        let (mut later, mut came) = (Afterwards::new(), Vec::new());
        if let Some(days) = days {
            later = afterwards(register, committee, days).await?;
            came = register.read(committee, Select::all().from("first", &days.0)).await?;
        }
        Ok(Arc::new(Self {
            plans,
            later,
            came: by(came, |own: &Attendance| &own.person),
            notices: by(register.read(committee, Select::all()).await?, |own: &Notice| &own.person),
            reports: by(register.read(committee, Select::all()).await?, |own: &Report| &own.author),
        }))
    }

    /// What is recorded of somebody's seats.
    pub(in crate::service) fn came(&self, person: &str) -> &[Attendance] {
        of(&self.came, person)
    }

    /// The days on which somebody has said that he cannot.
    pub(in crate::service) fn notices(&self, person: &str) -> &[Notice] {
        of(&self.notices, person)
    }

    /// The reports that somebody owes, and those handed in.
    pub(in crate::service) fn reports(&self, author: &str) -> &[Report] {
        of(&self.reports, author)
    }
}

fn by<R>(all: Vec<R>, key: impl Fn(&R) -> &String) -> BTreeMap<String, Vec<R>> {
    let mut found: BTreeMap<String, Vec<R>> = BTreeMap::new();
    for own in all {
        found.entry(key(&own).clone()).or_default().push(own);
    }
    found
}

fn of<'a, R>(all: &'a BTreeMap<String, Vec<R>>, key: &str) -> &'a [R] {
    all.get(key).map(Vec::as_slice).unwrap_or_default()
}
