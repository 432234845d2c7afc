//! How often somebody may knock.

/// Limits of the requests of one address and of one user.
#[derive(Debug, Default)]
pub struct Doors {}
