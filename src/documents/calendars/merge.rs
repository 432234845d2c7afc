//! What a calendar says now, after what it said before.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};

use super::entry::{Content, Entry};
use crate::domain::Horizon;

/// What has been said before.
pub(super) struct Said {
    /// Entries by UID.
    entries: BTreeMap<String, Entry>,
    /// The number of an entry that is not among them.
    fresh: u32,
}

impl Said {
    /// As files tell it.
    pub(super) fn of_file(entries: Vec<Entry>) -> Self {
        Self { entries: entries.into_iter().map(|entry| (entry.uid.clone(), entry)).collect(), fresh: 0 }
    }

    /// As the plan in force must have said it, where nobody kept its files. Numbers are those of the day as of which the plan
    /// changes, so that they are above all that an earlier change may have given.
    pub(super) fn of_plan(entries: Vec<(String, Content)>, from: NaiveDate, as_of: NaiveDate) -> Self {
        let sequence = u32::try_from((as_of - from).num_days()).unwrap_or(0);
        let entry = |(uid, content): (String, Content)| {
            let entry = Entry { uid: uid.clone(), sequence, stamp: DateTime::UNIX_EPOCH, content };
            (uid, entry)
        };
        Self { entries: entries.into_iter().map(entry).collect(), fresh: sequence + 1 }
    }

    /// Nothing yet.
    pub(super) fn nothing() -> Self {
        Self { entries: BTreeMap::new(), fresh: 0 }
    }
}

/// The entries that say what is so now: those that stay the same as they are, changed and cancelled ones with the next number,
/// those of other days untouched. In order of time.
pub(super) fn merge(
    mut said: Said,
    now: Vec<(String, Content)>,
    horizon: Horizon,
    at: DateTime<Utc>,
    cancelled: impl Fn(&str) -> String,
) -> Vec<Entry> {
    let mut entries: Vec<Entry> = now
        .into_iter()
        .map(|(uid, content)| match said.entries.remove(&uid) {
            Some(same) if same.content == content => Entry { stamp: stamp(&same, at), ..same },
            Some(other) => Entry { uid, sequence: other.sequence + 1, stamp: at, content },
            None => Entry { uid, sequence: said.fresh, stamp: at, content },
        })
        .collect();
    let within = |entry: &Entry| {
        let day = entry.content.start.date();
        horizon.from <= day && day <= horizon.to
    };
    entries.extend(said.entries.into_values().map(|entry| {
        match within(&entry) && !entry.content.cancelled {
            true => cancel(entry, at, &cancelled),
            false => entry,
        }
    }));
    entries.sort_by(|one, other| {
        (one.content.start, &one.content.summary, &one.uid).cmp(&(
            other.content.start,
            &other.content.summary,
            &other.uid,
        ))
    });
    entries
}

/// What only the plan tells was never written by us: it is now.
fn stamp(entry: &Entry, at: DateTime<Utc>) -> DateTime<Utc> {
    if entry.stamp == DateTime::UNIX_EPOCH { at } else { entry.stamp }
}

fn cancel(entry: Entry, at: DateTime<Utc>, cancelled: &impl Fn(&str) -> String) -> Entry {
    let summary = cancelled(&entry.content.summary);
    let content = Content { cancelled: true, summary, ..entry.content };
    Entry { sequence: entry.sequence + 1, stamp: at, content, ..entry }
}
