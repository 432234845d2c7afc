//! To come.

use crate::service::api::Endpoint;

/// The pages.
pub(crate) static ENDPOINTS: &[Endpoint] = &[];
