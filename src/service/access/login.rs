//! Coming in with login and password, and going out again.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::any::AnyRow;
use sqlx::{AnyPool, Row as _};
use tokio::time::{Instant, sleep_until};

use super::address::Visitor;
use super::caller::{Caller, Via};
use super::secret::{Opens, Secret};
use super::store::{self, Kept};
use super::{password, users};
use crate::format::codes::E2507;
use crate::register::Select;
use crate::register::records::User;
use crate::service::app::{App, moment};
use crate::service::problem::Refusal;

/// How long a session lasts, whatever is done in it.
pub const SESSION: TimeDelta = TimeDelta::hours(12);

/// After so many failures one after another the account waits.
pub const FAILURES: i64 = 5;

/// Longest time that an account waits, in minutes.
const LONGEST: i64 = 60;

/// No refusal takes less, so that its time does not tell what was wrong.
const SLOWEST: Duration = Duration::from_millis(250);

/// Somebody tries to come in.
#[derive(Clone, Copy)]
pub struct Attempt<'a> {
    /// From where.
    pub visitor: Visitor,
    /// The login as it was typed.
    pub login: &'a str,
    /// The password as it was typed.
    pub password: &'a str,
    /// The session the browser had until now, which ends: nobody goes on in one that somebody else may know.
    pub old: Option<&'a str>,
}

/// Lets somebody in: the secret of a new session, for the cookie, and who it is.
///
/// # Errors
/// E2506: too many attempts, with the seconds to wait. E2507: unknown, wrong, inactive or waiting, all told alike.
pub async fn login(app: &App, attempt: Attempt<'_>) -> Result<(Secret, Caller), Refusal> {
    login_at(app, attempt, app.now()).await
}

/// The same at a moment.
///
/// # Errors
/// As [`login`].
pub async fn login_at(
    app: &App,
    attempt: Attempt<'_>,
    at: DateTime<Utc>,
) -> Result<(Secret, Caller), Refusal> {
    let begun = Instant::now();
    let came = admitted(app, attempt, at).await;
    match came {
        Ok(Some((committee, user))) => begin(app, committee, user, attempt.old, at).await,
        Ok(None) => {
            app.metrics.refused.inc();
            sleep_until(begun + SLOWEST).await;
            Err(Refusal::new(&E2507))
        }
        Err(refusal) => {
            app.metrics.refused.inc();
            Err(refusal)
        }
    }
}

/// The committee and the user, if login and password are right. An unknown login and an account that waits take as long as a
/// wrong password.
async fn admitted(
    app: &App,
    attempt: Attempt<'_>,
    at: DateTime<Utc>,
) -> Result<Option<(String, User)>, Refusal> {
    let name = attempt.login.trim().to_lowercase();
    // Names that nobody can have share one key, so that no text of a stranger is remembered.
    let key = if users::is_login(&name) { name.as_str() } else { "" };
    app.doors.login(attempt.visitor, key)?;
    let pool = app.register.pool();
    let account = if key.is_empty() { None } else { account(pool, key).await? };
    let open = account.as_ref().filter(|account| !account.waits(at));
    let right = password::verify(attempt.password, open.map(|account| account.phc.as_str())).await?;
    let Some(account) = open else { return Ok(None) };
    if !right {
        count_failure(pool, key, at).await?;
        return Ok(None);
    }
    let select = Select::<User>::all().is("login", &name).is("active", &true);
    let Some(user) = app.register.read(&account.committee, select).await?.into_iter().next() else {
        return Ok(None);
    };
    if account.failures > 0 {
        forget_failures(pool, key).await?;
    }
    Ok(Some((account.committee.clone(), user)))
}

/// What is known of an account.
struct Account {
    committee: String,
    phc: String,
    failures: i64,
    locked_until: Option<String>,
}

impl Account {
    fn waits(&self, at: DateTime<Utc>) -> bool {
        self.locked_until.as_ref().is_some_and(|until| *until > moment(at))
    }
}

async fn account(pool: &AnyPool, login: &str) -> Result<Option<Account>, Refusal> {
    let sql = "SELECT committee, phc, failures, locked_until FROM passwords WHERE login = $1";
    let found = sqlx::query(sql).bind(login.to_owned()).fetch_optional(pool).await?;
    let read = |row: AnyRow| -> Result<Account, sqlx::Error> {
        Ok(Account {
            committee: row.try_get(0)?,
            phc: row.try_get(1)?,
            failures: row.try_get(2)?,
            locked_until: row.try_get(3)?,
        })
    };
    Ok(found.map(read).transpose()?)
}

/// Counts a wrong password; from the fifth on the account waits: a minute, then twice as long each time, an hour at most.
async fn count_failure(pool: &AnyPool, login: &str, at: DateTime<Utc>) -> Result<(), Refusal> {
    let sql = "UPDATE passwords SET failures = failures + 1 WHERE login = $1 RETURNING failures";
    let row = sqlx::query(sql).bind(login.to_owned()).fetch_one(pool).await?;
    let Some(minutes) = wait(row.try_get(0)?) else { return Ok(()) };
    let sql = "UPDATE passwords SET locked_until = $2 WHERE login = $1";
    let until = moment(at + TimeDelta::minutes(minutes));
    sqlx::query(sql).bind(login.to_owned()).bind(until).execute(pool).await?;
    Ok(())
}

/// Minutes that an account waits after so many failures.
#[must_use]
pub fn wait(failures: i64) -> Option<i64> {
    /// Twice as long so many times is more than the longest.
    const ENOUGH: i64 = 6;
    let times = failures - FAILURES;
    (times >= 0).then(|| (1 << times.min(ENOUGH)).min(LONGEST))
}

async fn forget_failures(pool: &AnyPool, login: &str) -> Result<(), Refusal> {
    let sql = "UPDATE passwords SET failures = 0, locked_until = NULL WHERE login = $1";
    sqlx::query(sql).bind(login.to_owned()).execute(pool).await?;
    Ok(())
}

/// Begins a session under a new secret, and removes what is over.
async fn begin(
    app: &App,
    committee: String,
    user: User,
    old: Option<&str>,
    at: DateTime<Utc>,
) -> Result<(Secret, Caller), Refusal> {
    let pool = app.register.pool();
    store::sweep(pool, at).await?;
    if let Some(old) = old {
        store::forget(pool, &Secret::said(old).hash()).await?;
    }
    let (secret, form) = (Secret::new()?, Secret::new()?.reveal().to_owned());
    let kept = Kept {
        hash: secret.hash(),
        committee: committee.clone(),
        login: user.login.clone(),
        credential: None,
        form: Some(form.clone()),
        expires: Some(moment(at + SESSION)),
    };
    store::keep(pool, Opens::Session, &kept, at).await?;
    let via = Via::Session { form, key: kept.hash };
    Ok((secret, Caller::new(committee, user, via)))
}

/// Ends the session that somebody came with; a token goes on.
///
/// # Errors
/// The database fails.
pub async fn logout(app: &App, caller: &Caller) -> Result<(), Refusal> {
    match &caller.via {
        Via::Session { key, .. } => store::forget(app.register.pool(), key).await,
        Via::Token { .. } => Ok(()),
    }
}
