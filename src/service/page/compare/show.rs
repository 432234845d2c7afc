//! Scenarios asked for, compared, and one chosen.

use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Redirect, Response};
use maud::html;

use super::ask::{choose, form};
use super::field::scenarios;
use super::table::compared;
use crate::format::codes::{E2503, E2513, E2514};
use crate::format::{Base, ComparisonDto, InstanceDto, ScenariosDto, read_scenarios, write_instance};
use crate::register::records::DeskKind;
use crate::service::access::{Caller, Right};
use crate::service::api::{Asked, begin, mistaken, own_job};
use crate::service::app::App;
use crate::service::desk::{self, New, named};
use crate::service::page::change::failed;
use crate::service::page::fields::{Filled, SentFile};
use crate::service::page::frame::Reader;
use crate::service::page::long::{Going, going};
use crate::service::problem::Refusal;
use crate::service::queue::{CompareTask, Job, PlanTask, Task, store};
use crate::service::work::{asked, instance_of};

/// The way of the head that leads here.
const WAY: &str = "/compare";

/// `GET /compare`
pub(super) async fn show(
    State(app): State<App>,
    caller: Caller,
    headers: HeaderMap,
    Asked(query): Asked<Vec<(String, String)>>,
) -> Result<Response, Refusal> {
    let reader = Reader::new(&headers, Some(&caller), WAY);
    let chosen = query.iter().find(|(name, _)| name == "instance").map_or("", |(_, value)| value.as_str());
    let on_desk = desk::list(&app.register, &caller.committee, false).await?;
    let items: Vec<_> = on_desk.into_iter().filter(|own| own.kind == DeskKind::Instance).collect();
    let earlier = store::list(app.register.pool(), &caller.committee, 0, 200).await?;
    let earlier: Vec<Job> = earlier.into_iter().filter(|job| job.kind == "compare").take(10).collect();
    let questions = match chosen {
        "" => html! {},
        id => {
            let instance = instance_of(&app, &caller.committee, id, reader.texts.language()).await?;
            html! { @if reader.may(Right::Prepare) { (form(&reader, id, &instance.own.1)) } }
        }
    };
    let body = html! {
        p { (reader.say("page-compare-what")) }
        (choose(&reader, &items, chosen))
        (questions)
        @if !earlier.is_empty() {
            h2 { (reader.say("page-compare-earlier")) }
            ul { @for job in &earlier { li { a href=(format!("/compare/{}", job.id)) { (job.created.replace(['T', 'Z'], " ")) } " · " (job.login) } } }
        }
    };
    Ok(reader.page(&reader.say("page-compare"), &body))
}

/// `POST /compare/start`
pub(super) async fn start(
    State(app): State<App>,
    headers: HeaderMap,
    Filled { caller, fields }: Filled,
) -> Result<Response, Refusal> {
    let reader = Reader::new(&headers, Some(&caller), WAY);
    let language = reader.texts.language();
    let instance = instance_of(&app, &caller.committee, fields.wanted("instance")?, language).await?;
    let file = scenarios(&fields, &instance.own.1, &reader)?.map_err(|issues| mistaken(&issues, language))?;
    go(&app, &caller, instance.text, serde_json::to_string(&file)?).await
}

/// `POST /compare/file`
pub(super) async fn start_file(
    State(app): State<App>,
    headers: HeaderMap,
    sent: SentFile,
) -> Result<Response, Refusal> {
    let reader = Reader::new(&headers, Some(&sent.caller), WAY);
    let language = reader.texts.language();
    let instance =
        instance_of(&app, &sent.caller.committee, sent.fields.wanted("instance")?, language).await?;
    let text = String::from_utf8(sent.bytes).map_err(|_| Refusal::new(&E2513).at("file", sent.name))?;
    let file: ScenariosDto = read_scenarios(&text).map_err(|issues| mistaken(&issues, language))?;
    go(&app, &sent.caller, instance.text, serde_json::to_string(&file)?).await
}

async fn go(app: &App, caller: &Caller, instance: String, scenarios: String) -> Result<Response, Refusal> {
    let task = CompareTask { instance, files: Default::default(), scenarios, seed: 0, time_limit: None };
    let job = begin(app, caller, &Task::Compare(task)).await?;
    Ok(Redirect::to(&format!("/compare/{}", job.id)).into_response())
}

/// `GET /compare/{job}`
pub(super) async fn result(
    State(app): State<App>,
    caller: Caller,
    headers: HeaderMap,
    Path(id): Path<String>,
) -> Result<Response, Refusal> {
    let reader = Reader::new(&headers, Some(&caller), WAY);
    let job = own_job(&app, &caller, &id).await?;
    let result = store::result(app.register.pool(), &caller.committee, &id).await?;
    // A comparison in which one scenario has no plan is an answer, too.
    let found = result.as_deref().and_then(|text| serde_json::from_str::<ComparisonDto>(text).ok());
    let title = reader.say("page-compare");
    if found.is_none() && !job.state.is_final() {
        let (task, stop) = (asked(&app, &caller.committee, &id).await?, format!("/compare/{id}/stop"));
        let (job, task, fields, leave) = (&job, &task, html! {}, "page-change-working-hint");
        return Ok(going(&reader, &Going { job, task, title: &title, stop: &stop, fields, leave }));
    }
    let body = match found {
        Some(found) => compared(&reader, &job, &found),
        None => failed(&reader, &job, result.as_deref(), WAY),
    };
    Ok(reader.page(&title, &body))
}

/// `POST /compare/{job}/stop`
pub(super) async fn stop(
    State(app): State<App>,
    Path(id): Path<String>,
    Filled { caller, .. }: Filled,
) -> Result<Response, Refusal> {
    own_job(&app, &caller, &id).await?;
    store::cancel(app.register.pool(), &caller.committee, &id).await?;
    Ok(Redirect::to(&format!("/compare/{id}")).into_response())
}

/// `POST /compare/{job}/take`: the instance of one scenario on the desk, and a plan of it.
pub(super) async fn take(
    State(app): State<App>,
    headers: HeaderMap,
    Path(id): Path<String>,
    Filled { caller, fields }: Filled,
) -> Result<Response, Refusal> {
    let reader = Reader::new(&headers, Some(&caller), WAY);
    let job = own_job(&app, &caller, &id).await?;
    let missing = || Refusal::new(&E2514).at("state", job.state.word());
    let Task::Compare(task) = asked(&app, &caller.committee, &id).await? else { return Err(missing()) };
    let number = fields.number("scenario")?.and_then(|own| usize::try_from(own).ok()).unwrap_or(0);
    let (name, instance) = variant(&task, number, &reader)?;
    let title: String = format!("{} – {name}", instance.title).chars().take(190).collect();
    let text = write_instance(&instance);
    let new = New { kind: DeskKind::Instance, title: &title, text: &text, made_from: None };
    let item = desk::start_as(&app, &caller, &format!("{id}-{number}"), new).await?;
    let job = begin(&app, &caller, &Task::Plan(PlanTask { instance: text, ..PlanTask::default() })).await?;
    Ok(Redirect::to(&format!("/rebalance/{}?on={}", job.id, named(&item))).into_response())
}

/// The instance of a scenario by its number in the table; 0 is the base.
fn variant(task: &CompareTask, number: usize, reader: &Reader<'_>) -> Result<(String, InstanceDto), Refusal> {
    let wrong = |issues: Vec<_>| mistaken(&issues, reader.texts.language());
    let base = Base::read(&task.instance).map_err(wrong)?;
    let file = read_scenarios(&task.scenarios).map_err(wrong)?;
    let Some(at) = number.checked_sub(1) else { return Ok((file.base, base.dto().clone())) };
    let missing = || Refusal::new(&E2503).at("scenario", number.to_string());
    let own = base.variants(&file).into_iter().nth(at).ok_or_else(missing)?;
    Ok((own.name, own.instance.map_err(wrong)?))
}
