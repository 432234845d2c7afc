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

#[test]
fn rules_that_name_too_much_or_nothing() {
    let bomb = event(&[
        "DTSTART:20000101T000000",
        "DURATION:PT1H",
        "RRULE:FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;\
        BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23;BYMINUTE=0,30",
    ]);
    assert_eq!(faults(&bomb), [(7, IcsIssueKind::TooLarge)]);
    let never = ["BEGIN:VEVENT\r\nDTSTART:20200101T000000\r\nDURATION:PT1H\r\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30\r\nEND:VEVENT";
        60];
    let text = calendar(&never);
    read(&text);
    assert!(faults(&text).iter().any(|(_, kind)| *kind == IcsIssueKind::TooLarge));
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
