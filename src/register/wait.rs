//! Registers for callers that do not wait asynchronously.

use std::future::Future;

use super::error::RegisterError;

/// Runs something to its end on this thread.
///
/// # Errors
/// What it says, or the system gives no timers and sockets.
pub fn wait<T, E: From<RegisterError>>(future: impl Future<Output = Result<T, E>>) -> Result<T, E> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.map_err(RegisterError::from)?.block_on(future)
}
