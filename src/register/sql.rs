//! Statements for any table, the same text for both kinds of database, and fields in and out of them.

use std::pin::Pin;

use sqlx::any::{AnyArguments, AnyRow};
use sqlx::query::Query;
use sqlx::{Any, AnyConnection, AssertSqlSafe, Row as _};

use super::error::RegisterError;
use super::field::{Field, Kind};
use super::table::{Row, Table};

/// What is being waited for.
pub(super) type Waiting<'a, T> = Pin<Box<dyn Future<Output = Result<T, RegisterError>> + Send + 'a>>;

/// A value and the kind of column it is compared with or written to.
pub(super) type Bound = (Field, Kind);

/// Text is bound, never part of a statement: the names in statements are those of the code.
fn query(sql: String, bound: impl IntoIterator<Item = Bound>) -> Query<'static, Any, AnyArguments> {
    bound.into_iter().fold(sqlx::query(AssertSqlSafe(sql)), |query, (field, kind)| match (field, kind) {
        (Field::Integer(number), _) => query.bind(number),
        (Field::Text(text), _) => query.bind(text),
        (Field::Null, Kind::Integer) => query.bind(None::<i64>),
        (Field::Null, Kind::Text) => query.bind(None::<String>),
    })
}

pub(super) fn text(text: &str) -> Bound {
    (Field::Text(text.to_owned()), Kind::Text)
}

pub(super) fn integer(number: i64) -> Bound {
    (Field::Integer(number), Kind::Integer)
}

/// All columns and the entry, of the rows of one committee that meet conditions.
pub(super) fn select(table: &Table, conditions: &[String]) -> String {
    let columns: String = table.columns.iter().map(|(name, _)| format!("\"{name}\", ")).collect();
    let conditions: String = conditions.iter().map(|one| format!(" AND {one}")).collect();
    format!("SELECT {columns}entry FROM {} WHERE committee = $1{conditions}", table.name)
}

fn key_is(table: &Table) -> Vec<String> {
    let names = table.columns.iter().take(table.key);
    names.zip(2..).map(|((name, _), at)| format!("\"{name}\" = ${at}")).collect()
}

fn bound(row: &Row, columns: usize) -> impl Iterator<Item = Bound> {
    let kinds = row.table.columns.iter().map(|(_, kind)| *kind);
    row.fields.iter().cloned().zip(kinds).take(columns)
}

/// The row with the key of another, and the entry that wrote it.
pub(super) async fn find(
    at: &mut AnyConnection,
    committee: &str,
    row: &Row,
) -> Result<Option<(Row, i64)>, RegisterError> {
    let table = row.table;
    let sql = select(table, &key_is(table));
    let bound = std::iter::once(text(committee)).chain(bound(row, table.key)).collect();
    Ok(all(at, table, sql, bound).await?.into_iter().next())
}

/// Rows by the order of their keys, each with the entry that wrote it.
pub(super) async fn all(
    at: &mut AnyConnection,
    table: &'static Table,
    sql: String,
    bound: Vec<Bound>,
) -> Result<Vec<(Row, i64)>, RegisterError> {
    let found = rows(at, sql, bound).await?;
    let read: Result<Vec<_>, _> = found.iter().map(|row| read(table, row)).collect();
    // Databases order texts by their own rules.
    read.map(|mut rows| {
        rows.sort_by(|one, other| one.0.key().cmp(other.0.key()));
        rows
    })
}

/// What a statement gives. Boxed, so that each caller does not hold the driver's whole machinery.
pub(super) fn rows(at: &mut AnyConnection, sql: String, bound: Vec<Bound>) -> Waiting<'_, Vec<AnyRow>> {
    Box::pin(async move { Ok(query(sql, bound).fetch_all(at).await?) })
}

/// The one row that a statement gives.
pub(super) fn one(at: &mut AnyConnection, sql: String, bound: Vec<Bound>) -> Waiting<'_, AnyRow> {
    Box::pin(async move { Ok(query(sql, bound).fetch_one(at).await?) })
}

/// Runs a statement that gives nothing.
pub(super) fn run(at: &mut AnyConnection, sql: String, bound: Vec<Bound>) -> Waiting<'_, ()> {
    Box::pin(async move {
        query(sql, bound).execute(at).await?;
        Ok(())
    })
}

/// Writes a row in the place of the one with its key.
pub(super) async fn put(
    at: &mut AnyConnection,
    committee: &str,
    row: &Row,
    entry: i64,
) -> Result<(), RegisterError> {
    let table = row.table;
    let names: Vec<String> = table.columns.iter().map(|(name, _)| format!("\"{name}\"")).collect();
    let places: String = (2..names.len() + 2).map(|at| format!("${at}, ")).collect();
    let (key, rest) = names.split_at(table.key);
    let set: String = rest.iter().map(|name| format!("{name} = excluded.{name}, ")).collect();
    let sql = format!(
        "INSERT INTO {} ({}) VALUES ($1, {places}${}) ON CONFLICT ({}) DO UPDATE SET {set}entry = excluded.entry",
        table.name,
        [&["committee".to_owned()], &names[..], &["entry".to_owned()]].concat().join(", "),
        names.len() + 2,
        [&["committee".to_owned()], key].concat().join(", "),
    );
    let bound = bound(row, table.columns.len());
    run(at, sql, std::iter::once(text(committee)).chain(bound).chain([integer(entry)]).collect()).await
}

/// Takes away the row with the key of another.
pub(super) async fn take(at: &mut AnyConnection, committee: &str, row: &Row) -> Result<(), RegisterError> {
    let conditions: String = key_is(row.table).iter().map(|one| format!(" AND {one}")).collect();
    let sql = format!("DELETE FROM {} WHERE committee = $1{conditions}", row.table.name);
    run(at, sql, std::iter::once(text(committee)).chain(bound(row, row.table.key)).collect()).await
}

/// A row of [`select`], and the entry that wrote it.
pub(super) fn read(table: &'static Table, row: &AnyRow) -> Result<(Row, i64), RegisterError> {
    Ok((Row { table, fields: fields(table.columns, row)? }, row.try_get(table.columns.len())?))
}

/// The fields of a row, by its columns.
pub(super) fn fields(columns: &[(&str, Kind)], row: &AnyRow) -> Result<Vec<Field>, RegisterError> {
    let field = |(at, (_, kind)): (usize, &(&str, Kind))| -> Result<Field, RegisterError> {
        Ok(match kind {
            Kind::Integer => row.try_get::<Option<i64>, _>(at)?.map_or(Field::Null, Field::Integer),
            Kind::Text => row.try_get::<Option<String>, _>(at)?.map_or(Field::Null, Field::Text),
        })
    };
    columns.iter().enumerate().map(field).collect()
}
