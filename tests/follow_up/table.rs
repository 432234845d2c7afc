//! Records as tables, and periods of reports.

use luanphien::format::read_records;
use luanphien::format::records::{RecordKind, ReportPeriod, Span, read_table};

use crate::support::date;

#[test]
fn a_table_says_what_json_says() {
    let table = "\u{feff}duty,person,came,instead,spoke,note\n\
        c1@2027-01-12, ann ,attended,,có,\n\
        c2@2027-01-14,bob,replaced,cam,0,\"đến muộn, có báo\"\n";
    let json = r#"{"format":"luanphien/records@1","records":[
        {"attendance":{"duty":"c1@2027-01-12","person":"ann","came":"attended","spoke":true}},
        {"attendance":{"duty":"c2@2027-01-14","person":"bob","came":"replaced","instead":"cam","spoke":false,"note":"đến muộn, có báo"}}]}"#;
    assert_eq!(read_table(RecordKind::Attendance, table).unwrap(), read_records(json).unwrap());
    let table = "duty,kind,topic,visits,pending\nt/2027-01/1,petition,land,3,2\n";
    let json = r#"{"format":"luanphien/records@1","records":[
        {"visits":{"duty":"t/2027-01/1","kind":"petition","topic":"land","visits":3,"pending":2}}]}"#;
    assert_eq!(read_table(RecordKind::Visits, table).unwrap(), read_records(json).unwrap());
}

#[test]
fn mistakes_in_a_table_are_told_by_row_and_column() {
    let table = "duty,person,came,who\nc1@2027-01-12,ann,present,x\nc2@2027-01-14,,attended,\n";
    let issues = read_table(RecordKind::Attendance, table).unwrap_err();
    let mut found: Vec<(&str, &str)> =
        issues.iter().map(|issue| (issue.code.id, issue.path.as_str())).collect();
    found.sort_unstable();
    assert_eq!(found, [("E1004", "row 3"), ("E1005", "row 2, who"), ("E1007", "row 2, came")]);
    let short = read_table(RecordKind::Attendance, "duty,person,came\nc1\n").unwrap_err();
    assert_eq!(short[0].code.id, "E2209");
    assert_eq!(read_table(RecordKind::Visits, "duty\n").unwrap().records, []);
}

#[test]
fn periods_are_what_the_regulation_calls_them() {
    let span = |text: &str| text.parse::<Span>().map(|span| (span.from, span.to));
    for (text, from, to) in [
        ("2027-02", "2027-02-01", "2027-02-28"),
        ("2028-02", "2028-02-01", "2028-02-29"),
        ("2027-Q1", "2027-01-01", "2027-03-31"),
        ("2027-Q4", "2027-10-01", "2027-12-31"),
        ("2027-H1", "2027-01-01", "2027-06-30"),
        ("2027-H2", "2027-07-01", "2027-12-31"),
        ("2027-9M", "2027-01-01", "2027-09-30"),
        ("2027", "2027-01-01", "2027-12-31"),
    ] {
        assert_eq!(span(text), Ok((date(from), date(to))), "{text}");
    }
    for text in ["2027-13", "2027-0", "2027-1", "2027-Q0", "2027-Q5", "27", "2027-", "2027-q1", "", "-Q1"] {
        assert_eq!(span(text), Err(()), "{text}");
    }
    assert_eq!("ad-hoc:bão số 3".parse(), Ok(ReportPeriod::AdHoc("bão số 3".to_owned())));
    assert_eq!("ad-hoc: ".parse::<ReportPeriod>(), Err(()));
}

#[test]
fn each_period_is_compared_with_the_one_before() {
    let before = |text: &str| text.parse::<Span>().unwrap().before();
    for (text, other) in [
        ("2027-01", "2026-12"),
        ("2027-Q1", "2026-Q4"),
        ("2027-H1", "2026-H1"),
        ("2027-9M", "2026-9M"),
        ("2027", "2026"),
    ] {
        assert_eq!(before(text), other.parse().ok(), "{text}");
    }
}
