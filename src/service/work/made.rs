//! What came of long work, put on the desk: the same job gives the same thing, however often it is asked for.

use serde_json::Value;

use crate::format::codes::E2514;
use crate::register::records::{DeskItem, DeskKind};
use crate::service::access::Caller;
use crate::service::app::App;
use crate::service::desk::{self, New};
use crate::service::problem::Refusal;
use crate::service::queue::{Job, store};

/// What a job is to leave on the desk.
pub(crate) struct Made<'m> {
    /// What people call it.
    pub title: &'m str,
    /// Id and version of the thing it is made from.
    pub made_from: Option<String>,
    /// Where in the job's answer the document is; nothing: all of it.
    pub part: Option<&'static str>,
    /// What it is.
    pub kind: DeskKind,
}

/// Puts what came of a job on the desk. Its id is that of the job, so that it is there once.
///
/// # Errors
/// E2514: the job has no answer; or the database fails.
pub(crate) async fn made(
    app: &App,
    caller: &Caller,
    job: &Job,
    made: &Made<'_>,
) -> Result<DeskItem, Refusal> {
    let result = store::result(app.register.pool(), &caller.committee, &job.id).await?;
    let missing = || Refusal::new(&E2514).at("state", job.state.word());
    let result = result.filter(|_| job.code == Some(0)).ok_or_else(missing)?;
    let text = match made.part {
        None => result,
        Some(part) => {
            let whole: Value = serde_json::from_str(&result)?;
            let own = whole.get(part).ok_or_else(missing)?;
            serde_json::to_string_pretty(own)? + "\n"
        }
    };
    let new = New { kind: made.kind, title: made.title, text: &text, made_from: made.made_from.clone() };
    desk::start_as(app, caller, &job.id, new).await
}
