//! The same request sent twice is done once (draft-ietf-httpapi-idempotency-key-header).

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use sqlx::Row as _;

use super::sent::whole;
use crate::format::codes::{E2509, E2513};
use crate::format::text_hash;
use crate::service::access::Caller;
use crate::service::app::{App, moment};
use crate::service::problem::Refusal;

const KEY: &str = "idempotency-key";
/// Longest key, in characters.
const LONGEST: usize = 200;
/// Hours for which an answer is kept.
const HOURS: i64 = 24;
/// Minutes after which a request without an answer is given up: its server has died.
const LOST: i64 = 5;

/// Answers a request that was answered before with the same answer.
pub(crate) async fn once(State(app): State<App>, request: Request, next: Next) -> Response {
    let key = request.headers().get(KEY).map(|own| String::from_utf8_lossy(own.as_bytes()).into_owned());
    let caller = request.extensions().get::<Caller>().cloned();
    let (Some(key), Some(caller)) = (key, caller) else { return next.run(request).await };
    let done = answered(&app, &caller, &key, request, next).await;
    done.unwrap_or_else(IntoResponse::into_response)
}

async fn answered(
    app: &App,
    caller: &Caller,
    key: &str,
    request: Request,
    next: Next,
) -> Result<Response, Refusal> {
    if key.is_empty() || key.chars().count() > LONGEST {
        return Err(Refusal::new(&E2513).at("Idempotency-Key", format!("1–{LONGEST}")));
    }
    let (parts, body) = request.into_parts();
    let body = whole(body).await?;
    let asked = text_hash(&format!("{} {}\n{}", parts.method, parts.uri, String::from_utf8_lossy(&body)));
    if !reserve(app, caller, key, &asked).await? {
        return again(app, caller, key, &asked).await;
    }
    let answer = next.run(Request::from_parts(parts, Body::from(body))).await;
    let (parts, body) = answer.into_parts();
    let body = whole(body).await?;
    if parts.status.is_success() {
        let text = String::from_utf8_lossy(&body).into_owned();
        keep(app, caller, key, (parts.status, &parts.headers, &text)).await?;
    } else {
        // Nothing was made: the key is free again.
        forget(app, caller, key).await?;
    }
    Ok(Response::from_parts(parts, Body::from(body)))
}

/// Takes the key, if nobody has taken it; old answers are thrown away.
async fn reserve(app: &App, caller: &Caller, key: &str, asked: &str) -> Result<bool, Refusal> {
    let old = moment(app.now() - chrono::TimeDelta::hours(HOURS));
    let lost = moment(app.now() - chrono::TimeDelta::minutes(LOST));
    let sql = "DELETE FROM answers WHERE created < $1 OR (status = 0 AND created < $2)";
    sqlx::query(sql).bind(old).bind(lost).execute(app.register.pool()).await?;
    let sql = "INSERT INTO answers (login, key, request, status, headers, body, created) VALUES ($1, $2, $3, 0, '', '', $4) ON CONFLICT (login, key) DO NOTHING";
    let query = sqlx::query(sql).bind(caller.login.as_str()).bind(key).bind(asked).bind(moment(app.now()));
    Ok(query.execute(app.register.pool()).await?.rows_affected() == 1)
}

/// The answer that was given before.
async fn again(app: &App, caller: &Caller, key: &str, asked: &str) -> Result<Response, Refusal> {
    let sql = "SELECT request, status, headers, body FROM answers WHERE login = $1 AND key = $2";
    let found =
        sqlx::query(sql).bind(caller.login.as_str()).bind(key).fetch_optional(app.register.pool()).await?;
    let other = || Refusal::new(&E2509).at("Idempotency-Key", key);
    let row = found.ok_or_else(other)?;
    if row.try_get::<String, _>(0)? != asked {
        return Err(other());
    }
    let status = u16::try_from(row.try_get::<i64, _>(1)?).ok().and_then(|own| StatusCode::from_u16(own).ok());
    let Some(status) = status else {
        // The first one is still being done.
        return Err(Refusal { status: StatusCode::CONFLICT, ..other() }.after(1));
    };
    let mut answer = (status, row.try_get::<String, _>(3)?).into_response();
    for line in row.try_get::<String, _>(2)?.lines() {
        if let Some((name, value)) = line.split_once(": ")
            && let (Ok(name), Ok(value)) = (name.parse::<header::HeaderName>(), value.parse())
        {
            answer.headers_mut().insert(name, value);
        }
    }
    Ok(answer)
}

async fn keep(
    app: &App,
    caller: &Caller,
    key: &str,
    (status, headers, body): (StatusCode, &HeaderMap, &str),
) -> Result<(), Refusal> {
    let kept = [header::CONTENT_TYPE, header::LOCATION, header::ETAG];
    let lines =
        kept.iter().filter_map(|name| Some(format!("{name}: {}\n", headers.get(name)?.to_str().ok()?)));
    let sql = "UPDATE answers SET status = $3, headers = $4, body = $5 WHERE login = $1 AND key = $2";
    let query = sqlx::query(sql).bind(caller.login.as_str()).bind(key).bind(i64::from(status.as_u16()));
    query.bind(lines.collect::<String>()).bind(body).execute(app.register.pool()).await?;
    Ok(())
}

async fn forget(app: &App, caller: &Caller, key: &str) -> Result<(), Refusal> {
    let query = sqlx::query("DELETE FROM answers WHERE login = $1 AND key = $2");
    query.bind(caller.login.as_str()).bind(key).execute(app.register.pool()).await?;
    Ok(())
}
