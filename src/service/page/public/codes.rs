//! Every code, with what is wrong and what to do.

use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue};
use axum::response::Response;
use maud::html;

use crate::domain::Language;
use crate::format::Code;
use crate::format::codes::all;
use crate::service::access::recognise;
use crate::service::app::App;
use crate::service::page::frame::Reader;
use crate::service::problem::Refusal;

/// What is wrong and what to do, in a language.
fn told(code: &Code, language: Language) -> [&'static str; 2] {
    match language {
        Language::Vi => [code.vi, code.remedy_vi],
        Language::En => [code.en, code.remedy_en],
    }
}

/// `GET /codes`
pub(super) async fn page(State(app): State<App>, headers: HeaderMap) -> Result<Response, Refusal> {
    let caller = recognise(&app, &headers, app.now()).await.ok().flatten();
    let reader = Reader::new(&headers, caller.as_ref(), "");
    let heads = ["page-public-code", "page-public-meaning", "page-public-remedy"].map(|key| reader.say(key));
    let body = html! {
        label for="filter-codes" { (reader.say("page-publish-filter")) }
        input id="filter-codes" class="filter" type="search" data-filter="codes";
        div.wide { table.stack data-sort id="codes" {
            caption { (reader.say("page-public-codes-caption")) }
            thead { tr { @for head in &heads { th scope="col" { (head) } } } }
            tbody { @for code in all() {
                @let [meaning, remedy] = told(code, reader.texts.language());
                tr id=(code.id) {
                    th scope="row" { a href={ "#" (code.id) } { (code.id) } }
                    td data-head=(heads[1]) { (meaning) }
                    td data-head=(heads[2]) { (remedy) }
                }
            } }
        } }
    };
    let mut page = reader.page(&reader.say("page-public-codes"), &body);
    page.headers_mut().insert("cache-control", HeaderValue::from_static("private, max-age=300"));
    Ok(page)
}
