//! People, their limits and their absences.

use chrono::{NaiveDate, NaiveTime, TimeDelta, Utc};
use icalendar::{Calendar, CalendarDateTime, Component, DatePerhapsTime, Event, EventLike};
use num_rational::Ratio;

use super::{cell_id, place_id};
use crate::domain::Period;
use crate::format::instance::{
    Bounds, CalendarSource, CellWishes, DayOrMoment, Limit, LimitPeriod, Person, Unavailable, When,
};
use crate::office::generate::absences::Away;
use crate::office::generate::meetings::clock;
use crate::office::generate::sketch::{PersonSketch, Sketch};

/// Local time of every synthetic calendar.
const ZONE: &str = "Asia/Ho_Chi_Minh";

pub(super) fn person(sketch: &PersonSketch, whole: &Sketch) -> Person {
    let mut person = Person::new(&sketch.id, &sketch.name);
    if sketch.title != sketch.name {
        person.title.clone_from(&sketch.title);
    }
    person.groups = sketch.groups.iter().cloned().collect();
    person.home = sketch.home.map(|place| place_id(whole, place));
    person.workplace = sketch.workplace.map(|place| place_id(whole, place));
    person.share = Ratio::new(i64::from(sketch.halves), 2).into();
    person.limits = sketch.limits.iter().map(|(per, most)| limit(*per, *most)).collect();
    person.unavailable = unavailable(&sketch.away);
    person.calendar = calendar(sketch);
    person.cells = CellWishes {
        never: sketch.never.iter().map(|cell| cell_id(whole, *cell)).collect(),
        ..CellWishes::default()
    };
    person
}

fn limit(per: Period, most: u32) -> Limit {
    let per = match per {
        Period::Day => LimitPeriod::Day,
        Period::Week => LimitPeriod::Week,
        Period::Month => LimitPeriod::Month,
        Period::Quarter => LimitPeriod::Quarter,
    };
    Limit { per, duties: Bounds { min: None, max: Some(most) }, minutes: Bounds::default() }
}

/// Trips and single hours in order of time; weekly classes stand in the calendar.
fn unavailable(away: &[Away]) -> Vec<Unavailable> {
    let mut list: Vec<Unavailable> = away.iter().filter_map(interval).collect();
    list.sort_by_key(|one| (day(one.from), one.from));
    list
}

fn interval(away: &Away) -> Option<Unavailable> {
    let (from, to, reason) = match away {
        Away::Days { from, to, reason } => (When::Day(*from), When::Day(*to), *reason),
        Away::Hours { day, from, to, reason } => {
            (When::At(day.and_time(clock(*from, 0))), When::At(day.and_time(clock(*to, 0))), *reason)
        }
        Away::WeeklyClass { .. } => return None,
    };
    Some(Unavailable { from: DayOrMoment(from), to: DayOrMoment(to), reason: reason.into() })
}

fn day(when: DayOrMoment) -> NaiveDate {
    match when.0 {
        When::Day(day) => day,
        When::At(at) => at.date(),
    }
}

/// The weekly class as an iCalendar text, as an office program would export it.
fn calendar(sketch: &PersonSketch) -> Option<CalendarSource> {
    let classes = sketch.away.iter().filter_map(|away| match away {
        Away::WeeklyClass { first, times } => Some(class(&sketch.id, *first, *times)),
        Away::Days { .. } | Away::Hours { .. } => None,
    });
    let events: Vec<Event> = classes.collect();
    if events.is_empty() {
        return None;
    }
    let mut calendar = Calendar::empty();
    calendar.append_property(("VERSION", "2.0")).append_property(("PRODID", "-//luanphien//generate//VI"));
    calendar.extend(events);
    Some(CalendarSource::Text(calendar.to_string()))
}

fn class(person: &str, first: NaiveDate, times: usize) -> Event {
    let at = |hour, minute| local(first, clock(hour, minute));
    let mut event = Event::new();
    event
        .uid(&format!("class-{person}@luanphien.invalid"))
        // A fixed stamp, because the same options make the same bytes.
        .timestamp(
            (first.and_time(NaiveTime::MIN) - TimeDelta::days(30))
                .and_local_timezone(Utc)
                .earliest()
                .unwrap_or_default(),
        )
        .starts(at(18, 30))
        .ends(at(21, 0))
        .summary("lớp học buổi tối")
        .add_property("RRULE", format!("FREQ=WEEKLY;COUNT={times}"));
    event.done()
}

fn local(day: NaiveDate, time: NaiveTime) -> DatePerhapsTime {
    CalendarDateTime::WithTimezone { date_time: day.and_time(time), tzid: ZONE.into() }.into()
}
