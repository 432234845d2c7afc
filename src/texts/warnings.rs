//! What the office must know, in words.

use chrono::NaiveDate;

use super::Labels;
use crate::domain::{Warning, WarningKind};

impl Labels<'_> {
    /// What a kind of warning means, for so many of them.
    #[must_use]
    pub fn warning_kind(&self, kind: WarningKind, count: usize) -> String {
        self.texts().with(key(kind), &[("n", count.into())])
    }

    /// Whom a warning concerns, the day, and the amount.
    #[must_use]
    pub fn warning(&self, warning: &Warning) -> String {
        let mut parts = vec![self.duty(&warning.subject)];
        parts.extend(warning.date.map(|day| self.warning_day(warning.kind, day)));
        parts.extend(warning.amount.map(|amount| {
            let key = format!("{}-amount", key(warning.kind));
            self.texts().fill(&key, &[("n", amount.into())]).unwrap_or_else(|| amount.to_string())
        }));
        parts.join(" · ")
    }

    /// The day, with what it is where that is not plain.
    fn warning_day(&self, kind: WarningKind, day: NaiveDate) -> String {
        let day = self.texts().day(day);
        self.texts().fill(&format!("{}-day", key(kind)), &[("day", day.as_str().into())]).unwrap_or(day)
    }
}

fn key(kind: WarningKind) -> &'static str {
    match kind {
        WarningKind::ProjectedHoliday => "warn-projected-holiday",
        WarningKind::MonthShort => "warn-month-short",
        WarningKind::PostingLead => "warn-posting-lead",
        WarningKind::OnHoliday => "warn-on-holiday",
        WarningKind::OnDayOff => "warn-on-day-off",
        WarningKind::NoStandby => "warn-no-standby",
    }
}
