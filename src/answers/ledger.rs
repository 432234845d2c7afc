//! The accounts.

use super::{Asked, Exit, Failure};
use crate::format::{PeriodAccountDto, PersonAccountDto, SettlementDto, StatementDto};
use crate::office::follow_up::{Line, Statement};
use crate::texts::Texts;

/// The statements as programs read them; only those of everybody add up.
#[must_use]
pub fn ledger(committee: &str, whole: bool, found: &Statement) -> StatementDto {
    let person = |(person, name, lines): &(String, String, Vec<Line>)| PersonAccountDto {
        person: person.clone(),
        name: name.clone(),
        periods: lines.iter().map(period).collect(),
    };
    let settlements = found.settlements.iter();
    let settlement = |(first, balance): &(chrono::NaiveDate, num_rational::Ratio<i64>)| SettlementDto {
        first: first.to_string(),
        balance: balance.to_string(),
    };
    StatementDto {
        code: Exit::Done.code(),
        committee: committee.to_owned(),
        people: found.people.iter().map(person).collect(),
        settlements: settlements.map(settlement).collect(),
        sum: whole.then(|| found.sum().to_string()),
    }
}

/// Nobody has this id, or nothing was ever published for them.
#[must_use]
pub fn no_account(person: Asked<'_>, texts: Texts) -> Failure {
    person.wrong("E2113", texts.get("fail-no-account"), texts.find("fail-no-account-remedy"))
}

fn period(line: &Line) -> PeriodAccountDto {
    let own = &line.account;
    PeriodAccountDto {
        first: own.first.to_string(),
        last: line.last.to_string(),
        opening: own.opening.to_string(),
        used: (own.used != own.opening).then(|| own.used.to_string()),
        planned: own.planned,
        done: own.done,
        unrecorded: own.unrecorded,
        forgiven: own.forgiven,
        owed: own.owed,
        cancelled: own.cancelled,
        stood_in: own.stood_in,
        target: own.target.to_string(),
        closing: own.closing.to_string(),
    }
}
