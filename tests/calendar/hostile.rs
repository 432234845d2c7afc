//! Calendar files from anywhere: whatever they hold, reading ends soon and without a panic.

use std::time::{Duration, Instant};

use chrono_tz::Tz;
use luanphien::calendar::{DateRule, IcsIssueKind, busy_from_ics};
use proptest::prelude::*;

use super::ics::{calendar, event, faults};
use super::{day, few};

/// Far above what any of them takes, below what somebody would wait for.
const SOON: Duration = Duration::from_secs(20);

fn read(text: &str) {
    let started = Instant::now();
    let _ = busy_from_ics(text, Tz::Asia__Ho_Chi_Minh, day("2027-01-01"), day("2027-03-31"));
    assert!(started.elapsed() < SOON, "{:?} for {} bytes", started.elapsed(), text.len());
}

/// A calendar of so many events with this rule.
fn many(count: usize, start: &str, rule: &str) -> String {
    let event = format!("BEGIN:VEVENT\r\nDTSTART:{start}\r\nDURATION:PT1H\r\nRRULE:{rule}\r\nEND:VEVENT");
    calendar(&vec![event.as_str(); count])
}

#[test]
fn rules_that_name_too_much_or_nothing() {
    let hours: Vec<String> = (0..24).map(|hour| hour.to_string()).collect();
    let each_half_hour = format!(
        "FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;COUNT=999999;BYMINUTE=0,30;BYHOUR={}",
        hours.join(",")
    );
    for (count, start, rule) in [
        (1, "19000101T000000", each_half_hour.as_str()),
        (60, "20200101T000000", "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30"),
        (600, "20200101T000000", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"),
        (600, "16000101T000000", "FREQ=DAILY;COUNT=9999;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO"),
        (4000, "20200101T000000", "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO"),
        (4000, "16000101T000000", "FREQ=YEARLY;COUNT=99;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO"),
        (6000, "20270101T000000", "FREQ=DAILY;COUNT=1"),
    ] {
        let text = many(count, start, rule);
        let started = Instant::now();
        let kinds = faults(&text);
        assert!(started.elapsed() < SOON, "{:?} for {rule}", started.elapsed());
        assert!(kinds.iter().any(|(_, kind)| *kind == IcsIssueKind::TooLarge), "{rule}");
    }
}

#[test]
fn a_busy_calendar_is_no_bomb() {
    let text = many(2000, "20200101T080000", "FREQ=WEEKLY;BYDAY=MO,WE");
    assert_eq!(super::ics::times(&text).len(), 2000 * 26);
    let birthdays = many(2000, "16040229T080000", "FREQ=YEARLY;INTERVAL=1");
    assert_eq!(super::ics::times(&birthdays).len(), 0, "2027 has no 29 February");
}

#[test]
fn deep_nesting_long_lines_and_large_files() {
    read(&"BEGIN:VCALENDAR\n".repeat(200_000));
    read(&format!("BEGIN:VCALENDAR\nBEGIN:VEVENT\n{}END:VEVENT\n", "SUMMARY:a\n b\n".repeat(100_000)));
    read(&event(&[&format!("DTSTART{}:20270104T080000", ";X=1".repeat(100_000)), "DURATION:PT1H"]));
    read(&event(&[
        "DTSTART:20270104T080000",
        "DURATION:PT1H",
        &format!("EXDATE:{}", "20270104T080000,".repeat(100_000)),
    ]));
    read(&event(&[
        "DTSTART:20270104T080000",
        "DURATION:PT1H",
        &format!("RRULE:FREQ=DAILY;BYDAY={}", "MO,".repeat(100_000)),
    ]));
    let long = "x".repeat(9 << 20);
    assert_eq!(faults(&long), [(1, IcsIssueKind::TooLarge)]);
}

fn any_line() -> impl Strategy<Value = String> {
    let name = prop::sample::select(vec![
        "BEGIN",
        "END",
        "DTSTART",
        "DTEND",
        "DURATION",
        "RRULE",
        "RDATE",
        "EXDATE",
        "RECURRENCE-ID",
        "STATUS",
        "UID",
        "SUMMARY",
        "SEQUENCE",
        " ",
        "X-Ồ",
    ]);
    let param = prop::sample::select(vec![
        "",
        ";VALUE=DATE",
        ";TZID=Europe/Berlin",
        ";TZID=\"(UTC+07:00) X\"",
        ";TZID=",
        ";VALUE=PERIOD",
        ";\"",
        ";;",
    ]);
    let value = prop_oneof![
        prop::sample::select(vec![
            "VCALENDAR",
            "VEVENT",
            "VALARM",
            "20270104",
            "20270104T080000",
            "20270104T080000Z",
            "99991231T235959",
            "00000101T000000",
            "20270104T240000",
            "20270104T235960Z",
            "PT1H",
            "-P1D",
            "P999999999W",
            "PT999999999999H",
            "20270104T080000/PT1H",
            "20270104T080000/20260104T080000",
            "CANCELLED",
            "9223372036854775808",
            "ồ,ồ/ồ",
        ])
        .prop_map(str::to_owned),
        any_rrule(),
        "\\PC{0,20}",
    ];
    (name, param, value).prop_map(|(name, param, value)| format!("{name}{param}:{value}"))
}

fn any_rrule() -> impl Strategy<Value = String> {
    let freq = prop::sample::select(vec!["YEARLY", "MONTHLY", "WEEKLY", "DAILY", "HOURLY", "X"]);
    let part = prop_oneof![
        (1i32..1100).prop_map(|n| format!("INTERVAL={n}")),
        (0u32..5000).prop_map(|n| format!("COUNT={n}")),
        (-32i32..33).prop_map(|n| format!("BYMONTHDAY={n}")),
        (-14i32..14).prop_map(|n| format!("BYMONTH={n}")),
        (-367i32..368).prop_map(|n| format!("BYSETPOS={n}")),
        (-367i32..368).prop_map(|n| format!("BYYEARDAY={n}")),
        (-54i32..55).prop_map(|n| format!("BYWEEKNO={n}")),
        (-54i32..55).prop_map(|n| format!("BYDAY={n}SU,MO")),
        (0u32..25).prop_map(|n| format!("BYHOUR={n},8")),
        prop::sample::select(vec![
            "UNTIL=20270201",
            "UNTIL=20270201T000000Z",
            "WKST=SU",
            "UNTIL=1",
            "BYEASTER=1"
        ])
        .prop_map(str::to_owned),
    ];
    (freq, prop::collection::vec(part, 0..4))
        .prop_map(|(freq, parts)| format!("FREQ={freq};{}", parts.join(";")))
}

proptest! {
    #![proptest_config(few())]

    #[test]
    fn any_text(text in "\\PC{0,300}") {
        read(&text);
        read(&event(&[&text]));
    }

    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        read(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn any_lines(lines in prop::collection::vec(any_line(), 0..25)) {
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        read(&lines.join("\n"));
        read(&calendar(&lines));
        read(&event(&lines));
    }

    #[test]
    fn any_rule(rule in any_rrule(), date in prop::sample::select(vec!["19000101", "20200229", "20261231", "21991231"])) {
        read(&event(&[&format!("DTSTART:{date}T080000"), "DURATION:PT1H", &format!("RRULE:{rule}")]));
        read(&event(&[&format!("DTSTART;VALUE=DATE:{date}"), &format!("RRULE:{rule}")]));
        let start = chrono::NaiveDate::parse_from_str(date, "%Y%m%d").expect("a date");
        if let Ok(rule) = DateRule::parse_rrule(&rule, start) {
            let found = rule.dates(day("2027-01-01"), day("2027-12-31"), luanphien::calendar::MonthEnd::Clamp);
            prop_assert!(found.windows(2).all(|pair| pair[0] <= pair[1]));
        }
    }
}
