//! Zones that a file names as it likes and defines itself (`VTIMEZONE`).

use std::collections::BTreeMap;

use chrono::{NaiveDate, Offset, TimeZone};
use chrono_tz::{TZ_VARIANTS, Tz};

use super::zone;

/// Most definitions of a file that are looked at; programs write the few they need.
const MOST: usize = 100;

/// The definitions of a file.
#[derive(Debug, Default)]
pub(super) struct NamedZones {
    zones: Vec<Definition>,
}

/// One definition: its names, and the offsets it has had.
#[derive(Debug, Default)]
struct Definition {
    name: String,
    /// Where the program that wrote it says that it lies.
    location: Option<String>,
    observances: Vec<Observance>,
}

/// From when on which offset holds.
#[derive(Clone, Debug, Default)]
struct Observance {
    start: String,
    seconds: Option<i32>,
    recurs: bool,
}

impl NamedZones {
    /// Takes what begins: a zone, or one of its observances.
    pub(super) fn begin(&mut self, name: &str) {
        if name == "VTIMEZONE" {
            self.zones.push(Definition::default());
        } else if let ("STANDARD" | "DAYLIGHT", Some(zone)) = (name, self.zones.last_mut()) {
            zone.observances.push(Observance::default());
        }
    }

    /// Takes a line of the zone, or of the observance, that is open.
    pub(super) fn line(&mut self, head: &str, value: &str) {
        let Some(zone) = self.zones.last_mut() else { return };
        let value = value.trim();
        match (head, zone.observances.last_mut()) {
            ("TZID", _) => zone.name = plain(value),
            ("X-LIC-LOCATION", _) => zone.location = Some(value.to_owned()),
            ("TZOFFSETTO", Some(own)) => own.seconds = seconds(value),
            ("DTSTART", Some(own)) => own.start = value.to_owned(),
            ("RRULE" | "RDATE", Some(own)) => own.recurs = true,
            _ => {}
        }
    }

    /// Names that only the file knows, each with one that everybody knows for the same clock. What changes its clocks by a rule
    /// of its own has none.
    pub(super) fn known(&self) -> BTreeMap<&str, String> {
        let own = self.zones.iter().take(MOST).filter(|own| zone::by_name(&own.name).is_none());
        own.filter_map(|own| Some((own.name.as_str(), own.zone()?.name().to_owned()))).collect()
    }
}

impl Definition {
    fn zone(&self) -> Option<Tz> {
        self.location.as_deref().and_then(zone::by_name).or_else(|| fixed(self.offset()?))
    }

    /// The offset that holds now: the same in all observances, or that of the last, if none comes back.
    fn offset(&self) -> Option<i32> {
        let last = self.observances.iter().max_by_key(|own| &own.start)?.seconds?;
        let same = self.observances.iter().all(|own| own.seconds == Some(last));
        (same || self.observances.iter().all(|own| !own.recurs)).then_some(last)
    }
}

/// Without the escapes of a text, as a parameter writes the same name.
fn plain(value: &str) -> String {
    value.trim_matches('"').replace("\\,", ",").replace("\\;", ";").replace("\\\\", "\\")
}

/// `+0700`, or `+070000`.
fn seconds(text: &str) -> Option<i32> {
    let (sign, digits) = match text.split_at_checked(1)? {
        ("-", digits) => (-1, digits),
        ("+", digits) => (1, digits),
        _ => return None,
    };
    if !matches!(digits.len(), 4 | 6) || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let number: i32 = format!("{digits:0<6}").parse().ok()?;
    Some(sign * (number / 10_000 * 3600 + number / 100 % 100 * 60 + number % 100))
}

/// A zone with this offset in winter and in summer, in our time.
fn fixed(seconds: i32) -> Option<Tz> {
    let days = [(2026, 1), (2026, 7)].map(|(year, month)| NaiveDate::from_ymd_opt(year, month, 1));
    let same = |zone: &&Tz| {
        let moments = days.iter().flatten().filter_map(|day| day.and_hms_opt(12, 0, 0));
        moments
            .map(|moment| zone.offset_from_utc_datetime(&moment).fix().local_minus_utc())
            .all(|own| own == seconds)
    };
    TZ_VARIANTS.iter().find(same).copied()
}
