//! The users of a committee.

use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use serde::Deserialize;

use crate::format::Word as _;
use crate::register::records::User;
use crate::service::access::{Caller, NewUser, Role, UserChange, add as take_in, alter, set_password, users};
use crate::service::api::{Asked, language};
use crate::service::app::App;
use crate::service::page::fields::{Fields, Filled};
use crate::service::page::frame::Reader;
use crate::service::page::refused::escaped;
use crate::service::problem::Refusal;
use crate::service::work::Names;

/// What was just done.
#[derive(Default, Deserialize)]
pub(super) struct After {
    done: Option<String>,
}

/// `GET /users`
pub(super) async fn page(
    State(app): State<App>,
    caller: Caller,
    Asked(after): Asked<After>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let reader = Reader::new(&headers, Some(&caller), "/account");
    let all = users(&app.register, &caller.committee).await?;
    let names = Names::read(&app.register, &caller.committee).await?;
    let body = html! {
        @if after.done.is_some() { div.told.good role="status" { p { (reader.say("page-mine-done-user")) } } }
        label for="filter-users" { (reader.say("page-publish-filter")) }
        input id="filter-users" class="filter" type="search" data-filter="users";
        (table(&reader, &all, &names))
        section.card aria-labelledby="add" { h2 id="add" { (reader.say("page-mine-user-add")) } (new(&reader)) }
        datalist id="people" { @for (id, name) in names.people() { option value=(id) { (name) } } }
    };
    Ok(reader.page(&reader.say("page-mine-users"), &body))
}

fn table(reader: &Reader<'_>, all: &[User], names: &Names) -> Markup {
    let heads = ["page-login-name", "column-name", "column-roles", "column-person", "column-active"];
    let heads = heads.map(|key| reader.head(key));
    html! { div.wide { table.stack data-sort id="users" {
        caption { (reader.say("page-mine-users-caption")) }
        thead { tr { @for head in &heads { th scope="col" { (head) } } th scope="col" data-fixed { (reader.say("page-mine-user-change")) } } }
        tbody { @for own in all { tr {
            th scope="row" { (own.login) }
            td data-head=(heads[1]) { (own.name) }
            td data-head=(heads[2]) { (roles(reader, &own.roles)) }
            td data-head=(heads[3]) { (own.person.as_deref().map_or("–", |id| names.person(id))) }
            td data-head=(heads[4]) { @if own.active { span.badge.good { (reader.say("answer-1")) } } @else { span.badge { (reader.say("answer-0")) } } }
            td { details { summary { (reader.say("page-mine-user-change")) } (change_form(reader, own)) } }
        } } }
    } } }
}

fn roles(reader: &Reader<'_>, words: &[String]) -> String {
    let named: Vec<String> = words.iter().map(|word| reader.say(&format!("role-{word}"))).collect();
    named.join(", ")
}

fn boxes(reader: &Reader<'_>, has: &[String]) -> Markup {
    html! { fieldset { legend { (reader.head("column-roles")) }
        @for role in Role::ALL { label.choice {
            input type="checkbox" name="role" value=(role.word()) checked[has.iter().any(|own| own == role.word())];
            span { (role.name(reader.texts)) }
        } }
    } }
}

fn change_form(reader: &Reader<'_>, own: &User) -> Markup {
    let (id, place) = (own.login.as_str(), format!("/users/{}", escaped(&own.login)));
    html! {
        form method="post" action=(place) {
            (reader.token()) input type="hidden" name="what" value="user";
            label for={ "name-" (id) } { (reader.head("column-name")) } input id={ "name-" (id) } name="name" value=(own.name) required;
            (boxes(reader, &own.roles))
            label for={ "person-" (id) } { (reader.say("page-mine-user-person")) } input id={ "person-" (id) } name="person" list="people" value=[own.person.as_deref()];
            div.actions { button { (reader.say("page-mine-user-save")) } }
        }
        form method="post" action=(place) {
            (reader.token()) input type="hidden" name="what" value="password";
            label for={ "password-" (id) } { (reader.say("page-mine-user-password")) } input id={ "password-" (id) } name="password" type="password" autocomplete="new-password" minlength="12" required;
            div.actions { button { (reader.say("page-mine-password-set")) } }
        }
        form method="post" action=(place) {
            (reader.token()) input type="hidden" name="what" value="active";
            div.actions {
                @if own.active { button name="active" value="" { (reader.say("page-mine-user-out")) } }
                @else { button name="active" value="1" { (reader.say("page-mine-user-in")) } }
            }
        }
    }
}

fn new(reader: &Reader<'_>) -> Markup {
    html! { form method="post" action="/users" {
        (reader.token())
        label for="new-login" { (reader.say("page-login-name")) " " span.hint { (reader.say("page-mine-login-hint")) } }
        input id="new-login" name="login" required autocapitalize="none" autocomplete="off" pattern="[a-z0-9][a-z0-9._\\-]{1,39}";
        label for="new-name" { (reader.head("column-name")) } input id="new-name" name="name" required autocomplete="off";
        (boxes(reader, &[]))
        label for="new-person" { (reader.say("page-mine-user-person")) } input id="new-person" name="person" list="people" autocomplete="off";
        label for="new-password" { (reader.say("page-login-password")) " " span.hint { (reader.say("page-mine-password-hint")) } }
        input id="new-password" name="password" type="password" autocomplete="new-password" minlength="12" required;
        div.actions { button.first { (reader.say("page-mine-user-add")) } }
    } }
}

fn chosen(fields: &Fields) -> Vec<String> {
    fields.all("role").into_iter().map(str::to_owned).collect()
}

/// `POST /users`
pub(super) async fn add(
    State(app): State<App>,
    headers: HeaderMap,
    Filled { caller, fields }: Filled,
) -> Result<Response, Refusal> {
    let person = Some(fields.text("person").to_owned()).filter(|own| !own.is_empty());
    let (login, name) = (fields.text("login").to_owned(), fields.text("name").to_owned());
    let new = NewUser { login, name, roles: chosen(&fields), person };
    let by = caller.by(app.now(), language(&headers));
    take_in(&app.register, by, &new, fields.untrimmed("password")).await?;
    Ok(Redirect::to("/users?done=added").into_response())
}

/// `POST /users/{login}`
pub(super) async fn change(
    State(app): State<App>,
    Path(login): Path<String>,
    headers: HeaderMap,
    Filled { caller, fields }: Filled,
) -> Result<Response, Refusal> {
    let by = caller.by(app.now(), language(&headers));
    match fields.text("what") {
        "password" => set_password(&app.register, by, &login, fields.untrimmed("password"), None).await?,
        "active" => {
            let what = UserChange { active: Some(fields.is("active")), ..UserChange::default() };
            alter(&app.register, by, &login, &what).await?;
        }
        _ => {
            let (name, person) = (fields.text("name").to_owned(), fields.text("person").to_owned());
            let what = UserChange {
                name: Some(name),
                roles: Some(chosen(&fields)),
                person: Some(person),
                active: None,
            };
            alter(&app.register, by, &login, &what).await?;
        }
    }
    Ok(Redirect::to("/users?done=changed").into_response())
}
