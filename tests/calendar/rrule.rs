use luanphien::calendar::{DateRule, MonthEnd, RruleError};

use super::{day, texts};

fn dates(text: &str, start: &str, from: &str, to: &str) -> Vec<String> {
    let rule = DateRule::parse_rrule(text, day(start)).expect("a rule of the subset");
    texts(rule.dates(day(from), day(to), MonthEnd::Clamp))
}

fn error(text: &str) -> RruleError {
    DateRule::parse_rrule(text, day("2027-01-04")).expect_err("not of the subset")
}

#[test]
fn second_sunday_of_every_month() {
    let found = dates("RRULE:FREQ=MONTHLY;BYDAY=2SU", "2020-01-01", "2027-01-01", "2027-03-31");
    assert_eq!(found, ["2027-01-10", "2027-02-14", "2027-03-14"]);
}

#[test]
fn last_working_weekday_of_the_month() {
    let rule = "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1";
    assert_eq!(
        dates(rule, "2027-01-01", "2027-01-01", "2027-03-31"),
        ["2027-01-29", "2027-02-26", "2027-03-31"]
    );
}

#[test]
fn days_10_and_20_and_a_day_30_that_february_lacks() {
    let found = dates("FREQ=MONTHLY;BYMONTHDAY=10,20", "2027-01-01", "2027-01-15", "2027-02-28");
    assert_eq!(found, ["2027-01-20", "2027-02-10", "2027-02-20"]);
    let found = dates("FREQ=MONTHLY;BYMONTHDAY=30", "2027-01-01", "2027-01-01", "2027-03-31");
    assert_eq!(found, ["2027-01-30", "2027-03-30"], "RFC 5545 skips, whatever the month end says");
}

#[test]
fn every_second_thursday_counts_from_its_start() {
    let found = dates("FREQ=WEEKLY;INTERVAL=2;BYDAY=TH", "2026-12-31", "2027-01-01", "2027-02-01");
    assert_eq!(found, ["2027-01-14", "2027-01-28"]);
}

#[test]
fn quarterly_and_yearly() {
    let found = dates("FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=5", "2026-01-05", "2027-01-01", "2027-12-31");
    assert_eq!(found, ["2027-01-05", "2027-04-05", "2027-07-05", "2027-10-05"]);
    let found = dates("FREQ=YEARLY;BYMONTH=4,8;BYMONTHDAY=3", "2026-01-01", "2027-01-01", "2028-05-01");
    assert_eq!(found, ["2027-04-03", "2027-08-03", "2028-04-03"]);
}

#[test]
fn count_and_until_end_it() {
    let found = dates("FREQ=WEEKLY;BYDAY=MO;COUNT=3", "2026-12-21", "2027-01-01", "2027-12-31");
    assert_eq!(found, ["2027-01-04"]);
    for until in ["20270118", "20270118T000000Z", "20270118T070000"] {
        let rule = format!("FREQ=WEEKLY;BYDAY=MO;UNTIL={until}");
        let found = dates(&rule, "2027-01-01", "2027-01-01", "2027-12-31");
        assert_eq!(found, ["2027-01-04", "2027-01-11", "2027-01-18"], "{until}: the whole day counts");
    }
}

#[test]
fn what_the_text_leaves_out_comes_from_the_start() {
    assert_eq!(
        dates("FREQ=WEEKLY", "2027-01-06", "2027-01-01", "2027-01-20"),
        ["2027-01-06", "2027-01-13", "2027-01-20"]
    );
    assert_eq!(dates("freq=monthly", "2027-01-06", "2027-02-01", "2027-03-31"), ["2027-02-06", "2027-03-06"]);
}

#[test]
fn nothing_before_the_start() {
    assert_eq!(
        dates("FREQ=WEEKLY;BYDAY=MO", "2027-01-13", "2027-01-01", "2027-01-31"),
        ["2027-01-18", "2027-01-25"]
    );
}

#[test]
fn a_part_outside_the_subset_is_named() {
    for (text, part) in [
        ("FREQ=DAILY", "FREQ=DAILY"),
        ("FREQ=SECONDLY", "FREQ=SECONDLY"),
        ("FREQ=MONTHLY;BYHOUR=9", "BYHOUR"),
        ("FREQ=YEARLY;BYWEEKNO=20", "BYWEEKNO"),
        ("FREQ=YEARLY;BYYEARDAY=100", "BYYEARDAY"),
    ] {
        assert_eq!(error(text), RruleError::Unsupported(part.to_owned()), "{text}");
    }
}

#[test]
fn a_bad_value_is_named_with_its_part() {
    for (text, part) in [
        ("FREQ=MONTHLY;BYDAY=XXMO", "BYDAY"),
        ("FREQ=MONTHLY;BYDAY=", "BYDAY"),
        ("FREQ=MONTHLY;BYDAY=0MO", "BYDAY"),
        ("FREQ=MONTHLY;BYMONTHDAY=32", "BYMONTHDAY"),
        ("FREQ=MONTHLY;BYMONTHDAY=0", "BYMONTHDAY"),
        ("FREQ=YEARLY;BYMONTH=13", "BYMONTH"),
        ("FREQ=MONTHLY;INTERVAL=0", "INTERVAL"),
        ("FREQ=MONTHLY;INTERVAL=99999999999", "INTERVAL"),
        ("FREQ=MONTHLY;COUNT=0", "COUNT"),
        ("FREQ=MONTHLY;COUNT=-1", "COUNT"),
        ("FREQ=MONTHLY;UNTIL=20271301", "UNTIL"),
        ("FREQ=MONTHLY;WKST=2MO", "WKST"),
        ("FREQ=FORTNIGHTLY", "RRULE"),
        ("FREQ=WEEKLY;BYMONTHDAY=3", "RRULE"),
        ("every Monday", "RRULE"),
        ("", "RRULE"),
    ] {
        match error(text) {
            RruleError::BadValue { part: named, .. } => assert_eq!(named, part, "{text}"),
            other => panic!("{text}: {other:?}"),
        }
    }
}

#[test]
fn missing_repeated_and_impossible() {
    assert_eq!(error("BYDAY=MO"), RruleError::Missing("FREQ"));
    assert_eq!(error("FREQ=MONTHLY;FREQ=WEEKLY"), RruleError::Repeated("FREQ".to_owned()));
    assert_eq!(error("FREQ=MONTHLY;COUNT=2;UNTIL=20280101"), RruleError::Repeated("COUNT".to_owned()));
    assert_eq!(error("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"), RruleError::Never);
    assert_eq!(error("FREQ=WEEKLY;UNTIL=20261231"), RruleError::Never);
}

/// The same dates three ways: our own form, our RRULE, and by looking at every day.
#[test]
fn rrule_agrees_with_the_plain_form() {
    let rule = DateRule::parse_rrule("FREQ=MONTHLY;BYDAY=-1FR", day("2020-01-01")).expect("a rule");
    let plain = DateRule::NthWeekday { nth: -1, weekday: chrono::Weekday::Fri };
    let (from, to) = (day("2020-01-01"), day("2049-12-31"));
    let found = rule.dates(from, to, MonthEnd::Skip);
    assert_eq!(found.len(), 360);
    assert_eq!(found, plain.dates(from, to, MonthEnd::Skip));
}
