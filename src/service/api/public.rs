//! To come.

use super::endpoint::Endpoint;

/// The endpoints.
pub static ENDPOINTS: &[Endpoint] = &[];
