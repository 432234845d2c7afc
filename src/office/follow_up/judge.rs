//! Finding mistakes in records: all of them, each at its place.

use crate::format::codes::{E2201, E2203, E2204, E2205, E2206};
use crate::format::{Code, Issue, nearest};
use crate::register::records::Duty;

use super::known::Known;

/// The mistakes of one record.
pub(super) struct Judge<'k> {
    pub(super) known: &'k Known,
    path: String,
    pub(super) issues: Vec<Issue>,
}

impl<'k> Judge<'k> {
    pub(super) fn at(known: &'k Known, path: String) -> Self {
        Self { known, path, issues: Vec::new() }
    }

    pub(super) fn say(&mut self, code: &'static Code, field: &str, value: impl std::fmt::Display) {
        self.issues.push(Issue::new(code, format!("{}.{field}", self.path), value));
    }

    /// The same, with what may have been meant.
    pub(super) fn maybe(&mut self, code: &'static Code, field: &str, value: &str, meant: Option<String>) {
        let issue = Issue::new(code, format!("{}.{field}", self.path), value);
        self.issues.push(Issue { maybe: meant, ..issue });
    }

    /// A duty that is planned and has come.
    pub(super) fn past_duty(&mut self, id: &str) -> Option<&'k Duty> {
        let duty = self.duty(id)?;
        if duty.date > self.known.today {
            self.say(&E2206, "duty", format!("{id}: {} > {}", duty.date, self.known.today));
        }
        Some(duty)
    }

    /// A duty that is planned.
    pub(super) fn duty(&mut self, id: &str) -> Option<&'k Duty> {
        let found = self.known.duty(id);
        if found.is_none() {
            let meant = nearest(id, self.known.duty_ids()).map(str::to_owned);
            self.maybe(&E2201, "duty", id, meant);
        }
        found
    }

    pub(super) fn person(&mut self, field: &str, id: &str) {
        if !self.known.is_person(id) {
            let meant = nearest(id, self.known.people()).map(str::to_owned);
            self.maybe(&E2203, field, id, meant);
        }
    }

    /// A field that must be there where something is said, and must not be there elsewhere.
    pub(super) fn goes_with<T: std::fmt::Display>(
        &mut self,
        wanted: bool,
        field: &str,
        value: Option<T>,
        with: &str,
    ) {
        match (wanted, value) {
            (true, None) => self.say(&E2204, field, with),
            (false, Some(value)) => self.say(&E2205, field, format!("{value} ({with})")),
            (true, Some(_)) | (false, None) => {}
        }
    }
}
