//! Scalars that JSON writes as text: ids, dates, times.

use std::borrow::Cow;
use std::fmt;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{self, Deserializer};
use serde::{Deserialize, Serialize, Serializer};

/// A stable id: 1 to 64 characters, no space and no `/` (ids of meetings and sessions are built from it).
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Id(pub String);

impl std::ops::Deref for Id {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<&str> for Id {
    fn from(text: &str) -> Self {
        Id(text.to_owned())
    }
}

impl From<String> for Id {
    fn from(text: String) -> Self {
        Id(text)
    }
}

impl JsonSchema for Id {
    fn schema_name() -> Cow<'static, str> {
        "Id".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A stable id: 1 to 64 characters, no space and no `/`.",
            "type": "string", "pattern": r"^[^/\s]{1,64}$",
        })
    }
}

macro_rules! text_scalar {
    ($(#[$doc:meta])* $name:ident($inner:ty), $read:expr, $write:expr, $format:literal, $what:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub $inner);

        impl $name {
            /// The name of this form in the schema.
            pub const FORMAT: &'static str = $format;

            /// Reads the text form; `None` if it is not one.
            #[must_use]
            pub fn parse(text: &str) -> Option<Self> {
                let read: fn(&str) -> Option<$inner> = $read;
                read(text).map(Self)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                let write: fn(&$inner) -> String = $write;
                f.write_str(&write(&self.0))
            }
        }

        impl From<$inner> for $name {
            fn from(value: $inner) -> Self {
                $name(value)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = String::deserialize(deserializer)?;
                Self::parse(&text).ok_or_else(|| de::Error::custom(format!("{text:?} is no {}", $what)))
            }
        }

        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }
            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!({ "description": $what, "type": "string", "format": $format })
            }
        }
    };
}

text_scalar! {
    /// A day, written `2027-02-15`.
    Date(NaiveDate), read_date, ToString::to_string, "date", "date of the form 2027-02-15"
}
text_scalar! {
    /// A local time of day, written `19:00`.
    Clock(NaiveTime), read_clock, |time| time.format("%H:%M").to_string(), "clock", "time of the form 19:00"
}
text_scalar! {
    /// A day of any year, written `04-16`: month and day.
    MonthDay((u32, u32)), read_month_day, |(month, day)| format!("{month:02}-{day:02}"), "month-day",
    "day of the year of the form 04-16"
}
text_scalar! {
    /// A local moment, written `2027-02-15T19:00`.
    Moment(NaiveDateTime), read_moment, |at| at.format("%Y-%m-%dT%H:%M").to_string(), "moment",
    "moment of the form 2027-02-15T19:00"
}
text_scalar! {
    /// A whole day, written `2027-02-15`, or a local moment, written `2027-02-15T19:00`.
    DayOrMoment(When), read_when, When::text, "day-or-moment",
    "date of the form 2027-02-15 or moment of the form 2027-02-15T19:00"
}

/// A whole day or a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum When {
    /// The whole day.
    Day(NaiveDate),
    /// The moment.
    At(NaiveDateTime),
}

impl When {
    fn text(&self) -> String {
        match self {
            When::Day(day) => Date(*day).to_string(),
            When::At(at) => Moment(*at).to_string(),
        }
    }
}

/// First and last year of any date: as far as holidays are known.
const YEARS: std::ops::RangeInclusive<i32> = crate::calendar::FIRST_YEAR..=crate::calendar::LAST_YEAR;

fn read_date(text: &str) -> Option<NaiveDate> {
    any_year(text).filter(|date| YEARS.contains(&chrono::Datelike::year(date)))
}

/// Reads `2027-02-15`, of any year.
pub(in crate::format) fn any_year(text: &str) -> Option<NaiveDate> {
    // chrono also takes "2027-2-5"; one day has one form here.
    (text.len() == 10).then(|| NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()).flatten()
}

fn read_clock(text: &str) -> Option<NaiveTime> {
    (text.len() == 5).then(|| NaiveTime::parse_from_str(text, "%H:%M").ok()).flatten()
}

fn read_month_day(text: &str) -> Option<(u32, u32)> {
    // 2000 is a leap year: 02-29 is a day of some years.
    let day = read_date(&format!("2000-{text}"))?;
    Some((chrono::Datelike::month(&day), chrono::Datelike::day(&day)))
}

fn read_moment(text: &str) -> Option<NaiveDateTime> {
    let (date, time) = text.split_once('T')?;
    Some(read_date(date)?.and_time(read_clock(time)?))
}

fn read_when(text: &str) -> Option<When> {
    read_date(text).map(When::Day).or_else(|| read_moment(text).map(When::At))
}
