//! The accounts as statements: what each quarter opened with, what was done, and what is left.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use num_rational::Ratio;

use crate::register::records::{Account, Person, PlanState, PlanVersion, Settlement};
use crate::register::{Register, RegisterError, Select};

/// One period on somebody's account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Last day of the period.
    pub last: NaiveDate,
    /// The account.
    pub account: Account,
}

/// The accounts of a committee.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Statement {
    /// By person: id, the name as it was last known, and the periods in order.
    pub people: Vec<(String, String, Vec<Line>)>,
    /// By period: its first day, and the settlement account's balance.
    pub settlements: Vec<(NaiveDate, Ratio<i64>)>,
}

impl Statement {
    /// Closing balances of the last period and the settlement account, added up: the same for ever.
    #[must_use]
    pub fn sum(&self) -> Ratio<i64> {
        let last = self.people.iter().flat_map(|(_, _, lines)| lines).map(|line| line.account.first).max();
        let closing = self.people.iter().flat_map(|(_, _, lines)| lines);
        let closing =
            closing.filter(|line| Some(line.account.first) == last).map(|line| line.account.closing);
        let settlement = self.settlements.iter().filter(|(first, _)| Some(*first) == last).map(|own| own.1);
        closing.chain(settlement).sum()
    }
}

/// The accounts of everybody, or of one person, over the periods that have begun by a day.
///
/// # Errors
/// The database fails.
pub async fn statement(
    register: &Register,
    committee: &str,
    person: Option<&str>,
    as_of: Option<NaiveDate>,
) -> Result<Statement, RegisterError> {
    let begun = |first: NaiveDate| as_of.is_none_or(|day| first <= day);
    let plans =
        register.read(committee, Select::<PlanVersion>::all().is("state", &PlanState::Published)).await?;
    let last: BTreeMap<NaiveDate, NaiveDate> = plans.iter().map(|plan| (plan.first, plan.last)).collect();
    let (mut accounts, mut names) = (Select::<Account>::all(), Select::<Person>::all());
    if let Some(person) = person {
        accounts = accounts.is("person", &person.to_owned());
        names = names.is("id", &person.to_owned());
    }
    let names: BTreeMap<String, String> =
        register.read(committee, names).await?.into_iter().map(|own| (own.id, own.name)).collect();
    let mut people: BTreeMap<String, Vec<Line>> = BTreeMap::new();
    for account in register.read(committee, accounts).await? {
        if let Some(last) = last.get(&account.first).filter(|_| begun(account.first)) {
            people.entry(account.person.clone()).or_default().push(Line { last: *last, account });
        }
    }
    let named = people.into_iter().map(|(id, lines)| {
        let name = names.get(&id).cloned().unwrap_or_else(|| id.clone());
        (id, name, lines)
    });
    let settlements = register.read(committee, Select::<Settlement>::all()).await?;
    let settlements = settlements.into_iter().filter(|own| begun(own.first));
    Ok(Statement {
        people: named.collect(),
        settlements: settlements.map(|own| (own.first, own.balance)).collect(),
    })
}
