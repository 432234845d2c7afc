//! Calendars as Google, Outlook and Apple write them: read as an independent reader reads them.

use std::path::{Path, PathBuf};

use chrono_tz::Tz;
use luanphien::calendar::busy_from_ics;

use super::day;
use super::ics::{calendar, faults, times};
use crate::documents::readers::python;

/// What the readers of Python (icalendar, recurring-ical-events) find of the first quarter of 2027, on clocks of Việt Nam.
const READER: &str = "
import sys, datetime, icalendar, recurring_ical_events
here = datetime.timezone(datetime.timedelta(hours=7))
calendar = icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read())
first, after = datetime.datetime(2027, 1, 1), datetime.datetime(2027, 4, 1)
def local(moment):
    if not isinstance(moment, datetime.datetime):
        return datetime.datetime.combine(moment, datetime.time())
    return moment.astimezone(here).replace(tzinfo=None) if moment.tzinfo else moment
busy = set()
for event in recurring_ical_events.of(calendar, keep_recurrence_attributes=True).between((2026, 12, 20), (2027, 4, 10)):
    free = event.get('STATUS') == 'CANCELLED' or event.get('TRANSP') == 'TRANSPARENT' or event.get('X-MICROSOFT-CDO-BUSYSTATUS') == 'FREE'
    start, end = local(event.start), local(event.end)
    if not free and start < after and first < end:
        busy.add((start.strftime('%Y-%m-%d %H:%M'), end.strftime('%Y-%m-%d %H:%M'), str(event.get('SUMMARY', ''))))
for one in sorted(busy):
    print(*one, sep='|')
";

fn file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/calendar/ics").join(name)
}

fn ours(path: &Path) -> Vec<String> {
    let text = std::fs::read_to_string(path).unwrap();
    let busy = busy_from_ics(&text, Tz::Asia__Ho_Chi_Minh, day("2027-01-01"), day("2027-03-31")).unwrap();
    let at = |moment: chrono::NaiveDateTime| moment.format("%Y-%m-%d %H:%M").to_string();
    let line = |own: &luanphien::calendar::BusyEvent| {
        format!("{}|{}|{}", at(own.interval.start), at(own.interval.end), own.summary)
    };
    busy.iter().map(line).collect()
}

/// Both readers find the same; how many events that are.
fn agreed(name: &str) -> Vec<String> {
    let (path, ours) = (file(name), ours(&file(name)));
    let theirs: Vec<String> = python(READER, &path).lines().map(str::to_owned).collect();
    assert_eq!(ours, theirs, "{name}");
    ours
}

#[test]
fn google_a_series_with_an_end_and_exceptions_one_moved_one_cancelled_a_birthday() {
    let found = agreed("google.ics");
    assert_eq!(found.len(), 10);
    assert!(found.contains(
        &"2027-01-19 14:00|2027-01-19 16:00|Giao ban Uỷ ban Kiểm tra (dời sang thứ Ba)".to_owned()
    ));
    assert!(!found.iter().any(|line| line.contains("Sinh nhật") || line.starts_with("2027-02-02")));
}

#[test]
fn outlook_windows_names_an_override_that_is_free_all_day_and_summer_time_elsewhere() {
    let found = agreed("outlook.ics");
    assert_eq!(found.len(), 6);
    assert!(found.contains(&"2027-03-15 00:00|2027-03-20 00:00|Nghỉ phép".to_owned()));
    assert!(
        found.contains(&"2027-03-30 14:00|2027-03-30 15:00|Họp trực tuyến với đoàn kết nghĩa".to_owned())
    );
    assert!(!found.iter().any(|line| line.starts_with("2027-02-22") || line.contains("Phụ nữ")));
}

#[test]
fn outlook_zones_of_its_own_making() {
    let found = agreed("outlook-own-zone.ics");
    assert_eq!(found.len(), 4);
    // Ten o'clock nine hours before Greenwich.
    assert!(found.contains(&"2027-02-10 08:00|2027-02-10 09:30|Hội thảo trực tuyến".to_owned()));
}

#[test]
fn apple_dates_added_one_by_one_floating_times_and_long_definitions_of_zones() {
    let found = agreed("apple.ics");
    assert_eq!(found.len(), 7);
    assert!(found.contains(&"2027-02-11 14:00|2027-02-11 15:30|Hội ý Thường trực".to_owned()));
    assert!(found.contains(&"2027-03-15 09:00|2027-03-15 11:00|Khám sức khoẻ".to_owned()));
}

/// A zone of this name with these observances, and an event at eight by its clock.
fn own_zone(name: &str, observances: &[[&str; 3]]) -> String {
    let mut lines = vec!["BEGIN:VTIMEZONE".to_owned(), format!("TZID:{name}")];
    for [kind, start, offset] in observances {
        lines.extend([format!("BEGIN:{kind}"), format!("DTSTART:{start}"), format!("TZOFFSETTO:{offset}")]);
        if *kind == "DAYLIGHT" {
            lines.push("RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3".into());
        }
        lines.push(format!("END:{kind}"));
    }
    lines.extend(["END:VTIMEZONE", "BEGIN:VEVENT", "UID:x"].map(str::to_owned));
    lines.push(format!("DTSTART;TZID={name}:20270104T080000"));
    lines.extend(["DURATION:PT1H", "END:VEVENT"].map(str::to_owned));
    calendar(&lines.iter().map(String::as_str).collect::<Vec<_>>())
}

#[test]
fn a_zone_that_only_the_file_knows_is_read_from_the_file() {
    for (observances, expected) in [
        (vec![["STANDARD", "16010101T000000", "+0700"]], "2027-01-04 08:00 - 2027-01-04 09:00"),
        (vec![["STANDARD", "16010101T000000", "+0530"]], "2027-01-04 09:30 - 2027-01-04 10:30"),
        (vec![["STANDARD", "16010101T000000", "-080000"]], "2027-01-04 23:00 - 2027-01-05 00:00"),
        // The last of them holds.
        (
            vec![["STANDARD", "19750613T000000", "+0700"], ["STANDARD", "19591231T235500", "+0800"]],
            "2027-01-04 08:00 - 2027-01-04 09:00",
        ),
    ] {
        assert_eq!(times(&own_zone("Cơ quan", &observances)), [expected], "{observances:?}");
    }
    // The names that everybody knows mean what everybody means.
    let claimed = own_zone("Asia/Tokyo", &[["STANDARD", "16010101T000000", "+0100"]]);
    assert_eq!(times(&claimed), ["2027-01-04 06:00 - 2027-01-04 07:00"]);
}

#[test]
fn a_zone_of_its_own_that_cannot_be_told_is_a_fault() {
    for observances in [
        vec![],
        vec![["STANDARD", "16010101T000000", "seven"]],
        vec![["STANDARD", "16010101T000000", "+0713"]],
        vec![["STANDARD", "16011028T030000", "+0100"], ["DAYLIGHT", "16010325T020000", "+0200"]],
    ] {
        let found = faults(&own_zone("Cơ quan", &observances));
        assert_eq!(found.len(), 1, "{observances:?}");
        assert_eq!(found[0].1, luanphien::calendar::IcsIssueKind::Zone);
    }
}

#[test]
fn what_outlook_calls_free_keeps_nobody_busy() {
    for (status, count) in [("FREE", 0), ("BUSY", 1), ("OOF", 1), ("TENTATIVE", 1), ("WORKINGELSEWHERE", 1)] {
        let line = format!("X-MICROSOFT-CDO-BUSYSTATUS:{status}");
        let text = super::ics::event(&["DTSTART:20270104T080000", "DURATION:PT1H", &line]);
        assert_eq!(times(&text).len(), count, "{status}");
    }
}
