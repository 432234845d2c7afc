//! What the tables of a committee must hold, from its journal alone.

use std::collections::BTreeMap;

use super::field::Field;
use super::journal::{Altered, Entry};
use super::table::Row;
use super::verify::Flaw;

/// The rows of a committee by table and key, each with the entry that wrote it.
#[derive(Default)]
pub(super) struct Replay {
    pub(super) rows: BTreeMap<(&'static str, Vec<Field>), (Row, i64)>,
    number: i64,
    hash: String,
}

impl Replay {
    /// Number and hash of the last entry.
    pub(super) fn head(&self) -> (i64, &str) {
        (self.number, &self.hash)
    }

    /// Goes one entry further, and tells what is wrong with it.
    pub(super) fn follow(&mut self, entry: &Entry) -> Vec<Flaw> {
        let mut flaws = Vec::new();
        if entry.number != self.number + 1 {
            flaws.push(Flaw::Gap { after: self.number, next: entry.number });
        }
        if entry.sealed(&self.hash) != entry.hash {
            flaws.push(Flaw::Seal { number: entry.number });
        }
        (self.number, self.hash) = (entry.number, entry.hash.clone());
        match entry.altered() {
            Err(error) => flaws.push(Flaw::Unreadable { number: entry.number, cause: error.to_string() }),
            Ok(altered) => {
                flaws.extend(altered.into_iter().filter_map(|one| self.alter(one, entry.number)));
            }
        }
        flaws
    }

    fn alter(&mut self, altered: Altered, number: i64) -> Option<Flaw> {
        let (row, was, put) = match altered {
            Altered::Put(row, was) => (row, was, true),
            Altered::Gone(row, was) => (row, was, false),
        };
        let (table, key) = (row.table.name, row.key().to_vec());
        let found = self.rows.remove(&(table, key.clone())).map(|(_, entry)| entry);
        if put {
            self.rows.insert((table, key), (row, number));
        }
        (found != was).then_some(Flaw::Before { number, table })
    }
}
