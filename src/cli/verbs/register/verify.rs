//! `luanphien register verify`: whether anything was lost or forged.

use super::failed;
use crate::answers::{self, Exit, Failure};
use crate::cli::console::Console;
use crate::cli::register::Place;
use crate::cli::summary::verified_page;
use crate::office::register;

pub(super) fn verify(place: &Place, console: Console) -> Result<Exit, Failure> {
    let address = place.address(console.texts())?;
    let found = register::verify(&address).map_err(|error| failed(&error, &address, console))?;
    if console.wants_json(false) {
        console.outcome(&answers::verified(&address, &found, console.texts()))?;
    } else {
        console.print(&verified_page(&found, console.texts(), console.width()))?;
    }
    Ok(Exit::of_findings(found.flaws.len()))
}
