//! From events to busy times: recurrence, exceptions and overrides.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, Days, Months, NaiveDate, NaiveDateTime, TimeDelta, TimeZone};
use chrono_tz::Tz;
use rrule::Frequency;

use super::event::{Busy, Event, rule_issue};
use super::moment::{Clock, Moment, instant};
use super::{BusyEvent, IcsIssue, IcsIssueKind};
use crate::calendar::Interval;
use crate::calendar::rrule_text::Parts;

/// Most rules of one file.
const MAX_RULES: usize = 5_000;
/// Most steps all rules of one file may take together: dates named, and days, weeks, months or years walked through.
const MAX_STEPS: i64 = 1_000_000;
/// What a rule takes that names no date at all: then the library walks through this many periods.
const EMPTY_RULE: i64 = 100_000;

/// Starts that an event has lost to exceptions and overrides.
#[derive(Default)]
struct Lost {
    moments: BTreeSet<NaiveDateTime>,
    days: BTreeSet<NaiveDate>,
}

impl Lost {
    fn add(&mut self, moment: Moment, zone: Tz) {
        self.moments.insert(moment.local(zone));
        if moment.whole_day {
            self.days.insert(moment.at.date());
        }
    }

    /// A date as exception takes every time of that day, as most programs mean it.
    fn has(&self, moment: Moment, zone: Tz) -> bool {
        self.moments.contains(&moment.local(zone)) || self.days.contains(&moment.at.date())
    }
}

/// What is left of the limits of one file. Counted, not timed, so that the same file always gives the same answer.
struct Budget {
    rules: usize,
    steps: i64,
}

impl Budget {
    fn rule(&mut self) -> Option<()> {
        self.rules = self.rules.checked_sub(1)?;
        Some(())
    }

    fn steps(&mut self, taken: i64) -> Option<()> {
        self.steps = self.steps.checked_sub(taken).filter(|left| *left >= 0)?;
        Some(())
    }
}

struct Expansion {
    zone: Tz,
    horizon: Interval,
    budget: Budget,
}

/// The busy times inside the horizon, in order.
pub(super) fn busy(
    events: Vec<Event>,
    zone: Tz,
    horizon: Interval,
    issues: &mut Vec<IcsIssue>,
) -> Vec<BusyEvent> {
    let events = newest(events, zone);
    let overrides = overrides(&events, zone);
    let budget = Budget { rules: MAX_RULES, steps: MAX_STEPS };
    let mut expansion = Expansion { zone, horizon, budget };
    let mut found = Vec::new();
    for event in &events {
        match expansion.event(event, &overrides) {
            Ok(intervals) => found.extend(intervals.into_iter().map(|interval| BusyEvent {
                interval,
                summary: event.summary.clone(),
                uid: event.uid.clone(),
            })),
            Err(issue) => {
                let stop = issue.kind == IcsIssueKind::TooLarge;
                issues.push(issue);
                if stop {
                    break;
                }
            }
        }
    }
    found.sort();
    found
}

type Key = (String, Option<NaiveDateTime>);

fn key(event: &Event, zone: Tz) -> Key {
    (event.uid.clone(), event.replaces.map(|moment| moment.local(zone)))
}

/// Of several versions of an event only the newest; events without UID are all kept.
fn newest(events: Vec<Event>, zone: Tz) -> Vec<Event> {
    let mut highest: BTreeMap<Key, i64> = BTreeMap::new();
    for event in &events {
        let sequence = highest.entry(key(event, zone)).or_insert(event.sequence);
        *sequence = event.sequence.max(*sequence);
    }
    let current =
        |event: &Event| event.uid.is_empty() || highest.get(&key(event, zone)) == Some(&event.sequence);
    events.into_iter().filter(current).collect()
}

/// The starts that overrides replace, by UID.
fn overrides(events: &[Event], zone: Tz) -> BTreeMap<String, Lost> {
    let mut found: BTreeMap<String, Lost> = BTreeMap::new();
    for event in events {
        if let Some(moment) = event.replaces {
            found.entry(event.uid.clone()).or_default().add(moment, zone);
        }
    }
    found
}

impl Expansion {
    fn event(
        &mut self,
        event: &Event,
        overrides: &BTreeMap<String, Lost>,
    ) -> Result<Vec<Interval>, IcsIssue> {
        let Some(busy) = &event.busy else { return Ok(Vec::new()) };
        let mut lost = Lost::default();
        busy.except.iter().for_each(|moment| lost.add(*moment, self.zone));
        let replaced = overrides.get(&event.uid).filter(|_| event.replaces.is_none());
        let stands = |moment: &Moment| {
            !lost.has(*moment, self.zone) && !replaced.is_some_and(|lost| lost.has(*moment, self.zone))
        };
        let mut starts = vec![(busy.start, busy.length)];
        starts.extend(busy.more.iter().map(|(start, length)| (*start, length.unwrap_or(busy.length))));
        for (line, parts) in &busy.rules {
            let dates = dates_of(busy, parts, *line, self.zone, self.horizon, &mut self.budget)?;
            starts.extend(dates.into_iter().map(|start| (start, busy.length)));
        }
        let spans: BTreeSet<Interval> = starts
            .into_iter()
            .filter(|(start, _)| stands(start))
            .map(|(start, length)| start.span(length, self.zone))
            .filter(|span| span.overlaps(&self.horizon))
            .collect();
        Ok(spans.into_iter().collect())
    }
}

/// The starts a rule names that may touch the horizon.
fn dates_of(
    busy: &Busy,
    parts: &Parts,
    line: usize,
    zone: Tz,
    horizon: Interval,
    budget: &mut Budget,
) -> Result<Vec<Moment>, IcsIssue> {
    let too_large = || IcsIssue::new(line, IcsIssueKind::TooLarge, "the rules name too many dates");
    budget.rule().ok_or_else(too_large)?;
    let own = match busy.start.clock {
        Clock::Wall => Tz::UTC,
        Clock::Zone(own) => own,
    };
    let begin = close_to(horizon.start, busy, parts);
    let origin = rrule::Tz::Tz(own).from_utc_datetime(&instant(begin, own).naive_utc());
    let (mut found, mut last) = (Vec::new(), None);
    for date in parts.clone().expand(origin).map_err(|error| rule_issue(line, &error))? {
        budget.steps(1).ok_or_else(too_large)?;
        let start = Moment { at: date.naive_local(), ..busy.start };
        last = Some(start.at);
        if start.local(zone) >= horizon.end || !parts.runs_at(date) {
            break;
        }
        found.push(start);
    }
    let walked =
        last.map_or(EMPTY_RULE, |last| (last - begin).num_days() / period_days(parts) * weight(parts));
    budget.steps(walked).ok_or_else(too_large)?;
    Ok(found)
}

/// DTSTART moved forward by whole periods to shortly before the horizon, where that changes no later date.
fn close_to(horizon: NaiveDateTime, busy: &Busy, parts: &Parts) -> NaiveDateTime {
    let start = busy.start.at;
    // COUNT counts from the start; BYWEEKNO takes its weekday from there.
    if parts.names.contains("COUNT") || parts.names.contains("BYWEEKNO") {
        return start;
    }
    let target = horizon - busy.length - TimeDelta::days(2);
    let periods = u32::try_from((target - start).num_days() / period_days(parts) - 1).unwrap_or(0);
    let interval = u32::from(parts.rule.get_interval());
    let moved = match parts.frequency() {
        Frequency::Yearly => start.checked_add_months(Months::new(12 * interval * periods)),
        Frequency::Monthly => start.checked_add_months(Months::new(interval * periods)),
        Frequency::Weekly => start.checked_add_days(Days::new(7 * u64::from(interval * periods))),
        Frequency::Daily | Frequency::Hourly | Frequency::Minutely | Frequency::Secondly => {
            start.checked_add_days(Days::new(u64::from(interval * periods)))
        }
    };
    // From the 29th on a month may lack the day.
    let same_day = |moved: &NaiveDateTime| longest(parts) < 31 || moved.day() == start.day();
    moved.filter(same_day).unwrap_or(start)
}

/// Days from one period of the rule to the next, at the longest.
fn period_days(parts: &Parts) -> i64 {
    i64::from(parts.rule.get_interval()).max(1) * longest(parts)
}

fn longest(parts: &Parts) -> i64 {
    match parts.frequency() {
        Frequency::Yearly => 366,
        Frequency::Monthly => 31,
        Frequency::Weekly => 7,
        Frequency::Daily | Frequency::Hourly | Frequency::Minutely | Frequency::Secondly => 1,
    }
}

/// A year takes the library about ten times as long as a day (measured).
fn weight(parts: &Parts) -> i64 {
    if parts.frequency() == Frequency::Yearly { 10 } else { 1 }
}
