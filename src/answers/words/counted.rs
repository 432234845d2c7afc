//! The figures of a period, line by line.

use crate::office::follow_up::report::Period;

/// Keys of what is counted, each with its figure.
#[must_use]
pub fn period_lines(own: &Period) -> Vec<(&'static str, String)> {
    let of = |part: i64, whole: i64| format!("{part}/{whole}");
    let (turnouts, sessions) = (&own.turnouts, &own.sessions);
    let regularity = turnouts.regularity().map_or_else(|| "–".to_owned(), |share| format!("{share} %"));
    vec![
        ("periodic-visited", of(own.visited, own.meetings)),
        ("periodic-attended", of(turnouts.attended, turnouts.planned)),
        ("periodic-replaced", turnouts.replaced.to_string()),
        ("periodic-excused", turnouts.excused.to_string()),
        ("periodic-unexcused", turnouts.unexcused.to_string()),
        ("periodic-unrecorded", turnouts.unrecorded.to_string()),
        ("periodic-regularity", regularity),
        ("periodic-by-head", sessions.by_head.to_string()),
        ("periodic-by-delegate", sessions.by_delegate.to_string()),
        ("periodic-not-held", sessions.not_held.to_string()),
        ("periodic-minimum", of(sessions.by_head + sessions.by_delegate, sessions.minimum)),
        ("periodic-visits", own.cases.visits.to_string()),
        ("periodic-pending", own.cases.pending.to_string()),
        ("periodic-reports", of(own.reports.on_time, own.reports.due)),
        ("periodic-concerns", of(own.concerns.answered, own.concerns.raised)),
    ]
}
