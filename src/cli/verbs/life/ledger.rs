//! `luanphien ledger`: the accounts, like statements of a bank.

use super::versions::Whose;
use crate::answers::{self, Asked, Exit, Failure};
use crate::cli::console::Console;
use crate::cli::register::LedgerArgs;
use crate::cli::summary::ledger_page;
use crate::office::follow_up::statement;

/// Shows everybody's account, or one person's.
pub(crate) fn ledger(args: &LedgerArgs, console: Console) -> Result<Exit, Failure> {
    let texts = console.texts();
    let whose = Whose::of(args.register.as_deref(), args.committee.as_deref(), texts)?;
    let found = whose.ask(texts, async |register, committee| {
        statement(register, committee, args.person.as_deref(), args.as_of).await
    })?;
    if let Some(person) = args.person.as_ref().filter(|_| found.people.is_empty()) {
        let asked = Asked { place: "--person", value: person };
        return Err(answers::no_account(asked, texts));
    }
    if console.wants_json(false) {
        console.outcome(&answers::ledger(&whose.committee, args.person.is_none(), &found))?;
    } else {
        console.print(&ledger_page(&found, args.person.is_some(), texts, console.width()))?;
    }
    Ok(Exit::Done)
}
