//! `luanphien register verify`: whether anything was lost or forged.

use super::failed;
use crate::cli::Exit;
use crate::cli::console::Console;
use crate::cli::failure::Failure;
use crate::cli::register::Place;
use crate::cli::summary::{flaw_text, verified_page};
use crate::format::{FlawDto, HeadDto, VerifiedDto};
use crate::office::register::{self, Address, Flaw, Verified};
use crate::texts::Texts;

pub(super) fn verify(place: &Place, console: Console) -> Result<Exit, Failure> {
    let address = place.address(console.texts())?;
    let found = register::verify(&address).map_err(|error| failed(&error, &address, console))?;
    let exit = if found.flaws.is_empty() { Exit::Done } else { Exit::Violations };
    if console.wants_json(false) {
        console.outcome(&dto(exit, &address, &found, console.texts()))?;
    } else {
        console.print(&verified_page(&found, console.texts(), console.width()))?;
    }
    Ok(exit)
}

fn dto(exit: Exit, address: &Address, found: &Verified, texts: Texts) -> VerifiedDto {
    let head = |(committee, number, hash): &(String, i64, String)| HeadDto {
        committee: committee.clone(),
        number: *number,
        hash: hash.clone(),
    };
    let flaw = |(committee, flaw): &(String, Flaw)| FlawDto {
        kind: kind(flaw),
        committee: Some(committee.clone()).filter(|id| !id.is_empty()),
        text: flaw_text(flaw, texts),
    };
    VerifiedDto {
        code: exit.code(),
        register: address.to_string(),
        committees: found.committees.iter().map(head).collect(),
        rows: found.rows,
        documents: found.documents,
        flaws: found.flaws.iter().map(flaw).collect(),
    }
}

/// The word for programs.
fn kind(flaw: &Flaw) -> &'static str {
    match flaw {
        Flaw::Gap { .. } => "gap",
        Flaw::Seal { .. } => "seal",
        Flaw::Unreadable { .. } => "unreadable",
        Flaw::Before { .. } => "before",
        Flaw::Head { .. } => "head",
        Flaw::Row { .. } => "row",
        Flaw::Stray { .. } => "stray",
        Flaw::Document { .. } => "document",
        Flaw::Database(_) => "database",
    }
}
