//! The accounts of all periods, entered again from what is recorded.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use num_rational::Ratio;

use super::rows::account;
use crate::office::ledger::{Booked, Carried, Fate, Holder, carry_to, settle_accounts};
use crate::register::records::{Account, Attendance, Came, PlanState, PlanVersion, Seat, Settlement};
use crate::register::{Change, RegisterError, Select};

/// What one period leaves to the next.
struct Left {
    closings: Vec<(String, Ratio<i64>)>,
    settlement: Ratio<i64>,
}

/// Enters the accounts from a period on again; those that stay the same are not written.
///
/// Each period opens with what the one before leaves; the first with what its plan was made with.
///
/// # Errors
/// The database fails, or something stored cannot be read back.
pub async fn settle_books(change: &mut Change, from: NaiveDate) -> Result<(), RegisterError> {
    let plans = change.read(Select::<PlanVersion>::all().is("state", &PlanState::Published)).await?;
    let (before, after): (Vec<_>, Vec<_>) = plans.into_iter().partition(|plan| plan.first < from);
    let mut left = match before.last() {
        Some(plan) => Some(closed(change, plan.first).await?),
        None => None,
    };
    for plan in after {
        left = Some(settle(change, &plan, left).await?);
    }
    Ok(())
}

/// What a period that is not entered again leaves.
async fn closed(change: &mut Change, first: NaiveDate) -> Result<Left, RegisterError> {
    let accounts = change.read(Select::<Account>::all().is("first", &first)).await?;
    let settlement = change.read(Select::<Settlement>::all().is("first", &first)).await?;
    Ok(Left {
        closings: accounts.into_iter().map(|account| (account.person, account.closing)).collect(),
        settlement: settlement.first().map_or(0.into(), |own| own.balance),
    })
}

async fn settle(change: &mut Change, plan: &PlanVersion, left: Option<Left>) -> Result<Left, RegisterError> {
    let first = plan.first;
    let mut accounts = change.read(Select::<Account>::all().is("first", &first)).await?;
    let settlement = open(&mut accounts, left);
    let holders: Vec<Holder> = accounts
        .iter()
        .map(|own| Holder { person: own.person.clone(), opening: own.opening, weight: own.weight })
        .collect();
    let seats = change.read(Select::<Seat>::all().is("first", &first)).await?;
    let attendances = change.read(Select::<Attendance>::all().is("first", &first)).await?;
    let booked = booked(&seats, &attendances, plan.excused);
    let entered = settle_accounts(&holders, &booked);
    let used = accounts.into_iter().map(|account| account.used);
    let accounts: Vec<Account> = holders
        .iter()
        .zip(used)
        .zip(entered)
        .map(|((holder, used), entered)| account(first, holder, used, entered))
        .collect();
    for account in &accounts {
        change.put(account).await?;
    }
    change.put(&Settlement { first, balance: settlement }).await?;
    let closings = accounts.into_iter().map(|account| (account.person, account.closing)).collect();
    Ok(Left { closings, settlement })
}

/// Sets the openings, and gives the settlement account's balance.
fn open(accounts: &mut [Account], left: Option<Left>) -> Ratio<i64> {
    let Some(left) = left else {
        accounts.iter_mut().for_each(|account| account.opening = account.used);
        return 0.into();
    };
    let ids: Vec<&str> = accounts.iter().map(|account| account.person.as_str()).collect();
    let Carried { openings, settlement, .. } = carry_to(&left.closings, left.settlement, &ids);
    for (account, (_, opening)) in accounts.iter_mut().zip(openings) {
        account.opening = opening;
    }
    settlement
}

/// Each seat with what became of it.
fn booked(seats: &[Seat], attendances: &[Attendance], excused: bool) -> Vec<Booked> {
    let said: BTreeMap<(&str, &str), &Attendance> =
        attendances.iter().map(|own| ((own.duty.as_str(), own.person.as_str()), own)).collect();
    // Whoever has two seats at one duty is replaced in one of them.
    let mut replaced = BTreeSet::new();
    let one = |seat: &Seat| {
        let own = said.get(&(seat.duty.as_str(), seat.person.as_str())).copied();
        let instead = own.and_then(|own| Some((own.instead.clone()?, own.credit)));
        let instead = instead.filter(|_| replaced.insert((seat.duty.clone(), seat.person.clone())));
        Booked {
            person: seat.person.clone(),
            points: seat.points,
            fate: own.map_or(Fate::Unrecorded, |own| fate(own.came, excused)),
            instead,
        }
    };
    seats.iter().map(one).collect()
}

fn fate(came: Came, excused: bool) -> Fate {
    match came {
        Came::Attended => Fate::Done,
        Came::Excused if excused => Fate::Forgiven,
        Came::Excused | Came::Unexcused | Came::Replaced => Fate::Owed,
        Came::NotHeld => Fate::Cancelled,
    }
}
