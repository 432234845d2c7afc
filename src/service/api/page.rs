//! Long lists, a page at a time.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::format::codes::E2513;
use crate::service::problem::Refusal;

/// Most entries of one page.
const MOST: usize = 500;
/// Entries of one page where nothing is said.
const USUAL: usize = 100;

/// Which part of a list is asked for.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Page {
    after: Option<u32>,
    limit: Option<usize>,
}

/// A part of a list.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
pub(crate) struct Paged<T> {
    /// The entries.
    pub items: Vec<T>,
    /// How many there are in all.
    pub total: usize,
    /// What to ask for as `after` to have the next ones; nothing if these were the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<usize>,
}

/// The part that is asked for.
///
/// # Errors
/// E2513: a limit that is none.
pub(crate) fn paged<T>(all: Vec<T>, page: &Page) -> Result<Paged<T>, Refusal> {
    let (after, limit) = (page.after.map_or(0, |after| after as usize), page.limit.unwrap_or(USUAL));
    if !(1..=MOST).contains(&limit) {
        return Err(Refusal::new(&E2513).at("limit", format!("{limit}: 1–{MOST}")));
    }
    let total = all.len();
    let items: Vec<T> = all.into_iter().skip(after).take(limit).collect();
    let end = after.saturating_add(items.len());
    Ok(Paged { items, total, next: (end < total).then_some(end) })
}
