//! Whether somebody came.

use crate::format::Word;
use crate::format::codes::{E2202, E2205};
use crate::format::records::{Attendance as Said, Came};
use crate::register::records::Attendance;

use super::judge::Judge;

/// The record, if nothing is wrong with it.
pub(super) fn attendance(judge: &mut Judge<'_>, said: &Said) -> Option<Attendance> {
    let came = said.came.word();
    if said.came == Came::NotHeld {
        judge.say(&E2205, "came", "not_held: meeting, session");
    }
    judge.goes_with(said.came == Came::Replaced, "instead", said.instead.as_deref(), came);
    if said.came == Came::Excused {
        judge.goes_with(true, "reason", said.reason.as_ref(), came);
    }
    if said.came == Came::Attended {
        judge.goes_with(false, "reason", said.reason.as_ref(), came);
    }
    let there = matches!(said.came, Came::Attended | Came::Replaced);
    if !there {
        judge.goes_with(false, "arrived", said.arrived, came);
        judge.goes_with(false, "spoke", said.spoke, came);
    }
    if let Some(instead) = &said.instead {
        judge.person("instead", instead);
    }
    let duty = judge.past_duty(&said.duty)?;
    let seats = judge.known.seats(&said.duty);
    if seats.iter().all(|seat| seat.person != *said.person) {
        let there: Vec<&str> = seats.iter().map(|seat| seat.person.as_str()).collect();
        let meant = (!there.is_empty()).then(|| there.join(", "));
        judge.maybe(&E2202, "person", &said.person, meant);
    }
    let instead = said.instead.as_ref().filter(|own| seats.iter().all(|seat| seat.person != ***own));
    if let Some(twice) = said.instead.as_ref().filter(|_| instead.is_none()) {
        judge.say(&E2205, "instead", format!("{twice}: {}", said.duty));
    }
    let credit = said.instead.as_ref().map_or(0, |own| judge.known.credit(duty, &said.person, own));
    judge.issues.is_empty().then(|| Attendance {
        duty: said.duty.clone(),
        person: said.person.to_string(),
        first: duty.first,
        came: said.came,
        reason: said.reason.clone(),
        instead: said.instead.as_ref().map(ToString::to_string),
        credit,
        arrived: said.arrived.map(|clock| clock.0),
        spoke: said.spoke,
        note: said.note.clone(),
    })
}
