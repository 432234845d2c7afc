//! What is one's own: duties, whether one came, reports, and when one cannot.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::{delete, get, post};
use serde_json::Value;

use super::asked::Asked;
use super::endpoint::{Endpoint, PAGE, PLAIN, plain};
use super::mine_told::{NoticeDto, OwnDuty, OwnRecord, OwnRecords, OwnReport};
use super::page::{Page, Paged, paged};
use super::sent::{Sent, mistaken};
use super::speech::language;
use crate::answers::recorded;
use crate::domain::Language;
use crate::format::codes::{E2502, E2503, E2509, E2513};
use crate::format::records::Record;
use crate::format::{RecordedDto, RecordsDto, read_records};
use crate::service::access::{Caller, Right};
use crate::service::app::App;
use crate::service::problem::Refusal;
use crate::service::work::{
    NewNotice, give_notice, handed_in, may_say, note, now, own_duties, own_notices, own_person, own_reports,
    withdraw as take_back,
};
use crate::texts::Texts;

/// `GET /api/me/duties`
pub(crate) async fn duties(
    State(app): State<App>,
    caller: Caller,
    Asked(page): Asked<Page>,
    headers: HeaderMap,
) -> Result<Json<Paged<OwnDuty>>, Refusal> {
    let (all, now) = (own_duties(&app, &caller).await?, now(&app));
    let texts = Texts::new(language(&headers));
    paged(all.iter().map(|own| OwnDuty::of(own, now, texts)).collect(), &page).map(Json)
}

/// `POST /api/me/records`
pub(crate) async fn record(
    State(app): State<App>,
    caller: Caller,
    headers: HeaderMap,
    Sent(own): Sent<OwnRecords>,
) -> Result<Json<RecordedDto>, Refusal> {
    let language = language(&headers);
    let (all, mut records) = (own_duties(&app, &caller).await?, Vec::new());
    for record in own.records {
        records.push(match record {
            OwnRecord::Attendance(own) => {
                may_say(&all, &own.duty)?;
                Record::Attendance(own.of(own_person(&caller)?))
            }
            OwnRecord::Report(own) => handed_in(&app, &caller, &own.period).await?,
        });
    }
    let done = note(&app, &caller, judged(records, language)?, language).await?;
    Ok(Json(recorded(&caller.committee, &done)))
}

/// Records as their format takes them.
fn judged(records: Vec<Record>, language: Language) -> Result<Vec<Record>, Refusal> {
    let text = serde_json::to_string(&RecordsDto::new(records))?;
    read_records(&text).map(|read| read.records).map_err(|issues| mistaken(&issues, language))
}

/// `GET /api/me/reports`
pub(crate) async fn reports(
    State(app): State<App>,
    caller: Caller,
    Asked(page): Asked<Page>,
) -> Result<Json<Paged<OwnReport>>, Refusal> {
    let all = own_reports(&app, &caller).await?;
    paged(all.into_iter().map(OwnReport::from).collect(), &page).map(Json)
}

/// `GET /api/me/notices`
pub(crate) async fn notices(
    State(app): State<App>,
    caller: Caller,
    Asked(page): Asked<Page>,
) -> Result<Json<Paged<NoticeDto>>, Refusal> {
    let all = own_notices(&app, &caller).await?;
    paged(all.into_iter().map(NoticeDto::from).collect(), &page).map(Json)
}

/// `POST /api/me/notices`
pub(crate) async fn notice(
    State(app): State<App>,
    caller: Caller,
    Sent(new): Sent<NewNotice>,
) -> Result<Response, Refusal> {
    let notice = give_notice(&app, &caller, new).await?;
    Ok((StatusCode::CREATED, Json(NoticeDto::from(notice))).into_response())
}

/// `DELETE /api/me/notices/{id}`
pub(crate) async fn withdraw(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<String>,
) -> Result<StatusCode, Refusal> {
    take_back(&app, &caller, &id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The endpoints.
pub(crate) static ENDPOINTS: &[Endpoint] = &[
    Endpoint {
        path: "/api/me/duties",
        name: "own_duties",
        tag: "own",
        summary: "One's own duties of the plans in force, by time, with what became of them.",
        right: Right::Own,
        query: &PAGE,
        output: (200, Some(plain::<Paged<OwnDuty>>())),
        codes: &[&E2502, &E2513],
        route: || get(duties),
        ..PLAIN
    },
    Endpoint {
        method: "post",
        path: "/api/me/records",
        name: "own_record",
        tag: "own",
        summary: "Records one's own attendance at duties of one's own, or that one's own reports are handed in: all or nothing.",
        right: Right::Own,
        input: Some(plain::<OwnRecords>()),
        output: (200, Some(plain::<Value>())),
        codes: &[&E2502, &E2503, &E2509],
        route: || post(record),
        ..PLAIN
    },
    Endpoint {
        path: "/api/me/reports",
        name: "own_reports",
        tag: "own",
        summary: "Reports that one owes, and those handed in.",
        right: Right::Own,
        query: &PAGE,
        output: (200, Some(plain::<Paged<OwnReport>>())),
        codes: &[&E2502, &E2513],
        route: || get(reports),
        ..PLAIN
    },
    Endpoint {
        path: "/api/me/notices",
        name: "own_notices",
        tag: "own",
        summary: "The days on which one has said that one cannot.",
        right: Right::Own,
        query: &PAGE,
        output: (200, Some(plain::<Paged<NoticeDto>>())),
        codes: &[&E2502, &E2513],
        route: || get(notices),
        ..PLAIN
    },
    Endpoint {
        method: "post",
        path: "/api/me/notices",
        name: "give_notice",
        tag: "own",
        summary: "Says from when to when one cannot.",
        right: Right::Own,
        input: Some(plain::<NewNotice>()),
        output: (201, Some(plain::<NoticeDto>())),
        codes: &[&E2502],
        route: || post(notice),
        ..PLAIN
    },
    Endpoint {
        method: "delete",
        path: "/api/me/notices/{id}",
        name: "withdraw_notice",
        tag: "own",
        summary: "Takes a notice of one's own back, while the office has not dealt with it.",
        right: Right::Own,
        output: (204, None),
        codes: &[&E2502, &E2503],
        route: || delete(withdraw),
        ..PLAIN
    },
];
