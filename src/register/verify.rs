//! Whether a register is whole: the journal by its chain, the tables by the journal, the documents by their hashes.

use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row as _};

use super::address::Address;
use super::database::{Register, find_document, heads};
use super::error::{RegisterError, is_broken};
use super::field::Field;
use super::journal::Entry;
use super::records::tables;
use super::replay::Replay;
use super::sql;
use crate::format::text_hash;

/// Entries that are read at a time.
const PAGE: i64 = 200;

/// What is wrong with a register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// Entries are missing in the journal.
    Gap {
        /// The last one before.
        after: i64,
        /// The next one there is.
        next: i64,
    },
    /// An entry is not what was sealed, or the one before it is not.
    Seal {
        /// Number of the entry.
        number: i64,
    },
    /// An entry says nothing that can be read.
    Unreadable {
        /// Number of the entry.
        number: i64,
        /// Why.
        cause: String,
    },
    /// An entry names another one before it than there is.
    Before {
        /// Number of the entry.
        number: i64,
        /// The table.
        table: &'static str,
    },
    /// The journal ends elsewhere than the chain says.
    Head {
        /// Number of the last entry by the chain.
        chain: i64,
        /// Number of the last entry there is.
        journal: i64,
    },
    /// A row is not what the journal says, or not there.
    Row {
        /// The table.
        table: &'static str,
        /// Its key.
        key: String,
    },
    /// A row of which the journal knows nothing.
    Stray {
        /// The table.
        table: &'static str,
        /// Its key.
        key: String,
    },
    /// A document is not what its hash says, or not there.
    Document {
        /// The hash.
        hash: String,
    },
    /// What the database says of itself.
    Database(String),
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verified {
    /// Ids of the committees, each with number and hash of its last entry.
    pub committees: Vec<(String, i64, String)>,
    /// Rows that were compared.
    pub rows: usize,
    /// Documents that were read.
    pub documents: usize,
    /// What is wrong, each with the committee it concerns (empty: all of them).
    pub flaws: Vec<(String, Flaw)>,
}

impl Register {
    /// Reads everything again and says what is wrong; nothing is changed.
    ///
    /// # Errors
    /// The database fails.
    pub async fn verify(&self) -> Result<Verified, RegisterError> {
        let mut snapshot = self.snapshot().await?;
        let at: &mut AnyConnection = &mut snapshot;
        let mut found = Verified::default();
        // What cannot even be read is a flaw too, and what was found before it stays found.
        match self.all(at, &mut found).await {
            Err(error) if is_damage(&error) => {
                found.flaws.push((String::new(), Flaw::Database(error.to_string())));
            }
            read => read?,
        }
        Ok(found)
    }

    async fn all(&self, at: &mut AnyConnection, found: &mut Verified) -> Result<(), RegisterError> {
        if matches!(self.address(), Address::File(_)) {
            let said = file(at).await?;
            found.flaws.extend(said.into_iter().map(|said| (String::new(), Flaw::Database(said))));
        }
        found.committees = heads(at).await?;
        for (committee, number, hash) in found.committees.clone() {
            self::committee(at, &committee, (number, &hash), found).await?;
        }
        strays(at, found).await?;
        documents(at, found).await
    }
}

/// Whether the database has something there that cannot be read, rather than no connection or no time.
fn is_damage(error: &RegisterError) -> bool {
    match error {
        RegisterError::Damaged(_) => true,
        RegisterError::Database(sqlx::Error::ColumnDecode { .. } | sqlx::Error::Decode(_)) => true,
        RegisterError::Database(error) => is_broken(error),
        _ => false,
    }
}

/// A key for people.
fn shown(key: &[Field]) -> String {
    let field = |field: &Field| match field {
        Field::Null => "–".to_owned(),
        Field::Integer(number) => number.to_string(),
        Field::Text(text) => text.clone(),
    };
    key.iter().map(field).collect::<Vec<_>>().join(" · ")
}

/// Follows one committee's journal, and holds its rows against it.
async fn committee(
    at: &mut AnyConnection,
    committee: &str,
    chain: (i64, &str),
    found: &mut Verified,
) -> Result<(), RegisterError> {
    let mut replay = Replay::default();
    let mut flaws = Vec::new();
    loop {
        let entries = Entry::after(at, committee, replay.head().0, PAGE).await?;
        if entries.is_empty() {
            break;
        }
        flaws.extend(entries.iter().flat_map(|entry| replay.follow(entry)));
    }
    if replay.head() != chain {
        flaws.push(Flaw::Head { chain: chain.0, journal: replay.head().0 });
    }
    for table in tables() {
        let bound = vec![sql::text(committee)];
        let rows = sql::all(&mut *at, table, sql::select(table, &[]), bound).await?;
        found.rows += rows.len();
        for read in rows {
            let key = (table.name, read.0.key().to_vec());
            let shown = shown(&key.1);
            match replay.rows.remove(&key) {
                Some(told) if told == read => {}
                Some(_) => flaws.push(Flaw::Row { table: table.name, key: shown }),
                None => flaws.push(Flaw::Stray { table: table.name, key: shown }),
            }
        }
    }
    let missing = replay.rows.into_keys().map(|(table, key)| Flaw::Row { table, key: shown(&key) });
    flaws.extend(missing);
    found.flaws.extend(flaws.into_iter().map(|flaw| (committee.to_owned(), flaw)));
    Ok(())
}

/// Rows and entries of committees that have no chain.
async fn strays(at: &mut AnyConnection, found: &mut Verified) -> Result<(), RegisterError> {
    for table in tables().map(|table| table.name).chain(["journal"]) {
        let sql = format!(
            "SELECT DISTINCT committee FROM {table} WHERE committee NOT IN (SELECT committee FROM chains)"
        );
        for row in sql::rows(&mut *at, sql, Vec::new()).await? {
            found.flaws.push((row.try_get(0)?, Flaw::Stray { table, key: String::new() }));
        }
    }
    Ok(())
}

/// Every document by its hash; that those which are named are there, the database holds itself.
async fn documents(at: &mut AnyConnection, found: &mut Verified) -> Result<(), RegisterError> {
    for hash in document_hashes(at).await? {
        let content = find_document(at, &hash).await?;
        found.documents += 1;
        if content.map(|content| text_hash(&content)) != Some(hash.clone()) {
            found.flaws.push((String::new(), Flaw::Document { hash }));
        }
    }
    Ok(())
}

/// The hashes of all documents, in order.
pub(super) async fn document_hashes(at: &mut AnyConnection) -> Result<Vec<String>, RegisterError> {
    let rows = sql::rows(at, "SELECT hash FROM documents".to_owned(), Vec::new()).await?;
    let hash = |row: &AnyRow| row.try_get(0);
    let mut hashes: Vec<String> = rows.iter().map(hash).collect::<Result<_, sqlx::Error>>()?;
    hashes.sort();
    Ok(hashes)
}

/// What SQLite finds wrong with its file.
async fn file(at: &mut AnyConnection) -> Result<Vec<String>, RegisterError> {
    let whole = sql::rows(&mut *at, "PRAGMA integrity_check".to_owned(), Vec::new()).await?;
    let said: Result<Vec<String>, sqlx::Error> = whole.iter().map(|row| row.try_get(0)).collect();
    let mut said: Vec<String> = said?.into_iter().filter(|said| said != "ok").collect();
    let broken = sql::rows(at, "PRAGMA foreign_key_check".to_owned(), Vec::new()).await?;
    let tables: Result<Vec<String>, sqlx::Error> = broken.iter().map(|row| row.try_get(0)).collect();
    said.extend(tables?.into_iter().map(|table| format!("a reference of {table} leads nowhere")));
    Ok(said)
}
