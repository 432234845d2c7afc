//! RFC 5545 recurrence rules: reading them part by part, and expanding them with the `rrule` crate.
//!
//! The crate reads an `UNTIL` without `Z` in the machine's own zone and starts every expansion at DTSTART; so `UNTIL` is
//! read here, and whoever expands brings DTSTART close to what is asked.

use std::collections::BTreeSet;
use std::fmt;

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, TimeZone};
use rrule::{Frequency, RRule, RRuleSet, Tz, Unvalidated};

/// Longest rule text that is read, in bytes.
const MAX_TEXT: usize = 1000;
/// Parts of the subset for [`DateRule`](super::DateRule).
const SUBSET: [&str; 9] =
    ["FREQ", "INTERVAL", "BYDAY", "BYMONTHDAY", "BYSETPOS", "BYMONTH", "COUNT", "UNTIL", "WKST"];
/// Most dates of one rule that are looked at, far more than a century of weeks.
const MAX_DATES: usize = 100_000;

/// Why a text is no recurrence rule that we take.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RruleError {
    /// A part, or a value of `FREQ`, outside the supported subset.
    #[error("{0} is not supported")]
    Unsupported(String),
    /// A part given twice, or both `COUNT` and `UNTIL`.
    #[error("{0} is given twice, or together with what excludes it")]
    Repeated(String),
    /// A part without which there is no rule.
    #[error("{0} is missing")]
    Missing(&'static str),
    /// A part whose value cannot be read or is out of range; where the library does not tell which, the whole rule.
    #[error("{part}: {text}")]
    BadValue {
        /// Name of the part, or `RRULE`.
        part: String,
        /// What is wrong.
        text: String,
    },
    /// The rule names no date at all (30 February).
    #[error("the rule names no date")]
    Never,
}

/// A rule as parts: `UNTIL` apart, the rest as the `rrule` crate reads it.
#[derive(Clone, Debug)]
pub(super) struct Parts {
    pub(super) rule: RRule<Unvalidated>,
    pub(super) until: Option<Until>,
    /// Names of the parts, upper case.
    pub(super) names: BTreeSet<String>,
}

/// The last moment a rule may name.
#[derive(Clone, Copy, Debug)]
pub(super) struct Until {
    pub(super) at: NaiveDateTime,
    /// Whether `at` is UTC; otherwise it is in the zone of DTSTART.
    pub(super) utc: bool,
}

impl Parts {
    /// Reads a rule of any parts.
    pub(super) fn read(text: &str) -> Result<Parts, RruleError> {
        let text = text.trim().to_ascii_uppercase();
        let text = text.strip_prefix("RRULE:").unwrap_or(&text).trim_end_matches(';');
        if text.len() > MAX_TEXT || !text.is_ascii() {
            return Err(bad("RRULE", "too long, or not ASCII"));
        }
        let (mut names, mut until, mut rest) = (BTreeSet::new(), None, Vec::new());
        for part in text.split(';') {
            let (name, value) = part.split_once('=').ok_or_else(|| bad("RRULE", part))?;
            if !names.insert(name.to_owned()) {
                return Err(RruleError::Repeated(name.to_owned()));
            }
            check_value(name, value)?;
            match name {
                "UNTIL" => until = Some(read_until(value)?),
                _ => rest.push(part),
            }
        }
        exclusive(&names)?;
        let rule = rest.join(";").parse().map_err(|error| bad("RRULE", &format!("{error}")))?;
        Ok(Parts { rule, until, names })
    }

    /// Dates of the rule from `start` on, in the zone of `start`, in order; `UNTIL` is left to the caller.
    ///
    /// Without end if the rule has none; the library gives up by itself after 100 000 periods without a date.
    pub(super) fn expand(
        self,
        start: DateTime<Tz>,
    ) -> Result<impl Iterator<Item = DateTime<Tz>>, RruleError> {
        let rule = self.rule.validate(start).map_err(|error| bad("RRULE", &format!("{error}")))?;
        Ok((&RRuleSet::new(start).rrule(rule).limit()).into_iter())
    }

    /// Whether the rule still runs at `date`.
    pub(super) fn runs_at(&self, date: DateTime<Tz>) -> bool {
        self.until.and_then(|until| until.in_zone(date.timezone())).is_none_or(|until| date <= until)
    }

    pub(super) fn frequency(&self) -> Frequency {
        self.rule.get_freq()
    }

    /// How many times of day the rule names.
    pub(super) fn times_of_day(&self) -> usize {
        self.rule.get_by_hour().len().max(1) * self.rule.get_by_minute().len().max(1)
    }
}

impl Until {
    fn in_zone(self, zone: Tz) -> Option<DateTime<Tz>> {
        if self.utc {
            Some(Tz::UTC.from_utc_datetime(&self.at))
        } else {
            zone.from_local_datetime(&self.at).latest()
        }
    }
}

fn bad(part: &str, text: &str) -> RruleError {
    RruleError::BadValue { part: part.to_owned(), text: text.to_owned() }
}

fn exclusive(names: &BTreeSet<String>) -> Result<(), RruleError> {
    if !names.contains("FREQ") {
        return Err(RruleError::Missing("FREQ"));
    }
    if names.contains("COUNT") && names.contains("UNTIL") {
        return Err(RruleError::Repeated("COUNT".to_owned()));
    }
    Ok(())
}

/// The ranges of the parts we know, so that the error can name the part; the library takes `BYDAY=XXMO` for Monday.
fn check_value(name: &str, value: &str) -> Result<(), RruleError> {
    let all = |good: &dyn Fn(&str) -> bool| value.split(',').all(good);
    let number = |one: &str| one.parse::<i32>().ok().filter(|_| one.len() <= 6);
    let within = |most: i32| all(&|one| number(one).is_some_and(|n| n != 0 && n.abs() <= most));
    let fine = match name {
        "INTERVAL" => number(value).is_some_and(|n| (1..=1000).contains(&n)),
        "COUNT" => number(value).is_some_and(|n| n >= 1),
        "BYDAY" => all(&is_nth_weekday),
        "WKST" => value.len() == 2 && is_nth_weekday(value),
        "BYMONTHDAY" => within(31),
        "BYSETPOS" => within(366),
        "BYMONTH" => all(&|one| number(one).is_some_and(|n| (1..=12).contains(&n))),
        _ => true,
    };
    if fine { Ok(()) } else { Err(bad(name, value)) }
}

fn is_nth_weekday(text: &str) -> bool {
    let (nth, weekday) = text.split_at_checked(text.len().saturating_sub(2)).unwrap_or_default();
    let known = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"].contains(&weekday);
    let numbered = nth.len() <= 3 && nth.parse::<i32>().is_ok_and(|n| n != 0 && n.abs() <= 53);
    known && (nth.is_empty() || numbered)
}

/// A date (the whole day counts), a local date-time or a UTC one.
fn read_until(value: &str) -> Result<Until, RruleError> {
    let utc = value.ends_with('Z');
    let plain = value.trim_end_matches('Z');
    let date = NaiveDate::parse_from_str(plain, "%Y%m%d").ok().and_then(|date| date.and_hms_opt(23, 59, 59));
    let time = || NaiveDateTime::parse_from_str(plain, "%Y%m%dT%H%M%S").ok();
    let at = date.or_else(time).ok_or_else(|| bad("UNTIL", value))?;
    Ok(Until { at, utc: utc && date.is_none() })
}

/// An RRULE that has been read, checked against the subset, and bound to its first day.
#[derive(Clone)]
pub struct CheckedRrule {
    text: String,
    start: NaiveDate,
    parts: Box<Parts>,
}

impl CheckedRrule {
    pub(super) fn parse(text: &str, start: NaiveDate) -> Result<CheckedRrule, RruleError> {
        let mut parts = Parts::read(text)?;
        if let Some(name) = parts.names.iter().find(|name| !SUBSET.contains(&name.as_str())) {
            return Err(RruleError::Unsupported(name.clone()));
        }
        if !matches!(parts.frequency(), Frequency::Weekly | Frequency::Monthly | Frequency::Yearly) {
            return Err(RruleError::Unsupported(format!("FREQ={}", parts.frequency())));
        }
        // The dates are days, so the whole last day counts.
        parts.until = parts.until.map(|until| Until { at: end_of_day(until.at), utc: true });
        let rule = CheckedRrule { text: text.trim().to_owned(), start, parts: Box::new(parts) };
        let first = rule.parts.as_ref().clone().expand(rule.origin())?.next();
        if first.is_some_and(|date| rule.parts.runs_at(date)) { Ok(rule) } else { Err(RruleError::Never) }
    }

    /// The text as given.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The day the rule starts to count from.
    #[must_use]
    pub fn start(&self) -> NaiveDate {
        self.start
    }

    pub(super) fn dates(&self, from: NaiveDate, to: NaiveDate) -> Vec<NaiveDate> {
        let Ok(dates) = self.parts.as_ref().clone().expand(self.origin()) else { return Vec::new() };
        dates
            .take(MAX_DATES)
            .take_while(|date| self.parts.runs_at(*date))
            .map(|date| date.date_naive())
            .skip_while(|date| *date < from)
            .take_while(|date| *date <= to)
            .collect()
    }

    /// Days are expanded as midnights of UTC, so that no zone plays in.
    fn origin(&self) -> DateTime<Tz> {
        Tz::UTC.from_utc_datetime(&self.start.and_time(NaiveTime::MIN))
    }
}

fn end_of_day(at: NaiveDateTime) -> NaiveDateTime {
    at.date().and_hms_opt(23, 59, 59).unwrap_or(at)
}

impl PartialEq for CheckedRrule {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text && self.start == other.start
    }
}

impl Eq for CheckedRrule {}

impl fmt::Debug for CheckedRrule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Rrule({} from {})", self.text, self.start)
    }
}
