//! Files of our own, read back.

use chrono::{NaiveDateTime, Utc};
use icalendar::{Calendar, CalendarComponent, Component, Event};

use super::entry::{Content, Entry};
use super::write::{LOCAL, PRODUCT, UTC};

/// A file that this program did not write, or that somebody has changed since.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a calendar of this program")]
pub struct NotOurs;

/// The entries of a file, in their order.
pub(super) fn read(text: &str) -> Result<Vec<Entry>, NotOurs> {
    let calendar: Calendar = text.parse().map_err(|_| NotOurs)?;
    if calendar.property_value("PRODID") != Some(PRODUCT) {
        return Err(NotOurs);
    }
    let events = calendar.components.iter().filter_map(CalendarComponent::as_event);
    events.map(|event| entry(event).ok_or(NotOurs)).collect()
}

fn entry(event: &Event) -> Option<Entry> {
    let text = |name: &str| event.property_value(name).map(str::to_owned);
    let moment = |name: &str| NaiveDateTime::parse_from_str(event.property_value(name)?, LOCAL).ok();
    Some(Entry {
        uid: text("UID")?,
        sequence: text("SEQUENCE")?.parse().ok()?,
        stamp: NaiveDateTime::parse_from_str(event.property_value("DTSTAMP")?, UTC)
            .ok()?
            .and_local_timezone(Utc)
            .single()?,
        content: Content {
            start: moment("DTSTART")?,
            end: moment("DTEND")?,
            summary: text("SUMMARY")?,
            location: text("LOCATION")?,
            position: text("GEO"),
            description: text("DESCRIPTION")?,
            cancelled: text("STATUS")? == "CANCELLED",
        },
    })
}
