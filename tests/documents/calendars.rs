//! Calendars: what stands in them, what becomes of it when the plan changes, and whether others can read it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use chrono_tz::Asia::Ho_Chi_Minh;
use luanphien::calendar::busy_from_ics;
use luanphien::documents::{CalendarFile, Edition, calendars};
use luanphien::domain::{Afterwards, Fate, Instance, Language, Later, Plan};
use luanphien::office::{Silent, rebalance};
use luanphien::texts::{Labels, Texts};
use tempfile::TempDir;

use super::readers::python;
use crate::rebalance::real::{options, without_the_busiest};
use crate::support::plans::{COMMUNE, TAM_NONG};

type Texted = BTreeMap<String, String>;

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

/// The calendars of a plan after those that are there.
fn written(instance: &Instance, plan: &Plan, moment: &str, there: &Texted) -> Texted {
    let before = |path: &str| there.get(path).cloned();
    let edition =
        Edition { at: at(moment), texts: Texts::new(Language::Vi), before: &before, afterwards: None };
    let files = calendars(instance, plan, edition).unwrap();
    files.into_iter().map(|CalendarFile { path, text }| (path, text)).collect()
}

const DECEMBER: &str = "2026-12-20T02:00:00Z";
const JANUARY: &str = "2027-01-31T02:00:00Z";

#[test]
fn everybody_finds_each_duty_once_and_is_reminded() {
    let (instance, plan) = &*COMMUNE;
    let files = written(instance, plan, DECEMBER, &Texted::new());
    for person in &instance.people {
        let own: BTreeSet<_> = plan
            .assignments
            .iter()
            .filter(|row| row.person == person.id)
            .collect::<Vec<_>>()
            .into_iter()
            .map(|row| (row.start, row.end, row.duty.clone()))
            .collect();
        let path = format!("people/{}.ics", person.id);
        let Some(text) = files.get(&path) else {
            assert!(own.is_empty(), "{path}");
            continue;
        };
        // Our own reader of calendars shares nothing with what writes them.
        let (from, to) = (instance.horizon.from, instance.horizon.to);
        let busy = busy_from_ics(text, Ho_Chi_Minh, from, to).unwrap();
        let busy: Vec<_> = busy.iter().map(|own| (own.interval.start, own.interval.end)).collect();
        assert_eq!(busy, own.iter().map(|(start, end, _)| (*start, *end)).collect::<Vec<_>>(), "{path}");
        assert_eq!(text.matches("BEGIN:VALARM").count(), 2 * own.len());
        assert!(unfolded(text).replace("\\,", ",").contains(&person.name));
    }
    assert!(!files["receptions.ics"].contains("VALARM"), "the public is not woken up");
    assert_eq!(written(instance, plan, DECEMBER, &Texted::new()), files, "the same plan, the same bytes");
}

#[test]
fn communes_see_their_meetings_and_the_public_the_receptions_without_the_panel() {
    let (instance, plan) = &*COMMUNE;
    let files = written(instance, plan, DECEMBER, &Texted::new());
    let meetings = instance.communes.iter().map(|commune| {
        let path = format!("communes/{}.ics", commune.id);
        files[&path].matches("SUMMARY:Chi bộ").count()
    });
    assert_eq!(meetings.sum::<usize>(), instance.meetings.len());
    let sessions: BTreeSet<&str> =
        plan.assignments.iter().filter(|row| row.reception.is_some()).map(|row| row.duty.as_str()).collect();
    let public = unfolded(&files["receptions.ics"]);
    assert_eq!(public.matches("BEGIN:VEVENT").count(), sessions.len());
    for seat in instance.series.iter().flat_map(|series| &series.panel) {
        assert!(!public.contains(&seat.role), "{}", seat.role);
    }
}

#[test]
fn lines_are_short_end_as_the_standard_says_and_hold_whole_letters() {
    let (instance, plan) = &*TAM_NONG;
    for (path, text) in written(instance, plan, DECEMBER, &Texted::new()) {
        assert!(text.ends_with("END:VCALENDAR\r\n"), "{path}");
        assert_eq!(text.matches('\n').count(), text.matches("\r\n").count(), "{path}");
        assert!(text.lines().all(|line| line.len() <= 75), "{path}");
    }
}

/// Whoever cannot come reads in the entry whom to call.
#[test]
fn every_seat_says_where_in_which_quality_and_whom_to_call_for_a_swap() {
    let (instance, plan) = &*TAM_NONG;
    let labels = Labels::new(instance, Texts::new(Language::Vi));
    let mut plan = plan.clone();
    // The first meeting has somebody standing by.
    let standby = instance.people[0].id.clone();
    let first = plan.assignments.iter_mut().find(|row| row.cell.is_some() && row.person != standby).unwrap();
    first.standby = Some(standby);
    let files = written(instance, &plan, DECEMBER, &Texted::new());
    let plain = |text: &str| unfolded(text).replace("\\,", ",").replace("\\;", ";");
    for row in &plan.assignments {
        let text = plain(&files[&format!("people/{}.ics", row.person)]);
        let starts = text.split("BEGIN:VEVENT").filter(|event| event.contains(&stamp(row.start)));
        let place = &instance.places.iter().find(|place| place.id == row.place).unwrap().name;
        let quality = labels.quality(row);
        let call = match &row.standby {
            Some(id) => format!("xin báo văn phòng cấp uỷ; có thể đi thay: {}", labels.person(id)),
            None => "xin báo văn phòng cấp uỷ.".to_owned(),
        };
        let wanted = [format!("LOCATION:{place}\r"), format!("Nhiệm vụ: {quality}"), call];
        let told = starts.filter(|event| wanted.iter().all(|text| event.contains(text))).count();
        assert_eq!(told, 1, "{row:?}: {wanted:?}");
    }
}

#[test]
fn after_a_change_entries_are_corrected_and_cancelled_and_the_others_stay() {
    let (instance, plan) = &*TAM_NONG;
    let first = written(instance, plan, DECEMBER, &Texted::new());
    let changed = without_the_busiest(instance, plan);
    let new = rebalance(&changed, plan, &options(None), &Silent).unwrap().plan;
    let second = written(&changed, &new, JANUARY, &first);
    let touched: BTreeSet<&str> = new
        .rebalance
        .iter()
        .flat_map(|own| &own.changes)
        .flat_map(|change| [&change.from, &change.to].into_iter().flatten().map(|row| row.person.as_str()))
        .collect();
    let left = new.rebalance.iter().flat_map(|own| &own.changes).filter_map(|change| {
        let (from, to) = (change.from.as_ref()?, change.to.as_ref());
        to.is_none_or(|to| to.person != from.person).then_some(from)
    });
    for row in left {
        let text = unfolded(&second[&format!("people/{}.ics", row.person)]);
        let events = text.split("BEGIN:VEVENT").filter(|event| event.contains(&stamp(row.start)));
        let cancelled: Vec<&str> = events.filter(|event| event.contains("STATUS:CANCELLED")).collect();
        assert_eq!(cancelled.len(), 1, "{} {}", row.person, row.duty);
        assert!(cancelled[0].contains("SEQUENCE:1\r\n") && !cancelled[0].contains("VALARM"));
        assert!(cancelled[0].contains("SUMMARY:Đã huỷ: "));
    }
    for (path, text) in &second {
        let known: BTreeSet<&str> = uids(&first[path]);
        assert!(known.is_subset(&uids(text)), "{path}: an entry vanished without a word");
        let person = path.strip_prefix("people/").and_then(|name| name.strip_suffix(".ics"));
        if person.is_some_and(|person| !touched.contains(person) && !shares_a_duty(&new, person)) {
            assert_eq!(*text, first[path], "{path}");
        }
    }
    assert_eq!(
        written(&changed, &new, "2027-02-02T02:00:00Z", &second),
        second,
        "nothing new, nothing changes"
    );
}

/// Whether somebody's entries name people who changed.
fn shares_a_duty(plan: &Plan, person: &str) -> bool {
    let changed = plan.rebalance.iter().flat_map(|own| &own.changes);
    let duties: BTreeSet<&str> =
        changed.flat_map(|own| [&own.from, &own.to]).flatten().map(|row| row.duty.as_str()).collect();
    plan.assignments.iter().any(|row| row.person == person && duties.contains(row.duty.as_str()))
        || plan.assignments.iter().any(|row| row.person == person && row.standby.is_some())
}

#[test]
fn without_the_earlier_files_a_changed_plan_still_cancels_what_it_took_away() {
    let (instance, plan) = &*TAM_NONG;
    let changed = without_the_busiest(instance, plan);
    let new = rebalance(&changed, plan, &options(None), &Silent).unwrap().plan;
    let files = written(&changed, &new, JANUARY, &Texted::new());
    let all: String =
        files.values().filter(|text| text.contains("VALARM")).map(|text| unfolded(text)).collect();
    let left = new.rebalance.iter().flat_map(|own| &own.changes).filter(|change| {
        change.from.as_ref().is_some_and(|from| change.to.as_ref().is_none_or(|to| to.person != from.person))
    });
    assert_eq!(all.matches("STATUS:CANCELLED").count(), left.count());
    // 1 February is day 31 of the quarter: later changes have higher numbers.
    assert!(all.contains("SEQUENCE:32\r\n") && !all.contains("SEQUENCE:0\r\n"));
}

#[test]
fn entries_of_another_quarter_stay_and_files_of_others_are_left_alone() {
    let (instance, plan) = &*COMMUNE;
    let first = written(instance, plan, DECEMBER, &Texted::new());
    let mut next = instance.clone();
    next.horizon.from = "2027-04-01".parse().unwrap();
    next.horizon.to = "2027-06-30".parse().unwrap();
    next.meetings.clear();
    let empty = Plan { assignments: Vec::new(), ..plan.clone() };
    assert_eq!(written(&next, &empty, JANUARY, &first), first);
    let before =
        |_: &str| Some("BEGIN:VCALENDAR\r\nPRODID:other\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n".to_owned());
    let edition =
        Edition { at: at(DECEMBER), texts: Texts::new(Language::Vi), before: &before, afterwards: None };
    assert!(calendars(instance, plan, edition).is_err());
}

#[test]
fn what_became_known_since_is_moved_and_cancelled_under_the_same_uid() {
    let (instance, plan) = &*TAM_NONG;
    let before = written(instance, plan, DECEMBER, &Texted::new());
    let mut sessions: Vec<_> = plan.assignments.iter().filter(|row| row.reception.is_some()).collect();
    sessions.dedup_by_key(|row| row.duty.clone());
    let day = "2027-03-30".parse().unwrap();
    let later: Afterwards = [
        (sessions[0].duty.clone(), Later { fate: Fate::On(day), number: 40 }),
        (sessions[1].duty.clone(), Later { fate: Fate::Off, number: 41 }),
    ]
    .into();
    let moment = at(JANUARY);
    let edition = Edition {
        at: at(DECEMBER),
        texts: Texts::new(Language::Vi),
        before: &|_| None,
        afterwards: Some((&later, moment)),
    };
    let files = calendars(instance, plan, edition).unwrap();
    let text = |path: &str| unfolded(&files.iter().find(|own| own.path == path).unwrap().text);
    for path in ["receptions.ics".to_owned(), format!("people/{}.ics", sessions[0].person)] {
        let text = text(&path);
        assert_eq!(uids(&text), uids(&unfolded(&before[&path])), "{path}");
        assert!(text.contains("SEQUENCE:40\r\n") && text.contains("DTSTAMP:20270131T020000Z\r\n"), "{text}");
        assert!(text.contains(&format!(
            "DTSTART;TZID=Asia/Ho_Chi_Minh:20270330T{}",
            sessions[0].start.format("%H%M%S")
        )));
        assert!(
            text.contains(&format!("DESCRIPTION:Đã dời từ ngày {}", sessions[0].date.format("%d/%m/%Y")))
        );
    }
    let public = text("receptions.ics");
    assert_eq!(public.matches("STATUS:CANCELLED").count(), 1);
    assert!(public.contains("SUMMARY:Đã huỷ: ") && public.contains("SEQUENCE:41\r\n"));
}

/// What the reader of Python says of every event of a file.
const READER: &str = "
import sys, icalendar
calendar = icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read())
assert not calendar.errors, calendar.errors
for event in calendar.walk('VEVENT'):
    assert not event.errors, event.errors
    start, end = event.decoded('DTSTART'), event.decoded('DTEND')
    assert start.utcoffset().total_seconds() == 7 * 3600 and event.decoded('DTSTAMP').utcoffset().total_seconds() == 0
    alarms = [alarm.decoded('TRIGGER').total_seconds() for alarm in event.walk('VALARM')]
    print(start.strftime('%Y-%m-%dT%H:%M:%S'), end.strftime('%Y-%m-%dT%H:%M:%S'), event['STATUS'], int(event['SEQUENCE']), alarms, str(event['SUMMARY']), sep='|')
";

#[test]
fn a_reader_that_is_not_ours_reads_the_same() {
    let (instance, plan) = &*TAM_NONG;
    let changed = without_the_busiest(instance, plan);
    let new = rebalance(&changed, plan, &options(None), &Silent).unwrap().plan;
    let first = written(instance, plan, DECEMBER, &Texted::new());
    let second = written(&changed, &new, JANUARY, &first);
    let folder = TempDir::new().unwrap();
    let person =
        &new.rebalance.as_ref().unwrap().changes.iter().find_map(|own| own.from.as_ref()).unwrap().person;
    for path in [
        format!("people/{person}.ics"),
        "receptions.ics".to_owned(),
        format!("communes/{}.ics", instance.communes[0].id),
    ] {
        let file = folder.path().join("own.ics");
        std::fs::write(&file, &second[&path]).unwrap();
        let said = python(READER, &file);
        let events = second[&path].matches("BEGIN:VEVENT").count();
        assert_eq!(said.lines().count(), events, "{path}");
        if path.starts_with("people") {
            assert!(said.lines().any(|line| line.contains("|CANCELLED|1|[]|Đã huỷ: ")), "{said}");
            let own = new.assignments.iter().filter(|row| row.person == *person);
            for row in own {
                let line = format!(
                    "{}|{}|CONFIRMED|",
                    row.start.format("%Y-%m-%dT%H:%M:%S"),
                    row.end.format("%Y-%m-%dT%H:%M:%S")
                );
                assert!(said.lines().any(|said| said.starts_with(&line)), "{line} in {said}");
            }
            assert!(said.contains("|[-86400.0, -3600.0]|"), "{said}");
        }
    }
}

fn unfolded(text: &str) -> String {
    text.replace("\r\n ", "")
}

fn uids(text: &str) -> BTreeSet<&str> {
    text.lines().filter_map(|line| line.strip_prefix("UID:")).collect()
}

fn stamp(moment: chrono::NaiveDateTime) -> String {
    moment.format("DTSTART;TZID=Asia/Ho_Chi_Minh:%Y%m%dT%H%M%S").to_string()
}
