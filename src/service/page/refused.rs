//! What was refused, as a page.

use axum::extract::{Request, State};
use axum::http::{StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};

use super::frame::Reader;
use crate::format::ProblemDto;
use crate::service::access::recognise;
use crate::service::api::language;
use crate::service::app::App;
use crate::service::problem::Refusal;

/// Turns a refusal into a page; who is not logged in is sent to log in, and comes back.
pub(crate) async fn refusals(State(app): State<App>, request: Request, next: Next) -> Response {
    let headers = request.headers().clone();
    let place = request.uri().path_and_query().map_or_else(|| "/".to_owned(), ToString::to_string);
    let part = headers.contains_key("x-part");
    let answer = next.run(request).await;
    let Some(refusal) = answer.extensions().get::<Refusal>().cloned() else { return answer };
    if refusal.status == StatusCode::UNAUTHORIZED && !place.starts_with("/login") && !part {
        return Redirect::to(&format!("/login?next={}", escaped(&place))).into_response();
    }
    let refusal = refusal.in_language(language(&headers));
    let caller = recognise(&app, &headers, app.now()).await.ok().flatten();
    let reader = Reader::new(&headers, caller.as_ref(), "");
    let told = told(&reader, &refusal);
    let mut page = match part {
        true => axum::response::Html(told.into_string()).into_response(),
        false => reader.page(&refusal.details().title, &told),
    };
    *page.status_mut() = refusal.status;
    if let Some(wait) = refusal.wait {
        page.headers_mut().insert(header::RETRY_AFTER, wait.into());
    }
    page
}

/// The mistakes, each with its place and what to do.
pub(super) fn told(reader: &Reader<'_>, refusal: &Refusal) -> Markup {
    let details = refusal.details();
    html! {
        div.told.bad role="alert" {
            @for error in &details.errors { (mistake(error)) }
        }
        p { a.button href="/" { (reader.say("page-home")) } }
    }
}

/// One mistake.
pub(super) fn mistake(error: &ProblemDto) -> Markup {
    html! {
        p {
            strong { (error.code) } " "
            @if let Some(path) = &error.path { code { (path) } ": " }
            (error.text)
            @if let Some(value) = &error.value { " – " q { (value) } }
            @if let Some(remedy) = &error.remedy { br; (remedy) }
        }
    }
}

/// A place as a part of an address.
pub(super) fn escaped(place: &str) -> String {
    percent_encoding::utf8_percent_encode(place, percent_encoding::NON_ALPHANUMERIC).to_string()
}
