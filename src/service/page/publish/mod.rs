//! Approving and publishing: what lies on the desk, what would change, who said yes, and the way back.

mod act;
mod differ;
mod files;
mod letterhead;
mod list;
mod show;
mod versions;

use axum::routing::{get, post};

use super::{FORM, PAGE};
use crate::format::codes::{E2503, E2504, E2513, E2515};
use crate::service::access::Right;
use crate::service::api::{Endpoint, bytes};

/// The pages.
pub(crate) static ENDPOINTS: &[Endpoint] = &[
    Endpoint {
        path: "/publish",
        name: "page_publish",
        summary: "Plans on the desk, who approved them, and the versions published.",
        right: Right::Read,
        route: || get(list::page),
        ..PAGE
    },
    Endpoint {
        path: "/publish/{id}",
        name: "page_publish_plan",
        summary: "What a plan would change, who approved it, and its documents.",
        right: Right::Read,
        codes: &[&E2503],
        route: || get(show::page),
        ..PAGE
    },
    Endpoint {
        path: "/publish/{id}/draft",
        name: "form_draft",
        summary: "Puts a plan before the standing committee.",
        right: Right::Prepare,
        codes: &[&E2503, &E2504, &E2513],
        route: || post(act::draft),
        ..FORM
    },
    Endpoint {
        path: "/publish/{id}/approve",
        name: "form_approve",
        summary: "Says yes to a plan in a role of the caller's whose yes is missing.",
        right: Right::Read,
        codes: &[&E2503, &E2504, &E2513, &E2515],
        route: || post(act::approve),
        ..FORM
    },
    Endpoint {
        path: "/publish/{id}/publish",
        name: "form_publish",
        summary: "Publishes a plan that all roles said yes to.",
        right: Right::Publish,
        codes: &[&E2503, &E2504, &E2513, &E2515],
        route: || post(act::publish),
        ..FORM
    },
    Endpoint {
        path: "/publish/{id}/papers",
        name: "form_papers",
        summary: "Makes the papers of a plan.",
        right: Right::Prepare,
        codes: &[&E2503, &E2513],
        route: || post(files::make),
        ..FORM
    },
    Endpoint {
        path: "/publish/{id}/papers/{job}",
        name: "page_papers",
        summary: "The papers of a plan in one archive.",
        right: Right::Read,
        output: (200, Some(bytes("application/zip"))),
        codes: &[&E2503],
        route: || get(files::archive),
        ..PAGE
    },
    Endpoint {
        path: "/publish/versions/{first}/{version}",
        name: "form_publish_again",
        summary: "Publishes an earlier version again: the way back.",
        right: Right::Publish,
        codes: &[&E2503, &E2515],
        route: || post(versions::again),
        ..FORM
    },
];
