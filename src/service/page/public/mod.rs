//! To come.

use crate::service::api::Endpoint;

/// Where the public page of a committee is.
pub(in crate::service::page) fn place(committee: &str) -> String {
    format!("/public/{}", super::refused::escaped(committee))
}

/// The pages.
pub static ENDPOINTS: &[Endpoint] = &[];
