//! What a job was asked, and where what it was given lies on the desk.

use crate::format::codes::E2503;
use crate::format::text_hash;
use crate::register::Select;
use crate::register::records::{DeskItem, DeskKind};
use crate::service::app::App;
use crate::service::problem::Refusal;
use crate::service::queue::{Task, store};

/// What a job of a committee was asked.
///
/// # Errors
/// E2503: there is no such job; or the database fails.
pub(crate) async fn asked(app: &App, committee: &str, job: &str) -> Result<Task, Refusal> {
    let input = store::asked(app.register.pool(), committee, job).await?;
    let input = input.ok_or_else(|| Refusal::new(&E2503).at("id", job))?;
    Ok(serde_json::from_str(&input)?)
}

/// The thing on the desk that has this text, in the last version that has it.
///
/// # Errors
/// The database fails.
pub(crate) async fn kept(
    app: &App,
    committee: &str,
    kind: DeskKind,
    text: &str,
) -> Result<Option<DeskItem>, Refusal> {
    let same = Select::<DeskItem>::all().is("document", &text_hash(text));
    let found = app.register.read(committee, same).await?;
    Ok(found.into_iter().rfind(|item| item.kind == kind && !item.gone))
}
