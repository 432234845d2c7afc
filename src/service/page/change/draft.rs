//! Moves that are not saved yet. They stand in the address of the page, so that they survive a reload, and in its forms.

use maud::{Markup, html};

use crate::domain::Plan;
use crate::office::Move;
use crate::service::page::fields::Fields;
use crate::service::page::refused::escaped;

/// Moves that are not saved yet, and the seat that is looked at.
#[derive(Clone, Debug, Default)]
pub(super) struct Draft {
    pub(super) moves: Vec<Move>,
    /// Duty and seat.
    pub(super) seat: Option<(String, String)>,
}

impl Draft {
    /// From the fields of a form or the pairs of a query.
    pub(super) fn of<'f>(pairs: impl Iterator<Item = (&'f str, &'f str)>) -> Self {
        let mut draft = Self::default();
        for (name, value) in pairs {
            match name {
                "move" => draft.moves.extend(read(value)),
                "seat" => draft.seat = seat_of(value),
                _ => {}
            }
        }
        draft
    }

    /// From the fields of a form.
    pub(super) fn sent(fields: &Fields) -> Self {
        let moves = fields.all("move").into_iter().map(|value| ("move", value));
        Self::of(moves.chain([("seat", fields.text("seat"))]))
    }

    /// Gives one more seat to somebody; a seat that goes back to whom it belonged is no move any more.
    pub(super) fn add(&mut self, plan: &Plan, one: Move) {
        self.drop(&one.duty, &one.seat);
        let row = plan.assignments.iter().find(|row| row.duty == one.duty && row.seat == one.seat);
        if row.map(|row| &row.person) != one.person.as_ref() {
            self.moves.push(one);
        }
    }

    /// Takes a move back.
    pub(super) fn drop(&mut self, duty: &str, seat: &str) {
        self.moves.retain(|own| own.duty != duty || own.seat != seat);
    }

    /// Whether a seat was moved.
    pub(super) fn has(&self, duty: &str, seat: &str) -> bool {
        self.moves.iter().any(|own| own.duty == duty && own.seat == seat)
    }

    /// The address of the page of a plan with these moves.
    pub(super) fn address(&self, plan: &str) -> String {
        let moves = self.moves.iter().map(|own| format!("move={}", escaped(&written(own))));
        let seat = self.seat.iter().map(|(duty, seat)| format!("seat={}", escaped(&named(duty, seat))));
        let query: Vec<String> = moves.chain(seat).collect();
        let mark = if query.is_empty() { "" } else { "?" };
        format!("/plan/{plan}/change{mark}{}", query.join("&"))
    }

    /// The moves as fields of a form.
    pub(super) fn fields(&self) -> Markup {
        html! { @for own in &self.moves { input type="hidden" name="move" value=(written(own)); } }
    }
}

/// A seat as it is named in addresses and fields.
pub(super) fn named(duty: &str, seat: &str) -> String {
    format!("{duty}#{seat}")
}

/// Duty and seat of such a name.
pub(super) fn seat_of(text: &str) -> Option<(String, String)> {
    text.split_once('#').map(|(duty, seat)| (duty.to_owned(), seat.to_owned()))
}

fn written(own: &Move) -> String {
    format!("{}={}", named(&own.duty, &own.seat), own.person.as_deref().unwrap_or_default())
}

fn read(text: &str) -> Option<Move> {
    let (seat, person) = text.rsplit_once('=')?;
    let (duty, seat) = seat_of(seat)?;
    Some(Move { duty, seat, person: Some(person.to_owned()).filter(|own| !own.is_empty()) })
}
