//! What every request passes before its handler: who asks, whether that is allowed, how often, and in which language it is refused.

use std::time::Instant;

use axum::Router;
use axum::extract::rejection::RawPathParamsRejection;
use axum::extract::{FromRequestParts as _, MatchedPath, RawPathParams, Request, State};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};

use super::endpoint::Endpoint;
use super::idempotency::once;
use super::openapi::PAGES;
use super::speech::language;
use crate::format::codes::E2513;
use crate::service::access::{Right, Visitor, who};
use crate::service::app::App;
use crate::service::metrics::Asked;
use crate::service::page::refusals;
use crate::service::problem::Refusal;

/// The routes of a table, each behind its guard.
pub(crate) fn guarded(endpoints: &[&[Endpoint]], app: &App) -> Router<App> {
    endpoints.iter().copied().flatten().fold(Router::new(), |router, endpoint| {
        let right = endpoint.right;
        let guard = from_fn_with_state((app.clone(), right), admit);
        let route = (endpoint.route)();
        let route = if endpoint.creates {
            route.layer(from_fn_with_state(app.clone(), once)).layer(guard)
        } else {
            route.layer(guard)
        };
        let page = from_fn_with_state(app.clone(), refusals);
        let route = if endpoint.tag == PAGES { route.layer(page) } else { route };
        router.route(endpoint.path, route)
    })
}

/// Lets a request in whose caller has the right; the handler finds the caller among the extensions.
async fn admit(State((app, right)): State<(App, Right)>, request: Request, next: Next) -> Response {
    let spoken = language(request.headers());
    match admitted(&app, right, request).await {
        Ok(request) => next.run(request).await,
        Err(refusal) => refusal.in_language(spoken).into_response(),
    }
}

async fn admitted(app: &App, right: Right, request: Request) -> Result<Request, Refusal> {
    let (mut parts, body) = request.into_parts();
    let visitor = Visitor::from_request_parts(&mut parts, app).await.unwrap_or_else(|never| match never {});
    app.doors.request(visitor)?;
    let caller = who(app, &mut parts).await?;
    right.ask(caller.as_ref())?;
    // A handler would say it in its own way, not as problem details.
    let named = RawPathParams::from_request_parts(&mut parts, app).await;
    if let Err(RawPathParamsRejection::InvalidUtf8InPathParam(_)) = named {
        return Err(Refusal::new(&E2513).at("path", "UTF-8"));
    }
    Ok(Request::from_parts(parts, body))
}

/// Speaks the caller's language where something was refused, and counts.
pub(crate) async fn told(
    State(app): State<App>,
    path: Option<MatchedPath>,
    request: Request,
    next: Next,
) -> Response {
    let begun = Instant::now();
    let spoken = language(request.headers());
    let method = request.method().to_string();
    let answer = next.run(request).await;
    let refused = answer.extensions().get::<Refusal>().filter(|refusal| refusal.language != spoken).cloned();
    let answer = match refused {
        Some(refusal) => refusal.in_language(spoken).into_response(),
        None => answer,
    };
    let path = path.map_or_else(|| "other".to_owned(), |path| path.as_str().to_owned());
    app.metrics.requests.get_or_create(&Asked { method, path, status: answer.status().as_u16() }).inc();
    app.metrics.seconds.observe(begun.elapsed().as_secs_f64());
    answer
}
