//! From content lines to events.

use chrono::TimeDelta;
use chrono_tz::Tz;
use rrule::Frequency;

use super::lines::{Line, RawEvent};
use super::moment::{Fault, Moment, read_duration};
use super::{IcsIssue, IcsIssueKind};
use crate::calendar::rrule_text::{Parts, RruleError};

/// Most times of day one rule may name.
const MAX_TIMES: usize = 48;

/// An event as far as we need it.
#[derive(Debug)]
pub(super) struct Event {
    pub(super) uid: String,
    pub(super) summary: String,
    pub(super) sequence: i64,
    /// Of an override: the start of the occurrence it replaces.
    pub(super) replaces: Option<Moment>,
    /// `None` if the event keeps nobody busy (cancelled, transparent, without length).
    pub(super) busy: Option<Busy>,
}

/// When an event keeps somebody busy.
#[derive(Debug)]
pub(super) struct Busy {
    pub(super) start: Moment,
    pub(super) length: TimeDelta,
    /// Rules with the lines they stand on.
    pub(super) rules: Vec<(usize, Parts)>,
    /// More starts, some with a length of their own.
    pub(super) more: Vec<(Moment, Option<TimeDelta>)>,
    /// Starts that are left out.
    pub(super) except: Vec<Moment>,
}

/// The readable events; what is wrong with the others goes to `issues`.
pub(super) fn read_all(raw: &[RawEvent], zone: Tz, issues: &mut Vec<IcsIssue>) -> Vec<Event> {
    let mut events = Vec::with_capacity(raw.len());
    for event in raw {
        match read(event, zone) {
            Ok(event) => events.push(event),
            Err(issue) => issues.push(issue),
        }
    }
    events
}

fn read(raw: &RawEvent, zone: Tz) -> Result<Event, IcsIssue> {
    let replaces = raw.first("RECURRENCE-ID").map(replaced).transpose()?;
    let is = |name, value: &str| raw.value(name).eq_ignore_ascii_case(value);
    let free = is("STATUS", "CANCELLED")
        || is("TRANSP", "TRANSPARENT")
        || is("X-MICROSOFT-CDO-BUSYSTATUS", "FREE")
        || is("X-MICROSOFT-MSNCALENDAR-BUSYSTATUS", "FREE");
    let busy =
        if free { None } else { Some(busy(raw, zone)?).filter(|busy| busy.length > TimeDelta::zero()) };
    Ok(Event {
        uid: raw.value("UID").to_owned(),
        summary: raw.value("SUMMARY").to_owned(),
        sequence: raw.value("SEQUENCE").parse().unwrap_or(0),
        replaces,
        busy,
    })
}

fn replaced(line: &Line) -> Result<Moment, IcsIssue> {
    match line.param("RANGE") {
        Some(range) => Err(IcsIssue::new(line.number, IcsIssueKind::Unsupported, format!("RANGE={range}"))),
        None => moment(line, &line.value),
    }
}

fn busy(raw: &RawEvent, zone: Tz) -> Result<Busy, IcsIssue> {
    if let Some(line) = raw.first("EXRULE") {
        return Err(IcsIssue::new(line.number, IcsIssueKind::Unsupported, "EXRULE"));
    }
    let Some(line) = raw.first("DTSTART") else {
        return Err(IcsIssue::new(raw.number, IcsIssueKind::NoStart, raw.value("SUMMARY")));
    };
    let start = moment(line, &line.value)?;
    Ok(Busy {
        start,
        length: length(raw, start, zone)?,
        rules: raw.all("RRULE").map(rule).collect::<Result<_, _>>()?,
        more: listed(raw, "RDATE", |line, value| extra(line, value, zone))?,
        except: listed(raw, "EXDATE", moment)?,
    })
}

/// The items of all lines of a name, which are lists separated by commas.
fn listed<T>(
    raw: &RawEvent,
    name: &str,
    read: impl Fn(&Line, &str) -> Result<T, IcsIssue>,
) -> Result<Vec<T>, IcsIssue> {
    let mut items = Vec::new();
    for line in raw.all(name) {
        for value in line.value.split(',').filter(|value| !value.trim().is_empty()) {
            items.push(read(line, value)?);
        }
    }
    Ok(items)
}

fn moment(line: &Line, value: &str) -> Result<Moment, IcsIssue> {
    Moment::read(value, line.param("TZID")).map_err(|fault| issue(line, fault))
}

fn issue(line: &Line, (kind, text): Fault) -> IcsIssue {
    IcsIssue::new(line.number, kind, text)
}

/// An RDATE item: a start, or a period `start/end` or `start/duration`.
fn extra(line: &Line, value: &str, zone: Tz) -> Result<(Moment, Option<TimeDelta>), IcsIssue> {
    let Some((start, end)) = value.split_once('/') else {
        return Ok((moment(line, value)?, None));
    };
    let start = moment(line, start)?;
    let length = match read_duration(end) {
        Some(length) => length,
        None => start.until(moment(line, end)?, zone),
    };
    Ok((start, Some(not_negative(line, length)?)))
}

fn length(raw: &RawEvent, start: Moment, zone: Tz) -> Result<TimeDelta, IcsIssue> {
    let day = TimeDelta::days(1);
    let length = if let Some(line) = raw.first("DTEND") {
        not_negative(line, start.until(moment(line, &line.value)?, zone))?
    } else if let Some(line) = raw.first("DURATION") {
        let length = read_duration(&line.value);
        not_negative(line, length.ok_or_else(|| issue(line, (IcsIssueKind::Time, line.value.clone())))?)?
    } else {
        TimeDelta::zero()
    };
    // RFC 5545: a date without end lasts the day; some programs write the same date as the end.
    Ok(if start.whole_day { length.max(day) } else { length })
}

fn not_negative(line: &Line, length: TimeDelta) -> Result<TimeDelta, IcsIssue> {
    if length < TimeDelta::zero() {
        return Err(IcsIssue::new(
            line.number,
            IcsIssueKind::Time,
            format!("{} is before the start", line.value),
        ));
    }
    Ok(length)
}

fn rule(line: &Line) -> Result<(usize, Parts), IcsIssue> {
    let parts = Parts::read(&line.value).map_err(|error| rule_issue(line.number, &error))?;
    let unsupported = |text: &str| IcsIssue::new(line.number, IcsIssueKind::Unsupported, text);
    if matches!(parts.frequency(), Frequency::Hourly | Frequency::Minutely | Frequency::Secondly) {
        return Err(unsupported(&format!("FREQ={}", parts.frequency())));
    }
    if parts.names.contains("BYSECOND") || parts.times_of_day() > MAX_TIMES {
        return Err(unsupported("more than 48 times a day"));
    }
    Ok((line.number, parts))
}

pub(super) fn rule_issue(line: usize, error: &RruleError) -> IcsIssue {
    let kind = match error {
        RruleError::Unsupported(_) => IcsIssueKind::Unsupported,
        RruleError::Repeated(_)
        | RruleError::Missing(_)
        | RruleError::BadValue { .. }
        | RruleError::Never => IcsIssueKind::Rule,
    };
    IcsIssue::new(line, kind, error.to_string())
}
