//! To come.

use super::endpoint::Endpoint;

/// The endpoints.
pub(crate) static ENDPOINTS: &[Endpoint] = &[];
