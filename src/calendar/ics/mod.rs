//! Reading iCalendar files (RFC 5545): when is somebody busy?
//!
//! Content lines are parsed by the `icalendar` crate and rules expanded by `rrule`. What is around them is our own,
//! because the crate reports no line numbers, reads all-day and floating times in the machine's own zone (the same file
//! would give different plans on different machines), does not merge `RECURRENCE-ID` overrides, and recurses on nesting.

mod event;
mod expand;
mod issue;
mod lines;
mod moment;
mod named;
mod zone;

use chrono::NaiveDate;
use chrono_tz::Tz;

pub use issue::{IcsIssue, IcsIssueKind};

use super::Interval;

/// Longest text that is read, in bytes.
const MAX_TEXT: usize = 8 << 20;

/// A stretch of local time in which somebody is busy.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct BusyEvent {
    /// From start to end, in the zone asked for.
    pub interval: Interval,
    /// SUMMARY, or empty.
    pub summary: String,
    /// UID, or empty.
    pub uid: String,
}

/// The busy times of a calendar that touch `from..=to`, in local time of `zone`, in order of time.
///
/// Understood: folded lines; UTC, zoned (IANA and Windows names) and floating times; all-day and many-day events;
/// `DURATION` in place of `DTEND`; `RRULE` (DAILY to YEARLY, endless ones too), `RDATE`, `EXDATE`; `RECURRENCE-ID`
/// overrides, which replace their originals; the highest `SEQUENCE` of an event counts. `STATUS:CANCELLED` and
/// `TRANSP:TRANSPARENT` are not busy; neither is what Outlook calls free, nor events without length. `DTSTART` always counts as
/// an occurrence. Zones are known by name; of a name that nobody else knows the file's own `VTIMEZONE` is read, if its clocks are
/// not changed twice a year.
///
/// # Errors
/// Everything that cannot be understood, all at once, each with its line; then nothing is taken from the file.
pub fn busy_from_ics(
    text: &str,
    zone: Tz,
    from: NaiveDate,
    to: NaiveDate,
) -> Result<Vec<BusyEvent>, Vec<IcsIssue>> {
    if text.len() > MAX_TEXT {
        let size = format!("{} bytes, at most {MAX_TEXT} are read", text.len());
        return Err(vec![IcsIssue::new(1, IcsIssueKind::TooLarge, size)]);
    }
    let mut issues = Vec::new();
    let raw = lines::read_events(text, &mut issues);
    let events = event::read_all(&raw, zone, &mut issues);
    let busy = expand::busy(events, zone, Interval::days(from, to), &mut issues);
    if issues.is_empty() { Ok(busy) } else { Err(issues) }
}
