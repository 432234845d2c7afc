//! What members say themselves, only of themselves: whether they came, that a report is handed in, when they cannot.

use axum::http::StatusCode;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::clock::today;
use super::own::{Own, own_person};
use crate::format::codes::{E2502, E2503, E2513};
use crate::format::instance::Date;
use crate::format::records::{Record, Report as ReportRecord};
use crate::register::Select;
use crate::register::records::{Notice, Report, ReportState};
use crate::service::access::{Caller, Right};
use crate::service::app::{App, new_id};
use crate::service::problem::Refusal;

/// Longest reason, in characters.
const MOST: usize = 300;

/// From when to when one cannot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewNotice {
    /// The first day.
    pub since: Date,
    /// The last day; not before today.
    pub until: Date,
    /// Why.
    #[schemars(length(min = 1, max = 300))]
    pub reason: String,
}

/// Refuses a duty that is not among one's own, or of which the office has said otherwise.
///
/// # Errors
/// E2502, E2503: it is so.
pub(crate) fn may_say(all: &[Own], duty: &str) -> Result<(), Refusal> {
    let own = all.iter().find(|own| own.row().duty == duty);
    let own = own.ok_or_else(|| Refusal::new(&E2503).at("duty", duty))?;
    if own.is_said_otherwise() { Err(Refusal::new(&E2502).at("came", Right::Prepare.told())) } else { Ok(()) }
}

/// Reports that one owes, and those handed in.
///
/// # Errors
/// E2502: the caller is nobody in plans; or the database fails.
pub(crate) async fn own_reports(app: &App, caller: &Caller) -> Result<Vec<Report>, Refusal> {
    let followed = app.memory.followed(&app.register, &caller.committee).await?;
    Ok(followed.reports(own_person(caller)?).to_vec())
}

/// A report that one owes, as handed in today.
///
/// # Errors
/// E2503: one owes none for this period; or the database fails.
pub(crate) async fn handed_in(app: &App, caller: &Caller, period: &str) -> Result<Record, Refusal> {
    let open =
        |own: &Report| own.period == period && matches!(own.state, ReportState::Due | ReportState::Returned);
    let found = own_reports(app, caller).await?.into_iter().find(open);
    let Report { author, period, due, .. } =
        found.ok_or_else(|| Refusal::new(&E2503).at("period", period))?;
    let (state, submitted) = (ReportState::Submitted, Some(Date(today(app))));
    Ok(Record::Report(ReportRecord { author, period, due: Date(due), state, submitted, reason: None }))
}

/// One's notices.
///
/// # Errors
/// E2502: the caller is nobody in plans; or the database fails.
pub(crate) async fn own_notices(app: &App, caller: &Caller) -> Result<Vec<Notice>, Refusal> {
    let followed = app.memory.followed(&app.register, &caller.committee).await?;
    Ok(followed.notices(own_person(caller)?).to_vec())
}

/// Says from when to when one cannot.
///
/// # Errors
/// E2513: days in the wrong order or past, no reason or too long a one; or the database fails.
pub(crate) async fn give_notice(app: &App, caller: &Caller, new: NewNotice) -> Result<Notice, Refusal> {
    let NewNotice { since: Date(since), until: Date(until), reason } = new;
    right(since, until, today(app), &reason)?;
    let (id, person, reason) = (new_id()?, own_person(caller)?.to_owned(), Some(reason));
    let notice = Notice { id, person, since, until, reason, settled: false };
    let mut change = app.register.change(&caller.committee).await?;
    change.put(&notice).await?;
    change.commit(&caller.login, app.now()).await?;
    Ok(notice)
}

fn right(since: NaiveDate, until: NaiveDate, today: NaiveDate, reason: &str) -> Result<(), Refusal> {
    // Not how it is written is wrong, but what it says.
    let wrong = |place: &str, value: String| {
        let refusal = Refusal::new(&E2513).at(place, value);
        Refusal { status: StatusCode::UNPROCESSABLE_ENTITY, ..refusal }
    };
    if until < since || until < today {
        return Err(wrong("until", until.to_string()));
    }
    let length = reason.chars().count();
    if reason.trim().is_empty() || length > MOST {
        return Err(wrong("reason", format!("{length}: 1–{MOST}")));
    }
    Ok(())
}

/// Takes a notice of one's own back, while the office has not dealt with it.
///
/// # Errors
/// E2503: there is none, or the office has; or the database fails.
pub(crate) async fn withdraw(app: &App, caller: &Caller, id: &str) -> Result<(), Refusal> {
    let mut change = app.register.change(&caller.committee).await?;
    let select = Select::<Notice>::all().is("id", &id.to_owned());
    let select = select.is("person", &own_person(caller)?.to_owned()).is("settled", &false);
    let found = change.read(select).await?.into_iter().next();
    change.take(&found.ok_or_else(|| Refusal::new(&E2503).at("id", id))?).await?;
    change.commit(&caller.login, app.now()).await?;
    Ok(())
}
