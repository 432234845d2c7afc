//! What the plan is for, and how far it is proved.

use super::View;
use crate::cli::console::{GOOD, STRONG, WARN};
use crate::domain::Status;

/// Title, horizon, size, and the state of the plan in one sentence.
pub(crate) fn section(view: View<'_>) -> String {
    let (instance, texts) = (view.instance, view.texts);
    let size = texts.with(
        "size",
        &[
            ("people", instance.people.len().into()),
            ("cells", instance.cells.len().into()),
            ("meetings", instance.meetings.len().into()),
            ("sessions", instance.sessions.len().into()),
        ],
    );
    let days = format!("{} – {}", texts.day(instance.horizon.from), texts.day(instance.horizon.to));
    let (style, key) = match view.plan.status {
        Status::Optimal => (GOOD, "status-optimal"),
        Status::Feasible => (WARN, "status-feasible"),
    };
    format!(
        "{STRONG}{}{STRONG:#}\n{}\n{days} · {size}\n{style}{}{style:#}\n",
        instance.title,
        instance.organization.name,
        texts.get(key)
    )
}
