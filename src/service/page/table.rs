//! Every page, and every form that is sent from one.

use axum::routing::{get, post};

use super::{assets, entry};
use crate::service::access::Right;
use crate::service::api::{Endpoint, PAGES, PLAIN, bytes};

/// A page.
pub(crate) const PAGE: Endpoint = Endpoint { tag: PAGES, output: (200, Some(bytes("text/html"))), ..PLAIN };
/// A form: sent on to a page once it is done.
pub(crate) const FORM: Endpoint = Endpoint { method: "post", tag: PAGES, output: (303, None), ..PLAIN };

/// The pages.
pub(crate) static ENDPOINTS: &[Endpoint] = &[
    Endpoint {
        path: "/assets/{edition}/{name}",
        name: "page_asset",
        summary: "Style sheet, scripts, icon.",
        route: || get(assets::asset),
        ..PAGE
    },
    Endpoint {
        path: "/login",
        name: "page_login",
        summary: "Logging in.",
        route: || get(entry::form),
        ..PAGE
    },
    Endpoint {
        path: "/login",
        name: "form_login",
        summary: "Logs in.",
        route: || post(entry::enter),
        ..FORM
    },
    Endpoint {
        path: "/logout",
        name: "form_logout",
        summary: "Logs out.",
        right: Right::LoggedIn,
        route: || post(entry::leave),
        ..FORM
    },
    Endpoint {
        path: "/language",
        name: "form_language",
        summary: "The other language.",
        route: || post(entry::speak),
        ..FORM
    },
    Endpoint {
        path: "/",
        name: "page_home",
        summary: "Where the reader's work is.",
        right: Right::LoggedIn,
        route: || get(entry::home),
        ..PAGE
    },
];
