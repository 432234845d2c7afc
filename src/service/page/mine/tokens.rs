//! One's own tokens for programs.

use axum::extract::State;
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};

use crate::format::codes::E2513;
use crate::register::records::CredentialKind;
use crate::service::access::{Caller, LONGEST_TOKEN, Listed, Wanted, credentials, issue, revoke};
use crate::service::api::language;
use crate::service::app::App;
use crate::service::page::fields::Filled;
use crate::service::page::frame::Reader;
use crate::service::problem::Refusal;

/// Those there are, and a form for one more.
pub(super) async fn section(app: &App, reader: &Reader<'_>, caller: &Caller) -> Result<Markup, Refusal> {
    let all = credentials(&app.register, &caller.committee, &caller.login).await?;
    let live: Vec<&Listed> = all.iter().filter(|own| own.credential.active).collect();
    Ok(html! { section.card aria-labelledby="tokens" {
        h2 id="tokens" { (reader.say("page-mine-tokens")) }
        p.note { (reader.say("page-mine-tokens-about")) }
        @if live.is_empty() { p.quiet { (reader.say("page-mine-tokens-none")) } } @else { (table(reader, &live)) }
        form method="post" action="/account/tokens" {
            (reader.token())
            label for="label" { (reader.head("column-label")) } input id="label" name="label" required maxlength="200";
            label for="token-days" { (reader.say("page-mine-token-days")) " " span.hint { (reader.say("page-mine-token-days-hint")) } }
            input id="token-days" name="days" type="number" min="1" max=(LONGEST_TOKEN);
            div.actions { button { (reader.say("page-mine-token-make")) } }
        }
    } })
}

fn table(reader: &Reader<'_>, live: &[&Listed]) -> Markup {
    let heads = ["column-label", "column-kind", "column-until"].map(|key| reader.head(key));
    html! { div.wide { table.stack data-sort {
        caption { (reader.say("page-mine-tokens")) }
        thead { tr { @for head in &heads { th scope="col" { (head) } } th scope="col" data-fixed { (reader.say("page-mine-end")) } } }
        tbody { @for own in live { tr {
            th scope="row" { (own.credential.label) }
            td data-head=(heads[1]) { (reader.say(match own.credential.kind { CredentialKind::Token => "page-mine-kind-token", CredentialKind::Calendar => "page-mine-kind-calendar" })) }
            td data-head=(heads[2]) { (own.expires.as_deref().and_then(|own| own.get(..10)).unwrap_or("–")) }
            td { form method="post" action="/account/tokens/revoke" {
                (reader.token()) input type="hidden" name="id" value=(own.credential.id); button { (reader.say("page-mine-end")) }
            } }
        } } }
    } } }
}

/// `POST /account/tokens`: the page itself is the answer, as the secret is told only once.
pub(super) async fn make(
    State(app): State<App>,
    headers: HeaderMap,
    Filled { caller, fields }: Filled,
) -> Result<Response, Refusal> {
    let days = fields.number("days")?.map(u32::try_from).transpose();
    let days = days.map_err(|_| Refusal::new(&E2513).at("days", fields.text("days")))?;
    let wanted = Wanted { kind: CredentialKind::Token, label: fields.text("label").to_owned(), days };
    let by = caller.by(app.now(), language(&headers));
    let issued = issue(&app.register, by, &caller.login, &wanted).await?;
    let reader = Reader::new(&headers, Some(&caller), "/account");
    let body = html! {
        div.told.good role="status" { p { (reader.say("page-mine-token-made")) } }
        p { code.secret id="secret" { (issued.secret.reveal()) } }
        div.actions { button type="button" data-copy="secret" data-told=(reader.say("page-follow-copied")) { (reader.say("page-follow-copy")) } a.button href="/account" { (reader.say("page-mine-account")) } }
    };
    let mut page = reader.page(&reader.say("page-mine-tokens"), &body);
    page.headers_mut().insert(header::CACHE_CONTROL, header::HeaderValue::from_static("no-store"));
    Ok(page)
}

/// `POST /account/tokens/revoke`
pub(super) async fn end(
    State(app): State<App>,
    headers: HeaderMap,
    Filled { caller, fields }: Filled,
) -> Result<Response, Refusal> {
    let by = caller.by(app.now(), language(&headers));
    revoke(&app.register, by, &caller.login, fields.wanted("id")?).await?;
    Ok(Redirect::to("/account?done=revoked").into_response())
}
