//! Changing a plan: by hand, and as little as possible after something has happened.

mod board;
mod choice;
mod draft;
mod hand;
mod lock;
mod said;
mod trial;

use axum::routing::{get, post};
use chrono::NaiveDate;

use super::table::{FORM, PAGE};
use crate::domain::{Instance, Plan};
use crate::format::codes::{E2503, E2504, E2513};
use crate::service::access::Right;
use crate::service::api::Endpoint;
use crate::service::app::App;

/// The first day of a plan that may still change: today, but none outside the plan's days.
fn first_day(app: &App, instance: &Instance, plan: &Plan) -> NaiveDate {
    let today = app.now().with_timezone(&chrono_tz::Asia::Ho_Chi_Minh).date_naive();
    let from = plan.rebalance.as_ref().map_or(instance.horizon.from, |own| own.as_of);
    today.clamp(from.min(instance.horizon.to), instance.horizon.to)
}

/// The pages.
pub static ENDPOINTS: &[Endpoint] = &[
    Endpoint {
        path: "/plan/{id}/change",
        name: "page_change",
        summary: "Duties given to somebody else by hand: what it breaks and what it costs.",
        right: Right::Prepare,
        codes: &[&E2503, &E2513],
        route: || get(hand::show),
        ..PAGE
    },
    Endpoint {
        path: "/plan/{id}/change/try",
        name: "form_change_try",
        summary: "One more duty for somebody else, not saved yet.",
        right: Right::Prepare,
        codes: &[&E2503, &E2513],
        route: || post(hand::try_move),
        ..FORM
    },
    Endpoint {
        path: "/plan/{id}/change/drop",
        name: "form_change_drop",
        summary: "A move that is not saved yet taken back.",
        right: Right::Prepare,
        codes: &[&E2503, &E2513],
        route: || post(hand::drop_move),
        ..FORM
    },
    Endpoint {
        path: "/plan/{id}/change/save",
        name: "form_change_save",
        summary: "The moves as a new version of the plan.",
        right: Right::Prepare,
        codes: &[&E2503, &E2504, &E2513],
        route: || post(hand::save),
        ..FORM
    },
    Endpoint {
        path: "/plan/{id}/change/undo",
        name: "form_change_undo",
        summary: "The version before, put back.",
        right: Right::Prepare,
        codes: &[&E2503, &E2504, &E2513],
        route: || post(hand::undo),
        ..FORM
    },
    Endpoint {
        path: "/plan/{id}/change/lock",
        name: "form_change_lock",
        summary: "Seats locked, and the rest solved around them.",
        right: Right::Prepare,
        codes: &[&E2503, &E2513],
        route: || post(lock::lock),
        ..FORM
    },
];
