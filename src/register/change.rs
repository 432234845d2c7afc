//! Changing what a register knows of one committee: one transaction, one entry in the journal.

use chrono::{DateTime, SecondsFormat, Utc};
use sqlx::{Any, AnyConnection, Row as _, Transaction};

use super::error::RegisterError;
use super::field::Field;
use super::journal::{Altered, Entry};
use super::select::Select;
use super::sql::{self, Waiting};
use super::table::{Record, Row};
use crate::format::text_hash;

/// Longest text in one field, in bytes; documents may be longer.
pub const MAX_TEXT: usize = 100_000;

/// Longest document, in bytes.
pub const MAX_DOCUMENT: usize = 64 << 20;

/// A change that is being made. Until it is committed nobody else changes what is known of the committee; dropped, it
/// leaves nothing behind.
pub struct Change {
    transaction: Transaction<'static, Any>,
    committee: String,
    number: i64,
    before: String,
    altered: Vec<Altered>,
}

impl Change {
    /// Begins to write first, so that it never waits for itself: whoever comes second waits here.
    pub(super) async fn begin(
        mut transaction: Transaction<'static, Any>,
        committee: &str,
    ) -> Result<Self, RegisterError> {
        fit("committee", &Field::Text(committee.to_owned()))?;
        let new = "INSERT INTO chains (committee, number, hash) VALUES ($1, 0, '') ON CONFLICT (committee) DO NOTHING";
        sql::run(&mut transaction, new.to_owned(), vec![sql::text(committee)]).await?;
        let next = "UPDATE chains SET number = number + 1 WHERE committee = $1 RETURNING number, hash";
        let head = sql::one(&mut transaction, next.to_owned(), vec![sql::text(committee)]).await?;
        Ok(Self {
            transaction,
            committee: committee.to_owned(),
            number: head.try_get(0)?,
            before: head.try_get(1)?,
            altered: Vec::new(),
        })
    }

    /// The records that are asked for, with what this change has done so far.
    ///
    /// # Errors
    /// The database fails, or something stored cannot be read back.
    pub async fn read<R: Record>(&mut self, select: Select<R>) -> Result<Vec<R>, RegisterError> {
        select.run(&mut self.transaction, &self.committee).await
    }

    /// Writes a record in the place of the one with its key; one that is there already is left alone.
    ///
    /// # Errors
    /// The database fails, or a text cannot be kept.
    pub async fn put<R: Record>(&mut self, record: &R) -> Result<(), RegisterError> {
        self.put_row(Row::of(record)).await
    }

    /// Boxed, so that it is one for all kinds of records.
    fn put_row(&mut self, row: Row) -> Waiting<'_, ()> {
        Box::pin(async move {
            for ((name, _), field) in row.table.columns.iter().zip(&row.fields) {
                fit(&format!("{}.{name}", row.table.name), field)?;
            }
            let found = sql::find(&mut self.transaction, &self.committee, &row).await?;
            let was = match found {
                Some((same, _)) if same == row => return Ok(()),
                found => found.map(|(_, entry)| entry),
            };
            sql::put(&mut self.transaction, &self.committee, &row, self.number).await?;
            self.altered.push(Altered::Put(row, was));
            Ok(())
        })
    }

    /// Takes a record away, if there is one with this key.
    ///
    /// # Errors
    /// The database fails.
    pub async fn take<R: Record>(&mut self, record: &R) -> Result<(), RegisterError> {
        self.take_row(Row::of(record)).await
    }

    fn take_row(&mut self, row: Row) -> Waiting<'_, ()> {
        Box::pin(async move {
            let Some((_, was)) = sql::find(&mut self.transaction, &self.committee, &row).await? else {
                return Ok(());
            };
            sql::take(&mut self.transaction, &self.committee, &row).await?;
            self.altered.push(Altered::Gone(Row { fields: row.key().to_vec(), ..row }, Some(was)));
            Ok(())
        })
    }

    /// Keeps a document, and gives the hash by which records name it.
    ///
    /// # Errors
    /// The database fails, or the text cannot be kept.
    pub async fn document(&mut self, content: &str) -> Result<String, RegisterError> {
        let hash = text_hash(content);
        keep_document(&mut self.transaction, &hash, content).await?;
        Ok(hash)
    }

    /// Makes it last. `None`: there was nothing to change.
    ///
    /// # Errors
    /// The database fails; then nothing has changed.
    pub async fn commit(mut self, author: &str, at: DateTime<Utc>) -> Result<Option<Entry>, RegisterError> {
        fit("author", &Field::Text(author.to_owned()))?;
        if self.altered.is_empty() {
            self.transaction.rollback().await?;
            return Ok(None);
        }
        let moment = at.to_rfc3339_opts(SecondsFormat::Secs, true);
        let chain = (self.number, self.before.as_str());
        let entry = Entry::seal(&self.committee, chain, (&moment, author), &self.altered);
        entry.write(&mut self.transaction).await?;
        set_head(&mut self.transaction, &entry).await?;
        self.transaction.commit().await?;
        Ok(Some(entry))
    }
}

/// Makes an entry the last one of its committee.
pub(super) async fn set_head(at: &mut AnyConnection, entry: &Entry) -> Result<(), RegisterError> {
    let sql = "UPDATE chains SET number = $2, hash = $3 WHERE committee = $1";
    let bound = [sql::text(&entry.committee), sql::integer(entry.number), sql::text(&entry.hash)];
    sql::run(at, sql.to_owned(), bound.into()).await
}

/// Keeps a document under its hash.
pub(super) async fn keep_document(
    at: &mut AnyConnection,
    hash: &str,
    content: &str,
) -> Result<(), RegisterError> {
    if content.len() > MAX_DOCUMENT {
        return Err(unfit("document", "too long"));
    }
    if content.contains('\0') {
        return Err(unfit("document", "holds a zero byte"));
    }
    let sql = "INSERT INTO documents (hash, content) VALUES ($1, $2) ON CONFLICT (hash) DO NOTHING";
    sql::run(at, sql.to_owned(), vec![sql::text(hash), sql::text(content)]).await
}

/// Whether both kinds of database can keep a field.
fn fit(place: &str, field: &Field) -> Result<(), RegisterError> {
    let Field::Text(text) = field else { return Ok(()) };
    if text.len() > MAX_TEXT {
        return Err(unfit(place, "too long"));
    }
    if text.contains('\0') { Err(unfit(place, "holds a zero byte")) } else { Ok(()) }
}

fn unfit(place: &str, cause: &'static str) -> RegisterError {
    RegisterError::Unfit { place: place.to_owned(), cause }
}
