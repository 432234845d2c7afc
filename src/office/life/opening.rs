//! What a new quarter opens with, by the register: balances carried over, who really was where, and who stays.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate};
use num_rational::Ratio;

use super::staying::stay;
use crate::domain::Instance;
use crate::format::instance::{Fraction, Opening, Visit};
use crate::format::{Files, InstanceDto, Issue, build_instance};
use crate::office::ledger::{carry_to, holders};
use crate::register::records::{
    Account, Attendance, Came, Duty, DutyKind, PlanState, PlanVersion, Seat, Settlement,
};
use crate::register::{Register, RegisterError, Select};

/// What an instance was opened with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// First day of the period before; `None`: the register knows none, and nothing was changed.
    pub before: Option<NaiveDate>,
    /// Ids of those who open at the average.
    pub newcomers: Vec<String>,
    /// Ids of those whose account is closed, with its balance.
    pub leavers: Vec<(String, Ratio<i64>)>,
    /// Seats of that period that nobody has recorded yet; they count as done.
    pub unrecorded: i64,
    /// Visits that the rotation remembers from the register.
    pub visits: usize,
    /// Those who stay with a cell, because their tenure still runs, each cell counted.
    pub staying: usize,
}

/// Why an instance is not opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenFailure {
    /// The instance is wrong.
    #[error("the instance is wrong")]
    Invalid(Vec<Issue>),
    /// The register fails.
    #[error(transparent)]
    Register(#[from] RegisterError),
}

/// Days of visits that are remembered at most.
const MEMORY: u64 = 3 * 366;

/// Gives an instance the opening balances, the visits, and who accompanies what, as the register knows them: balances take
/// the place of those that stand there, visits are added to them, and of cells that `policy.current` names nothing is added.
///
/// # Errors
/// The instance is wrong, or the register fails.
pub async fn open_period(
    register: &Register,
    committee: &str,
    dto: &mut InstanceDto,
    files: &dyn Files,
) -> Result<Opened, OpenFailure> {
    let instance = build_instance(dto, files).map_err(OpenFailure::Invalid)?;
    let first = instance.horizon.from;
    let plans =
        register.read(committee, Select::<PlanVersion>::all().is("state", &PlanState::Published)).await?;
    let Some(plan) = plans.iter().filter(|plan| plan.last < first).max_by_key(|plan| plan.first) else {
        return Ok(Opened {
            before: None,
            newcomers: Vec::new(),
            leavers: Vec::new(),
            unrecorded: 0,
            visits: 0,
            staying: 0,
        });
    };
    let before = plan.first;
    let accounts = register.read(committee, Select::<Account>::all().is("first", &before)).await?;
    let settlements = register.read(committee, Select::<Settlement>::all().is("first", &before)).await?;
    let closings: Vec<(String, Ratio<i64>)> =
        accounts.iter().map(|own| (own.person.clone(), own.closing)).collect();
    let settlement = settlements.first().map_or(0.into(), |own| own.balance);
    let holders = holders(&instance);
    let ids: Vec<&str> = holders.iter().map(|holder| holder.person.as_str()).collect();
    let carried = carry_to(&closings, settlement, &ids);
    dto.history.openings = openings(carried.openings);
    let visits = visits(register, committee, first).await?;
    let visits = remember(dto, &instance, visits);
    let staying = stay(register, plan, dto).await?;
    let unrecorded = accounts.iter().map(|own| own.unrecorded).sum();
    let (newcomers, leavers) = (carried.newcomers, carried.leavers);
    Ok(Opened { before: Some(before), newcomers, leavers, unrecorded, visits, staying })
}

/// Those that are not zero.
fn openings(carried: Vec<(String, Ratio<i64>)>) -> Vec<Opening> {
    let some = carried.into_iter().filter(|(_, points)| *points.numer() != 0);
    some.map(|(person, points)| Opening { person: person.into(), points: Fraction(points) }).collect()
}

/// Adds the visits of people and cells that the instance knows.
fn remember(
    dto: &mut InstanceDto,
    instance: &Instance,
    found: BTreeSet<(NaiveDate, String, String)>,
) -> usize {
    let people: BTreeSet<&str> = instance.people.iter().map(|person| person.id.as_str()).collect();
    let cells: BTreeSet<&str> = instance.cells.iter().map(|cell| cell.id.as_str()).collect();
    let mut count = 0;
    for (date, person, cell) in found {
        if !people.contains(person.as_str()) || !cells.contains(cell.as_str()) {
            continue;
        }
        count += 1;
        let visit = Visit { person: person.into(), cell: cell.into(), date: date.into() };
        if !dto.history.visits.contains(&visit) {
            dto.history.visits.push(visit);
        }
    }
    count
}

/// Who really was at which cell: those who came, those who came instead, and those of whom nothing is recorded.
async fn visits(
    register: &Register,
    committee: &str,
    first: NaiveDate,
) -> Result<BTreeSet<(NaiveDate, String, String)>, RegisterError> {
    let since = first.checked_sub_days(Days::new(MEMORY)).unwrap_or(first);
    let duties = Select::<Duty>::all().from("date", &since).is("kind", &DutyKind::Meeting);
    let duties = register.read(committee, duties).await?;
    let at: BTreeMap<&str, &Duty> =
        duties.iter().filter(|duty| duty.date < first).map(|duty| (duty.id.as_str(), duty)).collect();
    let periods: BTreeSet<NaiveDate> = at.values().map(|duty| duty.first).collect();
    let mut found = BTreeSet::new();
    for period in periods {
        let seats = register.read(committee, Select::<Seat>::all().is("first", &period)).await?;
        let said = register.read(committee, Select::<Attendance>::all().is("first", &period)).await?;
        let said: BTreeMap<(&str, &str), &Attendance> =
            said.iter().map(|own| ((own.duty.as_str(), own.person.as_str()), own)).collect();
        for seat in &seats {
            let Some((date, cell)) =
                at.get(seat.duty.as_str()).and_then(|duty| Some((duty.date, duty.cell.clone()?)))
            else {
                continue;
            };
            let own = said.get(&(seat.duty.as_str(), seat.person.as_str()));
            let came = match own.map(|own| (own.came, &own.instead)) {
                None | Some((Came::Attended, _)) => Some(seat.person.clone()),
                Some((Came::Replaced, instead)) => instead.clone(),
                Some((Came::Excused | Came::Unexcused | Came::NotHeld, _)) => None,
            };
            found.extend(came.map(|person| (date, person, cell)));
        }
    }
    Ok(found)
}
