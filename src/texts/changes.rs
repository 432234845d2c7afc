//! Seats that change, in words.

use super::Labels;
use crate::domain::{Assignment, Change, Why};

impl Labels<'_> {
    /// The duty, the seat, who leaves it and who comes; with the time where it is another one, with the quality where only
    /// that is.
    #[must_use]
    pub fn exchanged(
        &self,
        from: Option<&Assignment>,
        to: Option<&Assignment>,
        counted: bool,
    ) -> [String; 4] {
        let texts = self.texts();
        let row = from.or(to);
        let moved = matches!((from, to), (Some(from), Some(to)) if from.start != to.start);
        let who = |row: Option<&Assignment>| match row {
            Some(row) if moved => format!("{}, {}", self.person(&row.person), texts.moment(row.start)),
            Some(row) if !counted => format!("{}, {}", self.person(&row.person), self.kind(row.kind)),
            Some(row) => self.person(&row.person).to_owned(),
            None => texts.get("change-nobody"),
        };
        [
            row.map(|row| self.duty(&row.duty)).unwrap_or_default(),
            row.map(|row| self.seat(&row.seat)).unwrap_or_default(),
            who(from),
            who(to),
        ]
    }

    /// Why a seat changes.
    #[must_use]
    pub fn why(&self, change: &Change) -> String {
        self.texts().get(match change.why {
            _ if !change.counted => "why-quality",
            Why::Broken => "why-broken",
            Why::Gone => "why-gone",
            Why::Moved => "why-moved",
            Why::Open => "why-open",
            Why::Follows => "why-follows",
        })
    }
}
