//! Seats that are locked, and everything else solved around them.

use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};

use super::board::Board;
use super::draft::{Draft, named};
use super::first_day;
use crate::domain::Plan;
use crate::format::changes::{Change, SeatLock};
use crate::format::codes::E2513;
use crate::format::instance::Date;
use crate::format::{ChangesDto, InstanceDto, apply_changes_to_plan, write_instance};
use crate::register::records::{DeskItem, DeskKind};
use crate::service::access::Caller;
use crate::service::api::{begin, language, mistaken};
use crate::service::app::App;
use crate::service::desk::{self, New, named as version_name};
use crate::service::page::fields::Filled;
use crate::service::page::frame::Reader;
use crate::service::problem::Refusal;
use crate::service::queue::{PlanTask, RebalanceTask, Task};
use crate::service::work::{Opened, plan_with};

/// The form below the moves, or below one seat.
pub(super) fn form(board: &Board, reader: &Reader<'_>) -> Markup {
    let seat = board.draft.seat.as_ref().map(|(duty, seat)| named(duty, seat)).unwrap_or_default();
    html! {
        form method="post" action=(board.to("lock")) {
            (board.fields(reader))
            input type="hidden" name="seat" value=(seat);
            p { (reader.say("page-change-lock-what")) }
            label.choice { input type="radio" name="solve" value="rebalance" checked; (reader.say("page-change-lock-few")) }
            label.choice { input type="radio" name="solve" value="plan"; (reader.say("page-change-lock-all")) }
            div.actions { button { (reader.say("page-change-lock-go")) } }
        }
    }
}

/// `POST /plan/{id}/change/lock`
pub(super) async fn lock(
    State(app): State<App>,
    headers: HeaderMap,
    Path(id): Path<String>,
    filled: Filled,
) -> Result<Response, Refusal> {
    let Filled { caller, fields } = &filled;
    let (plan, instance) = plan_with(&app, &caller.committee, &id, language(&headers)).await?;
    let as_of = first_day(&app, &instance.own.1, &plan.own);
    let changes = ChangesDto::new(locks(&Draft::sent(fields), &plan.own)?);
    let now = apply_changes_to_plan(&instance.own.0, &changes, as_of, &plan.own)
        .map_err(|issues| mistaken(&issues, language(&headers)))?;
    let text = write_instance(&now);
    let kept = keep(&app, caller, &instance, &text).await?;
    let task = match fields.text("solve") {
        "plan" => Task::Plan(PlanTask { instance: text, ..PlanTask::default() }),
        _ => Task::Rebalance(RebalanceTask {
            instance: text,
            files: Default::default(),
            plan: plan.text.clone(),
            changes: None,
            as_of: Date(as_of),
            changes_at_most: None,
            seed: 0,
            time_limit: None,
            changed_instance: false,
        }),
    };
    let job = begin(&app, caller, &task).await?;
    let (of, on) = (version_name(&plan.item), version_name(&kept));
    Ok(Redirect::to(&format!("/rebalance/{}?of={of}&on={on}", job.id)).into_response())
}

/// The moved seats, and the one that is looked at, each for whom it has.
fn locks(draft: &Draft, plan: &Plan) -> Result<Vec<Change>, Refusal> {
    let lock = |duty: &str, seat: &str, person: &str| {
        Change::Lock(SeatLock { duty: duty.into(), seat: Some(seat.into()), person: person.into() })
    };
    let given = draft.moves.iter().filter_map(|own| Some(lock(&own.duty, &own.seat, own.person.as_deref()?)));
    let mut all: Vec<Change> = given.collect();
    if let Some((duty, seat)) = draft.seat.as_ref().filter(|(duty, seat)| !draft.has(duty, seat)) {
        let row = plan.assignments.iter().find(|row| row.duty == *duty && row.seat == *seat);
        all.extend(row.map(|row| lock(duty, seat, &row.person)));
    }
    if all.is_empty() { Err(Refusal::new(&E2513).at("seat", "")) } else { Ok(all) }
}

/// The instance with the locks: its next version, or an instance of its own where it has been changed meanwhile.
async fn keep<T>(
    app: &App,
    caller: &Caller,
    instance: &Opened<(InstanceDto, T)>,
    text: &str,
) -> Result<DeskItem, Refusal> {
    let item = &instance.item;
    let last = desk::versions(&app.register, &caller.committee, &item.id).await?.pop();
    if last.is_some_and(|last| last.version == item.version && !last.gone) {
        return desk::replace(app, caller, (&item.id, item.version), None, text).await;
    }
    let new = New { kind: DeskKind::Instance, title: &item.title, text, made_from: Some(version_name(item)) };
    desk::start(app, caller, new).await
}
