//! Follow-up: the duties of the week and what became of them, reminders, what is open, the periodic report.

mod bar;
mod board;
mod card;
mod open;
mod post;
mod remind;
mod report;
mod report_files;
mod seat;
mod session;

pub(super) use board::weekday;
pub(super) use post::came_of;
pub(super) use seat::{Taps, came_badge, taps};

use axum::routing::{get, post};

use super::{FORM, PAGE};
use crate::format::codes::{E2503, E2509, E2513};
use crate::service::access::Right;
use crate::service::api::{Endpoint, bytes};

/// The pages.
pub(crate) static ENDPOINTS: &[Endpoint] = &[
    Endpoint {
        path: "/follow-up",
        name: "page_follow_up",
        summary: "Duties of today and of the week, with attendance and report entry.",
        right: Right::Read,
        codes: &[&E2513],
        route: || get(board::page),
        ..PAGE
    },
    Endpoint {
        path: "/follow-up/record",
        name: "form_record",
        summary: "Records what became of a duty.",
        right: Right::Prepare,
        codes: &[&E2503, &E2509, &E2513],
        route: || post(post::record),
        ..FORM
    },
    Endpoint {
        path: "/follow-up/notice",
        name: "form_notice_settled",
        summary: "Says that a member's notice was dealt with, or was not.",
        right: Right::Prepare,
        codes: &[&E2503],
        route: || post(post::notice),
        ..FORM
    },
    Endpoint {
        path: "/follow-up/open",
        name: "page_open",
        summary: "Matters that meetings raised, and reports that are owed.",
        right: Right::Read,
        route: || get(open::page),
        ..PAGE
    },
    Endpoint {
        path: "/follow-up/reminders",
        name: "page_reminders",
        summary: "What is due, with texts ready to send.",
        right: Right::Read,
        codes: &[&E2513],
        route: || get(remind::page),
        ..PAGE
    },
    Endpoint {
        path: "/follow-up/reminders",
        name: "form_reminded",
        summary: "Notes that these reminders were said.",
        right: Right::Prepare,
        codes: &[&E2513],
        route: || post(remind::said),
        ..FORM
    },
    Endpoint {
        path: "/follow-up/report",
        name: "page_report",
        summary: "The committee's periodic report.",
        right: Right::Read,
        codes: &[&E2513],
        route: || get(report::page),
        ..PAGE
    },
    Endpoint {
        path: "/follow-up/report/{form}",
        name: "page_report_file",
        summary: "The periodic report as a Word document (`docx`) or PDF (`pdf`).",
        right: Right::Read,
        output: (200, Some(bytes("application/octet-stream"))),
        codes: &[&E2503, &E2513],
        route: || get(report_files::file),
        ..PAGE
    },
];
