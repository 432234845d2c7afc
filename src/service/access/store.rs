//! The table of secrets: sessions, tokens, secret addresses, each by its hash.

use chrono::{DateTime, Utc};
use sqlx::any::AnyRow;
use sqlx::{AnyPool, Row as _};

use super::secret::{Opens, Secret};
use crate::format::Word as _;
use crate::service::app::moment;
use crate::service::problem::Refusal;

/// What is known of a secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Kept {
    /// Its hash.
    pub(super) hash: String,
    /// Id of the committee.
    pub(super) committee: String,
    /// Whose it is.
    pub(super) login: String,
    /// Id of the credential in the journal; none for sessions.
    pub(super) credential: Option<String>,
    /// What its forms have to bring along; sessions only.
    pub(super) form: Option<String>,
    /// From when on it opens nothing any more.
    pub(super) expires: Option<String>,
}

/// Keeps a new one.
///
/// # Errors
/// The database fails.
pub(super) async fn keep(
    pool: &AnyPool,
    opens: Opens,
    kept: &Kept,
    at: DateTime<Utc>,
) -> Result<(), Refusal> {
    let sql = "INSERT INTO secrets (hash, kind, committee, login, credential, form, created, expires) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    let Kept { hash, committee, login, credential, form, expires } = kept.clone();
    let insert = sqlx::query(sql).bind(hash).bind(opens.word()).bind(committee).bind(login);
    insert.bind(credential).bind(form).bind(moment(at)).bind(expires).execute(pool).await?;
    Ok(())
}

/// What is known of a secret that somebody came with, if it opens this and is not over; and the hash of the last entry in the journal
/// of its committee. One that is over is removed.
///
/// # Errors
/// The database fails.
pub(super) async fn look(
    pool: &AnyPool,
    opens: Opens,
    secret: &Secret,
    at: DateTime<Utc>,
) -> Result<Option<(Kept, String)>, Refusal> {
    let sql = "SELECT hash, committee, login, credential, form, expires, \
               (SELECT chains.hash FROM chains WHERE chains.committee = secrets.committee) \
               FROM secrets WHERE hash = $1 AND kind = $2";
    let found = sqlx::query(sql).bind(secret.hash()).bind(opens.word()).fetch_optional(pool).await?;
    let Some((kept, head)) = found.as_ref().map(read).transpose()? else { return Ok(None) };
    if kept.expires.as_ref().is_some_and(|end| *end <= moment(at)) {
        sweep(pool, at).await?;
        return Ok(None);
    }
    Ok(Some((kept, head)))
}

fn read(row: &AnyRow) -> Result<(Kept, String), sqlx::Error> {
    let kept = Kept {
        hash: row.try_get(0)?,
        committee: row.try_get(1)?,
        login: row.try_get(2)?,
        credential: row.try_get(3)?,
        form: row.try_get(4)?,
        expires: row.try_get(5)?,
    };
    Ok((kept, row.try_get::<Option<String>, _>(6)?.unwrap_or_default()))
}

/// When the credentials of a user end, by their ids: of those that end at all.
///
/// # Errors
/// The database fails.
pub(super) async fn ends(
    pool: &AnyPool,
    committee: &str,
    login: &str,
) -> Result<Vec<(String, String)>, Refusal> {
    let sql = "SELECT credential, expires FROM secrets WHERE committee = $1 AND login = $2 \
               AND credential IS NOT NULL AND expires IS NOT NULL";
    let rows = sqlx::query(sql).bind(committee.to_owned()).bind(login.to_owned()).fetch_all(pool).await?;
    let pair = |row: &AnyRow| Ok((row.try_get(0)?, row.try_get(1)?));
    rows.iter().map(pair).collect::<Result<_, sqlx::Error>>().map_err(Refusal::from)
}

/// Forgets one by its hash.
///
/// # Errors
/// The database fails.
pub(super) async fn forget(pool: &AnyPool, hash: &str) -> Result<(), Refusal> {
    let sql = "DELETE FROM secrets WHERE hash = $1";
    sqlx::query(sql).bind(hash.to_owned()).execute(pool).await?;
    Ok(())
}

/// Forgets what belongs to a credential.
///
/// # Errors
/// The database fails.
pub(super) async fn forget_credential(pool: &AnyPool, committee: &str, id: &str) -> Result<(), Refusal> {
    let sql = "DELETE FROM secrets WHERE committee = $1 AND credential = $2";
    sqlx::query(sql).bind(committee.to_owned()).bind(id.to_owned()).execute(pool).await?;
    Ok(())
}

/// Forgets all of a user.
///
/// # Errors
/// The database fails.
pub(super) async fn forget_user(pool: &AnyPool, committee: &str, login: &str) -> Result<(), Refusal> {
    let sql = "DELETE FROM secrets WHERE committee = $1 AND login = $2";
    sqlx::query(sql).bind(committee.to_owned()).bind(login.to_owned()).execute(pool).await?;
    Ok(())
}

/// Ends the sessions of a user, but for one, if it is named by its hash.
///
/// # Errors
/// The database fails.
pub(super) async fn end_sessions(
    pool: &AnyPool,
    committee: &str,
    login: &str,
    but: Option<&str>,
) -> Result<(), Refusal> {
    let sql = "DELETE FROM secrets WHERE committee = $1 AND login = $2 AND kind = $3 AND hash <> $4";
    let delete = sqlx::query(sql).bind(committee.to_owned()).bind(login.to_owned());
    delete.bind(Opens::Session.word()).bind(but.unwrap_or_default().to_owned()).execute(pool).await?;
    Ok(())
}

/// Removes what is over.
///
/// # Errors
/// The database fails.
pub(super) async fn sweep(pool: &AnyPool, at: DateTime<Utc>) -> Result<(), Refusal> {
    let sql = "DELETE FROM secrets WHERE expires IS NOT NULL AND expires <= $1";
    sqlx::query(sql).bind(moment(at)).execute(pool).await?;
    Ok(())
}
