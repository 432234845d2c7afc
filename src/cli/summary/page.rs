//! The summary of a plan: the table of contents.

use super::{changes, coverage, fairness, head, loads, sessions, tiers, warnings};
use crate::cli::console::STRONG;
use crate::domain::{Instance, Plan};
use crate::texts::Texts;

/// What a summary is made from.
#[derive(Clone, Copy, Debug)]
pub(crate) struct View<'a> {
    /// The problem.
    pub(crate) instance: &'a Instance,
    /// The plan.
    pub(crate) plan: &'a Plan,
    /// The sentences.
    pub(crate) texts: Texts,
    /// How wide tables may be; `None`: as wide as they like.
    pub(crate) width: Option<u16>,
}

impl View<'_> {
    /// The heading of a section, after an empty line.
    pub(crate) fn heading(&self, key: &str) -> String {
        format!("\n{STRONG}{}{STRONG:#}\n", self.texts.get(key))
    }
}

/// The whole summary; `seconds` are the stages with their wall time.
pub(crate) fn plan_page(view: View<'_>, seconds: &[(String, f64)]) -> String {
    [
        head::section(view),
        changes::section(view),
        coverage::section(view),
        sessions::section(view),
        tiers::section(view),
        fairness::section(view),
        loads::section(view),
        warnings::section(view),
        tiers::seconds(view.texts, seconds),
    ]
    .concat()
}
