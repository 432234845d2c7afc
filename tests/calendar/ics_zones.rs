use chrono_tz::Tz;
use luanphien::calendar::busy_from_ics;

use super::day;
use super::ics::{event, faults, times};

#[test]
fn windows_names_paths_and_offsets() {
    for name in [
        "SE Asia Standard Time",
        "se asia standard time",
        "Asia/Saigon",
        "Asia/Bangkok",
        "/freeassociation.sourceforge.net/Asia/Ho_Chi_Minh",
        "/mozilla.org/20050126_1/Asia/Saigon",
        "\"(UTC+07:00) Bangkok, Hanoi, Jakarta\"",
        "\"SE Asia Standard Time\"",
    ] {
        let text = event(&[&format!("DTSTART;TZID={name}:20270104T080000"), "DURATION:PT1H"]);
        assert_eq!(times(&text), ["2027-01-04 08:00 - 2027-01-04 09:00"], "{name}");
    }
}

#[test]
fn other_offsets_are_converted() {
    for (name, expected) in [
        ("Tokyo Standard Time", "2027-01-04 06:00 - 2027-01-04 07:00"),
        ("\"(UTC-05:00) Eastern Time (US & Canada)\"", "2027-01-04 20:00 - 2027-01-04 21:00"),
        ("GMT Standard Time", "2027-01-04 15:00 - 2027-01-04 16:00"),
        ("India Standard Time", "2027-01-04 09:30 - 2027-01-04 10:30"),
    ] {
        let text = event(&[&format!("DTSTART;TZID={name}:20270104T080000"), "DURATION:PT1H"]);
        assert_eq!(times(&text), [expected], "{name}");
    }
}

#[test]
fn unknown_names_are_faults() {
    for name in ["Tam Nong", "(UTC+99:00) Nowhere", "/", "/a/b/c", "(", "(UTC"] {
        let text = event(&[&format!("DTSTART;TZID=\"{name}\":20270104T080000"), "DURATION:PT1H"]);
        assert_eq!(faults(&text), [(5, luanphien::calendar::IcsIssueKind::Zone)], "{name}");
    }
}

/// Berlin: clocks go forward on 28 March 2027 at 02:00.
#[test]
fn a_recurring_meeting_keeps_its_own_clock_over_summer_time() {
    let text =
        event(&["DTSTART;TZID=Europe/Berlin:20270325T090000", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=6"]);
    let found = times(&text);
    assert_eq!(found[2], "2027-03-27 15:00 - 2027-03-27 16:00");
    assert_eq!(found[3], "2027-03-28 14:00 - 2027-03-28 15:00");
    let missing = event(&["DTSTART;TZID=Europe/Berlin:20270328T023000", "DURATION:PT1H"]);
    assert_eq!(
        times(&missing),
        ["2027-03-28 08:30 - 2027-03-28 09:30"],
        "02:30 does not exist: 03:30 summer time"
    );
}

#[test]
fn the_zone_asked_for_decides() {
    let text = event(&["DTSTART:20270104T010000Z", "DURATION:PT1H"]);
    let found = busy_from_ics(&text, Tz::UTC, day("2027-01-04"), day("2027-01-04")).expect("no faults");
    assert_eq!(found[0].interval.start, day("2027-01-04").and_hms_opt(1, 0, 0).expect("a time"));
    let all_day = event(&["DTSTART;VALUE=DATE:20270104"]);
    for zone in [Tz::UTC, Tz::America__New_York, Tz::Asia__Ho_Chi_Minh] {
        let found = busy_from_ics(&all_day, zone, day("2027-01-04"), day("2027-01-04")).expect("no faults");
        assert_eq!(found[0].interval.minutes(), 24 * 60, "{zone}");
    }
}
