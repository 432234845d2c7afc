//! The pages and forms of the room.

use axum::routing::{get, post};

use super::{arrive, copy, desk, instance, job, keep, person, proof, uncovered, value, view, why};
use crate::service::access::Right;
use crate::service::api::{Endpoint, bytes};
use crate::service::page::table::{FORM, PAGE};

/// A page for whoever may read.
const READ: Endpoint = Endpoint { right: Right::Read, ..PAGE };
/// A form for whoever prepares.
const MAKE: Endpoint = Endpoint { right: Right::Prepare, ..FORM };

/// The pages.
pub(crate) static ENDPOINTS: &[Endpoint] = &[
    Endpoint {
        path: "/plan",
        name: "page_plan",
        summary: "Instances and their plans.",
        route: || get(desk::page),
        ..READ
    },
    Endpoint {
        path: "/plan/import",
        name: "form_plan_import",
        summary: "Takes in a workbook, a table or an instance.",
        route: || post(arrive::import),
        ..MAKE
    },
    Endpoint {
        path: "/plan/instance/{id}",
        name: "page_plan_instance",
        summary: "What is in an instance.",
        route: || get(instance::page),
        ..READ
    },
    Endpoint {
        path: "/plan/instance/{id}/next",
        name: "form_plan_next",
        summary: "The next quarter with the same data.",
        route: || post(copy::next),
        ..MAKE
    },
    Endpoint {
        path: "/plan/instance/{id}/make",
        name: "form_plan_make",
        summary: "Begins to plan.",
        route: || post(job::make),
        ..MAKE
    },
    Endpoint {
        path: "/plan/desk/{id}/rename",
        name: "form_plan_rename",
        summary: "Another name for something on the desk.",
        route: || post(keep::rename),
        ..MAKE
    },
    Endpoint {
        path: "/plan/desk/{id}/take",
        name: "form_plan_take",
        summary: "Takes something from the desk.",
        route: || post(keep::take),
        ..MAKE
    },
    Endpoint {
        path: "/plan/desk/{id}/restore",
        name: "form_plan_restore",
        summary: "Puts something back on the desk.",
        route: || post(keep::restore),
        ..MAKE
    },
    Endpoint {
        path: "/plan/job/{id}",
        name: "page_plan_job",
        summary: "How far a piece of work is, and what came of it.",
        route: || get(job::page),
        ..READ
    },
    Endpoint {
        path: "/plan/job/{id}/cancel",
        name: "form_plan_cancel",
        summary: "Cancels a piece of work.",
        route: || post(job::cancel),
        ..MAKE
    },
    Endpoint {
        path: "/plan/job/{id}/papers.zip",
        name: "page_plan_papers",
        summary: "The papers that were made.",
        output: (200, Some(bytes("application/zip"))),
        route: || get(job::papers),
        ..READ
    },
    Endpoint {
        path: "/plan/{id}",
        name: "page_plan_shown",
        summary: "A plan.",
        route: || get(view::page),
        ..READ
    },
    Endpoint {
        path: "/plan/{id}/papers",
        name: "form_plan_papers",
        summary: "Begins to lay out the papers of a plan.",
        route: || post(job::lay_out),
        ..MAKE
    },
    Endpoint {
        path: "/plan/{id}/why",
        name: "page_plan_why",
        summary: "Why somebody sits somewhere, and who else could.",
        route: || get(why::page),
        ..READ
    },
    Endpoint {
        path: "/plan/{id}/fairness",
        name: "page_plan_fairness",
        summary: "How even the loads are, and that they cannot be more even.",
        route: || get(proof::fairness),
        ..READ
    },
    Endpoint {
        path: "/plan/{id}/uncovered",
        name: "page_plan_uncovered",
        summary: "What is open, and why.",
        route: || get(uncovered::uncovered),
        ..READ
    },
    Endpoint {
        path: "/plan/{id}/person",
        name: "page_plan_person",
        summary: "What somebody carries, and what it would change if they were away.",
        route: || get(person::page),
        ..READ
    },
    Endpoint {
        path: "/plan/{id}/value",
        name: "page_plan_value",
        summary: "What one more person would be worth, and which limits stand in the way.",
        route: || get(value::page),
        ..READ
    },
    Endpoint {
        path: "/plan/{id}/explain",
        name: "form_plan_explain",
        summary: "Begins to look for the reasons.",
        route: || post(job::explain),
        ..MAKE
    },
];
