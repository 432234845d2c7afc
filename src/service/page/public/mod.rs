//! What everybody may see, without logging in: the posted reception schedule, and what each code means.

mod codes;
mod poster;
mod schedule;

use axum::routing::get;

use super::PAGE;
use crate::format::codes::{E2503, E2506, E2513};
use crate::service::api::{Endpoint, bytes};

/// Where the public page of a committee is.
pub(in crate::service::page) fn place(committee: &str) -> String {
    format!("/public/{}", super::refused::escaped(committee))
}

/// The pages.
pub(crate) static ENDPOINTS: &[Endpoint] = &[
    Endpoint {
        path: "/public/{committee}",
        name: "page_public",
        summary: "The posted reception schedule of a committee.",
        codes: &[&E2503],
        route: || get(schedule::page),
        ..PAGE
    },
    Endpoint {
        path: "/public/{committee}/poster.pdf",
        name: "page_poster",
        summary: "The schedule of one month as a poster.",
        output: (200, Some(bytes("application/pdf"))),
        codes: &[&E2503, &E2506, &E2513],
        route: || get(poster::file),
        ..PAGE
    },
    Endpoint {
        path: "/public/{committee}/receptions.ics",
        name: "page_receptions",
        summary: "The posted receptions as a calendar.",
        output: (200, Some(bytes("text/calendar"))),
        codes: &[&E2503],
        route: || get(schedule::calendar),
        ..PAGE
    },
    Endpoint {
        path: "/codes",
        name: "page_codes",
        summary: "Every code with its meaning and what to do.",
        route: || get(codes::page),
        ..PAGE
    },
];
