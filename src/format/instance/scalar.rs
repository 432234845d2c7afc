//! Scalars that JSON writes as text: ids, dates, times, fractions.

use std::borrow::Cow;
use std::fmt;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use num_rational::Ratio;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{self, Deserializer, Visitor};
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

/// An exact fraction: a JSON integer, or text like `"1/2"` or `"0.5"`. Written as an integer when whole, else `"a/b"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fraction(pub Ratio<i64>);

impl Fraction {
    /// The name of the text form in the schema.
    pub const FORMAT: &'static str = "fraction";

    /// Reads `"3"`, `"-1/2"` or `"0.25"` (up to 18 digits, 6 of them decimals); `None` if it is none of these.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match (text.split_once('/'), text.split_once('.')) {
            (Some((above, below)), None) => ratio(whole(above)?, digits(below)?),
            (None, Some((before, after))) => decimal(before, after),
            (None, None) => whole(text).map(Ratio::from_integer),
            (Some(_), Some(_)) => None,
        }
        .map(Fraction)
    }
}

fn digits(text: &str) -> Option<i64> {
    let plain = (1..=18).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

fn whole(text: &str) -> Option<i64> {
    match text.strip_prefix('-') {
        Some(positive) => digits(positive).map(|number| -number),
        None => digits(text),
    }
}

fn ratio(above: i64, below: i64) -> Option<Ratio<i64>> {
    (below != 0).then(|| Ratio::new(above, below))
}

fn decimal(before: &str, after: &str) -> Option<Ratio<i64>> {
    if after.len() > 6 {
        return None;
    }
    let scale = 10_i64.checked_pow(u32::try_from(after.len()).ok()?)?;
    let size = whole(before)?.checked_abs()?.checked_mul(scale)?.checked_add(digits(after)?)?;
    // "-0.5" has the sign on a zero.
    ratio(if before.starts_with('-') { -size } else { size }, scale)
}

impl From<Ratio<i64>> for Fraction {
    fn from(value: Ratio<i64>) -> Self {
        Fraction(value)
    }
}

impl From<i64> for Fraction {
    fn from(value: i64) -> Self {
        Fraction(Ratio::from_integer(value))
    }
}

impl fmt::Display for Fraction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl Serialize for Fraction {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.0.is_integer() {
            serializer.serialize_i64(*self.0.numer())
        } else {
            serializer.collect_str(&self.0)
        }
    }
}

impl<'de> Deserialize<'de> for Fraction {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(FractionVisitor)
    }
}

struct FractionVisitor;

impl Visitor<'_> for FractionVisitor {
    type Value = Fraction;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an integer, or text like \"1/2\" or \"0.5\"")
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<Fraction, E> {
        let in_range = value.checked_abs().is_some_and(|size| size < 1_000_000_000_000_000_000);
        if in_range { Ok(value.into()) } else { Err(E::custom(format!("{value} is out of range"))) }
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<Fraction, E> {
        i64::try_from(value).map_err(E::custom).and_then(|value| self.visit_i64(value))
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Fraction, E> {
        Fraction::parse(text)
            .ok_or_else(|| E::custom(format!("{text:?} is no fraction like \"1/2\" or \"0.5\"")))
    }
}

impl JsonSchema for Fraction {
    fn schema_name() -> Cow<'static, str> {
        "Fraction".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "An exact fraction: an integer, or text like \"1/2\" or \"0.5\".",
            "type": ["integer", "string"], "format": Self::FORMAT,
            "exclusiveMinimum": -1_000_000_000_000_000_000_i64, "exclusiveMaximum": 1_000_000_000_000_000_000_i64,
        })
    }
}
