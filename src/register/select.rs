//! Which records are asked for.

use std::marker::PhantomData;

use sqlx::AnyConnection;

use super::error::RegisterError;
use super::field::Stored;
use super::sql::{self, Bound};
use super::table::{Record, Row};

/// Which records of one committee are asked for.
#[derive(Clone, Debug)]
pub struct Select<R> {
    conditions: Vec<String>,
    bound: Vec<Bound>,
    record: PhantomData<R>,
}

impl<R: Record> Select<R> {
    /// All of them.
    #[must_use]
    pub fn all() -> Self {
        Self { conditions: Vec::new(), bound: Vec::new(), record: PhantomData }
    }

    /// Those with this in a column.
    #[must_use]
    pub fn is(self, column: &'static str, value: &impl Stored) -> Self {
        self.compared(column, "=", value)
    }

    /// Those with this or more in a column.
    #[must_use]
    pub fn from(self, column: &'static str, value: &impl Stored) -> Self {
        self.compared(column, ">=", value)
    }

    /// Those with this or less in a column.
    #[must_use]
    pub fn to(self, column: &'static str, value: &impl Stored) -> Self {
        self.compared(column, "<=", value)
    }

    fn compared<T: Stored>(mut self, column: &'static str, how: &str, value: &T) -> Self {
        // The committee is the first value.
        self.bound.push((value.store(), T::KIND));
        self.conditions.push(format!("\"{column}\" {how} ${}", self.bound.len() + 1));
        self
    }

    /// The records, in the order of their keys.
    pub(super) async fn run(self, at: &mut AnyConnection, committee: &str) -> Result<Vec<R>, RegisterError> {
        let rows = self.rows(at, committee).await?;
        rows.iter().map(|(row, _)| R::from_fields(&row.fields)).collect()
    }

    /// The same as rows, each with the entry that wrote it.
    pub(super) async fn rows(
        self,
        at: &mut AnyConnection,
        committee: &str,
    ) -> Result<Vec<(Row, i64)>, RegisterError> {
        let bound = std::iter::once(sql::text(committee)).chain(self.bound).collect();
        sql::all(at, R::TABLE, sql::select(R::TABLE, &self.conditions), bound).await
    }
}
