//! `luanphien register log`: who wrote what, when, and what was there before.

use crate::answers::{self, Exit, Failure};
use crate::cli::console::Console;
use crate::cli::register::{COMMITTEE, LogArgs};
use crate::cli::summary::journal_page;
use crate::office::register;

pub(super) fn log(args: &LogArgs, console: Console) -> Result<Exit, Failure> {
    let texts = console.texts();
    let address = args.place.address(texts)?;
    let journals = register::log(&address, args.committee.as_deref(), i64::from(args.last));
    let journals =
        journals.map_err(|failure| answers::no_journal(&failure, &address.to_string(), COMMITTEE, texts))?;
    if console.wants_json(false) {
        console.outcome(&answers::journals(journals))?;
    } else {
        console.print(&journal_page(&journals, texts))?;
    }
    Ok(Exit::Done)
}
