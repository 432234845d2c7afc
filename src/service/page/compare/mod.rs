//! What if: scenarios side by side, and one of them chosen.

mod ask;
mod chart;
mod field;
mod show;
mod table;

use axum::routing::{get, post};

use super::table::{FORM, PAGE};
use crate::format::codes::{E2503, E2506, E2513, E2514, E2519};
use crate::service::access::Right;
use crate::service::api::Endpoint;

/// The pages.
pub(crate) static ENDPOINTS: &[Endpoint] = &[
    Endpoint {
        path: "/compare",
        name: "page_compare",
        summary: "Scenarios to ask for, and comparisons made before.",
        right: Right::Read,
        codes: &[&E2503, &E2513],
        route: || get(show::show),
        ..PAGE
    },
    Endpoint {
        path: "/compare/start",
        name: "form_compare_start",
        summary: "Scenarios from the form compared.",
        right: Right::Prepare,
        codes: &[&E2503, &E2506, &E2513, &E2519],
        route: || post(show::start),
        ..FORM
    },
    Endpoint {
        path: "/compare/file",
        name: "form_compare_file",
        summary: "Scenarios from a file compared.",
        right: Right::Prepare,
        codes: &[&E2503, &E2506, &E2513, &E2519],
        route: || post(show::start_file),
        ..FORM
    },
    Endpoint {
        path: "/compare/{job}",
        name: "page_compared",
        summary: "Scenarios side by side, with differences and charts.",
        right: Right::Read,
        codes: &[&E2503],
        route: || get(show::result),
        ..PAGE
    },
    Endpoint {
        path: "/compare/{job}/stop",
        name: "form_compare_stop",
        summary: "Stops the comparison.",
        right: Right::Prepare,
        codes: &[&E2503],
        route: || post(show::stop),
        ..FORM
    },
    Endpoint {
        path: "/compare/{job}/take",
        name: "form_compare_take",
        summary: "One scenario chosen: its instance on the desk, and a plan of it.",
        right: Right::Prepare,
        codes: &[&E2503, &E2506, &E2513, &E2514, &E2519],
        route: || post(show::take),
        ..FORM
    },
];
