//! The office's own texts, as its last papers had them.

use super::asked;
use crate::service::app::App;
use crate::service::problem::Refusal;
use crate::service::queue::{Task, store};

/// Pieces of work, and papers among them, that are looked through.
const JOBS: i64 = 200;
const RECENT: usize = 10;

/// The office's own texts (TOML) of the last papers of a committee that had some.
///
/// # Errors
/// The database fails.
pub(crate) async fn last_letterhead(app: &App, committee: &str) -> Result<Option<String>, Refusal> {
    let jobs = store::list(app.register.pool(), committee, 0, JOBS).await?;
    for job in jobs.into_iter().filter(|job| job.kind == "papers").take(RECENT) {
        if let Task::Papers(own) = asked(app, committee, &job.id).await?
            && own.letterhead.is_some()
        {
            return Ok(own.letterhead);
        }
    }
    Ok(None)
}
