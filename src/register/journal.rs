//! The journal: one entry for each change, chained by hashes.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row as _};

use super::error::{Damage, RegisterError};
use super::field::Field;
use super::records::tables;
use super::sql;
use super::table::{Row, Table};
use crate::format::text_hash;

/// What one change did, who made it and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Id of the committee.
    pub committee: String,
    /// Number, from 1 without gap.
    pub number: i64,
    /// When, in UTC to the second (RFC 3339).
    pub moment: String,
    /// Who.
    pub author: String,
    /// What: a JSON array of [`Altered`].
    pub body: String,
    /// SHA-256 of all of this and of the hash of the entry before.
    pub hash: String,
}

/// What became of one row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Altered {
    /// It is this now; the entry that wrote what was there before.
    Put(Row, Option<i64>),
    /// It is gone (only the key is told); the entry that wrote what was there.
    Gone(Row, Option<i64>),
}

/// The same as it stands in the journal.
#[derive(Serialize)]
struct Written<'a> {
    table: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    put: Option<BTreeMap<&'static str, &'a Field>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    gone: Option<BTreeMap<&'static str, &'a Field>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    was: Option<i64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Read {
    table: String,
    put: Option<BTreeMap<String, Field>>,
    gone: Option<BTreeMap<String, Field>>,
    was: Option<i64>,
}

impl Entry {
    /// Seals what was altered.
    pub(super) fn seal(
        committee: &str,
        (number, before): (i64, &str),
        (moment, author): (&str, &str),
        altered: &[Altered],
    ) -> Self {
        let written: Vec<Written<'_>> = altered.iter().map(write).collect();
        let mut entry = Self {
            committee: committee.to_owned(),
            number,
            moment: moment.to_owned(),
            author: author.to_owned(),
            body: serde_json::to_string(&written).unwrap_or_default(),
            hash: String::new(),
        };
        entry.hash = entry.sealed(before);
        entry
    }

    /// The hash that it must have after an entry with another.
    pub(super) fn sealed(&self, before: &str) -> String {
        let number = self.number.to_string();
        let parts = [before, &self.committee, &number, &self.moment, &self.author, &self.body];
        text_hash(&serde_json::to_string(&parts).unwrap_or_default())
    }

    /// What it says was altered.
    ///
    /// # Errors
    /// What the body says is no change of a register.
    pub fn altered(&self) -> Result<Vec<Altered>, RegisterError> {
        let damaged = |cause: String| {
            let (committee, number) = (self.committee.clone(), self.number);
            RegisterError::Damaged(Damage::Entry { committee, number, cause })
        };
        let read: Vec<Read> = serde_json::from_str(&self.body).map_err(|error| damaged(error.to_string()))?;
        read.into_iter()
            .map(|one| altered(&one).ok_or_else(|| damaged(format!("a change of {}", one.table))))
            .collect()
    }

    /// Writes the entry.
    pub(super) async fn write(&self, at: &mut AnyConnection) -> Result<(), RegisterError> {
        let sql = "INSERT INTO journal (committee, number, moment, author, body, hash) VALUES ($1, $2, $3, $4, $5, $6)";
        let [committee, moment, author, body, hash] =
            [&self.committee, &self.moment, &self.author, &self.body, &self.hash].map(|own| sql::text(own));
        let bound = [committee, sql::integer(self.number), moment, author, body, hash];
        sql::run(at, sql.to_owned(), bound.into()).await
    }

    /// Entries of a committee after one of them, in order, at most so many.
    pub(super) async fn after(
        at: &mut AnyConnection,
        committee: &str,
        number: i64,
        most: i64,
    ) -> Result<Vec<Self>, RegisterError> {
        let sql = "SELECT number, moment, author, body, hash FROM journal WHERE committee = $1 AND number > $2 ORDER BY number LIMIT $3";
        let bound = [sql::text(committee), sql::integer(number), sql::integer(most)];
        let rows = sql::rows(at, sql.to_owned(), bound.into()).await?;
        let entry = |row: &AnyRow| -> Result<Self, RegisterError> {
            Ok(Self {
                committee: committee.to_owned(),
                number: row.try_get(0)?,
                moment: row.try_get(1)?,
                author: row.try_get(2)?,
                body: row.try_get(3)?,
                hash: row.try_get(4)?,
            })
        };
        rows.iter().map(entry).collect()
    }
}

fn write(altered: &Altered) -> Written<'_> {
    let (row, was, put) = match altered {
        Altered::Put(row, was) => (row, was, true),
        Altered::Gone(row, was) => (row, was, false),
    };
    Written {
        table: row.table.name,
        put: put.then(|| row.named(row.table.columns.len())),
        gone: (!put).then(|| row.named(row.table.key)),
        was: *was,
    }
}

fn altered(read: &Read) -> Option<Altered> {
    let table: &'static Table = tables().find(|table| table.name == read.table)?;
    match (&read.put, &read.gone) {
        (Some(named), None) => {
            let fields = table.fields(table.columns.len(), named);
            Some(Altered::Put(Row { table, fields }, read.was))
        }
        (None, Some(named)) => {
            Some(Altered::Gone(Row { table, fields: table.fields(table.key, named) }, read.was))
        }
        _ => None,
    }
}
