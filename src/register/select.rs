//! Which records are asked for.

use std::marker::PhantomData;

use chrono::NaiveDate;
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

    /// Those whose `duty` is on a day from one to another.
    #[must_use]
    pub fn on_days(mut self, from: NaiveDate, to: NaiveDate) -> Self {
        let (from, to) = (self.bind(&from), self.bind(&to));
        self.conditions.push(format!(
            "\"duty\" IN (SELECT \"id\" FROM duties WHERE committee = $1 AND \"date\" >= {from} AND \"date\" <= {to})"
        ));
        self
    }

    fn compared(mut self, column: &'static str, how: &str, value: &impl Stored) -> Self {
        let place = self.bind(value);
        self.conditions.push(format!("\"{column}\" {how} {place}"));
        self
    }

    /// The place of one more value.
    fn bind<T: Stored>(&mut self, value: &T) -> String {
        self.bound.push((value.store(), T::KIND));
        // The committee is the first value.
        format!("${}", self.bound.len() + 1)
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
