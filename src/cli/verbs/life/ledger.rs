//! `luanphien ledger`: the accounts, like statements of a bank.

use super::versions::Whose;
use crate::cli::Exit;
use crate::cli::console::Console;
use crate::cli::failure::{Failure, Problem};
use crate::cli::register::LedgerArgs;
use crate::cli::summary::ledger_page;
use crate::format::{PeriodAccountDto, PersonAccountDto, SettlementDto, StatementDto};
use crate::office::follow_up::{Line, Statement, statement};

/// Shows everybody's account, or one person's.
pub(crate) fn ledger(args: &LedgerArgs, console: Console) -> Result<Exit, Failure> {
    let texts = console.texts();
    let whose = Whose::of(args.register.as_deref(), args.committee.as_deref(), texts)?;
    let found = whose.ask(texts, async |register, committee| {
        statement(register, committee, args.person.as_deref(), args.as_of).await
    })?;
    if let Some(person) = args.person.as_ref().filter(|_| found.people.is_empty()) {
        let problem = Problem {
            code: "E2113".into(),
            place: Some("--person".into()),
            value: Some(person.clone()),
            text: texts.get("fail-no-account"),
            remedy: texts.find("fail-no-account-remedy"),
            ..Problem::default()
        };
        return Err(Failure::one(Exit::Usage, problem));
    }
    if console.wants_json(false) {
        console.outcome(&dto(&whose.committee, args.person.is_none(), &found))?;
    } else {
        console.print(&ledger_page(&found, args.person.is_some(), texts, console.width()))?;
    }
    Ok(Exit::Done)
}

fn dto(committee: &str, whole: bool, found: &Statement) -> StatementDto {
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
