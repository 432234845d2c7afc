//! Changing a plan: by hand, and as little as possible after something has happened.

mod ask;
mod board;
mod choice;
mod draft;
mod field;
mod frontier;
mod hand;
mod job;
mod lock;
mod rebalance;
mod result;
mod said;
mod source;
mod trial;
mod words;

use axum::routing::{get, post};
use chrono::NaiveDate;
pub(in crate::service::page) use job::failed;

use super::table::{FORM, PAGE};
use crate::domain::{Instance, Plan};
use crate::format::codes::{E2503, E2504, E2506, E2513, E2514, E2519};
use crate::service::access::Right;
use crate::service::api::Endpoint;
use crate::service::app::App;
use crate::service::work::today;

/// The first day of a plan that may still change: today, but none outside the plan's days.
fn first_day(app: &App, instance: &Instance, plan: &Plan) -> NaiveDate {
    let today = today(app);
    let from = plan.rebalance.as_ref().map_or(instance.horizon.from, |own| own.as_of);
    today.clamp(from.min(instance.horizon.to), instance.horizon.to)
}

/// The pages.
pub(crate) static ENDPOINTS: &[Endpoint] = &[
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
    Endpoint {
        path: "/rebalance",
        name: "page_rebalance",
        summary: "A plan in force: what has happened since.",
        right: Right::Prepare,
        codes: &[&E2503],
        route: || get(rebalance::show),
        ..PAGE
    },
    Endpoint {
        path: "/rebalance/try",
        name: "form_rebalance_try",
        summary: "What breaks by what has happened.",
        right: Right::Prepare,
        codes: &[&E2503, &E2513],
        route: || post(rebalance::try_changes),
        ..FORM
    },
    Endpoint {
        path: "/rebalance/start",
        name: "form_rebalance_start",
        summary: "The plan with the fewest changes, or the trade of changes for even loads.",
        right: Right::Prepare,
        codes: &[&E2503, &E2506, &E2513, &E2519],
        route: || post(rebalance::start),
        ..FORM
    },
    Endpoint {
        path: "/rebalance/{job}",
        name: "page_rebalanced",
        summary: "What came of it: seats that change, whom to tell, the chart of the trade.",
        right: Right::Prepare,
        codes: &[&E2503],
        route: || get(job::show),
        ..PAGE
    },
    Endpoint {
        path: "/rebalance/{job}/stop",
        name: "form_rebalance_stop",
        summary: "Stops the work.",
        right: Right::Prepare,
        codes: &[&E2503],
        route: || post(job::stop),
        ..FORM
    },
    Endpoint {
        path: "/rebalance/{job}/point",
        name: "form_rebalance_point",
        summary: "The plan of one point of the trade.",
        right: Right::Prepare,
        codes: &[&E2503, &E2506, &E2513, &E2519],
        route: || post(job::point),
        ..FORM
    },
    Endpoint {
        path: "/rebalance/{job}/take",
        name: "form_rebalance_take",
        summary: "The changed plan put on the desk.",
        right: Right::Prepare,
        codes: &[&E2503, &E2514],
        route: || post(job::take),
        ..FORM
    },
];
