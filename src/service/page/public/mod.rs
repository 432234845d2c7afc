//! To come.

use crate::service::api::Endpoint;

/// The pages.
pub static ENDPOINTS: &[Endpoint] = &[];
