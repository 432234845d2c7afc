//! What is one's own: duties, notices, attendance and reports, the calendar, the account; and the users, for who manages them.

mod account;
mod calendar;
mod post;
mod show;
mod tokens;
mod users;

use axum::routing::{get, post};

use super::{FORM, PAGE};
use crate::format::codes::{E2502, E2503, E2507, E2509, E2513, E2516, E2517, E2518};
use crate::service::access::Right;
use crate::service::api::{Endpoint, PLAIN, bytes};

/// The pages.
pub(crate) static ENDPOINTS: &[Endpoint] = &[
    Endpoint {
        path: "/mine",
        name: "page_mine",
        summary: "One's own duties, the next first.",
        right: Right::Own,
        route: || get(show::page),
        ..PAGE
    },
    Endpoint {
        path: "/mine/record",
        name: "form_own_record",
        summary: "Records one's own attendance at a duty of one's own, or one's own report.",
        right: Right::Own,
        codes: &[&E2502, &E2503, &E2509, &E2513],
        route: || post(post::record),
        ..FORM
    },
    Endpoint {
        path: "/mine/notice",
        name: "form_notice",
        summary: "Says from when to when one cannot.",
        right: Right::Own,
        codes: &[&E2513],
        route: || post(post::notice),
        ..FORM
    },
    Endpoint {
        path: "/mine/notice/withdraw",
        name: "form_notice_withdrawn",
        summary: "Takes a notice of one's own back.",
        right: Right::Own,
        codes: &[&E2503],
        route: || post(post::withdraw),
        ..FORM
    },
    Endpoint {
        path: "/mine/calendar",
        name: "form_own_calendar",
        summary: "Makes a new secret address of one's own calendar and shows it this once.",
        right: Right::Own,
        output: (200, Some(bytes("text/html"))),
        route: || post(calendar::renew),
        ..FORM
    },
    Endpoint {
        path: "/calendar/{secret}",
        name: "own_calendar",
        tag: "public",
        summary: "The calendar behind a secret address: `SECRET.ics`.",
        output: (200, Some(bytes("text/calendar"))),
        codes: &[&E2503],
        route: || get(calendar::file),
        ..PLAIN
    },
    Endpoint {
        path: "/account",
        name: "page_account",
        summary: "One's own account: password and tokens.",
        right: Right::LoggedIn,
        route: || get(account::page),
        ..PAGE
    },
    Endpoint {
        path: "/account/password",
        name: "form_password",
        summary: "Sets one's own password; all other sessions end.",
        right: Right::LoggedIn,
        codes: &[&E2507, &E2513, &E2516],
        route: || post(account::password),
        ..FORM
    },
    Endpoint {
        path: "/account/tokens",
        name: "form_token",
        summary: "Makes a token and shows its secret this once.",
        right: Right::LoggedIn,
        output: (200, Some(bytes("text/html"))),
        codes: &[&E2513],
        route: || post(tokens::make),
        ..FORM
    },
    Endpoint {
        path: "/account/tokens/revoke",
        name: "form_token_revoked",
        summary: "Ends a token or a calendar address.",
        right: Right::LoggedIn,
        codes: &[&E2503],
        route: || post(tokens::end),
        ..FORM
    },
    Endpoint {
        path: "/users",
        name: "page_users",
        summary: "The users of one's committee.",
        right: Right::Administer,
        route: || get(users::page),
        ..PAGE
    },
    Endpoint {
        path: "/users",
        name: "form_user",
        summary: "Adds a user.",
        right: Right::Administer,
        codes: &[&E2513, &E2516, &E2517, &E2518],
        route: || post(users::add),
        ..FORM
    },
    Endpoint {
        path: "/users/{login}",
        name: "form_user_changed",
        summary: "Changes a user, or lets them in no more.",
        right: Right::Administer,
        codes: &[&E2503, &E2513, &E2516, &E2518],
        route: || post(users::change),
        ..FORM
    },
];
