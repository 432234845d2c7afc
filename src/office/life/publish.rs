//! Bringing a plan further in its life: draft, approved, published.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};

use super::books::settle_books;
use super::diff::{Differences, diff};
use super::frozen::Frozen;
use super::owed::{Owed, ask, owed_reports};
use super::{rows, standing};
use crate::checker::Report;
use crate::domain::{Excused, Instance, Plan};
use crate::format::{Files, InstanceDto, Issue, build_instance, read_instance_dto, read_plan};
use crate::office::check;
use crate::register::records::{Account, Attendance, Committee, Duty, PlanState, PlanVersion, Seat};
use crate::register::{Change, Damage, Record, Register, RegisterError, Select};

/// What is to be brought how far.
pub struct Publication<'a> {
    /// Id of the committee.
    pub committee: &'a str,
    /// The instance as it stands.
    pub instance: &'a InstanceDto,
    /// The files it names.
    pub files: &'a dyn Files,
    /// The plan.
    pub plan: &'a Plan,
    /// How far: draft, approved or published.
    pub state: PlanState,
    /// Who does it.
    pub by: &'a str,
    /// When.
    pub at: DateTime<Utc>,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    /// The version.
    pub plan: PlanVersion,
    /// Whether anything was written; bringing the same plan as far again changes nothing.
    pub new: bool,
    /// The version that was in force until now, and how this one differs from it.
    pub before: Option<(i64, Differences)>,
}

/// Why a plan is not brought further.
#[derive(Debug, thiserror::Error)]
pub enum PublishFailure {
    /// The instance is wrong.
    #[error("the instance is wrong")]
    Invalid(Vec<Issue>),
    /// The plan breaks rules.
    #[error("the plan breaks rules")]
    Violations(Box<Report>),
    /// A plan of another period that is in force has days in common with it.
    #[error("the days overlap those of the plan from {first} to {last}")]
    Overlap {
        /// First day of the other.
        first: NaiveDate,
        /// Last day of the other.
        last: NaiveDate,
    },
    /// What became of these duties is recorded, and the plan puts others there.
    #[error("what is recorded of {0:?} would be changed")]
    Recorded(Vec<String>),
    /// The register fails.
    #[error(transparent)]
    Register(#[from] RegisterError),
}

/// Checks a plan and brings it so far in its life; what was published before is superseded.
///
/// # Errors
/// Violations, days in common with another plan in force, changes to what is recorded already, or a register that fails.
pub async fn publish(register: &Register, what: &Publication<'_>) -> Result<Published, PublishFailure> {
    let instance = build_instance(what.instance, what.files).map_err(PublishFailure::Invalid)?;
    let report = check(&instance, what.plan);
    if !report.violations.is_empty() {
        return Err(PublishFailure::Violations(Box::new(report)));
    }
    let mut change = register.change(what.committee).await?;
    let known = change.read(Select::<PlanVersion>::all()).await?;
    let horizon = instance.horizon;
    let overlaps = |own: &&PlanVersion| {
        own.state == PlanState::Published
            && own.first != horizon.from
            && own.first <= horizon.to
            && horizon.from <= own.last
    };
    if let Some(other) = known.iter().find(overlaps) {
        return Err(PublishFailure::Overlap { first: other.first, last: other.last });
    }
    let frozen = Frozen::of(what.instance, what.files, what.plan);
    let own: Vec<PlanVersion> = known.into_iter().filter(|own| own.first == horizon.from).collect();
    let plan = version(&mut change, what, &instance, &frozen, &own).await?;
    let in_force = own.iter().find(|own| own.state == PlanState::Published && own.version != plan.version);
    change
        .put(&Committee {
            name: instance.organization.name.clone(),
            level: instance.organization.level.clone(),
        })
        .await?;
    change.put(&plan).await?;
    if plan.state == PlanState::Published {
        if let Some(old) = in_force {
            change.put(&PlanVersion { state: PlanState::Superseded, ..old.clone() }).await?;
        }
        put_in_force(&mut change, &instance, what.plan).await?;
        let asked = match in_force {
            Some(old) => asked(register, old).await?,
            None => Owed::new(),
        };
        ask(&mut change, &asked, &owed_reports(what.instance)).await?;
    }
    let before = match in_force {
        Some(old) => Some((old.version, differences(register, old, what.plan).await?)),
        None => None,
    };
    let new = change.commit(what.by, what.at).await?.is_some();
    Ok(Published { plan, new, before })
}

/// The reports that a version in force asked for.
async fn asked(register: &Register, old: &PlanVersion) -> Result<Owed, RegisterError> {
    let text = register.document(&old.instance).await?;
    let old = read_instance_dto(&text)
        .map_err(|_| RegisterError::Damaged(Damage::Document(old.instance.clone())))?;
    Ok(owed_reports(&old))
}

async fn differences(
    register: &Register,
    old: &PlanVersion,
    new: &Plan,
) -> Result<Differences, RegisterError> {
    let text = register.document(&old.plan).await?;
    let old = read_plan(&text).map_err(|_| RegisterError::Damaged(Damage::Document(old.plan.clone())))?;
    Ok(diff(&old, new))
}

/// The version with this plan, brought further, or a new one.
async fn version(
    change: &mut Change,
    what: &Publication<'_>,
    instance: &Instance,
    frozen: &Frozen,
    known: &[PlanVersion],
) -> Result<PlanVersion, RegisterError> {
    let (text, plan, files) = frozen.keep(change).await?;
    let same = known.iter().rev().find(|own| own.instance == text && own.plan == plan && own.files == files);
    if let Some(same) = same {
        let state = match (same.state, what.state) {
            // Superseded is over, unless it is published once more.
            (PlanState::Superseded, PlanState::Published) => PlanState::Published,
            (is, wanted) => is.max(wanted),
        };
        return Ok(PlanVersion { state, ..same.clone() });
    }
    Ok(PlanVersion {
        first: instance.horizon.from,
        version: known.last().map_or(0, |last| last.version) + 1,
        last: instance.horizon.to,
        state: what.state,
        instance: text,
        plan,
        excused: instance.policy.fairness.excused == Excused::Credited,
        files,
    })
}

/// Writes down whom and what the plan speaks of, its duties and seats, and the accounts.
async fn put_in_force(change: &mut Change, instance: &Instance, plan: &Plan) -> Result<(), PublishFailure> {
    let first = instance.horizon.from;
    let (duties, seats) = (rows::duties(instance, plan), rows::seats(instance, plan));
    let recorded = change.read(Select::<Attendance>::all().is("first", &first)).await?;
    let old_seats = change.read(Select::<Seat>::all().is("first", &first)).await?;
    let touched = touched(&recorded, &old_seats, &seats);
    if !touched.is_empty() {
        return Err(PublishFailure::Recorded(touched));
    }
    standing::stand(change, instance).await?;
    let old_duties = change.read(Select::<Duty>::all().is("first", &first)).await?;
    replace(change, &old_duties, &duties).await?;
    replace(change, &old_seats, &seats).await?;
    let known = change.read(Select::<Account>::all().is("first", &first)).await?;
    let accounts = rows::accounts(instance);
    for gone in known.iter().filter(|known| accounts.iter().all(|own| own.person != known.person)) {
        change.take(gone).await?;
    }
    for account in &accounts {
        let as_known = known.iter().find(|known| known.person == account.person).cloned();
        let (weight, used) = (account.weight, account.used);
        change
            .put(&as_known.map_or_else(|| account.clone(), |known| Account { weight, used, ..known }))
            .await?;
    }
    Ok(settle_books(change, first).await?)
}

/// Duties of which something is recorded, and whose seats are not what they were.
fn touched(recorded: &[Attendance], old: &[Seat], new: &[Seat]) -> Vec<String> {
    let at = |seats: &[Seat], duty: &str| -> BTreeSet<(String, String)> {
        let own = seats.iter().filter(|seat| seat.duty == duty);
        own.map(|seat| (seat.seat.clone(), seat.person.clone())).collect()
    };
    let duties: BTreeSet<&str> = recorded.iter().map(|own| own.duty.as_str()).collect();
    let differs = duties.into_iter().filter(|duty| at(old, duty) != at(new, duty));
    differs.map(str::to_owned).collect()
}

/// These and none of the old ones besides.
async fn replace<R: Record>(change: &mut Change, old: &[R], new: &[R]) -> Result<(), RegisterError> {
    let key = |record: &R| record.fields().into_iter().take(R::TABLE.key).collect::<Vec<_>>();
    let kept: BTreeSet<_> = new.iter().map(key).collect();
    for gone in old.iter().filter(|old| !kept.contains(&key(old))) {
        change.take(gone).await?;
    }
    for record in new {
        change.put(record).await?;
    }
    Ok(())
}
