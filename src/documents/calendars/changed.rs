//! What became known of duties after their plan was published.

use chrono::{DateTime, Utc};

use super::entry::{Content, Entry};
use crate::domain::{Afterwards, Fate, Later};
use crate::texts::Texts;

/// Moves and cancels entries; `uid` is that of a duty in their calendar.
pub(super) fn changed(
    entries: &mut [Entry],
    (afterwards, at): (&Afterwards, DateTime<Utc>),
    uid: impl Fn(&str) -> String,
    texts: Texts,
) {
    for (duty, later) in afterwards {
        let uid = uid(duty);
        if let Some(entry) = entries.iter_mut().find(|own| own.uid == uid) {
            change(entry, later, at, texts);
        }
    }
    entries.sort_by_key(|own| own.content.start);
}

/// Numbers of plans and of notes only grow, and so does their sum: no telephone takes an old message for a new one.
fn change(entry: &mut Entry, later: &Later, at: DateTime<Utc>, texts: Texts) {
    entry.sequence += later.number;
    entry.stamp = at;
    let content = &mut entry.content;
    match later.fate {
        Fate::AsPlanned => {}
        Fate::On(day) => put_off(content, day - content.start.date(), texts),
        Fate::Off => {
            content.cancelled = true;
            content.summary = texts.with("ics-cancelled", &[("what", content.summary.as_str().into())]);
        }
    }
}

/// The same hours on another day, with the day it was to be.
fn put_off(content: &mut Content, by: chrono::TimeDelta, texts: Texts) {
    if by.is_zero() {
        return;
    }
    let day = texts.day(content.start.date());
    content.description =
        format!("{}\n{}", texts.with("ics-moved", &[("day", day.into())]), content.description);
    (content.start, content.end) = (content.start + by, content.end + by);
}
