//! What a plan covers, in words.

use super::Texts;
use crate::domain::Coverage;

impl Texts {
    /// A sentence for each kind of place that is wanted at all.
    #[must_use]
    pub fn coverage(self, coverage: Coverage) -> Vec<String> {
        let kinds = [
            ("coverage-meetings", coverage.meetings),
            ("coverage-sessions", coverage.sessions),
            ("coverage-panel", coverage.panel),
        ];
        let wanted = kinds.into_iter().filter(|(_, own)| own.wanted > 0);
        wanted
            .map(|(key, own)| self.with(key, &[("taken", own.taken.into()), ("wanted", own.wanted.into())]))
            .collect()
    }
}
