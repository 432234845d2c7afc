//! Entries as an iCalendar file.

use chrono::{DateTime, NaiveDateTime, Utc};
use icalendar::parser::{Calendar, Component, Parameter, Property};

use super::entry::Entry;

/// The clocks of the offices.
pub(super) const ZONE: &str = "Asia/Ho_Chi_Minh";

/// What made the file; a file without it is somebody else's.
pub(super) const PRODUCT: &str = "-//Luân Phiên//luanphien//VI";

/// When a telephone reminds: so long before the start.
const ALARMS: [&str; 2] = ["-P1D", "-PT1H"];

pub(super) const LOCAL: &str = "%Y%m%dT%H%M%S";
pub(super) const UTC: &str = "%Y%m%dT%H%M%SZ";

/// A whole file; only whoever has to come is reminded.
pub(super) fn write(name: &str, entries: &[Entry], reminds: bool) -> String {
    let properties = vec![
        plain("VERSION", "2.0"),
        plain("PRODID", PRODUCT),
        plain("CALSCALE", "GREGORIAN"),
        plain("METHOD", "PUBLISH"),
        text("NAME", name),
        text("X-WR-CALNAME", name),
        plain("X-WR-TIMEZONE", ZONE),
        with("REFRESH-INTERVAL", ("VALUE", "DURATION"), "P1D"),
        plain("X-PUBLISHED-TTL", "P1D"),
    ];
    let events = entries.iter().map(|entry| event(entry, reminds));
    let calendar = Calendar { properties, components: std::iter::once(zone()).chain(events).collect() };
    folded(&calendar.to_string())
}

fn event(entry: &Entry, reminds: bool) -> Component<'static> {
    let content = &entry.content;
    let mut properties = vec![
        plain("UID", &entry.uid),
        plain("SEQUENCE", &entry.sequence.to_string()),
        plain("DTSTAMP", &utc(entry.stamp)),
        plain("LAST-MODIFIED", &utc(entry.stamp)),
        with("DTSTART", ("TZID", ZONE), &local(content.start)),
        with("DTEND", ("TZID", ZONE), &local(content.end)),
        text("SUMMARY", &content.summary),
        text("LOCATION", &content.location),
        text("DESCRIPTION", &content.description),
        plain("STATUS", if content.cancelled { "CANCELLED" } else { "CONFIRMED" }),
        plain("TRANSP", if content.cancelled { "TRANSPARENT" } else { "OPAQUE" }),
    ];
    properties.extend(content.position.as_ref().map(|position| plain("GEO", position)));
    let alarms =
        ALARMS.iter().filter(|_| reminds && !content.cancelled).map(|before| alarm(before, &content.summary));
    Component { name: "VEVENT".into(), properties, components: alarms.collect() }
}

fn alarm(before: &str, summary: &str) -> Component<'static> {
    let properties = vec![plain("ACTION", "DISPLAY"), plain("TRIGGER", before), text("DESCRIPTION", summary)];
    Component { name: "VALARM".into(), properties, components: Vec::new() }
}

/// Seven hours before Greenwich all the year round, since 13 June 1975.
fn zone() -> Component<'static> {
    let standard = vec![
        plain("DTSTART", "19750613T000000"),
        plain("TZOFFSETFROM", "+0700"),
        plain("TZOFFSETTO", "+0700"),
        plain("TZNAME", "+07"),
    ];
    let standard = Component { name: "STANDARD".into(), properties: standard, components: Vec::new() };
    Component { name: "VTIMEZONE".into(), properties: vec![plain("TZID", ZONE)], components: vec![standard] }
}

pub(super) fn local(moment: NaiveDateTime) -> String {
    moment.format(LOCAL).to_string()
}

fn utc(moment: DateTime<Utc>) -> String {
    moment.format(UTC).to_string()
}

fn plain(name: &'static str, value: &str) -> Property<'static> {
    Property { name: name.into(), val: value.to_owned().into(), params: Vec::new() }
}

fn with(
    name: &'static str,
    (key, parameter): (&'static str, &'static str),
    value: &str,
) -> Property<'static> {
    Property { params: vec![Parameter::new_ref(key, Some(parameter))], ..plain(name, value) }
}

/// A value of type TEXT (RFC 5545, 3.3.11).
fn text(name: &'static str, value: &str) -> Property<'static> {
    let escaped = value.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,");
    let escaped = escaped.replace("\r\n", "\n").replace(['\n', '\r'], "\\n");
    plain(name, &escaped)
}

/// Longest line in bytes (RFC 5545, 3.1).
const LINE: usize = 75;

/// Folds anew: the library counts the blank before a continued line only where another follows, and writes 76 bytes.
fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / LINE * 3);
    for line in text.replace("\r\n ", "").split_terminator("\r\n") {
        let mut length = 0;
        for letter in line.chars() {
            if length + letter.len_utf8() > LINE {
                out.push_str("\r\n ");
                length = 1;
            }
            out.push(letter);
            length += letter.len_utf8();
        }
        out.push_str("\r\n");
    }
    out
}
