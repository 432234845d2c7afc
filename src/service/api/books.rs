//! The books: accounts, periodic reports, the journal.

use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::routing::get;
use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::{Value, json};

use super::asked::Asked;
use super::endpoint::{COUNTED, Endpoint, LIMIT, Limit, PLAIN, day, number, optional, plain, required};
use super::speech::language;
use crate::answers::{Asked as Question, ledger as told_ledger, no_account, report as told_report};
use crate::format::codes::E2513;
use crate::format::records::Span;
use crate::format::{PeriodicReportDto, StatementDto};
use crate::office::follow_up::report::report as draw_up;
use crate::office::follow_up::statement;
use crate::service::access::{Caller, Right};
use crate::service::app::App;
use crate::service::problem::Refusal;
use crate::service::work::failed;
use crate::texts::Texts;

/// Most entries of the journal in one answer.
const MOST: i64 = 500;

/// What a period looks like.
const PERIOD: &str = "^[0-9]{4}(-(Q[1-4]|H[12]|9M|0[1-9]|1[0-2]))?$";

/// Whose account.
#[derive(Debug, Deserialize)]
pub(crate) struct Whose {
    person: Option<String>,
    as_of: Option<NaiveDate>,
}

/// Which period.
#[derive(Debug, Deserialize)]
pub(crate) struct Period {
    period: String,
}

/// Which part of the journal.
#[derive(Debug, Deserialize)]
pub(crate) struct Part {
    after: Option<u32>,
    limit: Option<i64>,
}

/// `GET /api/ledger`
pub(crate) async fn ledger(
    State(app): State<App>,
    caller: Caller,
    Asked(whose): Asked<Whose>,
    headers: HeaderMap,
) -> Result<Json<StatementDto>, Refusal> {
    let found = statement(&app.register, &caller.committee, whose.person.as_deref(), whose.as_of).await?;
    if let Some(person) = whose.person.as_ref().filter(|_| found.people.is_empty()) {
        let asked = Question { place: "person", value: person };
        return Err(failed(&no_account(asked, Texts::new(language(&headers)))));
    }
    Ok(Json(told_ledger(&caller.committee, whose.person.is_none(), &found)))
}

/// `GET /api/report`
pub(crate) async fn report(
    State(app): State<App>,
    caller: Caller,
    Asked(own): Asked<Period>,
) -> Result<Json<PeriodicReportDto>, Refusal> {
    let span: Span =
        own.period.parse().map_err(|()| Refusal::new(&E2513).at("period", own.period.as_str()))?;
    let found = draw_up(&app.register, &caller.committee, span).await?;
    Ok(Json(told_report(&caller.committee, &own.period, &found)))
}

/// `GET /api/journal`
pub(crate) async fn journal(
    State(app): State<App>,
    caller: Caller,
    Asked(part): Asked<Part>,
) -> Result<Json<Value>, Refusal> {
    let limit = part.limit.unwrap_or(100);
    if !(1..=MOST).contains(&limit) {
        return Err(Refusal::new(&E2513).at("limit", format!("{limit}: 1–{MOST}")));
    }
    let after = i64::from(part.after.unwrap_or(0));
    let entries = app.register.journal(&caller.committee, after, limit).await?;
    let next = entries.last().map(|entry| entry.number).filter(|_| entries.len() as i64 == limit);
    let told = entries.iter().map(|entry| {
        let changes: Value = serde_json::from_str(&entry.body).unwrap_or_default();
        json!({ "number": entry.number, "at": entry.moment, "by": entry.author, "hash": entry.hash, "changes": changes })
    });
    Ok(Json(json!({ "items": told.collect::<Vec<_>>(), "next": next })))
}

/// The endpoints.
pub(crate) static ENDPOINTS: &[Endpoint] = &[
    Endpoint {
        path: "/api/ledger",
        name: "ledger",
        tag: "books",
        summary: "Everybody's account over the periods, or one person's.",
        right: Right::Read,
        query: &[
            optional("person", "string", "Id of the person."),
            day("as_of", "Only periods that have begun by this day."),
        ],
        output: (200, Some(plain::<Value>())),
        codes: &[&E2513],
        route: || get(ledger),
        ..PLAIN
    },
    Endpoint {
        path: "/api/report",
        name: "report",
        tag: "books",
        summary: "The committee's periodic report.",
        right: Right::Read,
        query: &[required(
            "period",
            "`2027-Q1`, `2027-H1`, `2027-9M`, `2027`, `2027-01`.",
            &[Limit::Pattern(PERIOD)],
        )],
        output: (200, Some(plain::<Value>())),
        codes: &[&E2513],
        route: || get(report),
        ..PLAIN
    },
    Endpoint {
        path: "/api/journal",
        name: "journal",
        tag: "books",
        summary: "Entries of the journal after one of them, in order, with what each changed.",
        right: Right::Journal,
        query: &[number("after", "Number of an entry: `next` of the part before.", COUNTED), LIMIT],
        output: (200, Some(plain::<Value>())),
        codes: &[&E2513],
        route: || get(journal),
        ..PLAIN
    },
];
