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

/// The accounts of everybody who is compared, in the order of the instance.
///
/// The closing balances add up to the openings, down to the hundredth below: nothing is gained or lost among the accounts.
#[must_use]
pub fn accounts(instance: &Instance, rows: &[Assignment], attendance: &[Attendance]) -> Vec<Account> {
    let compared = instance.person_ids().filter(|person| instance.is_compared(*person));
    let mut accounts: Vec<Account> = compared.map(|person| opened(instance, person.0)).collect();
    let at: BTreeMap<String, usize> =
        accounts.iter().enumerate().map(|(at, account)| (account.person.clone(), at)).collect();
    let said: BTreeMap<(&str, &str), &Turnout> =
        attendance.iter().map(|own| ((own.duty.as_str(), own.person.as_str()), &own.turnout)).collect();
    for (row, points) in rows.iter().zip(points_of(instance, rows)) {
        let turnout = said.get(&(row.duty.as_str(), row.person.as_str())).copied();
        if let Some(account) = at.get(&row.person).and_then(|at| accounts.get_mut(*at)) {
            *entry(account, turnout, instance.policy.fairness.excused) += points;
            account.planned += points;
        }
        if let Some(Turnout::Replaced { by }) = turnout
            && let Some(account) = at.get(by).and_then(|at| accounts.get_mut(*at))
        {
            let instead = Assignment { person: by.clone(), ..row.clone() };
            account.stood_in += points_of(instance, &[instead]).iter().sum::<i64>();
        }
    }
    close(instance, &mut accounts);
    accounts
}

fn opened(instance: &Instance, at: usize) -> Account {
    let person = &instance.people[at];
    Account {
        person: person.id.clone(),
        opening: person.opening,
        planned: 0,
        done: 0,
        unrecorded: 0,
        forgiven: 0,
        owed: 0,
        cancelled: 0,
        stood_in: 0,
        target: Exact::from_integer(0),
        closing: person.opening,
    }
}

/// Where the points of a seat go.
fn entry<'a>(account: &'a mut Account, turnout: Option<&Turnout>, excused: Excused) -> &'a mut i64 {
    match (turnout, excused) {
        (None, _) => &mut account.unrecorded,
        (Some(Turnout::Attended), _) => &mut account.done,
        (Some(Turnout::Excused), Excused::Credited) => &mut account.forgiven,
        (Some(Turnout::NotHeld), _) => &mut account.cancelled,
        (Some(Turnout::Excused | Turnout::Unexcused | Turnout::Replaced { .. }), _) => &mut account.owed,
    }
}

/// Sets targets and closing balances.
fn close(instance: &Instance, accounts: &mut [Account]) {
    let weights = weights(instance);
    let weight: BTreeMap<&str, Exact> =
        instance.people.iter().map(|person| person.id.as_str()).zip(weights).collect();
    let of = |account: &Account| weight.get(account.person.as_str()).copied().unwrap_or_default();
    let all: Exact = accounts.iter().map(of).sum();
    let credited: i64 = accounts.iter().map(Account::credited).sum();
    for account in accounts.iter_mut() {
        let share = if *all.numer() == 0 { all } else { of(account) / all };
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
