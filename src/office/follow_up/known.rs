//! What the register knows when something is recorded.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::domain::{Instance, Plan};
use crate::format::InstanceDto;
use crate::office::ledger::credit;
use crate::office::life::Frozen;
use crate::register::records::{Duty, Person, PlanState, PlanVersion, Seat};
use crate::register::{Change, Damage, Register, RegisterError, Select};

/// A plan in force with what it was made from.
pub(super) struct InForce {
    pub(super) dto: InstanceDto,
    pub(super) instance: Instance,
    plan: Plan,
}

/// What the register knows of one committee.
pub(super) struct Known {
    pub(super) today: NaiveDate,
    duties: BTreeMap<String, Duty>,
    seats: BTreeMap<String, Vec<Seat>>,
    people: BTreeSet<String>,
    groups: BTreeSet<String>,
    plans: BTreeMap<NaiveDate, InForce>,
}

impl Known {
    /// Reads what these duties need.
    pub(super) async fn read(
        register: &Register,
        change: &mut Change,
        today: NaiveDate,
        named: &BTreeSet<&str>,
    ) -> Result<Self, RegisterError> {
        let people = change.read(Select::<Person>::all()).await?;
        let all = change.read(Select::<Duty>::all()).await?;
        let periods: BTreeSet<NaiveDate> =
            all.iter().filter(|duty| named.contains(duty.id.as_str())).map(|duty| duty.first).collect();
        let mut seats: BTreeMap<String, Vec<Seat>> = BTreeMap::new();
        let mut plans = BTreeMap::new();
        for first in periods {
            for seat in change.read(Select::<Seat>::all().is("first", &first)).await? {
                seats.entry(seat.duty.clone()).or_default().push(seat);
            }
            plans.extend(in_force(register, change, first).await?.map(|found| (first, found)));
        }
        Ok(Self {
            today,
            duties: all.into_iter().map(|duty| (duty.id.clone(), duty)).collect(),
            seats,
            groups: people.iter().flat_map(|person| person.groups.iter().cloned()).collect(),
            people: people.into_iter().map(|person| person.id).collect(),
            plans,
        })
    }

    pub(super) fn duty(&self, id: &str) -> Option<&Duty> {
        self.duties.get(id)
    }

    pub(super) fn duty_ids(&self) -> impl Iterator<Item = &str> {
        self.duties.keys().map(String::as_str)
    }

    pub(super) fn seats(&self, duty: &str) -> &[Seat] {
        self.seats.get(duty).map_or(&[], Vec::as_slice)
    }

    pub(super) fn is_person(&self, id: &str) -> bool {
        self.people.contains(id)
    }

    pub(super) fn people(&self) -> impl Iterator<Item = &str> {
        self.people.iter().map(String::as_str)
    }

    /// Whether somebody of that id, or an agency of that label, is known.
    pub(super) fn is_author(&self, author: &str) -> bool {
        self.is_person(author) || self.groups.contains(author)
    }

    pub(super) fn plan(&self, duty: &Duty) -> Option<&InForce> {
        self.plans.get(&duty.first)
    }

    /// What the seats of one person at a duty count for who comes instead.
    pub(super) fn credit(&self, duty: &Duty, person: &str, instead: &str) -> i64 {
        let Some(plan) = self.plan(duty) else { return 0 };
        let rows = plan.plan.assignments.iter();
        let own = rows.filter(|row| row.duty == duty.id && row.person == person);
        own.map(|row| credit(&plan.instance, row, instead)).sum()
    }
}

async fn in_force(
    register: &Register,
    change: &mut Change,
    first: NaiveDate,
) -> Result<Option<InForce>, RegisterError> {
    let select = Select::<PlanVersion>::all().is("first", &first).is("state", &PlanState::Published);
    let Some(version) = change.read(select).await?.into_iter().next() else { return Ok(None) };
    let frozen = Frozen::find(register, &version).await?;
    let read = frozen.read().map_err(|_| RegisterError::Damaged(Damage::Document(version.plan.clone())))?;
    let (dto, instance, plan) = read;
    Ok(Some(InForce { dto, instance, plan }))
}
