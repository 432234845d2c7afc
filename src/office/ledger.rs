//! The account of who carried how much: what a quarter leaves on each account, and what the next one opens with.
//!
//! An account is kept in hundredths of a point, so that it can be carried on for ever; no hundredth is lost in rounding.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use num_rational::Ratio;

use crate::checker::{points_of, weights};
use crate::domain::{Assignment, Attendance, Excused, Instance, Turnout};

type Exact = Ratio<i64>;

/// Parts of a point in which accounts are kept.
pub const HUNDREDTHS: i64 = 100;

/// One person's account over one plan, in points.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Id of the person.
    pub person: String,
    /// Balance before the plan: what was carried more (or less) than the fair share.
    pub opening: Exact,
    /// What the plan asks.
    pub planned: i64,
    /// Of that, what is recorded as done.
    pub done: i64,
    /// Of that, what nobody has recorded yet; it counts as done until somebody does.
    pub unrecorded: i64,
    /// Of that, what an excused absence is credited with.
    pub forgiven: i64,
    /// Of that, what an absence leaves undone, so that it stays owed.
    pub owed: i64,
    /// Of that, what was called off; nobody is credited, nobody owes it.
    pub cancelled: i64,
    /// What was done in the place of others.
    pub stood_in: i64,
    /// The fair part of all that was credited, by share and days in office.
    pub target: Exact,
    /// Balance after the plan: opening + credited − target, in hundredths.
    pub closing: Exact,
}

impl Account {
    /// What counts as carried.
    #[must_use]
    pub fn credited(&self) -> i64 {
        self.done + self.unrecorded + self.forgiven + self.stood_in
    }
}

/// Somebody who is compared, before anything is entered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    /// Id of the person.
    pub person: String,
    /// Balance before the plan, in points.
    pub opening: Exact,
    /// Share × days in office.
    pub weight: Exact,
}

/// The points of one seat, and where they go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Booked {
    /// Id of the person whom the plan puts there.
    pub person: String,
    /// What the seat counts.
    pub points: i64,
    /// What became of it.
    pub fate: Fate,
    /// Id of who came instead, and what that counts.
    pub instead: Option<(String, i64)>,
}

/// Where the points of a seat go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fate {
    /// To those done.
    Done,
    /// Nobody has recorded it yet.
    Unrecorded,
    /// To those forgiven.
    Forgiven,
    /// They stay owed.
    Owed,
    /// The duty was called off.
    Cancelled,
}

/// The accounts of everybody who is compared, in the order of the instance.
///
/// The closing balances add up to the openings, down to the hundredth below: nothing is gained or lost among the accounts.
#[must_use]
pub fn accounts(instance: &Instance, rows: &[Assignment], attendance: &[Attendance]) -> Vec<Account> {
    let said: BTreeMap<(&str, &str), &Turnout> =
        attendance.iter().map(|own| ((own.duty.as_str(), own.person.as_str()), &own.turnout)).collect();
    let booked: Vec<Booked> = rows
        .iter()
        .zip(points_of(instance, rows))
        .map(|(row, points)| {
            let turnout = said.get(&(row.duty.as_str(), row.person.as_str())).copied();
            let fate = fate(turnout, instance.policy.fairness.excused);
            let instead = turnout.and_then(|turnout| stand_in(instance, row, turnout));
            Booked { person: row.person.clone(), points, fate, instead }
        })
        .collect();
    settle_accounts(&holders(instance), &booked)
}

/// Everybody who is compared, in the order of the instance.
#[must_use]
pub fn holders(instance: &Instance) -> Vec<Holder> {
    let compared = instance.people.iter().zip(weights(instance)).zip(instance.person_ids());
    compared
        .filter(|(_, person)| instance.is_compared(*person))
        .map(|((own, weight), _)| Holder { person: own.id.clone(), opening: own.opening, weight })
        .collect()
}

fn stand_in(instance: &Instance, row: &Assignment, turnout: &Turnout) -> Option<(String, i64)> {
    let Turnout::Replaced { by } = turnout else { return None };
    Some((by.clone(), credit(instance, row, by)))
}

/// What the seat of a row counts for somebody else who takes it.
#[must_use]
pub fn credit(instance: &Instance, row: &Assignment, by: &str) -> i64 {
    points_of(instance, &[Assignment { person: by.to_owned(), ..row.clone() }]).iter().sum()
}

fn fate(turnout: Option<&Turnout>, excused: Excused) -> Fate {
    match (turnout, excused) {
        (None, _) => Fate::Unrecorded,
        (Some(Turnout::Attended), _) => Fate::Done,
        (Some(Turnout::Excused), Excused::Credited) => Fate::Forgiven,
        (Some(Turnout::NotHeld), _) => Fate::Cancelled,
        (Some(Turnout::Excused | Turnout::Unexcused | Turnout::Replaced { .. }), _) => Fate::Owed,
    }
}

/// Enters every seat, and closes the accounts; in the order of the holders.
#[must_use]
pub fn settle_accounts(holders: &[Holder], booked: &[Booked]) -> Vec<Account> {
    let mut accounts: Vec<Account> = holders.iter().map(opened).collect();
    let at: BTreeMap<&str, usize> =
        holders.iter().enumerate().map(|(at, holder)| (holder.person.as_str(), at)).collect();
    for own in booked {
        if let Some(account) = at.get(own.person.as_str()).and_then(|at| accounts.get_mut(*at)) {
            *entry(account, own.fate) += own.points;
            account.planned += own.points;
        }
        if let Some((by, points)) = &own.instead
            && let Some(account) = at.get(by.as_str()).and_then(|at| accounts.get_mut(*at))
        {
            account.stood_in += points;
        }
    }
    close(holders, &mut accounts);
    accounts
}

fn opened(holder: &Holder) -> Account {
    Account {
        person: holder.person.clone(),
        opening: holder.opening,
        planned: 0,
        done: 0,
        unrecorded: 0,
        forgiven: 0,
        owed: 0,
        cancelled: 0,
        stood_in: 0,
        target: Exact::from_integer(0),
        closing: holder.opening,
    }
}

fn entry(account: &mut Account, fate: Fate) -> &mut i64 {
    match fate {
        Fate::Done => &mut account.done,
        Fate::Unrecorded => &mut account.unrecorded,
        Fate::Forgiven => &mut account.forgiven,
        Fate::Owed => &mut account.owed,
        Fate::Cancelled => &mut account.cancelled,
    }
}

/// Sets targets and closing balances.
fn close(holders: &[Holder], accounts: &mut [Account]) {
    let all: Exact = holders.iter().map(|holder| holder.weight).sum();
    let credited: i64 = accounts.iter().map(Account::credited).sum();
    for (account, holder) in accounts.iter_mut().zip(holders) {
        let share = if *all.numer() == 0 { all } else { holder.weight / all };
        account.target = share * Exact::from_integer(credited);
    }
    let exact: Vec<Exact> = accounts
        .iter()
        .map(|account| account.opening + Exact::from_integer(account.credited()) - account.target)
        .collect();
    for (account, closing) in accounts.iter_mut().zip(in_hundredths(&exact)) {
        account.closing = closing;
    }
}

/// Rounds to hundredths so that the sum stays (down to the hundredth below): each down, then those that lost most one up.
fn in_hundredths(exact: &[Exact]) -> Vec<Exact> {
    let scaled: Vec<Exact> = exact.iter().map(|value| value * HUNDREDTHS).collect();
    let mut whole: Vec<i64> = scaled.iter().map(|value| value.floor().to_integer()).collect();
    let sum: Exact = scaled.iter().sum();
    let left = sum.floor().to_integer() - whole.iter().sum::<i64>();
    let mut order: Vec<usize> = (0..exact.len()).collect();
    order.sort_by_key(|at| (Reverse(scaled[*at] - scaled[*at].floor()), *at));
    for at in order.into_iter().take(usize::try_from(left).unwrap_or(0)) {
        whole[at] += 1;
    }
    whole.into_iter().map(|value| Exact::new(value, HUNDREDTHS)).collect()
}

/// What a quarter opens with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Carried {
    /// Opening balance of everybody who is compared, in the order of the instance.
    pub openings: Vec<(String, Exact)>,
    /// Ids of those who had no account: they open at the average of those who stay.
    pub newcomers: Vec<String>,
    /// Ids of those who are not compared any more, with the balance that is closed.
    pub leavers: Vec<(String, Exact)>,
    /// The balance of the settlement account: what leavers left on it, less what newcomers were given.
    pub settlement: Exact,
}

/// Carries closing balances into the next quarter.
///
/// With the settlement account, the balances after are the balances before: newcomers are given the average of those who
/// stay out of it, what leavers carried more or less than their share goes into it.
#[must_use]
pub fn carry(closings: &[(String, Exact)], settlement: Exact, next: &Instance) -> Carried {
    let compared: Vec<&str> = next
        .person_ids()
        .filter(|person| next.is_compared(*person))
        .map(|person| next.person(person).id.as_str())
        .collect();
    carry_to(closings, settlement, &compared)
}

/// As [`carry`], to the ids of those who are compared.
#[must_use]
pub fn carry_to(closings: &[(String, Exact)], settlement: Exact, compared: &[&str]) -> Carried {
    let there: BTreeSet<&str> = compared.iter().copied().collect();
    let known: BTreeMap<&str, Exact> = closings.iter().map(|(id, balance)| (id.as_str(), *balance)).collect();
    let stay: Vec<Exact> = compared.iter().filter_map(|id| known.get(id)).copied().collect();
    let average = average(&stay);
    let openings: Vec<(String, Exact)> =
        compared.iter().map(|id| ((*id).to_owned(), known.get(id).copied().unwrap_or(average))).collect();
    let newcomers: Vec<String> =
        compared.iter().filter(|id| !known.contains_key(*id)).map(|id| (*id).to_owned()).collect();
    let leavers: Vec<(String, Exact)> =
        closings.iter().filter(|(id, _)| !there.contains(id.as_str())).cloned().collect();
    let left: Exact = leavers.iter().map(|(_, balance)| balance).sum();
    let given = average * i64::try_from(newcomers.len()).unwrap_or(i64::MAX);
    Carried { openings, newcomers, leavers, settlement: settlement + left - given }
}

/// The average in hundredths, the half one up.
fn average(balances: &[Exact]) -> Exact {
    let Some(count) = i64::try_from(balances.len()).ok().filter(|count| *count > 0) else {
        return Exact::from_integer(0);
    };
    let mean: Exact = balances.iter().sum::<Exact>() / count;
    Exact::new((mean * HUNDREDTHS).round().to_integer(), HUNDREDTHS)
}
